"""Numbers of a title that the text does not bear out: it opens with another of the same, and nowhere has the title's.

Marks that a title says are passed (突破百亿, 首超千万) and exact numbers are read alike: what the title measures must be
told in the text's opening, and no number of the text, nor a sum of some, may be what the title says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from kg.audit.called import core_of
from kg.audit.entries import Entry, entries_of, quote, title_span
from kg.audit.finding import Finding
from kg.audit.headings import VERBS
from kg.audit.times import may_be_one_time, own_times, parts_of_year, times_of
from kg.audit.words import common_end, content_of, pairs_of
from kg.extract.quantities import find_quantities
from kg.model import AnnotatedDocument, TextSpan

_PASSES = r"(?:首次|首|再|再次|历史性|成功|已|双双)*(?:突破|破|超过|超|迈上|迈过|迈入|跨上|跨过|跨越|越过|站上|跃上|登上|冲上|闯过|过|达到?|进入|逾)"
_PASSED = re.compile(rf"{_PASSES}$")
_BARE = re.compile(
    rf"(?P<what>[\u4e00-\u9fffA-Z]{{2,18}}?){_PASSES}(?P<amount>\d[\d.]*[百千]?(?:万亿|亿|万)|[一二三四五六七八九两]?[十百千]?[一二三四五六七八九]?十?(?:万亿|亿|万)|[百千])"
    r"(?P<unit>人次|人|元|吨|标箱|户|家|辆|件|列|平方米|亩|度|千瓦时)?(?:大关|台阶|关口|门槛)?(?=$|[，！；：、 \u3000])"
)
"""营收突破50亿, 总数破千: a mark, as titles tell it, often without its unit."""
_AMOUNT = re.compile(r"(?:总?[量额值]|总?数|规模|总量|人次|收入)$")
_SYNONYMS = (("营业收入", "营收"), ("地区生产总值", "GDP"), ("生产总值", "GDP"))
_OF_ANOTHER = re.compile(
    r"其中|同期|[一二三四]期|另|较|比|平均|均|净增|每(?!10股)|计划|目标|力争|上年|前年|首[批期]|单[日月]|新增(?=[^，]{0,3}$)"
)
_AIM = re.compile(r"力争|将|计划|拟(?!\d|每)|目标|冲刺|瞄准|有望|预计|剑指|锚定")
_OVER_YEARS = re.compile(r"[两二三四五六七八九十\d]年|累计|以来|年均")
_SEVERAL = re.compile(r"[\d一二三四五六七八九十两][个条项座家大批]")
_DEED = re.compile(r"派|融资|中标|募集|募资|分红|捐赠|收购|授信|获投|签约|成交|罚")
_OPENING, _DIGITS_APART = 160, 12
_TELLING = 2


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a title says is passed: the words for what is measured, how much, and as it is written."""

    what: str
    value: Decimal
    span: TextSpan
    unit: str | None


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``headline``."""
    title, text = title_span(document), document.document.text
    if title is None or _AIM.search(title.of(text)):
        return
    entries = [e for e in entries_of(document) if not e.is_of_before]
    body = [e for e in entries if e.span.start >= title.end and e.unit not in ("Percent", "PercentagePoint")]
    opening = [e for e in body if e.span.start <= title.end + _OPENING and not _OF_ANOTHER.search(e.label)]
    told = [e for e in entries if title.covers(e.span) and e.unit not in ("Percent", "PercentagePoint")]
    marks = list(_marks(text, title, told))
    for mark in marks:
        yield from _not_passed(document, title, mark, opening, body)
    for headline in told:
        if headline.bound is None and not any(
            mark.span.start < headline.span.end and headline.span.start < mark.span.end for mark in marks
        ):
            yield from _not_told(document, title, headline, opening, body)


def _marks(text: str, title: TextSpan, told: Sequence[Entry]) -> Iterator[_Mark]:
    for entry in told:
        if entry.bound == "AtLeast" or _PASSED.search(entry.label):
            yield _Mark(
                _PASSED.sub("", entry.label), entry.value, entry.span, entry.unit if entry.unit != "Count" else None
            )
    for match in _BARE.finditer(text, title.start, title.end):
        if any(entry.span.start < match.end("amount") and match.start("amount") < entry.span.end for entry in told):
            continue
        read = find_quantities(f"{_with_one(match['amount'])}元")
        if read:
            yield _Mark(match["what"], read[0].quantity.value, TextSpan(*match.span("amount")), None)


def _with_one(amount: str) -> str:
    """千亿 as a number that can be read: 一千亿."""
    return f"一{amount}" if amount[0] in "百千" else amount if amount[0] not in "万亿" else f"一{amount}"


def _measured(words: str) -> str:
    """What is measured, without amounts, verbs and whose it is as far as that shows."""
    core = core_of(VERBS.sub("", words))
    for longer, short in _SYNONYMS:
        core = core.replace(longer, short)
    return _AMOUNT.sub("", core)


def _not_passed(
    document: AnnotatedDocument, title: TextSpan, mark: _Mark, opening: Sequence[Entry], body: Sequence[Entry]
) -> Iterator[Finding]:
    text = document.document.text
    key = _measured(mark.what)[-_TELLING:]
    if len(key) < _TELLING or (_SEVERAL.search(title.of(text)) and "投资" in mark.what):
        return
    rivals = [
        e for e in opening if (mark.unit is None or e.unit == mark.unit) and key in _measured(e.label)[-len(key) - 4 :]
    ]
    rivals = [
        e
        for e in rivals
        if e.bound is None and e.value * _DIGITS_APART > mark.value and _is_of_title_time(text, title, e)
    ]
    passed = any(e.value >= mark.value * Decimal("0.995") for e in body if not rivals or e.is_alike(rivals[0]))
    if len(rivals) != 1 or passed or (_OVER_YEARS.search(mark.what) and not _OVER_YEARS.search(rivals[0].label)):
        return
    if not _make(mark.value, [e for e in body if e.is_alike(rivals[0]) and key in e.label]):
        yield _finding(document, title, mark.span, rivals[0], "突破")


def _not_told(
    document: AnnotatedDocument, title: TextSpan, headline: Entry, opening: Sequence[Entry], body: Sequence[Entry]
) -> Iterator[Finding]:
    text = document.document.text
    alike = [e for e in body if e.is_alike(headline)]
    if _OVER_YEARS.search(headline.label) or any(_agree(headline, e) for e in alike) or _make(headline.value, alike):
        return
    rivals = [
        e for e in opening if e.is_alike(headline) and _is_same(headline, e) and _is_of_title_time(text, title, e)
    ]
    rivals = [e for e in rivals if may_be_one_time(times_of(title.of(text)), own_times(text, e))]
    if len(rivals) == 1 and rivals[0] is next(iter(alike), None):
        yield _finding(document, title, headline.span, rivals[0], "")


def _agree(headline: Entry, other: Entry) -> bool:
    slack = headline.tolerance + other.tolerance
    return abs(headline.value - other.value) <= (slack or abs(headline.value) * Decimal("0.001"))


def _make(value: Decimal, parts: Sequence[Entry]) -> bool:
    """Whether some numbers in a row make what the title says together."""
    for at in range(len(parts)):
        sums = list(accumulate(part.value for part in parts[at : at + 6]))
        if any(total >= value * Decimal("0.98") and total <= value * Decimal("1.05") for total in sums[1:]):
            return True
    return False


def _is_same(headline: Entry, other: Entry) -> bool:
    """Whether both tell of the same: introduced alike, or doing the same, or half of what the title counts is named beside."""
    one, two = _measured(headline.label), _measured(other.label)
    if common_end(one, two) >= len("吞吐量") and headline.unit != "Count":
        return True
    deed = _DEED.search(headline.label[-4:] + headline.tail[:4])
    if deed is not None and headline.unit in ("CNY", "USD"):
        return deed.group() in other.label
    named = pairs_of(headline.tail)
    shared = named & (pairs_of(other.tail) | pairs_of(other.label))
    return (
        headline.unit == "Count"
        and len(shared) >= _TELLING
        and len(shared) * 2 >= len(named)
        and bool(content_of(other.tail))
    )


def _is_of_title_time(text: str, title: TextSpan, entry: Entry) -> bool:
    said, told = parts_of_year(title.of(text)), parts_of_year(text[entry.sentence.start : entry.span.start])
    return not (said and told and not said & told)


def _finding(document: AnnotatedDocument, title: TextSpan, span: TextSpan, rival: Entry, verb: str) -> Finding:
    text = document.document.text
    why = f"标题说{verb}{span.of(text)}，正文为{rival.span.of(text)}"
    quotes = (quote(document, title.start, title.end), quote(document, rival.clause.start, rival.span.end))
    return Finding("headline", "error", why, quotes)
