"""Headings → what they put in force for the text below: a period, and whether it tells facts or aims.

Headings nest by their numbers (一、 above （一） above 1.); one without a number counts only where it names a period, a
review or aims, and then stands above the numbered ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.extract.headings import YEAR, length, level, long_years, told_below
from kg.extract.numerals import read_numeral
from kg.extract.observations.passages import Passage
from kg.extract.observations.periods import tells_on
from kg.extract.task_lists import paragraph_at, sets_tasks
from kg.extract.times import Reference, TimeMention
from kg.model import Modality, TextSpan, TimeInterval

_DATELINE = re.compile(r"[(（]?(?:发布(?:日期|时间)[:：])?\d{4}年\d{1,2}月(?:\d{1,2}日)?[)）]?")
_HOW_MANY = r"(?P<many>[一两二三四五六七八九十\d]{1,2})"
_YEARS_BACK = re.compile(rf"(?:过去的?)?{_HOW_MANY}年(?:以?来|间)?$")
"""五年来, 过去的三年: a look back on so many years."""
_THESE_YEARS = re.compile(
    rf"-{{0,2}}(?:这{_HOW_MANY}年(?![级代前后])|这是[^,;。]{{2,28}}的{_HOW_MANY.replace('many', 'in_all')}年)"
)
"""这五年, 这是实力大增的五年: the text looks back on all of them."""

_AHEAD = re.compile(rf"(?:今后|未来)的?{_HOW_MANY}年")
_OPENING = 8
"""So many characters may stand before a time that opens its sentence."""
_ONE_YEAR = 366
_NEVER = 9999

_GREETING = re.compile(r"各位(?:代表|委员|同志|来宾|领导)[,:!]?")
"""What opens a paragraph of a speech before its first sentence (各位代表!刚刚过去的2025年,…)."""


@dataclass(frozen=True, slots=True)
class Section:
    """What one heading says; None where it says nothing of the kind."""

    level: int
    modality: Modality | None
    periods: tuple[TimeMention, ...]


class Sections:
    """The headings in force at a place of the text.

    A numbered section whose heading names no period takes the year that one of its paragraphs opens with. Where a
    sentence looks back on several years (五年来), those are in force: the years that the heading names beside the one
    under review, to the next sentence about a year; else as many as end with the year under review, to the end of the
    paragraph.
    """

    def __init__(self) -> None:
        self._stack: list[Section] = []
        self._back: TimeMention | None = None
        self._told: TimeMention | None = None
        self._reviewed = False
        self._greeted = False
        self._tasks = False
        self._reference_year: int | None = None

    @property
    def modality(self) -> Modality:
        """What the innermost heading with a cue says; where none has, the year under way after a review is an aim."""
        said = next((s.modality for s in reversed(self._stack) if s.modality), None)
        return said or ("Target" if self._tasks or self._plans_this_year() else "Actual")

    def _plans_this_year(self) -> bool:
        return self._reviewed and self._told is not None and self._year_of(self._told) == self._reference_year

    @staticmethod
    def _year_of(time: TimeMention) -> int | None:
        return time.interval.start.year if time.interval.start else None

    @property
    def period(self) -> TimeMention | None:
        """The period in force: of the years looked back on, else of the innermost heading with one (of two the year)."""
        if self._back is not None:
            return self._back if self._back.interval.end else None
        return min(self._named, key=_length) if self._named else self._told

    @property
    def years(self) -> TimeMention | None:
        """The several years that the text looks back on or its heading names; None where it has come to none."""
        longest = max(self._named, key=_length, default=None)
        told = self._back if self._back is not None and self._back.interval.end else longest
        return told if told is not None and _length(told) > _ONE_YEAR else None

    @property
    def looks_back(self) -> bool:
        """Whether the text has come to a look back on several years."""
        return self._back is not None

    @property
    def _named(self) -> tuple[TimeMention, ...]:
        return next((section.periods for section in reversed(self._stack) if section.periods), ())

    def _look_back(self, years: int, span: TextSpan) -> TimeMention:
        """The stretch of so many years; open where nothing tells with which year it ends."""
        told = max(self._named, key=_length, default=None)
        if told is not None and round(_length(told) / 365.25) == years:
            return told
        if not self._reviewed or self._reference_year is None:
            return TimeMention(span, TimeInterval(), "span", relative=True)
        last = self._reference_year - 1
        return TimeMention(
            span, TimeInterval(date(last - years + 1, 1, 1), date(last, 12, 31)), "period", relative=True
        )

    def _look_ahead(self) -> TimeMention | None:
        """The years to come, of the two stretches that a heading names (前一个五年的成就和后一个五年的目标)."""
        return next((t for t in self._named if (self._year_of(t) or 0) >= (self._reference_year or _NEVER)), None)

    def enter(self, text: str, passage: Passage, reference: Reference) -> None:
        """Take note of a heading."""
        heading = text[passage.start : passage.end]
        if _DATELINE.fullmatch(heading.strip()):
            return  # when the document was written, not what its figures are of
        self._reference_year = reference.year
        numbered = level(heading)
        depth = numbered if numbered or _names_period(passage) else 3
        periods = tuple(time for time in passage.times if time.kind in ("period", "by"))
        intervals = [time.interval for time in periods]
        modality = told_below(heading, intervals, reference.year, after_review=self._reviewed)
        is_of_last_year = reference.year is not None and reference.year - 1 in long_years(intervals)
        self._reviewed |= modality == "Actual" and (is_of_last_year or numbered == 1)
        if numbered == 0 and modality is None:
            return
        if depth <= 1:
            self._told = None
        self._back = None
        while self._stack and self._stack[-1].level >= depth:
            self._stack.pop()
        self._stack.append(Section(depth, modality, periods))

    def follow(self, text: str, passage: Passage) -> None:
        """Take note of a sentence: 五年来 turns from the year under review to the five years, a year turns back."""
        if passage.opens_paragraph:
            self._tasks = not passage.heading and sets_tasks(paragraph_at(text, passage.start).of(text))
        if passage.opens_paragraph and not passage.heading and self._stack and self._stack[0].level == 1:
            whole = [time for time in passage.times[:1] if time.kind == "period" and _length(time) >= YEAR]
            self._told = whole[0] if whole and whole[0].span.start - passage.start <= _OPENING else self._told
            year = self._year_of(self._told) if self._told else None
            self._reviewed |= year is not None and year + 1 == self._reference_year
        if (
            passage.opens_paragraph
            and not passage.heading
            and not _is_point(text, passage)
            and all(_length(t) <= _ONE_YEAR for t in self._named)
        ):
            self._back = None
        if these := _THESE_YEARS.match(text, passage.start):
            self._back = self._look_back(_number(these["many"] or these["in_all"]), TextSpan(*these.span()))
        if passage.opens_paragraph and _AHEAD.search(text, passage.start, passage.end):
            self._back = self._look_ahead()
        for time in (time for time in passage.times if time.span.start - passage.start <= _OPENING):
            if time.kind == "span" and (back := _YEARS_BACK.fullmatch(time.span.of(text))):
                years = _number(back["many"])
                self._back = self._look_back(years, time.span) if years > 1 else None
            elif time.kind == "period" and (passage.opens_paragraph or self._greeted) and _length(time) <= _ONE_YEAR:
                self._back = self._back if tells_on(text, time) else None
        self._greeted = passage.opens_paragraph and _GREETING.fullmatch(text, passage.start, passage.end) is not None


def _is_point(text: str, passage: Passage) -> bool:
    """Whether the paragraph is a point of the list that the one before leads to: ——产业结构更优。"""
    return text.startswith(("--", "—"), passage.start)


def _names_period(passage: Passage) -> bool:
    return any(time.kind in ("period", "by") for time in passage.times)


def _length(time: TimeMention) -> int:
    return length(time.interval)


def _number(written: str) -> int:
    return int(read_numeral(written) or 0)
