"""Names whose class word stands once, after their list: 甲、乙等机场, 甲、乙两座车站, 甲、乙等产业带; and lists of streets.

What the noun after the list says decides the class, and the class word completes each member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_COUNT = r"(?:\d+|[一二三四五六七八九十两]+)"
_HEADS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(rf"等?(?:{_COUNT}[个座处])?(?:支线|通用|运输|民用)*机场"), "机场", "Airport"),
    (
        re.compile(
            rf"等?(?:这|共有?|共计)?{_COUNT}[个座](?:新建|既有|中间|高铁|客运|铁路|办客)*(?:车站|客站|站点|火车站|站)|等(?:高铁|客运|火)?车站"
        ),
        "站",
        "TransportInfrastructure",
    ),
    (re.compile(rf"(?:等(?:{_COUNT}[座个处])?|{_COUNT}[座个处])(?:大中型|大型|中型|重点)*水库"), "水库", "Place"),
    (re.compile(rf"等?(?:这|共有?|共计)?{_COUNT}[座处个](?:枢纽)?互通(?:式)?(?:立交)?"), "互通", "Highway"),
    (re.compile(rf"等?{_COUNT}[个大](?:主要|重点|煤炭)?矿区"), "矿区", "Place"),
    (
        re.compile(
            rf"等(?:{_COUNT}[个处座大])?(?:生态|文化|旅游|自然|著名|知名|重点|国家级|[1-5]A级)*(?:旅游景区|旅游区|风景区|景区|景点)"
        ),
        "",
        "Place",
    ),
    (re.compile(r"等(?:\d+个)?产业带"), "产业带", "Corridor"),
    (re.compile(r"等(?:\d+个)?发展轴"), "发展轴", "Corridor"),
    (re.compile(r"等(?:\d+个)?都市圈"), "都市圈", "EconomicRegion"),
    (re.compile(r"等(?:\d+个)?城市群"), "城市群", "EconomicRegion"),
    (re.compile(r"等(?:\d+个)?经济带"), "经济带", "EconomicRegion"),
    (re.compile(rf"等?{_COUNT}[个大](?:主要|重点|专业)?港区"), "港区", "Port"),
    (re.compile(rf"等?{_COUNT}(?:大|项|个)(?:国家|发展|重大|重点)*战略"), "战略", "Strategy"),
    (re.compile(rf"等?{_COUNT}(?:大|项)(?:专项|攻坚|重点|提升)*行动"), "行动", "Strategy"),
)
"""The noun after a list, the word that completes its members, and their class."""

_NO_AIRPORT = re.compile(r"(?:站|港|码头|口岸|枢纽|铁路|高速)$")
_PARKS = frozenset({"IndustrialPark", "LogisticsPark", "DevelopmentZone"})
_COUNTED_PARKS = re.compile(
    rf"等?{_COUNT}[大个](?:特色|专业|主题|重点|产业|省级|国家级|主要|核心)*(?:产业园|园区|园|平台|承接平台|基地|载体|板块|片区)"
)
_MEMBER = re.compile(r"[\u4e00-\u9fff]{2,5}")
_STREET = re.compile(r"[\u4e00-\u9fff]{2,6}(?:大道|大街|[路街巷])(?:[东西南北中]段|[一二三]期|延伸段|延长线)?")
_NO_STREET = re.compile(r"高铁|[公铁道网线思出套]路|丝绸之路|街道$|[一二三四五六七八九十]街|步行街$|商业街$|美食街$")
_LEAD = re.compile(
    r"^(?:打通|推进|加快|建成|建设|新建|改造|完成|实施|启动|开工|包括|拓宽|贯通|通车)+"
    r"|^[\u4e00-\u9fff]{2,10}?(?:开发区|经开区|高新区|新区|园区)(?:统一|同时|共同|直接)?(?:管理|管辖|下辖|包括)(?!委|局|办|处)"
)


def find_headed(reading: Reading) -> Iterator[Find]:
    """Yield the members of such lists, each with its whole name."""
    for enumeration in enumerations(reading):
        yield from _headed(reading, enumeration)
        yield from _parks(reading, enumeration)
        yield from _streets(reading, enumeration)


def _headed(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    text = reading.text
    start, end = enumeration.members[-1]
    for pattern, ending, type_ in _HEADS:
        head = pattern.search(text, start, min(len(text), end + 14))
        if head is None or head.start() <= start or head.start() > end + 4:
            continue
        listed = [*enumeration.members[:-1], (start, head.start())]
        members = [_without_lead(text, *member) for member in listed]
        whole = [ending != "" and text[s:e].endswith(ending) for s, e in members]
        if ending == "机场" and any(_NO_AIRPORT.search(text[s:e]) for s, e in members):
            return  # 甲站、乙机场: only the last is one
        if all(_MEMBER.fullmatch(text[s:e]) and not is_generic(text[s:e]) for s, e in members) and not all(whole):
            for s, e in members:
                name = None if not ending or text[s:e].endswith(ending) else text[s:e] + ending
                yield Find(s, e, type_, "headed list", 0.7, 2, name, (text[s:e],))
        return


def _parks(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    """Parks that are listed and counted, of whatever trade each is (甲配套产业园、乙制造产业园、丙三大园区)."""
    text = reading.text
    counted = _COUNTED_PARKS.match(text, enumeration.members[-1][1])
    members = [_without_lead(text, *member) for member in enumeration.members]
    kinds = [classes_by_ending(text[start:end]) & _PARKS for start, end in members]
    if counted is None or not all(kinds):
        return
    for (start, end), kind in zip(members, kinds, strict=True):
        if end - start >= 5 and reading.starts_word(start) and reading.ends_word(end):
            yield Find(start, end, min(kind), "listed park", 0.7)


def _streets(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    """Streets that are listed, where two at least are streets by their ending."""
    text = reading.text
    members = [_without_lead(text, *member) for member in enumeration.members]
    streets = [m for m in members if _STREET.fullmatch(text[slice(*m)]) and not _NO_STREET.search(text[slice(*m)])]
    if len(streets) < 2 or not any(reading.tag_at(start) == "LOC" for start, _ in streets):
        return
    for start, end in streets:
        if reading.ends_word(end) and not is_generic(text[start : end - 1]):
            yield Find(start, end, "Place", "listed street", 0.7, 1)


def _without_lead(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text[start:end])
    if lead and lead.end() < end - start:
        start += lead.end()
    elif text[start:end][:2] in name_vocabulary().words("openingVerbs") and end - start > 3:
        start += 2
    return start, end
