import pytest

from reading_names import names


@pytest.mark.parametrize(
    "name",
    [
        "低温制氢储运全国重点实验室",
        "远洋装备载荷测算评估与仿真软件全国重点实验室",
        "河口和近岸工程国家重点实验室",
        "岭南植物保护与利用省重点实验室",
    ],
)
def test_a_laboratory_is_named_by_its_field_whatever_words_it_is_of(name):
    assert names(f"云澜大学、{name}、远岭实验室等平台汇聚于此。").get(name) == "ResearchInstitution"


@pytest.mark.parametrize("text", ["新增省级重点实验室3家。", "新认定省级工程研究中心5家。", "加快国家重点实验室建设。"])
def test_laboratories_without_a_field_are_no_names(text):
    assert "ResearchInstitution" not in names(text).values()


def test_who_founds_a_laboratory_is_no_part_of_its_name():
    found = names("宏拓集团牵头建设的高端轴承国家技术创新中心揭牌。")
    assert found.get("高端轴承国家技术创新中心") == "ResearchInstitution"


def test_a_centre_that_is_set_up_together_may_be_called_by_its_field():
    found = names("云澜高新区与松原大学共建绿色船舶联合研究中心。")
    assert found.get("绿色船舶联合研究中心") == "ResearchInstitution"


def test_an_institute_that_was_set_up_may_be_called_by_its_field():
    found = names("由松原大学与湘潭市共建的先进电芯材料研究院揭牌。")
    assert found.get("先进电芯材料研究院") == "ResearchInstitution"


def test_a_short_field_names_an_institute_too():
    assert names("宏拓集团与松原大学共建的先进电池研究院揭牌。").get("先进电池研究院") == "ResearchInstitution"


def test_who_founds_an_institute_is_no_part_of_its_name() -> None:
    found = names("支持云南农业大学建设石榴研究院。")
    assert "石榴研究院" in found
    assert "云南农业大学建设石榴研究院" not in found
