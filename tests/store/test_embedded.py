import json
import os
import signal
import subprocess
import sys
import textwrap

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import open_store
from kg.store.loading import SMALL
from sample_graph import DOCUMENT_IRI, document_triples, fill

A, P = ox.NamedNode("https://data.example/a"), ox.NamedNode("https://data.example/p")
GRAPH = ox.NamedNode("https://data.example/g")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


def test_what_was_written_is_there_when_the_store_is_opened_again(folder):
    with open_store(folder, write=True) as store:
        fill(store)
    with open_store(folder) as store:
        assert set(store.triples(DOCUMENT_IRI)) == set(document_triples())


def test_a_reader_cannot_write(folder):
    open_store(folder, write=True).close()
    with open_store(folder) as store, pytest.raises(StoreError, match="for reading only"):
        store.replace(GRAPH, [ox.Triple(A, P, A)])


def test_a_second_writer_is_told_who_is_writing(folder):
    with open_store(folder, write=True), pytest.raises(StoreError, match=f"process {os.getpid()} is writing"):
        open_store(folder, write=True)
    open_store(folder, write=True).close()


def test_readers_go_on_while_somebody_writes(folder):
    with open_store(folder, write=True) as writer:
        fill(writer)
        writer.flush()
        with open_store(folder) as reader:
            before = set(reader.triples())
            writer.remove(DOCUMENT_IRI)
            assert set(reader.triples()) == before


def test_a_copy_in_memory_holds_the_graphs_and_their_merge_and_is_only_read(folder):
    with open_store(folder, write=True) as writer:
        fill(writer)
        writer.replace(GRAPH, [ox.Triple(A, P, A)])
        with open_store(folder, in_memory=True) as copy:
            assert set(copy.engine) == set(writer.engine)
            assert not list((folder / "readers").iterdir())
            with pytest.raises(StoreError, match="for reading only"):
                copy.remove(GRAPH)
            writer.remove(DOCUMENT_IRI)
            assert set(copy.triples(DOCUMENT_IRI)) == set(document_triples())


def test_there_is_nothing_to_read_where_no_store_was_built(folder):
    with pytest.raises(StoreError, match=r"there is no store; make one with 'kg build"):
        open_store(folder)
    assert not folder.exists()


@pytest.mark.parametrize("write", [False, True])
def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path, write):
    (tmp_path / "letter.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(StoreError, match="not a kg store"):
        open_store(tmp_path, write=write)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("write", [False, True])
def test_a_file_is_no_store(tmp_path, write):
    file = tmp_path / "graph.ttl"
    file.write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="is a file, not a store"):
        open_store(file, write=write)


def test_a_store_of_another_layout_is_refused(folder):
    open_store(folder, write=True).close()
    (folder / "kg-store.json").write_text(json.dumps({"format": 99}), encoding="utf-8")
    with pytest.raises(StoreError, match="another version of kg"):
        open_store(folder)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_a_damaged_mark_is_one_clear_error(folder, content):
    open_store(folder, write=True).close()
    (folder / "kg-store.json").write_text(content, encoding="utf-8")
    with pytest.raises(StoreError, match=r"kg-store\.json: damaged"):
        open_store(folder, write=True)


def test_damaged_graph_files_are_one_clear_error(folder):
    with open_store(folder, write=True) as store:
        fill(store)
    (folder / "graph" / "CURRENT").write_text("rubbish", encoding="utf-8")
    with pytest.raises(StoreError, match="is no graph that can be read"):
        open_store(folder)


def test_an_empty_folder_becomes_a_store(tmp_path):
    open_store(tmp_path, write=True).close()
    open_store(tmp_path).close()


def test_a_checkpoint_is_a_store_of_its_own(folder, tmp_path):
    with open_store(folder, write=True) as store:
        fill(store)
        store.checkpoint(tmp_path / "copy")
        store.remove(DOCUMENT_IRI)
    with open_store(tmp_path / "copy") as copy:
        assert set(copy.triples(DOCUMENT_IRI)) == set(document_triples())


WRITER = """
    import pyoxigraph as ox, sys
    from kg.store import open_store
    store = open_store(sys.argv[1], write=True)
    a, p = ox.NamedNode("https://data.example/a"), ox.NamedNode("https://data.example/p")
    number = 0
    while True:
        number += 1
        graph = ox.NamedNode(f"https://data.example/g{number % 3}")
        store.replace(graph, [ox.Triple(a, p, ox.Literal(f"{number}-{n}")) for n in range(50)])
        print(number, flush=True)
"""

BULK_WRITER = """
    import pyoxigraph as ox, sys
    from kg.store import loading, open_store
    loading.SMALL = 1
    store = open_store(sys.argv[1], write=True)
    a, p = ox.NamedNode("https://data.example/a"), ox.NamedNode("https://data.example/p")
    number = 0
    while True:
        number += 1
        store.replace_all(
            (ox.NamedNode(f"https://data.example/g{each}"), [ox.Triple(a, p, ox.Literal(f"{number}-{n}")) for n in range(50)])
            for each in (2 * number, 2 * number + 1)
        )
        print(number, flush=True)
"""


@pytest.mark.parametrize("writer", [WRITER, BULK_WRITER], ids=["single", "bulk"])
def test_a_killed_writer_leaves_every_graph_whole_and_the_merge_exact(folder, writer):
    code = textwrap.dedent(writer)
    process = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
    for _ in range(40):
        last = int(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with open_store(folder, write=True) as store:
        graphs = {graph: set(store.triples(graph)) for graph in store.graphs()}
        rounds = {int(next(iter(triples)).object.value.split("-")[0]) for triples in graphs.values()}
        assert all(len(triples) == 50 for triples in graphs.values())
        assert all(len({t.object.value.split("-")[0] for t in triples}) == 1 for triples in graphs.values())
        assert max(rounds) >= last
        assert set(store.triples()) == set().union(*graphs.values())


def test_a_reader_sees_one_state_whatever_is_written_and_thrown_away_meanwhile(folder):
    with open_store(folder, write=True) as writer:
        fill(writer)
        with open_store(folder) as reader:
            for number in range(3):
                writer.replace(GRAPH, [ox.Triple(A, P, ox.Literal(f"{number}-{n}")) for n in range(500)])
                writer.flush()
                writer.engine.optimize()
            assert set(reader.triples(DOCUMENT_IRI)) == set(document_triples())
            assert set(reader.triples(GRAPH)) == set()


class CountingEngine:
    """An engine that tells how often it was compacted."""

    def __init__(self, engine):
        self.engine, self.times = engine, 0

    def __getattr__(self, name):
        return getattr(self.engine, name)

    def optimize(self):
        self.times += 1
        self.engine.optimize()


def test_a_store_that_grew_much_is_compacted_once_after_its_last_load(folder):
    def graph(number, size):
        iri = ox.NamedNode(f"https://data.example/g{number}")
        return iri, [ox.Triple(A, P, ox.Literal(f"{number}-{n}")) for n in range(size)]

    with open_store(folder, write=True) as store:
        store.engine = CountingEngine(store.engine)
        store.replace_all([graph(1, SMALL)])
        store.replace_all([graph(2, SMALL)])
        assert store.engine.times == 0
        store.flush()
        store.replace_all([graph(3, 5)])
        store.flush()
        assert store.engine.times == 1


def test_a_reader_leaves_nothing_behind_and_clears_up_after_readers_that_died(folder):
    open_store(folder, write=True).close()
    dead = folder / "readers" / "4194304999-left"
    dead.mkdir(parents=True)
    with open_store(folder):
        assert not dead.exists()
        assert len(list((folder / "readers").iterdir())) == 1
    assert list((folder / "readers").iterdir()) == []


def test_a_store_in_a_folder_without_rights_to_write_can_be_read(folder, monkeypatch):
    with open_store(folder, write=True) as store:
        fill(store)

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kg.store.snapshot.tempfile.mkdtemp", refuse)
    with open_store(folder) as store:
        assert set(store.triples(DOCUMENT_IRI)) == set(document_triples())


def test_a_store_is_free_when_it_was_closed_even_if_an_error_is_still_at_hand(folder):
    def broken():
        yield GRAPH, [ox.Triple(A, P, A)]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as kept, open_store(folder, write=True) as store:
        store.replace_all(broken())
    with open_store(folder, write=True) as again:
        again.replace(GRAPH, [ox.Triple(A, P, A)])
    assert kept.value is not None


def test_what_an_interrupted_load_left_is_cleared_away_and_never_shown_to_readers(folder):
    with open_store(folder, write=True) as store:
        fill(store)
    left = folder / "graph" / "bulk-7.sst"
    left.write_bytes(b"half a table")
    with open_store(folder) as reader:
        assert set(reader.triples(DOCUMENT_IRI)) == set(document_triples())
        assert not list(folder.glob("readers/*/graph/bulk-*"))
    with open_store(folder, write=True) as store:
        assert not left.exists()
        assert set(store.triples(DOCUMENT_IRI)) == set(document_triples())


def test_a_reader_opens_while_a_load_goes_on_and_sees_the_state_before(folder):
    def graphs():
        yield GRAPH, [ox.Triple(A, P, ox.Literal(str(number))) for number in range(2 * SMALL)]
        with open_store(folder) as reader:
            assert set(reader.triples()) == set(document_triples())

    with open_store(folder, write=True) as store:
        store.replace(DOCUMENT_IRI, document_triples())
        store.replace_all(graphs())
    with open_store(folder) as reader:
        assert len(list(reader.triples(GRAPH))) == 2 * SMALL
