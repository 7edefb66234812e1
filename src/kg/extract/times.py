"""Text → times: dates and periods, resolved against what "今年" means in the document and the year in force nearby.

What a time is good for is its kind: a period heads the figures that follow it, an end (截至五月底) or a start (…以来)
leaves the other side open, a goal year (到2025年) has only an end, a base of comparison (去年同期) heads nothing.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from kg.extract.closeup import ClosedText, close_folded, close_text
from kg.extract.numerals import read_numeral
from kg.extract.time_patterns import TIME, PartGroups, parts_of
from kg.model import TextSpan, TimeInterval

if TYPE_CHECKING:
    from spacy.tokens import Doc

TimeKind = Literal["period", "until", "since", "by", "now", "compared", "span"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time where the text writes it.

    Attributes:
        span: From its first to its last word (截至 and 以来 included).
        interval: Resolved; an end is None where it is open or cannot be known.
        kind: ``period``; ``until`` (only an end); ``since`` (only a start); ``by`` (a goal's end); ``now`` (目前);
            ``compared`` (去年同期: the base of a growth rate); ``span`` (5年内: a length, no place in time).
        relative: Whether it was resolved from words such as 今年 or from the year in force, not from its own year.
    """

    span: TextSpan
    interval: TimeInterval
    kind: TimeKind
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """What "今年" means: a year and, where the reference is that precise, a month."""

    year: int | None = None
    month: int | None = None

    @classmethod
    def read(cls, written: str | None) -> Reference:
        """From ``2019``, ``2019-07`` or ``2019-07-01``; empty where nothing is known.

        >>> Reference.read("2019-07")
        Reference(year=2019, month=7)
        """
        numbers = [int(part) for part in (written or "").split("-")[:2] if part.isdigit()]
        return cls(*numbers)


_IS = re.compile(r"(?:全年|同期|[年]?[末底])?(?:则|仅|只)?[为是](?!了|期)")


def find_times(text: str, reference: str | None = None) -> list[TimeMention]:
    """All times of ``text`` in text order.

    >>> [(str(m.interval.start), str(m.interval.end)) for m in find_times("去年1-5月完成,截至6月底", "2021")]
    [('2020-01-01', '2020-05-31'), ('None', '2020-06-30')]
    """
    return _locate(close_text(text), reference)


def _locate(closed: ClosedText, reference: str | None) -> list[TimeMention]:
    return [
        replace(mention, span=closed.span(mention.span.start, mention.span.end))
        for mention in scan(closed.text, Reference.read(reference))
    ]


_HEADING = re.compile(r"[^\n。]{1,40}")
_DATE_LINE = re.compile(r"[(:\[【]?(?:发布|印发|成文)?(?:日期|时间)?:?[)\]】]?|[-—]+")

_GOALS = re.compile(
    r"(?<=\n)[(]?[一二三四五六七八九十]{1,3}[)、.,]{0,2}(?P<year>(?:19|20)\d\d)年[^\n。,]{0,12}(?:目标|任务|安排|打算|思路|重点)[^\n。,]{0,6}(?=\n)"
)
"""二、2014年预期目标: the heading of what is to come."""
_ISSUER = re.compile(
    r"[(\u4e00-\u9fff、 ]{2,40}(?:局|委|委员会|政府|办|办公室|海关|总队|调查队|中心|处|科|厅|部|公司|管委会|日报|报社|网)[)]?"
)
"""Who writes beside the date on a line of its own (某县统计局 2024年4月)."""


def scan(text: str, reference: Reference) -> Iterator[TimeMention]:
    """Yield the times of a closed-up folded text, in its own offsets."""
    line_end, paragraph_year, section_year = -1, None, None
    goals = _goals_ahead(text, reference)
    for match in TIME.finditer(text):
        if match.start() > line_end:
            section_year = _year_of_headings(text, max(line_end, 0), match.start(), section_year)
            line_end, paragraph_year = _end_of_line(text, match.start()), None
        base = paragraph_year or section_year
        reviewed = match.start() < goals and not match["year"] and match["rel"] in (None, "当年")
        mention = _resolve(match, reference, base or (_year_before(reference) if reviewed else None))
        if mention is None:
            continue
        yield mention
        if (
            mention.kind in ("period", "until", "since")
            and (match["year"] or match["rel"])
            and not _compares(text, match)
        ):
            known = mention.interval.end or mention.interval.start
            paragraph_year = known.year if known else paragraph_year
            if _is_heading(text, match.start(), line_end) and known and not _is_date_line(text, match, line_end):
                section_year = known.year


def _goals_ahead(text: str, reference: Reference) -> int:
    """Where the heading stands under which the goals of the year of reference are told; what is before it looks back."""
    headings = (h for h in _GOALS.finditer(text) if _year(h["year"]) == reference.year)
    return next((h.start() for h in headings), -1)


def _year_before(reference: Reference) -> int | None:
    return None if reference.year is None else reference.year - 1


def _compares(text: str, match: re.Match[str]) -> bool:
    """Whether the time only opens what a figure is compared with (…93亿元,｜上年｜为84亿元): it dates nothing behind it."""
    return text[match.start() - 1 : match.start()] in tuple(",;(而") and _IS.match(text, match.end()) is not None


def _end_of_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _is_heading(text: str, offset: int, line_end: int) -> bool:
    start = text.rfind("\n", 0, offset) + 1
    return bool(_HEADING.fullmatch(text, start, line_end))


def _is_date_line(text: str, match: re.Match[str], line_end: int) -> bool:
    """Whether the line is only a date: when the text was written, not what its figures are of."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : line_end]
    rest = line.replace(match.group(), "", 1).strip()
    signed = "月" in match.group() and _ISSUER.fullmatch(rest) is not None
    return signed or _DATE_LINE.fullmatch(rest) is not None


def _year_of_headings(text: str, start: int, end: int, year: int | None) -> int | None:
    """The year in force after the lines between two times: a section heading without a year ends it."""
    if year is None:
        return None
    for line in text[start:end].split("\n")[1:]:
        if re.match(r"第?[一二三四五六七八九十]+[、章部]", line) and len(line) <= 40:
            return None
    return year


def _resolve(match: re.Match[str], reference: Reference, base: int | None) -> TimeMention | None:
    """The time that ``match`` stands for; None where it is none after all."""
    span = TextSpan(match.start(), match.end())
    if match["now"]:
        return TimeMention(span, TimeInterval(), "now", relative=True)
    if match["span"]:
        past = _past_year(match["span"], reference)
        return TimeMention(span, past, "span" if past.start is None else "period", relative=True)
    if match["plan"]:
        return _plan(match, span)
    if match["iso"]:
        return _iso(match, span)
    if match["from_year"]:
        first, last = _year(match["from_year"]), _year(match["to_year"])
        return (
            None
            if first is None or last is None or first > last
            else TimeMention(span, TimeInterval(date(first, 1, 1), date(last, 12, 31)), "period")
        )
    year = _year_in_force(match, reference, base)
    parts = parts_of(match)
    interval = _interval(year, parts, reference if not match["year"] and not match["rel"] and base is None else None)
    if interval is None:
        return None
    kind = _kind(match, parts)
    relative = not match["year"]
    if kind in ("compared", "span"):
        return TimeMention(span, TimeInterval(), kind, relative)
    if kind == "since":
        return TimeMention(span, TimeInterval(start=interval.start), kind, relative)
    if kind in ("until", "by"):
        return TimeMention(span, TimeInterval(end=interval.end), kind, relative)
    return TimeMention(span, interval, kind, relative)


_OF_FIGURE = re.compile(r"[^的]?的(?:约|近|超|不足)?[0-9]")

_RELATIVE = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "今年": 0,
    "本年": 0,
    "当年": None,
    "明年": 1,
    "来年": 1,
    "下一年": 1,
    "后年": 2,
}


def _year_in_force(match: re.Match[str], reference: Reference, base: int | None) -> int | None:
    if match["year"]:
        return _year(match["year"])
    if match["rel"]:
        shift = _RELATIVE[match["rel"].removesuffix("度")]
        if shift is None:
            return base or reference.year
        return None if reference.year is None else reference.year + shift
    return base or reference.year


def _year(written: str) -> int | None:
    value = read_numeral(written)
    return int(value) if value is not None and 1900 <= value <= 2100 else None


IN_VIEW = re.compile(
    r"的?[^,;。]{0,8}?(?:数字|数据|情况|指标|统计|成绩单|报表|形势|走势|表现)[^,;。]{0,3}?(?:来?看|显示|表明)"
)
"""从上半年的数据看,…: what is told next is of that time."""


_RISEN = re.compile(r"(?:[升增降减涨跌]|提[高升]|增[长加]|扩大|发展|回升|恢复|壮大)$")
"""从2017年的3亿元升｜至2022年的｜9亿元: what it has come to, and no aim."""


_SINCE_EVENT = re.compile(
    r"(?:正式|全面|全线|首次|成功|常态化)*(?:成立|创建|组建|设立|挂牌|揭牌|获批|建[成区园站港厂]|投产|投用|投入|投运|启用|使用|运营|运行|开行|开通|通车|通航|开港|开园|开航|开业|落户|启动|实施|封关)+以来"
)
"""2019年｜建成投用以来: since something happened in it."""


def _kind(match: re.Match[str], parts: PartGroups) -> TimeKind:
    prefix, suffix = match["prefix"] or "", match["suffix"] or ""
    if suffix in ("同期", "同月", "相比") or prefix in ("比", "较", "与", "同", "高于", "低于", "超"):
        return "compared" if suffix not in ("以来", "起") else "since"
    if not suffix and _OF_FIGURE.match(match.string, match.end() - 1):
        return "until" if parts.edge in ("底", "末", "年底", "年末") else "period"
    if not (prefix or suffix) and _SINCE_EVENT.match(match.string, match.end()):
        return "since"
    if suffix in ("以来", "起", "至今", "开始", "以后", "后") or prefix in ("自", "从"):
        return "period" if not suffix and IN_VIEW.match(match.string, match.end()) else "since"
    if prefix.startswith("截"):
        return "until"
    if (
        prefix in ("到", "至")
        and _RISEN.search(match.string, 0, match.start())
        and match.string[match.end() :][:1] == "的"
    ):
        return "period"
    if prefix == "至" and parts.is_month and parts.edge in ("底", "末") and not match["year"] and not match["rel"]:
        return "until"  # 上半年…,至6月底,引进项目12个
    if prefix in ("到", "至") or suffix in ("前", "之前", "以前"):
        return "by"
    if parts.edge in ("底", "末", "年底", "年末"):
        return "until"
    return "period"


def _interval(year: int | None, parts: PartGroups, reference: Reference | None) -> TimeInterval | None:
    """First and last day; None where a month or day cannot be; empty where the year is not known."""
    first, last = parts.first_month, parts.last_month
    if not 1 <= first <= last <= 12:
        return None
    if year is None:
        return TimeInterval()
    if reference and reference.month and parts.is_month and first > reference.month and parts.edge is None:
        year -= 1
    days = monthrange(year, last)[1]
    first_day, last_day = parts.first_day or 1, parts.last_day or days
    if not (1 <= first_day <= monthrange(year, first)[1] and 1 <= last_day <= days):
        return None
    if parts.edge in ("初", "年初"):
        return TimeInterval(date(year, first, 1), date(year, first, 1) if parts.edge == "年初" else None)
    start, end = date(year, first, first_day), date(year, last, last_day)
    return TimeInterval(start, end) if start <= end else None


_PLAN_START = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}


def _plan(match: re.Match[str], span: TextSpan) -> TimeMention:
    if match.string[match.start() - 1 : match.start()] in ("比", "较") and match.start():
        return TimeMention(span, TimeInterval(), "compared")
    start = _PLAN_START[match["plan"]]
    tail = match["plan_tail"]
    if tail in ("以来",):
        return TimeMention(span, TimeInterval(start=date(start, 1, 1)), "since")
    if tail in ("末", "期末"):
        return TimeMention(span, TimeInterval(end=date(start + 4, 12, 31)), "by" if match["plan_to"] else "until")
    return TimeMention(span, TimeInterval(date(start, 1, 1), date(start + 4, 12, 31)), "period")


def _past_year(written: str, reference: Reference) -> TimeInterval:
    """过去一年 is the year before; other lengths have no place in time."""
    if written in ("过去一年", "过去的一年") and reference.year is not None:
        return TimeInterval(date(reference.year - 1, 1, 1), date(reference.year - 1, 12, 31))
    return TimeInterval()


def _iso(match: re.Match[str], span: TextSpan) -> TimeMention | None:
    year, month, day = (int(part) for part in re.split(r"[-./]", match["iso"]))
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return TimeMention(span, TimeInterval(found, found), "period")


def mark_times(doc: Doc) -> Doc:
    """Set ``doc._.times``, resolved with the document's reference time."""
    document = doc._.document
    doc._.times = _locate(close_folded(doc._.folded), document.reference if document else None)
    return doc
