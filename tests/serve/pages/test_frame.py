"""In a real browser: what every page has – search with suggestions, language, theme, keys, phone width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import PHONE, faults_by_axe, overflows, suggested, visited
from kg.serve.pages.views import VIEWS
from kg.serve.settings import Settings
from serving import get, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(built_store: Path) -> Iterator[str]:
    with running(Settings(built_store, port=0, workers=1)) as address:
        yield address


@pytest.mark.parametrize("typed", ["临溪经济", "linxijing", "lxjj"])
def test_a_thing_is_suggested_by_name_pinyin_and_initials_and_opened_by_keys(
    browser: Any, address: str, typed: str
) -> None:
    with visited(browser, address) as page:
        page.keyboard.press("/")
        page.keyboard.type(typed)
        suggested(page)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/thing?iri=*")
        expect(page.locator("h1")).to_contain_text("临溪经济技术开发区")


def test_enter_without_a_choice_lists_all_results(browser: Any, address: str) -> None:
    with visited(browser, address, "/?lang=en") as page:
        page.fill("#search", "云澜")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?*")
        expect(page.locator("main")).to_contain_text("云澜市")
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_keys_choose_nothing_that_was_suggested_for_fewer_letters(browser: Any, address: str) -> None:
    with visited(browser, address, "/?lang=en") as page:
        page.fill("#search", "临溪")
        suggested(page)
        page.route("**/suggest?*", lambda route: None)  # what is typed now is never answered
        page.keyboard.type("县")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?*q=*")
        expect(page.locator("#search")).to_have_value("临溪县")


def test_what_is_not_there_is_said_in_the_list(browser: Any, address: str) -> None:
    with visited(browser, address, "/?lang=en") as page:
        page.fill("#search", "查无此名")
        expect(page.locator(".suggestions").first).to_have_text("Nothing found for “查无此名”")


def test_the_language_is_in_the_address_and_stays_with_the_links(browser: Any, address: str) -> None:
    with visited(browser, address, "/class?name=Company") as page:
        assert page.inner_text("h1") == "企业"
        follow(page.locator("#language"))
        assert page.url.endswith("/class?name=Company&lang=en")
        expect(page.locator("h1")).to_have_text("company")
        follow(page.locator("nav a").first)
        assert page.url.endswith("/?lang=en")
        follow(page.locator("#language"))
        assert page.url == f"{address}/"


def test_what_scripts_wrote_into_the_address_stays_with_the_other_language(browser: Any, address: str) -> None:
    with visited(browser, address, "/network?class=Company") as page:
        page.wait_for_selector("html[data-ready=yes]")
        before = page.evaluate("location.hash")
        follow(page.locator("#language"))
        page.wait_for_url("**&lang=en#**")
        assert before and page.evaluate("location.hash") == before


def test_a_list_is_opened_in_the_network(browser: Any, address: str) -> None:
    for path in ("/class?name=Company", "/search?q=hongtuo"):
        with visited(browser, address, path) as page:
            follow(page.locator("main .button").first)
            page.wait_for_selector("html[data-ready=yes]")
            assert page.evaluate("kgNetwork.view.things.map(thing => thing.name)") == ["宏拓科技有限公司"]


def test_light_and_dark_follow_the_system_until_the_reader_chooses(browser: Any, address: str) -> None:
    with visited(browser, address, color_scheme="dark") as page:
        ink = "getComputedStyle(document.body).color"
        dark = page.evaluate(ink)
        page.click("#theme")
        expect(page.locator("#theme")).to_have_text("明暗 · 浅色")
        light = page.evaluate(ink)
        assert light != dark
        page.reload()
        assert page.evaluate(ink) == light


def test_a_reader_gets_a_page_and_a_program_a_line_about_what_went_wrong(browser: Any, address: str) -> None:
    found = get(f"{address}/thing?iri=http://example.org/x&lang=en", headers={"Accept": "text/html"})
    assert found.status_code == 404 and "This page cannot be shown" in found.text
    assert get(f"{address}/thing?iri=http://example.org/x").text.count("\n") == 1


PATHS = sorted({view.path for view in VIEWS if view.nav and view.is_offered(Settings(Path("store")))} - {"/query"})
"""The editor at ``/query`` is YASGUI's own page and has tests of its own."""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_a_view_and_it_fits_a_phone(browser: Any, address: str, path: str, scheme: str) -> None:
    with visited(browser, address, path, color_scheme=scheme, viewport=PHONE, bypass_csp=True) as page:
        assert faults_by_axe(page) == []
        assert not overflows(page)
