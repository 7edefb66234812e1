"""In a real browser: the page of the vocabulary – every term, its examples, its count in this graph, and links to them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited
from kg.ontology.classes import classes
from kg.ontology.indicators import indicator_concepts
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types
from kg.ontology.units import units

pytestmark = pytest.mark.browser


def test_every_term_of_the_ontology_has_a_row_of_its_own(browser: Any, region: str) -> None:
    with visited(browser, region, "/ontology") as page:
        ids = set(page.locator("th[scope=row]").evaluate_all("all => all.map(each => each.id)"))
    expected = {*classes(), *relation_types(), *status_types(), *units()}
    assert expected <= ids
    assert len(ids - expected) == len(indicator_concepts())


def test_counts_are_those_of_the_graph_and_lead_to_the_things(browser: Any, region: str) -> None:
    with visited(browser, region, "/ontology?lang=en") as page:
        row = page.locator("tr", has=page.locator("th#RailwayLine"))
        assert row.locator("td.number").inner_text() == "1"
        follow(row.locator("td.number a"))
        expect(page.locator("main .links li")).to_have_count(1)
        expect(page.locator("main .links")).to_have_text(re.compile("^云临铁路"), use_inner_text=True)


def test_an_example_marks_its_subject_and_its_object(browser: Any, region: str) -> None:
    with visited(browser, region, "/ontology#connects") as page:
        row = page.locator("tr", has=page.locator("th#connects"))
        assert row.locator("q").first.locator("mark.s").count() == 1
        assert row.locator("q").first.locator("mark.o").count() == 1
        assert "{" not in row.inner_text()


@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
def test_the_page_fits_and_has_no_fault(browser: Any, region: str, viewport: dict[str, int]) -> None:
    with visited(browser, region, "/ontology", viewport=viewport, bypass_csp=True) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
