"""Sums against their parts: 其中 parts and stated compositions.

其中 with only some parts is the rule, so parts may fall short of the whole; they may not exceed it. Only a composition
that says it is complete (由…组成, 出口 and 进口 of 进出口) must add up exactly.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.audit.overlap import may_overlap, measure_apart
from kg.audit.rounding import sum_slack

_COMPLETE = re.compile(
    r"由[^。；]{0,60}(?:组成|构成)|(?:分为|划分为)[^。；]{0,4}[两二三四五六七八九十\d]+(?:个部分|个片区|部分|类|块)|组成[:：]"
)
_PARTITIONS = (
    (re.compile(r"进出口"), (re.compile(r"^(?!.*进出口).*出口"), re.compile(r"^(?!.*进出口).*进口"))),
    (
        re.compile(r"生产总值|GDP|增加值"),
        (re.compile("第一产业|一产"), re.compile("第二产业|二产"), re.compile("第三产业|三产")),
    ),
)
_AVERAGE = re.compile(r"均|每|率|强度")
_MEANS = frozenset({"年均", "月均", "日均", "每年"})
_RATES = ("Percent", "PercentagePoint")


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        if figure.value is not None:
            by_document[figure.document.document.id].append(figure)
    for group in by_document.values():
        yield from _stated_parts(group)
        yield from _compositions(group)


def _stated_parts(group: Sequence[Figure]) -> Iterator[Finding]:
    by_index = {figure.index: figure for figure in group}
    parts_of: dict[int, list[Figure]] = defaultdict(list)
    for figure in group:
        whole = by_index.get(figure.observation.part_of) if figure.observation.part_of is not None else None
        if whole is not None and _can_be_part(figure, whole):
            parts_of[whole.index].append(figure)
    for index, parts in sorted(parts_of.items()):
        whole = by_index[index]
        larger = [
            p
            for p in parts
            if _value(p) > _value(whole) + p.tolerance + whole.tolerance and not _has_other_whole(p, whole, group)
        ]
        if larger:
            yield _finding(whole, larger, "其中的一部分大于总数")
        elif _must_add_up(whole, parts):
            if _differ(whole, parts):
                yield _finding(whole, parts, "各部分之和不等于总数")
        elif any(_has_other_whole(part, whole, group) for part in parts):
            continue
        elif _exceeds(whole, parts) and not may_overlap([part.observation.indicator for part in parts]):
            yield _finding(whole, parts, "各部分之和大于总数")


def _has_other_whole(part: Figure, whole: Figure, group: Sequence[Figure]) -> bool:
    """Whether an earlier figure of the sentence can be the whole as well (设站15座，地下站12座、高架站3座，其中换乘站4座)."""
    return any(
        other.sentence == part.sentence
        and other.unit == part.unit
        and other.observation.value_span < whole.observation.value_span
        and _value(other) >= _value(part)
        for other in group
    )


def _can_be_part(part: Figure, whole: Figure) -> bool:
    """Whether both are amounts of one unit, facts or aims alike, and not one the yearly share of the other's cost."""
    same = part.unit == whole.unit and part.observation.modality == whole.observation.modality
    one, other = (figure.observation.indicator for figure in (part, whole))
    fits = not measure_apart(one, other)
    average = _AVERAGE.search(one) or _AVERAGE.search(other) or _MEANS & whole.flow
    yearly = ("年度" in one) != ("年度" in other)
    return same and fits and not average and not yearly and part.unit is not None and part.unit[0] not in _RATES


def _compositions(group: Sequence[Figure]) -> Iterator[Finding]:
    sentences: dict[object, list[Figure]] = defaultdict(list)
    for figure in group:
        sentences[figure.sentence].append(figure)
    for members in sentences.values():
        whole, *parts = sorted(members, key=lambda f: f.observation.value_span)
        same_unit = [p for p in parts if p.unit == whole.unit and p.observation.part_of is None]
        complete = _COMPLETE.search(whole.text, whole.observation.value_span.end, whole.sentence.end)
        others = [p for p in parts if p not in same_unit and (p.unit is None or p.unit[0] != "Count")]
        if complete and len(same_unit) >= 2 and not others and _differ(whole, same_unit):
            yield _finding(whole, same_unit, "组成部分之和不等于总数")


def _must_add_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    for measure, members in _PARTITIONS:
        if measure.search(whole.observation.indicator) and len(parts) == len(members):
            return all(any(m.search(p.observation.indicator) for p in parts) for m in members)
    return False


def _value(figure: Figure) -> Decimal:
    return figure.value if figure.value is not None else Decimal(0)


def _slack(whole: Figure, parts: Sequence[Figure]) -> Decimal:
    vague = any(figure.observation.bound for figure in (whole, *parts))
    return sum_slack([figure.tolerance for figure in (whole, *parts)], vague=vague)


def _differ(whole: Figure, parts: Sequence[Figure]) -> bool:
    return abs(sum((_value(p) for p in parts), Decimal(0)) - _value(whole)) > _slack(whole, parts)


def _exceeds(whole: Figure, parts: Sequence[Figure]) -> bool:
    return sum((_value(p) for p in parts), Decimal(0)) > _value(whole) + _slack(whole, parts)


def _finding(whole: Figure, parts: Sequence[Figure], what: str) -> Finding:
    total = sum((_value(p) for p in parts), Decimal(0))
    arithmetic = "＋".join(amount(_value(p)) for p in parts)
    explanation = (
        f"{what}：{arithmetic}＝{amount(total)}，总数为{amount(_value(whole))}，"
        f"相差{amount(abs(total - _value(whole)))}，允许误差{amount(_slack(whole, parts))}"
    )
    return Finding("sum", "error", explanation, (whole.quote(), *(p.quote() for p in parts)))
