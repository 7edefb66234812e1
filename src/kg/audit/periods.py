"""Dates and periods that cannot be: month 13, 2月30日, a first half that ends before it begins, results from the future."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from kg.audit.figures import Figure
from kg.audit.finding import Finding, Quote
from kg.model import AnnotatedDocument

_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?(?![\d份]*[个/])"
)
_MONTHS = re.compile(r"(?<![\d.])(?P<first>\d{1,2})月?[-~～—至到](?P<last>\d{1,2})月(?!\d)")
_YEARS = re.compile(r"(?P<first>(?:19|20)\d{2})年?[-~～—至到](?P<last>(?:19|20)\d{2})年")
_HARDLY_BEGUN = 0.25
"""A year's result told with its growth in the first quarter of that year is no result of it."""
_QUARTER = re.compile(r"第(?P<quarter>[五六七八九]|[5-9])季度")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``period`` in the wording itself."""
    text = document.document.text
    for sentence in document.sentences:
        words = sentence.of(text)
        for match, why in _impossible(words):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Finding(
                "period",
                "error",
                f"“{match.group()}”{why}",
                (Quote(document.document.name, start, end, match.group()),),
            )


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``period``: a result reported for a time after the document was issued, or hardly begun then."""
    for figure in found:
        issued, end = _day(figure.document.document.issued), figure.observation.period.end
        start = figure.observation.period.start
        if issued is None or start is None or end is None or figure.observation.modality != "Actual":
            continue
        if start > issued:
            yield Finding("period", "warning", f"文档发布于{issued}，却报告了{start}之后的实际数", (figure.quote(),))
        elif (
            issued < end and (issued - start) < (end - start) * _HARDLY_BEGUN and figure.observation.growth is not None
        ):
            why = f"文档发布于{issued}，却报告了{start}至{end}的实际数"
            yield Finding("period", "warning", why, (figure.quote(),))


def _impossible(words: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _DAY.finditer(words):
        month, day = int(match["month"]), match["day"]
        year = int(match["year"] or 2000)  # a leap year: without a year 2月29日 is possible
        if not 1 <= month <= 12:
            yield match, "不是月份"
        elif day and not 1 <= int(day) <= monthrange(year, month)[1]:
            yield match, "这一天不存在"
    for match in _MONTHS.finditer(words):
        first, last = int(match["first"]), int(match["last"])
        crosses_year = re.search(r"年\s*$|次年|翌年|第二年", words[max(0, match.start() - 8) : match.end() + 2])
        if 1 <= last <= 12 and last < first <= 12 and not (crosses_year and last < first and "次年" in words):
            yield match, "的止月早于起月"
    for match in _YEARS.finditer(words):
        if int(match["last"]) < int(match["first"]):
            yield match, "的止年早于起年"
    for match in _QUARTER.finditer(words):
        yield match, "不是季度"


def _day(issued: str | None) -> date | None:
    if issued is None or len(issued) < 10:
        return None
    return date.fromisoformat(issued)
