"""The parts after 其中 → tied to the value they are parts of."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.extract.observations import wordings
from kg.extract.observations.drafts import Draft, likeness
from kg.extract.observations.modality import tells_modality
from kg.extract.observations.passages import Passage

_MEASURED_VERBS = frozenset("投资 出口 进口 消费 支出 贷款 存款 运输 收入 生产 研发".split())
"""Verbs to the tagger that name what is measured: 公路投资52亿元 has no verb of its own."""

_ALIKE = 0.6
_NEAR = 24
"""Behind a longer opening (其中,某厂、某园等7个项目总投资…) the sentence goes its own way."""


def link_parts(text: str, passage: Passage, drafts: list[Draft], recent: list[Draft]) -> None:
    """Tie the parts after 其中 to the value before it; a sentence that opens so to the last whole of ``recent``."""
    marks = [passage.start + match.start() for match in re.finditer("其中", text[passage.start : passage.end])]
    for at in reversed(marks):  # the inner ones first: 其中出口150亿元,其中机电产品98亿元;进口90亿元
        wholes = [d for d in drafts if d.quantity and d.span.end <= at and not _is_of_before(text, d)]
        first = next((d for d in drafts if d.quantity and d.span.start > at), None)
        alike = [d for d in wholes if first and _same_unit(first, d)]
        if wholes:
            end = text.find(";", at, passage.end) if at != marks[0] else -1
            inner = [d for d in drafts if end < 0 or d.span.end <= end]
            _link_behind(text, passage, at, (alike or wholes)[-1], inner)
    if text.startswith("其中", passage.start) and drafts and drafts[0].span.start - passage.start <= _NEAR:
        _link_across(text, passage, drafts, recent)


def _link_across(text: str, passage: Passage, drafts: list[Draft], recent: list[Draft]) -> None:
    """…实现2158亿元,增长4.6%。｜其中,第一产业增加值198亿元,…: parts of the sentence before."""
    first = next((d for d in drafts if d.quantity), None)
    if first is None:
        return
    wholes = [
        d for d in recent if d.quantity and d.whole is None and _same_unit(first, d) and not _is_of_before(text, d)
    ]
    named = [d for d in wholes if likeness(d.indicator, first.indicator) >= _ALIKE]
    whole = next(reversed(named or [d for d in wholes if _value(d) >= _value(first)]), None)
    for draft in drafts:
        if _is_of_before(text, draft):
            continue
        if draft.whole is not None:
            continue
        if whole is None or draft.quantity is None or not _same_unit(draft, whole):
            break
        if draft is not first and not _is_parallel(text, passage, passage.start, draft, whole):
            break
        draft.whole = whole


def _link_behind(text: str, passage: Passage, at: int, whole: Draft, drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.span.start <= at or draft.quantity is None or draft.whole is not None or _is_of_before(text, draft):
            continue
        if not _same_unit(draft, whole) or text.find("。", whole.span.end, draft.span.start) >= 0:
            break
        if text[at - 1] == "(" and text.find(")", at, draft.span.start) >= 0:
            break  # 一期18亿元(其中设备11亿元),｜二期12亿元
        if not _is_parallel(text, passage, at, draft, whole):
            break
        draft.whole = whole
        if draft.subject.span is None and draft.subject.chain != whole.subject.chain:
            draft.subject = whole.subject
        if draft.modality != whole.modality and not tells_modality(text, draft.evidence.start, draft.span.start):
            draft.modality, draft.period = whole.modality, whole.period


def _is_of_before(text: str, draft: Draft) -> bool:
    """Whether the draft is what another is compared with: 出口59亿元,｜上年为61亿元."""
    return draft.figure is not None and wordings.OF_BEFORE.match(text, draft.figure.clause.start) is not None


def _is_parallel(text: str, passage: Passage, at: int, draft: Draft, whole: Draft) -> bool:
    """Whether a figure after 其中 still names a part: in the same clause, or behind it without a verb of its own.

    Behind it, what is larger than the whole, or has no word in common with it, is a figure of its own.
    """
    clause = passage.clause_at(at)
    if draft.span.start < clause.end or draft.figure is None:
        return True
    if text[clause.end : clause.end + 1] == ":":
        return True
    if _value(draft) > _value(whole) or not likeness(draft.indicator, whole.indicator + clause.of(text)):
        return False
    words = passage.words(draft.figure.lead.start, draft.figure.lead.end)
    verbs = [word.text for word in words if word.tag == "v" and word.text not in wordings.LIGHT_VERBS]
    return all(verb in _MEASURED_VERBS for verb in verbs)


def _same_unit(draft: Draft, whole: Draft) -> bool:
    assert draft.quantity is not None and whole.quantity is not None
    one, other = draft.quantity, whole.quantity
    return (one.unit, one.classifier) == (other.unit, other.classifier)


def _value(draft: Draft) -> Decimal:
    return draft.quantity.value if draft.quantity else Decimal(0)
