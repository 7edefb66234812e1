"""Store → NetworkData: the one place that knows in which triples things, relations and evidence stand.

Only what has a record of its evidence is read, so every edge and figure can show its words; gazetteer and
inferred statements are background and stay out of the picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, cast

from kg.model import Modality
from kg.network.data import Edge, Evidence, Fact, Figure, NetworkData, Node, Source, TermLabel
from kg.ontology import local_name
from kg.ontology.classes import classes, label, most_specific
from kg.store import Store

RECORDS = """SELECT ?record ?subject ?predicate ?object ?modality WHERE {
  ?record a rdf:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?record rdo:modality ?modality } }"""
SUPPORT = "SELECT ?record ?span WHERE { ?record prov:wasDerivedFrom ?span }"
FOUND_BY = "SELECT ?record ?name WHERE { ?record rdo:foundBy ?finder . ?finder rdfs:label ?name }"
CONFIDENCE = "SELECT ?record ?confidence WHERE { ?record rdo:confidence ?confidence }"
SPANS = """SELECT ?span ?document ?start ?end ?words ?sentence WHERE {
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words ; rdo:inDocument ?document .
  OPTIONAL { ?span rdo:inSentence ?sentence } }"""
NAMES = "SELECT ?thing ?name WHERE { ?thing skos:altLabel ?name }"
LABELS = "SELECT ?thing ?name WHERE { ?thing rdfs:label ?name }"
OBSERVATIONS = "SELECT ?figure ?property ?value WHERE { ?figure a rdo:Observation ; ?property ?value }"
DOCUMENTS = """SELECT ?document ?property ?value WHERE {
  ?document a rdo:Document ; ?property ?value . FILTER(!isIRI(?value)) }"""


def read_network(store: Store) -> NetworkData:
    """Read everything the documents in ``store`` state. Sorted; the order of the store does not show."""
    ground = _Ground.read(store)
    subjects: dict[str, set[str]] = defaultdict(set)
    seen: dict[str, list[Evidence]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    facts: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    relations: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for record, subject, predicate, object_, modality in _rows(store, RECORDS):
        name = local_name(predicate)
        evidence = ground.evidence(record, "Target" if local_name(modality) == "Target" else "Actual")
        if not evidence:  # inferred: rests on other statements, not on words
            continue
        if name.endswith("type"):
            subjects[subject].add(local_name(object_))
            seen[subject] += evidence
        elif name in _ATTRIBUTES:
            facts[subject, name, local_name(object_) if name == "status" else object_] += evidence
        else:
            relations[subject, name, object_] += evidence
    for triple, evidence in relations.items():
        if triple[0] in subjects and triple[2] in subjects:
            edges[triple] += evidence
    labels, names = _grouped(_rows(store, LABELS)), _grouped(_rows(store, NAMES))
    nodes = (
        Node(
            id=thing,
            type=most_specific(types) or min(types),
            label=min(labels.get(thing) or {thing.rsplit("/", 1)[-1]}),
            names=tuple(sorted(names.get(thing, ()))),
            documents=tuple(sorted({e.document for e in seen[thing]})),
            evidence=_sorted(seen[thing]),
        )
        for thing, types in sorted(subjects.items())
    )
    return NetworkData(
        nodes=tuple(nodes),
        edges=tuple(Edge(*triple, _sorted(evidence)) for triple, evidence in sorted(edges.items())),
        facts=tuple(Fact(*k, _sorted(v)) for k, v in sorted(facts.items()) if k[0] in subjects),
        figures=tuple(figure for figure in _figures(store, ground) if figure.about in subjects),
        sources=tuple(_sources(store)),
        labels=_term_labels(edges, facts),
        parents={name: cls.parent for name, cls in classes().items() if cls.parent},
    )


_ATTRIBUTES = frozenset({"status", "jobTitle", "startDate", "endDate", "issuedDate"})


@dataclass(slots=True)
class _Ground:
    """What records rest on, gathered once: spans, finders, confidences."""

    spans: dict[str, tuple[str, int, int, str, str]] = field(default_factory=dict)
    support: dict[str, set[str]] = field(default_factory=dict)
    finders: dict[str, set[str]] = field(default_factory=dict)
    confidence: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, store: Store) -> _Ground:
        return cls(
            spans={span: (document, int(start), int(end), words, sentence)
                   for span, document, start, end, words, sentence in _rows(store, SPANS)},
            support=_grouped(_rows(store, SUPPORT)),
            finders=_grouped(_rows(store, FOUND_BY)),
            confidence=dict(cast(Iterable[tuple[str, str]], _rows(store, CONFIDENCE))),
        )  # fmt: skip

    def evidence(self, record: str, modality: Modality) -> list[Evidence]:
        """The places that ``record`` rests on."""
        found = []
        for span in self.support.get(record, ()):
            if span not in self.spans:
                continue
            document, start, end, words, sentence = self.spans[span]
            _, begin, _, whole, _ = self.spans.get(sentence, (document, start, end, words, ""))
            found.append(Evidence(
                document=document, start=start, end=end, sentence=whole, offset=start - begin,
                finder=", ".join(sorted(self.finders.get(record, ()))),
                confidence=float(self.confidence.get(record, "1")), modality=modality,
            ))  # fmt: skip
        return found


def _figures(store: Store, ground: _Ground) -> Iterator[Figure]:
    slots: dict[str, dict[str, str]] = defaultdict(dict)
    for figure, predicate, value in sorted(_rows(store, OBSERVATIONS)):
        slots[figure].setdefault(local_name(predicate), value)
    for figure, slot in sorted(slots.items()):
        modality: Modality = "Target" if local_name(slot.get("modality", "")) == "Target" else "Actual"
        yield Figure(
            id=figure,
            about=slot.get("about", ""),
            indicator=slot.get("indicator", ""),
            value=_decimal(slot, "value"),
            unit=local_name(slot.get("unit", "")),
            classifier=slot.get("classifier", ""),
            start=slot.get("periodStart", ""),
            end=slot.get("periodEnd", ""),
            modality=modality,
            growth=_decimal(slot, "growth"),
            share=_decimal(slot, "share"),
            share_of=slot.get("shareOf", ""),
            bound=local_name(slot.get("bound", "")),
            rank=int(slot["rank"]) if "rank" in slot else None,
            evidence=_sorted(ground.evidence(figure, modality)),
        )


def _sources(store: Store) -> Iterator[Source]:
    slots: dict[str, dict[str, str]] = defaultdict(dict)
    for document, predicate, value in sorted(_rows(store, DOCUMENTS)):
        slots[document].setdefault(predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1], value)
    for document, slot in sorted(slots.items()):
        yield Source(
            id=document,
            name=slot.get("identifier", document),
            title=slot.get("title", ""),
            publisher=slot.get("publisher", ""),
            issued=slot.get("issued", ""),
            reference=slot.get("referenceTime", ""),
        )


def _term_labels(edges: Iterable[tuple[str, str, str]], facts: Iterable[tuple[str, str, str]]) -> dict[str, TermLabel]:
    """Labels of every class, and of the relations, attributes and statuses that occur."""
    terms = set(classes()) | {predicate for _, predicate, _ in edges} | set(_ATTRIBUTES) | set(_VALUES)
    terms |= {value for _, predicate, value in facts if predicate == "status"}
    return {term: TermLabel(label(term, "zh"), label(term, "en")) for term in sorted(terms)}


_VALUES = ("AtLeast", "AtMost", "About", "Target", "Actual", "CNY", "USD", "Percent", "SquareMetre", "SquareKilometre",
           "Mu", "Kilometre", "Tonne", "TEU", "PercentagePoint", "PersonTime", "Day", "Month", "Year", "Hour",
           "Count")  # fmt: skip


def _rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """The rows of a SELECT as strings; an unbound variable is the empty string."""
    for row in cast(Iterable[Iterable[Any]], store.query(query)):
        yield tuple("" if cell is None else str(cell.value) for cell in row)


def _grouped(rows: Iterable[tuple[str, ...]]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for key, value in rows:
        groups[key].add(value)
    return groups


def _decimal(slot: Mapping[str, str], name: str) -> Decimal | None:
    return Decimal(slot[name]) if name in slot else None


def _sorted(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(set(evidence)))
