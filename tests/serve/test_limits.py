"""What stops a query: time, memory, rows, bytes, the number of those that wait; and that the server goes on."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.serve.settings import Settings
from kg.store import open_store
from patience import PATIENCE_S, eventually
from serving import EX, connected, fill, get, running

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
HUNGRY = f"SELECT ?x40 {{ BIND('twice as long each time' AS ?x0) {DOUBLED} }}"
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


@pytest.fixture(scope="module", params=[False, True], ids=["on disk", "in memory"])
def client(store: Path, request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    settings = Settings(store, port=0, workers=1, max_rows=1000, max_result_mb=1, in_memory=request.param)
    with running(settings) as address, connected(address) as client:
        yield client


@contextmanager
def serving_long(store: Path, **limits: int) -> Iterator[str]:
    """The address of a server that stops no query in time, until it is stopped itself with all that still run."""
    with running(Settings(store, port=0, timeout_s=10 * PATIENCE_S, **limits)) as address:
        yield address


def query(client: httpx.Client, text: str, accept: str = "*/*") -> httpx.Response:
    return client.get("/sparql", params={"query": text}, headers={"Accept": accept})


def test_a_query_is_stopped_at_its_deadline_and_the_next_one_answered(store: Path) -> None:
    with running(Settings(store, port=0, workers=1, timeout_s=1)) as address, connected(address) as client:
        stopped = query(client, ENDLESS)
        assert stopped.status_code == 503
        assert "1 second" in stopped.text
        assert "retry-after" in stopped.headers
        assert eventually(lambda: query(client, "ASK {}").status_code == 200)


def test_the_server_answers_others_while_a_query_runs(store: Path) -> None:
    with ThreadPoolExecutor(1) as other, serving_long(store, workers=2) as address, connected(address) as client:
        endless = other.submit(get, f"{address}/sparql", params={"query": ENDLESS})
        assert query(client, "ASK {}").status_code == 200
        assert client.get("/healthz").status_code == 200
        assert not endless.done()


def test_a_query_that_wants_too_much_memory_is_stopped(store: Path) -> None:
    settings = Settings(store, port=0, workers=1, timeout_s=PATIENCE_S, memory_mb=512)
    with running(settings) as address, connected(address) as client:
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


def test_too_many_waiting_queries_are_turned_away(store: Path) -> None:
    with ThreadPoolExecutor(3) as others, serving_long(store, workers=1, max_waiting=1) as address:
        asked = [others.submit(get, f"{address}/sparql", params={"query": ENDLESS}) for _ in range(3)]
        refused = next(as_completed(asked)).result()
        assert refused.status_code == 503
        assert "too many queries" in refused.text


def test_an_update_is_stopped_at_its_deadline_and_changes_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "store", port=0, workers=1, writable=True, timeout_s=2)
    fill(tmp_path / "store", {f"{EX}g": " ".join(f'<{EX}{n}> <{EX}name> "{n}" .' for n in range(500))})
    small = {"update": f"INSERT DATA {{ <{EX}s> <{EX}q> 1 }}"}
    with running(settings) as address, connected(address) as client:
        assert client.post("/update", data={"update": GROWING}).status_code == 503
        assert eventually(lambda: client.post("/update", data=small).status_code == 204)
        counted = query(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv")
        assert counted.text.split() == ["n", "501"]


def test_a_client_that_goes_away_frees_its_worker(store: Path) -> None:
    with serving_long(store, workers=1) as address:
        with connected(address) as impatient, pytest.raises(httpx.ReadTimeout):
            impatient.timeout = httpx.Timeout(PATIENCE_S, read=0.5)
            query(impatient, ENDLESS)
        with connected(address) as client:
            assert query(client, "ASK {}").status_code == 200
