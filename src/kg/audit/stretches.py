"""Times against times: what parts of a year have, told one after another, and what the whole of it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding, Severity
from kg.audit.rounding import sum_slack

_LEVEL = re.compile(
    r"率|均|余额|保有|人口|面积|里程|户|指数|强度|价|排名|比重|占比|名单|存量|Rate|Population|Balance|PerCapita|Area"
)
"""What is no total over a time, so that a part of the time can have more."""
_MAX_GROUP = 40


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        period = figure.observation.period
        told = figure.value is not None and period.start is not None and period.end is not None
        if told and figure.observation.modality == "Actual" and not _LEVEL.search(figure.measure):
            groups[figure.entity, figure.measure, figure.unit, figure.scope].append(figure)
    for group in groups.values():
        if len(group) <= _MAX_GROUP:
            for whole in group:
                yield from _within(whole, group)
                yield from _laid_end_to_end(whole, group)


def _within(whole: Figure, group: Sequence[Figure]) -> Iterator[Finding]:
    """A first half with more than the whole year has."""
    for part in group:
        slack = part.tolerance + whole.tolerance
        if _lies_within(part, whole) and part.flow == whole.flow and _value(part) > _value(whole) + slack:
            why = (
                f"{part.label}的{part.observation.indicator}：其中一段时间为{amount(_value(part))}，"
                f"整段时间只有{amount(_value(whole))}，允许误差{amount(slack)}"
            )
            severity: Severity = "error" if part.document is whole.document else "warning"
            yield Finding("sum", severity, why, (part.quote(), whole.quote()))


def _laid_end_to_end(whole: Figure, group: Sequence[Figure]) -> Iterator[Finding]:
    """Four quarters that are not the year."""
    parts: list[Figure] = []
    day = whole.observation.period.start
    while day is not None and day <= (whole.observation.period.end or day):
        following = [
            f
            for f in group
            if f.observation.period.start == day and _lies_within(f, whole) and f.document is whole.document
        ]
        if len({f.value for f in following}) != 1:
            return
        parts.append(following[0])
        end = following[0].observation.period.end
        day = end + timedelta(days=1) if end is not None else None
    total = sum((_value(part) for part in parts), Decimal(0))
    vague = any(figure.observation.bound for figure in (whole, *parts))
    slack = sum_slack([figure.tolerance for figure in (whole, *parts)], vague=vague)
    if len(parts) >= 2 and abs(total - _value(whole)) > slack:
        arithmetic = "＋".join(amount(_value(part)) for part in parts)
        why = (
            f"{whole.label}的{whole.observation.indicator}：各时段{arithmetic}＝{amount(total)}，"
            f"全时段为{amount(_value(whole))}，允许误差{amount(slack)}"
        )
        yield Finding("sum", "error", why, (whole.quote(), *(part.quote() for part in parts)))


def _lies_within(part: Figure, whole: Figure) -> bool:
    a, b = part.observation.period, whole.observation.period
    if a.start is None or a.end is None or b.start is None or b.end is None or a == b:
        return False
    return b.start <= a.start and a.end <= b.end and b.start.year == b.end.year


def _value(figure: Figure) -> Decimal:
    return figure.value or Decimal(0)
