"""Headings → what they put in force for the text below: a period, and whether it tells facts or aims.

Headings nest by their numbers (一、 above （一） above 1.); one without a number counts only where it names a period, a
review or aims, and then stands above the numbered ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.headings import YEAR, length, level, long_years, told_below
from kg.extract.observations.passages import Passage
from kg.extract.times import Reference, TimeMention
from kg.model import Modality

_DATELINE = re.compile(r"[(（]?(?:发布(?:日期|时间)[:：])?\d{4}年\d{1,2}月(?:\d{1,2}日)?[)）]?")
_YEARS_BACK = re.compile(r"(?:过去|这)?的?(?:五|5)年(?:来|间)?$|过去的?(?:五|5)年")


_THE_FIVE_YEARS = re.compile(r"-{0,2}(?:这五年|这5年|这是[^,;。]{2,28}的(?:五|5)年)")
"""这五年, 这是实力大增的五年: the text looks back on all of them."""

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

    A numbered section whose heading names no period takes the year that one of its paragraphs opens with.
    """

    def __init__(self) -> None:
        self._stack: list[Section] = []
        self._looks_back = False
        self._told: TimeMention | None = None
        self._reviewed = False
        self._greeted = False
        self._reference_year: int | None = None

    @property
    def modality(self) -> Modality:
        """What the innermost heading with a cue says; where none has, the year under way after a review is an aim."""
        said = next((s.modality for s in reversed(self._stack) if s.modality), None)
        return said or ("Target" if self._plans_this_year() else "Actual")

    def _plans_this_year(self) -> bool:
        return self._reviewed and self._told is not None and self._year_of(self._told) == self._reference_year

    @staticmethod
    def _year_of(time: TimeMention) -> int | None:
        return time.interval.start.year if time.interval.start else None

    @property
    def period(self) -> TimeMention | None:
        """The period of the innermost heading with one; of two (a year and five years) the one the text has come to."""
        for section in reversed(self._stack):
            if section.periods:
                return self._of_two(section.periods)
        return self._told

    def _of_two(self, periods: tuple[TimeMention, ...]) -> TimeMention:
        if len(periods) == 1:
            return periods[0]
        ordered = sorted(periods, key=_length)
        return ordered[-1] if self._looks_back else ordered[0]

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
        self._looks_back = False
        while self._stack and self._stack[-1].level >= depth:
            self._stack.pop()
        self._stack.append(Section(depth, modality, periods))

    def follow(self, text: str, passage: Passage) -> None:
        """Take note of a sentence: 五年来 turns from the year under review to the five years, a year turns back."""
        if passage.opens_paragraph and not passage.heading and self._stack and self._stack[0].level == 1:
            years = [time for time in passage.times[:1] if time.kind == "period" and _length(time) >= YEAR]
            self._told = years[0] if years and years[0].span.start - passage.start <= 8 else self._told
            year = self._year_of(self._told) if self._told else None
            self._reviewed |= year is not None and year + 1 == self._reference_year
        opening = [time for time in passage.times if time.span.start - passage.start <= 8]
        if _THE_FIVE_YEARS.match(text, passage.start):
            self._looks_back = True
        for time in opening:
            if time.kind == "span" and _YEARS_BACK.match(time.span.of(text)):
                self._looks_back = True
            elif time.kind == "period" and (passage.opens_paragraph or self._greeted) and _length(time) <= 366:
                self._looks_back = False
        self._greeted = passage.opens_paragraph and _GREETING.fullmatch(text, passage.start, passage.end) is not None


def _names_period(passage: Passage) -> bool:
    return any(time.kind in ("period", "by") for time in passage.times)


def _length(time: TimeMention) -> int:
    return length(time.interval)
