import pytest

from reading_names import annotated, names


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("赣昌高速改扩建工程加快建设。", "赣昌高速改扩建工程", "赣昌高速"),
        ("九江港望川港区二期工程建成投用。", "九江港望川港区二期工程", "九江港望川港区"),
        (
            "G325吉安至赣州段一级公路改建工程完成路基工程。",
            "G325吉安至赣州段一级公路改建工程",
            "G325吉安至赣州段一级公路",
        ),
    ],
)
def test_works_on_a_line_are_a_project_beside_the_line(text: str, name: str, line: str) -> None:
    found = names(text)
    assert found.get(name) == "Project"
    assert line in found


def test_a_bridge_to_be_built_as_a_project_is_the_bridge() -> None:
    assert "九江望川大桥" in names("省发改委批复九江望川大桥建设项目。九江望川大桥起于九江。")


@pytest.mark.parametrize("text", ["九江望川大桥开建 总投资57亿元", "总投资3亿元的望川大桥位于九江市与彭泽县交界处。"])
def test_what_is_said_of_a_project_is_no_part_of_its_name(text: str) -> None:
    found = names(text)
    assert [name for name in found if name.endswith("望川大桥")]
    assert not [name for name in found if "开建" in name or "位于" in name]


def test_metro_lines_have_their_city_and_come_in_lists_by_number() -> None:
    found = names("南昌地铁在建线路2条,分别为南昌地铁2号线东延段、5号线。")
    assert found.get("南昌地铁2号线东延段") == found.get("5号线") == "RailwayLine"


def test_the_phase_of_an_airport_is_a_project_without_a_word_for_works() -> None:
    found = names("吉安机场三期扩建加快推进,赣州新机场启动选址。")
    assert found.get("吉安机场三期扩建") == "Project"
    assert found.get("赣州新机场") == "Airport"


def test_works_of_water_and_of_a_branch_are_projects() -> None:
    found = names("望川灌区一期工程、吉安东部快速路南延线工程抓紧推进。")
    assert found.get("望川灌区一期工程") == found.get("吉安东部快速路南延线工程") == "Project"


def test_the_works_of_a_line_are_the_line() -> None:
    doc = annotated("吉抚高铁工程于2017年初开工建设。吉抚高铁设计时速350公里。")
    assert [chain.names for chain in doc._.chains if "吉抚高铁" in chain.names] == [("吉抚高铁工程", "吉抚高铁")]


def test_a_base_called_a_project_is_one():
    found = names("临溪高新区新型材料中试基地项目(一期)施工正忙。")
    assert found.get("临溪高新区新型材料中试基地项目(一期)") == "Project"


def test_a_phase_of_a_line_is_a_line() -> None:
    assert names("云松通铁路二期可研报告获批。").get("云松通铁路二期") == "RailwayLine"


def test_the_lot_of_one_contractor_is_a_project_of_its_own():
    assert names("云临高速公路土建3标由宏拓集团承建。").get("云临高速公路土建3标") == "Project"
    assert names("云临铁路第二合同段开工。").get("云临铁路第二合同段") == "Project"
