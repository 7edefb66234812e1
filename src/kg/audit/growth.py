"""Growth against the values of two years that it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from kg.audit.figures import Figure, amount, comparable
from kg.audit.finding import Finding, Severity
from kg.ontology.indicators import is_real_growth

_NEAR = 16
_YEAR_BEFORE = re.compile(r"而?(?:上年|去年|上年同期|去年同期|上年全年|去年全年)(?:则|仅|只)?(?:为|是|有|完成|实现|达)")


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
    if abs(implied - growth) <= slack:
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
