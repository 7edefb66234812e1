"""The same indicator, subject and period stated twice with two values: in a headline, in one document, across documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from kg.audit.figures import Figure, amount, comparable
from kg.audit.finding import Finding, Severity
from kg.model import TimeInterval

SLIPS = {Decimal(10): "10倍", Decimal(100): "100倍", Decimal(1000): "1000倍", Decimal(10_000): "1万倍"}
SHARED = frozenset({"TransportService", "Industry", "Product", "Strategy", "Designation", "EconomicRegion", "Corridor"})
"""Things of which each region has its part: two documents that count them need not mean the same part."""
_PARTS_OF_YEAR = re.compile(
    r"前[一二三四五六七八九十\d]+个?月|\d{1,2}月|[一二三四前]+季度|上半年|下半年|全年|当月|今年|去年|明年|\d{4}年"
)
ATTRIBUTES = re.compile(r"投资|面积|占地|全长|里程|注册资本|产能|TotalInvestment|Area|Length|Capital")
_STANDING = re.compile(
    r"(?:线路|正线|全线|线路正线|主线|项目|工程)?(?:全长|总长|总长度|线路长度|正线长度|总投资(?:额)?|概算总投资|总建筑面积|建筑面积|总占地面积|占地面积|总规划面积|规划面积|总面积|设计时速|设计速度)"
    r"|注册资本|注册资金"
)
"""What a thing has as it stands or is planned, one value at a time."""
_IN_PART = re.compile(r"[一二三四五]期|其中|境内|段|首期|起步区|核心区|扩|调整|变更|增至|增加到|新增|原|累计")
_MAX_GROUP = 60  # a group this large is a vague wording, not one indicator


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kinds ``headline``, ``unit`` and ``value``."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        if figure.value is not None and len(figure.measure) >= 4:
            groups[figure.entity, figure.measure, figure.unit, figure.observation.modality].append(figure)
    for group in groups.values():
        if len(group) <= _MAX_GROUP:
            yield from (f for a, b in combinations(group, 2) if (f := _compare(a, b)) is not None)


def _compare(a: Figure, b: Figure) -> Finding | None:
    if not comparable(a, b) or (a.sentence == b.sentence and a.document is b.document):
        return None
    if a.document is not b.document and a.entity_type in SHARED:
        return None
    headline = a.document is b.document and (_in_title(a) != _in_title(b)) and _of_one_time(a, b)
    if not (_same_period(a, b) or headline or _both_standing(a, b)):
        return None
    if not a.entity_type and (ATTRIBUTES.search(a.measure) or not (_same_period(a, b) or headline)):
        return None  # two works without a name, each with its cost
    if a.value is None or b.value is None or _agree(a, b):
        return None
    kind, severity = _kind(a, b, headline)
    explanation = (
        f"{a.label}的{a.observation.indicator}两处数值不一致：{amount(a.value)}与{amount(b.value)}，"
        f"相差{amount(abs(a.value - b.value))}，超出数字末位四舍五入的允许误差{amount(a.tolerance + b.tolerance)}"
    )
    slip = _slip(a, b)
    if slip:
        explanation += f"；相差恰为{slip}，疑为单位或小数点有误"
    return Finding(kind, severity, explanation, (a.quote(), b.quote()))


def _kind(a: Figure, b: Figure, headline: bool) -> tuple[str, Severity]:
    if headline:
        return "headline", "error"
    severity: Severity = "error" if a.document is b.document else "warning"
    return ("unit" if _slip(a, b) else "value"), severity


def _agree(a: Figure, b: Figure) -> bool:
    assert a.value is not None and b.value is not None
    low, high = sorted((a, b), key=lambda f: f.value or Decimal(0))
    assert low.value is not None and high.value is not None
    within = high.value - low.value <= a.tolerance + b.tolerance
    # 超300亿 agrees with 312亿: a bound is met by any value on its side that a writer would round to it
    at_least = low.observation.bound == "AtLeast" and high.value <= low.value * Decimal("1.15")
    at_most = high.observation.bound == "AtMost" and low.value >= high.value * Decimal("0.85")
    return within or at_least or at_most


def _slip(a: Figure, b: Figure) -> str | None:
    assert a.value is not None and b.value is not None
    low, high = sorted((abs(a.value), abs(b.value)))
    if low == 0:
        return None
    ratio = high / low
    return next((name for factor, name in SLIPS.items() if abs(ratio / factor - 1) <= Decimal("0.005")), None)


def _same_period(a: Figure, b: Figure) -> bool:
    period = a.observation.period
    return period == b.observation.period and period.end is not None


def _told_times(figure: Figure) -> frozenset[str]:
    """The months, quarters and spans of a year that a sentence names, which may mean different times of unsaid years."""
    return frozenset(_PARTS_OF_YEAR.findall(figure.sentence.of(figure.text)))


def _of_one_time(a: Figure, b: Figure) -> bool:
    """Whether no sentence names a part of the year that the other, which names some as well, does not (前5月, 5月)."""
    one, other = _told_times(a), _told_times(b)
    return one <= other or other <= one


def _both_standing(a: Figure, b: Figure) -> bool:
    """Whether both tell how large, long or dear a thing is as it stands, at no time said, in texts of one time."""
    return (
        a.observation.period == b.observation.period == TimeInterval()
        and _STANDING.fullmatch(a.observation.indicator) is not None
        and a.document.document.issued == b.document.document.issued
        and a.scope == b.scope
        and _told_times(a) == _told_times(b)
        and not any(_IN_PART.search(each.observation.evidence.of(each.text)) for each in (a, b))
    )


def _in_title(figure: Figure) -> bool:
    title = (figure.document.document.title or "").strip()
    sentence = figure.sentence.of(figure.text).strip()
    return bool(title) and (sentence == title or sentence in title or title in sentence)
