"""A series of figures → a small SVG chart: one bar for each figure, in the order of time, drawn from zero.

Bars and not a line, because a half-year and a year, a fact and an aim stand side by side. Facts are filled, aims are
outlined and dashed, computed values are hatched; a chart is never told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.query.amounts import plain
from kg.serve.pages.figures import Kind, Point, Series

MOST = 12
"""The latest figures of a longer series; all of them stand in the table below."""

_BAR, _STEP, _HEIGHT, _TOP, _BOTTOM = 30, 64, 96, 22, 22
_EM = 11.5
_SHORT = ((Decimal("1e12"), "tn"), (Decimal("1e9"), "bn"), (Decimal("1e6"), "m"))


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its words; lengths in units of the picture."""

    x: float
    y: float
    height: float
    kind: Kind
    amount: str
    period: str
    middle: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """What ``chart.html`` draws."""

    width: int
    height: int
    zero: float
    bar_width: int
    bars: tuple[Bar, ...]
    left_out: int


def chart_of(series: Series, language: str) -> Chart:
    """The chart of a series that ``is_over_time``."""
    points = series.measured[-MOST:]
    values = [point.figure.value or Decimal(0) for point in points]
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    scale = Decimal(_HEIGHT) / ((high - low) or 1)
    zero = _TOP + float(high * scale)
    labels = [
        point.amount if language == "zh" else _shortened(point, value)
        for point, value in zip(points, values, strict=True)
    ]
    step = max(_STEP, *(round(_EM * _ems(words)) + 14 for words in (*labels, *(point.period for point in points))))
    bars = []
    for at, (point, value) in enumerate(zip(points, values, strict=True)):
        length = max(1.0, float(abs(value) * scale))
        middle = step * (at + 0.5)
        top = zero - length if value >= 0 else zero
        bars.append(Bar(
            x=middle - _BAR / 2, y=top, height=length, kind=point.kind, amount=labels[at], period=point.period,
            middle=middle, label_y=top - 6 if value >= 0 else top + length + 13,
        ))  # fmt: skip
    return Chart(
        width=step * len(bars),
        height=_TOP + _HEIGHT + _BOTTOM + (14 if low < 0 else 0),
        zero=zero,
        bar_width=_BAR,
        bars=tuple(bars),
        left_out=len(series.measured) - len(points),
    )


def _shortened(point: Point, value: Decimal) -> str:
    """12,867,000,000 CNY is too long to stand over a bar: 12.867bn."""
    for size, name in _SHORT:
        if abs(value) >= size:
            return f"{plain(value / size)}{name}"
    return point.amount


def _ems(words: str) -> float:
    """The width of a text in em, near enough: a Chinese character is one, a letter or digit about half."""
    return sum(1.0 if ord(char) > 0x2E7F else 0.58 for char in words)
