"""Growth against the two values it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import Figure, amount, comparable
from kg.audit.finding import Finding, Severity
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument
from kg.ontology.indicators import is_real_growth
from kg.precision import half_last_digit

_NEAR = 16
_YEAR_BEFORE = re.compile(r"而?(?:上年|去年|上年同期|去年同期|上年全年|去年全年)(?:则|仅|只)?(?:为|是|有|完成|实现|达)")
_FROM = re.compile(r"(?:由|从|较|比)(?:[^，。；]{0,14}?的)?[^，。；、]{0,14}$")
_TO = re.compile(
    r"(?:增长|增加|提高|上升|提升|扩大|攀升|扩容|拓展|跃升|发展|增|升|下降|减少|降低|缩短|压缩|压减|缩减|回落|降|减)(?:了)?(?:至|到|为)[^，。；]{0,12}$"
)
_CHANGE = re.compile(
    r"^(?:[三两二四五六七八九十\d]+年(?:间|来|内)?|同比|增幅|降幅|共|累计|总量|平均|实现)?(?:净)?(?P<verb>增长|增加|增|提高|上升|提升|扩大|下降|减少|降低|压缩|缩短|减|降)(?:幅度?)?(?:了|达|约|近|超过?|为)*$"
)
_CHANGE_FROM = re.compile(
    r"^(?:[一二三四五六七八九十两\d]+年(?:间|来|内)?|同比|增幅|共|累计)?(?:(?:比|较|与)?(?:上年|去年|年初|上年末|上年同期|去年同期|(?:19|20)\d\d年[末底]?)(?:末|底|同期)?(?:相比)?)?"
    r"(?:净)?(?P<verb>增长|增加|增|提高|上升|提升|扩大|下降|减少|降低|减|降)(?:了|达|约|近)*$"
)
_COMPARED_WITH = re.compile(r"(?:比|较|与)(?:上年|去年|(?:19|20)\d\d年)(?:同期|同月|全年|年?[末底])?的")
_TIME_OPENING = re.compile(
    r"^而?(?:上年|去年|前年|(?:19|20)\d\d年)(?:同期|同月|全年|年?[末底])?[^\u4e00-\u9fff]*|[为是]$"
)
_DOUBLED = re.compile(r"[，,]?[^，。；\d]{0,8}?翻了?(?P<times>[一两二三123])番")
_ABOUT_DOUBLE, _ABOUT_DOUBLE_AND_MORE = Decimal("0.93"), Decimal("1.6")
_FAR = 60
_FALLING = re.compile(r"下降|减少|降|压缩|缩短|减")
_SHORTLY = 24


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``growth`` between figures one year apart."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        if figure.value is not None and figure.observation.modality == "Actual":
            groups[figure.entity, figure.measure, figure.unit].append(figure)
    for group in groups.values():
        for later in group:
            if later.observation.growth is None or is_real_growth(later.observation.indicator):
                continue
            yield from (f for earlier in group if (f := _compare(earlier, later)) is not None)


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``growth`` within one sentence: 由A增长到B，增长x%, x倍, x个百分点 or 净增x家."""
    text = document.document.text
    yield from _backwards(document)
    yield from _doubled(document)
    for old, new, change in zip(*(entries_of(document)[n:] for n in range(3)), strict=False):
        if not _is_change(text, old, new, change):
            continue
        implied, slack = _implied(old, new, change)
        match = _CHANGE.match(change.label)
        if implied is None or match is None:
            continue
        said = -change.value if _FALLING.search(match["verb"]) else change.value
        if change.bound or _close(implied, said, slack):
            continue
        yield _wrong_change(document, old, new, change, implied, said, slack)


def _backwards(document: AnnotatedDocument) -> Iterator[Finding]:
    """增至63.2%；2016年末为60.4%，一年提高2.8个百分点, 4863家，比上年末净增512家；上年末为4351家."""
    entries = entries_of(document)
    for new, *pair in zip(entries, entries[1:], entries[2:], strict=False):
        old, change = sorted(pair, key=lambda entry: not (entry.is_of_before or _COMPARED_WITH.fullmatch(entry.label)))
        told = _CHANGE_FROM.search(change.label)
        compared = _COMPARED_WITH.fullmatch(old.label) is not None
        if (
            not (old.is_of_before or compared)
            or not told
            or change.is_of_before
            or not old.is_alike(new)
            or new.is_of_before
        ):
            continue
        if (
            max(e.span.end for e in pair) - new.span.end > _FAR
            or "\n" in document.document.text[new.span.end : pair[-1].span.start]
        ):
            continue
        if any(e.bound for e in (new, *pair)) or not _same_thing(new, old):
            continue
        implied, slack = _implied(old, new, change)
        said = -change.value if _FALLING.search(told["verb"]) else change.value
        if implied is None or _close(implied, said, slack) or is_real_growth(new.label):
            continue
        yield _wrong_change(document, old, new, change, implied, said, slack)


def _same_thing(new: Entry, old: Entry) -> bool:
    """Whether the value compared with repeats the name of what is measured, or leaves it out."""
    rest = "" if _COMPARED_WITH.fullmatch(old.label) else _TIME_OPENING.sub("", old.label)
    return len(rest) < 2 or rest[-4:] in new.label or new.label[-4:] in rest


def _doubled(document: AnnotatedDocument) -> Iterator[Finding]:
    """由720亿元增加到1160亿元，五年间翻了一番."""
    text = document.document.text
    for old, new in pairwise(entries_of(document)):
        said = _DOUBLED.match(text, new.span.end)
        told = old.sentence == new.sentence and old.is_alike(new) and _TO.search(text[old.span.end : new.span.start])
        if not said or not told or not _FROM.search(text[old.clause.start : old.span.start]) or old.value <= 0:
            continue
        times = read_numeral(said["times"]) or Decimal(1)
        expected = Decimal(2) ** int(times)
        if not expected * _ABOUT_DOUBLE <= new.value / old.value <= expected * _ABOUT_DOUBLE_AND_MORE:
            why = f"由{amount(old.value)}到{amount(new.value)}为{new.value / old.value:.2f}倍，翻{said['times']}番应为{expected}倍"
            yield Finding("growth", "error", why, (quote(document, old.clause.start, said.end()),))


def _wrong_change(
    document: AnnotatedDocument, old: Entry, new: Entry, change: Entry, implied: Decimal, said: Decimal, slack: Decimal
) -> Finding:
    unit = {"Percent": "%", "PercentagePoint": "个百分点"}.get(change.unit, change.classifier or "")
    explanation = (
        f"由{amount(old.value)}到{amount(new.value)}应为{amount(round(implied, 2))}{unit}，原文为{amount(said)}{unit}，"
        f"允许误差±{amount(round(slack, 2))}"
    )
    start = min(entry.clause.start for entry in (old, new, change))
    end = max(entry.span.end for entry in (old, new, change))
    loose = change.classifier == "倍" and _close(
        implied + 1, said, slack
    )  # 增长5倍 for five times as much, as many write
    return Finding("growth", "warning" if loose else "error", explanation, (quote(document, start, end),))


def _is_change(text: str, old: Entry, new: Entry, change: Entry) -> bool:
    """Whether three numbers in a row tell a change: from the first to the second, by the third."""
    return (
        old.sentence == new.sentence == change.sentence
        and old.is_alike(new)
        and not (old.bound or new.bound)
        and _FROM.search(text[old.clause.start : old.span.start]) is not None
        and _TO.search(text[old.span.end : new.span.start]) is not None
        and change.span.start - new.span.end <= _SHORTLY
        and "年均" not in text[new.span.end : change.span.start]
    )


def _implied(old: Entry, new: Entry, change: Entry) -> tuple[Decimal | None, Decimal]:
    """The change that the two values make, in the unit of the one that is told, and how far rounding can shift it."""
    if change.is_alike(new) and change.unit not in ("Percent", "PercentagePoint"):
        return new.value - old.value, old.tolerance + new.tolerance + change.tolerance
    if change.unit == "PercentagePoint" and new.unit == "Percent":
        return new.value - old.value, sum((half_last_digit(each.value) for each in (old, new, change)), Decimal(0))
    if old.value <= 0 or new.unit in ("Percent", "PercentagePoint"):
        return None, Decimal(0)
    relative = old.tolerance * new.value / (old.value * old.value) + new.tolerance / old.value
    if change.unit == "Percent":
        return (new.value / old.value - 1) * 100, relative * 100 + half_last_digit(change.value)
    if change.classifier == "倍":
        return new.value / old.value - 1, relative + half_last_digit(change.value)
    return None, Decimal(0)


def _compare(earlier: Figure, later: Figure) -> Finding | None:
    if not comparable(earlier, later) or not (_year_apart(earlier, later) or _told_against(earlier, later)):
        return None
    old, new, growth = earlier.value, later.value, later.observation.growth
    if old is None or new is None or growth is None or old <= 0:
        return None
    implied = (new / old - 1) * 100
    slack = (later.tolerance / old + earlier.tolerance * new / (old * old)) * 100 + Decimal("0.06")
    if earlier.document is not later.document:
        slack += Decimal("1.5")  # last year's figure is often revised before it becomes the base
    if _close(implied, growth, slack):
        return None
    explanation = (
        f"{later.label}的{later.observation.indicator}由{amount(old)}变为{amount(new)}，"
        f"推算变化{implied:+.2f}%，原文为{growth:+}%，允许误差±{slack:.2f}个百分点"
    )
    severity: Severity = "error" if earlier.document is later.document else "warning"
    return Finding("growth", severity, explanation, (earlier.quote(), later.quote()))


def _told_against(earlier: Figure, later: Figure) -> bool:
    """Whether the earlier figure is told right behind the later, to compare: 开行420列,｜上年同期为350列."""
    start, end = later.observation.value_span.end, earlier.observation.evidence.start
    return (
        earlier.document is later.document
        and 0 <= end - start <= _NEAR
        and "。" not in later.text[start:end]
        and _YEAR_BEFORE.match(later.text, end) is not None
    )


def _year_apart(earlier: Figure, later: Figure) -> bool:
    a, b = earlier.observation.period, later.observation.period
    if a.end is None or b.end is None:
        return False
    return (
        _next_year(a.end) == b.end
        and (a.start is None) == (b.start is None)
        and (a.start is None or b.start is None or _next_year(a.start) == b.start)
    )


def _next_year(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _close(a: Decimal, b: Decimal, slack: Decimal) -> bool:
    return abs(a - b) <= slack
