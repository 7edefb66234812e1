"""Which places of the graph stand where, and what belongs to each: what lies in it, is named after it, is measured of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.ontology.classes import is_a
from kg.serve.pages.catalogue import Catalogue, Thing
from kg.serve.pages.coordinates import Position
from kg.serve.pages.located import Location
from kg.serve.pages.measured import Measured

_NAMED_AFTER = ("Place", "Organization", "Project", "Policy", "TransportInfrastructure")
"""Classes whose names begin with the place they belong to."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on the map.

    Attributes:
        thing: The place.
        position: Where it stands.
        stated: How many things lie in it, as documents say.
        named: How many more are only named after it.
        figures: How many figures are of it or of those things.
    """

    thing: Thing
    position: Position
    stated: int
    named: int
    figures: int

    @property
    def things(self) -> int:
        """How many things belong to it."""
        return self.stated + self.named


@dataclass(frozen=True, slots=True)
class Placed:
    """The spots, the largest first, the places without a position, and how many things belong to no spot."""

    spots: tuple[Spot, ...]
    nowhere: tuple[Thing, ...]
    unplaced: int


def place(catalogue: Catalogue, at: Mapping[int, Position], measured: Iterable[Measured], kind: str = "") -> Placed:
    """Put the things of a class (all, without one) where they belong; ``at`` has the places that have a position."""
    location, names = Location(catalogue), _names(catalogue, at)
    stated, named, unplaced = Counter[int](), Counter[int](), 0
    home: dict[str, int] = {}
    for number, thing in enumerate(catalogue.things):
        if kind and not is_a(thing.kind, kind):
            continue
        found = next((each for each in location.around(number) if each in at), None)
        if found is not None:
            stated[found] += found != number
        else:
            found = _named_after(thing, names)
            if found is None:
                unplaced += 1
                continue
            named[found] += 1
        home[thing.iri] = found
    figures = Counter(home[each.figure.about] for each in measured if each.figure.about in home)
    shown = sorted(at) if not kind else sorted(n for n in at if stated[n] or named[n] or figures[n])
    spots = (Spot(catalogue.things[n], at[n], stated[n], named[n], figures[n]) for n in shown)
    nowhere = (
        thing for number, thing in enumerate(catalogue.things)
        if is_a(thing.kind, "Place") and thing.iri not in home and (not kind or is_a(thing.kind, kind))
    )  # fmt: skip
    return Placed(
        tuple(sorted(spots, key=lambda spot: (-spot.things, -spot.figures, spot.thing.name))),
        tuple(sorted(nowhere, key=lambda thing: (-thing.degree, thing.name))),
        unplaced,
    )


def _names(catalogue: Catalogue, at: Mapping[int, Position]) -> dict[str, int]:
    """Every name of the places → the place, where only one bears it."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for number in at:
        thing = catalogue.things[number]
        for name in (thing.name, *thing.others):
            if len(name) > 1:
                bearers[name].add(number)
    return {name: min(found) for name, found in bearers.items() if len(found) == 1}


def _named_after(thing: Thing, names: Mapping[str, int]) -> int | None:
    """The place whose name a name begins with, the longest one."""
    if not any(is_a(thing.kind, kind) for kind in _NAMED_AFTER):
        return None
    found = (names[thing.name[:size]] for size in range(len(thing.name) - 1, 1, -1) if thing.name[:size] in names)
    return next(found, None)
