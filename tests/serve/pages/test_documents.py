"""In a real browser: the page of a document – what is marked in its text, layers, statements and their words."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, faults_by_axe, overflows, visited
from serving import get

pytestmark = pytest.mark.browser


def document(region: str, title: str) -> str:
    """The address of a document, from the start page."""
    html = get(f"{region}/").text
    found = re.search(rf'href="([^"]*)">[^<]*{re.escape(title)}', html)
    assert found is not None
    return unescape(found[1])


def shown_rows(page: Any) -> Any:
    return page.locator("#statements li.shown .claim")


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
        page.wait_for_url("**hide=figures*")
        off = page.evaluate(background)
        assert on != off
        page.reload()
        page.wait_for_function(f"off => {background} === off", arg=off)
        expect(page.locator("#layers input[value=figures]")).not_to_be_checked()


def test_a_click_on_words_shows_what_they_state_and_a_click_on_that_the_words(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2021年")) as page:
        page.locator("#text .said", has_text="建成").last.click()
        expect(shown_rows(page).filter(has_text=re.compile(r"^\s*云临铁路\s*状态\s*投用\s*$"))).to_have_count(1)
        page.locator("#statements li", has_text="连接").first.locator(".to-text").click()
        expect(page.locator("#text .shown", has_text="连接").first).to_be_visible()
        before, address = shown_rows(page).all_inner_texts(), page.url
        page.goto("about:blank")
        page.goto(address)
        expect(shown_rows(page)).to_have_text(before, use_inner_text=True)


def test_a_number_leads_to_the_figure_on_the_page_of_what_it_measures(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        follow(page.locator("#text a.figure", has_text="108.5亿元"))
        page.wait_for_url("**/thing?iri=**")
        expect(page.locator("h1")).to_have_text("云澜市")
        expect(page.locator("tr.here")).to_contain_text("108.5亿元")


def test_where_a_thing_is_named_is_shown_when_one_comes_from_its_page(browser: Any, region: str) -> None:
    with visited(browser, region, document(region, "云澜市2019年")) as page:
        follow(page.locator("#text a.thing", has_text="云临铁路"))
        follow(page.locator("#documents ~ ul a", has_text="云澜市2019年"))
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
        expect(shown_rows(page).first).to_be_visible()
        assert faults_by_axe(page) == []
        assert not overflows(page)
