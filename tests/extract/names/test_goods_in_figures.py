"""Goods that open a clause with a figure of how much of them is made or traded."""

import pytest

from reading_names import names


def goods(text):
    return {name for name, type_ in names(text).items() if type_ == "Product"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("前三季度外贸回稳。苎麻坯布出口2.6亿元，增长4%；薄荷脑出口1200吨。", {"苎麻坯布", "薄荷脑"}),
        ("主要工业品产量：硼砂7.2万吨，增长2%；冰晶石、萤石粉分别为1.1万吨和3万吨。", {"硼砂", "冰晶石", "萤石粉"}),
        ("分品类看，鞋靴及制品3.3亿元，藤编1.2亿元。", {"鞋靴及制品", "藤编"}),
        ("到2019年底薄荷脑产量达3.5万吨。", {"薄荷脑"}),
        ("该厂日产棉柔巾由3万包增至9万包，全年销售苦荞酥8万盒。", {"苦荞酥"}),
    ],
)
def test_what_a_figure_of_output_or_trade_begins_with_is_goods(text, members):
    assert members <= goods(text)


@pytest.mark.parametrize(
    "text",
    [
        "民营企业出口3.2亿元，加工贸易出口1.1亿元，占比下降。",
        "全年关闭矿井6座，退出产能420万吨。",
        "对南洋出口2亿元，边境小额出口1亿元。",
        "产量：全年增长3%。货运量3万吨，旅客2万人。",
    ],
)
def test_who_trades_how_and_what_is_carried_are_no_goods(text):
    assert not goods(text)
