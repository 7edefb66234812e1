"""Headings → whether the text below them tells what was done or what is planned; for figures, relations and statuses alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.task_lists import paragraph_at, sets_tasks
from kg.extract.times import find_times
from kg.model import Modality, TextSpan, TimeInterval

_PLANS = re.compile(
    r"下一步|下步|下阶段|工作安排|工作打算|工作计划|工作重点|重点任务|主要任务|目标任务|工作思路|总体要求|工作部署|展望"
    r"|(?:主要|发展|工作|预期|总体|具体)目标|重点工作(?!进展|完成|情况)|五年规划|(?:今年|明年|今后|来年).{0,12}(?:任务|工作|目标|安排)|\d{4}年.{0,10}民生实事"
)
_REVIEWS = re.compile(r"回顾|进展|完成情况|成效|成就|总结|取得|主要做了|做法")
_EXHORTS = re.compile(r"全力|奋力|努力|着力|深入推进|全面(?:加强|提升|推进)|加强|切实|加快|持续")
"""A chapter behind the review that calls to something (三、奋力谱写新篇章) plans."""

_FIRST = re.compile(r"第?一[、章部]")
"""The first of the chapters that a heading without number stands over: what it announces holds for all of them."""

_MONTH, YEAR = 31, 364
"""Days that a date of publication may cover, and those between the first and the last of a year."""

_YEARS, _OPENING = 3 * YEAR, 16
"""Days that a plan of several years covers, and the characters of a paragraph in which it is named."""

_LONG, _LONG_CHAPTER = 30, 45
"""Characters that a heading may have; a chapter's may have more."""


def level(heading: str) -> int:
    """Depth of a heading by its number: 一、 is 1, （一） 2, 1. 3; one without a number 0."""
    if re.match(r"第?[一二三四五六七八九十]{1,3}[、章部]", heading):
        return 1
    if re.match(r"[(][一二三四五六七八九十]{1,3}[)]", heading):
        return 2
    if re.match(r"\d{1,2}[.、]|[(]\d{1,2}[)]|[一二三四五六七八九十]是", heading):
        return 3
    return 0


def told_below(
    heading: str, periods: Sequence[TimeInterval], year: int | None, *, after_review: bool
) -> Modality | None:
    """What a heading that names these periods announces in a document of ``year``; None where it says neither.

    ``after_review`` is whether a chapter before it looked back: then the year under way is still to come.
    """
    if _REVIEWS.search(heading):
        return "Actual"
    starts = [period.start.year for period in periods if period.start and length(period) > _MONTH]
    if _PLANS.search(heading) or (starts and year and max(starts) > year):
        return "Target"
    if after_review and (year in long_years(periods) or (level(heading) == 1 and _EXHORTS.search(heading))):
        return "Target"
    return None


def length(period: TimeInterval) -> int:
    """Days from the first to the last of a period; 0 where one of them is open."""
    return (period.end - period.start).days if period.start and period.end else 0


def long_years(periods: Sequence[TimeInterval]) -> set[int]:
    """The years in which the periods of a year or more begin."""
    return {period.start.year for period in periods if period.start and length(period) >= YEAR}


class Headings:
    """The headings of a text in their order; ``follow`` says for each sentence whether it stands below a plan's."""

    def __init__(self, reference: str | None) -> None:
        self._reference = reference
        self._year = int(reference[:4]) if reference and reference[:4].isdigit() else None
        self._reviewed = False
        self._plans = False
        self._part: Modality | None = None
        self._numbered = False
        self._of_this_year = False
        self._tasks = False
        self._read_to = 0
        self.this_year = False
        """Whether what is planned is planned for the year under way."""

    def follow(self, text: str, sentence: TextSpan) -> bool:
        """Whether the sentence, or what comes below it where it is a heading, is planned."""
        planned = self._below(text, sentence)
        if sentence.start >= self._read_to:
            paragraph = paragraph_at(text, sentence.start)
            self._read_to, self._tasks = paragraph.end, sets_tasks(paragraph.of(text))
        tasks = not planned and self._tasks
        self.this_year = tasks or self._of_this_year
        return planned or tasks

    def _below(self, text: str, sentence: TextSpan) -> bool:
        heading = sentence.of(text)
        depth = level(heading)
        longest = _LONG_CHAPTER if depth == 1 else _LONG
        if len(heading) > longest or heading[-1:] in "。;!?,":
            self._open(text, sentence)
            return self._plans
        periods = [time.interval for time in find_times(heading, self._reference) if time.kind in ("period", "by")]
        told = told_below(heading, periods, self._year, after_review=self._reviewed)
        if depth == 1:
            self._reviewed |= told is not None
            if not self._numbered and not _FIRST.match(heading):
                self._part = None
            self._numbered = True
            told = told or self._part
        elif depth == 0 and told:
            self._part, self._numbered = told, False
        if told or depth == 1:
            self._plans = told == "Target"
            years = {day.year for period in periods for day in (period.start, period.end) if day}
            self._of_this_year = self._plans and years == {self._year}
        return self._plans

    def _open(self, text: str, sentence: TextSpan) -> None:
        """Go by the years that a paragraph behind a review opens with (“十四五”时期,…: told; “十五五”时期,…: planned)."""
        if not self._reviewed or self._year is None or text[: sentence.start].rstrip(" “")[-1:] not in ("\n", ""):
            return
        opening = re.split("[,。;]", sentence.of(text), maxsplit=1)[0][:_OPENING]
        years = [time.interval for time in find_times(opening, self._reference) if length(time.interval) > _YEARS]
        if any(period.end and period.end.year < self._year for period in years):
            self._plans = self._of_this_year = False
        elif any(period.start and period.start.year >= self._year for period in years):
            self._plans, self._of_this_year = True, False
