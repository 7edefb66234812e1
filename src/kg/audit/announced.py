"""Parts that a count announces and that each have their number, against the whole told before them.

规划面积46平方公里 … 划为四个组团：北组团9.6平方公里，…: as many numbers of the whole's unit as were announced, one after
another, are all of it where the words divide it (划为, 下设, 投向) or each part is called by what was counted (…板块).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.overlap import may_overlap, measure_apart
from kg.audit.rounding import sum_slack
from kg.audit.words import content_of
from kg.model import AnnotatedDocument

_COUNT = re.compile(
    r"(?<![\d一二三四五六七八九十第前])(?P<count>[两二三四五六七八九]|[2-9])(?:个|大|条|类|项|块|家|座|处|片|部分|种|支|段)"
    r"(?P<head>[\u4e00-\u9fff]{0,6}?)(?:供水|供给|管理|组成|构成|承担|投入|实施|中)?(?=[，,：:。（(])"
)
_DIVIDES = re.compile(
    r"由|划(?:为|作|分为?|归|成)|分(?:为|成|作|设|布|属|别|配|投|解)|[共下内]设|下辖|设有|设立|拆分|包[括含]|涵盖|投向|用于|投入|安排|隶属|归属|组成|构成|旗下|互不|合计|全部|切块"
)
_NOT_ALL = re.compile(
    r"其中|重点|主要|首批|先行|启动|示范|试点|优先|典型|代表|骨干|最大|较大|核心(?!区)|前[一二三四五六七八九\d]|近期|新增|等"
)
_OTHER_TIME = re.compile(r"(?:19|20)\d\d年|[今去前明]年|上年|同期|季度|半年|\d月")
_NO_PART = re.compile(r"[人户亩平年月日]均|率|最|每|时速|新增|净增|[增减](?:长|少|加|幅|了)|计划|目标")
"""What a number that is told of something else than its share of the whole is called by."""
_FAR, _NEAR = 200, 60
_NUMBER = re.compile(r"\d")
_NUMBERS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SHORT_HEAD = 2


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    text = document.document.text
    entries = [e for e in entries_of(document) if not (e.is_of_before or e.is_aside or e.unit == "Percent")]
    for told in _COUNT.finditer(text):
        count = int(told["count"]) if told["count"].isdigit() else _NUMBERS[told["count"]]
        parts = _parts_behind(text, told, count, entries)
        whole = _whole_before(text, told.start(), parts, entries) if parts else None
        if whole is None or not _are_all(text, whole, told, parts):
            continue
        total = sum((part.value for part in parts), Decimal(0))
        slack = sum_slack(
            [e.tolerance for e in (whole, *parts)], vague=any(e.bound is not None for e in (whole, *parts))
        )
        if abs(total - whole.value) > slack:
            arithmetic = "＋".join(amount(part.value) for part in parts)
            gap = amount(abs(total - whole.value))
            why = f"所说{count}部分之和不等于总数：{arithmetic}＝{amount(total)}，总数为{amount(whole.value)}，相差{gap}，允许误差{amount(slack)}"
            quotes = tuple(quote(document, e.clause.start, e.span.end) for e in (whole, *parts))
            yield Finding("sum", "error", why, quotes)


def _parts_behind(text: str, told: re.Match[str], count: int, entries: Sequence[Entry]) -> list[Entry]:
    """The numbers behind a count, if they are as many as it says, of one unit, with a name each and no other between."""
    behind = [e for e in entries if e.span.start >= told.end() and e.unit != "Count"]
    if not behind or behind[0].span.start - told.end() > _NEAR:
        return []
    sentence = behind[0].sentence
    if _NUMBER.search(text, told.end(), sentence.start) or "\n\n" in text[told.end() : sentence.start].strip():
        return []
    listed = [e for e in behind if e.sentence == sentence]
    parts = [e for e in listed if e.is_alike(listed[0])][:count]
    names = [content_of(part.label) for part in parts]
    single = len(parts) == len(listed) == count and len(set(names)) == count and all(names)
    return parts if single and not any(_NO_PART.search(part.label) for part in parts) else []


def _whole_before(text: str, offset: int, parts: Sequence[Entry], entries: Sequence[Entry]) -> Entry | None:
    """The last number of that unit before the count, of no other time."""
    before = [e for e in entries if e.span.end <= offset and offset - e.span.end <= _FAR and e.is_alike(parts[0])]
    if not before:
        return None
    whole = before[-1]
    apart_from = whole.sentence.end if whole.sentence.end <= offset else whole.span.end
    if _OTHER_TIME.search(text, apart_from, parts[-1].span.start):
        return None
    apart = any(measure_apart(part.label, whole.label) for part in parts) or _NO_PART.search(whole.label)
    return None if apart else whole


def _are_all(text: str, whole: Entry, told: re.Match[str], parts: Sequence[Entry]) -> bool:
    """Whether the words say that the parts are the whole: divided into them, or each called by what is counted."""
    clause = max(text.rfind(mark, 0, told.start()) for mark in "，。；\n") + 1
    if _NOT_ALL.search(text, max(clause, whole.span.end), parts[-1].span.start) or any(
        part.value > whole.value for part in parts
    ):
        return False
    divided = _DIVIDES.search(text, max(whole.span.end, clause - _SHORT_HEAD), parts[0].clause.start) is not None
    head = told["head"][-_SHORT_HEAD:]
    named = len(head) == _SHORT_HEAD and all(head in part.label for part in parts)
    return (divided or named) and not may_overlap([part.label for part in parts])
