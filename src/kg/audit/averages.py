"""Averages against the number of those who have them and what they have together: 320户, 户均48万元, 合计1.5亿元.

Only a lost or added power of ten is reported: whether every one of them is counted, the words seldom tell, but no other
reading shifts a quotient by ten to a hair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.slips import power_of_ten
from kg.model import AnnotatedDocument

_WHO = r"户|人|家|笔|个|座|套|台|栋|间|列|班|趟|条|名|村|项|件|宗|单|辆|头|只|株|场|所|处|艘|镇|组|天|日|期|届"
_AVERAGE = re.compile(
    rf"(?:(?P<who>{_WHO})均|(?:平均)?每(?:一)?(?P<each>{_WHO})|平均(?:一)?(?P<one>{_WHO}))[^，。；、\d]{{0,10}}$"
)
_TOGETHER = re.compile(r"合计|共计|总计|累计|[共总]|全部|全年")
_ALIKE = (frozenset("户 家 企业 个".split()), frozenset("人 名 位".split()), frozenset("天 日".split()))
"""Classifiers of one kind of thing."""
_CLOSE = Decimal("0.06")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``unit``."""
    entries = [entry for entry in entries_of(document) if not entry.is_of_before]
    for average in entries:
        told = _AVERAGE.search(average.label)
        if told is None or average.unit in ("Percent", "PercentagePoint") or not average.value:
            continue
        near = [e for e in entries if e.sentence == average.sentence and e is not average]
        counts = [e for e in near if _is_counted(e, told["who"] or told["each"] or told["one"]) and e.value > 1]
        sums = [e for e in near if e.is_alike(average) and _is_together(document, e)]
        if len(counts) == 1 and len(sums) == 1:
            yield from _compare(document, counts[0], average, sums[0])


def _is_counted(entry: Entry, who: str) -> bool:
    """Whether an entry counts those that an average is of (856笔 for 笔均, 312户企业 for 每家)."""
    counted = "人" if entry.unit == "Person" else entry.classifier or ""
    return counted == who or any({counted, who} <= kind for kind in _ALIKE)


def _is_together(document: AnnotatedDocument, entry: Entry) -> bool:
    words = document.document.text[entry.clause.start : entry.span.start]
    return _TOGETHER.search(words) is not None and _AVERAGE.search(entry.label) is None


def _compare(document: AnnotatedDocument, count: Entry, average: Entry, total: Entry) -> Iterator[Finding]:
    implied = count.value * average.value
    slip = power_of_ten(implied, total.value, _CLOSE)
    if slip is None:
        return
    what = f"{amount(count.value)}乘以平均{amount(average.value)}为{amount(implied)}，原文为{amount(total.value)}，相差{slip}倍"
    quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (count, average, total))
    yield Finding("unit", "error", what, tuple(quotes))
