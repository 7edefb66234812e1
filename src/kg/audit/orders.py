"""Years in an order that cannot be, and stretches that are not as long as they are said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kg.audit.entries import quote
from kg.audit.finding import Finding
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument

_YEAR = r"(?P<{0}>(?:19|20)\d\d)年"
_BORN = r"(?:动工|开工|始建|开建|奠基|破土|开始建设|启动建设)"
_BUILT = r"(?:建成|竣工|完工|投产|投用|投运|通车|蓄水|开通|落成)"
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR.format('first')}(?:\d{{1,2}}月)?[^，。；\d\n]{{0,6}}{_BORN}[^。；\d\n]{{0,12}}[，,]{_YEAR.format('second')}(?:\d{{1,2}}月)?[^，。；\d\n]{{0,8}}{_BUILT}",
        rf"{_BORN}于{_YEAR.format('first')}[^。；\d\n]{{0,12}}{_YEAR.format('second')}(?:\d{{1,2}}月)?[^，。；\d\n]{{0,8}}{_BUILT}",
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
_FIRST_YEARS = re.compile(
    r"[前后](?P<number>[两二三四五六七八])年[（(](?P<from>(?:19|20)\d\d)年?[-—~～至到]{1,2}(?P<to>(?:19|20)\d\d)年?[）)]"
)
_IN_FORCE = re.compile(
    r"自"
    + _DAY.format("from")
    + r"起[^。；\d\n]{0,12}?(?:有效期|期限|为期|任期|工期|服务期|试行期|聘期|租期|合同期)(?:限)?(?:为|共|是)?"
    + r"(?P<number>\d{1,2}|[一二两三四五六七八九十]+)(?P<unit>年|个月)"
    + r"[^。；\d\n]{0,8}?(?:至|到)"
    + _DAY.format("to")
)


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
    for match in _FIRST_YEARS.finditer(text):
        said, years = int(read_numeral(match["number"]) or 0), int(match["to"]) - int(match["from"]) + 1
        if said != years:
            why = f"{match['from']}至{match['to']}年为{years}年，原文为{said}年"
            yield Finding("period", "error", why, (quote(document, *match.span()),))
    yield from _in_force(document)


def _in_force(document: AnnotatedDocument) -> Iterator[Finding]:
    """自2023年8月1日起施行，有效期5年，至2028年7月31日止."""
    for match in _IN_FORCE.finditer(document.document.text):
        first, last = _date(match, "from"), _date(match, "to")
        if first is None or last is None:
            continue
        said = int(read_numeral(match["number"]) or 0) * (12 if match["unit"] == "年" else 1)
        passed = round((last - first).days / 30.44)
        if abs(said - passed) > 1:
            why = f"{first}至{last}约{passed}个月，原文为{said}个月"
            yield Finding("period", "error", why, (quote(document, *match.span()),))


def _date(match: re.Match[str], which: str) -> date | None:
    try:
        return date(*(int(match[f"{which}_{part}"]) for part in ("year", "month", "day")))
    except ValueError:
        return None
