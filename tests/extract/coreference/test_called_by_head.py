"""Heads of names that alone mean the thing named: 商会现有…, 全院…, 后者…."""

from __future__ import annotations

import pytest

from reading_names import annotated


def meant(text: str) -> dict[str, str]:
    doc = annotated(text)
    heads = (m for m in doc._.mentions if m.finder in ("called by head", "of two"))
    return {m.span.of(doc.text): doc._.chains[m.chain].name for m in heads}


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("研究院现有科研人员80名。", "研究院"),
        ("目前,研究院已孵化企业6家。", "研究院"),
        ("据悉,研究院总建筑面积3万平方米。", "研究院"),
        ("全院设三个研究室。", "全院"),
    ],
)
def test_the_head_of_a_name_means_what_was_named_so(told: str, head: str) -> None:
    assert meant(f"云澜海洋装备研究院昨日揭牌。{told}") == {head: "云澜海洋装备研究院"}


@pytest.mark.parametrize(
    "told",
    [
        "研究院所改革继续推进。",
        "研究院、高校共同参与。",
        "商会现有会员80家。",
        "全校师生到场。",
    ],
)
def test_a_word_that_only_looks_like_the_head_means_nothing(told: str) -> None:
    assert meant(f"云澜海洋装备研究院昨日揭牌。{told}") == {}


def test_of_several_named_so_in_a_list_none_is_meant() -> None:
    assert meant("云澜海洋装备研究院、临溪种业研究院昨日揭牌。研究院现有科研人员80名。") == {}


def test_former_and_latter_are_the_two_named_side_by_side() -> None:
    told = meant("市里引进宏拓科技有限公司和远岭食品有限公司,前者投资3亿元,后者租用厂房。")
    assert told == {"前者": "宏拓科技有限公司", "后者": "远岭食品有限公司"}


def test_of_three_named_side_by_side_none_is_the_latter() -> None:
    assert meant("市里引进宏拓科技有限公司、远岭食品有限公司、苏岭纸业有限公司,后者租用厂房。") == {}


def test_a_zone_and_a_park_side_by_side_are_of_one_family():
    told = meant("布局松原经济开发区、临溪工业园，前者做阀门，后者做渔具。")
    assert told == {"前者": "松原经济开发区", "后者": "临溪工业园"}


@pytest.mark.parametrize(
    "told",
    [
        "云澜经济开发区前身为2006年整合青禾工业园而形成。",
        "云澜经济开发区由青禾工业园升级而来。",
        "云澜经济开发区是在原青禾工业园基础上设立的。",
        "云澜经济开发区由原青禾工业园、松原工业园整合设立。",
    ],
)
def test_what_a_zone_was_made_of_is_not_gone_on_about(told: str) -> None:
    assert meant(f"{told}工业园现有企业85家。") == {"工业园": "云澜经济开发区"}
