import pytest

from kg.extract.names.productive import is_number_slogan
from reading_names import names


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("云澜市融入闽三角建设。", "闽三角", "EconomicRegion"),
        ("货物销往东中部地区。", "东中部地区", "EconomicRegion"),
        ("沿辽河中游布局。", "辽河中游", "EconomicRegion"),
        ("今年开行中老班列20列。", "中老班列", "TransportService"),
        ("深入落实湾长制。", "湾长制", "Strategy"),
        ("引进亚洲300强企业3家。", "亚洲300强企业", "Designation"),
        ("新增省级精工细作“小高地”企业5家。", "省级精工细作“小高地”企业", "Designation"),
    ],
)
def test_a_name_made_by_a_living_pattern_is_found(text, name, type_):
    assert names(text).get(name) == type_


@pytest.mark.parametrize("text", ["形成铁三角关系。", "三角形的一边。", "中部有山。"])
def test_what_only_looks_like_the_pattern_is_no_name(text):
    assert not {"EconomicRegion", "Strategy"} & set(names(text).values())


def test_a_slogan_counts_two_things():
    assert is_number_slogan("一江两岸")
    assert not is_number_slogan("两部一省")


def test_berths_are_named_by_what_ships_they_take():
    found = names("云澜港25万吨级原油码头建成,新增2个10万吨级泊位。")
    assert found.get("云澜港25万吨级原油码头") == "Port"
    assert "10万吨级泊位" not in found


def test_titles_of_firms_by_rank_and_level_are_whole():
    found = names("宏拓集团是国家级农业产业化龙头企业,中国制造业民营企业百强。")
    assert found.get("国家级农业产业化龙头企业") == found.get("中国制造业民营企业百强") == "Designation"


def test_a_list_of_the_first_is_called_after_who_draws_it_up():
    assert names("远岭集团上榜《时代》杂志世界500强。").get("《时代》杂志世界500强") == "Designation"


def test_a_berth_is_named_by_its_port_and_number():
    assert names("松原港青口港区3号20万吨级通用泊位通过竣工验收。").get("松原港青口港区3号20万吨级通用泊位") == "Port"


def test_rivers_and_lakes_have_one_system():
    assert {"河湖长制", "河(湖)长制"} & set(names("全面推行河湖长制、林长制。"))
