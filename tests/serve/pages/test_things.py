"""In a real browser: the page of a thing – relations, charts, history, neighbours, words – and the way to them and back."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited

pytestmark = pytest.mark.browser
ID = "https://w3id.org/regional-development/id/"


def thing(name: str, **params: str) -> str:
    more = "".join(f"&{key}={quote(value, safe='')}" for key, value in params.items())
    return f"/thing?iri={quote(ID + name, safe='')}{more}"


def test_relations_are_grouped_in_both_directions_with_their_words(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云澜市")) as page:
        group = page.locator(".group", has=page.locator("h3", has_text="连接"))
        assert group.locator("h3").inner_text().split() == ["←", "连接", "1"]
        assert "云临铁路" in group.inner_text()
        group.locator("summary").first.click()
        expect(group.locator("mark").first).to_contain_text("连接云澜市", use_inner_text=True)
        expect(group.locator("figcaption").first).to_have_text(re.compile("· 2018$"), use_inner_text=True)
    with visited(browser, region, thing("云临铁路")) as page:
        assert page.locator(".group h3", has_text="连接").inner_text().split() == ["连接", "→", "2"]


def test_figures_stand_as_bars_over_time_with_facts_aims_and_computed_values_apart(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云澜市")) as page:
        chart = page.locator(".series", has_text="固定资产投资").locator("svg.chart")
        assert chart.locator("g.actual rect").count() == 4
        assert chart.locator("g.planned rect").count() == 4
        assert chart.locator("g.computed rect").count() >= 3
        assert "100.5亿元" in chart.text_content() and "112亿元" in chart.text_content()
        assert page.locator(".key").inner_text().split() == ["事实", "计划", "推算"]


def test_every_value_is_in_the_table_with_its_words_or_how_it_was_computed(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云澜市", lang="en")) as page:
        page.click(".series details > summary")
        rows = page.locator(".series tbody tr")
        computed = rows.filter(has=page.locator(".badge.computed")).first
        expect(computed).to_contain_text("÷ (1+6.2%)", use_inner_text=True)
        assert computed.locator(".words").count() == 0
        stated = rows.filter(has_text="10,050,000,000 CNY").first
        stated.locator("summary").click()
        expect(stated.locator("mark")).to_contain_text("100.5亿元", use_inner_text=True)


def test_the_status_history_follows_the_documents(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云临铁路")) as page:
        told = [line.split() for line in page.locator(".history .line").all_inner_texts()]
        assert [line[0] for line in told] == ["2018", "2019", "2020", "2021"]
        assert told[0][1:] == ["规划", "计划"]
        assert told[-1][1:] == ["投用"]


def test_a_neighbour_in_the_picture_leads_to_its_page(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云临铁路")) as page:
        assert page.locator("svg.around a.centre").count() == 1
        follow(page.locator("svg.around a", has_text="临溪县"))
        page.wait_for_url("**/thing?iri=*")
        expect(page.locator("h1")).to_have_text("临溪县")


def test_from_the_words_to_the_document_to_a_thing_and_back(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云临铁路", lang="en")) as page:
        page.locator(".history summary").last.click()
        follow(page.locator(".history figcaption a").last)
        page.wait_for_url("**/document?iri=*")
        assert "建成通车" in "".join(page.locator("mark").all_inner_texts())
        follow(page.locator("#text a.thing", has_text="临溪县"))
        page.wait_for_url("**/thing?iri=*")
        expect(page.locator("h1")).to_have_text("临溪县")
        follow(page.locator(".back a"))
        page.wait_for_url("**/document?iri=*")
        expect(page.locator("mark").first).to_have_text("临溪县")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_way_back_never_leads_elsewhere(browser: Any, region: str) -> None:
    with visited(browser, region, thing("云澜市", **{"from": "//example.org/document?"})) as page:
        assert page.locator(".back").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, TABLET, DESK], ids=["phone", "tablet", "desk"])
def test_axe_finds_no_fault_and_nothing_overflows(browser: Any, region: str, scheme: str, size: Any) -> None:
    with visited(browser, region, thing("云澜市"), color_scheme=scheme, viewport=size, bypass_csp=True) as page:
        for summary in page.locator("main details:not([open]) > summary").all()[:6]:
            summary.click()
        assert faults_by_axe(page) == []
        assert not overflows(page)
