"""Items that are numbered or quoted one after another, against the count that announces or closes them.

决议四项：一是…, 三点。其一，…, 六条措施：（一）…, 三件事如下：\n1. …; 《…》《…》《…》等两部, “…”“…”“…”三大行动. What is counted does not
matter: the numbers or the quotation marks tell how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.audit.entries import quote
from kg.audit.finding import Finding
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_KIND = r"(?:个?方面|个|项|条|点|大|类|种|件|步|则|款|份|部|篇|家|座|处|名|位|场|册|支|批|套|宗|幅|本)"
_COUNT = re.compile(
    rf"(?<![\d.第前近超百千万十一二三四五六七八九])(?P<count>\d{{1,2}}|[两二三四五六七八九十]|十[一二三四五六七八九])(?![\d.百千万亿十余多]){_KIND}"
)
_SERIES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d第{'一二三四五六七八九十'}])(?P<n>{_NUMERAL})[是要](?!否|求|素|点|害)",
        rf"第(?P<n>{_NUMERAL})(?=[，：、])",
        rf"其(?P<n>{_NUMERAL})(?=[，：、是])",
        rf"[（(](?P<n>{_NUMERAL}|\d{{1,2}})[)）]",
        r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩])",
    )
)
"""Ways to number what follows one another within a paragraph."""
_LINE_NUMBER = re.compile(
    r"^[ \t\u3000]*(?:(?P<n>\d{1,2})[.、．)）](?!\d)|[（(]?(?P<numeral>[一二三四五六七八九十]{1,3})(?:[、.]|[)）]、?))",
    re.MULTILINE,
)
_LISTED_BELOW = re.compile(rf"{_COUNT.pattern}[^。；\n]{{0,30}}(?:如下[:：]?|[:：])[ \t]*\n")
_CUT_OFF = re.compile(r"\s*(?:[-—…=*.]{2,}|$)|[^\n]*$")
_PARTLY = re.compile(r"包括|主要[是有为]|首先|方面[，上]|其中|例如|比如|如下之")
_SLOGAN = re.compile(r"[^，。；：:]{1,8}、[一二两三四五六七八九十]个?[^，。；：:]{1,8}[”\"]")
"""“两个基地、一个桥头堡”战略定位: the numbers of a slogan announce no list."""
_BEFORE, _LEAD = 60, 26
_QUOTED = r"(?:《[^》\n]{1,40}》|“[^”\n]{1,20}”)"
_QUOTED_LIST = re.compile(
    rf"(?P<list>{_QUOTED}(?:(?:[、和与及][^，。；、：“”《》\d\n]{{0,4}})?{_QUOTED})+)(?P<more>等)?(?:这|共)?(?P<count>\d{{1,2}}|[两二三四五六七八九十])"
    rf"(?:个|项|条|大|类|种|件|款|份|部|篇|册|支|套|本|张|家|场|首|幅)(?![^，。；]{{0,6}}[、和与及][^，。；]{{0,4}}[“《])"
)


_NAMED_GROUP = re.compile(
    r"“(?P<count>[一二两三四五六七八九十])[\u4e00-\u9fff]{1,2}”(?:分别)?(?:为|是|即|指|包括|:|：)"
    r"(?P<list>[^，。；“”（）()]{2,16}(?:[、和][^，。；“”（）()、]{2,16})*)(?=[，。；]|$)"
)
"""One half of a slogan with its members: “两纵”为甲、乙."""


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``count``."""
    yield from _series(document)
    yield from _lines(document)
    yield from _quoted(document)
    for match in _NAMED_GROUP.finditer(document.document.text):
        listed, stated = len(re.split("[、和]", match["list"])), _number(match["count"])
        if listed != stated and listed > 1:
            yield _miscounted(document, match.start(), match.end(), stated, listed)


def _series(document: AnnotatedDocument) -> Iterator[Finding]:
    text = document.document.text
    for pattern in _SERIES:
        end = 0
        for first in pattern.finditer(text):
            if first.start() < end or _number(first["n"]) != 1:
                continue
            last, end = _highest(text, pattern, first)
            announced = _announced(text, first.start())
            if last >= len("一二") and announced is not None and _number(announced["count"]) != last:
                yield _miscounted(document, announced.start(), end, _number(announced["count"]), last)


def _highest(text: str, pattern: re.Pattern[str], first: re.Match[str]) -> tuple[int, int]:
    """How far the numbers go on from the first one, and where the last of them stands."""
    last, end = 1, first.end()
    for item in pattern.finditer(text, first.end()):
        number = _number(item["n"])
        if number == last + 1 and "\n\n" not in text[end : item.start()]:
            last, end = number, item.end()
        elif number <= last:
            break
    return last, end


def _announced(text: str, start: int) -> re.Match[str] | None:
    """The last count before the first item that announces all of them."""
    floor = max(start - _BEFORE, text.rfind("\n", 0, max(0, text.rfind("\n", 0, start))) + 1)
    counts = list(_COUNT.finditer(text, floor, start))
    if not counts:
        return None
    told = counts[-1]
    between = text[told.end() : start]
    lead = re.split(r"[。：:]", between)[-1]
    marks = re.search(r"[，。：:；]|如下", between)
    if _SLOGAN.match(between):
        return None
    if marks is None or len(between) > _LEAD or _PARTLY.search(between) or len(lead.strip()) > len("具体措施是，即"):
        return None
    return told


def _lines(document: AnnotatedDocument) -> Iterator[Finding]:
    """名单如下: and numbered lines."""
    text = document.document.text
    for match in _LISTED_BELOW.finditer(text):
        last, end = 0, match.end()
        for line in _LINE_NUMBER.finditer(text, match.end()):
            skipped = text[end : line.start()]
            if _number(line["n"] or line["numeral"]) != last + 1 or "\n\n" in skipped or (not last and skipped.strip()):
                break
            last, end = last + 1, line.end()
        stated = _number(match["count"])
        if _CUT_OFF.match(text, max(text.find("\n", end), end)) and last < stated:
            continue  # the text is cut off
        if last >= len("一二") and last != stated:
            yield _miscounted(document, match.start(), end, stated, last)


def _quoted(document: AnnotatedDocument) -> Iterator[Finding]:
    """《…》《…》《…》等两部办法: more are named than are counted, or where it is not left open fewer."""
    for match in _QUOTED_LIST.finditer(document.document.text):
        listed, stated = len(re.findall(_QUOTED, match["list"])), _number(match["count"])
        if listed > stated > 1 or (listed < stated and match["more"] is None):
            yield _miscounted(document, match.start(), match.end(), stated, listed)


def _number(written: str) -> int:
    if written in "①②③④⑤⑥⑦⑧⑨⑩":
        return "①②③④⑤⑥⑦⑧⑨⑩".index(written) + 1
    return int(written) if written.isdigit() else int(read_numeral(written) or 0)


def _miscounted(document: AnnotatedDocument, start: int, end: int, stated: int, counted: int) -> Finding:
    return Finding("count", "warning", f"原文说{stated}项，所列为{counted}项", (quote(document, start, end),))
