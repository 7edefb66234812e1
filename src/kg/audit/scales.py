"""One of several parts told in 万 where the others are in 亿: 教育7.2万元、卫生4.1亿元、社保5.6亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument

_PARTS = re.compile(r"其中|分别|包括")
_JOINS = re.compile(r"[^。；\n]{0,24}")
_LEAST = 3
_RANGE, _FAR = Decimal(12), Decimal(400)
_SCALES = (Decimal(10_000), Decimal("0.0001"))
_APART = re.compile(r"均|每|率|最|价|奖|补贴标准")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``unit``."""
    text = document.document.text
    entries = [e for e in entries_of(document) if not (e.is_aside or e.is_of_before)]
    for at, first in enumerate(entries):
        if first.unit in ("Percent", "PercentagePoint", "Count") or not _PARTS.search(first.label):
            continue
        run = _run(text, entries[at:])
        odd = [e for e in run if _is_odd(text, e, [other for other in run if other is not e])]
        if len(run) >= _LEAST and len(odd) == 1:
            why = f"{odd[0].span.of(text)}与并列各数相差万倍，疑为“万”“亿”之误"
            yield Finding("unit", "error", why, (quote(document, run[0].clause.start, run[-1].span.end),))


def _run(text: str, entries: Sequence[Entry]) -> list[Entry]:
    run = [entries[0]]
    for entry in entries[1:]:
        if not entry.is_alike(run[0]) or entry.sentence != run[0].sentence or _APART.search(entry.label):
            break
        if not _JOINS.fullmatch(text, run[-1].span.end, entry.span.start):
            break
        run.append(entry)
    return run


def _is_odd(text: str, entry: Entry, others: Sequence[Entry]) -> bool:
    """Whether a value stands far off all the others, and among them once 万 is read as 亿 or the other way about."""
    if len(others) + 1 < _LEAST or min(e.value for e in others) <= 0 or "." not in entry.span.of(text):
        return False
    low, high = min(e.value for e in others), max(e.value for e in others)
    if high / low > _RANGE or (low / _FAR <= entry.value <= high * _FAR):
        return False
    return any(low / 5 <= entry.value * scale <= high * 5 for scale in _SCALES)
