"""One quantity told again: by the same words in another sentence, by a name that stands behind it, or in another document.

Every number is put down with what it measures, of what thing, where and when; two that agree in all of these are one
quantity. How far they may differ depends on how surely they do: a rate of one time and place not at all, a value only by
a slip of the pen (digits in another order, a power of ten), and where a text says that two are equal, not at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.audit.called import of_other_things
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.audit.slips import digits_of, is_reordered, power_of_ten
from kg.audit.times import may_be_one_time, own_times
from kg.audit.words import content_of
from kg.model import AnnotatedDocument
from kg.precision import half_last_digit

_PLACE = re.compile(
    r"^[^\u4e00-\u9fff]*(?P<place>[全我本该][省市县区州旗镇]|(?!地区)[\u4e00-\u9fff]{2,6}?[省市县区州旗镇])(?=[\u4e00-\u9fff]{2})"
)
_RATE = re.compile(r"(?:同比|比上年|较上年|实际)?(?P<verb>增长|下降|提高|上升|回落)(?:了|达到?|约|为)*$")
_OF_PART = re.compile(r"其中|同期|另|较|比(?!重)|平均|均|每|当月|累计|去年|上年|前年|目标|计划|力争")
_SCOPE = re.compile(r"可比|名义|现价|不变价|口径|剔除|扣除|快报|初步|核实|调整|修订")
_FIRST_COUNT, _LAST_COUNT = re.compile(r"快报|初步|预计|测算"), re.compile(r"核实|最终|修订|普查|调整")
_PRICE = re.compile(
    r"(?:对价|价款|交易价格?|成交价|中标价|合同价|总价|转让价格?|收购价格?|成交金额|中标金额|合同金额|总投资额?|注册资本)(?:款|格)?$"
)
_EQUAL = re.compile(r"[与和同跟](?P<what>[^，。；\d与和同]{2,8}?)(?:完全|保持|基本)?(?:一致|相同|相等|一样|相符)")
_CORE, _NAME, _LISTED, _MAX = 4, 4, 3, 40
_OPENS = re.compile(r"(?:^|[^\u4e00-\u9fff]|在|年)(?P<name>[\u4e00-\u9fff]{2,3}[省市县区州旗](?![市县区]))")
"""A place that opens a line, sentence or clause."""
_STRESS = re.compile(
    r"^[^\u4e00-\u9fff]*[年月末底日]?(?=[全我本该][省市县区州旗镇])|^[^\u4e00-\u9fff]+|^[年月末底]+|^(?:从|按|分)[^，。]{1,6}看|[，。：；]"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A number with what it measures (without place, time and verbs), where, when, and whether it is a rate of change."""

    document: AnnotatedDocument
    entry: Entry
    core: str
    place: str
    times: frozenset[str]
    verb: str

    @property
    def written(self) -> str:
        """The number as it stands in the text."""
        return self.entry.span.of(self.document.document.text)


def check(documents: Iterable[AnnotatedDocument]) -> Iterator[Finding]:
    """Findings of kinds ``value`` and ``unit``, within a document and between documents."""
    documents = list(documents)
    groups: dict[tuple[object, ...], list[_Told]] = defaultdict(list)
    for document in documents:
        for told in _told(document):
            groups[told.core[-_CORE:], told.verb, told.entry.unit, told.entry.classifier].append(told)
    for group in groups.values():
        if len(group) > _MAX:
            continue
        for one, other in combinations(group, 2):
            listed = sum(each.document is one.document for each in group) >= _LISTED and one.document is other.document
            if not listed and _are_one(one, other) and _differ(one, other):
                yield _finding(one, other)
    yield from _said_equal(documents)


def _told(document: AnnotatedDocument) -> Iterator[_Told]:
    text = document.document.text
    for entry in entries_of(document):
        if entry.is_aside or entry.is_of_before or entry.bound or _OF_PART.search(entry.label.replace("同比", "")):
            continue
        rate = _RATE.search(entry.label) if entry.unit == "Percent" else None
        if entry.unit == "Percent" and (rate is None or _SCOPE.search(entry.sentence.of(text))):
            continue
        words = content_of(entry.label[: rate.start()] if rate else entry.label)
        words = _STRESS.sub("", words)
        place = _PLACE.match(words) or _PLACE.match(_STRESS.sub("", entry.label, count=1))
        core = words.removeprefix(place["place"]) if place else words
        if len(core) >= _CORE:
            times = own_times(text, entry)
            yield _Told(document, entry, core, place["place"] if place else "", times, rate["verb"] if rate else "")


def _are_one(one: _Told, other: _Told) -> bool:
    """Whether two that measure alike are of one place, time and thing."""
    if not (one.core == other.core or (one.document is other.document and _is_shortened(one, other))):
        return False
    if one.document is other.document:
        apart = one.entry.sentence == other.entry.sentence or of_other_things(
            one.document.document.text, one.entry, other.entry
        )
        return not apart and may_be_one_time(one.times, other.times) and _same_place(one.place, other.place)
    if one.verb:
        return False
    if one.times and one.times == other.times:
        return _same_place(one.place, other.place) and _share_place(one, other) and not _was_revised(one, other)
    return (
        not (one.times or other.times)
        and _PRICE.search(one.core) is not None
        and _share_name(one.document, other.document)
    )


def _is_shortened(one: _Told, other: _Told) -> bool:
    """Whether the later leaves out whose it is (二期新增库容 for 青禾水库二期新增库容)."""
    first, later = sorted((one, other), key=lambda told: told.entry.span)
    return first.core.endswith(later.core) and len(later.core) > _CORE


def _was_revised(one: _Told, other: _Told) -> bool:
    """Whether one is told as a first count and the other as the last."""
    words = [told.entry.sentence.of(told.document.document.text) for told in (one, other)]
    return any(_FIRST_COUNT.search(first) and _LAST_COUNT.search(last) for first, last in (words, words[::-1]))


def _same_place(one: str, other: str) -> bool:
    """Whether 全县 and 临溪县 can be one place, or neither says where."""
    if one == other or not (one and other):
        return True
    return (one[0] in "全我本该" or other[0] in "全我本该") and one[-1] == other[-1]


def _share_place(one: _Told, other: _Told) -> bool:
    """Whether both texts name the places that are told, or open a line or sentence with the same."""
    named = [told.place for told in (one, other) if told.place and told.place[0] not in "全我本该"]
    texts = [told.document.document.text for told in (one, other)]
    opening = {match["name"] for match in _OPENS.finditer(texts[0])} & {
        match["name"] for match in _OPENS.finditer(texts[1])
    }
    return all(place in text for place in named for text in texts) and (bool(named) or bool(opening))


def _share_name(one: AnnotatedDocument, other: AnnotatedDocument) -> bool:
    names = (name for chain in one.chains if chain.type != "AdministrativeArea" for name in chain.names)
    return any(name in other.document.text for name in names if len(name) >= _NAME)


def _differ(one: _Told, other: _Told) -> bool:
    """Whether both cannot be right: rates of one time that differ at all, values that differ by a slip."""
    if one.verb:
        slack = half_last_digit(one.entry.value) + half_last_digit(other.entry.value)
        return bool(one.times and other.times) and abs(one.entry.value - other.entry.value) > slack
    digits = min(len(digits_of(told.written)) for told in (one, other))
    if digits < len("两位") or one.entry.value == other.entry.value:
        return False
    low, high = sorted((one.entry.value, other.entry.value))
    if digits_of(one.written) == digits_of(other.written):
        return power_of_ten(low, high) is not None
    return high < 10 * low and is_reordered(one.written, other.written)


def _said_equal(documents: list[AnnotatedDocument]) -> Iterator[Finding]:
    """合同价款4860万元，与中标价一致: the other, wherever it is told, must be the same."""
    for document in documents:
        text = document.document.text
        for claim in _EQUAL.finditer(text):
            told = [e for e in entries_of(document) if e.sentence.start <= claim.start() < e.sentence.end + 1]
            near = [e for e in told if e.span.end <= claim.start() or e.clause.start <= claim.end() <= e.span.start]
            behind = [e for e in told if claim.end() <= e.span.start <= claim.end() + 8]
            entry = behind[0] if behind else near[-1] if near else None
            if entry is None or entry.bound:
                continue
            others = [
                (each, e)
                for each in documents
                if each is document or _share_name(document, each)
                for e in entries_of(each)
                if e is not entry and e.is_alike(entry) and not e.bound and claim["what"][:2] in e.label
            ]
            if others and all(abs(e.value - entry.value) > e.tolerance + entry.tolerance for _, e in others):
                each, other = others[0]
                yield _finding(_plain(document, entry), _plain(each, other), said=claim.group())


def _plain(document: AnnotatedDocument, entry: Entry) -> _Told:
    return _Told(document, entry, "", "", frozenset(), "")


def _finding(one: _Told, other: _Told, said: str = "") -> Finding:
    scaled = power_of_ten(one.entry.value, other.entry.value)
    how = f"，却说“{said}”" if said else "，相差恰为若干个数位，疑为单位有误" if scaled else ""
    why = f"同一指标两处数值不一致：{one.written}与{other.written}{how}"
    quotes = sorted(quote(told.document, told.entry.clause.start, told.entry.clause.end) for told in (one, other))
    return Finding("unit" if scaled else "value", "warning", why, tuple(quotes))
