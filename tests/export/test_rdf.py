import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.export import merged_ontology, to_bytes
from kg.map.terms import PREFIXES
from kg.ontology import load_graph
from kg.store import MemoryStore
from sample_graph import DOCUMENT_IRI, document_triples, fill

PARSERS = {
    "turtle": ("turtle", ox.RdfFormat.TURTLE),
    "ntriples": ("nt", ox.RdfFormat.N_TRIPLES),
    "jsonld": ("json-ld", ox.RdfFormat.JSON_LD),
    "rdfxml": ("xml", ox.RdfFormat.RDF_XML),
}
QUAD_PARSERS = {"trig": ("trig", ox.RdfFormat.TRIG), "nquads": ("nquads", ox.RdfFormat.N_QUADS)}
A, P = ox.NamedNode("https://data.example/a#b=1,2"), ox.NamedNode("https://data.example/p")
AWKWARD = ['quote " and \\', "line\nend\r\n\ttab", "a < b && c > d ]]>", "𠮷野家", "^^@zh", "{s|x}", " blanks "]


def awkward_store():
    store = fill(MemoryStore())
    texts = [ox.Triple(A, P, ox.Literal(text, language="zh")) for text in AWKWARD]
    odd = ox.NamedNode("https://w3id.org/regional-development/id/甲%20乙(丙)'丁',戊;己~庚!*")
    store.replace(ox.NamedNode("https://data.example/g"), [*texts, ox.Triple(odd, P, A)])
    return store


@pytest.mark.parametrize("name", PARSERS)
def test_rdflib_and_pyoxigraph_read_the_same_triples_as_were_stored(name):
    store = awkward_store()
    data = to_bytes(store, name)
    for_rdflib, for_pyoxigraph = PARSERS[name]
    by_pyoxigraph = {quad.triple for quad in ox.parse(data, format=for_pyoxigraph)}
    assert by_pyoxigraph == set(store.triples())
    lines = "".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in store.triples())
    assert isomorphic(rdflib.Graph().parse(data=data, format=for_rdflib), rdflib.Graph().parse(data=lines, format="nt"))


@pytest.mark.parametrize("name", QUAD_PARSERS)
def test_rdflib_and_pyoxigraph_read_the_same_named_graphs_as_were_stored(name):
    store = awkward_store()
    data = to_bytes(store, name)
    for_rdflib, for_pyoxigraph = QUAD_PARSERS[name]
    assert set(ox.parse(data, format=for_pyoxigraph)) == set(store.quads())
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=for_rdflib)
    counts = {str(g.identifier): len(g) for g in dataset.graphs() if len(g)}
    assert counts == {graph.value: len(list(store.triples(graph))) for graph in store.graphs()}


@pytest.mark.parametrize("name", [*PARSERS, *QUAD_PARSERS])
def test_the_order_of_building_does_not_change_a_byte(name):
    forwards, backwards = MemoryStore(), MemoryStore()
    triples, other = document_triples(), ox.NamedNode("https://data.example/g")
    forwards.replace(DOCUMENT_IRI, triples)
    forwards.replace(other, triples[:9])
    backwards.replace(other, reversed(triples))
    backwards.replace(DOCUMENT_IRI, reversed(triples))
    backwards.replace(other, reversed(triples[:9]))
    assert to_bytes(forwards, name) == to_bytes(backwards, name)


def test_turtle_begins_with_the_prefix_table_in_its_order_and_types_come_first():
    lines = to_bytes(fill(MemoryStore())).decode("utf-8").splitlines()
    assert [line.split()[1].rstrip(":") for line in lines if line.startswith("@prefix")] == list(PREFIXES)
    assert lines[len(PREFIXES)] == ""
    assert " a " in lines[len(PREFIXES) + 1]


def test_what_xml_cannot_hold_is_replaced_in_rdf_xml_only():
    store = MemoryStore()
    store.replace(DOCUMENT_IRI, [ox.Triple(A, P, ox.Literal("前\x07后", language="zh"))])
    (quad,) = ox.parse(to_bytes(store, "rdfxml"), format=ox.RdfFormat.RDF_XML)
    assert quad.object == ox.Literal("前\ufffd后", language="zh")
    (quad,) = ox.parse(to_bytes(store, "turtle"), format=ox.RdfFormat.TURTLE)
    assert quad.object.value == "前\x07后"


@pytest.mark.parametrize("name", [*PARSERS, *QUAD_PARSERS])
def test_an_empty_store_is_written_and_read(name):
    data = to_bytes(MemoryStore(), name)
    assert list(ox.parse(data, format={**PARSERS, **QUAD_PARSERS}[name][1])) == []


def test_the_merged_ontology_is_the_same_graph_in_the_same_bytes():
    data = merged_ontology()
    assert isomorphic(rdflib.Graph().parse(data=data, format="turtle"), load_graph())
    assert merged_ontology() == data
