"""What a client gets for what it accepts."""

from __future__ import annotations

import httpx
import pytest

from kg.serve.formats import GRAPH_TYPES, RESULT_TYPES, preferred
from serving import EX


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        (None, "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("image/png, */*;q=0.1", "application/sparql-results+json"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
    ],
)
def test_the_type_a_client_likes_best_is_chosen(accept: str | None, name: str) -> None:
    chosen = preferred(RESULT_TYPES, accept)
    assert chosen is not None and chosen.name == name


@pytest.mark.parametrize("accept", ["image/png", "text/html", "text/csv;q=0", "text/csv;q=x"])
def test_nothing_is_chosen_where_nothing_fits(accept: str) -> None:
    assert preferred(RESULT_TYPES, accept) is None
    assert preferred(GRAPH_TYPES, accept) is None


@pytest.mark.parametrize("query", ["SELECT * {}", "CONSTRUCT {} {}"])
def test_a_client_that_accepts_nothing_of_ours_is_told_what_there_is(reading: httpx.Client, query: str) -> None:
    refused = reading.get("/sparql", params={"query": query}, headers={"Accept": "image/png"})
    assert refused.status_code == 406
    assert "application/" in refused.text


@pytest.mark.parametrize("media_type", [one.name for one in RESULT_TYPES])
@pytest.mark.parametrize("query", ["SELECT ?name { ?s ?p ?name FILTER(lang(?name) = 'zh') }", "ASK {}"])
def test_rows_and_truth_come_in_every_type_of_theirs(reading: httpx.Client, media_type: str, query: str) -> None:
    found = reading.get("/sparql", params={"query": query}, headers={"Accept": media_type})
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == media_type
    assert ("true" if "ASK" in query else "林舟") in found.text


@pytest.mark.parametrize("media_type", [one.name for one in GRAPH_TYPES])
def test_a_graph_comes_in_every_type_of_its_own(reading: httpx.Client, media_type: str) -> None:
    query = f"CONSTRUCT WHERE {{ <{EX}lin> ?p ?o }}"
    found = reading.get("/sparql", params={"query": query}, headers={"Accept": media_type})
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == media_type
    assert "林舟" in found.text


def test_the_same_graph_is_the_same_bytes(reading: httpx.Client) -> None:
    bodies = {reading.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}).content for _ in range(4)}
    assert len(bodies) == 1
