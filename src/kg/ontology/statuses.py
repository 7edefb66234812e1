"""The statuses a thing may have, their order and the wordings that state them, read from ``ontology/statuses.ttl``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from kg.ontology import RDO, load_graph, local_name
from kg.ontology.relations import confidence_of, texts, triggers_of


@dataclass(frozen=True, slots=True)
class StatusType:
    """One status (``Planned``, ``Approved`` …).

    Attributes:
        name: Local name of the IRI.
        label_zh, label_en: ``rdfs:label``.
        rank: Its place in the life of a thing; between two wordings of one clause the higher one counts.
        triggers: Words that state it of the thing before them, longest first (``skos:hiddenLabel``).
        patterns: Wordings that state it plainly, in the notation of ``kg.extract.relations.patterns``, sorted.
        hints: Wordings that only suggest it; they count where nothing plainer is said of the thing.
        examples: Marked sentences that must be understood, sorted.
        confidence: How often a status found so was right when last measured.
    """

    name: str
    label_zh: str
    label_en: str
    rank: int
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    hints: tuple[str, ...]
    examples: tuple[str, ...]
    confidence: float


@cache
def status_types() -> dict[str, StatusType]:
    """All statuses by name, in the order of a thing's life."""
    graph = load_graph()
    found = (_read(graph, iri) for iri in graph.subjects(RDF.type, RDO.Status) if isinstance(iri, URIRef))
    return {status.name: status for status in sorted(found, key=lambda status: (status.rank, status.name))}


def _read(graph: Graph, iri: URIRef) -> StatusType:
    return StatusType(
        name=local_name(iri),
        label_zh=next(iter(texts(graph, iri, RDFS.label, "zh")), ""),
        label_en=next(iter(texts(graph, iri, RDFS.label, "en")), ""),
        rank=int(next(iter(texts(graph, iri, RDO.statusRank)), "0")),
        triggers=triggers_of(graph, iri),
        patterns=texts(graph, iri, RDO.textPattern),
        hints=texts(graph, iri, RDO.textHint),
        examples=texts(graph, iri, SKOS.example),
        confidence=confidence_of(graph, iri),
    )
