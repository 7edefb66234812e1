"""Wholes and the parts they are told to have: one reading for every wording that divides a number.

A run of numbers of one unit, each of something else, behind a number that can be their whole. What stands between tells
how they belong together: divided in one way (按性别分, 分季度看, 按岗位分为, 用于), they may not exceed it, and are all of
it where the ways are closed (男、女; four quarters; 其余); merely told one after another (小学86所，初中31所), they are its
parts only where they miss it by so little that nothing else explains it. A whole is never a change of it (比上年末增加14万册).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.overlap import are_closed, may_overlap, measure_apart
from kg.audit.rounding import sum_slack
from kg.audit.words import content_of
from kg.model import AnnotatedDocument

_DIVIDED = re.compile(
    r"[按从分依][^，。；、\d]{1,10}?(?:划分|来?分类?(?:为|成|布)?|来?看|来?计算?|统计|分组)(?:的话)?(?:[，,：:]|(?:为|有|是)?$|(?:为|成)?(?=[\u4e00-\u9fff]))"
    r"|[\u4e00-\u9fff]{1,6}(?:构成|结构|来源|分布|用途|去向)(?:上|中|方面|来?看|为|如下)?[，,：:]|分为|分成|划分为|切块|拆分为"
)
"""Told in one way of dividing."""
_LEADS = re.compile(r"其中|包括|包含|分别(?:为|是|有)|用于|投向")
_SAID_ALL = re.compile(r"分为|分成|划分为|由[^，。；]{1,20}(?:组成|构成)|全部|仅有|只有")
_REST = re.compile(r"其他|其它|其余|剩余|余下")
_CHANGE = re.compile(
    r"(?:增加|减少|增长|下降|提高|净增|多|少|增|减|升|降)(?:了|约|近)?$|[比较](?:去年|上年|前年|年初|(?:19|20)\d\d年)[^，。；]{0,8}$|净增|新增|同比|环比"
)
_NO_PART = re.compile(
    r"[人户亩平年月日]均|率|最|每|时速|[增减](?:长|少|加|幅|了)|计划|目标|同期|[比较][去上前]|累计|另|预计|带动|力争|拟|将|以上|以下|超过"
)
_OTHER_TIME = re.compile(r"\n\n|(?:19|20)\d\d年|[今去前明]年|(?<![比较])上年")
_NUMBERED = re.compile(r"第[一二三四五六\d](?!产业)|[一二三四五六]期")
_LEVEL = re.compile(r"国家|中央|省|市|县|区|乡镇|镇|乡|村|街道")
_FAR, _FAR_MORE = 200, Decimal("1.5")
_BESIDE, _ROW = 16, 3
_NEARLY, _ROUGHLY = Decimal("0.05"), Decimal("0.12")
_STEPS, _MOST = 100, Decimal("0.75")
"""A whole of fewer steps is missed closely by chance; a part that is most of it is likely told with parts of the rest."""
_PURE = re.compile(r"(?:其中|包括|有|为|约)?[^\d，。；]{1,14}")


_OF_ONE_WORK = re.compile(
    r"\n[^\n。]*(?:项目|工程|铁路|高铁|高速|公路|港区|机场)[^\n。]*[，,]$|\n[^\n]*(?:项目|工程)(?:包括|有|为)?[：:]"
)
"""A paragraph that goes on with works of its own (重点项目包括：甲铁路，全长…): the number before it is none of theirs."""


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    text = document.document.text
    entries = [e for e in entries_of(document) if e.unit not in ("Percent", "PercentagePoint") and not e.is_of_before]
    for at, first in enumerate(entries):
        if at == 0 or (first.is_aside != entries[at - 1].is_aside and not first.is_aside):
            continue
        parts = _run(text, entries[at:])
        wholes = _wholes(text, first, entries[:at])
        if len(parts) < len("两部") or not wholes or not _are_parts(parts):
            continue
        fault = _fault(text, wholes, parts)
        if fault is not None:
            yield _finding(document, wholes[0], parts, fault)


def _run(text: str, following: Sequence[Entry]) -> list[Entry]:
    """The numbers of one unit that follow one another in a sentence, each with a name, as far as none leads on to its own parts."""
    first = following[0]
    run = [first]
    for entry in following[1:]:
        between = text[run[-1].span.end : entry.span.start]
        nested = "其中" in between or ("；" in between and "；" not in text[first.sentence.start : first.span.start])
        if entry.sentence != first.sentence or not entry.is_alike(first) or nested or entry.is_aside != first.is_aside:
            break
        run.append(entry)
    return run


def _wholes(text: str, first: Entry, before: Sequence[Entry]) -> list[Entry]:
    """The numbers before a run that can be its whole, the nearest first, up to the words that divide or lead."""
    found: list[Entry] = []
    for entry in reversed(before):
        between = text[entry.span.end : first.span.start]
        if len(between) > _FAR or _OTHER_TIME.search(between) or _OF_ONE_WORK.search(between):
            break
        if not entry.is_alike(first):
            if found or entry.sentence == first.sentence:
                break
            continue
        if _CHANGE.search(entry.label) or (entry.is_aside and not first.is_aside):
            continue
        if re.search(r"[人户亩平日月]均|每|率", entry.label):
            continue
        found.append(entry)
    return found


def _are_parts(parts: Sequence[Entry]) -> bool:
    names = [_name(part) for part in parts]
    plain = not any(_NO_PART.search(part.label) or part.bound or part.value <= 0 for part in parts)
    return plain and all(names) and len(set(names)) == len(names)


def _name(part: Entry) -> str:
    """What a part is called: the words that name something, or the time where nothing else is named (一季度)."""
    label = part.label.removeprefix("其中")
    return content_of(label) or label


def _fault(text: str, wholes: Sequence[Entry], parts: Sequence[Entry]) -> str | None:
    """What is wrong with the sum, if anything is for certain; nothing where any number before is the sum."""
    whole, total = wholes[0], _total(parts)
    if any(abs(total - each.value) <= _slack(each, parts) for each in wholes) or _adds_up_within(wholes, parts):
        return None
    if whole.value < max(part.value for part in parts) or any(measure_apart(p.label, whole.label) for p in parts):
        return None
    between = text[whole.span.end : parts[0].span.start]
    names = [_name(part) for part in parts]
    divided = _DIVIDED.search(between) is not None
    closed = are_closed(names)
    if closed and (divided or _LEADS.search(between) or len(between) <= _BESIDE):
        return "各部分之和不等于总数"
    if divided and (_SAID_ALL.search(between) or _REST.search(names[-1])):
        return "各部分之和不等于总数"
    if total > whole.value * _FAR_MORE:
        return None  # told in several ways
    if (divided or _are_numbered(names)) and total > whole.value and not _are_nested(names):
        return "各部分之和大于总数"
    if _LEADS.search(between) and total > whole.value and (_are_levels(names) or not may_overlap(names)):
        return "各部分之和大于总数"
    beside = len(between) <= _BESIDE and len(parts) >= _ROW and "其中" not in between
    if beside and all(_PURE.fullmatch(p.label) for p in parts) and _is_close(whole, parts) and not may_overlap(names):
        return "各部分之和与总数略有出入"
    return None


def _adds_up_within(wholes: Sequence[Entry], parts: Sequence[Entry]) -> bool:
    """Whether the run holds a whole of its own: its first number is what the rest of it makes."""
    return len(parts) > len("两部") and abs(parts[0].value - _total(parts[1:])) <= _slack(parts[0], parts[1:])


def _are_levels(names: Sequence[str]) -> bool:
    """Whether the parts are told by level, each another (市级, 县级, 乡镇)."""
    levels = [_LEVEL.match(name) for name in names]
    return len({level.group() for level in levels if level}) == len(names)


def _are_numbered(names: Sequence[str]) -> bool:
    """Whether the parts are counted through (第一阶段, 第二阶段)."""
    return all(_NUMBERED.match(name) for name in names)


def _are_nested(names: Sequence[str]) -> bool:
    """Whether a part lies within another (亿元以上, 5亿元以上; 东盟, 共建国家)."""
    return any(
        re.search(r"以上|以下|以内|共建|沿线|RCEP|重点|新兴|新技术|高技术|绿色|低碳|智能|数字", name) for name in names
    )


def _is_close(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Whether the parts exceed the whole by so little, or miss it by one digit, that they must be meant to be all of it."""
    gap = abs(_total(parts) - whole.value)
    step = min(entry.tolerance for entry in (whole, *parts)) * 2 or Decimal(1)
    digits = str(int(gap / step)).rstrip("0") if step else ""
    if whole.value / step < _STEPS or max(part.value for part in parts) > whole.value * _MOST:
        return False
    return gap <= whole.value * (_ROUGHLY if len(digits) == 1 else _NEARLY if _total(parts) > whole.value else 0)


def _total(parts: Sequence[Entry]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _slack(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    vague = any(entry.bound is not None for entry in (whole, *parts))
    return sum_slack([entry.tolerance for entry in (whole, *parts)], vague=vague)


def _finding(document: AnnotatedDocument, whole: Entry, parts: Sequence[Entry], what: str) -> Finding:
    arithmetic = "＋".join(amount(part.value) for part in parts)
    gap, slack = amount(abs(_total(parts) - whole.value)), amount(_slack(whole, parts))
    why = f"{what}：{arithmetic}＝{amount(_total(parts))}，总数为{amount(whole.value)}，相差{gap}，允许误差{slack}"
    quotes = sorted({quote(document, e.clause.start, e.span.end) for e in (whole, *parts)})
    return Finding("sum", "error", why, tuple(quotes))
