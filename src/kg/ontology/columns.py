"""What the columns and cells of tables mean, read from ``identifiers.ttl``, ``columns.ttl`` and the relations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import RDFS, URIRef

from kg.ontology import RDO, load_graph, local_name
from kg.ontology.classes import classes
from kg.ontology.relations import relation_types, texts
from kg.ontology.statuses import status_types

GENERAL = "identifier"
"""The property of codes that have none of their own."""

DATES = ("startDate", "endDate", "issuedDate")
PROPERTIES = (*DATES, "jobTitle", "status")
"""What a table may state of a thing, besides its identifiers, relations and figures."""


@dataclass(frozen=True, slots=True)
class IdentifierType:
    """A kind of code that a national register gives.

    Attributes:
        name: The property, which is also the scheme of the code (``creditCode``).
        pattern: Regular expression of the whole code.
        checked_by: The standard of its check character; empty where it has none.
        owner: The class of the things that have such codes; empty where any may.
    """

    name: str
    pattern: str
    checked_by: str = ""
    owner: str = ""


@cache
def identifier_types() -> dict[str, IdentifierType]:
    """The kinds of identifiers by name, sorted; the general one has no pattern."""
    graph = load_graph()
    kinds = sorted(str(iri) for iri in graph.subjects(RDFS.subPropertyOf, RDO.identifier))
    found = {local_name(iri): _identifier_type(URIRef(iri)) for iri in kinds}
    return {**found, GENERAL: IdentifierType(GENERAL, "")}


def identifier_property(scheme: str) -> str:
    """The property that states a code of this scheme."""
    return scheme if scheme in identifier_types() else GENERAL


@cache
def class_columns() -> Mapping[str, str]:
    """Column name → the class of the things that its cells name."""
    return {word: name for name in classes() for word in texts(load_graph(), RDO[name], RDO.fieldName)}


@cache
def property_columns() -> Mapping[str, str]:
    """Column name → the identifier, date, post or status property that its cells state."""
    names = [*(name for name in identifier_types() if name != GENERAL), *PROPERTIES]
    return {word: name for name in names for word in texts(load_graph(), RDO[name], RDO.fieldName)}


@cache
def relation_columns() -> Mapping[str, tuple[tuple[str, bool], ...]]:
    """Column name → relations between the row's thing and the cell's, each with whether the cell is the subject."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for kind in relation_types().values():
        for names, inverse in ((kind.fields, False), (kind.inverse_fields, True)):
            for name in names:
                found.setdefault(name, []).append((kind.name, inverse))
    return {name: tuple(kinds) for name, kinds in found.items()}


@cache
def status_words() -> Mapping[str, str]:
    """What a cell of a status column says → the status: labels, cell words, and the words that texts use."""
    statuses, graph = status_types().values(), load_graph()
    found = {word: status.name for status in statuses for word in status.triggers}
    found |= {word: status.name for status in statuses for word in texts(graph, RDO[status.name], RDO.cellWord)}
    return found | {word: status.name for status in statuses for word in (status.label_zh, status.name)}


def _identifier_type(iri: URIRef) -> IdentifierType:
    graph = load_graph()
    pattern = next(iter(texts(graph, iri, RDO.identifierPattern)), "")
    owner = graph.value(iri, RDFS.domain)
    checked_by = next(iter(texts(graph, iri, RDO.checkedBy)), "")
    return IdentifierType(local_name(iri), pattern, checked_by, local_name(str(owner)) if owner else "")
