"""Industries that zones and areas specialise in; the members are words that no vocabulary holds."""

import pytest

from reading_names import names


def trades(text):
    return {name for name, type_ in names(text).items() if type_ == "Industry"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("青禾片区已拿地300亩，主攻泵阀与绳网，年内投产。", {"泵阀", "绳网"}),
        ("前者承接帐篷裁剪，后者则分管卫浴。", {"帐篷裁剪", "卫浴"}),
        ("临溪高新区专攻液压密封。", {"液压密封"}),
        ("园区分为渔具制造、竹编两个片区。", {"渔具制造", "竹编"}),
        ("聚力做强防爆灯具、液压密封、泵阀三条链。", {"防爆灯具", "液压密封", "泵阀"}),
    ],
)
def test_what_a_zone_specialises_in_is_an_industry(text, members):
    assert members <= trades(text)


@pytest.mark.parametrize(
    "text",
    [
        "前者承接外溢项目，后者做配套服务。",
        "宏拓公司主攻难点。",
        "会场设东部、西部两个片区。",
        "两条链路都已打通。",
    ],
)
def test_tasks_and_sides_are_no_industries(text):
    assert not trades(text)
