"""Growth against the two values it speaks of, as the wording of one sentence tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kg.audit.bases import based, multiples
from kg.audit.changes import CHANGES, FALLING, close_to, implied_change, wrong_change
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.words import content_of, pairs_of
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument
from kg.ontology.indicators import is_real_growth

_FROM = re.compile(r"(?:由|从|较|比)(?:[^，。；]{0,14}?的)?[^，。；、]{0,14}$")
_TO = re.compile(
    r"(?:增长|增加|提高|上升|提升|扩大|攀升|扩容|拓展|跃升|跃|猛增|扩充|扩|发展|增|升|下降|减少|降低|缩短|压缩|压减|缩减|回落|降|减)(?:了)?(?:至|到|为)[^，。；]{0,12}$"
)
_CHANGE = re.compile(
    rf"^(?:[三两二四五六七八九十\d]+年(?:间|来|内)?|同比|增幅|降幅|共|累计|总量|平均|实现|[比较](?:此前|原来|之前|以前|改造前|过去))*(?:净)?(?P<verb>{CHANGES})(?:幅度?)?(?:了|达|约|近|超过?|为)*$"
)
_CHANGE_FROM = re.compile(
    r"^(?:[一二三四五六七八九十两\d]+年(?:间|来|内)?|同比|增幅|共|累计)?(?:(?:比|较|与)?(?:上年|去年|年初|上年末|上年同期|去年同期|(?:19|20)\d\d年[末底]?)(?:末|底|同期)?(?:相比)?)?"
    rf"(?:净)?(?P<verb>{CHANGES})(?:了|达|约|近)*$"
)
_COMPARED_WITH = re.compile(r"(?:比|较|与)(?:上年|去年|(?:19|20)\d\d年)(?:同期|同月|全年|年?[末底])?的")
_TIME_OPENING = re.compile(
    r"^而?(?:上年|去年|前年|(?:19|20)\d\d年)(?:同期|同月|全年|年?[末底])?[^\u4e00-\u9fff]*|[为是]$"
)
_DOUBLED = re.compile(r"[，,]?[^，。；\d]{0,8}?翻了?(?P<times>[一两二三123])番")
_ABOUT_DOUBLE, _ABOUT_DOUBLE_AND_MORE = Decimal("0.93"), Decimal("1.6")
_FAR = 60
_SHORTLY = 24
_ANY_CHANGE = re.compile(rf"(?P<verb>{CHANGES})(?:幅度?)?(?:了|达到?|为|是)*$")
_OF_BEFORE = re.compile(r"[去前]年|上年|同期|年初|此前|之前|以前|原来|原先|原有|过去|起初|最初|[由从]")
_AND = re.compile(r"[和与、]")
"""Between the values of two years told before them (2022年和2023年分别为…和…)."""
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_MARKS = re.compile(
    r"[^\u4e00-\u9fff]|去年|上年|前年|同[期比]|年初|此前|之前|以前|原来|原先|过去|只|仅|还|而|较|比|由|从|增长|增加|上升|下降|减少|降|增|到|至"
)
_NOT_THE_RATE = re.compile(r"年均|平均|分别|其中|可比|不变价|同口径|名义|剔除")
_DOUBLED_SOON = re.compile(
    r"[，,][^，。；\d]{0,8}?(?P<words>翻了?(?P<times>[一两二三])番|翻番|增长了?一倍|增加了?一倍|翻倍)"
)
_A_WORD = 2


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``growth`` within one sentence: 由A增长到B，增长x%, x倍, x个百分点 or 净增x家."""
    found = [*_forwards(document), *_backwards(document), *_doubled(document)]
    yield from found
    for told in (*_in_any_order(document), *based(document), *multiples(document)):
        if not any(told.says_again(other) for other in found):
            yield told


def _forwards(document: AnnotatedDocument) -> Iterator[Finding]:
    """由3200万吨增长到3900万吨，增长21.9%."""
    text = document.document.text
    for old, new, change in zip(*(entries_of(document)[n:] for n in range(3)), strict=False):
        if not _is_change(text, old, new, change):
            continue
        implied, slack = implied_change(old, new, change)
        match = _CHANGE.match(change.label) or _own_change(text[old.clause.start : new.span.start], change.label)
        if implied is None or match is None:
            continue
        said = -change.value if FALLING.search(match["verb"]) else change.value
        if change.bound or close_to(implied, said, slack):
            continue
        yield wrong_change(document, old, new, change, implied, said, slack)


def _own_change(words: str, label: str) -> re.Match[str] | None:
    """A change that names again what changes (日产能由800件升至1400件，产能提升75%)."""
    match = _ANY_CHANGE.search(label)
    what = label[: match.start()].removesuffix("同比") if match else ""
    return match if len(what) >= _A_WORD and what in words else None


def _backwards(document: AnnotatedDocument) -> Iterator[Finding]:
    """增至63.2%；2016年末为60.4%，一年提高2.8个百分点, 4863家，比上年末净增512家；上年末为4351家."""
    entries = entries_of(document)
    for new, *pair in zip(entries, entries[1:], entries[2:], strict=False):
        old, change = sorted(pair, key=lambda entry: not (entry.is_of_before or _COMPARED_WITH.fullmatch(entry.label)))
        told = _CHANGE_FROM.search(change.label)
        compared = _COMPARED_WITH.fullmatch(old.label) is not None
        if (
            not (old.is_of_before or compared)
            or not told
            or change.is_of_before
            or not old.is_alike(new)
            or new.is_of_before
        ):
            continue
        if (
            max(e.span.end for e in pair) - new.span.end > _FAR
            or "\n" in document.document.text[new.span.end : pair[-1].span.start]
        ):
            continue
        if any(e.bound for e in (new, *pair)) or not _same_thing(new, old):
            continue
        implied, slack = implied_change(old, new, change)
        said = -change.value if FALLING.search(told["verb"]) else change.value
        if implied is None or close_to(implied, said, slack) or is_real_growth(new.label):
            continue
        yield wrong_change(document, old, new, change, implied, said, slack)


def _in_any_order(document: AnnotatedDocument) -> Iterator[Finding]:
    """6.3万人次，而2023年只有4.2万人次，增长60%: a value of now, one of before, and the change right behind the two.

    Which of them is of before, the words between it and the number in front of it tell, in any wording.
    """
    text = document.document.text
    entries = entries_of(document)
    for one, other, change in zip(entries, entries[1:], entries[2:], strict=False):
        told = _ANY_CHANGE.search(change.label)
        if told is None or change.bound or not _may_be_pair(text, one, other, change):
            continue
        what = _MARKS.sub("", content_of(change.label[: told.start()]))
        if len(what) > _A_WORD and not pairs_of(what) & pairs_of(text[one.clause.start : change.clause.start]):
            continue  # …翻了两番，新能源车增长35%: of another thing
        pair = _ordered(text, one, other)
        if (
            pair is None
            or is_real_growth(pair[1].label)
            or _NOT_THE_RATE.search(text, other.span.end, change.span.start)
        ):
            continue
        implied, slack = implied_change(*pair, change)
        said = -change.value if FALLING.search(told["verb"]) else change.value
        if implied is not None and not close_to(implied, said, slack):
            yield wrong_change(document, *pair, change, implied, said, slack)
    for one, other in pairwise(entries):
        said_twice = _DOUBLED_SOON.match(text, other.span.end)
        pair = _ordered(text, one, other) if said_twice and _may_be_pair(text, one, other, other) else None
        if pair is None or said_twice is None or "其中" in said_twice.group() or not pair[0].value:
            continue
        ratio = pair[1].value / pair[0].value
        expected = Decimal(2) ** int(read_numeral(said_twice["times"] or "一") or 1)
        if not expected * _ABOUT_DOUBLE <= ratio <= expected * _ABOUT_DOUBLE_AND_MORE:
            why = f"由{amount(pair[0].value)}到{amount(pair[1].value)}为{ratio:.2f}倍，{said_twice['words']}应为{expected}倍"
            yield Finding("growth", "error", why, (quote(document, one.clause.start, said_twice.end()),))


def _may_be_pair(text: str, one: Entry, other: Entry, change: Entry) -> bool:
    """Whether two values stand so near each other and a change that it can be of them."""
    near = change.span.end - one.span.start <= _FAR and one.sentence == other.sentence == change.sentence
    exact = not (one.bound or other.bound or one.is_aside or other.is_aside)
    return near and exact and one.is_alike(other) and "其中" not in text[one.span.end : change.span.start]


def _ordered(text: str, one: Entry, other: Entry) -> tuple[Entry, Entry] | None:
    """The value of before and that of now, where the words tell which is which and that both are of one thing."""
    leads = (text[max(one.sentence.start, one.clause.start) : one.span.start], text[one.span.end : other.span.start])
    if _COMPARED_WITH.fullmatch(leads[1].lstrip("，,")):
        return other, one
    named = [int(year) for year in _YEAR.findall(text[one.sentence.start : one.span.start])[-2:]]
    if _AND.fullmatch(leads[1]) and "分别" in leads[0] and len(named) == len(leads) and abs(named[0] - named[1]) == 1:
        return (one, other) if named[0] < named[1] else (other, one)
    years = (_YEAR.findall(text[one.sentence.start : one.span.start])[-1:], _YEAR.findall(leads[1])[-1:])
    before = [_OF_BEFORE.search(lead) is not None for lead in leads]
    if all(years):
        before = [years[0] < years[1], years[1] < years[0]]
    if before[0] == before[1] or any(_ANY_CHANGE.search(lead) for lead in leads):
        return None
    rests = [_MARKS.sub("", content_of(lead)) for lead in leads]
    if len(rests[1]) >= _A_WORD and rests[1][-_A_WORD:] not in rests[0]:
        return None
    return (one, other) if before[0] else (other, one)


def _same_thing(new: Entry, old: Entry) -> bool:
    """Whether the value compared with repeats the name of what is measured, or leaves it out."""
    rest = "" if _COMPARED_WITH.fullmatch(old.label) else _TIME_OPENING.sub("", old.label)
    return len(rest) < 2 or rest[-4:] in new.label or new.label[-4:] in rest


def _doubled(document: AnnotatedDocument) -> Iterator[Finding]:
    """由720亿元增加到1160亿元，五年间翻了一番."""
    text = document.document.text
    for old, new in pairwise(entries_of(document)):
        said = _DOUBLED.match(text, new.span.end)
        told = old.sentence == new.sentence and old.is_alike(new) and _TO.search(text[old.span.end : new.span.start])
        if not said or not told or not _FROM.search(text[old.clause.start : old.span.start]) or old.value <= 0:
            continue
        times = read_numeral(said["times"]) or Decimal(1)
        expected = Decimal(2) ** int(times)
        if not expected * _ABOUT_DOUBLE <= new.value / old.value <= expected * _ABOUT_DOUBLE_AND_MORE:
            why = f"由{amount(old.value)}到{amount(new.value)}为{new.value / old.value:.2f}倍，翻{said['times']}番应为{expected}倍"
            yield Finding("growth", "error", why, (quote(document, old.clause.start, said.end()),))


def _is_change(text: str, old: Entry, new: Entry, change: Entry) -> bool:
    """Whether three numbers in a row tell a change: from the first to the second, by the third."""
    return (
        old.sentence == new.sentence == change.sentence
        and old.is_alike(new)
        and not (old.bound or new.bound)
        and _FROM.search(text[old.clause.start : old.span.start]) is not None
        and _TO.search(text[old.span.end : new.span.start]) is not None
        and change.span.start - new.span.end <= _SHORTLY
        and "年均" not in text[new.span.end : change.span.start]
    )
