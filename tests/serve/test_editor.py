"""The query editor in a real browser: offline, completing from the graph, running saved questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from browsing import expect, session
from kg.query import saved_questions
from kg.serve.settings import Settings
from patience import eventually
from serving import at, get, post, running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(built_store: Path) -> Iterator[str]:
    with running(Settings(built_store, port=0, workers=2)) as address:
        yield address


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The editor; fails the test when the page asks another server or meets an error."""
    with session(browser, address) as page:
        page.goto(f"{address}/sparql")
        page.wait_for_selector("html[data-ready=yes]")
        yield page


def test_the_first_query_runs_and_fills_the_table(page: Any) -> None:
    page.click(".yasqe_queryButton")
    expect(page.locator(".yasr table.dataTable")).to_contain_text("ontology#Company")


def test_classes_are_completed_from_the_graph_with_their_chinese_labels(page: Any) -> None:
    page.evaluate("""() => { const yasqe = document.querySelector('.CodeMirror').CodeMirror;
        yasqe.setValue('PREFIX rdo: <https://w3id.org/regional-development/ontology#>\\nSELECT * { ?s a rdo:Comp }');
        yasqe.setCursor({line: 1, ch: 24}); yasqe.focus(); }""")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hints")).to_contain_text("企业")


def test_a_saved_question_opens_and_is_answered(page: Any) -> None:
    question = next(iter(saved_questions().values()))
    page.select_option("#questions", question.name)
    page.wait_for_selector(".tabPanel.active .yasr .yasr_header")
    expect(page.locator(".tabsList .tab")).to_have_count(2)
    expect(page.locator(".tabsList .tab.active")).to_contain_text(question.title_zh)


PALE = """() => {
  const brightness = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return a * (r + g + b) / 765; };
  return [...document.querySelectorAll("#editor, #editor *, .CodeMirror-hints")]
    .filter((each) => each.checkVisibility() && !each.closest(".drawn") && brightness(getComputedStyle(each).backgroundColor) > 0.6)
    .map((each) => each.outerHTML.slice(0, 80));
}"""


def test_in_the_dark_nothing_of_the_editor_is_pale(browser: Any, address: str) -> None:
    with session(browser, address, color_scheme="dark") as page:
        page.goto(f"{address}/sparql")
        page.wait_for_selector("html[data-ready=yes]")
        page.click(".yasqe_queryButton")
        page.wait_for_selector(".yasr table.dataTable tbody tr")
        page.click(".tabContextButton")
        assert eventually(lambda: page.evaluate(PALE) == []), page.evaluate(PALE)


def test_a_text_from_a_document_is_never_run(browser: Any, tmp_path: Path) -> None:
    store = tmp_path / "store"
    hostile = '<img src=x onerror=\\"window.__x=1\\"><script>window.__x=1</script>'
    with running(Settings(store, port=0, workers=1, writable=True)) as address:
        update = f'INSERT DATA {{ <a:a> a <a:C> ; <http://www.w3.org/2000/01/rdf-schema#label> "{hostile}" }}'
        assert post(f"{address}/update", data={"update": update}).status_code == 204
        with session(browser, address) as page:
            page.goto(f"{address}/sparql")
            page.wait_for_selector("html[data-ready=yes]")
            page.click(".yasqe_queryButton")
            page.wait_for_selector(".yasr table.dataTable tbody tr")


def test_a_browser_gets_the_editor_and_a_program_the_description(reading: httpx.Client) -> None:
    browser_accept = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    found = get(at(reading, "/sparql"), headers=browser_accept)
    assert found.headers["content-type"].startswith("text/html")
    assert "http" not in found.text.replace("https://", "http") or 'src="http' not in found.text
    assert reading.get("/sparql", headers={"Accept": "*/*"}).headers["content-type"].startswith("text/turtle")


def test_numbers_are_drawn_as_bars(page: Any) -> None:
    page.click(".yasqe_queryButton")
    page.wait_for_selector(".yasr table.dataTable tbody tr")
    page.click(".yasr_btnGroup button.select_chart")
    expect(page.locator(".drawn rect").nth(3)).to_be_attached()
    expect(page.locator(".drawn svg")).to_contain_text("Company")


def test_pairs_of_things_are_drawn_as_a_network(page: Any) -> None:
    page.evaluate("""() => { const all = document.querySelectorAll('.CodeMirror'); const yasqe = all[all.length - 1].CodeMirror;
        yasqe.setValue('PREFIX rdo: <https://w3id.org/regional-development/ontology#> SELECT ?a ?b { ?a rdo:locatedIn ?b }'); }""")
    page.click(".tabPanel.active .yasqe_queryButton")
    page.wait_for_selector(".tabPanel.active .yasr table.dataTable tbody tr")
    page.click(".tabPanel.active .yasr_btnGroup button.select_network")
    expect(page.locator(".drawn circle").nth(1)).to_be_attached()
    expect(page.locator(".drawn line").first).to_be_attached()
