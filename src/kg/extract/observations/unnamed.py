"""Figures of things that no name was recognised for: better told of nobody than of a neighbour.

A list of projects gives each member its cost, before it (投资3亿元的某某工程), in a bracket behind it (某某项目(总投资3亿元))
or as what its part says (;某某项目,总投资3亿元). Where such a member is not among the names of the document, its figure is
left out: the thing named last is another member of the list, and the region does not have it either.
"""

from __future__ import annotations

import re

from kg.extract.observations.carriers import ATTRIBUTE
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.model import TextSpan

_WORK = r"(?:项目|工程|基地|产业园|生产线|工厂|电站|水厂|中心|广场|大桥)(?:[一二三四五]期|改造|建设)?"
_GENERAL = re.compile(
    r"(?:[\d一二两三四五六七八九十百多几]+(?:余|多)?[个项]|[一二三四五]期|公司|企业|集团|此次|本次|上述|这些|这批|这|该|此|本|全部|所有|其中|一批|多个|部分|各类|全[市省县区]|我[市省县区]|年内|今年|本年|去年|当年|其他|其它"
    r"|集中|新|拟|在|续|已|未|建|签约|开工|竣工|投产|重大|重点|基础设施|产业|工业|招商引资|招商|技改|民生|[省市县区]级?|列|储备|谋划|建设|年度|环保|农业|水利|交通|城建|服务业"
    r"|科技|实施|引进|落地|入库|入统|亿元|万元|以上|以下|投资|标志性|大型|大|好|制造业|单体|外资|内资|实体|类|的|和|、|与|及|等)*"
    r"(?:项目|工程)(?:建设)?"
)
_MANY = re.compile(r"\d+余?[个项]|[一二两三四五六七八九十]{1,3}[个项]")
_OWN_COST = re.compile(
    r"(?:主要|其中|分别|包括|有|是|为|,|、|:)*(?:计划|预计|概算)?(?:总投资额?|投资额?|占地(?:面积)?|建筑面积|全长)$"
)
_OF_WORKS = re.compile(r"(?:新建|扩建|增设|购置|配套|年产|年处理|年销售|年纳税|年税收|投产后|达产后)")
_BEHIND = re.compile(rf"的(?P<name>[^,;。、的()]{{2,40}}?{_WORK})(?=[,;。、等()]|$)")
_BEFORE_BRACKET = re.compile(rf"(?P<name>[^,;。、()]{{3,40}}?{_WORK})[”]?$")
_OPENS_PART = re.compile(
    rf"(?:其中[,:]?|据(?:了解|悉|介绍),?|(?:目前|此外|同时|近日|日前),?|一是|二是|三是|\d[.、])?(?P<name>[^,;。、:]{{4,30}}?{_WORK}),?(?=(?:计划|预计|概算)?总?投资|位于|选址|占地|由|主要建设|规划|(?:是|系|为)[^,;。]{{4,40}},)"
)


_HEADS_LINE = re.compile(
    r"(?:[(]?[一二三四五六七八九十\d]+[)、.])?(?P<name>[^,;。:()]{2,14}?(?:园|区|城|港|镇|中心|基地|广场)):"
)
"""装备园:规划面积3平方公里: whose line it is."""
_ADVANCES = re.compile(
    rf"(?P<name>[^,;。、:]{{4,30}}?{_WORK})(?:已|累计|共|年内|今年)*(?:完成|实现|到位)(?:固定资产)?投资"
)
"""某某工程｜累计完成投资｜3亿元."""
_PARTS = re.compile(r"(?:主要)?(?:包括|包含|共有|建有|设有|建设|新建|配套|购置|可?容纳)")
"""What a work consists of, counted: 包括厂房9栋."""
_SAYS = re.compile(r"是|为|系|作为|拟|计划|将|投资|建设|新建|实施|投建|兴建")


def is_of_unnamed(text: str, passage: Passage, figure: Figure, wording: str, subject: Subject) -> bool:
    """Whether ``figure`` is told of a member of a list that was not recognised as a name."""
    counts = figure.mention.kind == "classifier"
    if counts and not _PARTS.match(text, figure.clause.start):
        return False
    if figure.mention.quantity.unit in ("Percent", "PercentagePoint"):
        return False
    if subject.described:
        return False
    if _OWN_COST.fullmatch(text, figure.lead.start, figure.lead.end) and (
        match := _BEHIND.match(text, figure.mention.outer.end)
    ):
        return _is_unnamed(text, passage, match)
    opening = text.rfind("(", passage.start, figure.mention.span.start)
    if opening >= 0 and ")" not in text[opening : figure.mention.span.start]:
        match = _BEFORE_BRACKET.search(text, max(passage.start, opening - 44), opening)
        inside = subject.span is not None and opening < subject.span.start < figure.mention.span.start
        return match is not None and not inside and _is_unnamed(text, passage, match)
    if subject.span is None and (match := _HEADS_LINE.match(text, passage.start)) and not counts:
        return _is_unnamed(text, passage, match)
    beside = any(m.type == "Project" and m.span.end <= figure.clause.start for m in passage.mentions)
    if beside and subject.span is None and (match := _ADVANCES.match(text, *_ends(figure.lead))):
        return _is_unnamed(text, passage, match)
    if subject.span is None and (counts or ATTRIBUTE.search(wording) or _OF_WORKS.match(wording)):
        match = _OPENS_PART.match(text, passage.part_start(text, figure.mention.span.start))
        return match is not None and match.end() <= figure.mention.span.start and _is_unnamed(text, passage, match)
    return False


def _ends(span: TextSpan) -> tuple[int, int]:
    return span.start, span.end


def _is_unnamed(text: str, passage: Passage, match: re.Match[str]) -> bool:
    """Whether the matched words are a name of their own, and none that the document knows."""
    start, end = match.span("name")
    if (
        _GENERAL.fullmatch(match["name"])
        or _MANY.search(match["name"])
        or match["name"].startswith(("此次", "本次", "该", "这", "此"))
    ):
        return False
    if any(m.span.start == start and _SAYS.match(text, m.span.end) for m in passage.mentions):
        return False  # 某项目是某地重点打造的支柱项目,总投资…: the sentence says what its subject is, or builds
    return not any(m.span.start < end and start < m.span.end and m.span.end >= end - 2 for m in passage.mentions)
