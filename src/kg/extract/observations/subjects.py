"""Figure → subject: which chain of the document a figure belongs to.

In this order: the thing that the figure is part of the name of or describes (总投资十亿元的某项目); the subject or
possessor in its clause; for attributes such as 总投资, 占地 and 全长 the nearest thing that can have them; the subject
of an earlier clause; what the section or the document is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_PLACES = frozenset(
    "Place AdministrativeArea EconomicRegion Corridor DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark "
    "CharacteristicTown CommercialDistrict".split()
)
_BUILT = frozenset("TransportInfrastructure RailwayLine Highway Port Airport Pipeline Project".split())
_ORGANIZATIONS = frozenset("Organization Company GovernmentBody ResearchInstitution University Association".split())
_CARRIERS = _PLACES | _BUILT | _ORGANIZATIONS | {"TransportService", "Event"}
_WEAK = frozenset("Product Industry Policy Strategy".split())
_HAS_ATTRIBUTES = _BUILT | (_PLACES - {"AdministrativeArea", "EconomicRegion"}) | {"TransportService", "Product"}

ATTRIBUTE = re.compile(
    r"(?:总投资|投资额?|总?占地|总?用地|总?建筑面积|规划面积|规划建|规划用地|面积|全长|线路长|总里程|里程|主线|正线|设计时速|时速|总?产能|年产|产量|年处理|年加工|装机"
    r"|注册资本|一期|二期|三期|建设期|工期|概算|总规模|建设规模|编组)"
)
"""Indicators that a project, a park or a line has, not the region that speaks of it."""

REGION_WORD = re.compile(r"全[市省区县镇州旗域]|我[市省区县国]|本[市省区县]|市区|市域|市级|市属|各县|各区")

_SERVICE = re.compile(r"班列|专列|航线|列车")
_PREPOSITION = re.compile(r"(?:占|比|较|对|向|与|同|和|从|到|至|由|给|为|以|将|把|按照|根据|通过|依托|围绕|面向|除|距|距离|赴|经|往|来自|位于|支持|帮助|服务|联合|携手|出口|销往)$")
_LOCATIVE = re.compile(r"(?:在|于)$")
_POSSESSIVE = re.compile(r"(?:的|及其|下属|旗下)?(?:首批|首条|第一)?")
_LINKING_VERBS = frozenset("是 有 共有 拥有 实现 完成 达到 累计 为".split())
_DESCRIBED = re.compile(r"[的 ]?[“]?(?:[^,;。、“]{0,6}?)")


@dataclass(slots=True)
class SubjectState:
    """What the reader remembers while going through a document.

    Attributes:
        topic: Chain that the latest clause with a subject was about, within the passage.
        paragraph_topic: The same within the paragraph.
        things: Recent mentions that can have attributes, latest last, within the paragraph.
    """

    topic: int | None = None
    paragraph_topic: int | None = None
    things: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Subject:
    """The chain a figure belongs to; ``span`` where its clause names it, ``explicit`` whether any clause nearby does."""

    chain: int | None
    span: TextSpan | None = None
    explicit: bool = False


def find_subject(reading: Reading, passage: Passage, figure: Figure, indicator: str, state: SubjectState) -> Subject:
    """The subject of ``figure``; ``indicator`` is its wording before the subject is taken out of it."""
    text = reading.text
    for mention in passage.mentions:
        if mention.span.covers(figure.mention.span) and mention.type in _CARRIERS | _WEAK:
            return Subject(mention.chain, mention.span, True)
    if described := _described(text, passage, figure):
        return Subject(described.chain, described.span, True)
    lead = figure.lead.of(text)
    named = _named(text, passage, figure)
    if named is not None and not (named.type in _WEAK and reading.focus_near(figure.mention.span.start) is not None
                                  and not re.search("渗透率|占有率|价格|均价", lead)):
        return Subject(named.chain, named.span, True)
    is_attribute = bool(ATTRIBUTE.search(lead[-8:]))
    if is_attribute and (thing := _nearest_thing(passage, figure, state)) is not None:
        return Subject(thing.chain, None, True)
    if figure.mention.quantity.classifier == "列" or _SERVICE.search(lead):
        for mention in reversed([*state.things, *_before(passage, figure)]):
            if mention.type == "TransportService":
                return Subject(mention.chain, None, True)
    if REGION_WORD.match(lead.lstrip("其中:,")) or REGION_WORD.match(text, figure.clause.start):
        return Subject(_region(reading, figure), None, False)
    earlier = _earlier(text, passage, figure)
    if earlier is not None:
        return Subject(earlier.chain, None, True)
    if state.paragraph_topic is not None:
        return Subject(state.paragraph_topic, None, True)
    return Subject(reading.focus_near(figure.mention.span.start), None, False)


def _region(reading: Reading, figure: Figure) -> int | None:
    return reading.focus_near(figure.mention.span.start)


def _described(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The thing right behind the figure that the figure is an attribute of: 总投资十亿元的某项目, 五万平方米某广场."""
    if figure.mention.kind == "classifier" or figure.mention.quantity.unit in ("Percent", "PercentagePoint", "Person"):
        return None
    end = figure.mention.outer.end
    for mention in passage.mentions:
        if mention.span.start < end:
            continue
        between = text[end : mention.span.start]
        if mention.type in _HAS_ATTRIBUTES and _DESCRIBED.fullmatch(between):
            return mention
        if len(between) > 8:
            break
    return None


def _named(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The subject or possessor in the figure's own clause, the words next to it first."""
    for start in dict.fromkeys((figure.lead.start, figure.clause.start)):
        found = _subject_in(text, passage, start, figure.lead.end)
        if found is not None:
            return found
    return None


def _subject_in(text: str, passage: Passage, start: int, end: int) -> Mention | None:
    """The first mention in [start, end) that is no object; of a chain of possessors (甲市的乙港) the last."""
    chosen: Mention | None = None
    for mention in _carriers(passage.mentions, start, end):
        if chosen is None:
            if _is_object(text, passage, mention, start):
                continue
            chosen = mention
        elif mention.span.start >= chosen.span.end and _POSSESSIVE.fullmatch(text, chosen.span.end, mention.span.start):
            chosen = mention
        else:
            break
    return chosen


def _carriers(mentions: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    """Mentions in [start, end) that figures can belong to; strong ones first where a weak one covers nothing else."""
    inside = [m for m in mentions if start <= m.span.start and m.span.end <= end]
    strong = [m for m in inside if m.type in _CARRIERS]
    yield from strong or [m for m in inside if m.type in _WEAK]


def _is_object(text: str, passage: Passage, mention: Mention, start: int) -> bool:
    before = text[max(start, mention.span.start - 4) : mention.span.start].rstrip("“《")
    if _PREPOSITION.search(before):
        return True
    return any(
        word.tag == "v" and word.text not in _LINKING_VERBS for word in passage.words(start, mention.span.start)
    )


def _before(passage: Passage, figure: Figure) -> list[Mention]:
    return [m for m in passage.mentions if m.span.end <= figure.mention.span.start]


def _nearest_thing(passage: Passage, figure: Figure, state: SubjectState) -> Mention | None:
    """The latest thing that can have a total investment, an area, a length."""
    for mention in reversed([*state.things, *_before(passage, figure)]):
        if mention.type in _HAS_ATTRIBUTES:
            return mention
    return None


def _earlier(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The subject of an earlier clause of the passage, the nearest first; a subject after 其中 keeps to its clause."""
    for clause in reversed([c for c in passage.clauses if c.end <= figure.clause.start]):
        if text.startswith("其中", clause.start):
            continue
        found = _subject_in(text, passage, clause.start, clause.end)
        if found is not None and found.type in _CARRIERS:
            return found
    return None


def remember(reading: Reading, passage: Passage, subject: Subject | None, state: SubjectState) -> None:
    """Take note of what ``passage`` named, for the passages after it."""
    state.things.extend(m for m in passage.mentions if m.type in _HAS_ATTRIBUTES)
    del state.things[:-8]
    if subject is not None and subject.explicit and subject.chain is not None:
        kind = reading.chain_types[subject.chain]
        state.paragraph_topic = subject.chain if kind not in ("AdministrativeArea", "EconomicRegion") else None
