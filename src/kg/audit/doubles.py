"""One thing told twice with a slip of the pen, from the wording: 入驻企业418家 … 入驻企业481家.

The wording seldom tells for certain that two numbers are of one thing. The difference itself is evidence: digits in
another order or a lost power of ten are no other fact. So the fewer words two numbers share, the surer the slip must be.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.audit.called import of_other_things
from kg.audit.entries import Entry, entries_of, quote, title_span
from kg.audit.finding import Finding
from kg.audit.slips import digits_of, has_one_other_digit, is_reordered, power_of_ten
from kg.audit.times import may_be_one_time, own_times, times_of
from kg.audit.words import content_of, head_of, pairs_of
from kg.model import AnnotatedDocument, TextSpan

_OF_ANOTHER = re.compile(
    r"[去前上]年|同期|其中|另|[一二三四五六七八九十]期|原[有来先计定]|由|从|较|比|平均|均|新增|增|减|每|单[仓体个价件台座栋]|再"
)
"""What makes the number behind it that of another time, part or kind."""
_BODY_DIGITS, _TITLE_DIGITS = 3, 2
"""Numbers of fewer digits are alike by chance."""
_ROUND = re.compile(r"首[批期轮次]|第[一二三四五六七八九十\d]+[批期轮次]")
_STANDING = re.compile(r"[全总]长|面积|[仓库]?容|投资|装机|产能|规模|深|高度?|跨度?|注册资本|股本|货位|座位?|泊位")
"""What a thing has as it stands, at any time."""
_TELLING_NAME, _SHORT_HEAD, _MAX_GROUP = 4, 2, 40
_COMMON = frozenset("个 家 项 名 人 次 人次 天 日 分钟".split())
_EXTENT = re.compile(r"规划|建成|开发|起步|核心|启动|实施|用地|占地|建筑")
"""Which of its areas or lengths is told (规划面积, 建成区面积)."""
_HOW = {True: "数字相同而数位不同，疑为单位或小数点有误", False: "仅数字次序或个别数字不同，疑为笔误"}
_SAME_HEAD, _SAME_WORDS = 3, 4
_RATES = ("Percent", "PercentagePoint")
_MANY = 3
_OPENING = 200
"""The opening of a text tells what its title does."""
_LEVEL = re.compile(r"[级强佳大]|以[上下]|计划|行动|工程")
"""A number that is part of a name (千亿级, 百强)."""
_LISTED = 3
"""So many values behind the same words are a list."""


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kinds ``value``, ``unit`` and ``headline``."""
    place = title_span(document) or TextSpan(0, 0)
    entries = [entry for entry in entries_of(document) if entry.span.start >= place.start]
    for headline in (entry for entry in entries if place.covers(entry.span)):
        yield from _against_body(document, place, headline, entries)
    yield from _within_body(document, [entry for entry in entries if entry.span.start >= place.end])


def _against_body(
    document: AnnotatedDocument, title: TextSpan, headline: Entry, entries: Sequence[Entry]
) -> Iterator[Finding]:
    """A number of the title that the text has with a slip, and never as it is."""
    text = document.document.text
    body = [entry for entry in entries if entry.span.start >= title.end and entry.is_alike(headline)]
    if any(abs(entry.value - headline.value) <= headline.tolerance + entry.tolerance for entry in body):
        return
    named = pairs_of(headline.clause.of(text))
    for entry in body:
        if entry.is_of_before or _OF_ANOTHER.search(entry.label) or not _of_one_time(text, headline, entry):
            continue
        if _ROUND.search(entry.clause.of(text)) and not _ROUND.search(headline.clause.of(text)):
            continue
        shared = named & pairs_of(entry.clause.of(text))
        slip = not (headline.bound or entry.bound) and _is_slip(text, headline, entry, _TITLE_DIGITS)
        if shared and (slip or _is_told_closely(headline, entry, title, shared, named)):
            yield _finding(document, "headline", headline, entry)
            return


def _is_told_closely(
    headline: Entry, entry: Entry, title: TextSpan, shared: frozenset[str], named: frozenset[str]
) -> bool:
    """Whether the opening of the text repeats most of the words of the title around another number than the title's."""
    opens = entry.span.start <= title.end + _OPENING
    exact = not (headline.bound or entry.bound) and headline.unit not in _RATES and not _LEVEL.match(headline.tail)
    beside = pairs_of(head_of(entry)[-_SAME_HEAD:]) | pairs_of(entry.tail[:_SHORT_HEAD])
    return opens and exact and beside <= named and len(shared) >= _MANY and len(shared) * 2 > len(named)


def _within_body(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    text = document.document.text
    told: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        plain = not (entry.is_of_before or entry.is_aside or entry.bound or _OF_ANOTHER.search(entry.label))
        if plain and entry.unit not in _RATES and len(head_of(entry)) >= _SHORT_HEAD:
            told[entry.unit, entry.classifier, head_of(entry)[-_SHORT_HEAD:]].append(entry)
    for group in told.values():
        if len({entry.value for entry in group}) >= _LISTED:
            continue
        for one, other in combinations(group, 2):
            apart = one.sentence == other.sentence or of_other_things(text, one, other)
            if not apart and _is_told_again(text, one, other):
                yield _finding(document, "value", one, other)
                break


def check(documents: Iterable[AnnotatedDocument]) -> Iterator[Finding]:
    """Findings of kinds ``value`` and ``unit`` between documents that name one thing and agree on another number of it."""
    told: dict[tuple[object, ...], list[tuple[AnnotatedDocument, Entry]]] = defaultdict(list)
    agreed: dict[str, frozenset[tuple[object, ...]]] = {}
    for document in documents:
        entries = [entry for entry in entries_of(document) if not _OF_ANOTHER.search(entry.label)]
        agreed[document.document.id] = frozenset(_known(document.document.text, entry) for entry in entries) - {()}
        for entry in entries:
            if len(head_of(entry)) >= _SHORT_HEAD and entry.unit not in _RATES and not entry.bound:
                told[entry.unit, entry.classifier, head_of(entry)[-_SHORT_HEAD:]].append((document, entry))
    for group in told.values():
        for (first, one), (second, other) in combinations(group[:_MAX_GROUP], 2):
            apart = first is not second and _differs_by_slip(first, one, second, other)
            if apart and agreed[first.document.id] & agreed[second.document.id] and _name_one_thing(first, second):
                yield _finding(first, "value", one, other, second)


def _known(text: str, entry: Entry) -> tuple[object, ...]:
    """By what a number is known again in another text; empty for one that many things have."""
    if len(digits_of(entry.span.of(text))) < _TITLE_DIGITS or entry.classifier in _COMMON or entry.unit in _RATES:
        return ()
    return entry.value, entry.unit, entry.classifier


def _differs_by_slip(first: AnnotatedDocument, one: Entry, second: AnnotatedDocument, other: Entry) -> bool:
    """Whether two texts tell one measure, of a stated time or of a thing as it stands, with a slip between them."""
    if set(_EXTENT.findall(one.label)) != set(_EXTENT.findall(other.label)):
        return False
    texts = [document.document.text for document in (first, second)]
    times = [own_times(text, entry) for text, entry in zip(texts, (one, other), strict=True)]
    lasting = all(_STANDING.search(entry.label) for entry in (one, other)) and may_be_one_time(*times)
    if not lasting and (times[0] != times[1] or not times[0]):
        return False
    written = [entry.span.of(text) for text, entry in zip(texts, (one, other), strict=True)]
    return _are_slips(written, one, other, _TITLE_DIGITS)


def _name_one_thing(one: AnnotatedDocument, other: AnnotatedDocument) -> bool:
    """Whether the other text mentions a thing, but for an area, that the one names."""
    names = (name for chain in one.chains if chain.type != "AdministrativeArea" for name in chain.names)
    return any(name in other.document.text for name in names if len(name) >= _TELLING_NAME)


def _is_told_again(text: str, one: Entry, other: Entry) -> bool:
    """Whether both tell one thing of one time, and one of them by mistake."""
    if one.value == other.value or not _of_one_time(text, one, other):
        return False
    if _is_slip(text, one, other, _BODY_DIGITS):
        return True
    words = [content_of(entry.label) for entry in (one, other)]
    same = words[0] == words[1] and len(words[0]) >= _SAME_WORDS and one.tail[:2] == other.tail[:2]
    digits = min(len(digits_of(entry.span.of(text))) for entry in (one, other))
    return same and digits >= _BODY_DIGITS and has_one_other_digit(*(e.span.of(text) for e in (one, other)))


def _is_slip(text: str, one: Entry, other: Entry, least: int) -> bool:
    """Whether two values differ by the order of their digits, or by a power of ten alone."""
    return _are_slips([entry.span.of(text) for entry in (one, other)], one, other, least)


def _are_slips(written: Sequence[str], one: Entry, other: Entry, least: int) -> bool:
    digits = [digits_of(each) for each in written]
    if min(map(len, digits)) < least or one.value == other.value:
        return False
    near = max(one.value, other.value) < 10 * min(one.value, other.value)
    scaled = digits[0] == digits[1] and power_of_ten(one.value, other.value) is not None
    return scaled or (near and is_reordered(*written))


def _of_one_time(text: str, one: Entry, other: Entry) -> bool:
    """Whether no word speaks for two times: none in their sentences, nor in the lines that lead to them."""
    times = [own_times(text, entry) for entry in (one, other)]
    return may_be_one_time(*times) and may_be_one_time(
        *(t or times_of(_line(text, e)) for t, e in zip(times, (one, other), strict=True))
    )


def _line(text: str, entry: Entry) -> str:
    return text[text.rfind("\n", 0, entry.span.start) + 1 : entry.span.start]


def _finding(
    document: AnnotatedDocument, kind: str, one: Entry, other: Entry, second: AnnotatedDocument | None = None
) -> Finding:
    told = ((document, one), (second or document, other))
    written = [entry.span.of(each.document.text) for each, entry in told]
    power = power_of_ten(one.value, other.value)
    kind = "unit" if power is not None and kind == "value" else kind
    where = "标题与正文" if kind == "headline" else "同一指标两处"
    how = _HOW[power is not None]
    quotes = tuple(quote(each, entry.clause.start, entry.clause.end) for each, entry in told)
    return Finding(
        kind,
        "error" if kind == "headline" else "warning",
        f"{where}数值不一致：{written[0]}与{written[1]}，{how}",
        quotes,
    )
