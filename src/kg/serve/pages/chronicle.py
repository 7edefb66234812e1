"""Statuses, dates, events and documents → entries in the order of time, filtered, and counted by year or month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from kg.serve.pages.told import Source, Told
from kg.serve.problems import ProblemError
from kg.serve.service import Row

Kind = Literal["status", "date", "event", "document"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_TIME = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LAST = "9999-12-31"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One line of the timeline.

    Attributes:
        when: As precise as told: ``2019``, ``2019-07`` or ``2019-07-01``.
        kind: A change of status, a date of a thing, an event that is told of, or a document.
        thing: The thing; "" for a document.
        property, value: What is told; statuses by their local name.
        is_planned: Whether it is only planned.
        document: The document that tells it, or that is the entry.
        record: The statement; "" for a document.
    """

    when: str
    kind: Kind
    thing: str
    property: str
    value: str
    is_planned: bool
    document: str
    record: str


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch of time that is shown; "" leaves an end open."""

    start: str
    end: str

    @classmethod
    def of(cls, start: str, end: str) -> Span:
        """A span as an address has it.

        Raises:
            ProblemError: An end is no year, month or day, or the first is after the second.
        """
        if not all(not each or _TIME.fullmatch(each) for each in (start, end)):
            raise ProblemError(400, "from and to are years, months or days: /timeline?from=2019&to=2020-06")
        if start and end and start > _end_of(end):
            raise ProblemError(400, f"nothing lies between {start} and {end}")
        return cls(start, end)

    def holds(self, when: str) -> bool:
        """Whether a time that is told may lie in it: 2019 may lie in 2019-07."""
        return (not self.start or _end_of(when) >= self.start) and (not self.end or when <= _end_of(self.end))

    @property
    def is_short(self) -> bool:
        """Whether it is of so few years that months are told apart."""
        return bool(self.start and self.end) and int(self.end[:4]) - int(self.start[:4]) < 2

    def moved(self, years: int) -> Span:
        """The span that many years later."""
        start, end = (f"{int(each[:4]) + years:04}{each[4:]}" if each else "" for each in (self.start, self.end))
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class Bar:
    """How many entries fall into a year or a month, and how high that is in percent of the highest."""

    when: str
    count: int
    height: int


def entries(told: Iterable[Told], events: Iterable[Row], sources: Mapping[str, Source]) -> tuple[Entry, ...]:
    """All entries that have a time. ``events`` are rows of event, record and document that names it."""
    found = [
        Entry(each.told if each.property == "status" else each.value,
              "status" if each.property == "status" else "date",
              each.thing, each.property, each.value, each.is_planned, each.document, each.record)
        for each in told
    ]  # fmt: skip
    dated = {entry.thing for entry in found if entry.kind == "date"}
    for row in events:
        source = sources.get(row["document"])
        if source is not None and row["event"] not in dated:
            found.append(Entry(source.told, "event", row["event"], "", "", False, source.iri, row["record"]))
    found += [Entry(source.told, "document", "", "", "", False, iri, "") for iri, source in sources.items()]
    return tuple(sorted({entry for entry in found if _TIME.fullmatch(entry.when)}))


def bars(found: Sequence[Entry], span: Span) -> list[Bar]:
    """A bar for each year from the first to the last entry, or for each month of a short span."""
    if not found:
        return []
    size = 7 if span.is_short else 4
    counts = Counter(entry.when[:size] for entry in found if len(entry.when) >= size)
    if span.is_short:
        names = [f"{year:04}-{month:02}" for year in range(int(span.start[:4]), int(span.end[:4]) + 1)
                 for month in range(1, 13)]  # fmt: skip
        names = [name for name in names if span.holds(name)]
    else:
        names = [f"{year:04}" for year in range(int(min(counts)), int(max(counts)) + 1)]
    highest = max(counts.values(), default=1)
    return [Bar(name, counts[name], -(-100 * counts[name] // highest)) for name in names]


def _end_of(when: str) -> str:
    """The last day a time may mean, for comparing: 2019 → 2019-12-31 (months count as 31 days)."""
    return when + _LAST[len(when) :]
