"""Years in an order that cannot be, and stretches that are not as long as they are said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.audit.entries import quote
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument

_YEAR = r"(?P<{0}>(?:19|20)\d\d)年"
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:基准年|基期|现状年|现状基年)[^。；\d\n]{{0,6}}{_YEAR.format('first')}[^。\n]{{0,24}}?(?:近期|规划期|目标年|水平年)[^。；\d\n]{{0,8}}{_YEAR.format('second')}",
        rf"近期[^。；\d\n]{{0,8}}(?:(?:19|20)\d\d[-—~至到])?{_YEAR.format('first')}[^。\n]{{0,24}}?(?:远期|远景|中期)[^。；\d\n]{{0,8}}(?:(?:19|20)\d\d[-—~至到])?{_YEAR.format('second')}",
    )
)
"""Two years of which the second must not be before the first."""
_DAY = r"(?P<{0}_year>(?:19|20)\d\d)年(?P<{0}_month>\d{{1,2}})月(?P<{0}_day>\d{{1,2}})日"
_PART_OF_YEAR = re.compile(
    r"(?P<name>(?P<first>前)?第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年)[（(]"
    + _DAY.format("from")
    + r"(?:至|到|[-—~～]{1,2})"
    + _DAY.format("to")
    + r"[）)]"
)
_MONTHS_OF = {"一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12), "上": (1, 6), "下": (7, 12)}


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``period``."""
    text = document.document.text
    for pattern in _ORDERS:
        for match in pattern.finditer(text):
            if int(match["second"]) < int(match["first"]):
                why = f"{match['second']}年早于{match['first']}年，先后颠倒"
                yield Finding("period", "error", why, (quote(document, *match.span()),))
    for match in _PART_OF_YEAR.finditer(text):
        first, last = _MONTHS_OF[match["quarter"] or match["half"]]
        first = 1 if match["first"] else first
        if (int(match["from_month"]), int(match["to_month"])) != (first, last):
            why = f"{match['name']}应为{first}—{last}月"
            yield Finding("period", "error", why, (quote(document, *match.span()),))
