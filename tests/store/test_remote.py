import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg import pipeline
from kg.errors import QueryError, StoreBusyError, StoreError
from kg.store import open_store
from kg.store.http import Address, Service
from kg.store.remote import open_remote, state_folder
from services import kg_server

KINDS = ["kg serve", "oxigraph"]
A, P = ox.NamedNode("https://data.example/a"), ox.NamedNode("https://data.example/p")
ONE = ox.NamedNode("https://data.example/graph/one")


@pytest.fixture
def address(services, empty_service, request):
    """The address of an emptied service."""
    empty_service(request.param).close()
    return services(request.param)


def quads(store):
    with open_store(store) as opened:
        return sorted(str(quad) for quad in opened.quads()), sorted(str(triple) for triple in opened.triples())


@pytest.mark.parametrize("address", KINDS, indirect=True)
def test_building_into_a_service_gives_the_graph_of_a_folder(address, sources, built_store):
    summary = pipeline.build([sources], address)
    assert (summary.added, summary.failures) == (2, ())
    assert quads(address) == quads(built_store)
    assert pipeline.build([sources], address).unchanged == 2


@pytest.mark.parametrize("address", KINDS, indirect=True)
def test_a_document_that_goes_leaves_nothing_behind_in_a_service(address, sources, tmp_path):
    pipeline.build([sources], address)
    pipeline.remove(address, ["news.txt"])
    pipeline.build([sources / "report.txt"], tmp_path / "store")
    assert quads(address) == quads(tmp_path / "store")


@pytest.mark.parametrize("address", ["kg serve"], indirect=True)
def test_the_graph_of_a_service_is_used_like_any_other(address, sources, built_store):
    pipeline.build([sources], address)
    with kg.open(address) as far, kg.open(built_store) as near:
        assert far.stats() == near.stats()
        question = "SELECT ?name WHERE { ?x a rdo:Company ; rdfs:label ?name } ORDER BY ?name"
        assert far.query(question).rows == near.query(question).rows
        described = "DESCRIBE ?x WHERE { ?x a rdo:Company }"
        assert set(far.query(described).triples) == set(near.query(described).triples)
        assert len(far.graph.query(question)) == len(near.graph.query(question)) > 0
        with pytest.raises(QueryError, match="malformed SPARQL"):
            far.query("SELECT ?x {")


def test_a_load_that_breaks_off_is_taken_up_again(services, empty_service, sources, built_store, monkeypatch):
    empty_service("oxigraph").close()
    address, sent = services("oxigraph"), Service.update

    def breaks(self, sparql):
        if "INSERT" in sparql and "news" in sparql:
            raise StoreError("the line broke")
        sent(self, sparql)

    with monkeypatch.context() as patched:
        patched.setattr(Service, "update", breaks)
        with pytest.raises(StoreError, match="the line broke"):
            pipeline.build([sources], address)
    assert quads(address) != quads(built_store)
    pipeline.build([sources], address)
    assert quads(address) == quads(built_store)


def test_a_long_answer_is_read_in_pages(empty_service, monkeypatch):
    monkeypatch.setattr("kg.store.remote.PAGE", 7)
    triples = {ox.Triple(A, P, ox.Literal(str(n))) for n in range(30)}
    with empty_service("oxigraph") as store:
        store.replace(ONE, triples)
        assert set(store.triples(ONE)) == triples


def test_blank_nodes_are_refused_because_they_cannot_be_compared(empty_service):
    with empty_service("oxigraph") as store, pytest.raises(StoreError, match="blank nodes"):
        store.replace(ONE, [ox.Triple(ox.BlankNode(), P, A)])


def test_only_one_process_of_this_machine_writes(services, empty_service):
    with empty_service("oxigraph"), pytest.raises(StoreBusyError, match=f"process {os.getpid()} is writing to it"):
        open_remote(services("oxigraph"), write=True)


def test_what_a_process_that_ended_left_behind_locks_nobody_out(services, empty_service):
    empty_service("oxigraph").close()
    folder = state_folder(services("oxigraph"))
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    (folder / "writer").write_bytes(ended.stdout)
    open_remote(services("oxigraph"), write=True).close()
    assert not (folder / "writer").exists()


def test_a_service_that_asks_for_a_token_gets_it_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("KG_STATE", str(tmp_path / "state"))
    with kg_server(tmp_path / "store", token="secret") as address:
        with pytest.raises(StoreError, match="does not let us in"):
            open_remote(address, write=True)
        monkeypatch.setenv("KG_STORE_TOKEN", "secret")
        with open_remote(address, write=True) as store:
            store.replace(ONE, [ox.Triple(A, P, A)])
            assert store.graphs() == [ONE]
        assert "secret" not in repr(store.service.address)


@pytest.mark.parametrize(
    ("url", "message"),
    [("http://127.0.0.1:9/sparql", "cannot be reached"), ("http://", "is no address|cannot be reached")],
)
def test_a_service_that_is_not_there_is_named(url, message, monkeypatch):
    monkeypatch.setattr("kg.store.http.PAUSES", ())
    with pytest.raises(StoreError, match=message):
        open_store(url)


def test_an_address_without_sparql_is_named(services):
    with pytest.raises(StoreError, match="there is no SPARQL service"):
        open_store(services("oxigraph").replace("/query", "/nothing"))


@pytest.mark.parametrize(
    ("query", "update"),
    [
        ("http://h/ds/query", "http://h/ds/update"),
        ("http://h/ds/sparql/", "http://h/ds/update"),
        ("http://h/repositories/r", "http://h/repositories/r/statements"),
        ("http://h/other", "http://h/other"),
    ],
)
def test_the_usual_addresses_for_updates_are_known(query, update):
    assert Address.of(query, {}).update == update
    assert Address.of(query, {"KG_STORE_UPDATE": "http://h/up"}).update == "http://h/up"


def test_a_user_with_a_password_is_introduced_as_such():
    address = Address.of("http://h/sparql", {"KG_STORE_USER": "lin", "KG_STORE_PASSWORD": "x", "KG_STORE_TOKEN": "t"})
    assert (address.user, address.secret) == ("lin", "x")


def test_what_is_kept_of_two_services_does_not_mix(monkeypatch, tmp_path):
    monkeypatch.setenv("KG_STATE", str(tmp_path))
    one, two = state_folder("http://h/one"), state_folder("http://h/two")
    assert one != two
    assert one.parent == two.parent == Path(tmp_path)
    assert state_folder("http://h/one/") == one
