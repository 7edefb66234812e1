"""Products against their factors: 年用水820万立方米, 日均2.2万; 装机60万千瓦, 利用1200小时, 发电7.2亿千瓦时.

Only a lost or added power of ten is reported: whether every one of them is counted, the words seldom tell, but no other
reading shifts a quotient by ten to a hair.
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
    (re.compile(r"日均|平均每[天日]|每[天日]"), re.compile(r"年|累计"), 365),
    (re.compile(r"月均|平均每月|每月"), re.compile(r"全?年"), 12),
)
"""How often what is told of a day or month comes in a year."""
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
    """年用水量820万立方米，日均用水2.2万立方米."""
    for average in entries:
        for each, whole, times in _SPANS:
            if not each.search(average.label) or not average.value:
                continue
            what = pairs_of(each.sub("", average.label))
            sums = [
                e
                for e in entries
                if e.sentence == average.sentence
                and e.is_alike(average)
                and e is not average
                and whole.search(e.label)
                and not each.search(e.label)
                and what & pairs_of(e.label)
            ]
            if len(sums) != 1 or sums[0].value <= average.value:
                continue
            slip = power_of_ten(average.value * times, sums[0].value, _ROUGH)
            if slip is not None:
                why = f"平均{amount(average.value)}乘以{times}为{amount(average.value * times)}，原文为{amount(sums[0].value)}，相差约{slip}倍"
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
