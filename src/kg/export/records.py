"""A document's graph as records: what its triples say of each thing, statement, figure and span, as plain texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.terms import rdo, term
from kg.store import Store

Values = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span with its words and its sentence."""

    start: int
    end: int
    quote: str
    sentence: str


@dataclass(slots=True)
class Records:
    """One graph, by subject: ``values[subject][predicate]`` are texts and IRIs, sorted.

    Predicates are N-Triples terms of the graph, asked for by prefixed names.
    """

    values: dict[str, dict[NamedNode, list[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, graph: NamedNode) -> Records:
        """Read one named graph."""
        found: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
        for triple in store.triples(graph):
            found[_text(triple, "subject")][triple.predicate].append(_text(triple, "object"))
        for by_predicate in found.values():
            for texts in by_predicate.values():
                texts.sort()
        return cls(dict(found))

    def of_class(self, *names: str) -> Iterator[str]:
        """The subjects of these classes of our ontology, sorted."""
        wanted = {rdo(name).value for name in names}
        rdf_type = term("rdf:type")
        for subject in sorted(self.values):
            if wanted & set(self.values[subject].get(rdf_type, ())):
                yield subject

    def all(self, subject: str, curie: str) -> list[str]:
        """Every value of a property, sorted."""
        return self.values.get(subject, {}).get(term(curie), [])

    def one(self, subject: str, curie: str) -> str:
        """The value of a property; empty when there is none."""
        return next(iter(self.all(subject, curie)), "")

    def name(self, subject: str, curie: str) -> str:
        """The local name of a property's value (``Actual``, ``CNY``)."""
        return self.one(subject, curie).rsplit("#", 1)[-1]

    def evidence(self, subject: str) -> list[Evidence]:
        """The spans a statement or figure rests on, in text order."""
        return sorted(
            (self._span(span) for span in self.all(subject, "prov:wasDerivedFrom")),
            key=lambda span: (span.start, span.end),
        )

    def _span(self, span: str) -> Evidence:
        sentence = self.one(self.one(span, "rdo:inSentence"), "oa:exact")
        place = int(self.one(span, "oa:start") or -1), int(self.one(span, "oa:end") or -1)
        return Evidence(*place, self.one(span, "oa:exact"), sentence)


def document_graphs(store: Store) -> list[NamedNode]:
    """The graphs that hold what a document says, sorted: those that describe their own name as a document."""
    return [graph for graph in store.graphs() if _describes_itself(store, graph)]


def _describes_itself(store: Store, graph: NamedNode) -> bool:
    ask = f"ASK {{ GRAPH {graph} {{ {graph} a rdo:Document }} }}"
    return bool(store.query(ask))


def _text(triple: Triple, part: str) -> str:
    node = triple.subject if part == "subject" else triple.object
    return node.value if isinstance(node, NamedNode | Literal) else str(node)
