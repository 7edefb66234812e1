import pytest

from reading_names import names


def test_a_firm_with_its_place_in_brackets_begins_behind_the_verb():
    assert names("代表们走进宏拓汽车(云澜)有限公司参观。").get("宏拓汽车(云澜)有限公司") == "Company"


def test_a_count_may_close_a_list_of_firms_without_etc():
    found = names("全市已集聚宏拓汽车、远岭汽车、青禾汽车3家企业。")
    assert found.get("宏拓汽车") == "Company"
    assert found.get("青禾汽车") == "Company"


def test_a_subsidiary_and_the_firm_it_belongs_to_are_two():
    found = names(
        "青禾锂电为青禾锂业下属电池公司，白鹭锂业则是远岭高科控股子公司，云桥时代、松阳时代均是宏拓时代旗下公司。"
    )
    assert {"青禾锂电", "青禾锂业", "白鹭锂业", "远岭高科", "宏拓时代"} <= set(found)
    assert not any("旗下" in name or "下属" in name or name.endswith("控股") for name in found)


def test_the_owner_of_a_builder_is_no_part_of_the_projects_name():
    found = names("远岭资源旗下春禾锂业年产2.5万吨高纯碳酸锂项目计划今年投产。")
    assert found["春禾锂业年产2.5万吨高纯碳酸锂项目"] == "Project"
    assert {found["远岭资源"], found["春禾锂业"]} == {"Company"}


def test_a_firm_may_go_on_after_the_name_of_its_group():
    found = names("引入了临溪超远能源集团油气销售公司、远岭投资公司等23户企业。")
    assert found.get("临溪超远能源集团油气销售公司") == "Company"
    assert "宏拓集团旗下公司" not in names("宏拓集团旗下公司增资。")


def test_a_class_of_firms_with_a_verb_in_it_heads_a_list():
    found = names("全市已集聚星驰汽车、驰远新能源专用车4家整车制造企业。")
    assert found.get("星驰汽车") == "Company"


def test_who_hosts_is_named_without_the_verb_and_an_association_beside_firms_stays_one():
    found = names("远岭银行协办。临江集团、远航集团、新能源协会等企业、协会代表参加。")
    assert "远岭银行协办" not in found
    assert found.get("新能源协会") != "Company"


def test_two_words_for_a_trade_are_no_firm():
    assert "Company" not in names("重点发展康养旅游、现代农业、生物科技等领域。").values()


def test_projects_before_a_count_of_firms_are_no_firms():
    found = names("目前引进装饰板材建设项目、加油站建设项目5家企业入驻园区。")
    assert "Company" not in found.values()


def test_a_full_name_may_follow_the_word_for_firms():
    found = names("全球500强企业宏化(临溪)实业有限公司与我县洽谈合作。")
    assert found.get("宏化(临溪)实业有限公司") == "Company"


def test_a_numeral_in_the_name_of_the_area_does_not_hide_the_firm():
    assert names("四川泰通化工实现产值3亿元。").get("四川泰通化工") == "Company"


@pytest.mark.parametrize("builder", ["中铁十二局", "中交二航局", "中建三局"])
def test_a_builder_called_bureau_is_a_firm(builder: str) -> None:
    assert names(f"项目由{builder}承建。").get(builder) == "Company"


def test_a_railway_bureau_is_a_firm_beside_the_firms_it_owns():
    found = names("国铁昆明局滇南铁路公司负责运营,中国铁路昆明局集团有限公司负责建设。")
    assert found.get("国铁昆明局") == found.get("国铁昆明局滇南铁路公司") == "Company"
    assert "国铁路昆明局集团有限公司" not in found


def test_kinds_of_goods_before_a_word_for_firms_are_no_firms():
    found = names("硅料、硅片、逆变器、支架等光伏企业在这里集聚。")
    assert "Company" not in found.values()


def test_a_verb_of_holding_is_no_part_of_a_name():
    found = names("集团下设宏岭(清远)铜箔有限公司、宏岭(梅州)电子有限公司。")
    assert found.get("宏岭(清远)铜箔有限公司") == "Company"


def test_whose_firm_it_is_is_no_part_of_its_name():
    found = names("考察组深入我区云澜宏拓实业有限公司、云澜远岭化纤股份有限公司等2家企业。")
    assert found.get("云澜宏拓实业有限公司") == "Company"
    assert not any(name.startswith("区") for name in found)


def test_a_firm_behind_its_park_begins_with_its_own_place():
    found = names("走进临溪新区青年创业园四川省云启新创电子有限公司展厅,机器轰鸣。")
    assert found.get("四川省云启新创电子有限公司") == "Company"


def test_brands_in_quotes_are_firms_in_a_list_of_firms():
    found = names("客户有“云启”、“远岭”、“青屿”等知名企业。")
    assert {found.get(n) for n in ("云启", "远岭", "青屿")} == {"Company"}


@pytest.mark.parametrize("firm", ["霁禾种苗", "岚沅储运", "远岭声学", "沛宁菌业", "霁风电装"])
def test_a_brand_before_a_trade_that_only_firms_are_called_by(firm):
    assert names(f"去年,{firm}又添了两条线。").get(firm) == "Company"


def test_a_trade_behind_a_common_word_is_no_firm():
    assert "Company" not in names("当地的传统果业和特色种业增长较快。").values()


def test_a_department_of_a_firm_is_the_firm():
    found = names("重庆宏拓摩托车有限公司物流部经理赵亮到会。")
    assert found.get("重庆宏拓摩托车有限公司") == "Company"
    assert "重庆宏拓摩托车有限公司物流部" not in found


def test_what_a_firm_does_somewhere_is_no_firm():
    assert "Company" not in names("外资企业在云澜经开区投资设厂。").values()


def test_the_firm_of_a_report_is_not_called_by_the_time_reported():
    found = names("宏拓股份有限公司发布年度报告，报告期内公司营业收入达45亿元，本报告期内集团盈利2亿元。")
    assert [name for name, kind in found.items() if kind == "Company"] == ["宏拓股份有限公司"]
