"""Figure → subject: which chain of the document a figure belongs to.

In this order: the thing that the figure is part of the name of or describes (总投资十亿元的某项目); the subject or
possessor in its clause; for attributes such as 总投资, 占地 and 全长 the nearest thing that can have them; the subject
of an earlier clause; what the section or the document is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.observations.anaphora import (
    earlier_mentions,
    meant_by_bare_noun,
    meant_by_demonstrative,
    region_at_head,
    region_meant,
)
from kg.extract.observations.carriers import (
    ATTRIBUTE,
    BUILT,
    CARRIERS,
    HAS_ATTRIBUTES,
    PLACES,
    REGIONS,
    WEAK,
    described_at_end,
    described_thing,
    host_of,
    subject_in,
    thing_before_bracket,
)
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import SubjectState
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_SERVICE = re.compile(r"班列|专列|航线|列车|标箱|集装箱|开行|发运")
_ACTIVITY = re.compile(r"^(?:整体|市场)?(?:业务量|交易额|交易量|销量|销售额|产量|运量|成交额|渗透率|价格|订单)")
_REGIONAL = re.compile(
    r"增加值|生产总值|GDP|社会消费品|零售总额|固定资产|财政|预算|居民|城镇|农村|就业|户籍|人口|失业|信访|警情|事故|安全感|普及率|覆盖率|达标率|优良|水质|空气|能耗|排放"
    r"|上市公司|经营主体|市场主体|高新技术企业|中小企业|规上|规模以上|成交额|外贸|进出口|民间投资|工业投资|基础设施投资|实验室|学位|床位|住房|养老|托育|学校|医疗|粮食|高标准农田|税收|存款|贷款|实施.{0,8}项目"
)
"""Wordings of what a region has and a firm, a park or a line has not."""

_ACTING = frozenset(("Company", "DevelopmentZone", "IndustrialPark", "LogisticsPark", "TransportService", "Project"))
_MARKET = re.compile(r"渗透率|占有率|价格|均价|普及率")

_ANAPHORA = {
    "企业": "Company",
    "公司": "Company",
    "项目": "Project",
    "一期": "Project",
    "二期": "Project",
    "工程": "Project",
    "园区": "IndustrialPark",
    "产业园": "IndustrialPark",
    "基地": "IndustrialPark",
    "线路": "RailwayLine",
    "全线": "RailwayLine",
    "班列": "TransportService",
    "机场": "Airport",
    "港口": "Port",
}
"""Generic nouns that open a clause and mean the latest thing of their kind."""

_NEAR = 60
"""In a region's report, which strings together many things, an attribute belongs to none that is further back."""

_HOSTED = re.compile(r"(?:入驻|进驻|落户|位于|坐落|在|落地|选址)(?:于|在)?[“]?$")
_WORK = re.compile(r"(?:项目|工程|[一二三四]期|基地|工厂|厂房|生产线|大厦|广场)$")
_OF_WORKS = re.compile(r"投资|占地|面积|产能|年产|产值|工期|全长|达产|投产|容量|用工|税收|分|概算|规模|设|建成")
_ONCE_DONE = re.compile(
    r"(?:全线|全面|全部|项目|工程|线路|正式)*(?:建成|通车|投产|达产|投用|竣工|完工|开通|运营|投运)(?:通车|投产|达产|运营|投用|使用)?(?:以|之)?后"
)
"""A sentence that opens so goes on with the work named before (建成后,行车时间…)."""

_OF_FIRMS = re.compile(r"营收|收入|产值|市值|利润|销售|产量|产能|员工|职工|研发|专利|订单|税|占有率|净资产|总资产")
_ROW = re.compile(r"[^:;,。\n]{1,14}:(?P<first>[^:;\n]{1,40});[^:;,。\n]{1,24}:")
_YIELD = re.compile(
    r"(?:预计|每|可|将|能|新增|实现|达产后)*(?:年均?(?:可|将|新增|实现|上缴|缴纳)*(?:纳税|缴税|利税|税收|创税|销售|开票|产值|营收|营业|收入|利润|创汇|处理|加工|发电)"
    r"|(?:提供|带动|解决|吸纳|创造)[^,;。]{0,6}(?:就业|岗位|用工)?|亩均)"
)
"""What a project brings once it runs."""

_KIN = {
    "Project": BUILT | {"IndustrialPark", "LogisticsPark"},
    "IndustrialPark": PLACES - REGIONS,
    "RailwayLine": frozenset(("RailwayLine", "Highway", "Pipeline")),
    "Company": frozenset(("Company",)),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """The chain a figure belongs to; ``span`` where its clause names it, ``explicit`` whether any clause nearby does.

    ``described`` tells that the figure is an attribute of the thing named right behind it.
    """

    chain: int | None
    span: TextSpan | None = None
    explicit: bool = False
    described: bool = False


def find_subject(
    reading: Reading,
    passage: Passage,
    figure: Figure,
    wording: str,
    state: SubjectState,
    before: Subject | None = None,
) -> Subject:
    """The subject of ``figure``; ``wording`` is what its lead says is measured, ``before`` the subject of the figure
    before it in the same part of the sentence (those after 其中 left out)."""
    text, at = reading.text, figure.mention.span.start
    for mention in passage.mentions:
        if mention.span.covers(figure.mention.span) and mention.type in CARRIERS | WEAK:
            return Subject(mention.chain, mention.span, True)
    if row := _row_thing(text, passage):
        return Subject(row.chain, row.span, True)
    if described := described_thing(text, passage, figure):
        return Subject(described.chain, described.span, True, described=True)
    if far := described_at_end(text, passage, figure, wording):
        return Subject(far.chain, None, True)
    if bracketed := thing_before_bracket(text, passage, figure):
        return Subject(bracketed.chain, bracketed.span, True)
    focus = reading.focus_near(at)
    named = _named(text, passage, figure)
    if named and (named.type in CARRIERS or focus is None or _MARKET.search(wording)):
        return Subject(_nominal_meaning(reading, named, state, focus), named.span, True)
    if host := host_of(text, passage, figure):
        return Subject(host.chain, host.span, True)
    if region := region_at_head(text, passage, figure.clause, figure.lead.end):
        return Subject(region_meant(reading, region.group(), at))
    if (shown := meant_by_demonstrative(reading, passage, figure.lead.start, figure.lead.end)) is not None:
        return Subject(shown.chain, None, True)
    if (generic := meant_by_bare_noun(reading, passage, figure.clause.start, figure.lead.end)) is not None:
        return Subject(generic.chain, None, True)
    if before is not None and _goes_with_last(passage, figure) and ATTRIBUTE.search(wording):
        return before
    if before is not None and _has_attributes(reading, before.chain) and ATTRIBUTE.search(wording):
        return before
    if (meant := _anaphor(reading, passage, figure, state)) is not None:
        return Subject(meant.chain, None, True)
    if ATTRIBUTE.search(wording) and (thing := _having(reading, passage, figure, state)) is not None:
        return Subject(thing, None, True)
    if before is not None and is_work(reading, before.chain) and _yields(text, passage, figure):
        return before
    if _ONCE_DONE.match(text, passage.start, figure.mention.span.start) and (
        work := _latest(passage, figure, state, BUILT - {"TransportInfrastructure"})
    ):
        return Subject(work.chain, None, True)
    if (shown := _shown_before(reading, passage, figure)) is not None:
        return Subject(shown.chain, None, True)
    if (figure.mention.quantity.classifier == "列" or _SERVICE.search(wording)) and (
        service := _latest(passage, figure, state, frozenset(("TransportService",)), not_after_part=True)
    ):
        return Subject(service.chain, None, True)
    return _carried(reading, passage, figure, wording, state, before)


def _row_thing(text: str, passage: Passage) -> Mention | None:
    """The thing a row of a table is of, where the sentence is one (列:值;列:值): what its first field names."""
    if not (row := _ROW.match(text, passage.start)):
        return None
    named = (m for m in passage.mentions if m.type in CARRIERS and row.start("first") <= m.span.start < row.end("first"))
    return next(named, None)


def _yields(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the figure, in the clause right behind another, tells what a work will bring (年纳税3亿元)."""
    last = [q for q in passage.quantities if q.outer.end <= figure.clause.start]
    between = [c for c in passage.clauses if last and last[-1].outer.end <= c.start and c.end <= figure.clause.start]
    return bool(last) and not between and bool(_YIELD.match(text, figure.clause.start, figure.clause.end))


def _carried(
    reading: Reading, passage: Passage, figure: Figure, wording: str, state: SubjectState, before: Subject | None
) -> Subject:
    """The subject of an earlier clause, of the sentence or of the paragraph; else what the text is about here."""
    text, focus = reading.text, reading.focus_near(figure.mention.span.start)
    part = passage.part_start(text, figure.mention.span.start)
    for clause in reversed([c for c in passage.clauses if c.end <= figure.clause.start]):
        if text.startswith("其中", clause.start):
            continue
        if clause.start < part and not is_statistic(figure):
            continue
        if region := region_at_head(text, passage, clause):
            return Subject(region_meant(reading, region.group(), clause.start))
        found = subject_in(text, passage, clause.start, clause.end)
        if found and _ACTIVITY.match(wording) and found.span.start - clause.start < 3:
            return Subject(found.chain, None, True)
        if found and not _carries(reading, passage, figure, clause, found, wording):
            continue
        if found and found.type in CARRIERS:
            return Subject(found.chain, None, True)
    regional = _is_region(reading, focus) and bool(_REGIONAL.search(wording))
    if (
        before is not None
        and before.explicit
        and not regional
        and (not _is_region(reading, focus) or _goes_on(reading, passage, figure, before))
    ):
        return before
    if state.speaker is not None:
        return Subject(state.speaker, None, True)
    if state.paragraph_topic is not None and not regional and _may_act(reading, passage, figure, state, focus):
        return Subject(state.paragraph_topic, None, True)
    return Subject(focus)


def _goes_on(reading: Reading, passage: Passage, figure: Figure, before: Subject) -> bool:
    """In a region's own text: whether a thing named for the figure before goes on being spoken of."""
    if before.chain is None:
        return False
    if any(figure.clause.covers(q.span) and q.span.end <= figure.mention.span.start for q in passage.quantities):
        return True
    if reading.chain_types[before.chain] == "Company":
        return _opens_with_verb(passage, figure.clause) or bool(_OF_FIRMS.search(figure.lead.of(reading.text)))
    return reading.chain_types[before.chain] in ("TransportService", *PLACES)


def _carries(
    reading: Reading, passage: Passage, figure: Figure, clause: TextSpan, found: Mention, wording: str
) -> bool:
    """Whether the subject of an earlier clause goes on being spoken of.

    Mostly it does. The report of a region strings together what happened in it, one thing a clause: there only the
    clause right behind goes on, and what only a region has (output, households, employment) never belongs to a firm.
    """
    if _is_region(reading, reading.focus_near(clause.start)):
        behind = [c for c in passage.clauses if c.start >= clause.end]
        if found.type in ("AdministrativeArea", "DevelopmentZone"):
            between = [c for c in behind if c.end <= figure.clause.start]
            return all(
                _opens_with_verb(passage, c) or any(c.covers(q.span) for q in passage.quantities) for c in between
            )
        goes_on = bool(behind) and _opens_with_verb(passage, behind[0]) and not _REGIONAL.search(wording)
        return found.type in _ACTING and goes_on
    if found.type in PLACES or (clause == passage.clauses[0] and found.span.start - clause.start <= 6):
        return True
    return any(clause.covers(q.span) and q.span.start >= found.span.end for q in passage.quantities)


def _goes_with_last(passage: Passage, figure: Figure) -> bool:
    """Whether the figure tells more of what the last one told (项目12个,总投资3亿元,其中今年投资1亿元).

    It does in the same clause or the next, unless a thing that can cost and measure so much is named in between.
    """
    last = [q for q in passage.quantities if q.outer.end <= figure.lead.start or q.outer.end <= figure.clause.start]
    if not last:
        return False
    end = last[-1].outer.end
    between = [c for c in passage.clauses if end <= c.start and c.end <= figure.clause.start]
    named = any(m.type in HAS_ATTRIBUTES and end <= m.span.start < figure.mention.span.start for m in passage.mentions)
    return not between and not named


def _may_act(reading: Reading, passage: Passage, figure: Figure, state: SubjectState, focus: int | None) -> bool:
    """Whether the topic of the paragraph can be the unsaid subject here; a region's report needs a verb without one."""
    topic = state.paragraph_topic
    if topic is None or not _is_region(reading, focus):
        return True
    unsaid = _opens_with_verb(passage, figure.clause) and _opens_with_verb(passage, passage.clauses[0])
    return reading.chain_types[topic] in _ACTING and unsaid and topic == state.opening_topic


def _opens_with_verb(passage: Passage, clause: TextSpan) -> bool:
    """Whether a clause has no subject of its own: its first word that counts is a verb."""
    said = passage.words(clause.start, clause.end)
    words = [w for w in said if w.tag not in ("d", "ad", "a", "w", "c", "TIME")]
    if not words:
        return False
    return words[0].tag in ("v", "vd") or (words[0].tag == "vn" and said[0].tag == "d")


def _is_region(reading: Reading, chain: int | None) -> bool:
    return chain is not None and reading.chain_types[chain] in REGIONS


def _shown_before(reading: Reading, passage: Passage, figure: Figure) -> Mention | None:
    """What 该站 or 该区 at the head of an earlier clause of the same part means."""
    part = passage.part_start(reading.text, figure.mention.span.start)
    for clause in reversed([c for c in passage.clauses if part <= c.start and c.end <= figure.clause.start]):
        if reading.text[clause.start : clause.start + 1] in "该这此本":
            return meant_by_demonstrative(reading, passage, clause.start, clause.end)
        if any(clause.start <= m.span.start <= clause.start + 2 for m in passage.mentions):
            return None
    return None


def _nominal_meaning(reading: Reading, named: Mention, state: SubjectState, focus: int | None) -> int:
    """The chain of a subject; 该区, 该线 means what the paragraph opened with or the text is about, if of its class."""
    if named.kind != "nominal":
        return named.chain
    for chain in (state.paragraph_topic, focus):
        if chain is not None and reading.chain_types[chain] == named.type:
            return chain
    return named.chain


def _has_attributes(reading: Reading, chain: int | None) -> bool:
    return chain is not None and reading.chain_types[chain] in HAS_ATTRIBUTES


def is_work(reading: Reading, chain: int | None) -> bool:
    """Whether the chain is something that is planned, built and costs money: a project, a line, a plant."""
    if chain is None:
        return False
    return reading.chain_types[chain] in BUILT or bool(_WORK.search(reading.chain_names[chain]))


def is_statistic(figure: Figure) -> bool:
    """Whether the figure is an amount or a rate rather than a count: lists of such share one subject over semicolons."""
    return figure.mention.kind in ("percent", "fraction") or figure.mention.quantity.unit in (
        "CNY",
        "USD",
        "Tonne",
        "TEU",
    )


def _having(reading: Reading, passage: Passage, figure: Figure, state: SubjectState) -> int | None:
    """The thing that an attribute without a subject belongs to: named in the sentence, opening the paragraph, or near."""
    text = reading.text
    here = [m for m in passage.mentions if m.span.end <= figure.mention.span.start and m.type in HAS_ATTRIBUTES]
    here = [m for m in here if not _HOSTED.search(text, max(0, m.span.start - 5), m.span.start)]
    topic = state.paragraph_topic
    near = [m for m in state.things if m.type in HAS_ATTRIBUTES]
    if _is_region(reading, reading.focus_near(figure.mention.span.start)):
        near = [m for m in near if figure.mention.span.start - m.span.end <= _NEAR]
    for pool in (here, near):
        works = [m.chain for m in pool if is_work(reading, m.chain)]
        if works:
            return works[-1] if pool is here or topic not in works else topic
    if here:
        return here[-1].chain
    if _has_attributes(reading, topic):
        return topic
    far = next((m.chain for m in earlier_mentions(reading, figure.clause.start) if is_work(reading, m.chain)), None)
    return far if far is not None else near[-1].chain if near else None


def _named(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The subject or possessor in the figure's own clause, the words next to it first."""
    for start in dict.fromkeys((figure.lead.start, figure.clause.start)):
        found = subject_in(text, passage, start, figure.lead.end)
        if found is not None:
            return found
    return None


def _anaphor(reading: Reading, passage: Passage, figure: Figure, state: SubjectState) -> Mention | None:
    """What 企业, 项目, 园区 … at the head of the clause means."""
    words = [
        w for w in passage.words(figure.clause.start, figure.lead.end) if w.tag not in ("d", "c", "w", "TIME", "r")
    ]
    if (
        not words
        or words[0].text not in _ANAPHORA
        or (
            len(words) > 1
            and words[1].tag in ("n", "vn", "an")
            and words[0].text in ("企业", "公司", "项目", "工程")
            and not ATTRIBUTE.search(words[1].text)
        )
    ):
        return None
    if words[0].text in ("项目", "工程") and not _OF_WORKS.search(reading.text, words[0].end, figure.lead.end):
        return None
    kind = _ANAPHORA[words[0].text]
    types = _KIN.get(kind, frozenset((kind,)))
    near = _latest(passage, figure, state, types)
    if near is None and kind == "RailwayLine":
        near = _latest(passage, figure, state, BUILT)
    if near is not None or kind == "Company":
        return near
    return next((m for m in earlier_mentions(reading, figure.clause.start) if is_work(reading, m.chain)), None)


def _latest(
    passage: Passage, figure: Figure, state: SubjectState, types: frozenset[str], not_after_part: bool = False
) -> Mention | None:
    """The latest mention of one of ``types`` before the figure, in this sentence or earlier in the paragraph."""
    here = [m for m in passage.mentions if m.span.end <= figure.mention.span.start]
    if not_after_part and len(here) > 1 and here[-1].span.start < figure.clause.start:
        here = [m for m in here if not any(c.start <= m.span.start - 2 <= c.start + 1 for c in passage.clauses)] or here
    for mention in reversed([*state.things, *here]):
        if mention.type in types:
            return mention
    return None
