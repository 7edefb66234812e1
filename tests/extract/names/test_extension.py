import pytest

from kg.extract.names.extension import extend, is_generic
from reading_names import names, reading


def extent(text, ending):
    read = reading(text)
    head = read.text.index(ending)
    found = extend(read, head)
    return None if found is None else read.text[found.start : head + len(ending)]


@pytest.mark.parametrize(
    ("text", "ending", "name"),
    [
        ("加快建设云澜科技城。", "科技城", "云澜科技城"),
        ("推进“云澜之心”产业园建设。", "产业园", "“云澜之心”产业园"),
        ("依托宏拓（云澜）智造园发展。", "智造园", "宏拓(云澜)智造园"),
        ("全市的产业园区。", "产业园区", None),
        ("国际合作园。", "合作园", None),
    ],
)
def test_a_name_reaches_left_to_what_can_stand_in_it(text, ending, name):
    assert extent(text, ending) == name


def test_generic_modifiers_make_nothing_specific():
    assert is_generic("国际现代")
    assert is_generic("")
    assert not is_generic("云澜")


def test_a_city_that_could_be_a_verb_stays_in_the_name():
    assert names("南通市晟宏电子搬迁项目投产。").get("南通市晟宏电子搬迁项目") == "Project"


def test_a_five_year_plan_in_front_is_no_part_of_a_name():
    found = names("宏拓冶金集团计划在“十一五”期间建设宏拓冶金集团硅材料产业基地。")
    assert found.get("宏拓冶金集团硅材料产业基地") == "IndustrialPark"


def test_rank_and_title_in_front_are_no_part_of_a_name():
    assert names("民营企业500强远杭钢构项目签约。").get("远杭钢构项目") == "Project"


def test_the_dash_behind_a_country_belongs_to_the_name():
    assert names("广西中国—东盟木业产业园加大招商。").get("广西中国—东盟木业产业园") == "IndustrialPark"


def test_the_quarter_of_a_zone_belongs_to_its_name():
    found = names("项目在云澜经济技术开发区西区奠基。")
    assert found.get("云澜经济技术开发区西区") == "DevelopmentZone"


def test_who_speaks_is_no_part_of_a_name():
    found = names("公司铝合金加工项目投产。")
    assert "公司铝合金加工项目" not in found


def test_a_brand_taken_for_a_verb_stays_behind_its_area():
    assert names("湖州灌晟盛机械项目投产。").get("湖州灌晟盛机械项目") == "Project"
    assert "Project" not in names("湖州看得见工程实施，湖州走出去项目启动。").values()


def test_the_end_of_a_plan_is_no_part_of_a_name():
    assert not any(name.startswith("末") for name in names("力争在“十三五”末开发区实现经营(销售)收入8000亿元。"))


def test_parks_of_technology_and_towns_of_manufacturing_are_parks():
    found = names("规划建设了平溪大学技术园区，云澜先进装备制造城初具规模。")
    assert found.get("平溪大学技术园区") == found.get("云澜先进装备制造城") == "IndustrialPark"


def test_how_production_goes_is_no_product():
    assert "Product" not in names("公司落地了40个项目，生产形势红火。").values()


def test_the_harbour_of_a_port_is_no_other_port():
    assert "平溪港港口" not in names("目前，平溪港港口通行能力提高。")
