"""The steps of a plan → marks on a lane whose scale of time all plans on the page share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.ontology.statuses import status_types

MARKS = {"ahead": "○", "doing": "◐", "done": "●", "stopped": "✕", "target": "◇", "outcome": "◆"}
"""Told apart by their shape alone."""

_MARGIN = 4.0
_LEAST_APART = 2.2
_MOST_YEARS = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """One step on the lane: its sign, its place in percent of the width, and the number of the step."""

    sign: str
    x: float
    step: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Time from left to right.

    Attributes:
        first, last: The days at the two ends.
        years: Years that are named, with the place of their first day in percent.
    """

    first: date
    last: date
    years: tuple[tuple[int, float], ...]

    def x(self, day: date) -> float:
        """The place of a day in percent of the width; days beyond an end stand at it."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(_MARGIN + min(max(share, 0.0), 1.0) * (100 - 2 * _MARGIN), 2)


def scale_of(days: Iterable[date]) -> Scale | None:
    """A scale of whole years that holds all days; None without any."""
    found = sorted(days)
    if not found:
        return None
    first, last = date(found[0].year, 1, 1), date(found[-1].year, 12, 31)
    bare = Scale(first, last, ())
    step = -(-(last.year - first.year + 1) // _MOST_YEARS)
    return Scale(
        first, last, tuple((year, bare.x(date(year, 1, 1))) for year in range(first.year, last.year + 1, step))
    )


def marks(steps: Sequence[dict[str, Any]], scale: Scale) -> list[Mark]:
    """The steps that have a time, moved apart where they would cover each other."""
    placed: list[Mark] = []
    for number, step in enumerate(steps, start=1):
        day = day_of(step["told"] or "")
        if day is not None:
            x = scale.x(day)
            if placed:
                x = max(x, round(placed[-1].x + _LEAST_APART, 2))
            placed.append(Mark(MARKS[phase(step["stage"])], x, number))
    return placed


def phase(stage: str) -> str:
    """Which of the ``MARKS`` a stage has."""
    if stage in ("Target", "Outcome"):
        return stage.lower()
    if stage == "Suspended":
        return "stopped"
    rank = status_types()[stage].rank
    if rank >= status_types()["Completed"].rank or stage == "InForce":
        return "done"
    return "doing" if rank >= status_types()["UnderConstruction"].rank else "ahead"


def day_of(when: str) -> date | None:
    """The first day that a time may mean.

    >>> day_of("2019-07"), day_of("")
    (datetime.date(2019, 7, 1), None)
    """
    return date.fromisoformat(when + "0001-01-01"[len(when) :]) if len(when) in (4, 7, 10) else None
