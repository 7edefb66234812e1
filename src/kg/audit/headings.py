"""Titles and headings against the text below them, from the wording: whoever the figures are about.

A title leaves out who and when; what it counts or measures stands in front of its number as it does in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote, title_span
from kg.audit.finding import Finding
from kg.audit.times import parts_of_year
from kg.audit.words import common_end
from kg.model import AnnotatedDocument, TextSpan
from kg.precision import half_last_digit

VERBS = re.compile(
    r"(?:首次|首破|历史性|累计|合计|全年|今年|预计|将)*(?:突破|超过|超|逾|达到|达|近|约|为|完成|实现|共|增至|升至|破|有|是|[迈跨站跃登冲])*(?:约|近|超|逾)*$"
)
_OPENING = re.compile(r"^(?:[其中今年前全年当月累计共完成实现达到]|\d+月|上半年|一季度)*")
_CORE = 4
_HEADING = re.compile(
    r"^[ \t\u3000]*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.、])(?P<words>[^。；\n]{4,40})$",
    re.MULTILINE,
)
_RATE = re.compile(
    r"(?P<what>[\u4e00-\u9fffA-Z]{2,14}?)(?:总额|总值|总量)?(?:同比|比上年)?(?P<verb>增长|大增|劲增|猛增|激增|飙升|大涨|上升|攀升|下降|大降|锐减|骤降|下滑|大跌|增幅|增速)(?:达|超过?|逾|近|约|为)*$"
)
_BARE_RATE = re.compile(r"^(?:同比|比上年|较上年|实际|名义|可比)*(?P<verb>增长|下降)(?:了|达|约|近|超)*$")
_OWN_RATE = re.compile(
    r"(?P<what>[\u4e00-\u9fffA-Z]{2,14}?)(?:总额|总值|总量)?(?:同比|比上年|较上年)*(?P<verb>增长|下降)(?:了|达|约|近|超)*$"
)
_WHEN = re.compile(
    r"^.*?(?:个月|[上下]半年|季度|首季|全年|今年|去年|月份?)(?:当月|以来|末)?|^(?:我[省市县区]|全[省市县区])"
)
TRADES = re.compile(r"进出口|进口|出口|产值|税收|营收|净利润|利润|投资|吞吐量")
_AMOUNT = re.compile(r"(?:总?[量额值]|数)$")
_PART_OF = re.compile(r"其中|占")
_SAME = {"经济": "生产总值", "GDP": "生产总值"}
_ROUGH = re.compile(r"[超近约逾成]|以上|左右|余|多|不足|两位数")
_FIRST = 400
"""A title tells what the text begins with."""
_MEASURE = re.compile(r"总投资|投资|产值|收入|产量|吞吐量|进出口|总额|税收|利润")
_TIMES = re.compile(
    r"(?:19|20)\d\d年|\d{1,2}月份?|第?[一二三四前]+季度|上半年|下半年|全年|[今去]年|上年|首季|完成|实现|累计|共"
)
_NAMED_MEASURE = re.compile(
    r"(?:[^，。]{1,12}?[港市区县省园站场路州])?(?:货物|港口|全[港市区县省])?(?P<measure>(?:集装箱|旅客|货邮)?吞吐量|进出口(?=总?[额值]?$)|出口(?=总?额?$)|税收|工业总产值|旅客发送量)(?:总[额值])?"
)
_HAPPENS = re.compile(r"签约|开工|动工|开建|奠基|竣工|投产|入选|落户|揭牌|通车|获批|上榜")
_COUNTED = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{2,8}?)(?=集中|现场|签约|开工|动工|竣工|投产|落户|入选|上榜|获|今日|昨日|同日|在|$)"
)
_DOING = re.compile(r"(?P<verb>中标|募集|融资|成交|收购|发行|签约|捐赠|增资|交易|授信)$")
"""What is done with an amount; the text tells it as 中标金额."""
_ADDED = re.compile(r"(?:新增|再添|新添|喜添|再增|增添|添|新获批?|新认定|新入选)(?:了|省级|国家级)*$")
_PRODUCT = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,10}?)(?:生产线|生产基地|基地|项目|工程)")
_DAY_OF_EVENT = re.compile(
    r"(?P<day>\d{1,2}月\d{1,2}日)[^。；\d\n]{0,30}?(?P<event>通车|开通|开园|开馆|开幕|揭牌|开工|投产|竣工|封顶|首航|启用|开业|开港|投运)"
)
_FALLS = re.compile(r"降|减|滑|跌")
_OPENING_PART = 160
_NUMBER = re.compile(r"(?:\d+|[一二三四五六七八九十]+|两)(?=[个项家])")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``headline``."""
    text, place = document.document.text, title_span(document)
    entries = entries_of(document)
    if place is not None:
        yield from _days(document, place)
        yield from _values(document, place, entries)
        yield from _rates(document, place, TextSpan(place.end, len(text)), entries)
    headings = list(_HEADING.finditer(text))
    for n, heading in enumerate(headings):
        end = headings[n + 1].start() if n + 1 < len(headings) else len(text)
        place = TextSpan(heading.start("words"), heading.end("words"))
        yield from _rates(document, place, TextSpan(place.end, end), entries)


def _values(document: AnnotatedDocument, title: TextSpan, entries: Sequence[Entry]) -> Iterator[Finding]:
    text = document.document.text
    months = parts_of_year(title.of(text))
    yield from _doubled(document, title, entries)
    for headline in (e for e in entries if title.covers(e.span) and e.unit != "Percent"):
        body = [
            e
            for e in entries
            if title.end <= e.span.start <= title.end + _FIRST
            and e.is_alike(headline)
            and not e.is_of_before
            and _is_of_same(text, headline, e, title)
            and not (months and (others := parts_of_year(e.sentence.of(text))) and not months & others)
        ]
        if body and not any(_agree(headline, each) for each in body):
            why = f"标题为{headline.span.of(text)}，正文为{body[0].span.of(text)}"
            quotes = (quote(document, *bounds(title)), quote(document, body[0].clause.start, body[0].span.end))
            yield Finding("headline", "error", why, quotes)


def _days(document: AnnotatedDocument, title: TextSpan) -> Iterator[Finding]:
    """9月28日通车 in the title, 10月28日 … 通车 in the text, and the title's day nowhere in it."""
    text = document.document.text
    told = _DAY_OF_EVENT.search(title.of(text))
    if told is None or told["day"] in text[title.end :]:
        return
    for other in _DAY_OF_EVENT.finditer(text, title.end, title.end + _OPENING_PART):
        if other["event"] == told["event"]:
            why = f"标题说{told['day']}{told['event']}，正文为{other['day']}"
            yield Finding("headline", "error", why, (quote(document, *bounds(title)), quote(document, *other.span())))
            return


_TWICE = re.compile(
    r"(?P<what>[\u4e00-\u9fffA-Z]{2,14}?)(?:同比|较上年|比上年)?(?:实现|再次)*(?:翻番|翻一番|翻了一番|增长一倍|倍增)"
)
_NEARLY_TWICE = (85, 130)


def _doubled(document: AnnotatedDocument, title: TextSpan, entries: Sequence[Entry]) -> Iterator[Finding]:
    """净利润同比翻番 in a title, 净利润…同比增长50.0% in the text."""
    text = document.document.text
    told = _TWICE.search(title.of(text))
    what = _WHEN.sub("", told["what"]) if told else ""
    if told is None or len(what) < 2:
        return
    body = [e for e in entries if e.unit == "Percent" and title.end <= e.span.start and _tells(text, e, what, entries)]
    low, high = _NEARLY_TWICE
    if body and not any(low <= e.value <= high for e in body):
        why = f"标题说{what}翻番，正文为{body[0].label}{body[0].span.of(text)}"
        yield Finding(
            "headline",
            "error",
            why,
            (quote(document, *bounds(title)), quote(document, body[0].clause.start, body[0].span.end)),
        )


def _is_of_same(text: str, headline: Entry, other: Entry, title: TextSpan) -> bool:
    """Whether both are introduced by the same words, or by one measure of the same number of things."""
    if headline.unit == "Count" and _ADDED.search(headline.label) and _ADDED.search(other.label):
        return _last_noun(headline.tail) == _last_noun(other.tail) != ""
    if headline.unit == "Count" and (counted := _COUNTED.match(headline.tail)):
        happening = set(_HAPPENS.findall(title.of(text))) & set(_HAPPENS.findall(other.sentence.of(text)))
        named = VERBS.sub("", other.label).endswith(counted["noun"]) or other.tail.startswith(counted["noun"])
        return bool(happening) and named and not re.search(r"其中|另", other.clause.of(text))
    done = _DOING.search(headline.label)
    if done is not None and headline.unit in ("CNY", "USD"):
        return re.search(rf"{done['verb']}(?:总?金?额|价格?|资金|总价)(?:约|为|达|共|合计)*$", other.label) is not None
    if headline.label.endswith("年产") and (made := _PRODUCT.match(headline.tail)):
        told = other.label + other.tail
        return (
            "年产" in other.label
            and made["what"][:_CORE] in told
            and not re.search(r"[一二三四]期", other.clause.of(text))
        )
    one, two = (VERBS.sub("", entry.label) for entry in (headline, other))
    if len(one) >= _CORE and len(two) >= _CORE and (one.endswith(_last(two)) or two.endswith(_last(one))):
        return True
    if are_one_level(one, two):
        return True
    first, second = (_NAMED_MEASURE.fullmatch(_TIMES.sub("", wording)) for wording in (one, two))
    if first and second and first["measure"] == second["measure"]:
        return True
    measures = set(_MEASURE.findall(headline.label)) & set(_MEASURE.findall(other.label))
    numbers = set(_NUMBER.findall(title.of(text))) & set(_NUMBER.findall(other.sentence.of(text)))
    return bool(measures and numbers) and not re.search(r"其中|另|[一二三四]期", other.clause.of(text))


_LEVEL_OF_PLACE = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}?[省市县区旗州盟港关镇]|[全我本该]|实有|现有|拥有|总|登记|注册|在册|各类|累计)*"
)


def are_one_level(one: str, two: str) -> bool:
    """Whether both end in one wording, before which stands only where and since when (全市经营主体, 全市实有经营主体)."""
    one, two = (_TIMES.sub("", wording) for wording in (one, two))
    same = common_end(one, two)
    return same >= _CORE and all(_LEVEL_OF_PLACE.fullmatch(each[: len(each) - same]) for each in (one, two))


def _last_noun(tail: str) -> str:
    """The kind of thing that a number counts, by the last two characters of its first word group (…后备企业 → 企业)."""
    counted = _COUNTED.match(tail)
    return counted["noun"][-2:] if counted else ""


def _last(words: str) -> str:
    return _OPENING.sub("", words)[-6:] if len(_OPENING.sub("", words)) >= _CORE else words


def _agree(headline: Entry, other: Entry) -> bool:
    half = [entry.tolerance if entry.bound is None else Decimal(0) for entry in (headline, other)]
    value, told = headline.value, other.value
    match headline.bound:
        case "AtLeast":
            return value - half[1] <= told <= value * Decimal("1.3")
        case "AtMost":
            return value * Decimal("0.7") <= told <= value + half[1]
        case "About":
            return abs(value - told) <= value * Decimal("0.08")
    if other.bound is not None:
        return abs(value - told) <= told * Decimal("0.2")
    return abs(value - told) <= half[0] + half[1]


def _rates(document: AnnotatedDocument, place: TextSpan, body: TextSpan, entries: Sequence[Entry]) -> Iterator[Finding]:
    text = document.document.text
    for headline in (e for e in entries if place.covers(e.span) and e.unit == "Percent"):
        told = _RATE.search(headline.label)
        if told is None:
            continue
        what = _WHEN.sub("", _SAME.get(told["what"][-2:], told["what"]))
        if len(what) < 2:
            continue
        rates = [e for e in entries if body.covers(e.span) and e.unit == "Percent" and _tells(text, e, what, entries)]
        rates = [e for e in rates if not _is_of_another_time(text, place, e)]
        if rates and not any(_rates_agree(text, headline, each, told["verb"]) for each in rates):
            why = f"标题中{what}{told['verb']}{headline.span.of(text)}，正文为{rates[0].label}{rates[0].span.of(text)}"
            quotes = (quote(document, *bounds(place)), quote(document, rates[0].clause.start, rates[0].span.end))
            yield Finding("headline", "error", why, quotes)


_WHOLE_YEAR = re.compile(r"\d{4}年(?!\d|[上下]半年|前|[一二三四]季)")


def _is_of_another_time(text: str, title: TextSpan, rate: Entry) -> bool:
    """Whether a rate is told of a year, or of another part of one, than the title (前7个月…增长逾四成; 2019年…增长9%)."""
    told, clause = rate.sentence.of(text), text[rate.clause.start : rate.span.start]
    own, said = parts_of_year(clause), parts_of_year(title.of(text))
    return bool(own and said and not own & said) or (
        bool(parts_of_year(title.of(text))) and not parts_of_year(told) and _WHOLE_YEAR.search(told) is not None
    )


def _tells(text: str, rate: Entry, what: str, entries: Sequence[Entry]) -> bool:
    """Whether the rate is of what the heading names: by its own words, or those of the value it stands behind."""
    if rate.is_aside:
        return False
    if _BARE_RATE.match(rate.label):
        before = [
            e for e in entries if e.span.end <= rate.span.start and e.sentence == rate.sentence and not e.is_of_before
        ]
        return bool(before) and before[-1].unit != "Percent" and _names(before[-1].label, what)
    own = _OWN_RATE.search(rate.label)
    return own is not None and own["what"].endswith(what[-_CORE:])


def _names(label: str, what: str) -> bool:
    """Whether the words before a value name what a heading does, in its order or another (铁矿砂进口量, 进口铁矿砂)."""
    told = VERBS.sub("", label)
    if what[-_CORE:] in told or common_end(what, told) >= _CORE - 1:
        return True
    plain = _AMOUNT.sub("", what)
    if TRADES.fullmatch(plain):
        return re.search(rf"(?:^|[^进出]){plain}(?:总?[额值量])?$", _TIMES.sub("", told)) is not None
    return len(plain) >= _CORE and set(plain) <= set(told) and not _PART_OF.search(told)


def _rates_agree(text: str, headline: Entry, rate: Entry, verb: str) -> bool:
    falls = "下降" in rate.label
    if falls != (_FALLS.search(verb) is not None):
        return False
    words = text[headline.span.start - 3 : headline.span.end + 2]
    half = half_last_digit(headline.value) + half_last_digit(rate.value)
    if headline.bound == "AtLeast" or re.search(r"[超逾]|以上|余|多", words):
        return headline.value <= rate.value <= headline.value + 10
    if headline.bound or _ROUGH.search(words):
        return abs(headline.value - rate.value) <= 3
    return abs(headline.value - rate.value) <= half


def bounds(span: TextSpan) -> tuple[int, int]:
    """Start and end of a span."""
    return span.start, span.end
