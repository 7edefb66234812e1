"""A change against the two values it is between: what they make it, how far rounding can shift that, and the finding."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.audit.entries import Entry, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.slips import power_of_ten
from kg.model import AnnotatedDocument
from kg.precision import half_last_digit

RISES = r"增长|增加|增幅|提高|上升|提升|攀升|回升|走高|扩大|扩增|高出|高了|多出|多了"
FALLS = r"下降|减少|降低|降幅|低了|少了|压缩|压减|缩减|缩短|缩小|收窄|萎缩|走低|回落|下滑|滑落"
CHANGES = rf"(?:{RISES}|{FALLS}|多|少|增|升|降|减)"
"""What tells a change, for every check that looks for one."""
FALLING = re.compile(rf"{FALLS}|减|降|少")
_ROUGHLY = Decimal("0.02")


def wrong_change(
    document: AnnotatedDocument, old: Entry, new: Entry, change: Entry, implied: Decimal, said: Decimal, slack: Decimal
) -> Finding:
    """The finding that a change is not what lies between two values; of kind ``unit`` where it is off by a power of ten."""
    unit = {"Percent": "%", "PercentagePoint": "个百分点"}.get(change.unit, change.classifier or "")
    explanation = (
        f"由{amount(old.value)}到{amount(new.value)}应为{amount(round(implied, 2))}{unit}，原文为{amount(said)}{unit}，"
        f"允许误差±{amount(round(slack, 2))}"
    )
    start = min(entry.clause.start for entry in (old, new, change))
    end = max(entry.span.end for entry in (old, new, change))
    rescaled = (
        change.unit == "Percent" and old.value > 0 and power_of_ten(new.value / old.value, 1 + said / 100, _ROUGHLY)
    )
    if rescaled:
        return Finding(
            "unit", "error", f"{explanation}；相差{rescaled}倍，疑为单位有误", (quote(document, start, end),)
        )
    loose = change.classifier == "倍" and close_to(
        implied + 1, said, slack
    )  # 增长5倍 for five times as much, as many write
    return Finding("growth", "warning" if loose else "error", explanation, (quote(document, start, end),))


def implied_change(old: Entry, new: Entry, change: Entry) -> tuple[Decimal | None, Decimal]:
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


def close_to(a: Decimal, b: Decimal, slack: Decimal) -> bool:
    """Whether two numbers differ by no more than the slack."""
    return abs(a - b) <= slack
