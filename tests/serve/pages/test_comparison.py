"""Figures of two things are put beside each other only where indicator, period and unit are the same."""

from __future__ import annotations

from decimal import Decimal

from kg.network import Figure
from kg.serve.pages.comparison import Pair, align
from kg.serve.pages.figures import Kind, Point, Series

YEAR = ("2021-01-01", "2021-12-31")


def point(
    value: str | None, indicator: str = "出口总额", unit: str = "CNY", period: tuple[str, str] = YEAR,
    *, kind: Kind = "actual", growth: str = "", bound: str = "",
) -> Point:  # fmt: skip
    figure = Figure(
        f"{indicator}-{value}", "", indicator, None if value is None else Decimal(value), unit,
        start=period[0], end=period[1], bound=bound,
    )  # fmt: skip
    return Point(figure.id, kind, figure, value or "", period[0][:4], growth, "", "", "", ())


def aligned(left: list[Point], right: list[Point]) -> list[Pair]:
    return align([Series("", tuple(left))], [Series("", tuple(right))], "zh")


def test_difference_and_ratio_follow_from_two_values() -> None:
    (pair,) = aligned([point("320000000")], [point("128000000")])
    assert (pair.difference, pair.ratio) == ("+1.92亿元", "2.5")
    (pair,) = aligned([point("128000000")], [point("320000000")])
    assert (pair.difference, pair.ratio) == ("−1.92亿元", "0.4")


def test_two_wordings_of_one_indicator_are_compared() -> None:
    (pair,) = aligned([point("300", "外贸出口")], [point("200", "出口总额")])
    assert pair.is_shared and pair.ratio == "1.5"


def test_another_period_unit_or_modality_is_not_compared() -> None:
    here = [point("300")]
    for there in (
        point("200", period=("2020-01-01", "2020-12-31")),
        point("200", unit="USD"),
        point("200", kind="planned"),
        point("200", "进口总额"),
    ):
        assert [pair.is_shared for pair in aligned(here, [there])] == [False, False]


def test_several_values_or_no_period_let_nothing_be_computed() -> None:
    (pair,) = aligned([point("300"), point("310")], [point("200")])
    assert pair.is_shared and not pair.difference and not pair.ratio
    (pair,) = aligned([point("300", period=("", ""))], [point("200", period=("", ""))])
    assert pair.is_shared and not pair.difference


def test_percentages_and_growth_differ_by_points_and_have_no_ratio() -> None:
    (pair,) = aligned([point("48.5", "森林覆盖率", "Percent")], [point("50", "森林覆盖率", "Percent")])
    assert (pair.difference, pair.ratio) == ("−1.5个百分点", "")
    (pair,) = aligned([point(None, growth="+6.2%")], [point(None, growth="-1.3%")])
    assert (pair.is_growth, pair.difference, pair.ratio) == (True, "+7.5个百分点", "")


def test_what_is_told_roughly_is_computed_roughly() -> None:
    (pair,) = aligned([point("300", bound="About")], [point("200")])
    assert pair.difference == "≈ +100元" and pair.ratio == "≈ 1.5"


def test_shared_figures_come_first() -> None:
    pairs = aligned([point("1", "用电量"), point("300")], [point("200")])
    assert [pair.is_shared for pair in pairs] == [True, False]
