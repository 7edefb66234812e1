"""The graph's names in a question: exact, without the area's ending, shortened, or with one slip of the pen."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import ahocorasick
from rapidfuzz.distance import Levenshtein

from kg.gazetteer import is_known
from kg.ontology.classes import most_specific, subclasses
from kg.ontology.names import name_vocabulary
from kg.query.answer import select
from kg.store import Store

_QUOTES = re.compile(r"[\s“”‘’\"'《》〈〉「」]")
_HYPHENS = re.compile(r"(?<=[\u4e00-\u9fff])[-—–~·•]+(?=[\u4e00-\u9fff])")
_AREA_ENDINGS = ("特别行政区", "市", "省", "区", "县")
_FIRM_END = re.compile(r"(?:有限公司|有限责任公司|^集团|^公司)$")
_TITLES = frozenset({"Designation", "Policy", "Strategy", "Event"})
_TITLE_ENDINGS = ("企业", "称号", "名单", "试点", "单位", "试点单位", "项目", "奖")
_ABBREVIATED = frozenset({*_TITLES, *subclasses("DevelopmentPlatform"), *subclasses("Organization")})
_FEWEST_FOR_SLIP = 4
_FEWEST_FOR_ABBREVIATION = 6
_FEWEST_FOR_END = 5
_PREFIX = "https://w3id.org/regional-development/ontology#"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the graph: its IRI, label, most special class and every name."""

    iri: str
    label: str
    type: str
    names: tuple[str, ...]


def plain_name(text: str) -> str:
    """A name without quotation marks, book-title marks and blanks, brackets in one form.

    >>> plain_name("《云澜 市“双招”办法（试行）》")
    '云澜市双招办法(试行)'
    """
    return _HYPHENS.sub("", _QUOTES.sub("", text)).replace("（", "(").replace("）", ")").lower()


class NameIndex:
    """All names of a graph's things, found in a text in one pass."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things = {thing.iri: thing for thing in things}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        for thing in self.things.values():
            for name in thing.names:
                for form in _forms(plain_name(name), thing.type):
                    self._by_name[form].add(thing.iri)
        self._backwards = sorted(name[::-1] for name in self._by_name)
        self._by_beginning: dict[str, list[str]] = defaultdict(list)
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for name in sorted(self._by_name):
            self._by_beginning[name[:2]].append(name)
            self._by_last[name[-1]].append(name)
            self._by_length[len(name)].append(name)
        self._automaton = ahocorasick.Automaton()
        for name in sorted(self._by_name):
            self._automaton.add_word(name, name)
        if self._by_name:
            self._automaton.make_automaton()

    @classmethod
    def of(cls, store: Store) -> NameIndex:
        """The names of everything in the store that has a class of the ontology."""
        types: dict[str, set[str]] = defaultdict(set)
        names: dict[str, set[str]] = defaultdict(set)
        labels: dict[str, str] = {}
        query = """SELECT ?thing ?type ?label ?name WHERE { ?thing a ?type ; rdfs:label ?label .
          OPTIONAL { ?thing skos:altLabel ?name } FILTER(STRSTARTS(STR(?type), STR(rdo:))) }"""
        for thing, type_, label, name in select(store, query):
            types[thing.value].add(type_.value.removeprefix(_PREFIX))
            labels[thing.value] = min(label.value, labels.get(thing.value, label.value))
            names[thing.value].update({label.value} | ({name.value} if name is not None else set()))
        found = ((iri, most_specific(types[iri])) for iri in sorted(types))
        return cls(
            Thing(iri, labels[iri], type_, tuple(sorted(names[iri]))) for iri, type_ in found if type_ is not None
        )

    def exact(self, text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Every occurrence of a name of two or more characters: start, end, IRIs."""
        if self._by_name:
            for last, name in self._automaton.iter(text):
                yield last - len(name) + 1, last + 1, self.iris(name)

    def iris(self, name: str) -> tuple[str, ...]:
        """The things called ``name``, sorted; of a region and something named after it only the region."""
        found = sorted(self._by_name.get(name, ()))
        areas = [iri for iri in found if self.things[iri].type == "AdministrativeArea"]
        return tuple(areas or found)

    def ending(self, text: str) -> tuple[str, ...]:
        """The one thing that has a longer name with this end; of five characters at least."""
        if len(text) < _FEWEST_FOR_END:
            return ()
        hits: set[str] = set()
        for name in islice(self._backwards, bisect_left(self._backwards, text[::-1]), None):
            if not name.startswith(text[::-1]):
                break
            hits |= self._by_name[name[::-1]]
        return self._one(hits)

    def _one(self, hits: set[str]) -> tuple[str, ...]:
        """The things hit where they have one label: one thing, or one that documents were not joined on."""
        return tuple(sorted(hits)) if len({self.things[iri].label for iri in hits}) == 1 else ()

    def title_ending(self, text: str) -> tuple[str, ...]:
        """The one title (a designation, a policy, an event) that ends so."""
        iris = self.ending(text)
        return iris if iris and self.things[iris[0]].type in _TITLES else ()

    def abbreviated(self, text: str) -> tuple[str, ...]:
        """The one zone, policy or the like whose name has these characters in order and this end (综试区 for 综合试验区).

        The end of a name as it stands is no abbreviation but mostly a noun for things of its kind.
        """
        if len(text) < _FEWEST_FOR_ABBREVIATION:
            return ()
        hits = {
            iri
            for name in self._by_last.get(text[-1], ())
            if text not in name and len(name) <= 4 * len(text) and _in_order(text, name)
            for iri in self._by_name[name]
            if self.things[iri].type in _ABBREVIATED
        }
        return self._one(hits)

    def shortened(self, text: str) -> tuple[str, ...]:
        """The one thing whose name ``text`` shortens: same beginning and end, all characters in order."""
        hits = {
            iri
            for name in self._by_beginning.get(text[:2], ())
            if len(text) < len(name) <= len(text) * 4
            if (name[-2:] == text[-2:] and len(text) >= _FEWEST_FOR_SLIP and _in_order(text, name))
            or (name.startswith(text) and name[len(text) :] in name_vocabulary().endings)
            or (len(text) > 5 and name[-1] == text[-1] and _in_order(text, name))
            or (len(text) >= _FEWEST_FOR_SLIP and name.startswith(text) and _FIRM_END.search(name[len(text) :]))
            for iri in self._by_name[name]
        }
        return self._one(hits)

    def initials(self, text: str) -> tuple[str, ...]:
        """The one zone whose place and kind begin with these two characters (临开 for 临溪开发区), 区 after or not."""
        first, kind = text[:1], text[1:].removesuffix("区")
        hits = {
            iri
            for iri, thing in self.things.items()
            if thing.type == "DevelopmentZone"
            if any(_is_zone_of(plain_name(name), first, kind) for name in thing.names)
        }
        return tuple(hits) if len(hits) == 1 and len(kind) == 1 else ()

    def misspelt(self, text: str) -> tuple[str, ...]:
        """The one thing whose name ``text`` misses by one character; never where the places or numbers differ."""
        if len(text) < _FEWEST_FOR_SLIP:
            return ()
        hits = {
            iri
            for name in self._by_length.get(len(text), ())
            if Levenshtein.distance(text, name, score_cutoff=1) == 1
            if not _other_place_or_number(text, name)
            for iri in self._by_name[name]
        }
        return self._one(hits)


def _forms(name: str, type_: str) -> Iterator[str]:
    """The name itself; of an area also without 市, 区, 县 …, of a title without 企业, 称号 … at its end."""
    if len(name) > 1:
        yield name
    if type_ == "Designation":
        for ending in _TITLE_ENDINGS:
            if name.endswith(ending) and len(name) - len(ending) >= _FEWEST_FOR_END:
                yield name.removesuffix(ending)
    if type_ == "AdministrativeArea":
        for ending in _AREA_ENDINGS:
            if name.endswith(ending) and len(name) - len(ending) > 1:
                yield name.removesuffix(ending)


def _is_zone_of(name: str, first: str, kind: str) -> bool:
    """Whether a zone's name is a place of two or three characters and a kind of zone that begin so."""
    endings = name_vocabulary().endings
    ending = next((name[at:] for at in (2, 3) if "DevelopmentZone" in endings.get(name[at:], ())), "")
    return bool(ending) and name.startswith(first) and bool(kind) and kind in (ending[0], ending[-3:][:1])


def _in_order(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)


def _other_place_or_number(text: str, name: str) -> bool:
    """Whether the one difference may make it another place, line or number: 2 of 3 first characters, digits, ends."""
    at = next(i for i, (one, other) in enumerate(zip(text, name, strict=True)) if one != other)
    changed = text[at] + name[at]
    if re.search(r"[0-9a-z一二三四五六七八九十东南西北上下新老旧大小]", changed):
        return True
    return at < 2 or _place_inside(text, name, at)


def _place_inside(text: str, name: str, position: int) -> bool:
    """Whether the place of the difference stands in the name of a division in either spelling."""
    for spelling in (text, name):
        for start in range(max(0, position - 3), position + 1):
            for end in range(position + 1, min(len(spelling), start + 4) + 1):
                if end - start > 1 and is_known(spelling[start:end]):
                    return True
    return False
