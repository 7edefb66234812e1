"""What a reader has on the network view and what he asks to add → the things that come, and the relations among all.

The network is never sent whole: each step adds a few of the best connected things that are not shown yet.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.draw.layout import lay_out
from kg.serve.pages.catalogue import Catalogue
from kg.serve.problems import ProblemError

MOST_SHOWN = 1500
"""More things than these neither a reader nor a canvas can hold apart."""

A_STEP = 25
"""How many things one step adds where it does not say."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a reader did: ``add`` things, show those ``around`` one, of a ``class``, or the ``best`` of all."""

    does: str
    what: tuple[str, ...]
    most: int

    @classmethod
    def of(cls, given: Any) -> Step:
        """A step as the page sends it: ``["around", ["IRI"], 25]``.

        Raises:
            ProblemError: It is none.
        """
        match given:
            case [("add" | "around" | "class" | "best") as does, list(what), int(most)] if most > 0:
                return cls(does, tuple(str(each) for each in what), min(most, MOST_SHOWN))
        raise ProblemError(400, "a step is [add|around|class|best, [what, …], how many]")


@dataclass(frozen=True, slots=True)
class Part:
    """What the steps add.

    Attributes:
        things: Numbers of the things that come, in the order in which they come.
        origins: For each of them the thing it comes beside; None where it stands by itself.
        relations: Numbers of the relations with at least one end among them and the other shown.
        hidden: How many neighbours of each shown thing are not shown.
        places: Where they stand, when nothing was shown before.
        left_out: How many things the last step asked for that did not come.
    """

    things: tuple[int, ...]
    origins: tuple[int | None, ...]
    relations: tuple[int, ...]
    hidden: Mapping[int, int]
    places: tuple[tuple[int, int], ...] | None
    left_out: int


def take(catalogue: Catalogue, shown: Iterable[str], steps: Sequence[Step]) -> Part:
    """Carry out the steps one after the other."""
    before = {catalogue.number[iri] for iri in shown if iri in catalogue.number}
    fresh: dict[int, int | None] = {}
    left_out = 0
    for step in steps:
        wanted = [number for number in _wanted(catalogue, step) if number not in before and number not in fresh]
        room = min(step.most, MOST_SHOWN - len(before) - len(fresh))
        origin = catalogue.number.get(step.what[0]) if step.does == "around" and step.what else None
        fresh |= dict.fromkeys(wanted[: max(room, 0)], origin)
        left_out = len(wanted) - min(len(wanted), max(room, 0))
    everything = before | set(fresh)
    touched = {i for number in fresh for i in catalogue.touching[number]}
    relations = tuple(
        i for i in sorted(touched)
        if catalogue.relations[i].subject in everything and catalogue.relations[i].object in everything
    )  # fmt: skip
    return Part(
        things=tuple(fresh),
        origins=tuple(fresh.values()),
        relations=relations,
        hidden={number: len(set(catalogue.neighbours(number)) - everything) for number in sorted(everything)},
        places=_places(catalogue, list(fresh), relations) if fresh and not before else None,
        left_out=left_out,
    )


def path(catalogue: Catalogue, start: str, end: str) -> list[int]:
    """The numbers of the things on a shortest way between two; of equally short ways through the better connected."""
    first, last = catalogue.number.get(start), catalogue.number.get(end)
    if first is None or last is None:
        return []
    came_from: dict[int, int | None] = {first: None}
    waiting = deque([first])
    while waiting and last not in came_from:
        here = waiting.popleft()
        for beside in catalogue.neighbours(here):
            if beside not in came_from:
                came_from[beside] = here
                waiting.append(beside)
    if last not in came_from:
        return []
    way: list[int] = []
    at: int | None = last
    while at is not None:
        way.append(at)
        at = came_from[at]
    return way[::-1]


def _wanted(catalogue: Catalogue, step: Step) -> list[int]:
    """The things that a step is about, best first."""
    if step.does == "add":
        return [catalogue.number[iri] for iri in step.what if iri in catalogue.number]
    if step.does == "around":
        number = catalogue.number.get(step.what[0]) if step.what else None
        return [] if number is None else [number, *catalogue.neighbours(number)]
    chosen = set(step.what) if step.does == "class" else None
    return [number for number in catalogue.by_degree if chosen is None or catalogue.things[number].kind in chosen]


def _places(catalogue: Catalogue, things: list[int], relations: Sequence[int]) -> tuple[tuple[int, int], ...]:
    at = {number: i for i, number in enumerate(things)}
    ends = [(at[catalogue.relations[i].subject], at[catalogue.relations[i].object]) for i in relations]
    return tuple(lay_out(len(things), ends))
