"""What is measured of a thing → series of figures over time, stated and computed, in the words of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from kg.draw.wording import percent_words, period_words, value_words
from kg.network import Figure, NetworkData, TermLabel
from kg.ontology.classes import label
from kg.serve.pages.evidence import EVIDENCE, Quote, evident_rows, is_planned, quotes
from kg.serve.pages.slots import SLOTS, decimal, figure_of
from kg.serve.service import Row, Service

_RANK = "OPTIONAL { ?record rdo:rank ?rank }"
_STATED = f"SELECT * {{ ?record rdo:about %s ; rdo:indicator ?indicator . {SLOTS} {_RANK} {EVIDENCE} }}"
_COMPUTED = f"""SELECT * {{ ?record rdo:computedFor %s ; rdo:indicator ?indicator ; prov:wasDerivedFrom ?source .
  OPTIONAL {{ ?record rdo:derivation ?derivation }} OPTIONAL {{ ?record rdo:modality ?modality }}
  {SLOTS} {_RANK} }}"""

Kind = Literal["actual", "planned", "computed"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series.

    Attributes:
        iri: The observation.
        kind: Stated as a fact, aimed at, or computed from other figures.
        figure: The figure itself, exact.
        amount, period, growth, share, rank: As the page writes them; "" where unknown.
        derivation: How a computed value came about.
        quotes: The words it rests on; none for a computed value.
    """

    iri: str
    kind: Kind
    figure: Figure
    amount: str
    period: str
    growth: str
    share: str
    rank: str
    derivation: str
    quotes: tuple[Quote, ...]

    @property
    def when(self) -> tuple[str, str]:
        """Sort key: the end of the period, then its start."""
        return self.figure.end or self.figure.start, self.figure.start


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one indicator in one unit, in the order of time."""

    indicator: str
    points: tuple[Point, ...]

    @property
    def measured(self) -> tuple[Point, ...]:
        """The points that have a value and a time, which a chart can show."""
        return tuple(point for point in self.points if point.figure.value is not None and point.when[0])

    @property
    def is_over_time(self) -> bool:
        """Whether it has values for two periods or more."""
        return len({point.when for point in self.measured}) > 1


async def read_series(service: Service, node: str, language: str) -> tuple[Series, ...]:
    """The series of a thing (``node``: its IRI in angle brackets), those over time first, then by name."""
    stated = _by_record(await evident_rows(service, _STATED % node))
    computed = _by_record(await service.rows(_COMPUTED % node))
    points = [_point(iri, rows, "planned" if is_planned(rows) else "actual", language) for iri, rows in stated]
    points += [_point(iri, rows, "computed", language) for iri, rows in computed]
    grouped: dict[tuple[str, str, str], list[Point]] = defaultdict(list)
    for point in points:
        figure = point.figure
        grouped[figure.indicator, figure.unit, figure.classifier].append(point)
    series = (
        Series(indicator, tuple(sorted(found, key=lambda p: (p.when, KINDS.index(p.kind), p.amount, p.iri))))
        for (indicator, _, _), found in sorted(grouped.items())
    )
    return tuple(sorted(series, key=lambda each: -len({p.when for p in each.measured}) if each.is_over_time else 0))


def _by_record(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["record"]].append(row)
    return sorted(grouped.items())


def _point(iri: str, rows: list[Row], kind: Kind, language: str) -> Point:
    row = rows[0]
    figure = figure_of(row)
    return Point(
        iri=iri,
        kind=kind,
        figure=figure,
        amount=amount_words(figure, language),
        period=period_words(figure),
        growth=percent_words(decimal(row, "growth"), signed=True),
        share=" · ".join(part for part in (percent_words(decimal(row, "share")), row.get("shareOf", "")) if part),
        rank=row.get("rank", ""),
        derivation=row.get("derivation", ""),
        quotes=() if kind == "computed" else quotes(rows),
    )


def amount_words(figure: Figure, language: str) -> str:
    """The value as people write it (128.67亿元; 12,867,000,000 CNY in English); "" where there is none."""
    if figure.value is None:
        return ""
    unit = TermLabel(label(figure.unit, "zh"), label(figure.unit, "en"))
    words = value_words(figure, NetworkData(labels={figure.unit: unit}))
    return words.zh if language == "zh" else words.en
