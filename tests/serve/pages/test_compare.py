"""In a real browser: two things side by side, chosen by suggestions, with figures, relations and documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, suggested, visited
from kg import pipeline
from kg.serve.settings import Settings
from serving import get, running

pytestmark = pytest.mark.browser

REPORT = """{city}2021年国民经济和社会发展统计公报
{city}统计局
2022年2月

2021年，{city}完成固定资产投资{value}亿元，同比增长{growth}%。
{city}重点培育储能产业。云松铁路连接云澜市与松南市，已建成通车。
{city}建设{city}科创园。
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("two")
    for city, value, growth in (("云澜市", 240, 6.5), ("松南市", 96, 4)):
        (folder / f"{city}.txt").write_text(REPORT.format(city=city, value=value, growth=growth), encoding="utf-8")
    store = tmp_path_factory.mktemp("pair") / "store"
    pipeline.build([folder], store)
    with running(Settings(store, port=0, workers=1)) as address:
        yield address


def test_figures_of_one_indicator_and_period_stand_side_by_side_with_what_follows(browser: Any, address: str) -> None:
    with visited(browser, address, "/compare?a=云澜市&b=松南市") as page:
        row = page.locator(".aligned tbody tr", has_text="固定资产投资").first.inner_text()
        assert all(words in row for words in ("240亿元", "96亿元", "+144亿元", "2.5", "2021"))
        assert page.locator(".aligned thead .badge.computed").count() >= 2
        page.locator(".aligned details.words summary").first.click()
        expect(page.locator(".aligned .quote mark").first).to_contain_text("固定资产投资", use_inner_text=True)


def test_relations_and_documents_are_told_apart_from_those_in_common(browser: Any, address: str) -> None:
    with visited(browser, address, "/compare?lang=en&a=云澜市&b=松南市") as page:
        common = page.inner_text(".common")
        assert "云松铁路" in common and "科创园" not in common
        assert "云澜市科创园" in page.inner_text("section[aria-labelledby=relations] .pair > section >> nth=0")
        assert "松南市科创园" in page.inner_text("section[aria-labelledby=relations] .pair > section >> nth=1")
        assert page.locator("section[aria-labelledby=documents] > ul li a").count() == 2


def test_two_things_are_chosen_by_suggestions_and_stay_in_the_address(browser: Any, address: str) -> None:
    with visited(browser, address, "/compare?lang=en") as page:
        for box, typed in (("a", "yls"), ("b", "松南")):
            page.fill(f"input[name={box}]", typed)
            suggested(page)
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.wait_for_url("**/compare?*a=http*b=http*")
        panels = page.locator(".pair > .panel")
        expect(panels).to_have_count(2)
        expect(page.locator("html")).to_have_attribute("lang", "en")
        before = panels.first.inner_text()
        follow(page.locator("text=Swap"))
        expect(panels.nth(1)).to_have_text(before, use_inner_text=True)


def test_a_thing_leads_to_its_comparison(browser: Any, address: str) -> None:
    with visited(browser, address, "/search?q=松南市&lang=en") as page:
        follow(page.locator("main .links a").first)
        follow(page.locator("text=Compare with another"))
        page.wait_for_url("**/compare?a=http*")
        expect(page.locator("input[name=a]")).to_have_value("松南市")
        expect(page.locator("main .links").first).to_contain_text("云澜市")


def test_with_one_thing_others_of_its_class_are_offered(browser: Any, address: str) -> None:
    with visited(browser, address, "/compare?a=云澜市&b=查无此名") as page:
        assert "没有找到“查无此名”" in page.inner_text("main")
        follow(page.locator("main .links a:has-text('松南市')").first)
        expect(page.locator(".pair > .panel")).to_have_count(2)


def test_a_name_made_of_markup_is_only_a_name(region: str, browser: Any) -> None:
    with visited(browser, region, "/compare?a=<script>window.__x=2</script>行动方案&b=云澜市") as page:
        assert "<script>" in page.inner_text(".pair > .panel >> nth=0")


def test_what_is_asked_for_is_escaped(address: str) -> None:
    assert "<b>x" not in get(f"{address}/compare", params={"a": '"><b>x', "b": "云澜市"}).text


@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_comparison_fits_and_has_no_fault(
    browser: Any, address: str, viewport: dict[str, int], scheme: str
) -> None:
    path = "/compare?a=云澜市&b=松南市"
    with visited(browser, address, path, viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
