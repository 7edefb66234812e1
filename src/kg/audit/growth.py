"""Growth against the two values it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from kg.audit.figures import Figure, amount, comparable
from kg.audit.finding import Finding, Quote, Severity
from kg.model import AnnotatedDocument
from kg.ontology.indicators import is_real_growth

_NEAR = 16
_YEAR_BEFORE = re.compile(r"而?(?:上年|去年|上年同期|去年同期|上年全年|去年全年)(?:则|仅|只)?(?:为|是|有|完成|实现|达)")
_NUMBER = r"(\d+(?:\.\d+)?)"
_UNIT = r"([\u4e00-\u9fff/]{0,5}?)"
_FROM_TO = re.compile(
    rf"[由从](?:上年|去年|年初|\d{{4}}年|上年同期|去年同期)?的?{_NUMBER}{_UNIT}(?:增长|增加|提高|上升|提升|扩大|下降|减少|降低|降|增)(?:至|到|为)"
    rf"(?:今年的|目前的|\d{{4}}年的)?{_NUMBER}{_UNIT}[，,、（(](?:同比|增幅|降幅|年均)?(增长|下降|减少|提高|增加|上升)(?:了)?{_NUMBER}[%％]"
)


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
    """Findings of kind ``growth`` within one clause: 由A增长到B，增长x%."""
    text = document.document.text
    for sentence in document.sentences:
        for match in _FROM_TO.finditer(sentence.of(text)):
            before, unit_before, after, unit_after, direction, stated = match.groups()
            if unit_before and unit_before != unit_after:
                continue
            change = (Decimal(after) / Decimal(before) - 1) * 100 if Decimal(before) else Decimal(0)
            said = -Decimal(stated) if direction in ("下降", "减少") else Decimal(stated)
            if "年均" in match.group() or _close(change, said, _rounding(before, after) + _half(stated)):
                continue
            start = sentence.start + match.start()
            quote = Quote(document.document.name, start, sentence.start + match.end(), match.group())
            yield Finding("growth", "error", f"由{before}到{after}应为{change:+.2f}%，原文为{said:+}%", (quote,))


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


def _half(stated: str) -> Decimal:
    return Decimal(10) ** -len(stated.partition(".")[2]) / 2


def _rounding(before: str, after: str) -> Decimal:
    old, new = Decimal(before), Decimal(after)
    if old == 0:
        return Decimal(0)
    return (_measured_half(after) / old + _measured_half(before) * new / (old * old)) * 100


def _measured_half(stated: str) -> Decimal:
    """Half of the last digit of a measure; a whole number is taken for a count, which is exact."""
    return _half(stated) if "." in stated else Decimal(0)
