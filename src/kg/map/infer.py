"""Asserted triples → what follows from them, for a graph of its own: superclasses, and where a thing lies in the end.

Only what a reader of the graph would otherwise write again in every query is inferred; inverse and symmetric
directions are one ``^`` or ``|`` in SPARQL and would count relations twice. What is only planned implies nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.document import sort_triples
from kg.map.iris import Iris
from kg.map.terms import PREFIXES, rdo, term
from kg.ontology.classes import is_a, most_specific, superclasses

CONTAINMENT = ("locatedIn", "partOf", "tenantOf")
GRAPH = "inferred"

Edge = tuple[NamedNode, NamedNode, NamedNode]


@dataclass(slots=True)
class Asserted:
    """The parts of the asserted graph that the rules look at."""

    types: dict[NamedNode, set[str]] = field(default_factory=lambda: defaultdict(set))
    edges: dict[NamedNode, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    records: dict[Edge, list[NamedNode]] = field(default_factory=lambda: defaultdict(list))
    stated: set[Edge] = field(default_factory=set)


def inferred_triples(asserted: Iterable[Triple], iris: Iris | None = None) -> list[Triple]:
    """What follows from ``asserted`` (documents and gazetteer together), sorted."""
    iris = iris or Iris()
    known = _read(asserted)
    return sort_triples([*_superclasses(known), *_containment(known, iris), *_describe_rules(iris)])


def _read(triples: Iterable[Triple]) -> Asserted:
    known = Asserted()
    containment = {rdo(name) for name in CONTAINMENT}
    parts: dict[NamedNode, dict[NamedNode, NamedNode]] = defaultdict(dict)
    record_parts = {term("rdf:subject"), term("rdf:predicate"), term("rdf:object"), rdo("modality")}
    for subject, predicate, object_ in triples:
        if not isinstance(object_, NamedNode):
            continue
        if predicate == term("rdf:type") and object_.value.startswith(PREFIXES["rdo"]):
            known.types[subject].add(object_.value.removeprefix(PREFIXES["rdo"]))
        elif predicate in containment:
            known.edges[subject].append((subject, predicate, object_))
        elif predicate in record_parts:
            parts[subject][predicate] = object_
    for node, found in parts.items():
        _add_record(known, node, found)
    return known


def _add_record(known: Asserted, node: NamedNode, found: Mapping[NamedNode, NamedNode]) -> None:
    subject, object_ = found.get(term("rdf:subject")), found.get(term("rdf:object"))
    predicate = found.get(term("rdf:predicate"))
    if subject is not None and predicate is not None and object_ is not None:
        edge = (subject, predicate, object_)
        known.stated.add(edge)
        if found.get(rdo("modality")) != rdo("Target"):
            known.records[edge].append(node)


def _superclasses(known: Asserted) -> Iterator[Triple]:
    for node, names in known.types.items():
        for name in names:
            for above in superclasses(name):
                if above not in names:
                    yield Triple(node, term("rdf:type"), rdo(above))


def _containment(known: Asserted, iris: Iris) -> Iterator[Triple]:
    edges = {node: _usable(known, found) for node, found in known.edges.items()}
    for start in edges:
        for place, path in _reachable(start, edges).items():
            triple = Triple(start, rdo("within"), place)
            yield triple
            if len(path) > 1:
                yield from _derivation(triple, path, known, iris)


def _usable(known: Asserted, edges: Iterable[Edge]) -> list[Edge]:
    """The edges to places that are facts, nearest names first so that the shortest path is always the same."""
    facts = (edge for edge in edges if edge in known.records or edge not in known.stated)
    places = (edge for edge in facts if is_a(most_specific(known.types.get(edge[2], ())) or "", "Place"))
    return sorted(places, key=lambda edge: (edge[2].value, edge[1].value))


def _reachable(start: NamedNode, edges: Mapping[NamedNode, list[Edge]]) -> dict[NamedNode, tuple[Edge, ...]]:
    """Every place reached from ``start``, with the first of the shortest paths to it."""
    found: dict[NamedNode, tuple[Edge, ...]] = {start: ()}
    waiting = [start]
    for node in waiting:
        for edge in edges.get(node, ()):
            if edge[2] not in found:
                found[edge[2]] = (*found[node], edge)
                waiting.append(edge[2])
    del found[start]
    return found


def _derivation(triple: Triple, path: tuple[Edge, ...], known: Asserted, iris: Iris) -> Iterator[Triple]:
    """The record of an inferred statement: each step's own records, or the gazetteer where that says so."""
    node = iris.inference(str(triple.subject), str(triple.predicate), str(triple.object))
    yield Triple(node, term("rdf:type"), rdo("InferredStatement"))
    yield Triple(node, term("rdf:type"), term("rdf:Statement"))
    yield Triple(node, term("rdf:subject"), triple.subject)
    yield Triple(node, term("rdf:predicate"), triple.predicate)
    yield Triple(node, term("rdf:object"), triple.object)
    yield Triple(node, rdo("foundBy"), iris.finder("inference:within"))
    for edge in path:
        for premise in known.records.get(edge) or [iris.graph("gazetteer")]:
            yield Triple(node, term("prov:wasDerivedFrom"), premise)


def _describe_rules(iris: Iris) -> Iterator[Triple]:
    for name in ("inference:superclass", "inference:within"):
        node = iris.finder(name)
        yield Triple(iris.graph(GRAPH), rdo("foundBy"), node)
        yield Triple(node, term("rdf:type"), rdo("Finder"))
        yield Triple(node, term("rdfs:label"), Literal(name))
