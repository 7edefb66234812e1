"""The server sees what others write, never stands in their way, and tells clients when nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.serve.settings import Settings
from kg.store import open_store
from kg.store.snapshot import READERS, copy_graph, fingerprint
from patience import eventually
from serving import EX, GRAPHS, connected, fill, post, running

TRIPLE = ox.Triple(ox.NamedNode(f"{EX}new"), ox.NamedNode(f"{EX}p"), ox.Literal("新"))
ASK_NEW = f"ASK {{ <{EX}new> ?p ?o }}"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    fill(tmp_path / "store", GRAPHS)
    return tmp_path / "store"


@pytest.fixture(params=[False, True], ids=["on disk", "in memory"])
def client(store: Path, request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    with running(Settings(store, port=0, workers=1, in_memory=request.param)) as address, connected(address) as client:
        yield client


def sees(client: httpx.Client, query: str) -> bool:
    return bool(client.get("/sparql", params={"query": query}).json()["boolean"])


def comes_to_see(client: httpx.Client, query: str) -> bool:
    """Whether the server sees something in the end (it looks about once a second)."""
    return eventually(lambda: sees(client, query))


def test_what_another_process_writes_is_seen_while_it_still_holds_the_store(store: Path, client: httpx.Client) -> None:
    assert not sees(client, ASK_NEW)
    with open_store(store, write=True) as writer:
        writer.replace(ox.NamedNode(f"{EX}more"), [TRIPLE])
        assert comes_to_see(client, ASK_NEW)
        writer.remove(ox.NamedNode(f"{EX}more"))
        assert comes_to_see(client, ASK_NEW.replace("ASK", "ASK { FILTER NOT EXISTS") + " }")


def test_a_server_that_starts_while_another_process_writes_serves(store: Path) -> None:
    with open_store(store, write=True) as writer:
        writer.replace(ox.NamedNode(f"{EX}more"), [TRIPLE])
        settings = Settings(store, port=0, workers=1)
        with running(settings) as address, connected(address) as client:
            assert sees(client, ASK_NEW)


def test_a_writable_server_keeps_others_from_writing_and_leaves_the_store_free(store: Path) -> None:
    with running(Settings(store, port=0, workers=1, writable=True)) as address:
        post(f"{address}/update", data={"update": f"INSERT DATA {{ GRAPH <{EX}more> {{ {TRIPLE} }} }}"})
        with pytest.raises(StoreError, match="is writing"):
            open_store(store, write=True)
    with open_store(store, write=True) as opened:
        assert TRIPLE in set(opened.triples()) and TRIPLE in set(opened.triples(ox.NamedNode(f"{EX}more")))


def test_the_copies_of_a_server_go_with_it(store: Path) -> None:
    with running(Settings(store, port=0, workers=1)):
        assert any((store / READERS).iterdir())
    assert not any((store / READERS).iterdir())


def test_copies_left_by_a_dead_server_are_swept_up(store: Path) -> None:
    left = store / READERS / "4194304999-left" / "1"
    left.mkdir(parents=True)
    with running(Settings(store, port=0, workers=1)):
        assert not left.exists()


def test_a_copy_has_what_the_writer_has_not_flushed(store: Path, tmp_path: Path) -> None:
    with open_store(store, write=True) as writer:
        before = fingerprint(store / "graph")
        writer.replace(ox.NamedNode(f"{EX}more"), [TRIPLE])
        assert fingerprint(store / "graph") != before
        copy_graph(store / "graph", tmp_path / "copy")
        assert TRIPLE in {quad.triple for quad in ox.Store.read_only(str(tmp_path / "copy"))}


def test_a_folder_without_a_graph_cannot_be_copied(tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    with pytest.raises(StoreError, match="build the store again"):
        copy_graph(tmp_path / "graph", tmp_path / "copy")


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/sparql", "/.well-known/void", "/vocab"])
def test_a_client_that_has_the_answer_is_told_so(client: httpx.Client, path: str) -> None:
    tag = client.get(path).headers["etag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_change_of_the_store_makes_old_answers_stale(store: Path, client: httpx.Client) -> None:
    tag = client.get("/sparql", params={"query": ASK_NEW}).headers["etag"]
    fill(store, {f"{EX}more": f"<{EX}new> <{EX}p> 1 ."})
    assert comes_to_see(client, ASK_NEW)
    assert client.get("/sparql", params={"query": ASK_NEW}, headers={"If-None-Match": tag}).status_code == 200


def test_an_answer_that_changes_by_itself_has_no_tag(client: httpx.Client) -> None:
    assert "etag" not in client.get("/sparql", params={"query": "SELECT (NOW() AS ?x) {}"}).headers
