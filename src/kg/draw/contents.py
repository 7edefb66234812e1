"""Choice → the plain data of the page: things, statements, figures, evidence and positions, ready for JSON.

What repeats (documents, sentences, classes, relations) is written once and named by its number. Offsets inside
sentences stay code points; the page turns them into its own units.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Any, TypeAlias

from kg.draw.choice import Choice
from kg.draw.pinyin import search_keys
from kg.draw.style import style_of
from kg.draw.wording import percent_words, period_words, value_words
from kg.network import Edge, Evidence, Fact, Figure, NetworkData, Node, TermLabel

Json: TypeAlias = dict[str, Any]

MOST_QUOTES = 6
"""Quotes written for one statement; how many more there are is written beside them."""


class Contents:
    """Numbers everything once and writes it out."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.data = choice.data
        self.number = {node.id: i for i, node in enumerate(self.data.nodes)}
        self._sentences: dict[str, int] = {}
        self._documents = {source.id: i for i, source in enumerate(self.data.sources)}
        self._classes = _numbered(node.type for node in self.data.nodes)
        self._relations = _numbered(edge.predicate for edge in self.data.edges)
        self._statuses = _numbered(fact.value for fact in self.data.facts if fact.predicate == "status")
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        self._figures: dict[str, list[Figure]] = defaultdict(list)
        for fact in self.data.facts:
            self._facts[fact.subject].append(fact)
        for figure in self.data.figures:
            self._figures[figure.about].append(figure)

    def to_json(self) -> Json:
        """Everything the page shows, except positions and looks, which pyvis holds."""
        things = [self._thing(node) for node in self.data.nodes]
        statements = [self._statement(edge) for edge in self.data.edges]
        return {
            "counts": {
                "allThings": self.choice.total_nodes,
                "allRelations": self.choice.total_edges,
                "leftOut": self.choice.left_out,
            },
            "classes": [self._class(name) for name in self._classes],
            "relations": [self._term(name) for name in self._relations],
            "statuses": [self._term(name) for name in self._statuses],
            "documents": [
                {"name": s.name, "title": s.title, "publisher": s.publisher, "issued": s.issued, "year": s.year}
                for s in self.data.sources
            ],
            "things": things,
            "statements": statements,
            "groups": [
                {"label": group.label, "members": [self.number[m] for m in group.members]}
                for group in self.choice.groups
            ],
            "centres": [self.number[c] for c in self.choice.centres if c in self.number],
            "sentences": list(self._sentences),
        }

    def size(self, node: Node, degree: Mapping[str, int]) -> int:
        """Radius of the mark: grows slowly with the number of relations."""
        return min(34, round(9 + 3 * sqrt(degree.get(node.id, 0))))

    def shape(self, node: Node) -> str:
        """Shape of the mark."""
        return style_of(node.type, self.data.parents.get).shape

    def _thing(self, node: Node) -> Json:
        facts, figures = self._facts[node.id], self._figures[node.id]
        years = {y for d in node.documents if (y := self._year(d)) is not None}
        years |= {int(f.end[:4] or f.start[:4]) for f in figures if f.end or f.start}
        years |= {int(f.value[:4]) for f in facts if f.predicate.endswith("Date") and f.value[:4].isdigit()}
        keys = dict.fromkeys(key for name in (node.label, *node.names) for key in search_keys(name))
        return {
            "iri": node.id,
            "name": node.label,
            "names": list(node.names),
            "keys": list(keys),
            "class": self._classes[node.type],
            "rank": round(self.choice.rank.get(node.id, 0.0), 9),
            "shown": node.id in self.choice.shown,
            "statuses": sorted(self._statuses[f.value] for f in facts if f.predicate == "status"),
            "documents": sorted(self._documents[d] for d in node.documents if d in self._documents),
            "years": sorted(years),
            "facts": [self._fact(fact) for fact in facts],
            "figures": [self._figure(figure) for figure in figures],
        } | self._quotes(node.evidence)

    def _statement(self, edge: Edge) -> Json:
        documents = sorted({self._documents[e.document] for e in edge.evidence if e.document in self._documents})
        return {
            "subject": self.number[edge.subject],
            "relation": self._relations[edge.predicate],
            "object": self.number[edge.object],
            "target": edge.modality == "Target",
            "documents": documents,
            "years": sorted({y for e in edge.evidence if (y := self._year(e.document)) is not None}),
        } | self._quotes(edge.evidence)

    def _fact(self, fact: Fact) -> Json:
        value = self.data.label(fact.value) if fact.predicate == "status" else TermLabel(fact.value, fact.value)
        label = self.data.label(fact.predicate)
        return {"label": _both(label), "value": _both(value)} | self._quotes(fact.evidence)

    def _figure(self, figure: Figure) -> Json:
        return {
            "iri": figure.id,
            "indicator": figure.indicator,
            "value": _both(value_words(figure, self.data)),
            "period": period_words(figure),
            "growth": percent_words(figure.growth, signed=True),
            "share": percent_words(figure.share),
            "shareOf": figure.share_of,
            "rank": figure.rank,
            "target": figure.modality == "Target",
        } | self._quotes(figure.evidence)

    def _quotes(self, evidence: tuple[Evidence, ...]) -> Json:
        quotes = [
            {
                "document": self._documents[e.document],
                "sentence": self._sentences.setdefault(e.sentence, len(self._sentences)),
                "from": e.offset,
                "to": e.offset + e.end - e.start,
                "start": e.start,
                "end": e.end,
                "finder": e.finder,
                "confidence": round(e.confidence, 3),
                "target": e.modality == "Target",
            }
            for e in evidence[:MOST_QUOTES]
            if e.document in self._documents
        ]
        return {"quotes": quotes, "more": max(0, len(evidence) - MOST_QUOTES)}

    def _class(self, name: str) -> Json:
        look = style_of(name, self.data.parents.get)
        return self._term(name) | {
            "shape": look.shape,
            "fill": look.fill,
            "light": look.border_light,
            "dark": look.border_dark,
        }

    def _term(self, name: str) -> Json:
        return {"id": name} | _both(self.data.label(name))

    def _year(self, document: str) -> int | None:
        at = self._documents.get(document)
        return None if at is None else self.data.sources[at].year


def degrees(data: NetworkData) -> dict[str, int]:
    """Number of relations of each thing."""
    found: dict[str, int] = defaultdict(int)
    for edge in data.edges:
        found[edge.subject] += 1
        found[edge.object] += 1
    return found


def _both(label: TermLabel) -> Json:
    return {"zh": label.zh, "en": label.en}


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: i for i, name in enumerate(sorted(set(names)))}
