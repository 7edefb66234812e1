"""Which things can bear an attribute (a length, a total cost), and which of those named before does."""

from __future__ import annotations

import re

from kg.extract.coreference.passed import is_far_off, is_passed, is_venue
from kg.extract.observations.anaphora import earlier_mentions, without_opening
from kg.extract.observations.carriers import ATTRIBUTE, is_listed, subject_in
from kg.extract.observations.classes import BUILT, HAS_ATTRIBUTES, PLACES, REGIONS
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import SubjectState
from kg.extract.observations.objects import is_possessed
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_ANAPHORA = {
    "企业": "Company",
    "公司": "Company",
    "项目": "Project",
    "一期": "Project",
    "二期": "Project",
    "工程": "Project",
    "初期": "Project",
    "首期": "Project",
    "园区": "IndustrialPark",
    "产业园": "IndustrialPark",
    "基地": "IndustrialPark",
    "线路": "RailwayLine",
    "全线": "RailwayLine",
    "路线": "RailwayLine",
    "主线": "RailwayLine",
    "正线": "RailwayLine",
    "本线": "RailwayLine",
    "主桥": "Highway",
    "引桥": "Highway",
    "全桥": "Highway",
    "主塔": "Highway",
    "桥面": "Highway",
    "班列": "TransportService",
    "通道": "Corridor",
    "机场": "Airport",
    "港口": "Port",
}
"""Generic nouns that open a clause and mean the latest thing of their kind."""
_NEAR = 60
"""In a region's report, which strings together many things, an attribute belongs to none that is further back."""
_HOSTED = re.compile(r"(?:入驻|进驻|落户|位于|坐落|在|落地|选址)(?:于|在)?[“]?$")
_STOP = re.compile(r"(?:站|互通|立交|枢纽|服务区)$")
"""What lies on a line and has no length or speed that is told like a line's."""
_SENTENCE_STARTS = frozenset({"", "。", "\n", ";", "“"})
_PREDICATE = re.compile(r"(?:(?<![但还只就都也若])(?:是|系|作为)|前身[是为系]?|原名|原称|曾用名|原为)[^,;。]{0,12}$")
"""某基地是｜某产业园｜的核心项目: what the subject is a part of; 前身为｜某园区: what it was."""
_COMPARED_WITH = re.compile(r"(?:与|同|较|比|于|为)$")
"""与｜乙机场｜相隔50公里, 规模为｜乙机场｜的两倍: only what the subject is measured by."""
_INCLUDED = re.compile(r"\((?:不?含|包括|包含|其中)[^()]*\)")
"""甲港(含乙港、丙港)已建成泊位9个: of the first."""
_WORK = re.compile(r"(?:项目|工程|[一二三四]期|基地|工厂|厂房|生产线|大厦|广场)$")
_OF_LINES = re.compile(r"线路|全长|总长|正线|里程|时速|桥隧|(?:运输|输送)能力|设计运量")
_OF_WORKS = re.compile(r"投资|占地|面积|产能|年产|产值|工期|全长|达产|投产|容量|用工|税收|分|概算|规模|设|建成")
_LINK_OF = re.compile(r"(?:是|系|作为)[^,;。]{0,8}网$")
"""…是国家高速公路网｜甲高速｜的联络线: what a line leads to that nobody found a name in."""
_RAILS = frozenset({"Highway", "RailwayLine"})
_WAYS = frozenset({"Highway", "RailwayLine", "Port", "Airport"})
_FOCAL = frozenset({"Project", "Highway", "RailwayLine"})
_LAID = BUILT - {"TransportInfrastructure"}
"""What has a length and a speed: lines and works, no stations."""
_MEANT_BY_WORK = HAS_ATTRIBUTES - {"TransportInfrastructure"}
"""What 项目 can mean once the sentence has named it: a park that is built, too."""
_KIN = {
    "Project": BUILT | {"IndustrialPark", "LogisticsPark"},
    "IndustrialPark": PLACES - REGIONS - {"Place", "Corridor"},
    "RailwayLine": frozenset(("RailwayLine", "Highway", "Pipeline")),
    "Company": frozenset(("Company",)),
}


_BY_MEANS = frozenset("通过 利用 依托 借助 按照 围绕 采取 被 获".split())
"""Prepositions of a clause that goes on about the subject before: 通过招商引资, 被认定为示范镇."""


def opens_with_verb(passage: Passage, clause: TextSpan) -> bool:
    """Whether a clause has no subject of its own: its first word that counts is a verb."""
    said = passage.words(clause.start, clause.end)
    dated = {n for n in range(len(said) - 1) if said[n].tag == "p" and said[n + 1].tag == "TIME"}
    words = [w for n, w in enumerate(said) if n not in dated and w.tag not in ("d", "ad", "a", "w", "c", "TIME")]
    if not words:
        return False
    return (
        words[0].tag in ("v", "vd")
        or (words[0].tag == "vn" and said[0].tag == "d")
        or (words[0].tag == "p" and words[0].text in _BY_MEANS)
    )


def is_region(reading: Reading, chain: int | None) -> bool:
    """Whether the chain is an area or economic region, which a report speaks for."""
    return chain is not None and reading.chain_types[chain] in REGIONS


def has_attributes(reading: Reading, chain: int | None) -> bool:
    """Whether the chain can have a length, an area, a total cost of its own."""
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


def having(reading: Reading, passage: Passage, figure: Figure, state: SubjectState) -> int | None:
    """The thing that an attribute without a subject belongs to: named in the sentence, opening the paragraph, or near."""
    text = reading.text
    here = [m for m in passage.mentions if m.span.end <= figure.mention.span.start and m.type in HAS_ATTRIBUTES]
    here = [m for m in here if not any(o is not m and o.span.covers(m.span) for o in here)]
    here = [m for m in here if not _HOSTED.search(text, max(0, m.span.start - 5), m.span.start)]
    here = [m for m in here if not _PREDICATE.search(text, passage.clause_at(m.span.start).start, m.span.start)]
    here = [m for m in here if not is_passed(text, m) and not is_listed(text, m)]
    here = [m for m in here if not is_possessed(text, m, passage.clause_at(m.span.start).start)]
    topic = state.paragraph_topic
    near = [m for m in state.things if m.type in HAS_ATTRIBUTES and not is_passed(text, m) and not is_venue(text, m)]
    if topic is not None and reading.chain_types[topic] == "Company":
        near = [m for m in near if not _HOSTED.search(text, max(0, m.span.start - 5), m.span.start)]
    if is_region(reading, reading.focus_near(figure.mention.span.start)):
        near = [m for m in near if figure.mention.span.start - m.span.end <= _NEAR]
    if _OF_LINES.search(text, figure.lead.start, figure.lead.end):
        if (told := line_told_of(text, passage, figure)) is not None:
            return told.chain
        here, near = ([m for m in pool if not _STOP.search(reading.chain_names[m.chain])] for pool in (here, near))
        opening = [m for m in state.things if m.type in _LAID and _opens_sentence(text, m)]
        if not any(m.type in _LAID for m in here) and opening:
            return opening[-1].chain
        if (work := work_told_of(reading, passage, figure.mention.span.start, state)) is not None:
            return work.chain
        if not here and (line := _line_of(reading, figure.clause.start, near)) is not None:
            return line
    if not here and (firm := _settled_firm(text, passage, figure)) is not None:
        return firm.chain
    for pool in (here, near):
        works = [m.chain for m in pool if is_work(reading, m.chain)]
        if works:
            return works[-1] if pool is here or topic not in works else topic
    if here:
        return here[-1].chain
    if has_attributes(reading, topic):
        return topic
    if topic is not None and reading.chain_types[topic] == "Company" and not near:
        return topic  # what a firm is going to make, where its paragraph names no work
    before = (m for m in earlier_mentions(reading, figure.clause.start) if m.span.start >= state.since)
    bearing = (m for m in before if not is_passed(text, m))
    bearing = (
        m for m in bearing if m.type not in _RAILS or m.span.start <= passage.start or not _is_met(text, passage, m)
    )
    if reading.in_chapters and is_region(reading, reading.focus_near(figure.mention.span.start)):
        return near[-1].chain if near else None  # a report tells of too many things for one far back to be meant
    far = next((m.chain for m in bearing if is_work(reading, m.chain)), None)
    return far if far is not None else near[-1].chain if near else None


_SETTLES = re.compile(r"[^,;。]{0,12}?(?:落户|入驻|进驻|成立于|位于|坐落|落地|选址|始建|迁入|投产)")


def _settled_firm(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The firm that the sentence opens with and says where it settled: 宏拓公司2019年落户某园,总投资6亿元."""
    part = passage.part_start(text, figure.mention.span.start)
    first = next((m for m in passage.mentions if m.span.start == part and m.type == "Company"), None)
    return first if first is not None and _SETTLES.match(text, first.span.end) else None


def _is_met(text: str, passage: Passage, mention: Mention) -> bool:
    """Whether a line is only what another, which nobody found a name in, is said to lead to (…是｜甲高速｜的联络线,全长…)."""
    return _PREDICATE.search(text, passage.clause_at(mention.span.start).start, mention.span.start) is not None


def meant_by_opening_noun(reading: Reading, passage: Passage, figure: Figure, state: SubjectState) -> Mention | None:
    """What 企业, 项目, 园区 … at the head of the clause means."""
    words = without_opening(passage, figure.clause.start, figure.lead.end)
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
    here = any(m.type in HAS_ATTRIBUTES and m.span.end <= figure.clause.start for m in passage.mentions)
    if kind == "Project" and not here and (own := _focal_project(reading, figure.clause.start)) is not None:
        return own
    if kind == "Project" and (opened := opened_with(reading, passage, figure.clause.start, state)) is not None:
        return opened
    if kind == "Company" and (own := _topical_firm(reading, passage, words[0].start, state)) is not None:
        return own
    told = line_told_of(reading.text, passage, figure) if kind == "RailwayLine" else None
    told = told or focal(reading, passage, figure.clause.start, types)
    if told is None and kind in ("RailwayLine", "Project"):
        told = work_told_of(reading, passage, words[0].start, state)
    near = told or latest(reading.text, passage, figure, state, types)
    if kind == "Project" and near is not None and _STOP.search(reading.chain_names[near.chain]):
        near = latest(reading.text, passage, figure, state, types - {"TransportInfrastructure"}) or near
    if near is None and kind == "RailwayLine":
        near = latest(reading.text, passage, figure, state, _LAID) or _line_before(reading, figure.clause.start)
    if near is not None or kind == "Company":
        return near if near is None or _is_near(reading, near, figure) else None
    before = (m for m in earlier_mentions(reading, figure.clause.start) if m.span.start >= state.since)
    works = (m for m in before if is_work(reading, m.chain) and _is_near(reading, m, figure))
    return next((m for m in works if not reading.chain_names[m.chain].endswith("站")), None)


def _is_near(reading: Reading, mention: Mention, figure: Figure) -> bool:
    """Whether a generic noun can mean it: in a report in chapters (园区…) nothing that was named long before."""
    return not reading.in_chapters or figure.clause.start - mention.span.end <= 2 * _NEAR


def _topical_firm(reading: Reading, passage: Passage, offset: int, state: SubjectState) -> Mention | None:
    """The firm that the paragraph tells of, where the sentence names no other before ``offset``."""
    topic = state.paragraph_topic
    if topic is None or any(m.type == "Company" and m.span.end <= offset for m in passage.mentions):
        return None
    return next((m for m in earlier_mentions(reading, offset) if m.chain == topic and m.type == "Company"), None)


def _opens_sentence(text: str, mention: Mention) -> bool:
    return text[max(0, mention.span.start - 1) : mention.span.start] in _SENTENCE_STARTS


def line_told_of(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The line that the clauses before tell of, whatever lines and stations they say it meets (甲线起自乙线丙站,全长…)."""
    part = passage.part_start(text, figure.mention.span.start)
    for clause in reversed([c for c in passage.clauses if part <= c.start and c.end <= figure.clause.start]):
        head = subject_in(text, passage, clause.start, clause.end)
        if head is not None and head.type in _LAID and not _is_met(text, passage, head):
            return head
    return None


def _line_of(reading: Reading, offset: int, near: list[Mention]) -> int | None:
    """The line or works named last, where none of those near by has such a length: 桥梁 and 线路 are the line's own."""
    if any(m.type in _LAID for m in near):
        return None
    line = _line_before(reading, offset)
    return None if line is None else line.chain


def _line_before(reading: Reading, offset: int) -> Mention | None:
    """The last line or works named before ``offset``: no station, which has no length and no speed."""
    found = [m for m, _ in zip(earlier_mentions(reading, offset), range(60), strict=False)]
    found = [m for m in found if not is_passed(reading.text, m)]
    lines = (m for n, m in enumerate(found) if m.type in _LAID and not _is_inside(m, found[max(0, n - 3) : n + 4]))
    return next((m for m in lines if not _LINK_OF.search(reading.text, max(0, m.span.start - 16), m.span.start)), None)


def _is_inside(mention: Mention, others: list[Mention]) -> bool:
    return any(o is not mention and o.span.covers(mention.span) for o in others)


def work_told_of(reading: Reading, passage: Passage, offset: int, state: SubjectState) -> Mention | None:
    """The line or project that the text goes on about, where the sentence has named no other before ``offset``."""
    here = [m for m in passage.mentions if m.type in _MEANT_BY_WORK and m.span.end <= offset]
    if state.told_work is None or any(not is_passed(reading.text, m) for m in here):
        return None
    return next((m for m in earlier_mentions(reading, offset) if m.chain == state.told_work), None)


_PART = re.compile(r"(?:建设|新建|包括|包含|及|和|、)[^,;。]{0,12}$")


def opened_with(reading: Reading, passage: Passage, offset: int, state: SubjectState) -> Mention | None:
    """The project that a sentence before opened with, where those named since are only parts of it."""
    if state.last_work is None or any(m.type == "Project" and m.kind == "name" for m in passage.mentions):
        return None
    for mention in earlier_mentions(reading, offset):
        if mention.chain == state.last_work:
            return mention
        named = mention.type == "Project" and mention.kind == "name"
        if named and not _PART.search(reading.text, max(0, mention.span.start - 24), mention.span.start):
            return None
    return None


def _focal_project(reading: Reading, offset: int) -> Mention | None:
    """The project the text is about, where it is about one."""
    focus = reading.focus_near(offset)
    if focus is None or reading.chain_types[focus] not in _FOCAL:
        return None
    return next((m for m in earlier_mentions(reading, offset) if m.chain == focus), None)


def focal(reading: Reading, passage: Passage, offset: int, types: frozenset[str]) -> Mention | None:
    """The line or port that the text is about, where it is of one of ``types`` and the sentence opens with no other."""
    focus = reading.focus_near(offset)
    if focus is None or reading.chain_types[focus] not in types & _WAYS:
        return None
    opening = next((m for m in passage.mentions if m.span.start <= passage.start + 1), None)
    if opening is not None and opening.type in types and opening.chain != focus:
        return None
    return next((m for m in earlier_mentions(reading, offset) if m.chain == focus), None)


def latest(
    text: str,
    passage: Passage,
    figure: Figure,
    state: SubjectState,
    types: frozenset[str],
    not_after_part: bool = False,
) -> Mention | None:
    """The latest mention of one of ``types`` before the figure, in this sentence or earlier in the paragraph."""
    here = [m for m in passage.mentions if m.span.end <= figure.mention.span.start and not is_listed(text, m)]
    here = [m for m in here if not _COMPARED_WITH.search(text, max(0, m.span.start - 2), m.span.start)] or here
    counted = {q.outer.start for q in passage.quantities if q.kind == "classifier"}
    here = [m for m in here if not (m.span.end in counted and m.span.of(text).endswith("航线"))]
    aside = [found.span() for found in _INCLUDED.finditer(text, passage.start, figure.mention.span.start)]
    here = [m for m in here if not any(start < m.span.start < end for start, end in aside)]
    here = [m for m in here if not _HOSTED.search(text, max(0, m.span.start - 5), m.span.start)] or here
    things = [m for m in state.things if not _HOSTED.search(text, max(0, m.span.start - 5), m.span.start)]
    things = [m for m in things if not _COMPARED_WITH.search(text, max(0, m.span.start - 2), m.span.start)]
    things = things or state.things
    if not_after_part and len(here) > 1 and here[-1].span.start < figure.clause.start:
        here = [m for m in here if not any(c.start <= m.span.start - 2 <= c.start + 1 for c in passage.clauses)] or here
    for mention in reversed(known := [*things, *here]):
        if is_venue(text, mention) or is_far_off(text, mention):
            continue  # 园区, 项目: not where it is celebrated
        if mention.type in types and not any(m.span != mention.span and m.span.covers(mention.span) for m in known):
            return mention
    return None
