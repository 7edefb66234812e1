"""Passage → figures: which quantities measure something, and what each tells (a value, a growth rate, a share)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kg.extract.observations import wordings
from kg.extract.observations.figures import OWN_MEASURE, Figure
from kg.extract.observations.measuring import is_after_count, is_in_slogan, measures
from kg.extract.observations.passages import Passage
from kg.extract.observations.thresholds import (
    counts_next,
    counts_whole,
    is_class,
    is_condition,
    is_kind_of_size,
    is_threshold,
)
from kg.extract.quantities import PERSONS_BEHIND, QuantityMention
from kg.model import Quantity, TextSpan

_PERSON_NOUNS = re.compile(r"(?:人口|人数|人员|就业|户籍|游客|职工|员工|学生|党员|用户)[^,;。]{0,6}$")
_MONEY_NOUNS = re.compile(
    r"(?:产值|规模|总量|收入|营收|投资|生产总值|GDP|产业|集群|额|贷款|存款|税收|资产|市值|效益|销售|资金|金额|[引外内]资)[^,;。]{0,8}$"
)
_MONEY_TAIL = re.compile(r"级|(?:的)?(?:规模|大关|台阶|产值)")
_YEAR_BEFORE = re.compile(r"(?:是|为|达到?|相当于)(?:上年|去年|上一年)(?:同期)?的(?:约|近|超)?$")
_OF_AIM = re.compile(
    r"(?:完成|占|达到?|为|相当于)(?:[^,;。\d]{0,10}?(?:下达|确定|分配)的?)?(?P<aim>(?:全年|全[省市县区]|年度|年初|既定|省定|市定|下达)?(?:的)?(?:目标任务|计划目标|目标数|任务数|目标|任务|计划|预算)?)[\d.,]+[万亿]*(?:元|美元|吨|标箱|人次|亩)?的?"
    r"(?P<what>(?:年度)?(?:目标任务|目标|任务|计划|预算)?)的(?:约|近|超过?)*$"
)
"""完成全年43亿元目标任务的｜35%: the share of an aim whose amount is told."""
_LEVELS = re.compile(r"(?:国家|[省市县区])级?(?:、|和|及)(?=国家|[省市县区])")
_LINK = re.compile(r"[、和及与]|以及")
_NOUN_BEHIND = re.compile(r"(?:[^,;:。、的\d()]{1,14}|\([^()]{1,12}\))+(?P<link>[、和及与]|以及)")
"""Between two figures of a list, the noun of the first: 5吉瓦时｜电池、｜2万吨."""
_BASE_YEAR = re.compile(r"[比较](?:于)?(?P<year>(?:19|20)\d\d)年")
_RECOVERED = re.compile(r"恢复[到至为](?:了)?[^,;。]{0,16}(?:的|水平的|同期的)(?:约|近|超过?)*$")
"""恢复至2019年的｜78%: how near to another year's value, and no value."""
_OF_A_CLASS = re.compile(r"(?:一批|一个|几个|多个|若干)$")
"""一批十亿级产业方阵, 百亿级的园区: of what class something is, and how large nobody says."""
_PASSED = re.compile(r"级?(?:大?台阶|关口|大关)[、,](?:突破|超过?|达到?|站上)?")
"""产值跨上2个百亿级｜台阶、｜400亿元: what was passed before."""
_NO_NUMBER = re.compile(r"[^\d一二三四五六七八九十百千万亿]+")
_NO_LEVEL = re.compile(r"级(?:的|现代化|园区|(?:大?台阶|关口|大关|城市|县|镇|乡)(?=[,;。、]|$))")
"""跨上千亿级｜台阶, 百亿级｜园区: no size of an industry."""
_CLASSES = re.compile(r"(?:一批|几个|多个|若干)(?:[十百千万亿]+级[、和])+$")
"""一批百亿级、｜十亿级产业: of what classes things are."""
_ALSO_OF = re.compile(r"[、和](?P<whole>(?:全[国省市区县球]|世界|国际|国内|国外)(?:市场)?)(?:的|约|近|超过?)*")
"""占全国的80%、｜全球的｜60%: a second share, of another whole."""
_GROWTH_BEHIND = re.compile(
    r"(?:(?:、|和|及|与)[\d.]+%)*的(?:同比|年均|平均|高速|较快|快速|两位数|正)*(?P<verb>增长|增速|增幅|涨幅|降幅|跌幅|下降)(?!目标|点|极|率目标)"
)
"""实现了｜8%和5%的增长: the verb stands behind its rates."""
_SAMPLE = re.compile(r"的?[\u4e00-\u9fff]{0,2}(?:抽样|抽查)")
"""1%住户抽样调查: what a survey is called."""
_LEVEL_TAIL = re.compile(r"级")
_DESCRIBED = re.compile(r"的[^,;。]*、")


_STEPS = re.compile(r"、(?:[\d.]+(?:千|万)?亿元?、)*[\d.]+(?:千|万)?亿元?(?:[两三四五]个)?(?:大)?(?:台阶|关口|大关)")
"""连跨3千亿、4千亿两个台阶: what was passed before the last."""

_SEVERAL = re.compile(r"(?:多个|一批|若干|众多|一系列)(?:[万千百十]+亿级?、)*$")
"""Before the size that several of a kind have: how many there are nobody counts."""


def find_figures(text: str, passage: Passage) -> list[Figure]:
    """All figures of ``passage`` in text order, those that measure nothing left out."""
    figures: list[Figure] = []
    for figure in _surroundings(passage):
        previous = figures[-1] if figures else None
        if previous and previous.clause == figure.clause:
            figure = _after_previous(text, figure, previous)
        if previous is not None and _STEPS.match(text, previous.mention.outer.end):
            figure = replace(figures.pop(), mention=figure.mention, tail=figure.tail)
            previous = figures[-1] if figures else None
        figures.append(_with_role(text, passage, figure, previous))
    for n in range(len(figures) - 1):
        apart = figures[n].clause != figures[n + 1].clause
        if figures[n + 1].role in ("threshold", "none") and not apart:
            figures[n] = replace(figures[n], tail=TextSpan(figures[n].tail.start, figures[n + 1].tail.end))
    return [figure for figure in figures if figure.role not in ("none", "threshold")]


def _after_previous(text: str, figure: Figure, previous: Figure) -> Figure:
    """Give the threshold before a number back to its lead (100亿元以上项目｜1个); take a counted noun out of it."""
    if described := _DESCRIBED.match(text, figure.lead.start, figure.lead.end):
        return replace(figure, lead=TextSpan(described.end() - 1, figure.lead.end))
    if previous.role == "none" and _PASSED.fullmatch(text, *_ends(figure.lead)):
        opening = _NO_NUMBER.match(text, figure.clause.start, figure.lead.end)
        return replace(figure, lead=TextSpan(figure.clause.start, opening.end() if opening else figure.lead.end))
    if previous.role == "threshold" and figure.lead.start == figure.lead.end:
        return replace(figure, lead=previous.lead)  # 5批｜30项｜成果
    if previous.role == "threshold":
        return replace(figure, lead=TextSpan(previous.lead.start, figure.lead.end))
    if previous.mention.kind in ("unit", "measure") and (link := _NOUN_BEHIND.fullmatch(text, *_ends(figure.lead))):
        return replace(figure, lead=TextSpan(link.start("link"), figure.lead.end))
    if (
        previous.mention.kind != "classifier"
        and previous.mention.quantity.unit != "Person"
        and not _LEVEL_TAIL.match(text, previous.mention.span.end)
    ):
        return figure
    own = OWN_MEASURE.search(text, figure.lead.start, figure.lead.end)
    if own and not re.search("[占的]", text[figure.lead.start : own.start()]):
        return replace(figure, lead=TextSpan(own.start(), figure.lead.end))
    levels = _LEVELS.match(text, figure.lead.start, figure.lead.end)
    link = _LINK.search(text, levels.end() if levels else figure.lead.start, figure.lead.end)
    return replace(figure, lead=TextSpan(link.start(), figure.lead.end)) if link else figure


def _ends(span: TextSpan) -> tuple[int, int]:
    return span.start, span.end


def _surroundings(passage: Passage) -> Iterator[Figure]:
    mentions = passage.quantities
    for n, mention in enumerate(mentions):
        clause = passage.clause_at(mention.span.start)
        start = clause.start
        if n and mentions[n - 1].outer.end > start:
            start = mentions[n - 1].outer.end
        end = clause.end
        if n + 1 < len(mentions) and mentions[n + 1].outer.start < end:
            end = mentions[n + 1].outer.start
        lead = TextSpan(min(start, mention.outer.start), mention.outer.start)
        yield Figure(mention, "value", clause, lead, TextSpan(mention.outer.end, max(end, mention.outer.end)))


def _with_role(text: str, passage: Passage, figure: Figure, previous: Figure | None) -> Figure:
    lead = figure.lead.of(text)
    in_list = (
        previous is not None
        and previous.clause == figure.clause
        and bool(wordings.LIST_LINK.fullmatch(lead))
        and lead != ""
        and previous.role != "threshold"
    )
    if previous is not None and previous.role == "share" and previous.clause == figure.clause:
        also = _ALSO_OF.fullmatch(lead)
        if also and _is_ratio(figure.mention):
            return replace(figure, role="share", whole=also["whole"])
    if in_list and previous is not None and previous.role == "growth" and figure.mention.kind == "times":
        times = Quantity(figure.mention.quantity.value * 100, "Percent")
        mention = replace(figure.mention, quantity=times)
        return replace(figure, role="growth", listed=True, sign=previous.sign, mention=mention)
    if in_list and previous is not None and previous.role in ("growth", "share") and _is_ratio(figure.mention):
        sign = -1 if text[figure.mention.span.start - 1] == "-" else previous.sign
        return replace(figure, role=previous.role, listed=True, sign=sign, whole=previous.whole)
    if previous is not None and previous.role == "share" and _is_given_too(text, figure, previous):
        return replace(figure, role="share", whole=previous.whole)
    figure = replace(figure, listed=in_list)
    if is_condition(text, figure):
        return replace(figure, role="none")
    if _is_ratio(figure.mention):
        if (
            is_in_slogan(text, figure.mention.span)
            or lead.endswith("前")
            or _SAMPLE.match(text, figure.mention.outer.end)
        ):
            return replace(figure, role="none")
        return _ratio(text, passage, figure)
    if figure.mention.kind == "times":
        return _times(text, figure)
    return _value(text, passage, figure)


def _is_given_too(text: str, figure: Figure, previous: Figure) -> bool:
    """Whether the figure is the next share of the same whole: 贡献了全市12%的产值和｜20%的税收."""
    return (
        _is_ratio(figure.mention)
        and previous.clause == figure.clause
        and re.fullmatch(r"的[\u4e00-\u9fff]{2,12}[、和]", figure.lead.of(text)) is not None
        and wordings.GIVEN.match(text, figure.mention.outer.end) is not None
    )


def _is_ratio(mention: QuantityMention) -> bool:
    return mention.kind in ("percent", "fraction")


def _ratio(text: str, passage: Passage, figure: Figure) -> Figure:
    """A percentage: growth, share or a value of its own."""
    if _RECOVERED.search(text, figure.clause.start, figure.lead.end):
        return replace(figure, role="none")
    lead = text[figure.clause.start : figure.lead.end] if figure.listed else figure.lead.of(text)
    if behind := _GROWTH_BEHIND.match(text, figure.mention.outer.end):
        return replace(figure, role="growth", sign=-1 if wordings.FALLING.search(behind["verb"]) else 1)
    if match := wordings.GROWTH.search(lead):
        if (
            wordings.AVERAGE_RATE.search(lead)
            or wordings.NOT_YEARLY.search(lead)
            or _is_against_earlier_year(text, passage, figure)
        ):
            return figure
        falling = bool(wordings.FALLING.search(match["verb"])) or text[figure.mention.span.start - 1] == "-"
        return replace(figure, role="growth", sign=-1 if falling else 1)
    if match := wordings.SHARE_NOUN.search(lead):
        return replace(figure, role="share", whole=match["whole"])
    if match := wordings.SHARE_ONCE.search(lead):
        return replace(figure, role="share", whole=match["whole"] or None, former=True)
    if match := wordings.SHARE.search(lead) or wordings.PLAN_SHARE.search(lead):
        return replace(figure, role="share", whole=match["whole"] or None)
    whole_lead = text[figure.clause.start : figure.lead.end]
    if match := _OF_AIM.search(whole_lead):
        return replace(figure, role="share", whole=match["aim"] + match["what"])
    if (match := wordings.SHARE_FROM.search(whole_lead)) and re.search(r"[至到]$", lead):
        return replace(figure, role="share", whole=match["whole"] or None)
    follows = any(q.outer.end == figure.clause.start - 1 and not _is_ratio(q) for q in passage.quantities)
    if follows and wordings.DONE_SHARE.fullmatch(whole_lead):
        return replace(figure, role="share")
    if match := wordings.GROWTH_OF.search(lead):
        return replace(figure, role="growth", sign=-1 if wordings.FALLING.search(match["verb"]) else 1)
    if text[figure.mention.span.start - 2 : figure.mention.span.start - 1] in ("比",) and "同比" in lead:
        return replace(figure, role="growth", sign=-1 if text[figure.mention.span.start - 1] == "-" else 1)
    if (match := wordings.SHARE_GIVEN.search(lead)) and wordings.GIVEN.match(text, figure.mention.outer.end):
        return replace(figure, role="share", whole=match["whole"])
    if figure.mention.kind == "fraction" and not re.search(r"(?:达到?|为|过|约|近|率|超过?)$", lead):
        return replace(figure, role="none")
    if wordings.FROM_VALUE.search(lead) and wordings.TO_VALUE.match(text, figure.tail.start, figure.clause.end):
        return replace(figure, role="former")
    return figure


def _is_against_earlier_year(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the rate is against a year further back than the last: 2022年…,较2013年增长112%."""
    base = _BASE_YEAR.search(text, figure.clause.start, figure.lead.end)
    if base is None:
        return False
    told = [t.interval.start.year for t in passage.times if t.kind == "period" and t.interval.start is not None]
    return bool(told) and max(told) > int(base["year"]) + 1


def _times(text: str, figure: Figure) -> Figure:
    """增长2.3倍 is a growth of 230 percent; 是…的2.3倍 is a value."""
    lead = figure.lead.of(text)
    if match := wordings.GROWTH.search(lead):
        quantity = Quantity(figure.mention.quantity.value * 100, "Percent")
        sign = -1 if wordings.FALLING.search(match["verb"]) else 1
        return replace(figure, role="growth", sign=sign, mention=replace(figure.mention, quantity=quantity))
    if _YEAR_BEFORE.search(lead):
        quantity = Quantity(figure.mention.quantity.value * 100 - 100, "Percent")
        return replace(figure, role="growth", mention=replace(figure.mention, quantity=quantity))
    return figure


def _value(text: str, passage: Passage, figure: Figure) -> Figure:
    mention, lead = figure.mention, figure.lead.of(text)
    tail = figure.tail.of(text)
    if counts_whole(text, passage, figure):
        return replace(figure, role="threshold")
    if lead.startswith("在") and lead.endswith(("的", "约", "近")) and tail in ("中", "里", "之中", "当中"):
        return replace(figure, role="none")  # 在总产值的300亿元中,…: what was told before
    if is_kind_of_size(text, figure) or is_class(text, passage, figure):
        return replace(figure, role="threshold")
    if mention.kind == "bare":
        if lead.endswith("每") or _SEVERAL.search(text, figure.clause.start, mention.outer.start):
            return replace(figure, role="none")  # 每10万人口, 若干万亿级行业
        if text.startswith("级", mention.span.end) and re.search(r"第[\d一二三四五六七八九十]+[家个]$", lead):
            return replace(figure, role="none")
        if text.startswith("级", mention.span.end) and _OF_A_CLASS.search(lead):
            return replace(figure, role="none")
        if _NO_LEVEL.match(text, mention.span.end) or _CLASSES.search(text, figure.clause.start, mention.outer.start):
            return replace(figure, role="none")
        if text.startswith("级", mention.span.end) and (
            (lead == "" and is_after_count(passage, mention)) or counts_next(text, passage, figure)
        ):
            return replace(figure, role="threshold")
        quantity = _bare(text, figure)
        if quantity is None:
            return replace(figure, role="none")
        return replace(figure, mention=replace(mention, quantity=quantity))
    if text.startswith("级", mention.span.end) and mention.kind == "unit" and counts_next(text, passage, figure):
        return replace(figure, role="threshold")
    if not measures(text, passage, figure, lead, tail):
        return replace(figure, role="none")
    if is_threshold(text, passage, figure):
        return replace(figure, role="threshold")
    if mention.quantity.classifier == "大":
        quantity = replace(mention.quantity, classifier="个")
        figure = replace(figure, mention=replace(mention, quantity=quantity))
    if wordings.FROM_VALUE.search(lead) and wordings.TO_VALUE.match(text, figure.tail.start, figure.clause.end):
        return replace(figure, role="former")
    return figure


def _bare(text: str, figure: Figure) -> Quantity | None:
    """A number with 万, 亿 and no unit: people after 人口, yuan for 产值 and 百亿级; None for any other."""
    value, lead = figure.mention.quantity.value, figure.lead.of(text)
    if _PERSON_NOUNS.search(lead) or PERSONS_BEHIND.match(text, figure.mention.span.end):
        return Quantity(value, "Person")
    if text[figure.mention.span.start - 1] in "个次" and text.startswith(("台阶", "大关"), figure.mention.span.end):
        return None  # 连跨两个百亿台阶
    large = value >= Decimal(10) ** 8
    if large and (_MONEY_TAIL.match(text, figure.mention.span.end) or _MONEY_NOUNS.search(lead)):
        return Quantity(value, "CNY")
    return None
