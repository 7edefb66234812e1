"""Rewards that a policy promises, firms told of behind what describes them, and firms that a sentence goes on about."""

from __future__ import annotations

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"
POLICY = "《{Policy|云澜市茶业扶持办法}》"
FIRM = "{Company|宏拓科技有限公司}"


@pytest.mark.parametrize("told", ["新栽茶苗每亩补助500元。", "参展企业每家奖励2万元。", "单户封顶10万元。"])
def test_what_a_policy_promises_is_of_the_policy(told: str) -> None:
    found = observed(f"{CITY}出台{POLICY}。{told}")
    assert [found.about(o) for o in found.observations] == ["云澜市茶业扶持办法"]


@pytest.mark.parametrize("told", ["全市累计兑现补助500万元。", "去年发放奖励200万元。"])
def test_what_was_paid_is_of_who_paid_it(told: str) -> None:
    found = observed(f"{CITY}出台{POLICY}。{told}")
    assert [found.about(o) for o in found.observations] == ["云澜市"]


@pytest.mark.parametrize("before", ["由云澜研究院孵化的", "来自临溪的", "主营茶具的", "以手艺闻名的", "总部位于临溪的"])
def test_a_firm_behind_what_describes_it_has_the_figure(before: str) -> None:
    found = observed(f"{CITY}情况。{before}{FIRM}完成融资3亿元。")
    assert [found.about(o) for o in found.observations] == ["宏拓科技有限公司"]


def test_a_sentence_goes_on_about_the_firm_that_opens_it() -> None:
    found = observed(f"{CITY}情况。{FIRM}获得贷款1500万元,利率2.5%,日产纸盒4万只。")
    assert {found.about(o) for o in found.observations} == {"宏拓科技有限公司"}


def test_what_only_regions_have_is_not_of_the_firm_before() -> None:
    found = observed(f"{CITY}情况。{FIRM}获得贷款1500万元,全市固定资产投资增长5%。")
    assert [found.about(o) for o in found.observations] == ["宏拓科技有限公司", "云澜市"]
