"""A quotient against what it is of: so many of them, so much for each, so much in all, in whatever order a text tells the three.

320户, 户均48万元, 合计1.5亿元; 占地1200亩, 投资36亿元, 亩均300万元; 1.3万吨 of 2.6万亩, 亩产500公斤. Any pair of a number and
an amount near by may be what the average is of; where one fits, nothing is wrong. A lost or added power of ten is an
error; any other quotient is one only where all three are exact, since whether every one is counted the words seldom tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.slips import power_of_ten
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument

_MEASURED = {
    "亩": ("Mu", Decimal(1)),
    "平方米": ("SquareMetre", Decimal(1)),
    "平方公里": ("SquareKilometre", Decimal(1)),
    "公里": ("Kilometre", Decimal(1)),
    "吨": ("Tonne", Decimal(1)),
    "公斤": ("Tonne", Decimal(1000)),
    "千克": ("Tonne", Decimal(1000)),
    "斤": ("Tonne", Decimal(2000)),
}
"""What is measured and not counted: its unit, and how many such a unit has (1000公斤 a tonne)."""
_COUNTED = r"股|户|人次|人|家|笔|个|座|套|台|栋|间|列|班|趟|条|名|村|项|件|宗|单|辆|头|只|株|场|所|处|艘|镇|组|天|日|期|届|箱|车|幢|班次"
_EACH = rf"{'|'.join(sorted(_MEASURED, key=len, reverse=True))}|{_COUNTED}"
_AVERAGE = re.compile(
    rf"(?:(?P<who>{_EACH})均|每(?:一)?(?P<each>{_EACH})|平均(?:一)?(?P<one>{_COUNTED}))(?P<what>[^，。；、\d]{{0,10}})$"
)
_YIELD = re.compile(r"(?:亩产|单产)(?:量)?(?:约|为|达到?|是)*$")
_TOGETHER = re.compile(r"合计|共计|总计|累计|[共总]|全部|全年")
_ALIKE = (frozenset("户 家 企业 个".split()), frozenset("人 名 位 人次".split()), frozenset("天 日".split()))
"""Classifiers of one kind of thing."""
_SET = re.compile(r"要求|不低于|不少于|不高于|不超过|标准|门槛|起$|目标|计划|力争|最[高低]")
"""An average that is asked for, or that of the best, is not that of all."""
_CLOSE = Decimal("0.06")
_NEAR = 160
_OF_FEW = re.compile(r"首日|当[天日月]|单[日月]|高峰|其中|部分|主要|重点|[前首]批|新增|最|左右|上年|去年|同期")
"""What is told of some of them only."""
_STRESS = re.compile(r"折合|约合|合计|相当于|平均|实际")
_MEAN_COUNT = re.compile(r"(?:年|月|全年)?平均(?=(?:常住|户籍|总)?人口|从业|用工|在岗|职工)")
"""How many there were on average counts them (年平均常住人口)."""
_NO_TOTAL = re.compile(r"[^平]均|每|平均|单价|利率|最|[增减](?:长|加|少|收)|净增|新增|另有?|带动|撬动|拉动|引导|费用")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``unit``."""
    entries = [entry for entry in entries_of(document) if not entry.is_of_before]
    for average in entries:
        each = _each_of(average)
        if (
            each is None
            or average.unit in ("Percent", "PercentagePoint")
            or not average.value
            or _SET.search(average.label)
        ):
            continue
        near = _near(document, average, entries)
        counts = _narrowed([e for e in near if _is_counted(e, each) and e.value > 1], average)
        totals = [e for e in near if _weight(e, average) and e not in counts and not _NO_TOTAL.search(e.label)]
        sums = _narrowed(totals, average)
        if len(counts) != 1 or len(sums) != 1 or not _is_of_them(document.document.text, average, (counts[0], sums[0])):
            continue
        counted = [e for e in near if _is_counted(e, each) and e.value > 1]
        if not any(_fits(count, average, total, each) for count in counted for total in totals):
            yield from _compare(document, counts[0], average, sums[0], each)


def _each_of(average: Entry) -> str | None:
    """Of what an amount is the average for each: 户 of 户均, 亩 of 每亩产值 and of 亩产."""
    if _YIELD.search(average.label):
        return "亩" if average.classifier in _MEASURED else None
    told = _AVERAGE.search(average.label)
    return (told["who"] or told["each"] or told["one"]) if told else None


def _is_of_them(text: str, average: Entry, told: Sequence[Entry]) -> bool:
    """Whether what stands before 人均 names nothing of its own (门票人均消费), but what is told beside or nothing."""
    own = re.split(rf"(?:{_EACH})均|平均|每", average.label)[0]
    own = _STRESS.sub("", own)
    return not pairs_of(own) or any(pairs_of(own) & pairs_of(e.clause.of(text)) for e in told)


def _near(document: AnnotatedDocument, average: Entry, entries: Sequence[Entry]) -> list[Entry]:
    """The other numbers of the average's sentence; where that has too few, those of its paragraph near by."""
    text = document.document.text
    here = [e for e in entries if e is not average and e.sentence == average.sentence]
    if len(here) >= len("总数"):
        return here
    low, high = text.rfind("\n", 0, average.span.start), text.find("\n", average.span.end)
    high = high if high >= 0 else len(text)
    return [
        e
        for e in entries
        if e is not average and low < e.span.start < high and abs(e.span.start - average.span.start) <= _NEAR
    ]


def _is_counted(entry: Entry, each: str) -> bool:
    """Whether an entry tells how many there are of what an average is for (856笔 for 笔均, 312户企业 for 每家)."""
    if _NO_TOTAL.search(_MEAN_COUNT.sub("", entry.label)):
        return False
    if each in _MEASURED:
        return entry.unit == _MEASURED[each][0]
    counted = {"Person": "人", "PersonTime": "人次"}.get(entry.unit, entry.classifier or "")
    return counted == each or any({counted, each} <= kind for kind in _ALIKE)


def _weight(total: Entry, average: Entry) -> Decimal | None:
    """How many units of the average one of the total has, if they measure alike: 1 of one unit, 1000 公斤 a 吨."""
    if total.is_alike(average):
        return Decimal(1)
    unit, factor = _MEASURED.get(average.classifier or "", ("", Decimal(1)))
    return factor if total.unit == unit else None


def _narrowed(candidates: Sequence[Entry], average: Entry) -> Sequence[Entry]:
    """Of several the one that is called as the average is, else the one told to be all; what is told before it first."""
    candidates = [e for e in candidates if e.span.end <= average.span.start] or candidates
    if len(candidates) < len("两个"):
        return candidates
    named = pairs_of(average.label)
    called = [e for e in candidates if named & pairs_of(e.label + e.tail)]
    together = [e for e in called or candidates if _TOGETHER.search(e.label)]
    return called if len(called) == 1 else together or called or candidates


def _implied(count: Entry, average: Entry, total: Entry, each: str) -> Decimal:
    """What so many at so much make, in the unit of the total."""
    number = count.value * (_MEASURED[each][1] if each in _MEASURED else 1)
    return number * average.value / (_weight(total, average) or Decimal(1))


def _fits(count: Entry, average: Entry, total: Entry, each: str) -> bool:
    return abs(_implied(count, average, total, each) - total.value) <= total.value * _CLOSE


def _compare(document: AnnotatedDocument, count: Entry, average: Entry, total: Entry, each: str) -> Iterator[Finding]:
    implied = _implied(count, average, total, each)
    slip = power_of_ten(implied, total.value, _CLOSE)
    if slip is None and not _are_exact(count, average, total):
        return
    apart = f"，相差{slip}倍" if slip is not None else ""
    what = (
        f"{amount(count.value)}乘以平均{amount(average.value)}为{amount(implied)}，原文为{amount(total.value)}{apart}"
    )
    quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (count, average, total))
    yield Finding("unit", "error", what, tuple(quotes))


def _are_exact(count: Entry, average: Entry, total: Entry) -> bool:
    """Whether all three are told exactly and apart from any day or group of their own (首日, 其中, 最高)."""
    told = (count, average, total)
    return (
        not any(e.bound or e.is_aside or _OF_FEW.search(e.label) for e in told)
        and max(count.span.end, total.span.end) <= average.span.start
    )
