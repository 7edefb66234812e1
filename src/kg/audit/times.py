"""What the words around a number say of its time: the year, and the part of a year."""

from __future__ import annotations

import re

from kg.audit.entries import Entry

PART_OF_YEAR = re.compile(r"前[一二三四五六七八九十\d]+个?月|\d{1,2}月|[一二三四前]+季度|首季|[上下]半年|全年|当月")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—~～至])|[今去前明]年|上年|同期")
_BEFORE = frozenset({"去年", "前年", "上年", "同期"})


def parts_of_year(words: str) -> frozenset[str]:
    """The months, quarters and longer spans of a year that the words name.

    >>> sorted(parts_of_year("5月与一季度"))
    ['5月', '一季度']
    """
    return frozenset(PART_OF_YEAR.findall(words))


def times_of(words: str) -> frozenset[str]:
    """Years and parts of a year that the words name."""
    return parts_of_year(words) | frozenset(_YEAR.findall(words))


def may_be_one_time(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether neither names a time besides those that the other, which names some as well, does.

    A time before (去年) is told only to compare, so it must be named by both.

    >>> may_be_one_time(frozenset({"5月"}), frozenset()), may_be_one_time(frozenset({"去年"}), frozenset())
    (True, False)
    """
    return (one <= other or other <= one) and not (one ^ other) & _BEFORE


def own_times(text: str, entry: Entry) -> frozenset[str]:
    """The last year and the last part of a year that the sentence names before the number."""
    before = text[entry.sentence.start : entry.span.start]
    return frozenset((*_YEAR.findall(before)[-1:], *PART_OF_YEAR.findall(before)[-1:]))
