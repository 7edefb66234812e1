import pytest

from reading_names import names


def firms(sentence: str) -> set[str]:
    return {name for name, kind in names(sentence).items() if kind == "Company"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("纳税过千万元的有麓都衣坊、沛朔轴瓦、曜衡硬质合金3家。", {"麓都衣坊", "沛朔轴瓦", "曜衡硬质合金"}),
        ("一行人走访了创业园内的岚野菌业、苇泊河生物两家公司。", {"岚野菌业", "苇泊河生物"}),
        ("其下辖泷江制茶、栎屯冷泉两个子公司。", {"泷江制茶", "栎屯冷泉"}),
        ("先后有霁峰秋茶业、琅川兰花、梧岭蜜饯坊等9家台企在这里安家。", {"霁峰秋茶业", "琅川兰花", "梧岭蜜饯坊"}),
        ("去年搬进来的大户有三个:沅河石化、朔塬甲醇、远岭天然气公司。", {"沅河石化", "朔塬甲醇"}),
        ("食品园以沛皋粮油、榆林渔记为龙头,产值去年增长一成。", {"沛皋粮油", "榆林渔记"}),
        ("入驻方面,霁朔速运、岚中粮仓、朔北鲜达已先后进场。", {"霁朔速运", "岚中粮仓", "朔北鲜达"}),
        ("县里鼓励沐岚刺绣、朔湟绣坊、嘉沅工艺等企业参展。", {"沐岚刺绣", "朔湟绣坊", "嘉沅工艺"}),
    ],
)
def test_members_of_lists_that_are_told_to_be_firms(sentence, expected):
    assert expected <= firms(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "宏拓集团党委书记、董事长林知远出席。",
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
