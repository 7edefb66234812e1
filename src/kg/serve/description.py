"""What this server says of itself: the SPARQL 1.1 Service Description, and VoID statistics with example queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize
from starlette.requests import Request
from starlette.responses import Response

from kg.map.document import sort_triples
from kg.map.terms import PREFIXES
from kg.query import saved_questions
from kg.serve.answers import content, etag, is_fresh, negotiated, unchanged
from kg.serve.formats import GRAPH_FORMATS, GRAPH_TYPES, RESULT_FORMATS, MediaType
from kg.serve.service import Service

_SPACES = {
    **PREFIXES,
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
    "sh": "http://www.w3.org/ns/shacl#",
    "schema": "https://schema.org/",
}
_COUNTS = {
    "void:triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "void:distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    "void:distinctObjects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
    "void:documents": "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a rdo:Document }",
}
CLASSES = "SELECT ?term (COUNT(*) AS ?n) { ?s a ?term } GROUP BY ?term ORDER BY DESC(?n) ?term"
PROPERTIES = "SELECT ?term (COUNT(*) AS ?n) { ?s ?term ?o } GROUP BY ?term ORDER BY DESC(?n) ?term"
_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g"


async def describe_service(request: Request) -> Response:
    """The service description of ``/sparql``."""
    service: Service = request.app.state.service
    media = negotiated(request, GRAPH_TYPES)
    endpoint = str(request.url.replace(query="", fragment=""))
    tag = etag("description", await service.version(), endpoint, media.name)
    if is_fresh(request, tag):
        return unchanged(tag)
    graphs = [row["g"] for row in await service.kept_rows(_GRAPHS)]
    return content(_written(_service_triples(endpoint, graphs, service.settings.writable), media), media, tag)


async def describe_data(request: Request) -> Response:
    """VoID at ``/.well-known/void``: what is in the graph, counted, and saved questions as examples."""
    service: Service = request.app.state.service
    media = negotiated(request, GRAPH_TYPES)
    address = str(request.url.replace(query="", fragment=""))
    tag = etag("void", await service.version(), address, media.name)
    if is_fresh(request, tag):
        return unchanged(tag)
    endpoint = str(request.url.replace(path="/sparql", query="", fragment=""))
    counts = {name: (await service.kept_rows(sparql))[0]["n"] for name, sparql in _COUNTS.items()}
    triples = [*_dataset_triples(address, endpoint, counts), *_example_triples(address, endpoint)]
    for kind, rows in (
        ("class", await service.kept_rows(CLASSES)),
        ("property", await service.kept_rows(PROPERTIES)),
    ):
        triples += _partition_triples(address, kind, [(row["term"], row["n"]) for row in rows])
    return content(_written(triples, media), media, tag)


def _service_triples(endpoint: str, graphs: Iterable[str], is_writable: bool) -> Iterator[Triple]:
    service, dataset, default = (NamedNode(f"{endpoint}#{name}") for name in ("service", "dataset", "default-graph"))
    yield Triple(service, _term("rdf:type"), _term("sd:Service"))
    yield Triple(service, _term("sd:endpoint"), NamedNode(endpoint))
    yield Triple(service, _term("sd:supportedLanguage"), _term("sd:SPARQL11Query"))
    if is_writable:
        yield Triple(service, _term("sd:supportedLanguage"), _term("sd:SPARQL11Update"))
    yield Triple(service, _term("sd:feature"), _term("sd:UnionDefaultGraph"))
    formats = [format.iri for format, _ in RESULT_FORMATS.values()] + [format.iri for format in GRAPH_FORMATS.values()]
    for iri in formats:
        yield Triple(service, _term("sd:resultFormat"), NamedNode(iri))
    yield Triple(service, _term("sd:defaultDataset"), dataset)
    yield Triple(dataset, _term("rdf:type"), _term("sd:Dataset"))
    yield Triple(dataset, _term("sd:defaultGraph"), default)
    yield Triple(default, _term("rdf:type"), _term("sd:Graph"))
    for graph in graphs:
        node = NamedNode(f"{endpoint}#graph-{quote(graph, safe='')}")
        yield Triple(dataset, _term("sd:namedGraph"), node)
        yield Triple(node, _term("rdf:type"), _term("sd:NamedGraph"))
        yield Triple(node, _term("sd:name"), NamedNode(graph))


def _dataset_triples(address: str, endpoint: str, counts: dict[str, str]) -> Iterator[Triple]:
    dataset = NamedNode(f"{address}#dataset")
    yield Triple(dataset, _term("rdf:type"), _term("void:Dataset"))
    yield Triple(dataset, _term("void:sparqlEndpoint"), NamedNode(endpoint))
    yield Triple(dataset, _term("void:vocabulary"), NamedNode(PREFIXES["rdo"]))
    yield Triple(dataset, _term("void:uriSpace"), Literal(PREFIXES["rd"]))
    for name, count in counts.items():
        yield Triple(dataset, _term(name), _count(count))


def _partition_triples(address: str, kind: str, terms: Iterable[tuple[str, str]]) -> Iterator[Triple]:
    dataset = NamedNode(f"{address}#dataset")
    counted = {"class": "void:entities", "property": "void:triples"}[kind]
    for iri, count in terms:
        part = NamedNode(f"{address}#{kind}-{quote(iri, safe='')}")
        yield Triple(dataset, _term(f"void:{kind}Partition"), part)
        yield Triple(part, _term(f"void:{kind}"), NamedNode(iri))
        yield Triple(part, _term(counted), _count(count))


def _example_triples(address: str, endpoint: str) -> Iterator[Triple]:
    for question in saved_questions().values():
        node = NamedNode(f"{address}#question-{quote(question.name, safe='')}")
        yield Triple(node, _term("rdf:type"), _term("sh:SPARQLExecutable"))
        yield Triple(node, _term("rdf:type"), _term("sh:SPARQLSelectExecutable"))
        yield Triple(node, _term("sh:select"), Literal(question.sparql))
        yield Triple(node, _term("rdfs:comment"), Literal(question.title_zh, language="zh"))
        yield Triple(node, _term("rdfs:comment"), Literal(question.title_en, language="en"))
        yield Triple(node, _term("schema:target"), NamedNode(endpoint))


def _written(triples: Iterable[Triple], media: MediaType) -> bytes:
    format = GRAPH_FORMATS[media.format]
    prefixes = _SPACES if format in (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.RDF_XML) else None
    return serialize(sort_triples(triples), format=format, prefixes=prefixes) or b""


def _term(curie: str) -> NamedNode:
    prefix, _, name = curie.partition(":")
    return NamedNode(_SPACES[prefix] + name)


def _count(number: str) -> Literal:
    return Literal(number, datatype=_term("xsd:integer"))
