"""Products against their factors: 年用水820万立方米, 日均2.2万; 装机60万千瓦, 利用1200小时, 发电7.2亿千瓦时.

A product is only reported for a lost or added power of ten: no other reading shifts it by ten to a hair. So many days or
months make a year, or as many as the sentence says that it was run; a year of working days has fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.slips import power_of_ten
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument

_ROUGH = Decimal("0.13")
_SPANS = (
    (re.compile(r"日均|平均每[天日]|每[天日]"), re.compile(r"年|累计|共|[总合]计"), "Day", Decimal(225), Decimal(366)),
    (re.compile(r"月均|平均每月|每月"), re.compile(r"全年|(?:19|20)\d\d年"), "Month", Decimal(12), Decimal(12)),
)
"""How often at least and at most what is told of a day or month comes in a year."""
_SLACK = Decimal("0.08")
_YEAR_LONG = re.compile(r"全年|年(?![^，。]{0,4}月)")
_OTHER_STRETCH = re.compile(r"截至|以来|月(?!均)|季度|期间|[春暑]运|假期|黄金周|至今|上半年|下半年")
"""What is told of another stretch than a year."""
_PRODUCTS = tuple(
    tuple(re.compile(rf"(?:{words})(?:约|为|达到?|共|计|是)*$") for words in each)
    for each in (
        (r"发电量", r"装机(?:容量|规模)?", r"利用小时数?|发电小时数?|满发小时数?"),
        (r"人口", r"(?:辖区|土地|国土|行政区域|区域|县域|市域|总)(?:总)?面积", r"人口密度[^，。；]{0,8}"),
    )
)
"""What is the product of two others: energy of power and hours, people of land and density."""
_WHOLE_THINGS = frozenset("户 家 人 名 位 辆 座 所 栋 艘 匹 头 宗 起".split())
_NO_COUNT = re.compile(r"均|每|率|比|平均|系数|折合|人年|增|减|超|标准|指数|强度|[\d/]$")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``unit``."""
    entries = [entry for entry in entries_of(document) if not entry.is_of_before]
    yield from _spans(document, entries)
    yield from _products(document, entries)
    yield from _halves(document, entries)


def _spans(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """年用水量820万立方米，日均用水2.2万立方米; 全年365天…共运送1460万人次，日均4万人次."""
    for average in entries:
        for each, whole, unit, least, most in _SPANS:
            if not each.search(average.label) or not average.value:
                continue
            what = pairs_of(each.sub("", average.label))
            here = [e for e in entries if e.sentence == average.sentence and e is not average]
            last = next((e for e in reversed(here) if e.span.end <= average.span.start), None)
            sums = [
                e
                for e in here
                if e.is_alike(average)
                and whole.search(e.clause.of(document.document.text)[: len(e.label)])
                and not each.search(e.label)
                and (what & pairs_of(e.label + e.tail) or e is last)
            ]
            if len(sums) != 1 or sums[0].value <= average.value or average.bound or sums[0].bound:
                continue
            told = [e.value for e in here if e.unit == unit and e.span.end <= average.span.start]
            said = document.document.text[average.sentence.start : average.span.start]
            if len(told) > 1 or (not told and (not _YEAR_LONG.search(said) or _OTHER_STRETCH.search(said))):
                continue
            low, high = (told[0], told[0]) if told else (least, most)
            if low * (1 - _SLACK) <= sums[0].value / average.value <= high * (1 + _SLACK):
                continue
            made = average.value * high
            why = f"平均{amount(average.value)}乘以{amount(high)}为{amount(made)}，原文为{amount(sums[0].value)}"
            quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (average, sums[0]))
            yield Finding("unit", "error", why, tuple(quotes))


def _products(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """装机容量60万千瓦，年利用小时数1200小时，年发电量7.2亿千瓦时."""
    for product in entries:
        for words, one_words, other_words in _PRODUCTS:
            if not words.search(product.label):
                continue
            near = [e for e in entries if e.sentence == product.sentence and e is not product]
            one = [e for e in near if one_words.search(e.label)]
            other = [e for e in near if other_words.search(e.label)]
            if len(one) != 1 or len(other) != 1 or not product.value:
                continue
            implied = one[0].value * other[0].value
            if (slip := power_of_ten(implied, product.value, _ROUGH)) is not None:
                why = f"{amount(one[0].value)}与{amount(other[0].value)}之积为{amount(implied)}，原文为{amount(product.value)}，相差约{slip}倍"
                quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (product, one[0], other[0]))
                yield Finding("unit", "error", why, tuple(quotes))


def _halves(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """1.2万户、3.6人: half a person, where 万 was lost."""
    text = document.document.text
    for entry in entries:
        counted = "人" if entry.unit == "Person" else entry.classifier
        written = entry.span.of(text)
        words = text[entry.clause.start : entry.span.start]
        whole = counted in _WHOLE_THINGS and entry.value != int(entry.value) and "." in written
        if whole and not entry.bound and written[-1:] == counted and not _NO_COUNT.search(words) and not entry.tail:
            why = f"{written}不是整数，疑缺“万”字"
            yield Finding("unit", "warning", why, (quote(document, entry.clause.start, entry.span.end),))
