import pytest

from reading_names import names


def test_the_ceremony_for_one_project_names_it():
    found = names("昨日,宏拓科技轴承项目奠基仪式在云澜市举行。")
    assert found.get("宏拓科技轴承项目") == "Project"
    assert found.get("宏拓科技轴承项目奠基仪式") == "Event"


@pytest.mark.parametrize("ceremony", ["投产仪式", "奠基典礼", "竣工验收仪式", "工程交接仪式"])
def test_whatever_the_ceremony_is_for(ceremony: str):
    assert names(f"上周,远岭水库工程{ceremony}举行。").get("远岭水库工程") == "Project"


def test_a_ceremony_for_many_projects_names_none():
    found = names("昨日,云澜市重大产业项目集中奠基仪式举行。上周,第三季度重点项目签约仪式举行。")
    assert "Project" not in found.values()


def test_a_project_celebrated_together_with_more_keeps_its_name():
    found = names("湖州远岭能源8GWh锂电池项目暨全市重点项目集中投产活动在湖州举行。")
    assert found.get("湖州远岭能源8GWh锂电池项目") == "Project"


def test_a_project_begun_together_with_a_meeting_is_named_inside_it():
    found = names("举行一季度开工动员大会暨宏拓科技有限公司精密轴承智能制造项目开工活动。")
    assert found.get("宏拓科技有限公司精密轴承智能制造项目") == "Project"
    assert "Project" not in names("举行动员部署会暨乐龄产业项目奠基仪式。").values()


def test_the_works_that_a_ceremony_is_held_for_may_be_a_base():
    found = names("昨日,远岭船用仪表配件生产基地奠基仪式在云澜市举行。")
    assert found.get("远岭船用仪表配件生产基地") in {"Project", "IndustrialPark"}
