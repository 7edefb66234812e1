"""Two dates and how long it is said to be between them; and what is done to one work in an order that cannot be.

任期三年，自2022年5月起至2026年5月止; 6月3日至9日，共5天; 公示5个工作日; 2021年5月竣工验收，2022年11月封顶. Every date, every length and every stage
is read in one way, so the order in which a text tells them, and by which words, makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from kg.audit.entries import quote
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument

_DATE = r"(?:(?P<{0}_year>(?:19|20)\d\d)年)?(?:(?P<{0}_month>\d{{1,2}})月)?(?:(?P<{0}_day>\d{{1,2}})[日号])?"
_FROM = r"(?:(?P<from_year>(?:19|20)\d\d)年(?:(?P<from_month>\d{1,2})月)?|(?P<alone>\d{1,2})月)(?:(?P<from_day>\d{1,2})[日号])?"
_RANGE = (
    _FROM
    + r"(?:[上下]午)?(?:\d{1,2}[时点])?(?:起|开始|开幕)?[，,]?(?:一直)?(?:至|到|—{1,2}|-|－|~|～|持续到|延续[至到]|截止到?|截至|止于)"
    + _DATE.format("to")
    + r"(?:\d{1,2}[时点])?(?:为?止|结束|闭幕|期满|届满)?"
)
_LENGTH = r"(?P<{0}>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?P<{0}_unit>个?工作日|个?月|年|天|日|周)(?!底|初|半|以|内|前|后|来|[份均度产])"
_TERM = r"(?:有效期|期限|期间|[\u4e00-\u9fff]期|周期|为期|历时|耗时|用时|期)"
_TERM_FIRST = re.compile(
    rf"{_TERM}(?:限|间)?(?:共计?|约|为|是|定为)*{_LENGTH.format('said')}[，,（(：:]?(?:即|时间|起止|具体|分别|自|从|由|为|于|：|:)*{_RANGE}"
)
_TERM_BEHIND = re.compile(
    rf"{_RANGE}[，,（(]?(?:[^，。；\d]{{0,6}}{_TERM}(?:限|间)?(?:共计?|约|为|是)*|共计?|总计|合计|计|前后){_LENGTH.format('said')}"
)
_TERM_BETWEEN = re.compile(
    rf"自{_FROM}起[^。；\d\n]{{0,12}}?{_TERM}(?:限)?(?:为|共|是)?{_LENGTH.format('said')}[^。；\d\n]{{0,8}}?(?:至|到){_DATE.format('to')}"
)
_TOOK = re.compile(
    r"[^。；\d\n]{0,24}?(?:(?<!计划)工期|历时|用时|耗时|建设周期|建设期)(?:共|约|为|仅)*(?P<said>\d{1,3}|[一二三四五六七八九十]+)(?P<said_unit>个?月|年)(?!底|初|半)"
)
_NUMBER_OF_YEARS = re.compile(
    r"(?:[前后头](?P<number>[两二三四五六七八])年|(?P<plan>[两二三四五六七八十])年(?:[\u4e00-\u9fff]{0,6}?)(?:行动|计划|规划|方案)(?:计划|方案)?)[（(](?P<from>(?:19|20)\d\d)年?[-—~～至到]{1,2}(?P<to>(?:19|20)\d\d)年?[）)]"
)
_ANY_YEAR = 2001
"""Stands for a year that is not said: no leap year."""
_A_MONTH = 30.44
_DAYS = {"天": 1.0, "日": 1.0, "周": 7.0, "月": _A_MONTH, "年": 365.25}
_STAGES = (
    r"立项|备案|可研(?:报告)?(?:获批|批复)|签约|签订(?:投资)?协议",
    r"(?:启动|完成|发布|公开)?招标|中标|定标",
    r"施工许可证?|开工|动工|奠基|开建|破土|启动建设|开始建设|始建",
    r"封顶|合龙|结顶|主体完工|断链",
    r"竣工|完工|建成|交工|落成",
    r"投产|投用|投运|投入(?:使用|运营|运行|生产)|通车|运营|开通|开业|开园|启用|开馆|通水|蓄水",
)
"""What is done to a work, one after another."""
_SWAPPED = frozenset({(4, 5), (0, 1)})
"""Neighbours of which either may come first: a road is opened before it is formally finished."""
_EVENT = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?(?:\d{1,2}[日号]|[上中下]旬|[底末初])?[，]?"
    r"(?P<lead>(?:正式|全面|全线|整体|顺利|实现|取得|获得?|领取|完成|启动|才|又|即|就|首次|主体(?:工程|结构)?|主塔|主桥|土建|工程|项目|进行|组织|通过|建成|竣工|开始|已|于|便|并|方|公开|发布|成功)*?)"
    rf"(?P<stage>{'|'.join(f'(?:{stage})' for stage in _STAGES)})"
)
_ANOTHER = re.compile(
    r"[一二三四五]期|另|扩建|改建|改造|重建|续建|迁建|新建|提升|[一二三四五六]标段|[一二三四五六\d]号|支线|连接线|配套|一阶段|二阶段|段(?=[（，])"
)
_BEGUN = 2
"""The stage at which a work is begun."""
_FAR = 100


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``period``."""
    yield from _lengths(document)
    yield from _years(document)
    events = list(_events(document.document.text))
    yield from _stages(document, events)
    yield from _took(document, events)


def _lengths(document: AnnotatedDocument) -> Iterator[Finding]:
    text = document.document.text
    for pattern in (_TERM_FIRST, _TERM_BEHIND, _TERM_BETWEEN):
        for match in pattern.finditer(text):
            span, number = _span(match), read_numeral(match["said"])
            if span is None or number is None or number <= 0:
                continue
            said, unit = float(number), match["said_unit"]
            if not _is_as_long(said, unit.removeprefix("个"), *span):
                low, _ = span
                why = f"“{match.group()}”：起止之间约{_told(low, unit)}，原文为{match['said']}{unit}"
                yield Finding("period", "error", why, (quote(document, *match.span()),))


def _told(days: int, unit: str) -> str:
    if unit.endswith("日") or unit in ("天", "周"):
        return f"{days + 1}天"
    return f"{round(days / _A_MONTH)}个月"


def _span(match: re.Match[str]) -> tuple[int, int] | None:
    """How many days lie between the two dates, and how many either may be off because it names no day or month."""
    from_year, to_year = match["from_year"], match["to_year"]
    from_month, to_month = match["from_month"] or match["alone"], match["to_month"]
    from_day, to_day = match["from_day"], match["to_day"]
    if to_year is None and to_month is None and (to_day is None or from_day is None):
        return None
    year = int(from_year or to_year or _ANY_YEAR)
    try:
        first = date(year, int(from_month or 1), int(from_day or 1))
        last = date(int(to_year or year), int(to_month or from_month or 1), int(to_day or 1))
    except ValueError:
        return None
    years_only = from_year and to_year and not (from_month and to_month)
    open_days = 366 if years_only else 0 if from_day and to_day else 31
    return ((last - first).days, open_days) if last > first else None


def _is_as_long(said: float, unit: str, days: int, open_days: int) -> bool:
    """Whether a length can be that of so many days: the last day or month may count, and long ones are rounded."""
    if unit == "工作日":
        return said <= days + 1 and days <= said * 1.4 + 12
    told = said * _DAYS[unit]
    rounding = 1 if _DAYS[unit] <= 1 else 20
    return days - rounding - told * 0.06 <= told <= days + 1 + max(open_days, rounding) + told * 0.06


def _years(document: AnnotatedDocument) -> Iterator[Finding]:
    """前三年（2021—2024年）, 三年行动计划（2021—2025年）."""
    for match in _NUMBER_OF_YEARS.finditer(document.document.text):
        said = int(read_numeral(match["number"] or match["plan"]) or 0)
        years = int(match["to"]) - int(match["from"]) + 1
        if said != years:
            why = f"{match['from']}至{match['to']}年为{years}年，原文为{said}年"
            yield Finding("period", "error", why, (quote(document, *match.span()),))


@dataclass(frozen=True, slots=True)
class _Event:
    """Something done to a work: its place in the order of stages, when (year, month or None), and the words."""

    rank: int
    year: int
    month: int | None
    start: int
    end: int
    subject: str
    what: str

    def is_after(self, other: _Event) -> bool:
        """Whether it surely came later."""
        if self.month is None or other.month is None:
            return self.year > other.year
        return (self.year, self.month) > (other.year, other.month)


def _took(document: AnnotatedDocument, events: Sequence[_Event]) -> Iterator[Finding]:
    """2023年3月开工，2024年3月竣工，总工期24个月."""
    text = document.document.text
    for begun, done in pairwise(events):
        told = _TOOK.match(text, done.end)
        if begun.rank != _BEGUN or done.rank <= _BEGUN or told is None or "\n" in text[begun.end : done.start]:
            continue
        if begun.month is None or done.month is None or _ANOTHER.search(text, begun.end, done.end):
            continue
        passed = (done.year - begun.year) * 12 + done.month - begun.month
        said = int(read_numeral(told["said"]) or 0) * (12 if told["said_unit"] == "年" else 1)
        if passed > 0 and abs(said - passed) > max(2, passed // 8):
            why = f"由{_when(begun)}至{_when(done)}约{passed}个月，原文为{told['said']}{told['said_unit']}"
            yield Finding("period", "error", why, (quote(document, begun.start, told.end()),))


def _stages(document: AnnotatedDocument, events: Sequence[_Event]) -> Iterator[Finding]:
    """Two stages of one work, told near each other, of which the earlier came later."""
    text = document.document.text
    for one, other in combinations(events, 2):
        first, second = sorted((one, other), key=lambda event: event.rank)
        between = text[one.end : other.start]
        near = len(between) <= _FAR and "\n" not in between
        if not near or first.rank == second.rank or (first.rank, second.rank) in _SWAPPED or not first.is_after(second):
            continue
        if _ANOTHER.search(text, one.end, other.end) or not _are_of_one(one, other):
            continue
        why = f"{first.what}（{_when(first)}）晚于{second.what}（{_when(second)}），先后颠倒"
        yield Finding("period", "error", why, (quote(document, one.start, other.end),))


def _events(text: str) -> Iterator[_Event]:
    for match in _EVENT.finditer(text):
        rank = next(n for n, stage in enumerate(_STAGES) if re.fullmatch(stage, match["stage"]))
        start = max(text.rfind(mark, 0, match.start()) for mark in "，。；：、\n") + 1
        subject = re.sub(r"[于在自从由是的]+$|计划|预计|拟|将|该|本|其", "", text[start : match.start()])
        month = int(match["month"]) if match["month"] else None
        yield _Event(rank, int(match["year"]), month, match.start(), match.end(), subject, match["stage"])


def _are_of_one(one: _Event, other: _Event) -> bool:
    """Whether the second names no other work than the first."""
    named = pairs_of(other.subject)
    return not named or bool(named & pairs_of(one.subject))


def _when(event: _Event) -> str:
    return f"{event.year}年" + (f"{event.month}月" if event.month else "")
