"""Shares whose whole the structure of the sentence tells: 在2400家企业里，有1560家…，占比56%; 占总投资24亿元的30%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.told_shares import open_range
from kg.model import AnnotatedDocument

_OF_WHOM = re.compile(r"^[^，。；、\d]{0,12}?(?:[之当]?中|里面?|当中|以内)$")
_SHARE = re.compile(
    r"(?:占比|占|比[例重]|[\u4e00-\u9fff]率)(?:已?经?达到?|为|是|约|超过?|近|仅|高达|不到|接近|不足|逾)*$"
)
_OF_CHANGE = re.compile(r"增|降|同比|环比|提高|上升|下滑|利率|税率|汇率|费率|折扣率")
_INLINE = re.compile(r"^的(?:比[重例])?(?:约|近|为)*$")
_WITHIN = re.compile(r"^(?:的)?[^，。；、\d]{0,14}?[之当]?中(?:的)?(?:占比|占|比[重例])")
_FAR = 60


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``share``."""
    entries = entries_of(document)
    for at, share in enumerate(entries):
        if share.unit != "Percent" or share.is_aside:
            continue
        before = [e for e in entries[max(0, at - 3) : at] if e.sentence == share.sentence]
        pair = _inline(before, share) or _within(before) or _of_whom(document.document.text, before, share)
        if pair is not None:
            yield from _compare(document, *pair, share)


def _inline(before: Sequence[Entry], share: Entry) -> tuple[Entry, Entry] | None:
    """资本金6亿元，占总投资24亿元的30%."""
    if len(before) < 2 or not _INLINE.match(share.label):
        return None
    part, whole = before[-2:]
    return (part, whole) if part.is_alike(whole) and whole.label.startswith("占") else None


def _within(before: Sequence[Entry]) -> tuple[Entry, Entry] | None:
    """外贸吞吐量1260万吨，在4200万吨的总吞吐量中占三成."""
    if len(before) < 2:
        return None
    part, whole = before[-2:]
    told = whole.label.endswith("在") and _WITHIN.match(whole.tail)
    return (part, whole) if told and part.is_alike(whole) else None


def _of_whom(text: str, before: Sequence[Entry], share: Entry) -> tuple[Entry, Entry] | None:
    """全区960个小组中，已有768个通气，通气率90%."""
    if len(before) < 2 or not _SHARE.search(share.label) or _OF_CHANGE.search(share.label):
        return None
    whole, part = before[-2:]
    near = share.span.start - part.span.end <= _FAR and text.find("其中", part.span.end, share.span.start) < 0
    return (part, whole) if near and part.is_alike(whole) and _OF_WHOM.match(whole.tail) else None


def _compare(document: AnnotatedDocument, part: Entry, whole: Entry, share: Entry) -> Iterator[Finding]:
    text = document.document.text
    if part.bound or whole.bound or part.is_of_before or part.value > whole.value or not whole.value:
        return
    implied = part.value / whole.value * 100
    slack = (part.tolerance + whole.tolerance * part.value / whole.value) / whole.value * 100
    low, high = open_range(text, share)
    if not low - slack <= implied <= high + slack:
        what = f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{share.span.of(text)}"
        start, end = min(part.clause.start, whole.clause.start), share.span.end
        why = f"{what}，允许{low:.1f}%至{high:.1f}%，允许误差±{slack:.2f}个百分点"
        yield Finding("share", "error", why, (quote(document, start, end),))
