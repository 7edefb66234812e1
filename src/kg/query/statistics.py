"""What a store holds, counted: things by class, relations by kind, statuses, observations, and all of it by document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.query.answer import select
from kg.store import Store

_DOCUMENTS = "GRAPH ?document { ?document a rdo:Document . %s }"


@dataclass(frozen=True, slots=True)
class Statements:
    """Counts over all documents; each thing and statement once, however many documents have it."""

    things: dict[str, int]
    relations: dict[str, int]
    statuses: int
    observations: int


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """What one document says, counted."""

    identifier: str
    title: str
    things: int
    relations: int
    observations: int


def count_statements(store: Store) -> Statements:
    """Count what the documents say; background knowledge and inferences are left out."""
    status = select(
        store, f"SELECT (COUNT(DISTINCT *) AS ?n) {{ SELECT DISTINCT ?x ?y {{ {_DOCUMENTS % '?x rdo:status ?y'} }} }}"
    )
    figures = select(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {_DOCUMENTS % '?x a rdo:Observation'} }}")
    return Statements(
        things=_by_term(store, "?x a ?term", sorted(classes())),
        relations=_by_term(store, "?x ?term ?y", sorted(relation_types())),
        statuses=int(status[0][0].value),
        observations=int(figures[0][0].value),
    )


def count_by_document(store: Store) -> list[DocumentCounts]:
    """What each document says, sorted by name."""
    counts = {}
    for name, pattern, terms in (
        ("things", "?x a ?term", sorted(classes())),
        ("relations", "?x ?term ?y", sorted(relation_types())),
        ("observations", "?x a ?term", ["Observation"]),
    ):
        rows = select(
            store,
            f"SELECT ?document (COUNT(*) AS ?n) {{ {_values(terms)} {_DOCUMENTS % pattern} }} GROUP BY ?document",
        )
        counts[name] = {document.value: int(n.value) for document, n in rows}
    documents: list[tuple[Any, ...]] = select(
        store,
        "SELECT ?document ?identifier ?title { "
        + _DOCUMENTS % "?document dcterms:identifier ?identifier ; rdfs:label ?title"
        + " } ORDER BY ?identifier ?document",
    )
    return [
        DocumentCounts(
            identifier.value, title.value, **{name: found.get(iri.value, 0) for name, found in counts.items()}
        )
        for iri, identifier, title in documents
    ]


def _by_term(store: Store, pattern: str, terms: list[str]) -> dict[str, int]:
    """How often each term stands in ``pattern``; terms that never do are left out."""
    rows = select(
        store,
        "SELECT ?term (COUNT(*) AS ?n) { SELECT DISTINCT ?term ?x ?y { "
        f"{_values(terms)} {_DOCUMENTS % pattern} }} }} GROUP BY ?term ORDER BY ?term",
    )
    return {term.value.rsplit("#", 1)[-1]: int(n.value) for term, n in rows}


def _values(terms: list[str]) -> str:
    return f"VALUES ?term {{ {' '.join(f'rdo:{name}' for name in terms)} }}"
