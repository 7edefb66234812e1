"""Whose figure it is that sums up many projects: who speaks of them, and no member of their list."""

from __future__ import annotations

import re

from kg.extract.observations.anaphora import earlier_mentions, occasion_told_of
from kg.extract.observations.carriers import subject_in, thing_before_bracket
from kg.extract.observations.classes import PLACES, REGIONS
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject, SubjectState
from kg.extract.observations.passages import Passage, Reading, speaks_for_area

_COST = re.compile(
    r"(?:项目|工程|合计|共计|全部|累计|合同|协议|意向|计划|预计|年度|当年|今年|合同约定)*"
    r"(?:总投资(?:额|规模)?|投资(?:总额|总规模|额)?|引资(?:总额|额)?|总金额|金额|总额|总规模)"
)
_COUNT = r"(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?(?:[个项只]|(?=项目))"
_COUNTED = re.compile(
    rf"(?P<closing>等(?:在内)?的?)?(?:{_COUNT}[^,;。、\d]{{0,10}}?(?:项目|工程)|(?:项目|工程)(?:共|计|共计|总计|合计|累计)?{_COUNT}|(?P<of_list>等){_COUNT}(?=[,;。]))"
)
_OPENS_LIST = re.compile(r"[^,;。、]{0,6},?(?:分别|主要|具体|其中)*(?:包括|包含|涉及|涵盖|有|为|是|即|:)[^;。]{4,}")
_OF_MANY = re.compile(rf"的(?:{_COUNT}|一批|多个|一系列)[^,;。、\d]{{0,10}}?(?:项目|工程)")
"""总投资188亿元的11个项目: what many projects cost together, told before they are counted."""
_COST_TOLD = re.compile(r"总?投资(?:总?额|规模)?$|金额$")
_ONCE_BUILT = re.compile(
    r"(?:待|预计)?(?:全部)?(?:项目)?(?:全部|全面|陆续)*(?:建成|投产|达产|竣工|投用|运营|落地)+(?:以|之)?后"
)
_GOES_ON = re.compile(
    r"[^、;。]{0,24},?\s*(?:(?:项目|主要|产业|广泛|分别)*(?:涵盖|涉及|覆盖|包括|包含|聚焦|集中在|分布在)[^,;。]{2,60},)?"
)
"""What may stand between the list and what it costs: …等6个项目,涵盖装备制造、新材料等领域,总投资…."""
_ALL = re.compile(
    rf"(?:据介绍|据了解|预计|届时|待)?,?(?:(?:这|上述|以上|此次|本次|该)(?:{_COUNT}|些|批)?|全部|所有|(?!一)[一二两三四五六七八九十\d]+个)(?:签约|开工|集中开工|集中签约|新开工|重大|重点|产业)*的?(?:项目|工程)"
    r"(?!一期|二期|位于|由)"
)
_TOGETHER = re.compile(r"(?:项目|工程)(?:共计|合计|总计|累计总)")
"""甲项目、乙项目,3项参加签约,项目共计投资…: of all of them."""
_PAIR = re.compile(
    r"(?:项目|工程)(?:、[^,;。、]{2,24}(?:项目|工程))*(?:和|及|与|以及|、)[^,;。、]{2,24}?(?:项目|工程)"
    r"(?:(?:正式|成功|顺利|同时|集中)*(?:签约|开工|落户|落地|投产|竣工|启动|奠基)|(?:[^,;。]{0,6}签(?:署|订)[^,;。]{0,8}))$"
)
"""就甲项目和乙项目｜签约,总投资26亿元: what the two cost together."""
_SINGLE = re.compile(r"(?:这|上述|此次|本次|该)(?:签约|开工|重大|重点|产业)*的?(?:项目|工程)")


def summed_up(
    reading: Reading, passage: Passage, figure: Figure, wording: str, drafts: list[Draft], state: SubjectState
) -> Subject | None:
    """Whose the figure is where it sums up projects counted, listed or pointed at before it; None where it does not.

    签约项目6个,包括甲项目、乙项目等,总投资3亿元 — 这些项目达产后,年产值5亿元. After a sentence about many
    projects, what a sentence without a name says of 项目 once they are built sums them up as well.
    """
    text = reading.text
    start = passage.part_start(text, figure.mention.span.start)
    if figure.mention.kind == "classifier":
        return None
    if _TOGETHER.match(text, figure.clause.start) and figure.lead.start == figure.clause.start:
        return _whose(reading, figure)
    if _OF_MANY.match(text, figure.mention.outer.end):
        named = subject_in(text, passage, figure.clause.start, figure.lead.end)
        return None if named is not None else _whose(reading, figure)
    if state.many and _ONCE_BUILT.match(text, passage.start) and not any(m.type == "Project" for m in passage.mentions):
        return _whose(reading, figure)
    for clause in passage.clauses:
        shown = _ALL.match(text, clause.start) if start <= clause.start <= figure.clause.start else None
        if shown and thing_before_bracket(text, passage, figure) is not None:
            return None  # 这些项目包括甲项目(总投资3亿元)、…: of the member
        if shown and not _SINGLE.fullmatch(shown.group()) and "其中" not in text[clause.start : figure.lead.end]:
            counted_here = next((d for d in drafts if shown.start() <= d.span.start < shown.end()), None)
            explicit = counted_here is not None and counted_here.subject.explicit
            return counted_here.subject if counted_here and explicit else _whose(reading, figure)
    if (all_of := _once_all_run(reading, passage, figure, drafts)) is not None:
        return all_of
    if figure.lead.start != figure.clause.start or not _COST.fullmatch(wording):
        return None
    if _PAIR.search(text, start, figure.clause.start - 1):
        named = subject_in(text, passage, start, figure.clause.start)
        whose = Subject(named.chain, None, True) if named and named.type in PLACES else _whose(reading, figure)
        return whose if whose.chain is not None or named is None else Subject(named.chain, None, True)
    told_of = list(_COUNTED.finditer(text, start, figure.clause.start))
    if not told_of:
        return None
    counted = told_of[-1]
    between = text[counted.end() : figure.clause.start]
    closing = counted["closing"] or counted["of_list"]
    if closing is None and not _OPENS_LIST.fullmatch(between):
        return None
    if closing is not None and not _GOES_ON.fullmatch(between):
        return None
    told = next((d for d in drafts if d.figure and counted.start() <= d.span.start < counted.end()), None)
    if told is not None and told.subject.chain is not None and reading.chain_types[told.subject.chain] in PLACES:
        return told.subject
    return _whose(reading, figure)


def _once_all_run(reading: Reading, passage: Passage, figure: Figure, drafts: list[Draft]) -> Subject | None:
    """Whose the sum is that projects counted before will yield (…等24个项目,总投资3亿元,项目全部达产后,年产值5亿元)."""
    text = reading.text
    start = passage.part_start(text, figure.mention.span.start)
    costs = [
        d for d in drafts if d.span.start >= start and _COST_TOLD.search(d.indicator) and d.subject.chain is not None
    ]
    if not costs or not _COUNTED.search(text, start, costs[-1].span.start):
        return None
    of_place = reading.chain_types[costs[-1].subject.chain or 0] in PLACES
    built = any(
        _ONCE_BUILT.match(text, clause.start)
        for clause in passage.clauses
        if costs[-1].span.end <= clause.start <= figure.clause.start
    )
    named = any(m.type == "Project" and m.span.start > costs[-1].span.end for m in passage.mentions)
    return costs[-1].subject if of_place and built and not named else None


def _whose(reading: Reading, figure: Figure) -> Subject:
    """Who speaks of many projects: the region or zone the text is about here, else the last one named."""
    at = figure.mention.span.start
    focus = reading.focus_near(at)
    if focus is not None and reading.chain_types[focus] in PLACES:
        return Subject(focus)
    kinds = REGIONS if speaks_for_area(reading.text) else REGIONS | {"DevelopmentZone"}
    near = next((m.chain for m in earlier_mentions(reading, at) if m.type in kinds), focus)
    if near is None:
        start = reading.text.rfind("。", 0, at) + 1
        return Subject(occasion_told_of(reading, start, at), None, True)
    return Subject(near)
