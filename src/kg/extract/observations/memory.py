"""What the reader remembers of the sentences before: the paragraph's topic, recent things, who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.coreference.passed import is_passed
from kg.extract.observations.anaphora import earlier_mentions, meant_by_demonstrative, region_at_head
from kg.extract.observations.carriers import is_listed, subject_in
from kg.extract.observations.classes import BUILT, CARRIERS, ORGANIZATIONS, REGIONS
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_SPEECH = re.compile(r"说|介绍|表示|告诉|坦言|感慨|透露|认为")
TELLS = re.compile(
    r"据[^,;。:]{2,24}?(?:数字|数据|统计|资料|消息|信息|报告|介绍|通报|测算)?(?:显示|表明|介绍|了解|统计|透露|通报|测算|消息|获悉|报道)(?=,|:)"
)
"""据云澜海关统计,…: who tells it has no figure of it."""
_SOURCE = re.compile(
    r"(?:总体|阶段|主要|发展|工作|建设|具体|近期|远期)*目标(?:是|为)?|(?:据|经)?(?:了解|悉|介绍|统计|初步统计|不完全统计|测算)|(?:统计|数据|资料|统计数据)显示|(?:19|20)\d\d年(?:\d{1,2}月)?"
)
"""An opening that names no subject: the one that opens the sentence stands behind it."""
TOLD_BY = re.compile(r"[^,;。:]{2,40}(?:介绍|透露|表示|获悉|了解到|消息|称|[^可据听]说|告诉(?:记者|笔者)?|坦言)")
"""Who tells it: 云澜海关介绍,…."""

_OF_FIRM = re.compile(r"”?(?:该|这家)?(?:公司|企业)[^,;。]{0,12}?(?:经理|负责人|董事长|总裁|总监|厂长|主管|主任)")
"""“…。”公司生产部经理告诉记者: of the firm named last."""
_DESCRIBING = re.compile(r"(?:总投资|投资|占地|位于|坐落|历时|耗时|备受|正在|即将|斥资|规划)[^,;。]{2,20}的“?")
"""总投资30亿元的｜某项目: the thing described opens its sentence all the same."""
_WHEN = re.compile(
    r"^(?:今年|去年|[\d一二三四五六七八九十]+[年月日天]|上半年|下半年|[前第]?[一二三四]季度|春运|暑运|春节|国庆|假期|期间|以来|全年|当[天日月年])+"
)
"""When, told before what a sentence opens with: 今年春运40天｜某集团发送旅客…."""
_MANY = re.compile(
    r"(?:这些|这批|上述|以上|此次|本次)(?:集中)?(?:签约|开工|投产|竣工|重大|重点)*的?项目(?![一二三四]期|[(])[^。]*。?$"
)
_LINK = re.compile(
    r"在[^,;。的]{2,18}(?:岸|畔|部|侧|边|湾|口|中|上|内|里|间|地)(?=,)|在[^,;。]{2,30}下(?=,)|随着|作为|围绕|依托|按照|根据|近年来|同时|此外|与此同时|一直以来|如今|当前|为此"
)
_OCCASION = re.compile(r"在?[^,;。:]{2,20}(?:期间|会上|开幕式上|仪式上)$")
"""An occasion (在…论坛期间): what is told of it is no longer of the thing that the paragraph opened with."""

_POINT = re.compile(
    r"[一二三四五六七八九十]是|第[一二三四五六七八九十],|[(][一二三四五六七八九十]{1,3}[)]|\d{1,2}[.、](?=[\u4e00-\u9fff“])"
)

_LAID = BUILT - {"TransportInfrastructure", "Port", "Airport"}
_JUNCTION = re.compile(r"(?:立交|互通|匝道|服务区|收费站)$")
"""What only leads to the thing that a text is about: 某立交已经开通."""
_PARKS = frozenset(("IndustrialPark", "LogisticsPark", "CommercialDistrict", "CharacteristicTown"))
_IS_DECIDED = re.compile(r"(?:批复|核准|同意|审批|批准|启动|标志着|举行)[^,;。]{0,14}$")
_IS_BEGUN = re.compile(
    r"[”》]?[^,;。、的]{0,10}?(?:开工|动工|开建|启动|通车|开通|建成|贯通|竣工|完工|投运|投用|投产|获批|获得?[^,;。]{0,8}批复|核准|铺轨|奠基|进入)"
)
"""What is said of the line or project that a text is the news of: 批复同意实施｜某项目, ｜某铁路｜开工."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The chain a figure belongs to; ``span`` where its clause names it, ``explicit`` whether any clause nearby does.

    ``described`` tells that the figure is an attribute of the thing named right behind it.
    """

    chain: int | None
    span: TextSpan | None = None
    explicit: bool = False
    described: bool = False


@dataclass(slots=True)
class SubjectState:
    """What the reader remembers while going through a document.

    Attributes:
        last_told: Subject of the last figure of the paragraph.
        paragraph_topic: Chain of the thing (no region) that the latest sentence of the paragraph opened with.
        opening_topic: Chain of what the first sentence of the paragraph opened with.
        speaker: Chain of the organisation whose people say the present quotation.
        told_work: Chain of the last line or project that a sentence opened with or that was said to be approved, begun, opened.
        last_work: Chain of the last project that a sentence opened with; new paragraphs go on about it.
        things: Recent mentions of the paragraph, latest last.
        since: Where the latest numbered point began; what was named before it is not spoken of any more.
        many: Whether the last sentence spoke of many projects together (这些项目…).
    """

    last_told: Subject | None = None
    paragraph_topic: int | None = None
    opening_topic: int | None = None
    speaker: int | None = None
    last_work: int | None = None
    told_work: int | None = None
    things: list[Mention] = field(default_factory=list)
    since: int = 0
    many: bool = False

    def forget(self) -> None:
        """Begin a paragraph."""
        self.paragraph_topic = self.opening_topic = self.last_told = None
        self.many = False
        self.things.clear()


def remember(reading: Reading, passage: Passage, state: SubjectState) -> None:
    """Take note of what ``passage`` named, for the sentences after it."""
    text = reading.text
    state.things.extend(m for m in passage.mentions if m.type in CARRIERS and not is_listed(text, m))
    del state.things[:-12]
    if begins_point(text, passage):
        state.paragraph_topic = None
    first = _opening_clause(text, passage)
    state.many = _MANY.search(text, passage.start, passage.end) is not None
    found = subject_in(text, passage, first.start, first.end)
    if (work := _work_of_news(text, passage)) is not None:
        state.told_work = work
    if found is not None and found.type in CARRIERS:
        opening = text[first.start : found.span.start]
        opens = len(_WHEN.sub("", opening).strip("“ ")) <= 4 or _DESCRIBING.fullmatch(opening) is not None
        spoken_for = reading.focus is not None and reading.chain_types[reading.focus] not in REGIONS
        region = (reading.chain_types[found.chain] in REGIONS and not spoken_for) or found.chain == reading.focus
        state.paragraph_topic = found.chain if opens and not region else None
        if found.type in _LAID and opens and not _JUNCTION.search(found.span.of(text)):
            state.told_work = found.chain
            state.last_work = found.chain if found.type == "Project" else None
        elif found.type in _PARKS and opens and state.last_work is None:
            state.told_work = found.chain
    elif region_at_head(text, passage, first):
        state.paragraph_topic = None
    elif (shown := _shown_in(reading, passage)) is not None:
        state.paragraph_topic = shown.chain
    if passage.opens_paragraph:
        state.opening_topic = state.paragraph_topic


def _work_of_news(text: str, passage: Passage) -> int | None:
    """The one line or project that the sentence says is decided, begun or opened."""
    laid = [m for m in passage.mentions if m.type in _LAID and m.kind == "name" and not is_passed(text, m)]
    laid = [m for m in laid if not _JUNCTION.search(m.span.of(text))]
    outer = [m for m in laid if not any(o is not m and o.span.covers(m.span) for o in laid)]
    told = {
        m.chain
        for m in outer
        if _IS_BEGUN.match(text, m.span.end) or _IS_DECIDED.search(text, passage.start, m.span.start)
    }
    return told.pop() if len(told) == 1 else None


def _opening_clause(text: str, passage: Passage) -> TextSpan:
    """The first clause that can name a subject: no source, no time, no circumstance (作为…, 围绕…)."""
    for clause in passage.clauses:
        source = (
            _SOURCE.fullmatch(text, clause.start, clause.end)
            or TOLD_BY.fullmatch(text, clause.start, clause.end)
            or TELLS.match(text, clause.start, clause.end + 1)
        )
        if not passage.tells_time(clause) and not source and not _LINK.match(text, clause.start):
            return clause
    return passage.clauses[0]


def _shown_in(reading: Reading, passage: Passage) -> Mention | None:
    """What 该区 … that opens one of the first two clauses means."""
    for clause in passage.clauses[:2]:
        if reading.text[clause.start : clause.start + 1] == "该":
            return meant_by_demonstrative(reading, passage, clause.start, clause.end)
    return None


def speaker_of(reading: Reading, passage: Passage, following: Passage | None) -> int | None:
    """The organisation whose people say the quotation that ``passage`` is, as the sentence behind it tells."""
    text = reading.text
    if not text.startswith("“", passage.start):
        return None
    closing = text.find("”", passage.start, passage.end)
    if 0 < closing < passage.end - 1:
        told, start = passage, closing
    elif following is not None and "\n" not in text[passage.end : following.start]:
        told, start = following, following.start
    else:
        return None
    match = _SPEECH.search(text, start, told.end)
    if match is None:
        return None
    speakers = [m for m in told.mentions if m.type in ORGANIZATIONS and start <= m.span.start < match.start()]
    if not speakers and _OF_FIRM.match(text, start, match.start()):
        speakers = [m for m in earlier_mentions(reading, passage.start) if m.type == "Company" and m.kind == "name"]
    return speakers[0].chain if speakers else None


def begins_point(text: str, passage: Passage) -> bool:
    """Whether the passage begins a numbered point (二是…), where earlier subjects end."""
    return bool(_POINT.match(text, passage.start))


def tells_occasion(text: str, passage: Passage) -> bool:
    """Whether the passage begins with an occasion (在…论坛期间,签约…), of which its figures are told."""
    first = passage.clauses[0]
    return len(passage.clauses) > 1 and bool(_OCCASION.fullmatch(text, first.start, first.end))
