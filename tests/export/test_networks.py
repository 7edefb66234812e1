import dataclasses
import io

import networkx as nx
import pytest
from pyoxigraph import NamedNode

from kg.export import to_bytes
from kg.model import Resolution
from kg.network import network
from kg.store import MemoryStore
from sample_graph import DOCUMENT_IRI, IRIS, RESOLUTION, document_triples, fill

READERS = {
    "graphml": lambda data: nx.read_graphml(io.BytesIO(data), force_multigraph=True),
    "gexf": lambda data: nx.read_gexf(io.BytesIO(data)),
}


@pytest.fixture
def store():
    return fill(MemoryStore())


@pytest.mark.parametrize("name", READERS)
def test_networkx_reads_the_same_things_and_relations(store, name):
    wanted, found = network(store), READERS[name](to_bytes(store, name))
    assert set(found.nodes) == set(wanted.nodes)
    ends = sorted((a, b, data["predicate"]) for a, b, data in wanted.edges(data=True))
    assert sorted((a, b, data["predicate"]) for a, b, data in found.edges(data=True)) == ends
    city = IRIS.entity("云澜市").value
    assert found.nodes[city]["label"] == "云澜市"
    assert found.nodes[city]["type"] == "AdministrativeArea"


@pytest.mark.parametrize("name", READERS)
def test_the_same_graph_gives_the_same_bytes_on_any_day(store, name, monkeypatch):
    before = to_bytes(store, name)
    monkeypatch.setattr("time.strftime", lambda *_: "1999-12-31")
    assert to_bytes(store, name) == before


@pytest.mark.parametrize("name", READERS)
def test_a_name_with_markup_or_control_characters_is_only_a_name(name):
    label = '<b>"甲"</b>&\x07'
    entities = (dataclasses.replace(RESOLUTION.entities[0], label=label), *RESOLUTION.entities[1:])
    store = MemoryStore()
    store.replace(DOCUMENT_IRI, document_triples(resolution=Resolution(entities, RESOLUTION.assignments)))
    found = READERS[name](to_bytes(store, name))
    assert '<b>"甲"</b>&\ufffd' in {data["label"] for _, data in found.nodes(data=True)}


@pytest.mark.parametrize("name", READERS)
def test_an_empty_graph_is_written_and_read(name):
    assert len(READERS[name](to_bytes(MemoryStore(), name))) == 0


def test_things_are_named_by_their_iris(store):
    assert all(NamedNode(node) for node in network(store).nodes)
