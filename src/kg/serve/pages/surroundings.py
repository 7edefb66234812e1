"""A thing → the small picture of its nearest neighbours on its page: a ring around it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from kg.serve.pages.catalogue import Catalogue, Thing

MOST = 10
"""More names than these would not find room beside one another."""

WIDTH, _RADIUS_X, _RADIUS_Y, _MARGIN = 400, 138, 118, 40


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing at its place in the picture."""

    thing: Thing
    x: int
    y: int
    is_centre: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two places, with the relation it stands for."""

    x1: int
    y1: int
    x2: int
    y2: int
    predicate: str
    is_planned: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What ``surroundings.html`` draws, and how many neighbours did not fit."""

    width: int
    height: int
    spots: tuple[Spot, ...]
    ties: tuple[Tie, ...]
    left_out: int


def surroundings(catalogue: Catalogue, iri: str) -> Surroundings | None:
    """The thing and its best connected neighbours; None where it has none."""
    centre = catalogue.number.get(iri)
    neighbours = catalogue.neighbours(centre) if centre is not None else []
    if centre is None or not neighbours:
        return None
    ring = sorted(neighbours[:MOST], key=lambda number: (catalogue.things[number].kind, catalogue.things[number].name))
    height = 2 * (_RADIUS_Y + _MARGIN) if len(ring) > 2 else 2 * _MARGIN
    place = {centre: (WIDTH // 2, height // 2 - 8)}
    for at, number in enumerate(ring):
        place[number] = _on_ring(at, len(ring), *place[centre])
    return Surroundings(
        width=WIDTH,
        height=height,
        spots=tuple(Spot(catalogue.things[number], *spot, number == centre) for number, spot in place.items()),
        ties=tuple(
            Tie(*place[each.subject], *place[each.object], each.predicate, each.is_planned)
            for each in catalogue.among(place)
        ),
        left_out=len(neighbours) - len(ring),
    )


def _on_ring(at: int, count: int, x: int, y: int) -> tuple[int, int]:
    """The first of many stands at the top; one or two stand at the sides."""
    angle = 2 * pi * at / count - (pi / 2 if count > 2 else 0)
    return round(x + _RADIUS_X * cos(angle)), round(y + _RADIUS_Y * sin(angle))
