"""One annotated document → the sorted triples of its named graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from kg.map.describe import describe_document, describe_thing
from kg.map.figures import observation_triples
from kg.map.iris import Iris
from kg.map.provenance import Evidence
from kg.map.statements import attribute_triples, relation_triples, type_triples
from kg.model import AnnotatedDocument, Entity, Resolution


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """A resolution made quick to ask: which thing is chain 3 of this document?"""

    entities: Mapping[str, Entity]
    assignments: Mapping[tuple[str, int], str]

    @classmethod
    def of(cls, resolution: Resolution) -> EntityIndex:
        """Index ``resolution`` once for all its documents."""
        return cls({entity.id: entity for entity in resolution.entities}, resolution.assignments)

    def of_document(self, annotated: AnnotatedDocument) -> dict[int, Entity]:
        """Chain → thing, for the chains of one document that were not dropped."""
        key = annotated.document.id
        ids = {chain: self.assignments.get((key, chain)) for chain in range(len(annotated.chains))}
        return {chain: self.entities[found] for chain, found in ids.items() if found is not None}


def to_triples(annotated: AnnotatedDocument, index: EntityIndex, iris: Iris | None = None) -> list[Triple]:
    """Everything the document says and where it says so, for the graph ``iris.document(id)``.

    Sorted, without duplicates and without blank nodes. Statements with an end that was dropped are left out.
    """
    iris = iris or Iris()
    document = iris.document(annotated.document.id)
    things = index.of_document(annotated)
    nodes = {chain: iris.entity(entity.id) for chain, entity in things.items()}
    evidence = Evidence(iris, document, annotated)

    triples = list(describe_document(annotated.document, document))
    for entity, node, forms in _by_entity(annotated, things, nodes):
        triples += describe_thing(entity, node, forms)
    triples += type_triples(annotated, things, nodes, evidence)
    triples += relation_triples(annotated, nodes, evidence)
    triples += attribute_triples(annotated, nodes, evidence)
    triples += observation_triples(annotated, nodes, evidence)
    triples += evidence.triples()
    return sort_triples(triples)


def sort_triples(triples: Iterable[Triple]) -> list[Triple]:
    """By subject, predicate, object (as written in N-Triples), each triple once."""
    return sorted(set(triples), key=str)  # no term ends within another, so lines sort as their terms do


def _by_entity(
    annotated: AnnotatedDocument, things: Mapping[int, Entity], nodes: Mapping[int, NamedNode]
) -> list[tuple[Entity, NamedNode, list[str]]]:
    """Each thing of the document once, with every form that its chains use."""
    grouped: dict[NamedNode, tuple[Entity, NamedNode, list[str]]] = {}
    for chain, entity in things.items():
        _, _, forms = grouped.setdefault(nodes[chain], (entity, nodes[chain], []))
        forms += annotated.chains[chain].names
    return list(grouped.values())
