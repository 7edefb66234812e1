"""What words say of the order of values told beside them: that one fell, that one of several is the highest, that one is above another.

The values need not be subtracted or divided, so that any wording of a rank or direction is checked in one way: the values
that the words mean are looked up by the name or time they are told with, and only where each is told once are they compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.audit.called import is_called
from kg.audit.changes import FALLS, RISES
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument, TextSpan

_DIRECTION = re.compile(
    rf"(?P<rose>{RISES}|增产|增多|增收|有所增|稳中有升)|(?P<fell>{FALLS}|减产|减收|有所减|稳中有降)"
)
_OF_RATE = re.compile(
    r"[增降涨跌]幅|增速|增长率|占比|比重|比例|[未没无不]|避免|防止|遏制|力争|计划|将|预计|成本|能耗|\d"
)
"""What is said to rise or fall is something else, or is only aimed at, or is told with its number."""
_BEFORE = re.compile(r"(?:上年|去年|前年|(?:19|20)\d\d年)(?:同期|同月|全年|年?[末底])?(?:则|仅|只)?[为是]?$")
_HIGHEST = (
    r"(?:拔得头筹|(?:位|名|高)?居(?:榜)?首(?:位)?|领跑|最[多高大快长]|摘得头名|夺冠"
    r"|(?:位居|排名|名列|位列|居|排在|列)(?:全[市县区省州]|各[\u4e00-\u9fff]{1,3})?第一(?:位)?)"
)
_LOWEST = r"(?:最[少低小慢短]|垫底|居末位?|(?:位列|排名|排在)(?:末位|最后)|殿后)"
_RANKED = re.compile(
    rf"(?:[单仅只]?(?:就|看|从|论|按)(?P<what>[^，。；、\d]{{2,10}}?)(?:看|来看|而言|来说)?，)?(?P<who>[\u4e00-\u9fff]{{2,8}}?)(?:的)?(?P<also>[\u4e00-\u9fff]{{0,8}}?)(?:(?P<high>{_HIGHEST})|(?P<low>{_LOWEST}))(?=[，。；、]|$)"
)
_OF_OTHERS = re.compile(r"全[省国球]|历[年史]|近[\d一二三四五六七八九十]+年|同类|同期|以来|增[幅速长]|增量|占比|之一")
"""A rank among others than those that are told."""
_ABOVE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<one>[\u4e00-\u9fff]{2,14}?)(?:仍|已|均|略|明显|大幅|首次|继续|也|则)*(?:(?P<more>高于|多于|大于|超过|快于|好于|领先于)|(?P<less>低于|少于|小于|慢于|不及|落后于))(?P<other>[\u4e00-\u9fff]{2,14}?)(?=[，。；]|$)"
)
_PLACE = re.compile(r"^(?:[市县区镇乡港园州旗]|片区|园区|港区|街道|公司|集团)")
_NAMES = re.compile(r"[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})+(?:[和与及][\u4e00-\u9fff]{2,8})?")
_BETWEEN = re.compile(r"[、和与及]")
_PARAGRAPH, _SEVERAL = 260, 3


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kinds ``growth`` (directions) and ``value`` (ranks and orders)."""
    entries = entries_of(document)
    yield from _directions(document, entries)
    yield from _ranks(document, [e for e in entries if not e.is_aside and not e.is_of_before])
    yield from _orders(document, [e for e in entries if not e.is_aside and not e.is_of_before])


def _directions(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """支出51.3亿元，上年同期为49.8亿元，支出规模有所压减."""
    text = document.document.text
    for now, before in pairwise(entries):
        told = now.is_alike(before) and now.sentence == before.sentence and _BEFORE.search(before.label)
        if not told or before.span.start - now.span.end > len("，而上年同期则仅为") or now.bound or before.bound:
            continue
        behind = next((e.span.start for e in entries if e.span.start > before.span.end), before.sentence.end)
        said = TextSpan(before.span.end, min(behind, before.sentence.end))
        claim = _DIRECTION.search(text, said.start, said.end)
        if claim is None or _OF_RATE.search(text, said.start, min(claim.end() + 8, said.end)):
            continue
        grew = now.value > before.value + now.tolerance + before.tolerance
        shrank = now.value < before.value - now.tolerance - before.tolerance
        if (grew and claim["fell"]) or (shrank and claim["rose"]):
            why = f"由{before.span.of(text)}变为{now.span.of(text)}，原文说{claim.group()}"
            yield Finding("growth", "error", why, (quote(document, now.clause.start, claim.end()),))


def _ranks(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """甲县到位资金46.8亿元；乙县52.1亿元；丙区49.5亿元。单看到位资金，丙区拔得头筹."""
    text = document.document.text
    for claim in _RANKED.finditer(text):
        start = max(text.rfind("\n", 0, claim.start()) + 1, claim.start() - _PARAGRAPH)
        if _OF_OTHERS.search(text, max(start, claim.start() - 12), claim.end() + 4):
            continue
        near = [e for e in entries if start <= e.span.start < claim.start() and not e.bound]
        lists = list(_listed(text, near, _PLACE.sub("", claim["what"] or claim["also"] or "")))
        for told in lists if len(lists) == 1 else ():
            named = [(name, e) for name, e in told if name.startswith(claim["who"])]
            if len(named) != 1:
                continue
            own = named[0][1]
            others = [e for _, e in told if e is not own]
            beaten = [e for e in others if (e.value > own.value if claim["high"] else e.value < own.value)]
            if beaten:
                top = max(beaten, key=lambda e: e.value) if claim["high"] else min(beaten, key=lambda e: e.value)
                why = f"{claim['who']}为{own.span.of(text)}，另有{top.span.of(text)}，原文说{claim.group('high') or claim.group('low')}"
                quotes = (
                    *(quote(document, e.clause.start, e.span.end) for e in (own, top)),
                    quote(document, *claim.span()),
                )
                yield Finding("value", "error", why, tuple(sorted(quotes)))
                break


def _listed(text: str, near: Sequence[Entry], what: str) -> Iterator[list[tuple[str, Entry]]]:
    """Lists of three things and more with one value each, of one unit and, where it is said, of ``what``."""
    measured = pairs_of(what)
    for unit in dict.fromkeys((e.unit, e.classifier) for e in near):
        alike = [e for e in near if (e.unit, e.classifier) == unit]
        rows = _dealt(text, alike) or _rows(text, alike, measured)
        rows = [row for row in rows if not measured or measured & pairs_of(row[0] + row[1].label)]
        if len(rows) >= _SEVERAL:
            yield rows


def _rows(text: str, alike: Sequence[Entry], measured: frozenset[str]) -> list[tuple[str, Entry]]:
    """Every value by the words before it in its part of the sentence, where these have no other such value."""
    told: dict[str, list[Entry]] = {}
    for entry in alike:
        begin = max(text.rfind(mark, entry.sentence.start, entry.clause.start) for mark in "；：。\n")
        begin = max(begin, entry.sentence.start - 1)
        if not measured & pairs_of(entry.label):
            begin = max(begin, entry.clause.start - 1)
        told.setdefault(text[begin + 1 : entry.span.start], []).append(entry)
    return [(words, values[0]) for words, values in told.items() if len(values) == 1]


def _dealt(text: str, alike: Sequence[Entry]) -> list[tuple[str, Entry]]:
    """甲、乙、丙三区税收分别为8.6亿元、9.4亿元和7.9亿元: the values by the names that they are dealt to."""
    first = next((e for e in alike if e.label.rstrip("为达是到约有").endswith("分别")), None)
    names = _NAMES.search(text, first.sentence.start, first.span.start) if first is not None else None
    if first is None or names is None:
        return []
    run = [e for e in alike if e.span.start >= first.span.start and e.sentence == first.sentence]
    each = _BETWEEN.split(names.group())
    return [(f"{name}{first.label}", e) for name, e in zip(each, run, strict=True)] if len(each) == len(run) else []


def _orders(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """出口41亿元，进口52亿元，出口高于进口."""
    text = document.document.text
    for claim in _ABOVE.finditer(text):
        start = max(text.rfind("\n", 0, claim.start()) + 1, claim.start() - _PARAGRAPH)
        near = [e for e in entries if start <= e.span.start < claim.start() and not e.bound]
        one, other = ([e for e in near if is_called(e, claim[group])] for group in ("one", "other"))
        if len(one) != 1 or len(other) != 1 or not one[0].is_alike(other[0]) or one[0] is other[0]:
            continue
        over = one[0].value > other[0].value + one[0].tolerance
        under = one[0].value < other[0].value - one[0].tolerance
        if (under and claim["more"]) or (over and claim["less"]):
            why = f"{one[0].span.of(text)}与{other[0].span.of(text)}，原文说{claim.group()}"
            quotes = (
                *(quote(document, e.clause.start, e.span.end) for e in (one[0], other[0])),
                quote(document, *claim.span()),
            )
            yield Finding("value", "error", why, tuple(sorted(quotes)))
