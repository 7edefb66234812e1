"""Lists that their frame tells to be of goods; the members are words that no vocabulary holds."""

import pytest

from reading_names import names


def goods(text):
    return {name for name, type_ in names(text).items() if type_ == "Product"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "宏拓科技有限公司长期从事镁合金压铸件、铝型材及冷冲模研发、生产和销售的企业。",
            {"镁合金压铸件", "铝型材", "冷冲模"},
        ),
        ("远岭食品有限公司是国内知名的果冻、膨化食品生产企业。", {"果冻", "膨化食品"}),
        ("远岭食品有限公司新增3条酸奶和气泡水生产线。", {"酸奶", "气泡水"}),
        ("宏拓科技有限公司生产的液压马达、行走减速机广泛用于矿山。", {"液压马达", "行走减速机"}),
        ("该县盛产脆李、花椒、魔芋。", {"脆李", "花椒", "魔芋"}),
        ("远岭科技将形成年产500万套车用云台、80万套测距仪的生产能力。", {"车用云台", "测距仪"}),
        ("产品主要涵盖滚珠丝杠、直线导轨、电主轴三大系列。", {"滚珠丝杠", "直线导轨", "电主轴"}),
    ],
)
def test_the_frame_of_a_list_makes_every_member_goods(text, members):
    assert members <= goods(text)


@pytest.mark.parametrize(
    "text",
    [
        "园内有生产片（腌菜、蜜饯和糯酒加工区）和居住片。",
        "宏拓科技有限公司从事代码托管、机房巡检和技术咨询服务。",
        "云澜市生产的组织、计划和调度能力增强。",
        "引进3条铁路、公路和水路联运线。",
    ],
)
def test_other_lists_hold_no_goods_by_their_frame(text):
    assert not goods(text) & {"腌菜", "蜜饯", "代码托管", "机房巡检", "组织", "计划", "铁路", "公路"}
