from reading_names import names


def test_a_zone_is_found_without_the_city_before_its_name():
    found = names("宁波星火高新区今年发力。星火高新区引进项目30个。")
    assert found.get("星火高新区") == "DevelopmentZone"


def test_a_bare_class_of_zones_is_no_name():
    assert "经济技术开发区" not in names("宁波经济技术开发区今年发力。经济技术开发区是平台。")


def test_a_full_name_without_its_form_is_the_firm_wherever_the_tagger_cuts_it():
    found = names("湖州亿宏锂能股份有限公司董事长出席。亿宏锂能作为龙头，持续投资。")
    assert found.get("亿宏锂能") == "Company"


def test_a_firm_is_called_by_the_trade_that_its_full_name_ends_in():
    text = "远岭电工松原新能源股份有限公司公告。新能源公司将扩产。"
    assert names(text).get("新能源公司") == "Company"
    assert "新能源公司" not in names("全市新增新能源公司三家。")


def test_a_firm_that_ends_with_a_city_is_no_brand_before_a_city():
    text = "远岭集团有限公司之全资子公司远岭衡阳与区政府签约。远岭衡阳拟扩建厂房。"
    assert names(text).get("远岭衡阳") == "Company"
    assert names(text).get("衡阳") is None


def test_a_city_that_no_gazetteer_knows_is_no_brand_of_a_firm_in_it():
    found = names("宁川市位于西部。宁川市远岭环保有限公司投产。宁川是重要城市。")
    assert found.get("宁川") != "Company"
