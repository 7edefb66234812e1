"""Document → entries: every number of its text with the words before and behind it, whoever it is about.

Some sums can be checked without knowing whose they are (税收71.5亿元 and 非税35.3亿元 of 96.8亿元). They are read here
from the wording, so that the audit does not depend on what extraction could attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.audit.finding import Quote
from kg.extract.quantities import QuantityMention, find_quantities
from kg.extract.times import find_times
from kg.model import AnnotatedDocument, Document, TextSpan
from kg.precision import rounding_of

_BOUNDARY = re.compile(r"[，。；、：！？\n（）()\t]|,|;|:(?!\d)")
_SENTENCE_END = re.compile(r"[。！？\n]")
_FIRST_LINE = re.compile(r"\s*(?P<title>[^\n。；]{6,40})(?<![，、：])\s*\n\s*\S")
_MARKED_TITLE = re.compile(
    r"\s*(?:[【［\[](?P<title>[^】］\]\n。；]{8,50})[】］\]]|(?:标题|题目)[:：]\s*(?P<called>[^\n。；]{6,50})[。\s]*(?:正文|内容)[:：])\s*\S"
)
"""A title that opens the paragraph of the text itself: 【…】本报讯, 标题：…。正文：…"""
_VAGUE = Decimal("0.05")
_BEFORE = re.compile(
    r"而?(?:上年度?|去年|前年|(?:19|20)\d\d年度?)(?:同期|同月|全年|年?[末底])?(?:则|仅|只)?[为是](?!了)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One number of a text.

    Attributes:
        span: The number with its unit.
        clause: From the boundary before the number to the one behind it.
        sentence: From full stop or line break to the next.
        label, tail: The words of the clause before the number (from the number before it on) and behind it.
        value, unit, classifier: In the base unit.
        bound: As of a quantity.
        tolerance: What rounding can hide, and five percent more for a number that is inexact by its words.
        is_aside: Whether it stands in brackets.
    """

    span: TextSpan
    clause: TextSpan
    sentence: TextSpan
    label: str
    tail: str
    value: Decimal
    unit: str
    classifier: str | None
    bound: str | None
    tolerance: Decimal
    is_aside: bool = False

    @property
    def is_of_before(self) -> bool:
        """Whether it only serves to compare: 上年为36万标箱."""
        return _BEFORE.match(self.label) is not None

    def is_alike(self, other: Entry) -> bool:
        """Whether both are of one unit and can be added."""
        return (self.unit, self.classifier) == (other.unit, other.classifier)


def entries_of(document: AnnotatedDocument) -> tuple[Entry, ...]:
    """The entries of a document outside its furniture, in text order."""
    return _read(document.document)


@lru_cache(maxsize=4)
def _read(document: Document) -> tuple[Entry, ...]:
    """Every check asks for the entries of the document before it goes on to the next."""
    times = (time.span for time in find_times(document.text, document.reference))
    return tuple(_entries(document.text, find_quantities(document.text, sorted([*document.furniture, *times]))))


def title_span(document: AnnotatedDocument) -> TextSpan | None:
    """Where the title stands: as reading found it, else the first line where that is short and no sentence."""
    text, title = document.document.text, (document.document.title or "").strip()
    at = text.find(title) if title else -1
    if at >= 0:
        return TextSpan(at, at + len(title))
    marked = _MARKED_TITLE.match(text)
    if marked is not None:
        return TextSpan(*marked.span("title" if marked["title"] else "called"))
    first = _FIRST_LINE.match(text)
    return TextSpan(*first.span("title")) if first else None


def quote(document: AnnotatedDocument, start: int, end: int) -> Quote:
    """The quote of code points [start, end) of the document's text."""
    return Quote(document.document.name, start, end, document.document.text[start:end])


def _entries(text: str, quantities: list[QuantityMention]) -> Iterator[Entry]:
    before = 0
    for mention in quantities:
        span = mention.span
        start = max((m.end() for m in _BOUNDARY.finditer(text, max(0, span.start - 80), span.start)), default=0)
        start = max(start, span.start - 80)
        behind = _BOUNDARY.search(text, span.end)
        end = behind.start() if behind else len(text)
        exact = rounding_of(span.of(text), mention.quantity.value)
        yield Entry(
            span=span,
            clause=TextSpan(start, end),
            sentence=_sentence(text, span),
            label=text[max(start, before) : mention.outer.start].strip(),
            tail=text[span.end : end],
            value=mention.quantity.value,
            unit=mention.quantity.unit,
            classifier=mention.quantity.classifier,
            bound=mention.bound,
            tolerance=exact + (abs(mention.quantity.value) * _VAGUE if mention.bound else Decimal(0)),
            is_aside=_is_in_brackets(text, span.start),
        )
        before = span.end


def _is_in_brackets(text: str, offset: int) -> bool:
    line = text.rfind("\n", 0, offset) + 1
    before = text[line:offset]
    return before.count("（") + before.count("(") > before.count("）") + before.count(")")


def _sentence(text: str, span: TextSpan) -> TextSpan:
    start = max((text.rfind(mark, 0, span.start) for mark in "。！？\n"), default=-1) + 1
    behind = _SENTENCE_END.search(text, span.end)
    return TextSpan(start, behind.start() if behind else len(text))


def adds_up_elsewhere(entries: Sequence[Entry], one: Entry, other: Entry) -> bool:
    """Whether the two make up a figure told before them, which is then their whole, whatever stands between."""
    total, slack = one.value + other.value, one.tolerance + other.tolerance
    before = (e for e in entries if e.span.end <= one.span.start and e.unit == one.unit)
    return any(abs(e.value - total) <= slack + e.tolerance for e in before)
