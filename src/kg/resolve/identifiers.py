"""Codes that registers give: namesakes with different codes are told apart, names with one code are joined.

A code decides before names do. Things of one name and different codes of one kind are several; a mention of that name
without a code belongs to none of them for sure and stays by itself. Codes of different kinds contradict nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.resolve.clusters import Link
from kg.resolve.keys import ONLY_HERE, Key
from kg.resolve.linking import Node
from kg.resolve.occurrences import Occurrence

RULE = "identifier"


def kind_of(identifier: str) -> str:
    """Scheme of a code (and the family it is for); two different codes of one kind are two things.

    >>> kind_of("creditCode:91330000XXXXXXXX00"), kind_of("project 项目库:7")
    ('creditCode', 'project 项目库')
    """
    return identifier.partition(":")[0]


def tell_apart(occurrences: Iterable[Occurrence]) -> list[Occurrence]:
    """The occurrences in their order; where codes contradict each other under one name, each code has its own key."""
    found = list(occurrences)
    bearers: dict[Key, list[Occurrence]] = defaultdict(list)
    for occurrence in found:
        if occurrence.identifiers:
            bearers[occurrence.reading.key].append(occurrence)
    groups = _groups(occurrence.identifiers for several in bearers.values() for occurrence in several)
    contested = {key for key, several in bearers.items() if _contradict(several, groups)}
    return [_apart(occurrence, groups) if occurrence.reading.key in contested else occurrence for occurrence in found]


def link_identifiers(nodes: Sequence[Node]) -> Iterator[Link]:
    """Names with one code are one thing."""
    first: dict[str, int] = {}
    for number, node in enumerate(nodes):
        for identifier in sorted({code for occurrence in node.occurrences for code in occurrence.identifiers}):
            other = first.setdefault(identifier, number)
            if other != number:
                yield Link(number, other, RULE, identifier.rpartition(" ")[2])


def _groups(bundles: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Code → the first of all codes that lead to the same thing, directly or over others."""
    parent: dict[str, str] = {}

    def root(code: str) -> str:
        parent.setdefault(code, code)
        while parent[code] != code:
            parent[code] = parent[parent[code]]
            code = parent[code]
        return code

    for codes in bundles:
        for code in codes[1:]:
            first, second = sorted((root(codes[0]), root(code)))
            parent[second] = first
        root(codes[0])
    return {code: root(code) for code in parent}


def _contradict(bearers: Sequence[Occurrence], groups: dict[str, str]) -> bool:
    """Whether two of the things that bear one name have different codes of one kind."""
    codes: dict[str, set[str]] = defaultdict(set)
    for occurrence in bearers:
        for identifier in occurrence.identifiers:
            codes[kind_of(identifier)].add(groups[identifier])
    return any(len(different) > 1 for different in codes.values())


def _apart(occurrence: Occurrence, groups: dict[str, str]) -> Occurrence:
    """Its key holds for its code alone, so that no rule about names leads to it."""
    mark = groups[occurrence.identifiers[0]] if occurrence.identifiers else "?"
    key = occurrence.reading.key._replace(place=ONLY_HERE + mark)
    return replace(occurrence, reading=replace(occurrence.reading, key=key))
