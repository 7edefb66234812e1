"""One rank, rate or percentage told of several measures → one draft each: 甲产量、乙产量均居第一, 甲投资、乙投资增长6%."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations.dealing import MEASURED, NAMES, shared_head
from kg.extract.observations.drafts import Draft
from kg.extract.observations.passages import Passage
from kg.extract.observations.wordings import AND_OTHERS

_EACH = re.compile(r"(?<![年月日人户亩平])均|(?<![成首])都(?![市江匀会])|皆|双双|基本(?=达|保持|稳定|维持|在|实现)")
_LIST = re.compile(rf"(?P<members>.+?){AND_OTHERS.pattern}(?P<head>.{{2,}})")
_DEALT = re.compile(r"(?:均|都)?(?:分别|各)(?=增加|新增|增长|$)")
"""甲、乙｜分别｜增加2个: one number for each."""
_BARE = 3
"""A measure with no more characters says nothing of whose it is."""


def told_of_each(text: str, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """``drafts`` with those told of several measures at once dealt out; amounts, which may be sums, stay together."""
    dealt: list[Draft] = []
    for draft in drafts:
        names = _measures(text, passage, draft)
        dealt += [replace(draft, indicator=name, qualifiers=[*draft.qualifiers]) for name in names] or [draft]
    return dealt


def _measures(text: str, passage: Passage, draft: Draft) -> list[str]:
    """The measures that the draft is told of, each by its whole name; empty where it is told of one or of all together."""
    dealt = _DEALT.search(draft.indicator)
    if draft.quantity is not None and draft.quantity.unit not in ("Percent", "PercentagePoint"):
        head = draft.indicator[dealt.end() :] if dealt else ""
        names = [name for name in NAMES.split(draft.indicator[: dealt.start()] if dealt else "") if name]
        return [name + head for name in names] if len(names) > 1 else []
    listed = _LIST.fullmatch(draft.indicator)
    names = [name for name in NAMES.split(listed["members"] if listed else draft.indicator) if name]
    if len(names) < 2 or _is_one_thing(names):
        return []
    each = _EACH.search(text, draft.evidence.start, draft.span.start) is not None
    ranked = draft.rank is not None and draft.quantity is None and draft.growth is None
    if not (each or ranked):
        return names if draft.quantity is None and all(MEASURED.search(name) for name in names) else []
    whole = [name + listed["head"] for name in names] if listed else shared_head(names, passage, draft.span.start)
    return whole if all(MEASURED.search(name) for name in whole) else []


def _is_one_thing(names: list[str]) -> bool:
    """Whether later members are bare measures of the first's thing: 甲业产量、销量."""
    if all(name.endswith("率") for name in names):
        return False  # 甲路硬化率、绿化率: each its own
    return len(names[0]) > _BARE and any(len(name) <= _BARE and MEASURED.search(name) for name in names[1:])
