"""A store and a document's name → what the graph says of that document, as values to compare with gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from kg.errors import EvaluationError
from kg.evaluate.gold import Figures
from kg.evaluate.vocabulary import CLASSES, RDO, RELATIONS, depth
from kg.query import escape_string, select
from kg.store import Store

_LABELS = "<http://www.w3.org/2000/01/rdf-schema#label> skos:prefLabel skos:altLabel"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

Stated: TypeAlias = tuple[str, ...]
"""Subject, predicate and object of a statement, or the IRI of a figure alone."""


@dataclass(frozen=True, slots=True)
class FoundEntity:
    """A thing the document's graph speaks of: all its names, and its most specific class where it has one."""

    names: tuple[str, ...]
    type: str | None


@dataclass(frozen=True, slots=True)
class FoundObservation:
    """A figure of the document's graph; ``about`` is the IRI of the thing it belongs to."""

    iri: str
    about: str | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class Found:
    """What the graph says of one document; IRIs stand for things. Everything is sorted.

    ``confidences`` has the confidence of what is recorded with one: triples of class, relation and status by their
    three terms (local names, but for IRIs of things), figures by their IRI.
    """

    entities: dict[str, FoundEntity]
    relations: tuple[tuple[str, str, str], ...]
    statuses: tuple[tuple[str, str], ...]
    observations: tuple[FoundObservation, ...]
    confidences: dict[Stated, float] = field(default_factory=dict)


def read_found(store: Store, document: str) -> Found:
    """Collect what the named graph of ``document`` (its ``dcterms:identifier``) states.

    Names and types of the things may stand in any graph.

    Raises:
        EvaluationError: The store has no document of that name.
    """
    triples = _triples(store, _graph_of(store, document))
    relations = {(s, _local(p), o) for s, p, o in triples if _local(p) in RELATIONS and p.startswith(RDO)}
    statuses = {(s, _local(o)) for s, p, o in triples if p == f"{RDO}status"}
    typed = {s for s, p, o in triples if p.endswith("#type") and o.startswith(RDO) and _local(o) in CLASSES}
    observations = _observations(triples)
    members = typed | {end for s, _, o in relations for end in (s, o)} | {s for s, _ in statuses}
    measured = {observation.about for observation in observations if observation.about is not None} - members
    return Found(
        entities=_entities(store, members) | _entities(store, measured, with_types=False),
        relations=tuple(sorted(relations)),
        statuses=tuple(sorted(statuses)),
        observations=observations,
        confidences=_confidences(triples),
    )


def _graph_of(store: Store, document: str) -> str:
    rows = select(
        store,
        f"SELECT DISTINCT ?d WHERE {{ GRAPH ?d {{ ?d dcterms:identifier {escape_string(document)} }} }} ORDER BY ?d",
    )
    if not rows:
        raise EvaluationError(f"the store holds no document named {document}: build it with kg build first")
    return str(rows[-1][0].value)


def _triples(store: Store, graph: str) -> list[tuple[str, str, str]]:
    rows: Iterable[tuple[Any, ...]] = select(store, f"SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")
    return sorted((s.value, p.value, o.value) for s, p, o in rows)


def _entities(store: Store, iris: set[str], *, with_types: bool = True) -> dict[str, FoundEntity]:
    names: dict[str, set[str]] = defaultdict(set)
    types: dict[str, set[str]] = defaultdict(set)
    values = " ".join(f"<{iri}>" for iri in sorted(iris))
    wanted = f"VALUES ?p {{ rdf:type {_LABELS} }} VALUES ?e {{ {values} }}"
    rows: Iterable[tuple[Any, ...]] = select(
        store, f"SELECT DISTINCT ?e ?p ?o WHERE {{ {wanted} {{ ?e ?p ?o }} UNION {{ GRAPH ?g {{ ?e ?p ?o }} }} }}"
    )
    for entity, predicate, value in rows:
        if not predicate.value.endswith("#type"):
            names[entity.value].add(value.value)
        elif value.value.startswith(RDO) and _local(value.value) in CLASSES:
            types[entity.value].add(_local(value.value))
    return {
        iri: FoundEntity(tuple(sorted(names[iri])), _most_specific(types[iri]) if with_types else None)
        for iri in sorted(names)
    }


def _most_specific(types: set[str]) -> str | None:
    return max(sorted(types), key=depth, default=None)


def _observations(triples: list[tuple[str, str, str]]) -> tuple[FoundObservation, ...]:
    slots: dict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, value in triples:
        if predicate.endswith("#type") and value == f"{RDO}Observation":
            slots[subject].setdefault("", "")
        elif predicate.startswith(RDO):
            slots[subject].setdefault(_local(predicate), value)
    return tuple(
        FoundObservation(iri, values.get("about"), _figures(values))
        for iri, values in sorted(slots.items())
        if "" in values
    )


def _confidences(triples: list[tuple[str, str, str]]) -> dict[Stated, float]:
    sure = {s: float(o) for s, p, o in triples if p == f"{RDO}confidence"}
    ends: dict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, value in triples:
        if subject in sure and predicate.startswith(_RDF):
            ends[subject][_local(predicate)] = value
    stated: dict[Stated, float] = {}
    for node, confidence in sure.items():
        triple = tuple(ends[node].get(end) for end in ("subject", "predicate", "object"))
        if None in triple:
            stated[node,] = confidence
        else:
            subject, predicate, value = (str(term) for term in triple)
            stated[subject, _local(predicate), _local(value) if value.startswith(RDO) else value] = confidence
    return stated


def _figures(values: dict[str, str]) -> Figures:
    def number(slot: str) -> Decimal | None:
        return Decimal(values[slot]) if slot in values else None

    def term(slot: str) -> str | None:
        return _local(values[slot]) if slot in values else None

    return Figures(
        indicator=values.get("indicator"),
        value=number("value"),
        unit=term("unit"),
        classifier=values.get("classifier"),
        period_start=values.get("periodStart"),
        period_end=values.get("periodEnd"),
        modality=term("modality"),
        growth=number("growth"),
        share=number("share"),
        bound=term("bound"),
        rank=number("rank"),
    )


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1]
