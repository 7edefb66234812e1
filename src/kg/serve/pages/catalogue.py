"""Every thing of the graph by name, class and relations, kept in memory for search, suggestions and the network."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from urllib.parse import unquote

from kg.draw.pinyin import search_keys
from kg.ontology import local_name
from kg.ontology.classes import most_specific
from kg.serve.pages.marks import look
from kg.serve.service import Row, Service

_MOST_ROWS = 5_000_000
_TYPES = """SELECT ?thing ?class (SAMPLE(?label) AS ?name) {
  ?record a rdo:TypeStatement ; rdf:subject ?thing ; rdf:object ?class . ?thing rdfs:label ?label }
  GROUP BY ?thing ?class"""
_OTHER_NAMES = "SELECT ?thing ?name { ?thing skos:altLabel ?name . FILTER EXISTS { ?r rdf:subject ?thing } }"
_RELATIONS = """SELECT ?subject ?predicate ?object (MIN(?m) AS ?modality) {
  ?record a rdo:RelationStatement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?record rdo:modality ?m } } GROUP BY ?subject ?predicate ?object"""
_MARKS = re.compile(r"[\s《》“”\"'’·]+")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with its names, its class (local name), and how many relations it has."""

    iri: str
    name: str
    kind: str
    others: tuple[str, ...]
    degree: int

    @property
    def called(self) -> tuple[str, str]:
        """Name and class."""
        return self.name, self.kind


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between the things of two numbers; ``is_planned`` where every document only plans it."""

    subject: int
    predicate: str
    object: int
    is_planned: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that a search found; ``by`` is the other name that matched, if it was one."""

    thing: Thing
    by: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole graph of named things; a thing is its number.

    Attributes:
        things: Sorted by IRI.
        relations: Sorted; each once, however many documents state it.
        number: IRI → number.
        touching: For each thing the numbers of its relations.
        by_degree: The numbers of the things, best connected first.
    """

    things: tuple[Thing, ...]
    relations: tuple[Relation, ...]
    number: Mapping[str, int]
    touching: tuple[tuple[int, ...], ...]
    by_degree: tuple[int, ...]
    _folded: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list, repr=False)

    @classmethod
    def of(cls, types: Iterable[Row], others: Iterable[Row], relations: Iterable[Row]) -> Catalogue:
        """The catalogue of what queries found."""
        kinds: dict[str, set[str]] = defaultdict(set)
        label: dict[str, str] = {}
        for row in types:
            kinds[row["thing"]].add(local_name(row["class"]))
            label[row["thing"]] = min(row["name"], label.get(row["thing"], row["name"]))
        names: dict[str, set[str]] = defaultdict(set)
        for row in others:
            names[row["thing"]].add(row["name"])
        number = {iri: i for i, iri in enumerate(sorted(label))}
        found = tuple(sorted(
            (Relation(number[r["subject"]], local_name(r["predicate"]), number[r["object"]],
                      r.get("modality", "").endswith("#Target"))
             for r in relations if r["subject"] in number and r["object"] in number),
            key=lambda r: (r.subject, r.predicate, r.object),
        ))  # fmt: skip
        touching: list[list[int]] = [[] for _ in number]
        for i, relation in enumerate(found):
            for end in {relation.subject, relation.object}:
                touching[end].append(i)
        things = tuple(
            Thing(iri, label[iri], most_specific(kinds[iri]) or min(kinds[iri]),
                  tuple(sorted(names[iri] - {label[iri]})), len(touching[i]))
            for iri, i in number.items()
        )  # fmt: skip
        folded = [(fold(thing.name), tuple(map(fold, thing.others)), _keys(thing)) for thing in things]
        by_degree = tuple(sorted(range(len(things)), key=lambda i: (-things[i].degree, things[i].name, i)))
        return cls(things, found, number, tuple(map(tuple, touching)), by_degree, folded)

    def search(self, asked: str, most: int) -> list[Hit]:
        """The best ``most`` answers to what was typed: names that begin so, contain it, are spelt so in pinyin."""
        wanted = fold(asked)
        if not wanted:
            return []
        found = []
        for i, (name, others, keys) in enumerate(self._folded):
            cost, at = _cost(wanted, name, others, keys)
            if cost is not None:
                thing = self.things[i]
                found.append((cost, -thing.degree, len(thing.name), thing.name, i, at))
        return [Hit(self.things[i], self.things[i].others[at] if at >= 0 else "") for *_, i, at in sorted(found)[:most]]

    def name_of(self, iri: str) -> str:
        """The name of a thing; the last part of its IRI where no document names it."""
        at = self.number.get(iri)
        return unquote(iri.rstrip("/").rpartition("/")[2]) if at is None else self.things[at].name

    def neighbours(self, number: int) -> list[int]:
        """The numbers of the things that a thing has a relation with, best connected first."""
        ends = {end for i in self.touching[number] for end in (self.relations[i].subject, self.relations[i].object)}
        return sorted(ends - {number}, key=lambda end: (-self.things[end].degree, self.things[end].name, end))

    def among(self, numbers: Iterable[int]) -> list[Relation]:
        """The relations whose two ends are both among ``numbers``."""
        chosen = set(numbers)
        touched = {i for number in chosen for i in self.touching[number]}
        found = (self.relations[i] for i in sorted(touched))
        return [relation for relation in found if relation.subject in chosen and relation.object in chosen]

    def look(self, kind: str) -> dict[str, str]:
        """How the mark of a class looks."""
        return asdict(look(kind))


async def read_catalogue(service: Service) -> Catalogue:
    """The catalogue of the store as it is now; made again only when the store has changed."""
    return await service.kept("catalogue", _read)


async def _read(service: Service) -> Catalogue:
    types, others, relations = [
        await service.rows(sparql, most=_MOST_ROWS) for sparql in (_TYPES, _OTHER_NAMES, _RELATIONS)
    ]
    return await asyncio.to_thread(Catalogue.of, types, others, relations)


def fold(text: str) -> str:
    """A name as it is compared: without case, blanks and quotes."""
    return _MARKS.sub("", text.casefold())


def _keys(thing: Thing) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for name in (thing.name, *thing.others) for key in search_keys(name)))


def _cost(wanted: str, name: str, others: tuple[str, ...], keys: tuple[str, ...]) -> tuple[int | None, int]:
    """How well a thing answers (smaller is better, None: not at all), and the number of the other name that did."""
    if name == wanted:
        return 0, -1
    if name.startswith(wanted):
        return 1, -1
    for i, other in enumerate(others):
        if other.startswith(wanted):
            return 2, i
    if wanted in name:
        return 3, -1
    for i, other in enumerate(others):
        if wanted in other:
            return 4, i
    if any(key.startswith(wanted) for key in keys):
        return 5, -1
    if len(wanted) > 2 and any(wanted in key for key in keys):
        return 6, -1
    return None, -1
