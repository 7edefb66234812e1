"""Shares against value and whole, and shares of one whole that add up to more than all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.precision import half_last_digit

_PLAN = re.compile(r"计划|目标|任务|预算|进度")
_PERCENT = Decimal(100)
_LOOSE_WORDS = str.maketrans("", "", "的总额量值全市省区县年度")


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kinds ``share`` and ``partition``."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        by_document[figure.document.document.id].append(figure)
    for group in by_document.values():
        yield from _shares(group)
        yield from _partitions(group)


def _shares(group: Sequence[Figure]) -> Iterator[Finding]:
    by_index = {figure.index: figure for figure in group}
    for part in group:
        if part.value is None or part.observation.share is None:
            continue
        whole = _whole_of(part, by_index, group)
        if whole is None or not whole.value:
            continue
        implied = part.value / whole.value * _PERCENT
        share = part.observation.share
        slack = (part.tolerance / whole.value + whole.tolerance * part.value / (whole.value * whole.value)) * _PERCENT
        slack += half_last_digit(share)
        if abs(implied - share) > slack:
            yield Finding(
                "share",
                "error",
                f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{share}%，允许误差±{slack:.2f}个百分点",
                (part.quote(), whole.quote()),
            )


def _whole_of(part: Figure, by_index: dict[int, Figure], group: Sequence[Figure]) -> Figure | None:
    named = (part.observation.share_of or "").translate(_LOOSE_WORDS)
    stated = by_index.get(part.observation.part_of) if part.observation.part_of is not None else None
    if stated is not None and stated.unit == part.unit and not named:
        return stated
    if len(named) < 2:
        return None
    matches = [
        other
        for other in group
        if other is not part
        and other.unit == part.unit
        and other.observation.period == part.observation.period
        and other.observation.indicator.translate(_LOOSE_WORDS) == named
    ]
    return matches[0] if len({other.value for other in matches}) == 1 else None


def _partitions(group: Sequence[Figure]) -> Iterator[Finding]:
    wholes: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in group:
        whole = figure.observation.share_of
        if figure.observation.share is not None and whole and not _PLAN.search(whole):
            wholes[figure.sentence, figure.observation.share_of].append(figure)
    for parts in wholes.values():
        shares = [p.observation.share or Decimal(0) for p in parts]
        total = sum(shares, Decimal(0))
        slack = sum((half_last_digit(s) for s in shares), Decimal("0.1"))
        distinct = len({p.observation.indicator for p in parts}) == len(parts)  # 从四成提高到七成 is one part, twice
        if len(parts) >= 2 and distinct and total > _PERCENT + slack and not _overlapping(parts):
            listed = "＋".join(f"{s}%" for s in shares)
            yield Finding(
                "partition",
                "error",
                f"同一总体的各部分占比相加超过100%：{listed}＝{total}%",
                tuple(p.quote() for p in parts),
            )


def _overlapping(parts: Sequence[Figure]) -> bool:
    """Shares of different things measured against different wholes (全省、全市占比分别…) are no partition."""
    sentence = parts[0].sentence.of(parts[0].text)
    return bool(
        re.search(
            r"(?:全国|全省|全市|全球)[^，。；]{0,3}[、和][^，。；]{0,3}(?:全国|全省|全市|全球)|交叉|重叠", sentence
        )
    )
