"""The frozen values a network is made of: nodes, edges, facts, figures and the sentences they rest on.

They are filled from a store by :mod:`kg.network.reader` and read by :mod:`kg.draw` and :mod:`kg.export`;
nothing here knows of a store, of RDF terms or of networkx. Classes, predicates, statuses and units are local
names of the ontology; things are full IRIs. All tuples are sorted, so equal graphs give equal values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.model import Modality


@dataclass(frozen=True, slots=True)
class Source:
    """One source document: ``id`` is its IRI, ``name`` its file's name, ``year`` what it speaks from, if known."""

    id: str
    name: str
    title: str = ""
    publisher: str = ""
    issued: str = ""
    reference: str = ""

    @property
    def year(self) -> int | None:
        """The year the document speaks from: its reference time, else its date of issue."""
        for written in (self.reference, self.issued):
            if written[:4].isdigit():
                return int(written[:4])
        return None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words a statement rests on.

    Attributes:
        document: IRI of the source document.
        start, end: Code points of the document's text, half-open, of the words that say it.
        sentence: The whole sentence (or the quoted words, where no sentence is stored).
        offset: Where in ``sentence`` the words begin; they end at ``offset + end - start``.
        finder: Rule or model that found it.
        confidence: In [0, 1].
        modality: ``Target`` where it is only planned or aimed at.
    """

    document: str
    start: int
    end: int
    sentence: str = ""
    offset: int = 0
    finder: str = ""
    confidence: float = 1.0
    modality: Modality = "Actual"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing: its IRI, most specific class, label, other names, and where documents name it."""

    id: str
    type: str
    label: str
    names: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation between two things; the same relation said in several places is one edge."""

    subject: str
    predicate: str
    object: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def modality(self) -> Modality:
        """``Target`` when every place that states it only plans it."""
        return "Target" if self.evidence and all(e.modality == "Target" for e in self.evidence) else "Actual"


@dataclass(frozen=True, slots=True)
class Fact:
    """A status, job title or date of one thing, as a string."""

    subject: str
    predicate: str
    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation: a number that measures something about a thing (RDF Data Cube observation)."""

    id: str
    about: str
    indicator: str
    value: Decimal | None = None
    unit: str = ""
    classifier: str = ""
    start: str = ""
    end: str = ""
    modality: Modality = "Actual"
    growth: Decimal | None = None
    share: Decimal | None = None
    share_of: str = ""
    bound: str = ""
    rank: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class TermLabel:
    """What a class, relation, status or unit is called."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class NetworkData:
    """Everything a store holds about things and how they hang together, as plain sorted values."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    facts: tuple[Fact, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    labels: Mapping[str, TermLabel] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)

    def label(self, term: str) -> TermLabel:
        """What ``term`` (a local name of the ontology) is called; its own name where the ontology says nothing."""
        return self.labels.get(term, TermLabel(term, term))

    def is_a(self, type_: str, ancestor: str) -> bool:
        """Whether class ``type_`` is ``ancestor`` or one of its subclasses."""
        seen: set[str] = set()
        while type_ and type_ not in seen:
            if type_ == ancestor:
                return True
            seen.add(type_)
            type_ = self.parents.get(type_, "")
        return False
