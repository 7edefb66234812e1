"""A threshold that a title says is passed, and the value of the text that is below it: 营收突破50亿, 总数破千."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote, title_span
from kg.audit.finding import Finding
from kg.audit.headings import TRADES, VERBS, are_one_level
from kg.extract.quantities import find_quantities
from kg.model import AnnotatedDocument, TextSpan

_BROKEN = re.compile(r"(?:首次|首破|突破|超过|超|破|迈上|跨上|站上|跃上|达)+$")
_PASSES = r"(?:首次|首|再|历史性|已|成功)*(?:突破|破|超过|超|迈上|跨上|站上|跨越|越过|过|达到?)"
_BARE_AMOUNT = re.compile(
    rf"(?P<what>[\u4e00-\u9fffA-Z]{{2,12}}?){_PASSES}(?P<amount>\d[\d.]*(?:万亿|亿)|[一二三四五六七八九两]?[十百千]?(?:万亿|亿))(?:大关|台阶)?"
    r"(?=$|[^元美欧港日吨件人户辆标平立方公千瓦度斤台个家次股块级])"
)
"""营收突破50亿: money, as titles tell it without its unit."""
_BARE_COUNT = re.compile(
    rf"(?P<what>[\u4e00-\u9fff]{{4,16}}?)(?:总数|总量|数量|规模|数)?{_PASSES}(?P<number>[百千万]|[十百千]万)(?:大关)?(?=$|[，,！!；;：: \u3000])"
)
_THRESHOLDS = {"百": 100, "千": 1000, "万": 10_000, "十万": 10**5, "百万": 10**6, "千万": 10**7}
_MONEY = re.compile(
    r"GDP|生产总值|营业?收入?|销售额|产值|进出口|出口|进口|零售额|税收|收入|投资|利润|存款|贷款|市值|资产|交易额"
)
_SYNONYMS = {"营收": "营业收入", "GDP": "生产总值"}
_SEVERAL = re.compile(r"[\d一二三四五六七八九十两][个条项座家大批]")
"""What several works cost together, no single one does."""
_OPENING_PART = 160
_TOTAL = re.compile(r"(?:总数|总量|数量|数)$")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``headline``."""
    title, text = title_span(document), document.document.text
    if title is None:
        return
    entries = [e for e in entries_of(document) if not e.is_of_before]
    opening = [
        e
        for e in entries
        if title.end <= e.span.start <= title.end + _OPENING_PART and e.bound is None and "其中" not in e.label
    ]
    for headline in (e for e in entries if title.covers(e.span) and e.unit == "CNY"):
        measure = TRADES.search(headline.label)
        of_several = measure is not None and "投资" in measure.group() and _SEVERAL.search(title.of(text))
        if measure is not None and not of_several and (headline.bound == "AtLeast" or _BROKEN.search(headline.label)):
            body = [e for e in opening if e.is_alike(headline) and _measures(e, {measure.group()})]
            yield from _below(document, title, headline.value, headline.span.of(text), body)
    for told in _BARE_AMOUNT.finditer(text, title.start, title.end):
        measures, read = _MONEY.findall(told["what"]), find_quantities(f"{told['amount']}元")
        if measures and read:
            names = {measures[-1], _SYNONYMS.get(measures[-1], measures[-1])}
            body = [e for e in opening if e.unit == "CNY" and _measures(e, names)]
            yield from _below(document, title, read[0].quantity.value, told["amount"], body)
    for told in _BARE_COUNT.finditer(text, title.start, title.end):
        body = [e for e in opening if are_one_level(told["what"], _TOTAL.sub("", VERBS.sub("", e.label)))]
        yield from _below(document, title, Decimal(_THRESHOLDS[told["number"]]), told["number"], body)


def _measures(entry: Entry, names: set[str]) -> bool:
    """Whether a number is introduced by one of these measures."""
    return re.search(rf"(?:{'|'.join(sorted(names))})(?:总?[额值量])?$", VERBS.sub("", entry.label)) is not None


def _below(
    document: AnnotatedDocument, title: TextSpan, value: Decimal, told: str, body: Sequence[Entry]
) -> Iterator[Finding]:
    """The finding, where the one value of the measure that the text opens with is below what the title says."""
    if len(body) == 1 and body[0].value + body[0].tolerance < value:
        why = f"标题说突破{told}，正文为{body[0].span.of(document.document.text)}"
        quotes = (quote(document, title.start, title.end), quote(document, body[0].clause.start, body[0].span.end))
        yield Finding("headline", "error", why, quotes)
