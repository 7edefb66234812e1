"""Words that point back: 这5条高速 to the list of five before it, a bare 项目 or 班列 to the last thing named so.

They are masked like names, so that wordings find them where a name would stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.relations.lines import SLOT, Argument, Line, cut
from kg.ontology.classes import subclasses

REACH = 3
"""How many sentences back a word may point."""

MEETING_REACH = 12
"""How many sentences back 会上 may point: a report of a meeting comes back to it."""

_NUMERALS = {word: number for number, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNTED = re.compile(
    r"(?:这|上述|以上|该|(?:^|(?<=[,。]))(?=两))(?P<n>\d{1,2}|[一二两三四五六七八九十])"
    r"(?:条|个|家|座|大|项|所|处|地|市|县|区|园)(?:国际|国家|省级|重点|重大)*"
    r"(?P<noun>高速公路|高速|铁路|线路|公路|项目|企业|公司|园区|平台|产业|机场|港口|城市|县区|班列|工程|开发区|大桥)?"
)
_WORKS_TYPES = set(subclasses("TransportInfrastructure")) | set(subclasses("DevelopmentPlatform"))
_WORKS_TYPES |= {"Project", "ResearchInstitution", "Place", "Product"}
_KINDS = {
    "项目": _WORKS_TYPES,
    "工程": _WORKS_TYPES,
    "高速公路": {"Highway", "Project"},
    "高速": {"Highway", "Project"},
    "公路": {"Highway", "Project"},
    "大桥": {"Highway", "Project"},
    "铁路": {"RailwayLine", "Project"},
    "企业": {"Company"},
    "公司": {"Company"},
    "机场": {"Airport"},
    "港口": {"Port"},
    "班列": {"TransportService"},
    "产业": {"Industry"},
    "城市": {"AdministrativeArea"},
    "县区": {"AdministrativeArea"},
}
"""What the counted noun can stand for; other nouns (园区) for anything listed."""

_LISTS = re.compile(r"[,:]?(?:分别|主要|具体)*(?:是|为|包括|有)[:,]?")
"""What opens a list of its own behind the counted noun (这10个项目分别是…): it points to nothing before."""

_CLASS_WORD = re.compile(
    r"(?:^|(?<=[,;:。]))(?:目前|今年|去年|截至目前|如今|随着|据了解)?,?"
    r"(?P<whole>(?:该|这条|本|此次|本次|这趟|该趟|本趟)?(?P<word>(?:国际|货运)*(?:班列|列车)|专列|中心|项目|线路|全线|工程|铁路|大桥|机场|港区|产业园|物流园|小镇|基地))"
    r"(?=(?:已|将|正|自|的?建成|建设|总投资|全长|起|途经|连接|开|投产|投运|位于|占地|规划|计划|由|共|目前|今年|还|从|于|,总|主要|拟|预计|一期|达产))"
    r"|^(?P<it>它)(?=(?:是|的|还|也|[东南西北]|全|起|将|已|由|连|与|为))"
)
_OCCASION = re.compile(
    r"(?:^|(?<=[,;:。]))(?:在|当天的?|本次|此次|该)*(?P<whole>会|大会|会议|论坛|仪式|活动|推介会|签约仪式|开幕式|展会|博览会|招商会)"
    r"(?=上(?!海|市|午|述|级|月|年|半|报|线)|期间|现场)"
    rf"|(?:出席|参加|见证|主持)(?:了|本次|此次|该)*(?P<named>[^,;:。的了{SLOT[1:-1]}]{{0,6}}?(?:大会|会议|论坛|仪式|活动|会|开幕式))(?=[,;。、]|$|并)"
)
"""A bare word for an event: 会上, 出席了推介会."""

_OPENS = re.compile(r"(?:据(?:了解|悉|介绍|报道|通报)|(?:记者)?获悉|目前|此外|近日|日前|同时|当日)?,?(?:新建的?)?")
"""What may stand before the line that a sentence opens with."""
_LINES = frozenset({"线路", "全线", "铁路"})
_WORKS = frozenset({"项目", "工程"})
_LAID = frozenset({"RailwayLine", "Highway"})
_BUILT = frozenset({"RailwayLine", "Highway", "Port", "Airport", "Pipeline", "TransportInfrastructure"})


def refer(line: Line, before: Sequence[Line], folded: str) -> Line:
    """``line`` with its pointing words masked as what they point to."""
    near = before[-REACH:]
    line = _there(_described(_class_words(_counted(line, near), near, folded), near, folded), near)
    return _own_trains(_occasions(line, before), near, folded)


_ONE_TRAIN = re.compile(r"[号次“(\d]")
_ANY_TRAIN = re.compile(r"(?:中[欧亚老俄越韩蒙])?(?:国际)?(?:货运)?(?:班列|专列)")


def _own_trains(line: Line, before: Sequence[Line], folded: str) -> Line:
    """中老班列 at the head of a clause is the one train (中老班列某号) that the sentences before are about."""
    for position, argument in sorted(line.arguments.items(), reverse=True):
        name = argument.members[0].span.of(folded)
        if (
            len(argument.members) > 1
            or not _ANY_TRAIN.fullmatch(name)
            or line.text[position - 1 : position] not in ("", ",", ";")
        ):
            continue
        own = [a for a in _named_before(line, position, before) if len(a.members) == 1 and _is_own(a, name, folded)]
        if own:
            line = cut(line, position, position + 1, own[0])
    return line


def _is_own(argument: Argument, name: str, folded: str) -> bool:
    """Whether a train is one of the kind by its name or number; 甲首趟班列 and 甲班列 are told apart from it."""
    written = argument.members[0].span.of(folded)
    return argument.type == "TransportService" and name in written and _ONE_TRAIN.search(written) is not None


_DESCRIBED = re.compile(
    r"(?:^|(?<=[,;。:]))(?:这个|这家|这座|这一|该)(?!项目|公司|企业|园区|集团)[^,;:。]{2,30}?的(?P<noun>项目|企业|公司|集团|园区|工程)(?=[,。是将已正在主要预计建投达年占总于]|$)"
)
_MEANT = {
    "项目": {"Project"},
    "工程": {"Project"},
    "企业": {"Company"},
    "公司": {"Company"},
    "集团": {"Company"},
    "园区": set(subclasses("DevelopmentPlatform")),
}


def _described(line: Line, before: Sequence[Line], folded: str) -> Line:
    """这家总部设在甲市的企业, 这个由乙公司投资的项目 is the firm or project named last in the sentences before."""
    for match in reversed(list(_DESCRIBED.finditer(line.text))):
        named = _named_before(line, match.start(), before)
        meant = next((a for a in named if a.type in _MEANT[match["noun"]]), None)
        if meant is not None and len(meant.members) == 1:
            line = cut(line, *match.span("noun"), meant)
    return line


_THERE = re.compile(
    r"(?<=在)(?P<here>此|这里|这儿)(?=[,投建设兴新落布扎注]|成立|打造|开[设办工]|安家|生根|创[业办]|生产|研发|集聚|聚集|汇聚|集结|启动|实施|[^,;。]{0,4}(?:投资|建设|设立|落户))"
    r"(?!基础|期间|背景|之[前后]|次|过程)"
)
"""Where somebody does something: 甲公司在此投资, 乙企业在这里设厂."""
_SITES = (
    frozenset(subclasses("DevelopmentPlatform")) | frozenset(subclasses("AdministrativeArea")) | {"Port", "Airport"}
)


def _there(line: Line, before: Sequence[Line]) -> Line:
    """此 and 这里, where something is done there, stand for the zone, area or port named last."""
    for match in reversed(list(_THERE.finditer(line.text))):
        sites = (a for a in _named_before(line, match.start(), before) if a.type in _SITES and len(a.members) == 1)
        site = next(sites, None)
        if site is not None:
            line = cut(line, *match.span("here"), site)
    return line


def _occasions(line: Line, before: Sequence[Line]) -> Line:
    """Bare words for an event stand for the last one named; none is put where the text named none near."""
    for match in reversed(list(_OCCASION.finditer(line.text))):
        part = "whole" if match["whole"] else "named"
        events = [a for a in _named_before(line, match.start(part), before) if a.type == "Event"]
        if events and len(events[0].members) == 1:
            line = cut(line, *match.span(part), events[0])
    return line


def _counted(line: Line, before: Sequence[Line]) -> Line:
    match = _COUNTED.search(line.text)
    if match is None or _lists(line, match.end()):
        return line
    wanted = int(match["n"]) if match["n"].isdigit() else _NUMERALS[match["n"]]
    kinds = _KINDS.get(match["noun"] or "")
    named = (a for a in _named_before(line, match.start(), before) if len(a.members) == wanted > 1)
    found = next((a for a in named if kinds is None or a.type in kinds), None) or _headed(before, kinds, wanted)
    return line if found is None else cut(line, *match.span(), found)


def _lists(line: Line, position: int) -> bool:
    opened = _LISTS.match(line.text, position)
    listed = line.arguments.get(opened.end()) if opened else None
    return listed is not None and len(listed.members) > 1


def _headed(before: Sequence[Line], kinds: set[str] | None, wanted: int) -> Argument | None:
    """The things that the clauses of a sentence before begin with (甲高速全长…,乙高速全长…), where they are so many."""
    for line in reversed(before):
        starts = (0, *(at + 1 for at, character in enumerate(line.text) if character in ",;"))
        named = [line.arguments[at] for at in starts if at in line.arguments]
        members = tuple(m for a in named if kinds is not None and a.type in kinds for m in a.members)
        if len(members) == wanted > 1:
            return Argument(members)
    return None


def _class_words(line: Line, before: Sequence[Line], folded: str) -> Line:
    for match in reversed(list(_CLASS_WORD.finditer(line.text))):
        found = _told_of(match, line, before, folded)
        if match["it"] is None:
            found = found or _line_at_head(match, line)
            found = found or _bearer(match["word"], _named_before(line, match.start(), before), folded)
        if found is not None:
            line = cut(line, *match.span("whole" if match["it"] is None else "it"), found)
    return line


_TELLS = re.compile(r"[^,;。]{1,40}?(?:表示|介绍|说|称|透露|指出|告诉记者|了解到|获悉)[,:]")
"""A clause that only says who tells of it."""


def _told_of(match: re.Match[str], line: Line, before: Sequence[Line], folded: str) -> Argument | None:
    """The line, port or airport that the sentence before in the paragraph opens with, which 项目 goes on about."""
    if (
        (match["it"] is None and match["word"] not in _WORKS | _LINES)
        or (match.start() and not _TELLS.fullmatch(line.text, 0, match.start("whole" if match["it"] is None else "it")))
        or not before
        or "\n" in folded[before[-1].span.end : line.span.start]
    ):
        return None
    opening = before[-1].arguments.get(_OPENS.match(before[-1].text).end())  # type: ignore[union-attr]
    kinds = _LAID if match["word"] in _LINES else _BUILT  # 它: whatever was told of
    return opening if opening is not None and opening.type in kinds and len(opening.members) == 1 else None


def _line_at_head(match: re.Match[str], line: Line) -> Argument | None:
    """The line that the sentence itself tells of, whatever lines it says that it meets (甲线接乙线,线路全长…)."""
    head = line.arguments.get(0) if match.start() and match["word"] in _LINES else None
    return head if head is not None and head.type in _LAID and len(head.members) == 1 else None


def _bearer(word: str, named: list[Argument], folded: str) -> Argument | None:
    for argument in named:
        if len(argument.members) > 1:
            continue
        name = argument.members[0].span.of(folded)
        train = argument.type == "TransportService" and word.endswith(("列车", "班列"))
        if name.endswith(word) or train or (word in _LINES and argument.type in ("RailwayLine", "Highway")):
            return argument
        if word in _WORKS and argument.type == "Project":
            return argument
    return None


def _named_before(line: Line, position: int, before: Sequence[Line]) -> list[Argument]:
    """What is named before a position, nearest first."""
    here = [argument for at, argument in sorted(line.arguments.items()) if at < position]
    earlier = [argument for each in before for _, argument in sorted(each.arguments.items())]
    return [*earlier, *here][::-1]
