"""In a real browser: saved questions by theme, their parameters, rows with words, CSV, and the way to the editor."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, suggested, visited
from kg.query import saved_questions
from kg.query.answer import answer
from kg.serve.pages.saved import THEMES
from kg.serve.pages.words import catalogue
from kg.store.memory import MemoryStore
from serving import connected, get


def test_every_saved_question_stands_under_a_theme_of_the_page() -> None:
    assert {question.theme for question in saved_questions().values()} == set(THEMES)


def test_every_column_of_the_saved_questions_has_a_heading_in_both_languages() -> None:
    store = MemoryStore()
    columns = {name for question in saved_questions().values() for name in answer(store, question.sparql).columns}
    folded_into_amounts = {"unit", "classifier", "bound"}
    assert columns - folded_into_amounts == set(catalogue()["columns"])


@pytest.mark.browser
def test_all_questions_are_listed_and_lead_to_their_answers(browser: Any, region: str) -> None:
    with visited(browser, region, "/saved?lang=en") as page:
        assert page.locator(".themes li a").count() == len(saved_questions())
        follow(page.locator("text=How the status of a thing changes"))
        expect(page.locator("table.rows tbody tr")).to_have_count(4)
        expect(page.locator("table.rows")).to_contain_text("operational")
        assert "lang=en" in page.url and "name=status-over-time" in page.url


@pytest.mark.browser
def test_a_parameter_is_filled_by_a_suggestion_and_stands_in_the_address(browser: Any, region: str) -> None:
    with visited(browser, region, "/saved?name=statistics&lang=en") as page:
        page.fill("input[name='p.name']", "")
        page.locator("input[name='p.name']").press_sequentially("yunlan")
        expect(suggested(page).first).to_have_text("云澜市")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("input[name='p.name']")).to_have_value("云澜市")
        page.keyboard.press("Enter")
        page.wait_for_url("**p.name=*")
        rows = page.locator("table.rows tbody tr").count()
        assert rows > 4 and "108.5亿元" in page.inner_text("table.rows")
        page.reload()
        expect(page.locator("table.rows tbody tr")).to_have_count(rows)


@pytest.mark.browser
def test_a_row_shows_the_words_it_rests_on_and_its_things_lead_on(browser: Any, region: str) -> None:
    with visited(browser, region, "/saved?name=line-ends") as page:
        row = page.locator("table.rows tbody tr").first
        row.locator("summary").click()
        expect(row.locator(".quote mark").first).to_contain_text("云澜市与临溪县", use_inner_text=True)
        follow(row.locator("td a").first)
        expect(page.locator("h1")).to_have_text("云临铁路")


@pytest.mark.browser
def test_the_question_opens_in_the_editor_with_its_values(browser: Any, region: str) -> None:
    with visited(browser, region, "/saved?name=statistics&p.name=云澜市&lang=en") as page:
        follow(page.locator("text=Open in the query editor"))
        page.wait_for_selector("html[data-ready]")
        page.wait_for_selector(".yasr_results td")
        assert page.evaluate("document.querySelector('.tabPanel.active .CodeMirror').CodeMirror.getValue()").count(
            "云澜市"
        )


def test_the_sheet_has_every_row_as_people_read_it(region: str) -> None:
    found = get(f"{region}/saved.csv", params={"name": "statistics", "p.name": "云澜市"})
    assert found.headers["content-type"].startswith("text/csv")
    head, *rows = csv.reader(io.StringIO(found.content.decode("utf-8-sig")))
    assert "value" in head and any("108.5亿元" in row for row in rows)


def test_several_values_are_several_terms(region: str) -> None:
    page = get(
        f"{region}/saved",
        params={"name": "compare-places", "p.place": ["云澜市", "临溪县"], "p.indicator": "固定资产投资"},
    )
    assert page.text.count('name="p.place"') == 3 and "108.5亿元" in page.text


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"name": "no-such"}, 404),
        ({"name": "ranks", "p.most": "ten"}, 400),
        ({"name": "statistics", "p.name": '") } #<script>window.__x=1</script>'}, 200),
        ({"name": "statistics", "p.other": "云澜市"}, 200),
    ],
)
def test_values_are_values_and_what_cannot_be_is_said(region: str, params: dict[str, str], status: int) -> None:
    found = get(f"{region}/saved", params=params)
    assert found.status_code == status and "<script>window" not in found.text


def test_every_saved_question_is_answered_on_its_page(region: str) -> None:
    with connected(region) as client:
        for name in saved_questions():
            assert client.get("/saved", params={"name": name}).status_code == 200, name


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_list_and_answer_fit_and_have_no_fault(
    browser: Any, region: str, viewport: dict[str, int], scheme: str
) -> None:
    look = {"viewport": viewport, "color_scheme": scheme, "bypass_csp": True}
    for path in ("/saved", "/saved?name=compare-places&lang=en", "/saved?name=statistics&p.name=云澜市"):
        with visited(browser, region, path, **look) as page:
            assert not overflows(page)
            assert faults_by_axe(page) == []
