"""Figures as bars: lengths in proportion, facts, aims and computed values told apart, labels that fit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.network import Figure
from kg.serve.pages.charts import MOST, chart_of
from kg.serve.pages.figures import Kind, Point, Series, amount_words


def point(value: str | None, year: int, kind: Kind = "actual", unit: str = "CNY") -> Point:
    number = Decimal(value) if value is not None else None
    figure = Figure(f"rd:{year}", "", "投资", number, unit, start=f"{year}-01-01", end=f"{year}-12-31")
    return Point(figure.id, kind, figure, amount_words(figure, "zh"), str(year), "", "", "", "", ())


def test_bars_stand_in_the_order_of_time_in_proportion_to_their_values() -> None:
    chart = chart_of(
        Series("投资", (point("100e8", 2018), point("150e8", 2019), point("200e8", 2020, "planned"))), "zh"
    )
    assert [bar.amount for bar in chart.bars] == ["100亿元", "150亿元", "200亿元"]
    assert chart.bars[2].height == pytest.approx(2 * chart.bars[0].height)
    assert [bar.kind for bar in chart.bars] == ["actual", "actual", "planned"]
    assert chart.bars[0].x < chart.bars[1].x < chart.bars[2].x
    assert all(bar.y + bar.height == pytest.approx(chart.zero) for bar in chart.bars)


def test_a_negative_value_hangs_below_the_line() -> None:
    chart = chart_of(Series("利润", (point("-50", 2018), point("50", 2019))), "zh")
    low, high = chart.bars
    assert low.y == pytest.approx(chart.zero) and high.y + high.height == pytest.approx(chart.zero)
    assert low.label_y < chart.height - 14


def test_only_the_latest_are_drawn_and_the_rest_is_counted() -> None:
    chart = chart_of(Series("投资", tuple(point(str(n), 1990 + n) for n in range(1, MOST + 4))), "zh")
    assert len(chart.bars) == MOST and chart.left_out == 3
    assert chart.bars[-1].period == str(1990 + MOST + 3)


def test_values_that_are_all_zero_still_have_bars() -> None:
    assert all(bar.height == 1 for bar in chart_of(Series("x", (point("0", 2018), point("0", 2019))), "zh").bars)


def test_english_labels_are_short() -> None:
    chart = chart_of(Series("投资", (point("12867000000", 2018), point("5", 2019))), "en")
    assert chart.bars[0].amount == "12.867bn"


def test_a_series_without_values_or_with_one_period_is_not_over_time() -> None:
    assert not Series("x", (point(None, 2018), point("1", 2019))).is_over_time
    assert not Series("x", (point("2", 2019), point("1", 2019))).is_over_time
    assert Series("x", (point("2", 2018), point("1", 2019))).is_over_time
