"""What a work has cost so far, who paid for it, how far off it lies, and numbers that only sum up names."""

from __future__ import annotations

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"
WORK = "{Project|临溪净水厂项目}"


@pytest.mark.parametrize(
    ("told", "indicators"),
    [
        ("总投资5亿元,已完成2亿元。", ["总投资", "完成投资"]),
        ("总投资5亿元,累计完成2亿元。", ["总投资", "累计完成投资"]),
        ("总投资5亿元,本年计划1亿元。", ["总投资", "本年计划投资"]),
        ("累计完成投资2亿元。", ["累计完成投资"]),
        ("完成3亿元。", ["完成投资"]),
    ],
)
def test_what_a_work_has_cost_says_whether_it_is_spent(told: str, indicators: list[str]) -> None:
    found = observed(f"{CITY}建设情况。{WORK}{told}").observations
    assert [o.indicator for o in found] == indicators


def test_what_a_city_earns_is_no_investment() -> None:
    found = observed(f"{CITY}情况。全市财政收入完成3亿元。").observations
    assert [o.indicator for o in found] == ["财政收入"]


@pytest.mark.parametrize(
    ("told", "indicator"),
    [
        ("由远岭集团承建的总投资5亿元。", "总投资"),
        ("由远岭集团与市水务局联合出资5亿元。", "联合出资"),
    ],
)
def test_who_does_it_is_no_part_of_what_is_measured(told: str, indicator: str) -> None:
    assert [o.indicator for o in observed(f"{CITY}情况。{WORK}{told}").observations] == [indicator]


def test_how_far_off_something_lies() -> None:
    found = observed(f"{CITY}情况。{{!IndustrialPark|苏岭产业园}}距远岭北站8公里。").observations
    assert [(o.indicator, o.quantity and o.quantity.value) for o in found] == [("距远岭北站距离", 8)]


@pytest.mark.parametrize(
    "told",
    [
        "宏拓纸业、远岭食品两家企业同时开工。",
        "宏拓站、远岭站、苏岭站三座车站一并封顶。",
        "围绕选种、育苗、采收三个方向开展攻关。",
        "厂长是2012届毕业生。",
        "名次较上年退后4位。",
    ],
)
def test_a_number_that_sums_up_names_measures_nothing(told: str) -> None:
    assert observed(f"{CITY}情况。{told}").observations == ()


def test_things_brought_in_are_counted_with_their_names() -> None:
    found = observed(f"{CITY}情况。引进宏拓纸业、远岭食品两家企业。").observations
    assert [o.quantity and o.quantity.value for o in found] == [2]
