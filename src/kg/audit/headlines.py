"""Title against body: a figure of the title that no figure of the text bears out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import quote
from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.audit.repeats import ATTRIBUTES, OF_MANY, agree, is_rough, of_one_time
from kg.audit.times import parts_of_year
from kg.precision import half_last_digit

_RISING = re.compile(r"增长|上升|提升|攀升|增加|走高|回升|大增|激增")
_FALLING = re.compile(r"下降|下滑|回落|减少|走低|收窄|大降|锐减")
_WITHOUT_NUMBER = r"(?:总额|总值|总量)?(?:同比|环比|实现|保持|持续|稳步|较快|大幅|小幅|双双|均|继续|再度|平稳|明显|逆势|止跌|两位数|双位数|[呈现出])*"
_HAPPENS = re.compile(r"签约|开工|竣工|投产|入选|落户|揭牌|通车|开通|获批|上榜|新增|投资|开行|招聘")
_NUMBER = re.compile(r"(?<![\d.])\d+(?=[个项家])")
_APART = re.compile(r"另|还有|此外|其中|另外")
_STRESS = re.compile(
    r"(?:此次|本次|今年|当日|现场|集中|共|总|实际|完成|实现|开工|签约|竣工|投产|建设|新增|计划|的|全[市省县区]|重点|重大)+"
)
_OVER_YEARS = re.compile(r"[一二两三四五六七八九十\d]+(?:多|余)?年(?:来|间)?,?(?:已|共)*累计|历年累计")
_THIS_YEAR = re.compile(r"[今去]年|年内|上年|年初以来")
_TELLING = 4
"""A shorter wording (项目, 企业) says the same only of the same happening."""
_TENTH = 10
_POINTS = Decimal("1.5")
"""So many percentage points a rough rate (近20%) may be off."""


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``headline``."""
    documents: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        documents[figure.document.document.id].append(figure)
    for figures in documents.values():
        title = [figure for figure in figures if in_title(figure)]
        body = [figure for figure in figures if figure not in title]
        for figure in title:
            yield from _held_against(figure, body)
        if body:
            yield from _directions(body)


def in_title(figure: Figure) -> bool:
    """Whether the figure stands in the title of its document."""
    title = (figure.document.document.title or "").strip()
    sentence = figure.sentence.of(figure.text).strip()
    return bool(title) and (sentence == title or sentence in title or title in sentence)


def _held_against(headline: Figure, body: Sequence[Figure]) -> Iterator[Finding]:
    alike = [other for other in body if _tells_the_same(headline, other) and _is_of_the_same(headline, other, body)]
    valued = [other for other in alike if other.value is not None and other.unit == headline.unit]
    passed = any((other.value or 0) >= (headline.value or 0) for other in valued) and _is_mark(headline)
    if headline.value is not None and valued and not passed and not any(agree(headline, other) for other in valued):
        other = valued[0]
        what = f"标题中{headline.label}的{headline.observation.indicator}为{amount(headline.value)}，正文为{amount(other.value or Decimal(0))}"
        slack = f"，允许误差{amount(headline.tolerance + other.tolerance)}"
        yield Finding("headline", "error", what + slack, (headline.quote(), other.quote()))
        return
    rated = [other for other in alike if other.observation.growth is not None]
    growth = headline.observation.growth
    if growth is None or not rated or any(_rates_agree(headline, other) for other in rated):
        return
    what = f"标题中{headline.label}的{headline.observation.indicator}变化{growth:+}%，正文为{rated[0].observation.growth:+}%"
    yield Finding("headline", "error", what, (headline.quote(), rated[0].quote()))


def _is_mark(headline: Figure) -> bool:
    """Whether a title says that a value is passed (迈过两亿吨大关)."""
    start = headline.observation.value_span.start
    return re.search(r"[过破上越入超逾]$", headline.text[max(0, start - 2) : start]) is not None


def _is_of_the_same(headline: Figure, other: Figure, body: Sequence[Figure]) -> bool:
    """Whether a cost told of a place is of the same works as the title's: their number is told beside both."""
    if headline.entity_type not in OF_MANY or not ATTRIBUTES.search(headline.measure):
        return True
    numbers = _NUMBER.findall(headline.sentence.of(headline.text))
    return any(f"{number}" in numbers for number in _NUMBER.findall(other.sentence.of(other.text)))


def _tells_the_same(headline: Figure, other: Figure) -> bool:
    """Whether a figure of the text is of what the title tells, which leaves qualifying words out."""
    if headline.entity != other.entity or headline.observation.modality != other.observation.modality:
        return False
    if other.observation.part_of is not None or not of_one_time(headline, other) or _is_of_other_time(headline, other):
        return False
    one, longer = headline.observation.indicator, other.observation.indicator
    short = min(len(one), len(longer)) < _TELLING and not ATTRIBUTES.search(one)
    if (short and not _happening(headline) & _happening(other)) or _APART.match(
        other.observation.evidence.of(other.text)
    ):
        return False
    same = headline.measure == other.measure or _differ_in_stress(*sorted((one, longer), key=len))
    return same and headline.flow <= other.flow | {"首次", "首批"}


def _is_of_other_time(headline: Figure, other: Figure) -> bool:
    """Whether the words right before a figure are of another part of the year, or the title's of several years in all."""
    start = max(other.text.rfind(mark, 0, other.observation.value_span.start) for mark in "，。；,;\n") + 1
    words, title = other.text[start : other.observation.value_span.start], headline.sentence.of(headline.text)
    told, said = parts_of_year(title), parts_of_year(words)
    years = _OVER_YEARS.search(title) is not None and _THIS_YEAR.search(other.sentence.of(other.text)) is not None
    return years or bool(told and said and not told & said)


def _differ_in_stress(one: str, longer: str) -> bool:
    """Whether the longer wording only adds what does not narrow it: 总投资, 集中开工的重大项目."""
    return len(one) >= 2 and longer.endswith(one) and _STRESS.fullmatch(longer.removesuffix(one)) is not None


def _happening(figure: Figure) -> frozenset[str]:
    return frozenset(_HAPPENS.findall(figure.sentence.of(figure.text)))


def _rates_agree(a: Figure, b: Figure) -> bool:
    one, other = a.observation.growth or Decimal(0), b.observation.growth or Decimal(0)
    if _is_more_than(a) and 0 < one <= other <= one + _TENTH:
        return True
    rough = is_rough(a) or is_rough(b)
    in_tenths = re.search(r"[成半]", a.observation.value_span.of(a.text)) is not None
    points = _TENTH / 2 if in_tenths else _POINTS if rough else 0
    return abs(one - other) <= half_last_digit(one) + half_last_digit(other) + Decimal(points)


def _is_more_than(headline: Figure) -> bool:
    """Whether a title tells from where on a rate lies (增长逾四成)."""
    span = headline.observation.value_span
    return re.search(r"[超逾]|以上|余|多", headline.text[max(0, span.start - 2) : span.end + 2]) is not None


def _directions(body: Sequence[Figure]) -> Iterator[Finding]:
    """旅客吞吐量同比增长 in the title, 同比下降3.1% in the text."""
    title = (body[0].document.document.title or "").strip()
    at = body[0].text.find(title) if title else -1
    if at < 0:
        return
    for figure in body:
        growth, indicator = figure.observation.growth, figure.observation.indicator
        if growth is None or len(indicator) < 3:
            continue
        told = re.search(
            rf"{re.escape(indicator)}{_WITHOUT_NUMBER}(?P<verb>{_RISING.pattern}|{_FALLING.pattern})", title
        )
        months, others = parts_of_year(title), parts_of_year(figure.sentence.of(figure.text))
        if told is None or (months and others and not months & others):
            continue
        if (_RISING.fullmatch(told["verb"]) is not None) != (growth > 0) and growth != 0:
            what = f"标题说{indicator}{told['verb']}，正文为{growth:+}%"
            yield Finding("headline", "error", what, (quote(figure.document, at, at + len(title)), figure.quote()))
