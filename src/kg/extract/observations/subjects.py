"""Figure → subject: which chain of the document a figure belongs to.

In this order: the thing that the figure is part of the name of or describes (总投资十亿元的某项目); the subject or
possessor in its clause; for attributes such as 总投资, 占地 and 全长 the nearest thing that can have them; measures
that only things of one kind have (``kinds``); the subject of an earlier clause; what the section or the document is about.

What careful readers choose, counted on the 170 figures of the reference annotation (first choice; what else they accept)::

    told of                                  n   first choice                           also accepted
    cost, size, length of a named thing     27   the thing itself, 27 of 27             its project for a park, its builder
    statistics (output, budget, exports)    35   the zone or region of the text, 27     the policy or firm that the clause names
    things counted (projects, firms)        48   the region or zone of the text, 41     the event, park or project that has them
    goods and trains carried                19   the train, 9; the port or station, 7   each of the two for the other
    output of an industry, market shares     6   the industry or product named, 4       the region of the text
    aims of a plan or policy                 2   the zone that has the aim              never the plan alone
    averages, per head                       1   the region or zone of the text         the reform that brought it
    anything else (areas, routes, spans)    32   the zone or region of the text, 23     the line or project that the clause names

So: a thing named by the clause wins over a member of a list, that over the topic of the paragraph, that over what the
document is about. A sum of many projects is never one member's (``totals``); each part of a list has its own figures, and
one whose name was not recognised none (``unnamed``). Headlines have the subject of the text below them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations.anaphora import (
    COUNTRY_NAME,
    country_meant,
    earlier_mentions,
    meant_by_bare_noun,
    meant_by_demonstrative,
    named_before,
    region_at_head,
    region_meant,
    told_of_country,
    train_meant,
)
from kg.extract.observations.bearers import (
    has_attributes,
    having,
    is_region,
    is_work,
    latest,
    line_told_of,
    meant_by_opening_noun,
    opened_with,
    work_told_of,
)
from kg.extract.observations.carriers import (
    ATTRIBUTE,
    described_at_end,
    described_thing,
    host_of,
    is_of_official,
    loaded_train,
    says_of_what_kind,
    subject_in,
    thing_before_bracket,
)
from kg.extract.observations.carrying import carried
from kg.extract.observations.classes import BUILT, CARRIERS, HAS_ATTRIBUTES, PLACES, WEAK
from kg.extract.observations.counted import holds_count, is_only_counted
from kg.extract.observations.figures import Figure
from kg.extract.observations.going_on import goes_with_last, is_sold_by, of_all, told_between, yields
from kg.extract.observations.kinds import thing_of_kind
from kg.extract.observations.memory import Subject, SubjectState
from kg.extract.observations.objects import is_domain, made_by
from kg.extract.observations.occasions import occasion_meant
from kg.extract.observations.of_lines import WHOLE_WAY, has_stops, is_journey, is_part_of_line, reaches_on
from kg.extract.observations.of_sections import is_structure, is_within, section_told_of, structure_told_of
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention

_MARKET = re.compile(r"渗透率|占有率|价格|均价|普及率")
_ONCE_DONE = re.compile(
    r"(?:全线|全面|全部|项目|工程|线路|正式)*(?:建成|通车|投产|达产|投用|竣工|完工|开通|运营|投运)(?:通车|投产|达产|运营|投用|使用)?(?:以|之)?后"
)
"""A sentence that opens so goes on with the work named before (建成后,行车时间…)."""
_ONCE_BUILT = re.compile(r"(?:建成|投产|达产|投用|运营|投运|竣工|开园|满产)(?:投产|达产|投用|运营|达效)?(?:以|之)?后,?")
"""What a sentence says of a thing once it is built is all of that thing, output and jobs included."""
_THE_WORK = re.compile(r"(?:该|本|此)?(?:项目|工程|基地|线路|大桥)")
_GOES_ON = re.compile(
    r"(?:目前|届时|据悉)?,?(?:该|本|新|整个)?(?:项目|工程|(?P<line>线路|路线|全线|正线))(?!建设(?!周期|内容|规模)|数|签约|库|招商|方面|储备|投资完成|[和、与])"
)
"""项目明年投产后,…: a sentence that goes on about the project the one before opened with, or the text is the news of."""
_FINISHED = BUILT | {"IndustrialPark", "LogisticsPark"}
"""What may be told of once it is built: 产业园 … 项目建成后,…."""
_FIRMS = frozenset(("Company",))
_SET_UP = re.compile(r"设立|成立|组建|新设|注册|合资|创办|收购|增资|参股|控股子公司[\u4e00-\u9fff()]*$")
_PROJECTS = frozenset(("Project",))
_TOOK = re.compile(
    r"(?:开工|签约|落地|动工|建设|施工|立项|审批|手续|投产|投用|竣工|下线)[^,;。]{0,16}?(?:用时|[只仅]?用了?|历时|耗时)$"
)
"""从开工到下线仅用时118天: how long a project took."""
_EVENTS = frozenset(("Event",))
_ATTENDED = re.compile(
    r"[^,;。]{0,8}?(?:出席|参加|到会|与会|到场|参会)了?(?:此次|本次|这次|了)?(?:[^,;。]{0,6}?(?:会|仪式|活动|论坛))?(?=[,;。]|$)"
)
"""Who attends belongs to the meeting told of: 500多人出席了｜推介会."""
_TRAIN = re.compile(r"列车|班列|专列")
_NETWORK = re.compile(
    r"(?:新增|新改建|新建|改造|全部)?(?:高速公路|高速|铁路|高铁|公路|农村公路|国省道|普通国省道|轨道交通|内河航道|高等级航道)(?:网)?(?:通车|运营|营业|建设|在建|总)*里程"
    r"|(?:港口|机场|民航)(?:货物|旅客|集装箱|年)*(?:通过|吞吐|保障|设计)能力"
)
"""Lengths and capacities of all lines and ports of an area."""
_RAILS = frozenset(("RailwayLine", "Highway"))
_LINES = frozenset(("RailwayLine", "Highway", "TransportService"))
_FIRM_OPENS = re.compile(
    r"(?:预计|截至目前|目前|[一二三四上下前半全去今当年月季度第\d-]+)?(?:公司|企业)(?=实现|完成|产值|营|销售|年|总产|订单|预计|将|已|共)"
)
"""某项目投产,…,一季度｜公司｜实现产值3亿元: what the firm earned, and not the project."""
_NEAR_BEFORE = 120
_REGION_BEFORE = re.compile(r"(?P<region>全[市省区县州])[^,;。、]{0,4}$")
"""某局通报了｜全市｜12家园区的考核结果: whose things are counted, whoever tells it."""
_ONE_OF_ALL = re.compile(r"(?:是|为|成为|系|列入|作为|属于)(?P<region>全[市省区县州])(?:首批|第[一二三]批|重点|的)*$")
"""…,成为｜全省｜35个工业园之一: whose things are counted, where the clause is about one of them."""
_THIS = re.compile(r"[“]?(?:这|该|此|上述)[个项条座家]?")
_ROW = re.compile(r"[^:;,。\n]{1,14}:(?P<first>[^:;\n]{1,40});[^:;,。\n]{1,24}:")


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
    if before is not None and before.described:
        before = replace(before, described=False)  # only the first figure describes the thing behind it
    if before is not None and before.span is not None and is_domain(text, before.span):
        before = None  # …是某省3个试点园区之一,规划面积…: of the one
    for mention in passage.mentions:
        holds = mention.span.covers(figure.mention.span) and not holds_count(text, figure, mention)
        if holds and mention.type in CARRIERS | WEAK:
            return Subject(mention.chain, mention.span, True)
    if one_of := _domain(text, passage, figure):
        return Subject(one_of.chain, one_of.span, True)
    if (whole := _ONE_OF_ALL.search(text, figure.clause.start, figure.lead.end)) and "之一" in figure.tail.of(text):
        return Subject(region_meant(reading, whole["region"], at), None, True)
    if row := _row_thing(text, passage):
        return Subject(row.chain, row.span, True)
    if described := described_thing(text, passage, figure):
        known = named_before(reading, described) if _THIS.match(text, figure.lead.start) else None
        return Subject((known or described).chain, described.span, True, described=True)
    if far := described_at_end(text, passage, figure, wording):
        return Subject(far.chain, None, True)
    if train := loaded_train(text, passage, figure):
        return Subject(train.chain, None, True)
    if bracketed := thing_before_bracket(text, passage, figure):
        return Subject(bracketed.chain, bracketed.span, True)
    if section := section_told_of(reading, passage, figure):
        return section
    if structure := structure_told_of(reading, passage, figure, wording):
        return Subject(structure.chain, None, True)
    focus = reading.focus_near(at)
    if is_within(text, figure) and (
        line := line_told_of(text, passage, figure)
        or work_told_of(reading, passage, passage.start, state)
        or latest(text, passage, figure, state, _RAILS)
        or _rails_before(reading, figure)
    ):
        return Subject(line.chain, None, True)
    named = _named(text, passage, figure)
    if named and (is_of_official(text, named) or says_of_what_kind(text, named)):
        named = None
    if named and (is_only_counted(reading, passage, figure, named)):
        named = None
    if named and _is_named_later(reading, named):
        named = None  # 开发区, where the only zone with a name is told of further down
    if (
        named
        and named.type == "GovernmentBody"
        and (spoken := _REGION_BEFORE.search(text, named.span.end, figure.lead.end))
    ):
        return Subject(region_meant(reading, spoken["region"], at))
    if named and (named.type in CARRIERS or focus is None or _MARKET.search(wording)):
        return Subject(_nominal_meaning(reading, named, state, focus), named.span, True)
    if has_stops(text, figure) and (
        line := line_told_of(text, passage, figure)
        or work_told_of(reading, passage, at, state)
        or latest(text, passage, figure, state, _RAILS)
    ):
        return Subject(line.chain, None, True)
    attended = _ATTENDED.match(text, figure.mention.outer.end) is not None
    if attended and (event := latest(text, passage, figure, state, _EVENTS)):
        return Subject(event.chain, None, True)
    if host := host_of(text, passage, figure):
        return Subject(host.chain, host.span, True)
    if attended and not occasion_meant(reading, passage, figure.clause, figure.lead.end):
        return Subject(None, None, True)
    if region := region_at_head(text, passage, figure.clause, figure.lead.end):
        return Subject(region_meant(reading, region.group(), at))
    if occasion := occasion_meant(reading, passage, figure.clause, figure.lead.end):
        return Subject(occasion.chain, None, True)
    if told_of_country(text, passage, figure.clause, figure.lead.end):
        return Subject(country_meant(reading), None, True)
    if _NETWORK.match(text, figure.lead.start, figure.lead.end) and is_region(reading, focus):
        return Subject(focus)
    if (shown := meant_by_demonstrative(reading, passage, figure.lead.start, figure.lead.end)) is not None:
        return Subject(shown.chain, None, True)
    if _goes_on_about_country(reading, passage, figure):
        return Subject(country_meant(reading), None, True)
    generic = meant_by_bare_noun(reading, passage, figure.clause.start, figure.lead.end, state.since)
    if generic is not None:
        return Subject(generic.chain, None, True)
    if before is not None and text.startswith("其中", passage.start) and figure.clause.start <= passage.start + 3:
        return before
    if before is not None and text.startswith("其中", figure.clause.start):
        return before  # 新增泊位6个(其中万吨级泊位3个), 货运量增长7%,其中集装箱…
    if wording.startswith("注册资本") and (firm := _registered(text, passage, figure, state)):
        return Subject(firm.chain, None, True)
    if _FIRM_OPENS.match(text, figure.clause.start, figure.lead.end) and (
        firm := meant_by_opening_noun(reading, passage, figure, state)
    ):
        return Subject(firm.chain, None, True)
    if before is not None and goes_with_last(passage, figure) and ATTRIBUTE.search(wording):
        return before
    if ATTRIBUTE.search(wording) and (work := told_between(text, passage, figure)):
        return Subject(work.chain, None, True)
    if before is not None and has_attributes(reading, before.chain) and ATTRIBUTE.search(wording):
        return before
    part = passage.part_start(text, at)
    if before is not None and reaches_on(reading, figure, before):
        return before
    if (goes_on := _GOES_ON.match(text, part)) and (
        work := (opened_with(reading, passage, part, state) if not goes_on["line"] else None)
        or work_told_of(reading, passage, part, state)
    ):
        return Subject(work.chain, None, True)
    if (meant := meant_by_opening_noun(reading, passage, figure, state)) is not None:
        return Subject(meant.chain, None, True)
    if of_all(text, passage, figure) and is_region(reading, focus):
        return Subject(focus)
    if ATTRIBUTE.search(wording) and (thing := having(reading, passage, figure, state)) is not None:
        return Subject(thing, None, True)
    if built := _ONCE_BUILT.search(text, passage.start, figure.lead.end):
        if before is not None and before.explicit:
            return before
        head = subject_in(text, passage, passage.clause_at(built.start()).start, built.start())
        if head is not None and head.type in HAS_ATTRIBUTES | {"Company"}:
            return Subject(head.chain, None, True)
        if text[passage.clause_at(built.start()).start] == "该" and (
            shown := meant_by_demonstrative(reading, passage, passage.clause_at(built.start()).start, built.start())
        ):
            return Subject(shown.chain, None, True)
        if _THE_WORK.match(text, passage.clause_at(built.start()).start):
            before_it = earlier_mentions(reading, figure.clause.start)
            work = latest(text, passage, figure, state, _FINISHED) or next(
                (m for m in before_it if m.type in _FINISHED), None
            )
            if work is not None:
                return Subject(work.chain, None, True)
    if before is not None and is_sold_by(reading, figure, before):
        return before
    if before is not None and is_work(reading, before.chain) and yields(text, passage, figure):
        return before
    if _ONCE_DONE.match(text, passage.start, figure.mention.span.start) and (
        work := latest(text, passage, figure, state, BUILT - {"TransportInfrastructure"})
    ):
        return Subject(work.chain, None, True)
    if (
        figure.mention.quantity.unit in ("Day", "Month")
        and _TOOK.search(text, figure.clause.start, figure.lead.end)
        and (work := latest(text, passage, figure, state, _PROJECTS))
    ):
        return Subject(work.chain, None, True)
    if is_journey(figure, wording):
        train = _train_told_of(reading, passage, figure) if WHOLE_WAY.search(wording) else None
        line = train or latest(text, passage, figure, state, _LINES) or _rails_before(reading, figure)
        if line is not None and not train and is_structure(reading.chain_names[line.chain]):
            line = (
                _rails_before(reading, figure, whole=True) or line
            )  # 通车后,甲地至乙地…: the line, not its last bridge
        if line is not None:
            return Subject(line.chain, None, True)
    if (shown := _shown_before(reading, passage, figure)) is not None:
        return Subject(shown.chain, None, True)
    if before is not None and is_work(reading, before.chain) and is_part_of_line(text, figure, wording):
        return before
    if (kin := thing_of_kind(reading, passage, figure, wording, state)) is not None:
        return Subject(kin.chain, None, True)
    return carried(reading, passage, figure, wording, state, before)


def _registered(text: str, passage: Passage, figure: Figure, state: SubjectState) -> Mention | None:
    """The firm whose capital is told: the one that others set up (甲与乙设立｜丙), else the one the sentence opens with."""
    last = latest(text, passage, figure, state, _FIRMS)
    head = subject_in(text, passage, passage.start, figure.clause.start)
    if last is None or head is None or head.type != "Company" or head.chain == last.chain:
        return last
    return last if _SET_UP.search(text, head.span.end, last.span.start) else head


def _goes_on_about_country(reading: Reading, passage: Passage, figure: Figure) -> bool:
    """Whether an earlier clause of the part tells of the whole country and nothing has been named since."""
    text, part = reading.text, passage.part_start(reading.text, figure.mention.span.start)
    for clause in reversed([c for c in passage.clauses if part <= c.start and c.end <= figure.clause.start]):
        if told_of_country(text, passage, clause, clause.end):
            named = (m for m in passage.mentions if clause.start < m.span.start < figure.mention.span.start)
            return all(m.type in WEAK or reading.chain_names[m.chain] == COUNTRY_NAME for m in named)
    return False


def _train_told_of(reading: Reading, passage: Passage, figure: Figure) -> Mention | None:
    """The train that the sentence tells of, by its name or as this train."""
    told = _TRAIN.search(reading.text, passage.start, figure.mention.span.start)
    return train_meant(reading, figure.clause.start) if told else None


def _rails_before(reading: Reading, figure: Figure, whole: bool = False) -> Mention | None:
    """The last railway or road named before the figure; with ``whole`` no bridge or tunnel."""
    rails = (m for m in earlier_mentions(reading, figure.clause.start) if m.type in _RAILS)
    return next((m for m in rails if not (whole and is_structure(reading.chain_names[m.chain]))), None)


def _domain(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The region whose things are counted where the clause is about one of them: 某市是｜某省｜12个试点城市之一."""
    if figure.mention.kind != "classifier" or "之一" not in figure.tail.of(text):
        return None
    return next((m for m in passage.mentions if m.span.end == figure.mention.outer.start and m.type in PLACES), None)


def _row_thing(text: str, passage: Passage) -> Mention | None:
    """The thing a row of a table is of, where the sentence is one (列:值;列:值): what its first field names."""
    if not (row := _ROW.match(text, passage.start)):
        return None
    named = (
        m for m in passage.mentions if m.type in CARRIERS and row.start("first") <= m.span.start < row.end("first")
    )
    return next(named, None)


def _shown_before(reading: Reading, passage: Passage, figure: Figure) -> Mention | None:
    """What 该站 or 该区 at the head of an earlier clause of the same part means."""
    part = passage.part_start(reading.text, figure.mention.span.start)
    for clause in reversed([c for c in passage.clauses if part <= c.start and c.end <= figure.clause.start]):
        if reading.text[clause.start : clause.start + 1] in "该这此本整":
            return meant_by_demonstrative(reading, passage, clause.start, clause.end)
        on_the_way = reading.text[clause.start : clause.start + 1] in "经由在从自到向至往"
        if not on_the_way and any(clause.start <= m.span.start <= clause.start + 2 for m in passage.mentions):
            return None
    return None


def _nominal_meaning(reading: Reading, named: Mention, state: SubjectState, focus: int | None) -> int:
    """The chain of a subject; 该区, 该线 means what the paragraph opened with or the text is about, if of its class."""
    if named.kind != "nominal":
        return named.chain
    if named.type == "TransportService" and (train := train_meant(reading, named.span.start)) is not None:
        return train.chain
    if named.type == "Project" and _just_named(reading, named):
        return named.chain
    level = named.span.of(reading.text)[-1:] if named.type == "AdministrativeArea" else ""
    for chain in (state.paragraph_topic, focus):
        if chain is None or reading.chain_types[chain] != named.type:
            continue
        if chain == named.chain or not level or reading.chain_names[chain].endswith(level):
            return chain
    return named.chain


def _is_named_later(reading: Reading, named: Mention) -> bool:
    """Whether a generic noun stands for a thing that has not been named yet."""
    if named.kind != "nominal" or named.chain == reading.focus_near(named.span.start):
        return False
    return not any(m.chain == named.chain and m.kind == "name" for m in earlier_mentions(reading, named.span.start))


def _just_named(reading: Reading, named: Mention) -> bool:
    """Whether the last project named is what 该项目 means: the sentence before names it and no other."""
    near = [m for m in earlier_mentions(reading, named.span.start) if m.type == "Project" and m.kind == "name"]
    near = [m for m in near if m.span.start > named.span.start - _NEAR_BEFORE]
    return bool(near) and {m.chain for m in near} == {named.chain}


def _named(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The subject or possessor in the figure's own clause, the words next to it first."""
    for start in dict.fromkeys((figure.lead.start, figure.clause.start)):
        found = subject_in(text, passage, start, figure.lead.end)
        if found is not None and not _is_behind_own_figure(passage, found, start):
            return made_by(text, passage, figure, found) or _whole(passage, found)
    return None


def _is_behind_own_figure(passage: Passage, found: Mention, start: int) -> bool:
    """Whether what was found is the rest of a name that holds the figure before (年产4千吨｜板材｜生产线、年产2万吨…)."""
    return any(m.span.start < start < m.span.end and m.span.covers(found.span) for m in passage.mentions)


def _whole(passage: Passage, named: Mention) -> Mention:
    """The work whose name holds ``named``: 年产5万吨｜乙醇｜项目完成投资… tells of the project, not of what it makes."""
    around = (m for m in passage.mentions if m is not named and m.span.covers(named.span) and m.type in BUILT)
    return next(around, named)
