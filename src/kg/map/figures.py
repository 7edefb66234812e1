"""Observation mentions → ``rdo:Observation`` resources with their numbers, periods and evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.provenance import Evidence
from kg.map.terms import chinese, day_literal, decimal_literal, rdo, term
from kg.model import AnnotatedDocument, ObservationMention, TextSpan
from kg.ontology.indicators import indicator_concept


def observation_triples(
    annotated: AnnotatedDocument, nodes: Mapping[int, NamedNode], evidence: Evidence
) -> Iterator[Triple]:
    """Each figure as one resource named by its place; two figures at one place stay two, in their order."""
    names = _mint(annotated, nodes, evidence)
    for number, mention in enumerate(annotated.observations):
        if number in names:
            node = names[number]
            yield from _measured(mention, node, nodes[mention.about])
            yield from _qualified(mention, node)
            if mention.part_of in names:
                yield Triple(node, rdo("componentOf"), names[mention.part_of])
            yield from evidence.support(node, (mention.evidence,), (mention.finder,), mention.confidence)
            yield Triple(node, rdo("valueSpan"), evidence.span(mention.value_span))


def _mint(annotated: AnnotatedDocument, nodes: Mapping[int, NamedNode], evidence: Evidence) -> dict[int, NamedNode]:
    seen: Counter[TextSpan] = Counter()
    names = {}
    for number, mention in enumerate(annotated.observations):
        if mention.about in nodes:
            seen[mention.value_span] += 1
            occurrence = seen[mention.value_span]
            names[number] = evidence.iris.observation(evidence.document, mention.value_span, occurrence)
    return names


def _measured(mention: ObservationMention, node: NamedNode, about: NamedNode) -> Iterator[Triple]:
    yield Triple(node, term("rdf:type"), rdo("Observation"))
    yield Triple(node, rdo("about"), about)
    yield Triple(node, rdo("indicator"), chinese(mention.indicator))
    if concept := indicator_concept(mention.indicator):
        yield Triple(node, rdo("indicatorConcept"), NamedNode(concept))
    yield Triple(node, rdo("modality"), rdo(mention.modality))
    if mention.quantity is not None:
        yield Triple(node, rdo("value"), decimal_literal(mention.quantity.value))
        yield Triple(node, rdo("unit"), rdo(mention.quantity.unit))
        if mention.quantity.classifier:
            yield Triple(node, rdo("classifier"), Literal(mention.quantity.classifier))
    if mention.period.start is not None:
        yield Triple(node, rdo("periodStart"), day_literal(mention.period.start))
    if mention.period.end is not None:
        yield Triple(node, rdo("periodEnd"), day_literal(mention.period.end))


def _qualified(mention: ObservationMention, node: NamedNode) -> Iterator[Triple]:
    if mention.growth is not None:
        yield Triple(node, rdo("growth"), decimal_literal(mention.growth))
    if mention.share is not None:
        yield Triple(node, rdo("share"), decimal_literal(mention.share))
    if mention.share_of:
        yield Triple(node, rdo("shareOf"), Literal(mention.share_of))
    if mention.bound:
        yield Triple(node, rdo("bound"), rdo(mention.bound))
    if mention.rank is not None:
        yield Triple(node, rdo("rank"), Literal(str(mention.rank), datatype=term("xsd:integer")))
    for qualifier in mention.qualifiers:
        yield Triple(node, rdo("qualifier"), Literal(qualifier))
