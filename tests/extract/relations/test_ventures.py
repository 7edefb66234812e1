"""Firms that set up a firm together."""

import pytest

from marked import related

PARTIES = "{s:Company|宏拓股份}拟与{x:Company|远岭集团}、{x:Company|青禾电池}"


def test_who_sets_up_a_firm_together_works_together_and_builds_it():
    text = PARTIES + "共同出资设立{o:Company|云澜宏远科技有限公司},建设{x:Project|年产9千吨玄丝项目}。"
    assert {("宏拓股份", "远岭集团"), ("宏拓股份", "青禾电池")} <= related(text, "cooperatesWith")
    built = related(text, "builds")
    firms = {"宏拓股份", "远岭集团", "青禾电池"}
    assert {(firm, "云澜宏远科技有限公司") for firm in firms} <= built
    assert {(firm, "年产9千吨玄丝项目") for firm in firms | {"云澜宏远科技有限公司"}} <= built


def test_the_new_firm_may_have_no_name_yet():
    text = PARTIES + "组建合营公司,用来建设{x:Project|年产9千吨玄丝项目}。"
    assert ("青禾电池", "年产9千吨玄丝项目") in related(text, "builds")


@pytest.mark.parametrize(
    "text",
    [
        "{s:Company|宏拓股份}未能与{x:Company|远岭集团}设立合营公司。",
        "{s:Company|宏拓股份}参观了{x:Company|远岭集团}设立的分公司。",
    ],
)
def test_what_did_not_come_about_is_not_told(text):
    assert not related(text, "builds")
