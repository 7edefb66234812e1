"""Types, relations, statuses and dates → triples, each with the record (``rdo:Statement``) that carries its evidence.

One triple has one record per document, however often the text says it: all its spans, all its finders, the best
confidence, and the modality ``Actual`` as soon as one place states it as a fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.provenance import Evidence
from kg.map.terms import date_literal, rdo, term
from kg.model import AnnotatedDocument, AttributeMention, Entity, Mention, TextSpan

SYMMETRIC = frozenset({"cooperatesWith"})
DATES = frozenset({"startDate", "endDate", "issuedDate"})
SINGLE = DATES | {"status"}


@dataclass(slots=True)
class Record:
    """What is gathered about one triple while its mentions are read."""

    spans: list[TextSpan] = field(default_factory=list)
    contexts: list[TextSpan] = field(default_factory=list)
    finders: list[str] = field(default_factory=list)
    confidence: float = 0.0
    modality: str = "Target"

    def add(self, span: TextSpan, finder: str, confidence: float, modality: str = "Actual") -> None:
        """One more place that says it."""
        self.spans.append(span)
        self.finders.append(finder)
        self.confidence = max(self.confidence, confidence)
        if modality == "Actual":
            self.modality = "Actual"


def type_triples(
    annotated: AnnotatedDocument,
    things: Mapping[int, Entity],
    nodes: Mapping[int, NamedNode],
    evidence: Evidence,
) -> Iterator[Triple]:
    """That the document names a thing of a class, resting on the places that name it; and which span means what."""
    records: dict[Triple, Record] = defaultdict(Record)
    for chain, mentions in _best_mentions(annotated).items():
        if chain in nodes:
            triple = Triple(nodes[chain], term("rdf:type"), rdo(things[chain].type))
            for mention in mentions:
                records[triple].add(mention.span, mention.finder, mention.confidence)
    yield from _write(records, "TypeStatement", evidence)
    for mention in annotated.mentions:
        if mention.chain in nodes and mention.span.start < mention.span.end:
            yield Triple(evidence.span(mention.span), rdo("mentions"), nodes[mention.chain])


def relation_triples(
    annotated: AnnotatedDocument, nodes: Mapping[int, NamedNode], evidence: Evidence
) -> Iterator[Triple]:
    """Relations between two different things; a symmetric one keeps the direction in which it was first stated."""
    records: dict[Triple, Record] = defaultdict(Record)
    for mention in annotated.relations:
        subject, object_ = nodes.get(mention.subject), nodes.get(mention.object)
        if subject is None or object_ is None or subject == object_:
            continue
        triple = Triple(subject, rdo(mention.predicate), object_)
        if mention.predicate in SYMMETRIC:
            turned = Triple(object_, rdo(mention.predicate), subject)
            triple = turned if turned in records else triple
        records[triple].add(mention.evidence, mention.finder, mention.confidence, mention.modality)
        records[triple].contexts += [mention.context] if mention.context else []
    yield from records
    yield from _write(records, "RelationStatement", evidence)


def attribute_triples(
    annotated: AnnotatedDocument, nodes: Mapping[int, NamedNode], evidence: Evidence
) -> Iterator[Triple]:
    """Statuses and dates (one per thing: the last that is stated as a fact, else the last), posts and codes (all)."""
    stated: dict[tuple[NamedNode, str], list[AttributeMention]] = defaultdict(list)
    for mention in annotated.attributes:
        if mention.subject in nodes:
            stated[nodes[mention.subject], mention.predicate].append(mention)
    records: dict[Triple, Record] = defaultdict(Record)
    for (node, predicate), mentions in stated.items():
        for mention in _last_value(mentions) if predicate in SINGLE else mentions:
            value = _attribute_value(predicate, mention.value)
            if value is not None:
                triple = Triple(node, rdo(predicate), value)
                records[triple].add(mention.evidence, mention.finder, mention.confidence, mention.modality)
    yield from records
    yield from _write(records, "AttributeStatement", evidence)


def _write(records: Mapping[Triple, Record], kind: str, evidence: Evidence) -> Iterator[Triple]:
    for triple, record in records.items():
        parts = (str(triple.subject), str(triple.predicate), str(triple.object))
        node = evidence.iris.statement(evidence.document, *parts)
        yield Triple(node, term("rdf:type"), rdo(kind))
        yield Triple(node, term("rdf:type"), term("rdf:Statement"))
        yield Triple(node, term("rdf:subject"), triple.subject)
        yield Triple(node, term("rdf:predicate"), triple.predicate)
        yield Triple(node, term("rdf:object"), triple.object)
        yield Triple(node, rdo("modality"), rdo(record.modality))
        for context in record.contexts:
            yield Triple(node, rdo("context"), evidence.span(context))
        yield from evidence.support(node, record.spans, record.finders, record.confidence)


def _best_mentions(annotated: AnnotatedDocument) -> dict[int, list[Mention]]:
    """Per chain the mentions by name; where there is none, those by description."""
    by_name: dict[int, list[Mention]] = defaultdict(list)
    described: dict[int, list[Mention]] = defaultdict(list)
    for mention in annotated.mentions:
        if mention.span.start < mention.span.end:
            (by_name if mention.kind == "name" else described)[mention.chain].append(mention)
    return {**described, **by_name}


def _last_value(mentions: Sequence[AttributeMention]) -> Iterable[AttributeMention]:
    """All places that state the value which is stated last; facts go before aims."""
    facts = [mention for mention in mentions if mention.modality == "Actual"] or list(mentions)
    last = max(enumerate(facts), key=lambda item: (item[1].evidence.end, item[1].evidence.start, item[0]))[1]
    return [mention for mention in facts if mention.value == last.value]


def _attribute_value(predicate: str, value: str) -> NamedNode | Literal | None:
    if predicate == "status":
        return rdo(value)
    return date_literal(value) if predicate in DATES else Literal(value)
