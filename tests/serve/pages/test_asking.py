"""In a real browser: the ask box – answers with their words and their query, and what is said where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited
from kg.map import Iris
from kg.serve.settings import Settings
from serving import get, running

FIGURE = "云澜市2019年上半年固定资产投资是多少？"
LINK = "临溪经济技术开发区有哪些企业入驻？"
WHETHER = "云临铁路是否开工？"


@pytest.fixture(scope="module")
def address(built_store: Path) -> Iterator[str]:
    with running(Settings(built_store, port=0, workers=1)) as address:
        yield address


@pytest.mark.browser
def test_a_question_asked_on_the_start_page_is_answered_with_its_words(browser: Any, address: str) -> None:
    with visited(browser, address, "/") as page:
        page.fill("#question", FIGURE)
        page.keyboard.press("Enter")
        page.wait_for_url("**/ask?q=*")
        expect(page.locator(".answer li")).to_have_text("128.5亿元")
        expect(page.locator("#question")).to_have_value(FIGURE)
        expect(page.locator(".quote mark").first).to_contain_text("128.5亿元")
        follow(page.locator(".quote figcaption a").first)
        expect(page.locator("#cited")).to_have_count(1)
        expect(page.locator("main")).to_contain_text("128.5亿元")


@pytest.mark.browser
def test_things_of_an_answer_lead_to_their_pages(browser: Any, address: str) -> None:
    with visited(browser, address, f"/ask?q={quote(LINK)}&lang=en") as page:
        follow(page.locator(".answer a >> text=宏拓科技有限公司"))
        expect(page.locator("h1")).to_have_text("宏拓科技有限公司")
        assert "lang=en" in page.url


@pytest.mark.parametrize(
    ("language", "told"), [("zh", "据文档的标题或上下文"), ("en", "the title or context of the document")]
)
def test_a_place_read_from_the_context_is_told_as_such_with_the_words_that_name_it(
    zone_store: Path, language: str, told: str
) -> None:
    project = Iris().entity("宏拓新能源电池项目").value
    with running(Settings(zone_store, port=0, workers=1)) as address:
        for path, params in (("ask", {"q": "临溪高新区有哪些项目？"}), ("thing", {"iri": project})):
            page = unescape(get(f"{address}/{path}", params=params | {"lang": language}).text)
            [context] = re.findall(r'<p class="meta context">(.*?)</p>', page)
            assert told in context and ">临溪高新区</a>" in context
        words = {"subject": project, "predicate": "locatedIn", "object": Iris().entity("临溪高新区").value}
        assert get(f"{address}/network/words", params=words).json()[0]["context"] == "临溪高新区"


@pytest.mark.browser
def test_the_query_opens_and_runs_in_the_editor(browser: Any, address: str) -> None:
    with visited(browser, address, f"/ask?q={quote(LINK)}&lang=en") as page:
        follow(page.locator("text=Open in the query editor"))
        page.wait_for_selector("html[data-ready]")
        expect(page.locator("#editor")).to_contain_text("tenantOf")
        expect(page.locator(".yasr_results td").first).to_be_visible()


def test_whether_is_answered_in_the_language_of_the_page(address: str) -> None:
    assert ">Yes<" in get(f"{address}/ask", params={"q": WHETHER, "lang": "en"}).text.replace("\n", "")
    assert "<li>是</li>" in get(f"{address}/ask", params={"q": WHETHER}).text


@pytest.mark.browser
def test_what_is_not_answered_tells_what_was_understood_and_what_is_near(browser: Any, address: str) -> None:
    with visited(browser, address, f"/ask?q={quote('云澜市的玛雅历法是多少？')}&lang=en") as page:
        told = page.inner_text(".unanswered")
        assert "云澜市\nname" in told or "云澜市 name" in told
        assert "玛雅历法" in told
        assert page.locator(".unanswered .links a").count() == 3


def test_a_question_is_text_and_never_too_long(address: str) -> None:
    hostile = "<script>window.__x=1</script>是多少？"
    assert "<script>window" not in get(f"{address}/ask", params={"q": hostile}).text
    assert get(f"{address}/ask", params={"q": "多" * 301}).status_code == 400


def test_a_question_has_the_time_a_query_has_and_others_are_served_meanwhile(built_store: Path) -> None:
    settings = Settings(built_store, port=0, workers=1, timeout_s=0.001)
    with running(settings) as address:
        found = get(f"{address}/ask", params={"q": FIGURE})
        assert found.status_code == 503 and "time limit" in found.text
        assert get(f"{address}/healthz").status_code in (200, 503)


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_answers_and_their_absence_fit_and_have_no_fault(
    browser: Any, address: str, viewport: dict[str, int], scheme: str
) -> None:
    for asked in (LINK, "玛雅历法是多少？"):
        look = {"viewport": viewport, "color_scheme": scheme, "bypass_csp": True}
        with visited(browser, address, f"/ask?q={quote(asked)}&lang=en", **look) as page:
            assert not overflows(page)
            assert faults_by_axe(page) == []
