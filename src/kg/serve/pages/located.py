"""Where things lie: the place that a relation puts a thing in, and the places around that, as the documents say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from kg.ontology.classes import is_a
from kg.serve.pages.catalogue import Catalogue

_WAYS = ("locatedIn", "tenantOf", "partOf", "administeredBy")
"""Relations that lead to a place, the surest first."""


class Location:
    """The place of each thing of a catalogue, by number."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def place(self) -> Mapping[int, int]:
        """Thing → the place it lies in; of several the surest stated, then the best connected."""
        things = self._catalogue.things
        best: dict[int, tuple[int, int, int]] = {}
        for relation in self._catalogue.relations:
            if relation.predicate in _WAYS and not relation.is_planned and is_a(things[relation.object].kind, "Place"):
                key = (_WAYS.index(relation.predicate), -things[relation.object].degree, relation.object)
                best[relation.subject] = min(best.get(relation.subject, key), key)
        return {thing: key[2] for thing, key in best.items() if key[2] != thing}

    def around(self, thing: int) -> Iterator[int]:
        """The thing itself, the place it lies in, the place around that, and so on; never one twice."""
        seen: set[int] = set()
        at: int | None = thing
        while at is not None and at not in seen:
            yield at
            seen.add(at)
            at = self.place.get(at)

    def inside(self, place: int) -> frozenset[int]:
        """The place and everything that lies in it, at whatever depth."""
        return frozenset(thing for thing in range(len(self._catalogue.things)) if place in self.around(thing))
