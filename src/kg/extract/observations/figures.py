"""Passage → figures: which quantities measure something, and what each tells (a value, a growth rate, a share)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from kg.extract.observations import wordings
from kg.extract.observations.passages import Passage
from kg.extract.quantities import QuantityMention
from kg.model import Quantity, TextSpan

Role = Literal["value", "growth", "share", "former", "threshold", "none"]

_PERSON_NOUNS = re.compile(r"(?:人口|人数|人员|就业|户籍|游客|职工|员工|学生|党员|用户)[^,;。]{0,6}$")
_MONEY_NOUNS = re.compile(
    r"(?:产值|规模|总量|收入|营收|投资|生产总值|GDP|产业|集群|额|贷款|存款|税收|资产|市值|效益|销售)[^,;。]{0,8}$"
)
_MONEY_TAIL = re.compile(r"级|(?:的)?(?:规模|大关|台阶|产值)")
_ENUMERATED = re.compile(r"[“‘][^”’]{0,14}$")
_THRESHOLD_OF = re.compile(r"(?:及?以[上下])的[^,;。、]{0,8}?(?:企业|项目|村|县|镇|家庭|园区|产业|集群|户|人员|品牌)")
_YEAR_BEFORE = re.compile(r"(?:是|为|达到?|相当于)(?:上年|去年|上一年)(?:同期)?的(?:约|近|超)?$")
_SHARE_OF_THOSE = re.compile(r"(?:及?以[上下])的?[^,;。、]{0,6}?(?:项目|企业)(?:数量?|占比|个数)")
_LINK = re.compile(r"[、和及与]|以及")
OWN_MEASURE = re.compile(r"总投资|计划投资|总里程|总面积|总产值|总长|总金额|合同额|投资额|年产值")
"""Measures that a counted thing may have, told right behind its name: 5条公路｜总投资3亿元."""

_LEVEL_TAIL = re.compile(r"级")
_GROUP_NOUN = re.compile(
    r"^[^,;。、]{0,10}?(?:产业|行业|平台|园区|集群|工程|项目|片区|板块|企业|基地|功能区|组团|系统|市场|中心)"
)
_MOVED = re.compile(r"(?:排名|名次|位次|上升|提升|前移|跃升|攀升|下降|下滑|第)[^,;。]{0,6}$")
_DESCRIBED = re.compile(r"的[^,;。]*、")
_MANNER = re.compile(r"模式|机制|格局|行动|战略|理念|思路|路径|攻坚")
_COMMON_CLASSIFIERS = frozenset("个大项条种类件次")
_DEFINITE = re.compile(r"(?:这|该|上述|以上|其余|前述)$|(?:此次|本次|上述|这些)[^,;。]{0,6}$")
_ABSTRACT = re.compile(r"(?:关键)?(?:环节|方面|层面|层级|维度|问题|难题)")
_ONE_OF = re.compile(r"[^,;。]{0,16}之一")
_AMONG = re.compile(r"[^,;。、]{1,12}(?:之中|当中|中|里)")
_OUTDOES = re.compile(r"(?:[高低快慢]于|高出|优于|好于|比(?!上|去|年|期|同期)[^,;。]{1,12}[高低快慢])[^,;。]{0,14}$")
"""A difference from another region or another figure, which is a value of neither."""

_RECORD = re.compile(r"(?:成为|是)[^,;。]{0,12}首[个家条座][^,;。]*$")
_OF_COUNTED = re.compile(r"[家个](?:产值|营收|投资|年)?(?:上|超|过)?$")
_PREDICATED = re.compile(
    r"(?:高速公路|铁路|项目|公司|企业|园区|线路|单位|集团|城市|机构|基地|平台)[^,;。]{0,2}(?:将|均|都|分别|还|也|共同|合作|双方|签)"
)
_SEASON_LEAD = re.compile(r"(?:举办|播出|推出|播放)了?$")
_PHASE_LEAD = re.compile(r"分(?:成|为)?$")
_NAME_COUNT = re.compile(r"(?:年产|年处理|年加工|日处理|总投资|占地|首批|第[一二三四五六七八九十]批)$")
_EMPTY_NOUNS = re.compile(
    r"(?:[,。;、)”]|方面|层面|维度|环节|字|问题|重点|关键|转变|坚持|确保|统筹|突破|提升|基本|原则|阶段|时期|月|小时|以上|以内|规定|精神|要求|准则|纪律|禁令|转化|走在|优先|率先|最|更|不)"
)
_SPECIFIC_CLASSIFIERS = frozenset("期届批季次轮段节层站口道面组班对起")


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of a passage with its role and the words around it.

    Attributes:
        mention: The quantity.
        role: What it tells.
        clause: The clause it stands in.
        lead: What stands before it: from the previous figure or the start of the clause.
        tail: What stands behind it: up to the next figure or the end of the clause.
        listed: Whether it only continues a list (、和) and shares what stands before the first of the list.
        sign: -1 for a growth rate that tells a fall.
        whole: What a share is a share of.
        former: Whether a growing or falling share is told as it was (从5%提高到8%: the 5%).
    """

    mention: QuantityMention
    role: Role
    clause: TextSpan
    lead: TextSpan
    tail: TextSpan
    listed: bool = False
    sign: int = 1
    whole: str | None = None
    former: bool = False


def find_figures(text: str, passage: Passage) -> list[Figure]:
    """All figures of ``passage`` in text order, those that measure nothing left out."""
    figures: list[Figure] = []
    for figure in _surroundings(text, passage):
        previous = figures[-1] if figures else None
        if previous and previous.clause == figure.clause:
            figure = _after_previous(text, figure, previous)
        figures.append(_with_role(text, passage, figure, previous))
    for n in range(len(figures) - 1):
        if figures[n + 1].role in ("threshold", "none") and figures[n].tail.end <= figures[n + 1].mention.span.start:
            figures[n] = replace(figures[n], tail=TextSpan(figures[n].tail.start, figures[n + 1].tail.end))
    return [figure for figure in figures if figure.role not in ("none", "threshold")]


def _after_previous(text: str, figure: Figure, previous: Figure) -> Figure:
    """Give the threshold before a number back to its lead (100亿元以上项目｜1个); take a counted noun out of it."""
    if described := _DESCRIBED.match(text, figure.lead.start, figure.lead.end):
        return replace(figure, lead=TextSpan(described.end() - 1, figure.lead.end))
    if previous.role == "threshold":
        return replace(figure, lead=TextSpan(previous.lead.start, figure.lead.end))
    if (
        previous.mention.kind != "classifier"
        and previous.mention.quantity.unit != "Person"
        and not _LEVEL_TAIL.match(text, previous.mention.span.end)
    ):
        return figure
    own = OWN_MEASURE.search(text, figure.lead.start, figure.lead.end)
    if own and not re.search("[占的]", text[figure.lead.start : own.start()]):
        return replace(figure, lead=TextSpan(own.start(), figure.lead.end))
    link = _LINK.search(text, figure.lead.start, figure.lead.end)
    return replace(figure, lead=TextSpan(link.start(), figure.lead.end)) if link else figure


def _surroundings(text: str, passage: Passage) -> Iterator[Figure]:
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
    if in_list and previous is not None and previous.role in ("growth", "share") and _is_ratio(figure.mention):
        return replace(figure, role=previous.role, listed=True, sign=previous.sign, whole=previous.whole)
    figure = replace(figure, listed=in_list)
    if _is_ratio(figure.mention):
        if _is_in_slogan(text, figure.mention.span) or lead.endswith("前"):
            return replace(figure, role="none")
        return _ratio(text, figure)
    if figure.mention.kind == "times":
        return _times(text, figure)
    return _value(text, passage, figure)


def _is_ratio(mention: QuantityMention) -> bool:
    return mention.kind in ("percent", "fraction")


def _ratio(text: str, figure: Figure) -> Figure:
    """A percentage: growth, share or a value of its own."""
    lead = text[figure.clause.start : figure.lead.end] if figure.listed else figure.lead.of(text)
    if match := wordings.GROWTH.search(lead):
        if wordings.NOT_YEARLY.search(lead):
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
    if (match := wordings.SHARE_FROM.search(whole_lead)) and re.search(r"[至到]$", lead):
        return replace(figure, role="share", whole=match["whole"] or None)
    if match := wordings.GROWTH_OF.search(lead):
        return replace(figure, role="growth", sign=-1 if wordings.FALLING.search(match["verb"]) else 1)
    if text[figure.mention.span.start - 2 : figure.mention.span.start - 1] in ("比",) and "同比" in lead:
        return replace(figure, role="growth", sign=-1 if text[figure.mention.span.start - 1] == "-" else 1)
    if figure.mention.kind == "fraction" and not re.search(r"(?:达到?|为|过|约|近|率|超过?)$", lead):
        return replace(figure, role="none")
    if wordings.FROM_VALUE.search(lead) and wordings.TO_VALUE.match(text, figure.tail.start, figure.clause.end):
        return replace(figure, role="former")
    return figure


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
    if mention.kind == "bare":
        if text.startswith("级", mention.span.end) and re.search(r"第[\d一二三四五六七八九十]+[家个]$", lead):
            return replace(figure, role="none")
        if text.startswith("级", mention.span.end) and (
            (lead == "" and _is_after_count(passage, mention)) or _counts_next(text, passage, figure)
        ):
            return replace(figure, role="threshold")
        quantity = _bare(text, figure)
        if quantity is None:
            return replace(figure, role="none")
        return replace(figure, mention=replace(mention, quantity=quantity))
    if not _measures(text, passage, figure, lead, tail):
        return replace(figure, role="none")
    if _is_threshold(text, passage, figure):
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
    if _PERSON_NOUNS.search(lead):
        return Quantity(value, "Person")
    large = value >= Decimal(10) ** 8
    if large and (_MONEY_TAIL.match(text, figure.mention.span.end) or _MONEY_NOUNS.search(lead)):
        return Quantity(value, "CNY")
    return None


def _measures(text: str, passage: Passage, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a number with a unit measures something: no duration of a plan, part of a slogan or phase."""
    mention = figure.mention
    unit, word = mention.quantity.unit, mention.quantity.classifier
    if re.search(r"(?:每|第|前)$", lead) or (mention.spelled and _ENUMERATED.search(lead)):
        return False
    if unit in ("Year", "Month", "Day", "Hour"):
        return _is_duration(text, passage, figure, lead, tail)
    if re.search(r"^[在从]", figure.clause.of(text)) and _AMONG.fullmatch(tail):
        return False
    if unit not in ("CNY", "USD", "Count") and text.startswith("级", mention.span.end):
        return False
    if unit == "PercentagePoint" and _OUTDOES.search(lead):
        return False
    if word == "大" and _ONE_OF.match(tail):
        return False
    if tail.startswith("方面") or (
        word == "岁" and re.match(r"以[上下]|及|[^,;。、)达]", text[mention.span.end : mention.span.end + 2])
    ):
        return False
    if mention.kind == "measure" and _is_descriptor(text, passage, figure):
        return False
    if re.search(r"[“‘]$", lead) and text[mention.outer.end : mention.outer.end + 1] in ("”", "’"):
        return False
    if unit == "Kilometre" and re.search(r"时速$", lead) and _is_descriptor(text, passage, figure):
        return False
    if word == "期":
        return bool(_PHASE_LEAD.search(lead))
    if mention.kind == "classifier" and (_DEFINITE.search(lead) or (lead in ("全国", "全球", "世界") and word == "个")):
        return False
    if mention.spelled and lead == "" and mention.quantity.value == 2 and _PREDICATED.match(tail):
        return False
    if tail.startswith("后") or _ABSTRACT.match(tail) or (_RECORD.search(lead) and "的" in tail):
        return False
    if text[mention.span.end - 1] == "位" and _MOVED.search(lead):
        return False
    if unit == "Kilometre" and re.search(r"时速$", lead) and tail.startswith("的"):
        return False
    if _is_in_slogan(text, mention.span) or word in ("千伏", "kV", "KV", "伏"):
        return False
    if mention.spelled and any(m.kind == "name" and m.span.covers(figure.clause) for m in passage.mentions):
        return False
    if mention.spelled and word not in ("个", "家", "大", "项", "条") and _is_inside_name(passage, figure):
        return False
    if mention.kind == "classifier" and _only_sorts(text, passage, figure):
        return False
    if word == "季":
        return bool(_SEASON_LEAD.search(lead))
    if lead == "" and word == "条" and _is_after_count(passage, mention):
        return False
    if (
        mention.spelled
        and word in _COMMON_CLASSIFIERS
        and mention.quantity.value < 100
        and _EMPTY_NOUNS.match(tail + "。")
    ):
        return False
    if mention.spelled and word in _SPECIFIC_CLASSIFIERS:
        return False
    if word == "大" and (not _GROUP_NOUN.search(tail.split(",")[0]) or _MANNER.search(tail[:16])):
        return False
    if word == "大" and (
        (not mention.spelled and mention.quantity.value > 200) or _EMPTY_NOUNS.match(tail) or tail[:1] in "”，,"
    ):
        return False
    return not (mention.kind == "measure" and _is_inside_name(passage, figure))


def _is_descriptor(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether a measure only describes the noun behind it: 8英寸晶圆, 4.5米水深航道, 15分钟生活圈."""
    if re.search("[万亿]", figure.mention.span.of(text)):
        return False
    words = passage.words(figure.mention.outer.end, min(figure.clause.end, figure.mention.outer.end + 8))
    return bool(words) and (
        words[0].tag in ("n", "nz", "a", "an", "ORG", "LOC") or words[0].text in ("级", "宽", "深", "高", "长")
    )


def _is_in_slogan(text: str, span: TextSpan) -> bool:
    """Whether a short quotation holds the figure: “3个95%”, “两个毫不动摇”."""
    opening = text.rfind("“", max(0, span.start - 6), span.start)
    closing = text.find("”", span.end, span.end + 6)
    return opening >= 0 and closing >= 0 and closing - opening <= 11


def _only_sorts(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether 20户以上 only says which things are meant: no verb before it, a noun right behind."""
    if not re.search(r"以[上下]$", figure.mention.outer.of(text)):
        return False
    behind = passage.words(figure.mention.outer.end, figure.mention.outer.end + 4)
    before = passage.words(figure.lead.start, figure.lead.end)
    return bool(behind) and behind[0].tag in ("n", "nz") and not any(word.tag == "v" for word in before)


def _is_after_count(passage: Passage, mention: QuantityMention) -> bool:
    """Whether a count stands right before: 6个｜10条, 3个｜千亿级."""
    return any(m.outer.end == mention.outer.start and m.kind == "classifier" for m in passage.quantities)


def _is_duration(text: str, passage: Passage, figure: Figure, lead: str, tail: str) -> bool:
    unit = figure.mention.quantity.unit
    if re.match(r"[以]?[内后来前]|间|之内|时间内|[^,;。]{0,3}行动|计划|规划|左右的时间", tail):
        return False
    alone = figure.clause.of(text) == figure.mention.outer.of(text)
    if alone and unit in ("Day", "Hour", "Month") and figure.mention.quantity.value > 1:
        return True
    if unit == "Year":
        return bool(re.search(r"(?:期限|年限|寿命|工期|质保)[^,;。]{0,4}$", lead))
    return bool(wordings.DURATION_LEAD.search(lead)) or _was_longer(lead, tail)


def _was_longer(lead: str, tail: str) -> bool:
    """Whether a length of time is what something took before: 由原来的｜3小时｜缩短为1小时."""
    return bool(
        re.search(r"[由从](?:原来|原先|原本|过去|以前|之前)?的?$", lead)
        and re.match(r"多?(?:缩短|压缩|缩减|降|减)", tail)
    )


def _is_inside_name(passage: Passage, figure: Figure) -> bool:
    return any(mention.kind == "name" and mention.span.covers(figure.mention.span) for mention in passage.mentions)


def _is_threshold(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the figure only says which things are counted: 100亿元以上项目3个, 30个亿元以上项目."""
    mention = figure.mention
    if mention.quantity.unit not in ("CNY", "USD", "Mu", "SquareMetre", "Tonne"):
        return False
    if _OF_COUNTED.search(text, figure.clause.start, mention.outer.start) or _SHARE_OF_THOSE.match(
        text, mention.span.end
    ):
        return True
    limit = _THRESHOLD_OF.match(text, mention.span.end, figure.clause.end)
    if limit and mention.kind != "classifier" and mention.quantity.unit not in ("CNY", "USD"):
        return True
    if limit and any(limit.end() <= m.span.start < figure.clause.end + 1 for m in passage.quantities):
        return True
    if not wordings.THRESHOLD_NOUN.match(text, mention.span.end, min(figure.clause.end, mention.span.end + 16)):
        return False
    before = [m for m in passage.quantities if m.span.start < mention.span.start and m.span.end >= figure.lead.start]
    if (
        before
        and before[-1].kind == "classifier"
        and re.fullmatch(
            r"(?:单体|总|年)*(?:投资|产值|营收|注册资本|注册资金|销售收入|税收|超|过)*", figure.lead.of(text)
        )
    ):
        return True
    direct = bool(re.search(r"以上|以下|级", text[mention.span.end : mention.outer.end + 2])) or not re.search(
        "[投资额]$", figure.lead.of(text)
    )
    return direct and _counts_next(text, passage, figure)


def _counts_next(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the next figure of the clause counts what this one qualifies: 百亿级项目｜2个."""
    after = [m for m in passage.quantities if figure.mention.outer.end <= m.span.start < figure.clause.end]
    linked = text[figure.mention.outer.end : after[0].outer.start] if after else ""
    return bool(after) and after[0].kind == "classifier" and 0 < len(linked) <= 16 and not re.search("[、,]", linked)
