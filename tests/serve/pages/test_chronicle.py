"""Times as precise as documents tell them: what lies in a span, how it is counted, where marks stand on a lane."""

from __future__ import annotations

from datetime import date

import pytest

from kg.serve.pages.chronicle import Entry, Span, bars, entries
from kg.serve.pages.lanes import MARKS, marks, phase, scale_of
from kg.serve.pages.told import Source, Told
from kg.serve.problems import ProblemError


def entry(when: str) -> Entry:
    return Entry(when, "status", f"thing of {when}", "status", "Planned", False, "d", "r")


@pytest.mark.parametrize("when", ["2019", "2019-07", "2019-07-01", "2019-12-31"])
def test_a_time_lies_in_its_year(when: str) -> None:
    assert Span("2019", "2019").holds(when)
    assert not Span("2020", "").holds(when) and not Span("", "2018").holds(when)


def test_a_year_may_lie_in_each_of_its_months_but_a_month_in_no_other() -> None:
    july = Span("2019-07", "2019-07")
    assert july.holds("2019") and july.holds("2019-07-31")
    assert not july.holds("2019-08") and not july.holds("2020")


@pytest.mark.parametrize("ends", [("last year", ""), ("2019-7", ""), ("", "20190701"), ("2020", "2019")])
def test_what_is_no_span_is_refused(ends: tuple[str, str]) -> None:
    with pytest.raises(ProblemError):
        Span.of(*ends)


def test_bars_are_of_years_and_of_months_where_the_span_is_short() -> None:
    found = [entry(when) for when in ("2017", "2019", "2019-03-01", "2019-03-20", "2019-11")]
    assert [(bar.when, bar.count) for bar in bars(found, Span("", ""))] == [("2017", 1), ("2018", 0), ("2019", 4)]
    months = {bar.when: bar.count for bar in bars(found, Span("2019", "2019"))}
    assert len(months) == 12 and (months["2019-03"], months["2019-11"], months["2019-01"]) == (2, 1, 0)
    assert max(bar.height for bar in bars(found, Span("", ""))) == 100


def test_a_span_moves_by_years() -> None:
    assert Span("2019-07", "2020").moved(-1) == Span("2018-07", "2019")


def test_entries_are_in_order_and_an_event_with_a_date_is_not_told_of_again() -> None:
    sources = {"d": Source("d", "云澜市2020年工作报告", "a.txt", "2020-02-01", "2019")}
    told = [
        Told("2020-02-01", "line", "status", "Planned", True, "r1", "d", 0, 5),
        Told("2020-02-01", "fair", "startDate", "2019-10-08", False, "r2", "d", 9, 12),
    ]
    events = [{"event": each, "record": f"r-{each}", "document": "d"} for each in ("fair", "forum")]
    found = [(each.when, each.kind, each.thing) for each in entries(told, events, sources)]
    assert found == [
        ("2019-10-08", "date", "fair"),
        ("2020-02-01", "document", ""),
        ("2020-02-01", "event", "forum"),
        ("2020-02-01", "status", "line"),
    ]


def test_every_stage_has_a_sign_of_its_own_kind() -> None:
    stages = ["Planned", "UnderConstruction", "InForce", "Operational", "Suspended", "Target", "Outcome"]
    assert [phase(stage) for stage in stages] == ["ahead", "doing", "done", "done", "stopped", "target", "outcome"]
    assert len(set(MARKS.values())) == len(MARKS)


def test_marks_stand_in_the_order_of_time_and_never_on_each_other() -> None:
    scale = scale_of([date(2018, 5, 1), date(2021, 2, 1)])
    assert scale is not None and [year for year, _ in scale.years] == [2018, 2019, 2020, 2021]
    steps = [{"told": when, "stage": "Planned"} for when in ("2018", "2018", "", "2020-06")]
    found = marks(steps, scale)
    assert [mark.step for mark in found] == [1, 2, 4]
    assert found[0].x < found[1].x < found[2].x
    assert scale_of([]) is None
