"""In a real browser: tables of things and of figures – sorted, filtered, paged, downloaded, by keys and on a phone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited
from kg.map.terms import PREFIXES
from kg.serve.settings import Settings
from serving import fill, get, running

pytestmark = pytest.mark.browser

MANY = 2_345


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of many companies, one of them named like a formula."""
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))
    names = ["=HYPERLINK(1)", *(f"云澜{i}号公司" for i in range(1, MANY))]
    things = "".join(
        f'<http://example.org/{i}> a rdo:Company ; rdfs:label "{name}"@zh .\n'
        f"<http://example.org/r{i}> a rdo:TypeStatement ; rdf:subject <http://example.org/{i}> ; rdf:object rdo:Company .\n"
        for i, name in enumerate(names)
    )
    store = tmp_path_factory.mktemp("crowd") / "store"
    fill(store, {"http://example.org/graph": head + things})
    with running(Settings(store, port=0, workers=1)) as address:
        yield address


def column(page: Any, number: int) -> list[str]:
    return [text.strip() for text in page.locator(f"tbody tr > :nth-child({number})").all_inner_texts()]


def downloaded(address: str) -> list[list[str]]:
    found = get(address)
    assert found.content.startswith(b"\xef\xbb\xbf")
    assert found.headers["content-disposition"].startswith("attachment")
    return list(csv.reader(io.StringIO(found.content.decode("utf-8-sig"))))


def test_figures_are_sorted_by_their_value_and_not_by_how_it_is_written(browser: Any, region: str) -> None:
    with visited(browser, region, "/table?q=固定资产投资") as page:
        follow(page.locator("thead >> text=数值"))
        values = column(page, 3)
        amounts = [float(value.removesuffix("亿元")) for value in values]
        assert amounts == sorted(amounts) and len(amounts) >= 8
        follow(page.locator("thead >> text=数值"))
        assert [float(value.removesuffix("亿元")) for value in column(page, 3)] == sorted(amounts, reverse=True)
        assert page.locator("th[aria-sort=descending]").count() == 1
        assert "order=down" in page.url


def test_a_figure_leads_to_its_words(browser: Any, region: str) -> None:
    with visited(browser, region, "/table?lang=en&q=固定资产投资") as page:
        page.locator("tbody tr").first.locator("a[href^='/document']").click()
        page.wait_for_url("**/document?*#cited")
        expect(page.locator("main")).to_contain_text("固定资产投资")


def test_things_have_status_place_and_their_most_used_relations_and_figures(browser: Any, region: str) -> None:
    with visited(browser, region, "/table?class=RailwayLine") as page:
        row = page.locator("tbody tr").first.inner_text()
        assert "云临铁路" in row and "投用" in row and "临溪县" in row
    with visited(browser, region, "/table?class=AdministrativeArea&q=云澜") as page:
        assert "固定资产投资" in page.inner_text("thead")
        assert "124.5亿元 (2021)" in page.locator("tbody tr").first.inner_text()


def test_the_form_keeps_the_choice_in_the_address(browser: Any, region: str) -> None:
    with visited(browser, region, "/table?lang=en") as page:
        page.select_option("select", "AdministrativeArea")
        page.fill("main input[type=search]", "临溪")
        page.keyboard.press("Enter")
        page.wait_for_url("**class=AdministrativeArea*")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        names = column(page, 1)
        assert names and all("临溪" in name for name in names)


def test_the_download_holds_what_the_table_shows_as_plain_numbers(region: str) -> None:
    head, *rows = downloaded(f"{region}/table.csv?q=固定资产投资&sort=value&order=down")
    assert {"数值", "单位", "IRI"} <= set(head)
    values = [int(row[head.index("数值")]) for row in rows]
    assert values == sorted(values, reverse=True) and values[0] > 10**10


def test_thousands_of_rows_are_paged_and_downloaded_whole(browser: Any, crowd: str) -> None:
    with visited(browser, crowd, "/table?class=Company&sort=name") as page:
        assert "共 2,345 行" in page.inner_text("main")
        first = column(page, 1)
        assert len(first) == 100
        follow(page.locator("a[rel=next]").first)
        expect(page.locator("main")).to_contain_text("第 2 / 24 页")
        assert not set(first) & set(column(page, 1))
        page.goto(f"{crowd}/table?class=Company&page=99")
        assert page.locator("tbody tr").count() == 45
    rows = downloaded(f"{crowd}/table.csv?class=Company")[1:]
    assert len(rows) == MANY
    assert any(row[0] == "'=HYPERLINK(1)" for row in rows)


def test_the_list_of_a_class_leads_to_its_table(browser: Any, region: str) -> None:
    with visited(browser, region, "/class?name=RailwayLine&lang=en") as page:
        follow(page.locator("main a.button:has-text('table')"))
        page.wait_for_url("**/table?class=RailwayLine&lang=en")
        assert column(page, 1) == ["云临铁路"]


def test_names_made_of_markup_are_only_names(browser: Any, region: str) -> None:
    with visited(browser, region, "/table?class=Policy&q=<script>window.__x=2</script>") as page:
        assert page.locator("tbody").inner_text().strip().startswith("<script>")


def test_a_class_that_is_none_is_refused_in_one_line(region: str) -> None:
    found = get(f"{region}/table?class=Nothing")
    assert found.status_code == 400 and found.text.count("\n") == 1


@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_table_fits_and_has_no_fault(browser: Any, region: str, viewport: dict[str, int], scheme: str) -> None:
    with visited(
        browser, region, "/table?class=Place&sort=name", viewport=viewport, color_scheme=scheme, bypass_csp=True
    ) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
