"""One measure of one time told twice in a text with two values, from the wording: 6月份出口12.9亿元 … 6月份，某市出口19.2亿元.

For texts whose year nobody tells, so that their figures have no period that could be compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.repeats import ATTRIBUTES
from kg.model import AnnotatedDocument

_TIME = re.compile(
    r"(?P<part>前[一二三四五六七八九十\d]+个?[月季]度?|\d{1,2}月?份?[-—~～至到]{1,2}\d{1,2}月份?|\d{1,2}月份?(?!\d{1,2}日)|第?[一二三四]季度|[上下]半年|全年|截[至止]到?(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末)?)(?:当月|单月|累计)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d年|[今去前本当上]年")
_PLACE = re.compile(
    r"(?:全|我|本)[省市县区州园港]|[\u4e00-\u9fff]{2,8}?[省市县区镇州园港关](?:区)?(?=[\u4e00-\u9fff]{2})"
)
_STRESS = re.compile(
    r"(?:其中|共|累计|合计|实现|完成|达到?|为|约|总[额值量数]|总人数|[额值量]|共有|现有|拥有|单月|当月|全部|分别|则|也|仅|就|，|、|的|受[^，。]{2,20}影响)"
)
_PARTS = re.compile(r"其中|同期|较|比|增加|减少|净增|新增|计划|目标|预计|力争|拟|将")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``value``."""
    told: dict[tuple[object, ...], list[tuple[str, Entry]]] = defaultdict(list)
    for entry in entries_of(document):
        if entry.unit == "Percent" or entry.is_aside or entry.bound or entry.is_of_before or _PARTS.search(entry.label):
            continue
        time = _time_of(document, entry)
        place, core = _what(document.document.text[entry.clause.start : entry.span.start] if time else "", entry)
        if time and len(core) >= 2 and not ATTRIBUTES.search(entry.label):
            told[time, entry.unit, entry.classifier, core].append((place, entry))
    for group in told.values():
        for (place, one), (other_place, other) in combinations(group, 2):
            apart = one.sentence != other.sentence and abs(one.value - other.value) > one.tolerance + other.tolerance
            if apart and _is_one_place(document, place, other_place):
                values = "与".join(e.span.of(document.document.text) for e in (one, other))
                why = f"同一时期的同一指标两处数值不一致：{values}，相差{amount(abs(one.value - other.value))}"
                quotes = tuple(quote(document, e.sentence.start, e.span.end) for e in (one, other))
                yield Finding("value", "error", why, quotes)


def _time_of(document: AnnotatedDocument, entry: Entry) -> str | None:
    """The part of a year that the words before the number in its sentence name last, with the year where they say one."""
    text = document.document.text
    times = list(_TIME.finditer(text, entry.sentence.start, entry.span.start))
    if not times:
        return None
    years = _YEAR.findall(text, entry.sentence.start, times[-1].start())
    return "".join(years[-1:]) + re.sub(r"[份个第度]", "", times[-1]["part"])


def _what(words: str, entry: Entry) -> tuple[str, str]:
    """The place a clause begins with, if any, and what it measures."""
    plain = _TIME.sub("", entry.label)
    place = _PLACE.match(plain)
    core = plain[place.end() :] if place else plain
    return (place.group() if place else ""), _STRESS.sub("", core)


def _is_one_place(document: AnnotatedDocument, one: str, other: str) -> bool:
    """Whether both are told of one place, which may be left out where the title names it."""
    if one == other:
        return True
    title = document.document.title or ""
    named = one or other
    return not (one and other) and (named[:1] in "全我本" or named.rstrip("省市县区") in title)
