"""What stops a query: time, memory, rows, bytes, the number of those that wait; and that the server goes on."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.serve.settings import Settings
from kg.store import open_store
from serving import EX, running

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GROWING = f"INSERT {{ ?a <{EX}p> ?z }} WHERE {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l BIND(CONCAT(STR(?d), STR(?g)) AS ?z) }}"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with 2,000 triples: sixteen million million ways to combine four of them."""
    path = tmp_path_factory.mktemp("limits") / "store"
    things = [
        ox.Triple(ox.NamedNode(f"{EX}{n}"), ox.NamedNode(f"{EX}name"), ox.Literal(f"第{n}号")) for n in range(2000)
    ]
    with open_store(path, write=True) as opened:
        opened.replace(ox.NamedNode(f"{EX}g"), things)
    return path


@pytest.fixture(scope="module")
def client(store: Path) -> Iterator[httpx.Client]:
    settings = Settings(store, port=0, workers=1, timeout_s=1, max_rows=1000, max_result_mb=1, max_waiting=1)
    with running(settings) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


def query(client: httpx.Client, text: str, accept: str = "*/*") -> httpx.Response:
    return client.get("/sparql", params={"query": text}, headers={"Accept": accept})


def test_a_query_is_stopped_at_its_deadline_and_the_next_one_answered(client: httpx.Client) -> None:
    stopped = query(client, ENDLESS)
    assert stopped.status_code == 503
    assert "1 second" in stopped.text
    assert "retry-after" in stopped.headers
    assert query(client, "ASK {}").status_code == 200


def test_the_server_answers_others_while_a_query_runs(store: Path) -> None:
    settings = Settings(store, port=0, workers=2, timeout_s=3)
    with running(settings) as address, httpx.Client(base_url=address, timeout=60) as client:
        with ThreadPoolExecutor(1) as other:
            endless = other.submit(query, client, ENDLESS)
            assert query(client, "ASK {}").status_code == 200
            assert client.get("/healthz").status_code == 200
            assert not endless.done()
        assert endless.result().status_code == 503


def test_a_query_that_wants_too_much_memory_is_stopped(store: Path) -> None:
    settings = Settings(store, port=0, workers=1, timeout_s=60, memory_mb=512)
    with running(settings) as address, httpx.Client(base_url=address, timeout=90) as client:
        stopped = query(client, HUNGRY)
        assert stopped.status_code == 503
        assert "memory" in stopped.text
        assert query(client, "ASK {}").status_code == 200


@pytest.mark.parametrize(
    "accept",
    ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"],
)
def test_rows_are_limited_to_the_row_in_every_format(client: httpx.Client, accept: str) -> None:
    assert query(client, "SELECT * { ?s ?p ?o } LIMIT 1000", accept).status_code == 200
    refused = query(client, "SELECT * { ?s ?p ?o } LIMIT 1001", accept)
    assert refused.status_code == 413
    assert "more than 1000 rows" in refused.text


def test_triples_of_a_graph_are_limited_too(client: httpx.Client) -> None:
    assert query(client, "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1000").status_code == 200
    assert query(client, "CONSTRUCT WHERE { ?s ?p ?o }").status_code == 413


def test_the_size_of_a_result_is_limited(client: httpx.Client) -> None:
    long_name = "CONCAT(" + ", ".join(["STR(?s)"] * 60) + ")"
    refused = query(client, f"SELECT ({long_name} AS ?x) {{ ?s ?p ?o }} LIMIT 1000")
    assert refused.status_code == 413
    assert "larger than 1 MB" in refused.text


def test_too_many_waiting_queries_are_turned_away(client: httpx.Client) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(query, client, ENDLESS) for _ in range(4)]
        answers = [one.result() for one in found]
    assert {answer.status_code for answer in answers} == {503}
    assert any("too many queries" in answer.text for answer in answers)


def test_an_update_is_stopped_at_its_deadline_and_changes_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "store", port=0, workers=1, writable=True, timeout_s=2)
    names = " ".join(f'<{EX}{n}> <{EX}name> "{n}" .' for n in range(500))
    with running(settings) as address, httpx.Client(base_url=address, timeout=60) as client:
        assert client.post("/update", data={"update": f"INSERT DATA {{ {names} }}"}).status_code == 204
        assert client.post("/update", data={"update": GROWING}).status_code == 503
        assert client.post("/update", data={"update": f"INSERT DATA {{ <{EX}s> <{EX}q> 1 }}"}).status_code == 204
        counted = query(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv")
        assert counted.text.split() == ["n", "501"]


def test_a_client_that_goes_away_frees_its_worker(store: Path) -> None:
    settings = Settings(store, port=0, workers=1, timeout_s=600)

    with running(settings) as address:
        with httpx.Client(base_url=address, timeout=0.5) as impatient, pytest.raises(httpx.ReadTimeout):
            query(impatient, ENDLESS)
        with httpx.Client(base_url=address, timeout=60) as client:
            assert query(client, "ASK {}").status_code == 200
