"""The subject of a figure that has none of its own: that of an earlier clause, of the paragraph, of the text."""

from __future__ import annotations

import re

from kg.extract.observations.anaphora import (
    country_meant,
    earlier_mentions,
    occasion_told_of,
    region_at_head,
    region_meant,
    told_of_country,
)
from kg.extract.observations.bearers import is_region, is_statistic, is_work, opens_with_verb
from kg.extract.observations.carriers import is_of_official, subject_in
from kg.extract.observations.classes import BUILT, CARRIERS, PLACES
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import TELLS, TOLD_BY, Subject, SubjectState
from kg.extract.observations.objects import OCCASION, is_behind_stage, is_told_of_before
from kg.extract.observations.occasions import occasion_meant
from kg.extract.observations.passages import Passage, Reading
from kg.extract.observations.reports import ACTING, STATISTICAL, goes_on_in_report, says_on
from kg.model import Mention, TextSpan

_ACTIVITY = re.compile(r"^(?:整体|市场)?(?:业务量|交易额|交易量|销量|销售额|产量|运量|成交额|渗透率|价格|订单)")
_REGIONAL = re.compile(
    r"增加值|生产总值|GDP|社会消费品|零售总额|固定资产|财政|预算|居民|城镇|农村|就业|户籍|人口|失业|信访|警情|事故|安全感|普及率|覆盖率|达标率|优良|水质|空气|能耗|排放"
    r"|上市公司|经营主体|市场主体|高新技术企业|中小企业|规上|规模以上|成交额|外贸|进出口|外资|装机|民间投资|工业投资|基础设施投资|实验室|学位|床位|住房|养老|托育|学校|医疗|粮食|高标准农田|税收|存款|贷款|实施.{0,8}项目"
)
"""Wordings of what a region has and a firm, a park or a line has not."""
_IS_AT = re.compile(r"(?:近日|日前|目前|随后)?(?:记者|笔者)?(?:在|走进|来到|步入|走入)[^,;。]{0,30}?")
_STANDS_IN = re.compile(r"(?:[^,;。、]{2,16}[内里]的?)?")
_WORKSHOP = re.compile(r"[”》]?的?[^,;。]{0,6}?(?:车间|生产线|厂区|厂房|现场|展厅)(?:内|里|上)?")
"""甲园内的某公司｜生产车间里,机器轰鸣: what is told next is told of the firm."""
_ROOM = re.compile(r"[”》]?的?[^,;。]{0,6}?(?:车间|厂区|厂房|现场|展厅|基地|内|里)?")
"""The part of a plant that a reporter looks at: 走进某公司｜生产车间."""
_VISITED = frozenset(("Company", "IndustrialPark", "Project"))
_PROMISES = re.compile(
    r"(?:届时|全部|全面)*(?:(?:建成|投产|达产|投用|运营)(?:以|之)?后,?)?(?:预计)?(?:可(?!以看|谓|见|喜|持续)|年(?:产|处理|加工|交易|销售|供))"
)
_TOLD_ON = frozenset(("Project", "IndustrialPark", "LogisticsPark", "CommercialDistrict", "CharacteristicTown"))
_TELLING = frozenset(("Company", "IndustrialPark", "LogisticsPark", "Project", "Port", "Airport"))
_MANAGED = re.compile(
    r"[^,;。:、]{0,12}?(?:董事长|总裁|总经理|经理|负责人|厂长|总监|总工程师|创始人|主管|董事|站长|主任|CEO)"
)
_SAYS = re.compile(r"”?(?:近日|日前|方面|官方|发布)*(?:表示|称|介绍|透露|公告称|公告|消息)")
"""What a firm tells of itself: 云临公司表示,…."""
_PROJECTS = re.compile(r"项目(?!公司)|签约|招商")
_OF_PLANTS = re.compile(r"用地|厂房|车间|生产线|建筑面积|设备|仓库|占地|产能|用工|注册资本")
"""What a plant or its project has or gets."""
_OF_NO_REGION = re.compile(
    r"(?:项目)?[一二三]期(?:工程|项目)?(?:计划|预计)?总?投资|工程总投资|设计年产|总?占地(?:面积)?$"
    r"|(?:公路|铁路|线路|正线|主线|全线|高速|大桥|隧道|桥梁|路线)?(?:全长|总长)$|设计(?:行车)?(?:时速|速度|车速)|(?:标准)?路基宽|桥隧比|(?:两地)?(?:车程|行车时间)$"
)
"""What a region never has of its own, whatever has no name in its text."""
_BUILDING = frozenset(("Company", "Project", "IndustrialPark", "LogisticsPark"))
_OF_FIRMS = re.compile(r"营收|收入|产值|市值|利润|销售|产量|产能|员工|职工|研发|专利|订单|税|占有率|净资产|总资产")


_UNIT_OF_IT = re.compile(r"(?:其中,?)?(?:\d[\d、-]*号(?:机组|泊位|线)|[一二三四]期|首期|近期|远期)")
"""A part of the sentence that begins with a unit or phase goes on about the whole (甲电厂一期投资6亿元;3号机组投资…)."""
_OF_PROJECT = re.compile(
    r"(?:^|[,;:。])(?:本次|本|该)?(?:投资)?项目(?:计划|预计|估算|拟)*(?:总?投资|用地|总?占地|建设(?:规模|周期|期|内容)|达产)"
)
"""What a firm's announcement says of the one project that it is about."""
_YIELDS = re.compile(r"产值|收入|税收|税费|利税|利润|发电|就业|岗位|产能")
"""What a work yields, told on after its cost."""
_REWARD = re.compile(r"奖励|奖补|补助|补贴|资助|奖(?=[\d一二三四五六七八九十]|$)|封顶")
_PAID = re.compile(r"累计|兑现|发放|去年|上年|已|获得?|领取|拨付|下达|争取|到账|落实|拟(?!补|奖|给)|财政")
"""What was paid or is to be paid by somebody, and what no policy promises."""
_PROMISED = 500
"""How far back, in characters, the policy may have been named."""


def _promising(reading: Reading, passage: Passage, figure: Figure) -> Mention | None:
    """The policy named last that promises a reward to whoever meets its conditions: 按照《某办法》,…的,每亩补助600元."""
    text, end = reading.text, figure.clause.end
    if not _REWARD.search(text, figure.clause.start, end) or _PAID.search(text, figure.clause.start, end):
        return None
    named = (m for m in earlier_mentions(reading, figure.clause.start) if m.type == "Policy")
    return next((m for m in named if m.span.end > figure.clause.start - _PROMISED), None)


def carried(
    reading: Reading, passage: Passage, figure: Figure, wording: str, state: SubjectState, before: Subject | None
) -> Subject:
    """The subject of an earlier clause, of the sentence or of the paragraph; else what the text is about here."""
    text, focus = reading.text, reading.focus_near(figure.mention.span.start)
    part = passage.part_start(text, figure.mention.span.start)
    regional = is_region(reading, focus) and bool(_REGIONAL.search(wording)) and not _is_of_zone(reading, before)
    if (policy := _promising(reading, passage, figure)) is not None:
        return Subject(policy.chain, None, True)
    if _OF_PROJECT.search(figure.lead.of(text)) and (project := _only_project(reading, focus)) is not None:
        return Subject(project, None, True)
    if _UNIT_OF_IT.match(text, part) and (whole := _whole_of_unit(reading, passage, part, state)) is not None:
        return Subject(whole, None, True)
    for clause in reversed([c for c in passage.clauses if c.end <= figure.clause.start]):
        if not regional and (teller := _teller(text, passage, clause)) is not None:
            return Subject(teller.chain, None, True)
        if (
            text.startswith("其中", clause.start)
            or TELLS.match(text, clause.start, clause.end + 1)
            or TOLD_BY.fullmatch(text, clause.start, clause.end)
            or _is_aside(text, passage, clause, figure)
        ):
            continue
        across = clause.start < part and not is_statistic(figure)
        if across and not _says_no_subject(passage, part):
            continue
        if told_of_country(text, passage, clause, clause.end):
            return Subject(country_meant(reading), None, True)
        if region := region_at_head(text, passage, clause):
            return Subject(region_meant(reading, region.group(), clause.start))
        if occasion := occasion_meant(reading, passage, clause, clause.end):
            return Subject(occasion.chain, None, True)
        if (seen := _seen_at(text, passage, clause, figure)) is not None:
            return Subject(seen.chain, None, True)
        found = subject_in(text, passage, clause.start, clause.end)
        if found and clause != passage.clauses[0] and is_behind_stage(text, found):
            continue  # …,新建某线惠及3万人,建设管网5公里: one thing a clause
        if found and _ACTIVITY.match(wording) and found.span.start - clause.start < 3:
            return Subject(found.chain, None, True)
        if found and found.type == "Event" and OCCASION.match(text, found.span.end):
            return Subject(found.chain, None, True)
        if found and across and (found.type not in PLACES or found.type == "Place"):
            continue
        if found and not _carries(reading, passage, figure, clause, found, wording):
            continue
        if found and is_of_official(text, found):
            continue
        if found and found.type in CARRIERS:
            return Subject(found.chain, None, True)
    if (
        before is not None
        and before.explicit
        and not regional
        and not (figure.mention.kind == "classifier" and figure.lead.of(text).endswith("等"))
        and not _counts_projects(reading, figure, before.chain)
        and (not is_region(reading, focus) or _goes_on(reading, passage, figure, before))
    ):
        return before
    if state.speaker is not None:
        return Subject(state.speaker, None, True)
    if not regional and (before_it := _told_on(reading, passage, figure, state)) is not None:
        return before_it
    if _counts_projects(reading, figure, state.paragraph_topic):
        return Subject(focus)
    if state.paragraph_topic is not None and not regional and _may_act(reading, passage, figure, state, focus):
        return Subject(state.paragraph_topic, None, True)
    if is_region(reading, focus) and _OF_NO_REGION.match(wording):
        builder = next((m.chain for m in reversed(state.things) if m.type in _BUILDING), None)
        topic = state.paragraph_topic
        told = topic is not None and reading.chain_types[topic] in _BUILDING
        return Subject(topic if told else builder, None, True)
    if focus is None and (event := occasion_told_of(reading, part, figure.mention.span.start)) is not None:
        return Subject(event, None, True)
    return Subject(focus)


def _is_of_zone(reading: Reading, before: Subject | None) -> bool:
    """Whether the last figure was of a zone or district that the text names: it has an added value and firms as well."""
    told = before is not None and before.explicit and before.chain is not None
    return told and before is not None and reading.chain_types[before.chain or 0] in PLACES - {"Place", "Corridor"}


def _only_project(reading: Reading, focus: int | None) -> int | None:
    """The one project that the text of a firm names."""
    if focus is None or reading.chain_types[focus] != "Company":
        return None
    projects = [n for n, type_ in enumerate(reading.chain_types) if type_ == "Project"]
    return projects[0] if len(projects) == 1 else None


def _whole_of_unit(reading: Reading, passage: Passage, part: int, state: SubjectState) -> int | None:
    """The work that the last figure before the part was of, where the sentence has told of it."""
    told = state.last_told.chain if state.last_told is not None else None
    within = any(m.chain == told and m.span.end <= part for m in passage.mentions)
    return told if told is not None and within and reading.chain_types[told] in _TOLD_ON | BUILT else None


def _told_on(reading: Reading, passage: Passage, figure: Figure, state: SubjectState) -> Subject | None:
    """The park or work that the last figure was of, where the sentence begins with what it can do, without a subject."""
    told = state.last_told
    if told is None or told.chain is None or not told.explicit or not _PROMISES.match(reading.text, passage.start):
        return None
    if any(m.type in CARRIERS and m.span.end <= figure.mention.span.start for m in passage.mentions):
        return None
    goes_on = reading.chain_types[told.chain] in _TOLD_ON and not _counts_projects(reading, figure, told.chain)
    return Subject(told.chain, None, True) if goes_on else None


def _teller(text: str, passage: Passage, clause: TextSpan) -> Mention | None:
    """The firm or plant whose manager tells what follows: 云临公司总经理介绍,去年订单….

    What a bureau tells is of its place, and what is told of projects and firms is of none of them.
    """
    if not TOLD_BY.fullmatch(text, clause.start, clause.end):
        return None
    managed = (
        m
        for m in reversed(passage.mentions)
        if _MANAGED.match(text, m.span.end, clause.end)
        or (m.type == "Company" and m.kind == "name" and _SAYS.fullmatch(text, m.span.end, clause.end))
    )
    teller = next((m for m in managed if clause.covers(m.span)), None)
    return teller if teller is not None and teller.type in _TELLING else None


def _is_aside(text: str, passage: Passage, clause: TextSpan, figure: Figure) -> bool:
    """Whether the clause stands in brackets that close before the figure: it goes on about what stands before them."""
    opening = text.rfind("(", passage.start, clause.start + 1)
    return opening >= 0 and clause.start <= text.find(")", opening) < figure.mention.span.start


def _seen_at(text: str, passage: Passage, clause: TextSpan, figure: Figure) -> Mention | None:
    """The firm, park or work that a clause takes the reader to: 走进某公司车间,机器轰鸣,6条生产线…."""
    if any(m.type in CARRIERS and clause.end <= m.span.start < figure.lead.end for m in passage.mentions):
        return None
    return next(
        (
            m
            for m in passage.mentions
            if m.type in _VISITED
            and clause.covers(m.span)
            and (
                (_IS_AT.fullmatch(text, clause.start, m.span.start) and _ROOM.fullmatch(text, m.span.end, clause.end))
                or (
                    _STANDS_IN.fullmatch(text, clause.start, m.span.start)
                    and _WORKSHOP.fullmatch(text, m.span.end, clause.end)
                )
            )
        ),
        None,
    )


def _counts_projects(reading: Reading, figure: Figure, chain: int | None) -> bool:
    """Whether the figure counts projects or firms, which a single project cannot have: …某厂房等｜6个项目｜开工."""
    if chain is None or reading.chain_types[chain] != "Project" or figure.mention.kind != "classifier":
        return False
    around = figure.lead.of(reading.text)[-8:] + figure.tail.of(reading.text)[:8]
    return _PROJECTS.search(around) is not None


def _says_no_subject(passage: Passage, part: int) -> bool:
    """Whether a part of the sentence begins with a verb and so goes on about what the part before is about."""
    return opens_with_verb(passage, passage.clause_at(part))


def _goes_on(reading: Reading, passage: Passage, figure: Figure, before: Subject) -> bool:
    """In a region's own text: whether a thing named for the figure before goes on being spoken of."""
    if before.chain is None:
        return False
    if any(figure.clause.covers(q.span) and q.span.end <= figure.mention.span.start for q in passage.quantities):
        return True
    if reading.chain_types[before.chain] in BUILT | {"Company"} and _OF_PLANTS.search(figure.clause.of(reading.text)):
        return True
    if is_work(reading, before.chain) and _YIELDS.search(figure.clause.of(reading.text)):
        return True
    if reading.chain_types[before.chain] == "Company":
        return opens_with_verb(passage, figure.clause) or bool(_OF_FIRMS.search(figure.lead.of(reading.text)))
    carries = reading.chain_types[before.chain] in ("TransportService", "Airport", "Port", *PLACES)
    return carries and says_on(reading, passage, figure, told=True)


def _carries(
    reading: Reading, passage: Passage, figure: Figure, clause: TextSpan, found: Mention, wording: str
) -> bool:
    """Whether the subject of an earlier clause goes on being spoken of: mostly it does, less so in a region's report.

    One of several that are told together (甲公园、乙公园相继开建,新增绿地…) has none of what comes next.
    """
    if found.type == "Place" and reading.text[found.span.end : found.span.end + 1] == "、":
        return False
    if is_region(reading, reading.focus_near(clause.start)):
        return goes_on_in_report(reading, passage, figure, clause, found, bool(_REGIONAL.search(wording)))
    near = found.span.start - clause.start <= 6 or is_told_of_before(reading.text, clause.start, found.span.start)
    if found.type in PLACES or (_opens_part(reading.text, passage, clause) and near):
        return True
    return any(clause.covers(q.span) and q.span.start >= found.span.end for q in passage.quantities)


def _opens_part(text: str, passage: Passage, clause: TextSpan) -> bool:
    """Whether nothing but a time stands before the clause in its part of the sentence (6月份,某公司开始量产)."""
    part = passage.part_start(text, clause.end)
    before = (c for c in passage.clauses if part <= c.start < clause.start)
    return all(passage.tells_time(c) or TOLD_BY.fullmatch(text, c.start, c.end) for c in before)


def _may_act(reading: Reading, passage: Passage, figure: Figure, state: SubjectState, focus: int | None) -> bool:
    """Whether the topic of the paragraph can be the unsaid subject here; a region's report needs a verb without one."""
    topic = state.paragraph_topic
    if topic is None or not is_region(reading, focus):
        return True
    if reading.chain_types[topic] in STATISTICAL and topic == state.opening_topic and _is_amount(passage, figure):
        return True
    unsaid = opens_with_verb(passage, figure.clause) and opens_with_verb(passage, passage.clauses[0])
    return reading.chain_types[topic] in ACTING and unsaid and topic == state.opening_topic


def _is_amount(passage: Passage, figure: Figure) -> bool:
    """Whether the sentence begins with the amount (出口额实现4亿美元): nobody else has been named since the topic."""
    return is_statistic(figure) and not any(m.span.end <= figure.mention.span.start for m in passage.mentions)
