"""Headings → what they put in force for the text below: a period, and whether it tells facts or aims.

Headings nest by their numbers (一、 above （一） above 1.); one without a number counts only where it names a period, a
review or aims, and then stands above the numbered ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.observations.passages import Passage
from kg.extract.times import Reference, TimeMention
from kg.model import Modality

_TARGET = re.compile(
    r"下一步|下步|下阶段|工作安排|工作打算|工作计划|工作重点|重点任务|主要任务|目标任务|工作思路|总体要求|工作部署|展望"
    r"|(?:主要|发展|工作|预期|总体|具体)目标|重点工作(?!进展|完成|情况)|(?:今年|明年|今后).{0,12}(?:任务|工作|目标|安排)|\d{4}年.{0,10}民生实事"
)
_REVIEW = re.compile(r"回顾|进展|完成情况|成效|成就|总结|取得|主要做了")
_DATELINE = re.compile(r"[(（]?(?:发布(?:日期|时间)[:：])?\d{4}年\d{1,2}月(?:\d{1,2}日)?[)）]?")
_YEARS_BACK = re.compile(r"(?:过去|这)?的?(?:五|5)年(?:来|间)?$|过去的?(?:五|5)年")


_THE_FIVE_YEARS = re.compile(r"-{0,2}(?:这五年|这5年|这是[^,;。]{2,28}的(?:五|5)年)")
"""这五年, 这是实力大增的五年: the text looks back on all of them."""

_YEAR = 364
"""Days between the first and the last of a year."""


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
        level = _level(heading) if _level(heading) or _names_period(passage) else 3
        periods = tuple(time for time in passage.times if time.kind in ("period", "by"))
        modality = _modality(heading, periods, reference)
        years = {self._year_of(time) for time in periods if _length(time) >= _YEAR}
        if modality is None and self._reviewed and reference.year in years:
            modality = "Target"
        self._reviewed |= modality == "Actual" and reference.year is not None and reference.year - 1 in years
        if _level(heading) == 0 and modality is None:
            return
        if level <= 1:
            self._told = None
        self._looks_back = False
        while self._stack and self._stack[-1].level >= level:
            self._stack.pop()
        self._stack.append(Section(level, modality, periods))

    def follow(self, text: str, passage: Passage) -> None:
        """Take note of a sentence: 五年来 turns from the year under review to the five years, a year turns back."""
        if passage.opens_paragraph and not passage.heading and self._stack and self._stack[0].level == 1:
            years = [time for time in passage.times[:1] if time.kind == "period" and _length(time) >= _YEAR]
            self._told = years[0] if years and years[0].span.start - passage.start <= 8 else self._told
            year = self._year_of(self._told) if self._told else None
            self._reviewed |= year is not None and year + 1 == self._reference_year
        opening = [time for time in passage.times if time.span.start - passage.start <= 8]
        if _THE_FIVE_YEARS.match(text, passage.start):
            self._looks_back = True
        for time in opening:
            if time.kind == "span" and _YEARS_BACK.match(time.span.of(text)):
                self._looks_back = True
            elif time.kind == "period" and passage.opens_paragraph and _length(time) <= 366:
                self._looks_back = False


def _names_period(passage: Passage) -> bool:
    return any(time.kind in ("period", "by") for time in passage.times)


def _length(time: TimeMention) -> int:
    start, end = time.interval.start, time.interval.end
    return (end - start).days if start and end else 0


def _modality(heading: str, periods: tuple[TimeMention, ...], reference: Reference) -> Modality | None:
    if _REVIEW.search(heading):
        return "Actual"
    # a date of publication (a day, a month) under the title plans nothing
    starts = [time.interval.start.year for time in periods if time.interval.start and _length(time) > 31]
    if _TARGET.search(heading) or (starts and reference.year and max(starts) > reference.year):
        return "Target"
    return None


def _level(heading: str) -> int:
    """Depth of a heading by its number: 一、 is 1, （一） 2, 1. 3; one without a number 0."""
    if re.match(r"第?[一二三四五六七八九十]{1,3}[、章部]", heading):
        return 1
    if re.match(r"[(][一二三四五六七八九十]{1,3}[)]", heading):
        return 2
    if re.match(r"\d{1,2}[.、]|[(]\d{1,2}[)]|[一二三四五六七八九十]是", heading):
        return 3
    return 0
