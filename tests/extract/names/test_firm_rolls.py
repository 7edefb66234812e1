import pytest

from reading_names import names


def firms(sentence: str) -> set[str]:
    return {name for name, kind in names(sentence).items() if kind == "Company"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("去年扭亏的只有岚都鞋坊、沛朔轴瓦、曜衡弹簧3家。", {"岚都鞋坊", "沛朔轴瓦", "曜衡弹簧"}),
        ("代表们参观了宏岭农业、苇泊河渔业两家公司。", {"宏岭农业", "苇泊河渔业"}),
        ("集团下辖泷江制鞋、栎塘玻璃两个子公司。", {"泷江制鞋", "栎塘玻璃"}),
        ("县城东边聚集了霁峰饮料、琅川卫浴、梧岭灯饰等9家港企。", {"霁峰饮料", "琅川卫浴", "梧岭灯饰"}),
        ("长期客户有四个:沅河家具、霁宁陶瓷、远岭轮胎、宏拓公司。", {"沅河家具", "霁宁陶瓷", "远岭轮胎"}),
        ("这条街以沛宁银饰、霁岚茶坊为代表,游客很多。", {"沛宁银饰", "霁岚茶坊"}),
        ("一年来,霁朔传动、岚原电机、沛北汽配已相继搬来。", {"霁朔传动", "岚原电机", "沛北汽配"}),
        ("市里帮助沐岚玩具、朔宁箱包、嘉沅文具等企业找订单。", {"沐岚玩具", "朔宁箱包", "嘉沅文具"}),
    ],
)
def test_members_of_lists_that_are_told_to_be_firms(sentence, expected):
    assert expected <= firms(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "宏拓集团工会主席、总工程师林知远到场。",
        "全市建成云澜县、临溪县2个示范点。",
        "产品包括口罩、防护服两个品种。",
        "引进了硅片、电池等项目3个。",
        "全县有中学、小学、幼儿园等学校12家。",
        "种植业、养殖业、加工业都在增资扩产。",
        "引进人才、技术、资金等要素。",
    ],
)
def test_members_of_other_lists_are_none(sentence):
    assert not firms(sentence) - {"宏拓集团"}


def test_a_class_word_behind_a_verb_is_no_firm_of_a_list():
    found = names("园区已集聚远岭研发中心、宏拓科技等科创平台和龙头企业。")
    assert "中心" not in found
    assert found.get("宏拓科技") == "Company"
