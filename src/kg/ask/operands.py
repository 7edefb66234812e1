"""The figures that a question puts together or compares: one for each thing, each time, or each wording it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kg.ask.accounting import unaccounted
from kg.ask.choosing import Wanted, best, choose
from kg.ask.graph import Graph
from kg.ask.observations import Figure
from kg.ask.reading import Reading
from kg.extract.times import TimeMention
from kg.model import TimeInterval

SPLIT = re.compile(r"[、,]|与|和|跟|比|还是|减去|除以")


def operands_of(want: Wanted, reading: Reading, graph: Graph) -> list[Figure]:
    """The operands in the order of the question; none where one of them is missing."""
    times = dated_times(reading)
    if len(times) > 1:
        return _by_time(want, times, graph)
    return _by_subject(want, graph) or _by_wording(want, graph)


def dated_times(reading: Reading) -> list[TimeMention]:
    """The different periods of a question; the year before (比2021年, 比去年) is only the base of a growth rate."""
    found: list[TimeMention] = []
    for time in reading.times:
        if time.kind == "compared" and found:
            time = _compared(time, found[0], reading.text)
            if reading.asks("askGrowth") and _is_year_before(time, found[0]):
                continue
        if time.kind != "now" and not any(time.interval == other.interval for other in found):
            found.append(time)
    return found


def _compared(time: TimeMention, main: TimeMention, text: str) -> TimeMention:
    """The same period as ``main`` of the year that a base of comparison names; the year before where it names none."""
    year = re.search(r"\d{4}", time.span.of(text))
    return replace(
        time, interval=TimeInterval(*(_in_year(day, year) for day in (main.interval.start, main.interval.end)))
    )


def _in_year(day: date | None, year: re.Match[str] | None) -> date | None:
    if day is None:
        return None
    last = day.replace(day=min(day.day, 28)) if (day.month, day.day) == (2, 29) else day
    return last.replace(year=int(year[0]) if year else day.year - 1)


def _is_year_before(time: TimeMention, other: TimeMention) -> bool:
    one, later = time.interval.end, other.interval.end
    return one is not None and later is not None and one.year == later.year - 1


def _by_time(want: Wanted, times: list[TimeMention], graph: Graph) -> list[Figure]:
    found = []
    for time in times:
        alone = replace(want, is_dated=True, starts=time.interval.start, ends=time.interval.end)
        figures = best(choose(alone, graph))
        if not figures:
            return []
        found.append(figures[0])
    return found if len({(f.start, f.end) for f in found}) == len(times) and len({f.unit for f in found}) == 1 else []


def _by_subject(want: Wanted, graph: Graph) -> list[Figure]:
    """One figure of the same indicator for each of several things that the question names."""
    found = []
    about = {figure.about for figure in graph.figures}
    for mark in want.names:
        if not set(mark.values) & about:
            continue
        alone = replace(want, subjects=frozenset(mark.values), names=(mark,))
        figures = best(choose(alone, graph))
        if not figures:
            return []
        found.append(figures[0])
    return found if len({f.about for f in found}) > 1 else []


def _by_wording(want: Wanted, graph: Graph) -> list[Figure]:
    """One figure for each part of the question between 与, 和, 、, 比 …, in the order of the question."""
    parts = [p for chunk in want.content for p in SPLIT.split(chunk) if len(p) > 1]
    for groups in _groupings(parts):
        found = [_operand(want, graph, group, parts) for group in groups]
        figures = [figure for figure in found if figure is not None]
        rest = [part for group, figure in zip(groups, found, strict=True) if figure is None for part in group]
        if len(set(figures)) == len(figures) > 1 and not unaccounted(
            rest, "\n".join(figure.indicator for figure in figures)
        ):
            return figures
    return []


def _groupings(parts: list[str]) -> Iterator[list[list[str]]]:
    """The parts one by one; with a tail or head that the last or first one says for all; two neighbours as one.

    城镇居民和农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入; 铁路与轨道 may be one thing.
    """
    yield [[part] for part in parts]
    if len(parts) > 1:
        for cut in range(1, len(parts[-1]) - 1):
            yield [*([part + parts[-1][cut:]] for part in parts[:-1]), [parts[-1]]]
        for cut in range(len(parts[0]) - 1, 1, -1):
            yield [[parts[0]], *([parts[0][:cut] + part] for part in parts[1:])]
    for at in range(len(parts) - 1):
        yield [[part] for part in parts[:at]] + [parts[at : at + 2]] + [[part] for part in parts[at + 2 :]]


def _operand(want: Wanted, graph: Graph, group: list[str], parts: list[str]) -> Figure | None:
    around = "\n".join(part for part in parts if part not in group)
    least = 0.0 if set(group) <= set(parts) else 1.0  # what was put together has to be there word for word
    fitting = [c for c in choose(want, graph, group, around) if c.match.told >= 0.5 and c.match.asked >= least]
    figures = best(fitting)
    return figures[0] if figures else None
