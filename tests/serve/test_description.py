"""What the server says of itself, for programs: service description, VoID, vocabulary, questions."""

from __future__ import annotations

import httpx
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from kg.query import saved_questions
from serving import EX, at

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = Namespace("http://rdfs.org/ns/void#")
SH = Namespace("http://www.w3.org/ns/shacl#")


def read(client: httpx.Client, path: str, accept: str = "text/turtle") -> Graph:
    found = client.get(path, headers={"Accept": accept})
    assert found.status_code == 200, found.text
    return Graph().parse(data=found.text, format="xml" if "xml" in accept else "turtle")


@pytest.mark.parametrize("accept", ["text/turtle", "application/rdf+xml", "*/*"])
def test_the_endpoint_describes_itself_to_programs(reading: httpx.Client, accept: str) -> None:
    graph = read(reading, "/sparql", accept)
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert graph.value(service, SD.endpoint) == URIRef(at(reading, "/sparql"))
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in graph
    assert (service, SD.supportedLanguage, SD.SPARQL11Update) not in graph
    dataset = graph.value(service, SD.defaultDataset)
    named = {graph.value(one, SD.name) for one in graph.objects(dataset, SD.namedGraph)}
    assert named == {URIRef(f"{EX}people"), URIRef(f"{EX}places")}


def test_a_writable_endpoint_says_that_it_can_be_updated(writing: httpx.Client) -> None:
    assert (None, SD.supportedLanguage, SD.SPARQL11Update) in read(writing, "/sparql")


def test_void_counts_what_is_in_the_graph(reading: httpx.Client) -> None:
    graph = read(reading, "/.well-known/void")
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert graph.value(dataset, VOID.triples) == Literal(8)
    assert graph.value(dataset, VOID.sparqlEndpoint) == URIRef(at(reading, "/sparql"))
    parts = {
        graph.value(one, VOID["class"]): graph.value(one, VOID.entities)
        for one in graph.objects(dataset, VOID.classPartition)
    }
    assert parts[URIRef(f"{EX}Company")] == Literal(1)


def test_void_carries_the_saved_questions_for_other_editors(reading: httpx.Client) -> None:
    graph = read(reading, "/.well-known/void")
    examples = set(graph.subjects(RDF.type, SH.SPARQLExecutable))
    assert len(examples) == len(saved_questions())
    assert all(graph.value(one, SH.select) is not None for one in examples)


def test_the_vocabulary_has_the_terms_the_graph_uses(reading: httpx.Client) -> None:
    found = reading.get("/vocab").json()
    assert {entry["iri"]: entry["count"] for entry in found["classes"]} == {
        f"{EX}Person": 1,
        f"{EX}Company": 1,
        f"{EX}Place": 1,
    }
    assert f"{EX}locatedIn" in {entry["iri"] for entry in found["properties"]}
    assert found["prefixes"]["rdo"].endswith("ontology#")


def test_the_saved_questions_run_in_any_client(reading: httpx.Client) -> None:
    found = reading.get("/questions").json()
    assert [one["name"] for one in found] == list(saved_questions())
    for question in found:
        assert question["zh"] and question["en"]
        answer = reading.post("/sparql", data={"query": question["sparql"]}, headers={"Accept": "text/csv"})
        assert answer.status_code == 200, (question["name"], answer.text)
