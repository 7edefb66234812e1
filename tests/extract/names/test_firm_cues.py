import pytest

from kg.extract.names.firm_cues import is_no_word
from reading_names import names


@pytest.mark.parametrize(
    "text", ["宏岭香料在北交所上市。", "云晶科技（603999）发布公告。", "丰岭农业登陆科创板，反响热烈。"]
)
def test_whose_shares_are_listed_is_a_firm(text):
    assert "Company" in names(text).values()


def test_who_invests_and_builds_is_a_firm():
    assert names("项目由远岭锂业投资建设。").get("远岭锂业") == "Company"


def test_brands_that_settle_are_firms():
    found = names("近年来，随着云岭光伏、宏川氢能、丰岭农业等一大批高科技项目的落户，产业聚链成群。")
    assert found.get("宏川氢能") == found.get("丰岭农业") == "Company"


def test_the_brand_belongs_to_the_full_name_whatever_the_tagger_makes_of_it():
    assert names("位于园区的恒途精密（云澜）有限公司投产。").get("恒途精密（云澜）有限公司") == "Company"


@pytest.mark.parametrize("brand", ["智慧", "量子", "建强", "双千兆", "绿色", "新能源"])
def test_words_for_trades_and_deeds_are_no_brands(brand):
    assert not is_no_word(brand)


def test_lists_of_trades_are_no_lists_of_firms():
    found = names("积极抢占深海智能装备、海洋电子信息、量子通信等新赛道。")
    assert "Company" not in found.values()


def test_who_signs_or_works_together_with_an_area_is_a_firm():
    found = names(
        "遂宁经开区与青禾材料签署战略合作协议，滁州市携手云启数科成立合资企业，清远市与远岭生物就产业园建设正式签约。"
    )
    assert {found["青禾材料"], found["云启数科"], found["远岭生物"]} == {"Company"}


def test_a_full_name_does_not_begin_with_the_verb_before_it():
    found = names("项目是云拓邦集团有限公司投资建设。")
    assert found == {"云拓邦集团有限公司": "Company"}


def test_an_example_does_not_begin_with_the_word_for_one():
    found = names("签约项目质量高。如宏升生物工程集团有限公司计划投资9亿元。")
    assert found.get("宏升生物工程集团有限公司") == "Company"


def test_teaching_of_people_is_no_firm_in_a_list():
    assert "Company" not in names("扎实开展主题教育、警示教育、党史学习教育。").values()


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("远岭汽车向宏拓电机有限公司采购电机。", "宏拓电机有限公司"),
        ("云澜软件园吸引了宏拓科技有限公司等企业集聚。", "宏拓科技有限公司"),
        ("目前促成青禾食品有限公司落户。", "青禾食品有限公司"),
        ("签约双方为云澜港务集团和远岭航运有限公司。", "远岭航运有限公司"),
        ("主营城乡配送的远岭供应链有限公司去年营收破亿。", "远岭供应链有限公司"),
    ],
)
def test_who_acts_on_a_firm_is_no_part_of_its_name(text, firm):
    found = names(text)
    assert found.get(firm) == "Company"
    assert not any(name != firm and name.endswith(firm) for name in found)
