"""Questions about figures: a value, a growth rate, a share, a rank, a period, a sum, a difference, the greatest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kg.ask.accounting import unaccounted
from kg.ask.choosing import Choice, Wanted, best, choose, only_of_unit, wanted
from kg.ask.evidence import quotes_of_observations
from kg.ask.graph import Graph
from kg.ask.marks import Mark
from kg.ask.observations import Figure
from kg.ask.operands import dated_times, operands_of
from kg.ask.patterns import patterns_of, query_of, row_of
from kg.ask.reading import Reading
from kg.ask.reckoning import computed, each, is_reckoning, reckon
from kg.ask.reply import Reply, Row
from kg.query.answer import answer

_YEAR = re.compile(r"\d{4}|[今去前明本上当]年")
_AND = re.compile(r"[、,与和及跟]")


def answer_figure(
    reading: Reading, graph: Graph, subjects: frozenset[str] | None = None, used: Iterable[Mark] = ()
) -> Reply | None:
    """The answer to a question about figures; None where no figure fits."""
    used = tuple(used)
    if is_reckoning(reading, graph):
        return reckon(reading, graph, subjects, used)
    if reading.asks("askWhole"):
        return _whole(reading, graph)
    if reading.asks("askWhen"):
        return _period(reading, graph, subjects, used)
    quantity = _asked(reading)
    want = wanted(reading, graph, (quantity,), subjects, used)
    several = _several(reading, graph, want, quantity)
    if several or len(dated_times(reading)) > 1:
        return several
    figures: list[Figure] = []
    for guess in _guesses(want, reading, graph):
        figures = best(_of_base(reading, graph, guess) if quantity == "share" else choose(guess, graph))
        if not figures and quantity == "value":
            figures = best(only_of_unit(guess, graph))
        if figures:
            break
    return _reply(reading, graph, figures, quantity) if figures else None


def _guesses(want: Wanted, reading: Reading, graph: Graph) -> Iterator[Wanted]:
    """As asked; 前三季度 without a year also of the years before, the latest first; 多大 also of what is no area."""
    yield want
    time = next((t for t in reading.times if t.interval.end == want.ends and t.interval.start == want.starts), None)
    if want.is_dated and time is not None and time.relative and not _YEAR.search(time.span.of(reading.text)):
        years = {figure.end.year for figure in graph.figures if figure.end}
        for year in sorted(years, reverse=True):
            yield replace(want, starts=_of_year(want.starts, year), ends=_of_year(want.ends, year))
    elif want.units and any(mark.text == "多大" for mark in reading.of("unit")):
        yield replace(want, units=())


def _of_year(day: date | None, year: int) -> date | None:
    return None if day is None else day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _several(reading: Reading, graph: Graph, want: Wanted, quantity: str) -> Reply | None:
    """甲和乙分别是多少: one figure for each, unless one figure has all that is said (铁路与轨道投资)."""
    is_each = any(word in reading.text for word in ("分别", "各是", "各有", "各为", "各多少"))
    joined = is_each or any(_AND.search(part) for part in want.content) or len(want.names) > 1
    if quantity not in ("value", "growth") or not (joined or len(dated_times(reading)) > 1):
        return None
    if not is_each and any(choice.match.asked == choice.match.told == 1.0 for choice in choose(want, graph)):
        return None
    figures = operands_of(want, reading, graph)
    return each(reading, graph, figures, quantity) if len(figures) > 1 else None


def _of_base(reading: Reading, graph: Graph, want: Wanted) -> list[Choice]:
    """甲占乙的比重: the figures of 甲 whose sentence says that they are a part of 乙."""
    of = next((m for m in reading.of("word") if m.text in ("占", "占到", "占了")), None)
    if of is None:
        return choose(want, graph)
    before = replace(reading, text=reading.text[: of.start], marks=tuple(m for m in reading.marks if m.end <= of.start))
    parts = [part for part in before.left_over(m for m in want.names if m.end <= of.start) if part in want.content]
    base = [part for part in want.content if part not in parts]
    return [
        c
        for c in choose(want, graph, parts or None)
        if not unaccounted(base, f"{c.figure.sentence}\n{c.figure.share_of}")
    ]


def _asked(reading: Reading) -> str:
    """Which number of an observation is asked for."""
    if reading.asks("askRank"):
        return "rank"
    units, _ = reading.unit
    if reading.asks("askGrowth") and not set(units) - {"Percent", "PercentagePoint"}:
        return "growth"
    if reading.asks("askShare") and not set(units) - {"Percent", "PercentagePoint"}:
        return "share"
    return "value"


def _reply(reading: Reading, graph: Graph, figures: Sequence[Figure], quantity: str) -> Reply | None:
    sparql = query_of(figures, quantity)
    rows: list[Row] = []
    for found in answer(graph.store, sparql):
        row = row_of(found, quantity)
        rows += [row] if row not in rows else []
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, tuple(rows), sparql, evidence) if len(rows) == 1 else None


def _whole(reading: Reading, graph: Graph) -> Reply | None:
    """A part and its share → the whole: the figure whose share the question states."""
    percents = {q.quantity.value for q in reading.quantities if q.quantity.unit == "Percent"}
    want = wanted(reading, graph, ("value", "share"), used=reading.of("quantity"))
    fitting = [f for f in graph.figures if f.share in percents and f.value is not None]
    fitting = [f for f in fitting if want.subjects is None or f.about in want.subjects]
    if len({(f.value, f.share) for f in fitting}) != 1:
        return None
    body = f"{patterns_of(fitting)}\n  ?o rdo:value ?v ; rdo:share ?share ."
    sparql = f"SELECT DISTINCT (?v * 100 / ?share AS ?result) WHERE {{\n  {body}\n}}"
    return computed(reading, graph, sparql, fitting[0].unit or "Count", fitting)


def _period(reading: Reading, graph: Graph, subjects: frozenset[str] | None, used: tuple[Mark, ...]) -> Reply | None:
    """A stated number → the period it is of."""
    values = {q.quantity.value for q in reading.quantities}
    want = wanted(reading, graph, (), subjects, (*used, *reading.of("quantity")))
    figures = [f for f in (c.figure for c in choose(want, graph)) if f.value in values or f.growth in values]
    figures = [f for f in figures if f.start or f.end]
    if len({(f.start, f.end) for f in figures}) != 1:
        return None
    optional = "OPTIONAL { ?o rdo:periodStart ?from } OPTIONAL { ?o rdo:periodEnd ?to }"
    sparql = f"SELECT DISTINCT ?from ?to WHERE {{\n  {patterns_of(figures)}\n  {optional}\n}}"
    first = figures[0]
    row = {"periodStart": first.start and str(first.start), "periodEnd": first.end and str(first.end)}
    evidence, _ = quotes_of_observations(graph.store, (f.iri for f in figures))
    return Reply(reading.text, ({k: v for k, v in row.items() if v},), sparql, evidence)
