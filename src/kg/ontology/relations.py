"""The relation types: ends, trigger words, patterns and examples of each, read from ``ontology/relations/*.ttl``.

A relation type is one block of Turtle. Whatever the extractor knows about how a relation is worded stands there;
adding a relation, a trigger word or a pattern needs no code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.ontology import RDO, load_graph, local_name
from kg.ontology.classes import classes, subclasses

DEFAULT_CONFIDENCE = 0.8

_TURNED = re.compile(r"(?<=\{)[so](?=\d?\})")
"""The roles of a construction, which change places for a verb whose agent is the object of the relation."""


@dataclass(frozen=True, slots=True)
class RelationType:
    """One property between things (``locatedIn``, ``builds`` …).

    Attributes:
        name: Local name of the IRI.
        label_zh, label_en: ``rdfs:label``.
        domain, range: Every class a subject or object may have, subclasses included, sorted.
        symmetric: Whether the relation is stated once for both directions.
        triggers: Words that announce the relation, longest first (``skos:hiddenLabel``).
        patterns: Wordings in the notation of ``kg.extract.relations.patterns``: its own, sorted, then the constructions
            in which its verbs (``rdo:verb``, ``rdo:inverseVerb``) may stand.
        fields: Names of table columns whose cell is the object of the row's thing (``rdo:fieldName``).
        inverse_fields: Names of table columns whose cell is the subject (``rdo:inverseFieldName``).
        examples: Marked sentences that must be understood (``skos:example``), sorted.
        confidence: How often a statement found by these patterns was right when last measured.
    """

    name: str
    label_zh: str
    label_en: str
    domain: frozenset[str]
    range: frozenset[str]
    symmetric: bool
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    fields: tuple[str, ...]
    inverse_fields: tuple[str, ...]
    examples: tuple[str, ...]
    confidence: float


@cache
def relation_types() -> dict[str, RelationType]:
    """All relation types by name, sorted by name: the object properties that have an ``rdo:textPattern``."""
    graph = load_graph()
    found = {
        str(iri)
        for iri in graph.subjects(RDF.type, OWL.ObjectProperty)
        if isinstance(iri, URIRef) and (iri, RDO.textPattern, None) in graph
    }
    return {local_name(iri): _read(graph, URIRef(iri)) for iri in sorted(found)}


def texts(graph: Graph, subject: Node, predicate: URIRef, language: str | None = None) -> tuple[str, ...]:
    """The literals of one annotation, sorted; of one language where one is named."""
    found = (text for text in graph.objects(subject, predicate) if isinstance(text, Literal))
    return tuple(sorted(str(text) for text in found if language is None or text.language == language))


def triggers_of(graph: Graph, subject: Node) -> tuple[str, ...]:
    """Trigger words, longest first, so that an alternation of them prefers the longest."""
    return tuple(sorted(texts(graph, subject, SKOS.hiddenLabel), key=lambda word: (-len(word), word)))


def confidence_of(graph: Graph, subject: Node) -> float:
    """The measured precision noted in the ontology, or the default where none was measured."""
    value = next(iter(texts(graph, subject, RDO.measuredPrecision)), None)
    return DEFAULT_CONFIDENCE if value is None else float(value)


def _read(graph: Graph, iri: URIRef) -> RelationType:
    return RelationType(
        name=local_name(iri),
        label_zh=next(iter(texts(graph, iri, RDFS.label, "zh")), ""),
        label_en=next(iter(texts(graph, iri, RDFS.label, "en")), ""),
        domain=_classes(graph, iri, RDFS.domain),
        range=_classes(graph, iri, RDFS.range),
        symmetric=(iri, RDF.type, OWL.SymmetricProperty) in graph,
        triggers=triggers_of(graph, iri),
        patterns=(*texts(graph, iri, RDO.textPattern), *_frames(graph, iri)),
        fields=texts(graph, iri, RDO.fieldName),
        inverse_fields=texts(graph, iri, RDO.inverseFieldName),
        examples=texts(graph, iri, SKOS.example),
        confidence=confidence_of(graph, iri),
    )


def _frames(graph: Graph, iri: URIRef) -> tuple[str, ...]:
    """The constructions that every verb with an object may stand in, with the verbs of one relation."""
    return tuple(
        (
            _TURNED.sub(lambda role: "o" if role[0] == "s" else "s", frame) if declared == RDO.inverseVerb else frame
        ).replace("<VERB>", "(?:" + "|".join(sorted(verbs, key=lambda verb: (-len(verb), verb))) + ")")
        for declared in (RDO.verb, RDO.inverseVerb)
        if (verbs := texts(graph, iri, declared))
        for frame in texts(graph, RDO.verb, RDO.textPattern)
    )


def _classes(graph: Graph, iri: URIRef, end: URIRef) -> frozenset[str]:
    """The classes of one end with their subclasses; every class of things where the end is not restricted."""
    named: list[str] = []
    for value in graph.objects(iri, end):
        union = graph.value(value, OWL.unionOf)
        members = list(Collection(graph, union)) if union is not None else [value]
        named.extend(local_name(str(member)) for member in members)
    allowed = {below for name in named for below in subclasses(name)}
    return frozenset(allowed or classes())
