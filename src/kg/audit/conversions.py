"""Amounts told twice in different units, averages that do not come out, and numbers of the same digits at another scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument

_SQUARE_METRES = {
    "SquareMetre": Decimal(1),
    "Mu": Decimal(2000) / 3,
    "Hectare": Decimal(10_000),
    "SquareKilometre": Decimal(1_000_000),
    "公顷": Decimal(10_000),
}
_CONVERTED = re.compile(
    r"(?:大?约|即|可)?(?:折合|合|折算|相当于|换算)(?:成|为)?(?:人民币|约|大约|为)*|约|即?(?:人民币)?|"
)
_RATE = re.compile(r"汇率[^，。；\d]{0,8}(?P<rate>\d\.\d{1,4}|\d)(?!\d)")
_PLAUSIBLE = (Decimal("5.8"), Decimal("8.8"))
"""Yuan for a dollar, since 1994."""
_CLOSE = Decimal("0.03")
_PER_UNIT = re.compile(r"每(?:吨|公斤|千克|斤|亩|人|户|台|辆|平方米|标箱|公里)|均价|单价|亩均|人均|户均|平均")
_SAID_AGAIN = re.compile(r"(?:即|合|折合|折|共计|也就是)(?:人民币)?|人民币")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_TELLING = 3
"""Numbers of fewer digits are alike by chance."""
_MEASURE = re.compile(
    r"总投资|总库容|库容|建筑面积|发电量|装机|投资额?|产值|收入|产量|吞吐量|总额|总值|面积|税收|利润|营收|资金|注册资本|销售额|出口额?|进口额?|里程|增加值"
)


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``unit``."""
    entries = entries_of(document)
    for one, other in pairwise(entries):
        between = document.document.text[one.span.end : other.span.start]
        bracketed = between.strip("约合即为 ") in ("（", "(")
        if (other.label or bracketed) and _CONVERTED.fullmatch(other.label) and len(between) < 40:
            yield from _conversion(document, one, other)
    yield from _slips(document, entries)


def _conversion(document: AnnotatedDocument, one: Entry, other: Entry) -> Iterator[Finding]:
    """15平方公里（约合22500亩）, 500万美元（约合3600万元）."""
    text = document.document.text
    if _PER_UNIT.search(one.label):
        return  # 平均每公斤12元。…约合1000万美元: the sum before is converted, not the price
    if one.is_alike(other):
        yield from _said_again(document, one, other)
        return
    first, second = (_SQUARE_METRES.get(e.classifier or e.unit) for e in (one, other))
    if first is not None and second is not None:
        factor = first / second
        expected = one.value * factor
        fits = abs(expected - other.value) <= expected * _CLOSE + one.tolerance * factor + other.tolerance
    elif {one.unit, other.unit} == {"USD", "CNY"}:
        dollars, yuan = (one, other) if one.unit == "USD" else (other, one)
        told = _RATE.search(text, one.sentence.start, other.clause.end + 40)
        rate = Decimal(told["rate"]) if told else Decimal(7)
        expected = dollars.value * rate if other is yuan else yuan.value / rate
        implied = yuan.value / dollars.value if dollars.value else Decimal(0)
        low, high = (rate * (1 - _CLOSE), rate * (1 + _CLOSE)) if told else _PLAUSIBLE
        slack = (
            (dollars.tolerance / dollars.value + yuan.tolerance / yuan.value) * implied if yuan.value and implied else 0
        )
        fits = low - slack <= implied <= high + slack
    else:
        return
    if not fits:
        why = f"{one.span.of(text)}折算应约为{amount(round(expected, 2))}，原文为{amount(other.value)}{_by_how_much(expected, other.value)}"
        yield Finding("unit", "error", why, (quote(document, one.clause.start, other.span.end),))


def _said_again(document: AnnotatedDocument, one: Entry, other: Entry) -> Iterator[Finding]:
    """5.4亿元（即人民币54,000万元）: one amount in two scales."""
    text = document.document.text
    again = text[one.span.end : other.span.start].strip("（( ")
    if again and _SAID_AGAIN.fullmatch(again) and abs(one.value - other.value) > one.tolerance + other.tolerance:
        why = f"{one.span.of(text)}与{other.span.of(text)}所说为同一数额{_by_how_much(one.value, other.value)}"
        yield Finding("unit", "error", why, (quote(document, one.clause.start, other.span.end),))


def _slips(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """总投资12.8亿元 … 12.8万元的总投资: one measure with the same digits at two scales."""
    text = document.document.text
    told: dict[tuple[str, str | None, str], list[Entry]] = {}
    for entry in entries:
        digits = _DIGITS.match(entry.span.of(text).replace(",", ""))
        significant = digits.group().replace(".", "").strip("0") if digits else ""
        if len(significant) >= 2 and entry.unit != "Percent":
            told.setdefault((entry.unit, entry.classifier, significant), []).append(entry)
    for group in told.values():
        for one, other in combinations(group, 2):
            measures = [set(_MEASURE.findall(e.label + e.tail)) for e in (one, other)]
            alike = len(significant_of(one, text)) >= _TELLING or one.label[-_TELLING:] == other.label[-_TELLING:] != ""
            if (
                one.value != other.value
                and alike
                and measures[0] & measures[1]
                and _power_of_ten(one.value, other.value)
            ):
                what = max(measures[0] & measures[1], key=lambda word: (len(word), word))
                why = f"{what}两处数字相同而单位不同：{one.span.of(text)}与{other.span.of(text)}{_by_how_much(one.value, other.value)}"
                quotes = tuple(quote(document, e.clause.start, e.clause.end) for e in (one, other))
                yield Finding("unit", "error", why, quotes)


def significant_of(entry: Entry, text: str) -> str:
    """The digits of a number without the zeros around them."""
    return "".join(re.findall(r"\d", entry.span.of(text))).strip("0")


def _by_how_much(one: Decimal, other: Decimal) -> str:
    slip = _power_of_ten(one, other)
    return f"，相差{slip}倍" if slip is not None else ""


def _power_of_ten(one: Decimal, other: Decimal, close: Decimal = _CLOSE) -> int | None:
    """The factor 10, 100, … between two numbers, if there is one."""
    low, high = sorted((abs(one), abs(other)))
    if low == 0:
        return None
    ratio = high / low
    return next((10**n for n in range(1, 9) if abs(ratio / 10**n - 1) <= close), None)
