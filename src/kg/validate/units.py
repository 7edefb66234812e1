"""A store → the pieces that are validated one by one, as rdflib graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode, Triple
from rdflib import RDFS, Graph, Literal, URIRef

from kg.map import ALIASES, COMPUTED, GAZETTEER, INFERRED, Iris
from kg.map.terms import PREFIXES, rdo, term
from kg.ontology import RDO, load_graph
from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.store import Store
from kg.store.view import to_rdflib
from kg.validate.derived import SHAPE

ATTRIBUTES = ("status", "jobTitle", "startDate", "endDate", "issuedDate")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is validated at once.

    Attributes:
        name: The document's IRI, or the IRI of the graph of background knowledge that stands for the collection.
        graph: Its triples, with the class hierarchy that ``sh:class`` needs.
        is_document: Whether the shapes for single documents hold.
    """

    name: str
    graph: Graph
    is_document: bool


def units(store: Store, iris: Iris) -> Iterator[Unit]:
    """The documents in order of their IRIs, then what stands across them."""
    documents = [graph for graph in store.graphs() if iris.is_document(graph)]
    for document in documents:
        yield Unit(document.value, _graph(store.triples(document)), is_document=True)
    background = iris.graph(INFERRED)
    across = _across(store, [*documents, iris.graph(GAZETTEER)])
    derived = (triple for name in (ALIASES, GAZETTEER) for triple in store.triples(iris.graph(name)))
    inferred = (t for t in store.triples(background) if t.predicate != term("rdf:type") or not _is_thing(t.object))
    yield Unit(background.value, _graph([*across, *derived, *inferred]), is_document=False)
    computed = iris.graph(COMPUTED)
    yield Unit(computed.value, _graph(store.triples(computed)), is_document=False)


def _across(store: Store, graphs: Iterable[NamedNode]) -> Iterator[Triple]:
    """Asserted classes and names of all things: what two documents can contradict each other in."""
    for graph in graphs:
        for triple in store.triples(graph):
            is_class = triple.predicate == term("rdf:type") and _is_thing(triple.object)
            if is_class or triple.predicate in _NAMES:
                yield triple


_NAMES = frozenset({term("rdfs:label"), term("owl:sameAs")})


def _is_thing(node: object) -> bool:
    return node in _thing_classes()


@cache
def _thing_classes() -> frozenset[NamedNode]:
    return frozenset(rdo(name) for name in classes())


def _graph(triples: Iterable[Triple]) -> Graph:
    graph = Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
    for statement in _hierarchy():
        graph.add(statement)
    return graph


@cache
def _hierarchy() -> tuple[tuple[URIRef, URIRef, URIRef | Literal], ...]:
    """Subclasses among our classes, and the properties that need a record of their evidence."""
    below = [
        (lower, RDFS.subClassOf, upper)
        for lower, upper in load_graph().subject_objects(RDFS.subClassOf)
        if isinstance(lower, URIRef) and isinstance(upper, URIRef) and lower in RDO and upper in RDO
    ]
    recorded = [URIRef(PREFIXES["rdo"] + name) for name in sorted([*relation_types(), *ATTRIBUTES])]
    return (*below, *((iri, SHAPE.needsRecord, Literal(True)) for iri in recorded))
