import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.plugins.sparql import prepareQuery

from kg.errors import QueryError, StoreError
from kg.map.terms import PREFIXES
from kg.store import MemoryStore, dataset_view
from kg.store.view import to_pyoxigraph, to_rdflib
from sample_graph import DOCUMENT_IRI, IRIS, document_triples, fill

RDO = rdflib.Namespace(PREFIXES["rdo"])
DOCUMENT = rdflib.URIRef(DOCUMENT_IRI.value)


@pytest.fixture
def store():
    return fill(MemoryStore())


@pytest.fixture
def dataset(store):
    return dataset_view(store)


def test_a_graph_of_the_view_holds_what_rdflib_would_have_parsed(dataset):
    lines = "".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in document_triples())
    parsed = rdflib.Graph().parse(data=lines, format="nt")
    assert isomorphic(dataset.graph(DOCUMENT), parsed)
    assert len(dataset.graph(DOCUMENT)) == len(parsed)


def test_the_default_graph_is_the_merge(store, dataset):
    assert len(dataset.default_graph) == len(set(store.triples()))


def test_the_graphs_are_listed(store, dataset):
    names = {str(graph.identifier) for graph in dataset.graphs()} - {"urn:x-rdflib:default"}
    assert names == {graph.value for graph in store.graphs()}


def test_quads_name_the_graphs_that_hold_them(dataset):
    city = rdflib.URIRef(IRIS.entity("云澜市").value)
    found = {(p, name) for _, p, _, name in dataset.quads((city, rdflib.RDF.type, RDO.AdministrativeArea, None))}
    assert found == {(rdflib.RDF.type, DOCUMENT)}


def test_patterns_are_answered_by_every_position(dataset):
    city = rdflib.URIRef(IRIS.entity("云澜市").value)
    assert (city, rdflib.RDF.type, RDO.Place) in dataset
    assert {str(label) for label in dataset.objects(city, rdflib.RDFS.label)} == {"云澜市"}
    assert city in set(dataset.subjects(rdflib.RDFS.label, rdflib.Literal("云澜市", lang="zh")))
    assert list(dataset.triples((rdflib.Literal("云澜市"), None, None))) == []


def test_sparql_runs_and_gives_rdflib_terms(dataset):
    rows = list(dataset.query("SELECT ?v WHERE { ?o rdo:indicator '产值'@zh ; rdo:value ?v }"))
    assert [row.v.toPython() for row in rows] == [350000000]
    assert dataset.query("ASK { ?s a rdo:Observation }").askAnswer is True
    graph = dataset.query("CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s a rdo:Company ; rdfs:label ?l }").graph
    assert {str(label) for label in graph.objects()} == {"宏拓科技有限公司", "远岭集团"}


def test_a_query_on_one_graph_stays_in_it(dataset):
    query = "SELECT ?s WHERE { ?s a rdo:Place }"
    assert len(list(dataset.query(query))) == 2
    assert len(list(dataset.graph(DOCUMENT).query(query))) == 0


def test_a_prepared_query_is_refused_rather_than_run_slowly(dataset):
    with pytest.raises(StoreError, match="as text"):
        dataset.query(prepareQuery("SELECT ?s WHERE { ?s ?p ?o }"))


def test_a_malformed_query_is_an_error(dataset):
    with pytest.raises(QueryError):
        dataset.query("SELECT")


def test_nothing_named_in_from_is_fetched(dataset, tmp_path):
    secret = tmp_path / "secret.ttl"
    secret.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    query = f"SELECT ?s FROM <{secret.as_uri()}> WHERE {{ ?s ?p ?o }}"
    assert list(dataset.query(query)) == []
    assert list(rdflib.Dataset().query(query)) == []


def test_the_view_cannot_be_written_to(dataset):
    triple = (rdflib.URIRef("urn:a"), rdflib.URIRef("urn:b"), rdflib.URIRef("urn:c"))
    for attempt in (
        lambda: dataset.add(triple),
        lambda: dataset.graph(DOCUMENT).add(triple),
        lambda: dataset.remove((None, None, None)),
        lambda: dataset.update("DELETE WHERE { ?s ?p ?o }"),
    ):
        with pytest.raises(StoreError, match="for reading"):
            attempt()


def test_the_view_is_live(store, dataset):
    before = len(dataset.default_graph)
    store.remove(DOCUMENT_IRI)
    assert len(dataset.default_graph) < before


@pytest.mark.parametrize(
    "term",
    [
        ox.NamedNode("https://data.example/云澜"),
        ox.Literal("文本"),
        ox.Literal("文本", language="zh"),
        ox.Literal("1.50", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
        ox.Literal("2019", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")),
        ox.BlankNode("b"),
    ],
)
def test_terms_go_over_and_come_back(term):
    assert to_pyoxigraph(to_rdflib(term)) == term
