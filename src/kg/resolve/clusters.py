"""Nodes joined into clusters by reasons, under vetoes: what must never be one is checked before every join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.resolve.places import fits


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A proposal that two nodes are one thing: by which rule, and what it saw."""

    first: int
    second: int
    rule: str
    detail: str = ""


@dataclass(slots=True)
class Traits:
    """What the names of one cluster must agree in: the places they state, their marks, and decisions about them.

    ``marks`` are what must be equal to the letter: phases and numbers, and the path of a division.
    ``sides`` holds (decision, side) pairs: clusters on two sides of one decision stay apart.
    ``codes`` holds (kind, code) pairs: clusters with different codes of one kind stay apart.
    """

    places: set[str] = field(default_factory=set)
    marks: set[frozenset[str]] = field(default_factory=set)
    sides: set[tuple[int, str]] = field(default_factory=set)
    codes: set[tuple[str, str]] = field(default_factory=set)


class Clusters:
    """A union-find whose joins obey vetoes; the outcome depends only on the sequence of links given."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._parent = list(range(len(traits)))
        self._traits = list(traits)
        self.links: list[Link] = []

    def find(self, node: int) -> int:
        """The cluster of a node, as the number of one of its nodes."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def keep_apart(self, node: int, decision: int, side: str) -> None:
        """Put a node on one side of a decision; clusters on different sides of it never join."""
        self._traits[self.find(node)].sides.add((decision, side))

    def join(self, links: Iterable[Link], *, is_decided: bool = False, is_identified: bool = False) -> None:
        """Join what the links propose, in their sorted order.

        A curator's decision overrides every veto but another decision, an equal code those of place and marks.
        """
        for link in sorted(links):
            first, second = sorted((self.find(link.first), self.find(link.second)))
            if first == second:
                continue
            if self._is_vetoed(first, second, is_decided=is_decided, is_identified=is_identified):
                continue
            self._parent[second] = first
            merged, other = self._traits[first], self._traits[second]
            merged.places |= other.places
            merged.marks |= other.marks
            merged.sides |= other.sides
            merged.codes |= other.codes
            self.links.append(link)

    def _is_vetoed(self, first: int, second: int, *, is_decided: bool, is_identified: bool) -> bool:
        one, other = self._traits[first], self._traits[second]
        if _are_kept_apart(one, other):
            return True
        if is_decided:
            return False
        if _have_different_codes(one, other):
            return True
        if is_identified:
            return False
        if one.marks != other.marks and len(one.marks | other.marks) > 1:
            return True
        return any(not fits(a, b) for a in one.places for b in other.places)


def _are_kept_apart(one: Traits, other: Traits) -> bool:
    return any(
        decision == another and side != opposite for decision, side in one.sides for another, opposite in other.sides
    )


def _have_different_codes(one: Traits, other: Traits) -> bool:
    """Whether both have codes of a kind, and none in common."""
    kinds = {kind for kind, _ in one.codes} & {kind for kind, _ in other.codes}
    return any(
        {c for k, c in one.codes if k == kind}.isdisjoint(c for k, c in other.codes if k == kind) for kind in kinds
    )
