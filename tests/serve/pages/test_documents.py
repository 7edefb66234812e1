"""In a real browser: the page of a document – what is marked in its text, layers, statements and their words."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import httpx
import pytest

from explorer_page import DESK, PHONE, faults_by_axe, overflows, visited

pytestmark = pytest.mark.browser


def document(region: str, title: str) -> str:
    """The address of a document, from the start page."""
    html = httpx.get(f"{region}/").text
    found = re.search(rf'href="([^"]*)">[^<]*{re.escape(title)}', html)
    assert found is not None
    return unescape(found[1])


def shown_rows(page: Any) -> list[str]:
    return [str(text) for text in page.locator("#statements li.shown .claim").all_inner_texts()]


def test_things_figures_and_statements_are_marked(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        assert page.locator("#text a.thing", has_text="云临铁路").count() == 1
        assert page.locator("#text a.figure", has_text="108.5亿元").get_attribute("title") == "固定资产投资"
        assert page.locator("#text .said").count() >= 2
        assert page.inner_text("#text").startswith("云澜市2019年国民经济和社会发展统计公报")


def test_a_layer_is_switched_off_and_the_address_keeps_it(browser: Any, region: str) -> None:
    background = "getComputedStyle(document.querySelector('#text a.figure')).backgroundColor"
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        on = page.evaluate(background)
        page.uncheck("#layers input[value=figures]")
        off = page.evaluate(background)
        assert on != off and "hide=figures" in page.url
        page.reload()
        assert page.evaluate(background) == off
        assert not page.is_checked("#layers input[value=figures]")


def test_a_click_on_words_shows_what_they_state_and_a_click_on_that_the_words(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2021年")) as page:
        page.locator("#text .said", has_text="建成").last.click()
        assert "云临铁路 状态 投用" in shown_rows(page)
        page.locator("#statements li", has_text="连接").first.locator(".to-text").click()
        assert "连接" in "".join(page.locator("#text .shown").all_inner_texts())
        before, address = shown_rows(page), page.url
        page.goto("about:blank")
        page.goto(address)
        assert shown_rows(page) == before


def test_a_number_leads_to_the_figure_on_the_page_of_what_it_measures(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        page.locator("#text a.figure", has_text="108.5亿元").click()
        page.wait_for_url("**/thing?iri=**")
        assert page.inner_text("h1") == "云澜市"
        assert "108.5亿元" in page.inner_text("tr.here")


def test_where_a_thing_is_named_is_shown_when_one_comes_from_its_page(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        page.locator("#text a.thing", has_text="云临铁路").click()
        page.locator("#documents ~ ul a", has_text="云澜市2019年").click()
        page.wait_for_url("**/document?iri=*")
        assert set(page.locator("#text .sought").all_inner_texts()) == {"云临铁路"}


def test_names_made_of_markup_stay_names(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "科技有限公司动态")) as page:
        assert "window.__x=2" in page.inner_text("#text")
        page.hover("#text")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_no_fault_and_nothing_overflows(browser: Any, region: str, scheme: str, size: Any) -> None:
    path = document(region, "云澜市2019年")
    with visited(browser, region, path, color_scheme=scheme, viewport=size, bypass_csp=True) as page:
        page.locator("#statements .to-text").first.click()
        assert faults_by_axe(page) == []
        assert not overflows(page)
