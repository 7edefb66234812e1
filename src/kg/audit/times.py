"""What the words around a number say of its time: the year, and the part of a year."""

from __future__ import annotations

import re

from kg.audit.entries import Entry
from kg.extract.numerals import read_numeral

PART_OF_YEAR = re.compile(
    r"前(?P<number>[一二两三四五六七八九十\d]+)个?月|(?<!\d)(?P<from>\d{1,2})月?份?[-—~～至到]{1,2}(?P<to>\d{1,2})月|(?P<month>\d{1,2})月"
    r"|(?P<first>前)?第?(?P<quarter>[一二两三四])个?季度|(?P<opening>首季)度?|(?P<half>[上下])半年|(?P<year>全年)|当月"
)
_THE_MONTH = "当月"
"""The month that the text is about, whichever."""
_LAST_OF_QUARTER = {"一": 3, "二": 6, "两": 6, "三": 9, "四": 12}
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—~～至])|[今去前明]年|上年|同期")
_BEFORE = frozenset({"去年", "前年", "上年", "同期"})


def parts_of_year(words: str) -> frozenset[str]:
    """The months, quarters and longer spans of a year that the words name, in one notation for all wordings.

    >>> sorted(parts_of_year("5月与一季度"))
    ['1-3', '5-5']
    >>> parts_of_year("上半年") == parts_of_year("1至6月") == parts_of_year("前六个月")
    True
    """
    return frozenset(map(_span, PART_OF_YEAR.finditer(words))) - {_THE_MONTH}


def _span(told: re.Match[str]) -> str:
    if told["number"]:
        return f"1-{read_numeral(told['number'])}"
    if told["from"] or told["month"]:
        return f"{int(told['from'] or told['month'])}-{int(told['to'] or told['month'])}"
    if told["quarter"] or told["opening"]:
        last = _LAST_OF_QUARTER[told["quarter"] or "一"]
        return f"{1 if told['first'] else last - 2}-{last}"
    if told["half"]:
        return "1-6" if told["half"] == "上" else "7-12"
    return "1-12" if told["year"] else _THE_MONTH


def times_of(words: str) -> frozenset[str]:
    """Years and parts of a year that the words name."""
    return parts_of_year(words) | frozenset(_YEAR.findall(words))


def may_be_one_time(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether neither names a time besides those that the other, which names some as well, does.

    A time before (去年) is told only to compare, so it must be named by both.

    >>> may_be_one_time(frozenset({"5-5"}), frozenset()), may_be_one_time(frozenset({"去年"}), frozenset())
    (True, False)
    """
    return (one <= other or other <= one) and not (one ^ other) & _BEFORE


def own_times(text: str, entry: Entry) -> frozenset[str]:
    """The last year and the last part of a year that the sentence names before the number."""
    before = text[entry.sentence.start : entry.span.start]
    last = [_span(told) for told in PART_OF_YEAR.finditer(before)][-1:]
    return frozenset((*_YEAR.findall(before)[-1:], *last))
