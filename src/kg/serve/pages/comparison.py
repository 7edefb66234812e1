"""Two things → their figures side by side: of one indicator, one period and one unit, with what follows by computing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.ontology.classes import label
from kg.ontology.indicators import indicator_concept, indicator_label, plain_wording
from kg.query.amounts import plain, written
from kg.serve.pages.figures import Point, Series, amount_words

_RATES = ("Percent", "PercentagePoint")
_GROWTH = "growth"
_DIGITS = Decimal("0.01")
Key = tuple[str, str, str, str, str, bool]
"""Indicator, unit, classifier, start and end of the period, and whether it is aimed at."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the comparison.

    Attributes:
        indicator, period: What is measured when, in words.
        is_aim, is_growth: Whether it is aimed at; whether growth is compared, for want of values.
        left, right: The figures of either side, as told; empty where a side has none.
        difference, ratio: Left less right, and left by right, computed; "" where it does not make sense.
    """

    indicator: str
    period: str
    is_aim: bool
    is_growth: bool
    left: tuple[Point, ...]
    right: tuple[Point, ...]
    difference: str = ""
    ratio: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether both sides have a figure."""
        return bool(self.left and self.right)


def align(left: Iterable[Series], right: Iterable[Series], language: str) -> list[Pair]:
    """Every figure of the two beside the other's of the same indicator, period and unit; the latest first."""
    sides: dict[Key, tuple[list[Point], list[Point]]] = defaultdict(lambda: ([], []))
    for at, side in enumerate((left, right)):
        for series in side:
            for point in series.points:
                sides[_key(point)][at].append(point)
    pairs = [_pair(key, tuple(one), tuple(other), language) for key, (one, other) in sides.items()]
    by_name = sorted(pairs, key=lambda pair: (pair.indicator, pair.is_aim, pair.is_growth))
    by_time = sorted(by_name, key=lambda pair: (pair.left or pair.right)[0].when, reverse=True)
    return sorted(by_time, key=lambda pair: (not pair.is_shared, pair.indicator if pair.is_shared else ""))


def _key(point: Point) -> Key:
    figure = point.figure
    unit = figure.unit if figure.value is not None else _GROWTH
    concept = indicator_concept(figure.indicator) or plain_wording(figure.indicator)
    return concept, unit, figure.classifier, figure.start, figure.end, point.kind == "planned"


def _pair(key: Key, left: tuple[Point, ...], right: tuple[Point, ...], language: str) -> Pair:
    concept, unit, *_, is_aim = key
    first = (left or right)[0]
    is_growth = unit == _GROWTH
    found = Pair(
        indicator=indicator_label(concept, language) or first.figure.indicator,
        period=first.period,
        is_aim=is_aim,
        is_growth=is_growth,
        left=left,
        right=right,
    )
    if not found.is_shared or not first.when[0]:
        return found  # figures without a period may be of any time
    if is_growth:
        one, other = {point.growth for point in left}, {point.growth for point in right}
        if len(one) == len(other) == 1 and first.growth and right[0].growth:
            points = Decimal(first.growth.rstrip("%")) - Decimal(right[0].growth.rstrip("%"))
            return replace(found, difference=_points(points, language))
        return found
    values = [{point.figure.value for point in side} for side in (left, right)]
    return _computed(found, language) if len(values[0]) == len(values[1]) == 1 else found


def _computed(pair: Pair, language: str) -> Pair:
    """With what follows, where either side states one value."""
    one, other = pair.left[0].figure, pair.right[0].figure
    if one.value is None or other.value is None:
        return pair
    difference = one.value - other.value
    if one.unit in _RATES:
        return replace(pair, difference=_points(difference, language))
    about = "≈ " if one.bound or other.bound else ""
    words = amount_words(replace(one, value=abs(difference), bound=""), language)
    ratio = plain((one.value / other.value).quantize(_DIGITS)) if one.value > 0 and other.value > 0 else ""
    return replace(pair, difference=f"{about}{_sign(difference)}{words}", ratio=f"{about}{ratio}" if ratio else "")


def _points(difference: Decimal, language: str) -> str:
    size = abs(difference)
    words = written(size, "PercentagePoint") if language == "zh" else f"{plain(size)} {label('PercentagePoint', 'en')}"
    return f"{_sign(difference)}{words}"


def _sign(difference: Decimal) -> str:
    return "−" if difference < 0 else "+" if difference > 0 else ""
