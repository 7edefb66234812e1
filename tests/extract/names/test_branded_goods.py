"""Goods with their brand, and what makers before names of firms make."""

import pytest

from reading_names import names


def goods(text):
    return {name for name, type_ in names(text).items() if type_ == "Product"}


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("“云岭白”梨去年出口三成。", "“云岭白”梨"),
        ("以“金禾”牌苎麻布闻名的远岭公司已投产。", "“金禾”牌苎麻布"),
        ("统一使用“青禾绣”区域公用品牌。", "“青禾绣”区域公用品牌"),
        ("合作社注册商标“青禾白”。", "青禾白"),
        ("双方联合选育的“青禾3号”通过审定。", "青禾3号"),
        ("它自主开发的“云窗”系统已上线。", "“云窗”系统"),
        ("而齿轮箱企业云启新能源则租下厂房。", "齿轮箱"),
    ],
)
def test_the_words_around_the_mark_tell_goods(text, member):
    assert member in goods(text)


@pytest.mark.parametrize(
    "text",
    [
        "“青禾白”梨文化节开幕。",
        "注册“青禾”公司。",
        "选育“青禾”人才。",
        "民营企业远岭股份有限公司则租下厂房。",
    ],
)
def test_festivals_firms_and_kinds_of_firms_are_no_goods(text):
    assert not goods(text)
