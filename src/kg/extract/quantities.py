"""Text → quantities: every number with its unit, its bound and, for a range, its upper end.

What a quantity measures, and whether it measures anything at all, is decided later (``observations``). Numbers that
are part of a word (5G, G60, 3A), ordinals and dates are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from kg.extract.closeup import ClosedText, close_folded, close_text
from kg.extract.numerals import LARGE, plain, read_fraction, read_numeral, scale_of
from kg.extract.quantity_patterns import (
    AFTER,
    BARE_TAIL,
    BEFORE,
    LIST_TAIL,
    MINUTES,
    NO_SPELLED,
    NOT_UNIT,
    PERIODS,
    SCALED_TAIL,
    half_more,
    quantity_pattern,
)
from kg.model import Quantity, TextSpan
from kg.ontology.units import UnitWord, unit_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

QuantityKind = Literal["unit", "measure", "classifier", "percent", "fraction", "times", "bare"]


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with its unit where the text writes it.

    Attributes:
        span: From the number to the end of its unit.
        outer: The same with the words that make it inexact (超…, …以上).
        quantity: In base units; percentages, fractions and parts of ten are in percent.
        kind: ``unit``, ``measure`` and ``classifier`` as in the ontology's unit words; ``percent``; ``fraction``
            (三分之一, 两成, 一半); ``times`` (倍); ``bare`` for a number that has 万, 亿 … and no unit.
        bound: ``AtLeast``, ``AtMost``, ``About`` or None.
        upper: Upper end of a range (2至3); ``quantity`` has the lower one.
        per: The time it is told for (万吨/年 → 年).
        spelled: Whether the number is written in Chinese characters.
    """

    span: TextSpan
    outer: TextSpan
    quantity: Quantity
    kind: QuantityKind
    bound: str | None = None
    upper: Decimal | None = None
    per: str | None = None
    spelled: bool = False


def find_quantities(text: str, excluded: Sequence[TextSpan] = ()) -> list[QuantityMention]:
    """All quantities of ``text`` in text order, none overlapping ``excluded`` (dates, as a rule).

    >>> [(str(m.quantity.value), m.quantity.unit, m.bound) for m in find_quantities("完成投资超12.5亿元，新建3座")]
    [('1250000000', 'CNY', 'AtLeast'), ('3', 'Count', None)]
    """
    return _locate(close_text(text), excluded)


def _locate(closed: ClosedText, excluded: Sequence[TextSpan]) -> list[QuantityMention]:
    """The quantities of a closed-up text, in offsets of the text it was made from."""
    blocked = bytearray(len(closed.text) + 1)
    for span in excluded:
        start, end = closed.position(span.start), closed.position(span.end)
        blocked[start:end] = b"\1" * (end - start)
    return [
        replace(
            mention,
            span=closed.span(mention.span.start, mention.span.end),
            outer=closed.span(mention.outer.start, mention.outer.end),
        )
        for mention in scan(closed.text, blocked)
    ]


MAX_DIGITS = 14
"""A longer row of digits is a telephone number or a code."""

_CODE_BEFORE = re.compile(r"(?:第|[A-Za-z0-9_#/.]|[A-Za-z0-9][-+])$")
_CODE_AFTER = re.compile(r"[A-Za-z+*#_]")
_LONE_SCALE = re.compile(r"[十百千万亿]{1,3}")
_FIELD_UNIT = re.compile(r"\((?P<scale>万亿|亿|万|千|百)?(?P<unit>[^()\d]{1,4})\):$")
"""The unit of a field, written with its name: 总投资（亿元）：150."""
_VAGUE = re.compile(r"(?:[几若好]|(?<![人户次总件家量员目辆台位项指系倍参基点])数(?=[十百千万亿]?$))[十百千万亿]?$")
"""数百, 几千, 好几万: but 人数 before digits is what they count."""

PERSONS_BEHIND = re.compile(
    r"(?!元|亩|吨|[^,;。、的]{0,3}%)[^,;。、的\d]{0,10}?(?:人员|人口|群众|职工|学生|毕业生|农民工?|居民|老人|老年人|劳动力|人才|党员|青年|妇女|儿童|用户|会员|师生|医护)"
)
"""Persons right behind a number without a classifier: 51万｜新就业形态人员."""
_NUMBERED = re.compile(r"(?:第[\d、和]*|\n)$|\A$")
"""第1、2、3名; a number at the head of a line numbers it."""
_SCHEDULED = re.compile(
    r"每(?:周|星期|月|天|日|年)(?:固定|定期|稳定|计划|可|将|预计|至少|各)*(?:开行|开出|往返|对开|发送|发运|发出|发车|运行|到达)?$"
)
_RUNS = frozenset("班 班次 趟 列 航次 航班 车次 架次".split())
"""每周｜三班, 每天开行｜一列: counts of a timetable, however they are written."""
_DEALT = re.compile(r"分别[^,;。]{0,6}$")
_CODE = re.compile(r"(?:代码|编号|编码|文号|案号|电话|邮编|传真|账号)[:：]\d{0,5}$")
"""股票代码:｜600123 股票简称…: what follows numbers something and counts nothing."""


def scan(text: str, blocked: bytearray | None = None) -> Iterator[QuantityMention]:
    """Yield the quantities of a closed-up folded text, in its own offsets."""
    pattern, position = quantity_pattern(), 0
    for hint in re.finditer(r"[\d零〇一二三四五六七八九十百千万亿两半]", text):
        if hint.start() < position or _CODE.search(text, max(0, hint.start() - 8), hint.start()):
            continue
        start = _with_bound(text, hint.start(), position)
        match = pattern.match(text, start)
        if match is None:
            continue
        position = max(match.end(), position)
        if blocked is not None and any(blocked[match.start("number") if match["number"] else start : match.end()]):
            position = _after_blocked(blocked, hint.start(), match.end())
            continue
        mention = _read(text, match)
        if mention is None:
            continue
        if half := half_more(text, match):
            mention = _and_a_half(mention, half)
            position = max(half.end(), position)
        if mention.quantity.unit == "Hour" and (minutes := MINUTES.match(text, mention.span.end)):
            mention = _in_minutes(mention, minutes)
            position = max(minutes.end(), position)
        yield mention


def _and_a_half(mention: QuantityMention, half: re.Match[str]) -> QuantityMention:
    """A length of time and half of its unit more; 个 is told of hours and months."""
    unit, end = mention.quantity.unit, half.end()
    if mention.quantity.classifier == "个":
        unit = "Hour" if half["hour"] else "Month"
    quantity = Quantity(mention.quantity.value + Decimal("0.5"), unit)
    outer = TextSpan(mention.outer.start, end)
    return replace(mention, span=TextSpan(mention.span.start, end), outer=outer, quantity=quantity, kind="unit")


def _in_minutes(mention: QuantityMention, minutes: re.Match[str]) -> QuantityMention:
    """A length of time told in hours and minutes, in minutes: 2小时35分钟 → 155分钟."""
    total = mention.quantity.value * 60 + int(minutes["minutes"])
    return replace(
        mention,
        span=TextSpan(mention.span.start, minutes.end()),
        outer=TextSpan(mention.outer.start, minutes.end()),
        quantity=Quantity(plain(total), "Count", "分钟"),
        kind=unit_words()["分钟"].kind,
    )


_BOUND_END = re.compile(
    r"(?:不?超过|超出|不?低于|不?少于|不?小于|不?高于|[超逾约近]|突破|跨[越过]|越过|[迈站]上|(?<=要)破|至[少多]|最多|[大多]于|[≥>≤<]|不[足到]|接近|将近|大[约概]|约为)$"
)


_NO_BOUND = re.compile(r"[签预节合契集特制邀违解履公条]约|[附最邻靠亲远就临]近|[高赶]超")


def _with_bound(text: str, start: int, floor: int) -> int:
    """Where the word that makes the number at ``start`` inexact begins; ``start`` itself where there is none."""
    match = _BOUND_END.search(text, max(floor, start - 3), start)
    if match is None or _NO_BOUND.search(text, max(floor, match.start() - 1), match.end()):
        return start
    return match.start()


def _after_blocked(blocked: bytearray, start: int, end: int) -> int:
    """Where to go on after a number that is (partly) blocked: behind the blocked stretch it touches."""
    position = start
    while position < end and not blocked[position]:
        position += 1
    while position < len(blocked) and blocked[position]:
        position += 1
    return max(position, start + 1)


def _read(text: str, match: re.Match[str]) -> QuantityMention | None:
    outer = TextSpan(match.start(), match.end())
    inner_start = match.end("before") if match["before"] else match.start()
    bound = _bound(match)
    if not match["number"]:
        share = _share(match)
        if share is None:
            return None
        span = TextSpan(inner_start, _content_end(match))
        if match["half_of"] == "过半":
            bound = "AtLeast"
        return QuantityMention(span, outer, Quantity(share, "Percent"), "fraction", bound, spelled=True)
    if not _is_free(text, match):
        return None
    return _measured(text, match, inner_start, bound)


def _share(match: re.Match[str]) -> Decimal | None:
    if match["fraction"]:
        return read_fraction(match["fraction"])
    if match["tenth"]:
        tenths = read_numeral(match["tenth"])
        rest = Decimal(5) if match["half"] == "半" else read_numeral(match["half"] or "零")
        return None if tenths is None or rest is None else tenths * 10 + rest
    return Decimal(50)


def _content_end(match: re.Match[str]) -> int:
    return match.start("after") if match["after"] else match.end()


def _is_free(text: str, match: re.Match[str]) -> bool:
    """Whether the number is no part of a name, a code or an ordinal."""
    start = match.start("low") if match["low"] else match.start("number")
    if _CODE_BEFORE.search(text, max(0, start - 2), start) or len(match["number"]) > MAX_DIGITS:
        return False
    written = match["unit"] or match["number"]
    end = match.end("unit") if match["unit"] else match.end("number")
    if _LONE_SCALE.fullmatch(match["number"]) and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return False  # the unit of a column or field: 总投资（亿元）
    return bool(match["times"]) or not (written[-1].isascii() and _CODE_AFTER.match(text, end))


def _bound(match: re.Match[str]) -> str | None:
    for table, written in ((AFTER, match["after"]), (BEFORE, match["before"])):
        for bound, words in table.items():
            if written in words:
                return bound
    return "AtLeast" if match["more"] in ("多", "余") or match["more2"] or match["more3"] else None


def _measured(text: str, match: re.Match[str], start: int, bound: str | None) -> QuantityMention | None:
    """A number with 万, 亿 …, a unit or both."""
    unit = _unit(text, match)
    written, scale = match["number"], match["scale"] or ""
    if match["more"] in ("几", "来") or _is_vague(text, start, written):
        return None
    field = _FIELD_UNIT.search(text, max(0, start - 12), start)
    if field and unit is None and not scale and field["unit"] in unit_words():
        unit, scale = unit_words()[field["unit"]], field["scale"] or ""
    if unit is None or unit.word == "个":
        shared = _shared_unit(text, match)
        if shared is not None:
            unit, scale = shared
    spelled = not written[0].isdigit()
    lone = spelled and bool(_LONE_SCALE.fullmatch(written + scale))
    if lone and unit is not None and _is_cut_off(text, match, start):
        return None
    if lone and bound is None and text[start - 1 : start] in ("上", "过") and start:
        bound, start = "AtLeast", start - 1
    number = read_numeral(written + scale if spelled and not match["more"] else written)
    if number is None:
        return None
    value = plain(number if spelled and not match["more"] else number * scale_of(scale))
    scheduled = unit is not None and unit.word in _RUNS and _SCHEDULED.search(text, max(0, start - 12), start)
    told = bool(match["times"]) or scheduled or (spelled and half_more(text, match) is not None)
    if spelled and unit and not told and _is_phrase(value, unit, lone and bound is None):
        return None
    outer = TextSpan(min(start, match.start()), match.end())
    end = match.end("times") if match["times"] else match.end("unit") if unit else match.end("number")
    span = TextSpan(match.start("number"), max(end, match.end("scale"), match.end("number")))
    if unit is None and match["unit"]:
        outer = TextSpan(outer.start, span.end)
    if match["times"]:
        return QuantityMention(span, outer, Quantity(value, "Count", "倍"), "times", bound, spelled=spelled)
    if unit is None:
        if (not scale and not re.search("[万亿]", written)) or not (
            BARE_TAIL.match(text, span.end) or PERSONS_BEHIND.match(text, span.end)
        ):
            return None
        if lone and value < LARGE["亿"]:
            return None
        return QuantityMention(
            span,
            TextSpan(outer.start, max(span.end, outer.end)),
            Quantity(value, "Count"),
            "bare",
            bound,
            spelled=spelled,
        )
    return _with_unit(
        match,
        QuantityMention(
            span,
            outer,
            Quantity(value, unit.unit, unit.classifier),
            "percent" if unit.unit == "Percent" else unit.kind,
            bound,
            spelled=spelled,
        ),
    )


_REACHED = re.compile(r"(?:[超过破达上到近约逾足成为]|突破|[百千万])$")


def _is_cut_off(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a lone 亿元 has lost its number (引资亿元,): nothing says that a hundred millions were reached."""
    end = match.end()
    return (
        match["number"] == "亿"
        and not match["before"]
        and not match["after"]
        and text[end : end + 1] in ("", ",", ";", "。", "、", "\n")
        and _REACHED.search(text, max(0, start - 2), start) is None
    )


def _shared_unit(text: str, match: re.Match[str]) -> tuple[UnitWord, str] | None:
    """The unit and scale that only the last member of a list writes: 3.6、1.0和4.3个百分点; 12、15亿元."""
    if not match["number"][0].isdigit() or match["after"] or match["times"]:
        return None
    if match["scale"]:
        scaled = None if match["unit"] else SCALED_TAIL.match(text, match.end("scale"))
        unit = unit_words().get(scaled["unit"]) if scaled else None
        return (unit, match["scale"]) if unit is not None else None
    if _NUMBERED.search(text, max(0, match.start() - 12), match.start()):
        return None
    found = LIST_TAIL.match(text, match.end("unit") if match["unit"] else match.end("number"))
    if found is None:
        return None
    unit = unit_words().get(found["unit"])
    if unit is None or (match["unit"] and not found["unit"].startswith("个")):
        return None
    counted = unit.kind == "classifier" and not _DEALT.search(text, max(0, match.start() - 8), match.start())
    return None if counted or unit.unit in ("Year", "Month", "Day", "Hour") else (unit, found["scale"] or "")


def _is_vague(text: str, start: int, written: str) -> bool:
    """Whether a word before the number leaves it open (数百, 几千); before digits 数 ends a noun (职工人数｜300人)."""
    match = _VAGUE.search(text, max(0, start - 3), start)
    return match is not None and not (written[0].isdigit() and "数" in match.group())


def _unit(text: str, match: re.Match[str]) -> UnitWord | None:
    """The unit, unless its word is the beginning of another word."""
    written = match["unit"]
    if not written or (
        text[match.end("unit") : match.end("unit") + 1] in NOT_UNIT.get(written, ())
        and (text[match.end("unit") : match.end("unit") + 1])
    ):
        return None
    return unit_words().get(written) or unit_words()["个" + written]  # 3个多月: 个 stands before 多


def _is_phrase(value: Decimal, unit: UnitWord, lone: bool) -> bool:
    """Whether a number in Chinese characters with this unit word is a phrase rather than a figure (一批, 千家万户)."""
    if unit.word in ("大", "个") and 2 <= value < 100:
        return False
    return value <= 1 or (lone and value < LARGE["亿"]) or unit.word in NO_SPELLED


def _with_unit(match: re.Match[str], mention: QuantityMention) -> QuantityMention:
    """The mention with the lower end of a range and what its figure is told per."""
    quantity, upper, start = mention.quantity, None, mention.span.start
    low = _low(match, mention)
    if low is not None:
        upper, quantity = quantity.value, replace(quantity, value=low)
        start = match.start("low")
    per = (match["per"] or "")[1:] or None
    end = match.end("per") if per else mention.span.end
    if per and per not in PERIODS:
        unit_word = match["unit"] + match["per"]
        return replace(
            mention,
            span=TextSpan(start, end),
            kind="measure",
            upper=upper,
            quantity=Quantity(quantity.value, "Count", unit_word),
        )
    return replace(mention, span=TextSpan(start, end), quantity=quantity, upper=upper, per=per)


def _low(match: re.Match[str], mention: QuantityMention) -> Decimal | None:
    """Lower end of a range in the unit of the upper one; None where the two are no range."""
    if not match["low"] or (match["lowunit"] and match["lowunit"] != match["unit"]):
        return None
    low = read_numeral(match["low"] + (match["lowscale"] or "") if match["low"][0].isdigit() else match["low"])
    if low is None:
        return None
    if not match["lowscale"] and not match["lowunit"] and match["scale"] and match["low"][0].isdigit():
        low *= scale_of(match["scale"])
    return plain(low) if low < mention.quantity.value else None


def mark_quantities(doc: Doc) -> Doc:
    """Set ``doc._.quantities``; what is read as a time is no quantity."""
    doc._.quantities = _locate(close_folded(doc._.folded), [time.span for time in doc._.times])
    return doc
