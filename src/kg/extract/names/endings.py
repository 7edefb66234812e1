"""Names that end in a class word: parks, zones, ports, stations, institutes … (云澜国际陆港, 临溪经济技术开发区).

The ending is looked up in the ontology's vocabulary, longest first; what stands before it is taken up as far as it can
be part of the name, and must be specific.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from kg.extract.names.extension import Extent, extend, is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

CLASSES = frozenset(
    {
        "Company",
        "GovernmentBody",
        "ResearchInstitution",
        "University",
        "Association",
        "Organization",
        "Place",
        "EconomicRegion",
        "Corridor",
        "DevelopmentPlatform",
        "DevelopmentZone",
        "IndustrialPark",
        "LogisticsPark",
        "CharacteristicTown",
        "CommercialDistrict",
        "TransportInfrastructure",
        "RailwayLine",
        "Highway",
        "Port",
        "Airport",
        "Pipeline",
        "TransportService",
    }
)
"""Classes whose names this finder finds; names of the others need more than an ending."""

_NOUN_SUFFICES = frozenset(
    {
        "IndustrialPark",
        "DevelopmentPlatform",
        "LogisticsPark",
        "CharacteristicTown",
        "ResearchInstitution",
        "Association",
        "Corridor",
        "DevelopmentZone",
        "TransportService",
    }
)
_NOUN_ENDING = re.compile(
    r"(?:园|园区|城|谷|港|小镇|社区|综合体|创新区|商务区|新城|片区|走廊|廊道|通道|轴|联盟|协会|研究院|实验室|研究中心|"
    r"班列|专线|中心站|枢纽)$"
)
"""Endings before which a common noun is specific enough (新材料产业园, but not 新材料基地)."""

_LEVEL = re.compile(r"(国家|国家级|省级|市级|全国|全省|世界|国际级|部级|省|首批|第[一二三四五六七八九十]+批|国内|全球)")
_BUILT = frozenset({"TransportInfrastructure", "RailwayLine", "Highway", "Place", "Port", "Airport", "Pipeline"})
_WIDE = frozenset({"DevelopmentZone", "CharacteristicTown", "IndustrialPark", "LogisticsPark"})
_PROVINCE = re.compile(r"(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,5}自治区|我[国省市]|全[国省市]|中国)")
_PHASE = re.compile(r"(?:[(])?(?:[一二三四五六七八九十]|\d)(?:、[一二三四])?期(?:[)])?")


@cache
def ending_automaton() -> ahocorasick.Automaton:
    """All endings of the vocabulary."""
    automaton = ahocorasick.Automaton()
    for ending, classes in name_vocabulary().endings.items():
        automaton.add_word(ending, (ending, classes))
    automaton.make_automaton()
    return automaton


def longest_endings(reading: Reading) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, classes) of the endings that close a word, the longest one at each place."""
    best: dict[int, tuple[int, tuple[str, ...]]] = {}
    for last, (ending, classes) in ending_automaton().iter(reading.text):
        end = last + 1
        start = end - len(ending)
        if end not in best or start < best[end][0]:
            best[end] = (start, classes)
    for end, (start, classes) in best.items():
        if closes_name(reading, start, end):
            yield start, end, classes


def closes_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a name can end at ``end``: a word ends there, or what is left of the word counts its phase (一期)."""
    if reading.ends_word(end):
        return True
    number = reading.word_at[end - 1]
    word = reading.words[number]
    rest = reading.text[end : word.end]
    return _PHASE.fullmatch(rest) is not None or rest in {"段", "线", "站", "南", "北", "东", "西"}


def find_by_ending(reading: Reading) -> Iterator[Find]:
    """Yield names that end in a class word."""
    for head, end, classes in longest_endings(reading):
        names = [name for name in classes if name in CLASSES]
        word = reading.words[reading.word_at[head]]
        if (
            end - head == 1
            and reading.text[head] == "港"
            and (word.tag not in {"LOC", "nz", "ORG"} and word.start < head)
        ):
            continue
        if word.tag == "PER" and word.start < head and word.end == end:
            continue
        if not names or reading.text[head - 1 : end] in {"子公司", "该公司", "本公司", "新公司", "港口"}:
            continue
        board = _BOARD.match(reading.text, head, end) and _BOARD_OF.search(reading.text, max(0, head - 4), head)
        if board and reading.starts_word(board.start()):
            yield Find(board.start(), end, "GovernmentBody", "ending", 0.6)
        scope = _SCOPE.search(reading.text, max(0, head - 3), head) if names[0] == "TransportInfrastructure" else None
        if scope and reading.starts_word(scope.start()):
            yield Find(scope.start(), end, names[0], "ending", 0.7)
        if names[0] in PLATFORMS_OF_LISTS:
            yield from _sharing(reading, head, end, names[0])
        extent = extend(reading, head, firms=names[0] not in _BUILT)
        noun = names[0] == "LogisticsPark" or (
            names[0] in _NOUN_SUFFICES and _NOUN_ENDING.search(reading.text, head, end) is not None
        )
        if extent and not extent.proper and not noun and _is_under_way(reading, extent.start, head, end):
            yield Find(extent.start, end, "Project", "ending", 0.5)
        if extent is None or not (extent.proper or noun):
            continue
        start = _general_start(reading, extent.start, head, end, names[0])
        if start != extent.start:
            yield Find(start, _with_city(reading, end, names[0]), names[0], "ending", 0.85)
            continue
        if names[0] in _WIDE and _PROVINCE.fullmatch(reading.text[extent.start : head]):
            continue
        if extent.proper:
            extent = Extent(_behind_province(reading, extent.start, head), proper=True)
        if reading.text[head:end] == "集结中心" and (
            train := _TRAINS.search(reading.text[max(0, extent.start - 8) : extent.start])
        ):
            extent = Extent(extent.start - len(train.group()), proper=True)
        start, end = _beside_dash(reading, extent.start, head, names[0]), _with_city(reading, end, names[0])
        if is_generic(reading.text[start:head].strip("“”")):
            continue
        extent = Extent(start, extent.proper)
        modifier = reading.text[start:head]
        if reading.text[start:end] in by_name() or (not extent.proper and _is_described(reading, start)):
            continue
        branch = reading.text[head:end] in {"支线", "联络线", "铁路专用线", "环线", "外绕线"}
        if names[0] in _NETWORKS and _VAGUE_ROAD.search(modifier):
            continue
        if (names[0] in _NETWORKS and not branch and _is_area(modifier)) or (names[0] == "Port" and len(modifier) < 2):
            continue
        level = _LEVEL.match(reading.text, extent.start, head)
        if level and "Designation" in classes and not _has_place(reading, extent.start, head):
            yield Find(extent.start, end, "Designation", "ending", 0.7)
            continue
        yield Find(extent.start, end, names[0], "ending", 0.9 if extent.proper else 0.65)


_DASHED = frozenset({"Port", "Pipeline", "RailwayLine", "Highway", "TransportService", "Corridor", "EconomicRegion"})
_CITY = re.compile(r"[(][\u4e00-\u9fff]{2,4}[)]")


def _beside_dash(reading: Reading, start: int, head: int, type_: str) -> int:
    """The start of a name that holds a dash: a route keeps both ends (宁溪-云澜铁路), other names what follows it.

    The dash in 中国-某某组织…示范区 belongs to the name.
    """
    dash = reading.text.rfind("-", start, head)
    if dash < 0 or type_ in _DASHED or reading.text[start:dash] in {"中国", "中国(云南)"} or dash + 1 >= head:
        return start
    return dash + 1


def _with_city(reading: Reading, end: int, type_: str) -> int:
    """The end of a service's name with the city in brackets after it: 中欧班列(云澜)."""
    city = _CITY.match(reading.text, end) if type_ == "TransportService" else None
    return city.end() if city and reading.tag_at(end + 1) == "LOC" else end


_NETWORKS = frozenset({"RailwayLine", "Highway"})


def _is_described(reading: Reading, start: int) -> bool:
    """Whether 的 stands before ``start``, which makes a description of it, unless it says where the thing lies."""
    if reading.text[start - 1 : start] != "的":
        return False
    clause = re.split(r"[,。;\n]", reading.text[max(0, start - 16) : start])[-1]
    return not re.search(r"位于|坐落|地处", clause)


def _is_area(modifier: str) -> bool:
    """Whether ``modifier`` is an area as a whole: its railways are no railway (云澜市铁路)."""
    bearers = by_name().get(modifier, ())
    portmanteau = bool(bearers) and bearers[0].level == "county" and modifier == bearers[0].short
    return (bool(bearers) and not portmanteau) or name_vocabulary().general.get(modifier) in {
        "EconomicRegion",
        "AdministrativeArea",
        "Place",
    }


_SCOPE = re.compile(r"(?:全国性|国际性|区域性)$")
_TRAINS = re.compile(r"中欧班列$")
_VAGUE_ROAD = re.compile(r"车道|双向|间$|条$|这$|首条|全线$")


def _is_under_way(reading: Reading, start: int, head: int, end: int) -> bool:
    """Whether an unnamed base is a project that the text says is being built (建动力电池生产基地)."""
    before = reading.text[max(0, start - 2) : start]
    return (
        reading.text[end - 2 : end] in {"基地", "工厂"}
        and before.endswith(("建", "建设", "投建"))
        and head - start >= 3
    )


def _behind_province(reading: Reading, start: int, head: int) -> int:
    """``start``, or the city behind it where the name begins with province and city (云南省大理市…开发区)."""
    word = reading.words[reading.word_at[start]]
    if word.tag != "LOC" or not word.text.endswith(("省", "自治区")) or word.end >= head:
        return start
    city = reading.words[reading.word_at[word.end]]
    return word.end if city.tag == "LOC" and city.text in by_name() and city.end < head else start


_BOARD = re.compile(r"管委会|管理委员会")
_BOARD_OF = re.compile(r"(?:开发区|高新区|经开区|试验区|示范区|新区|保税区|园区|度假区|景区)$")
PLATFORMS_OF_LISTS = frozenset({"DevelopmentZone", "IndustrialPark", "LogisticsPark"})
"""Classes whose names share an ending after a list of places (甲、乙省级高新园区)."""


def _sharing(reading: Reading, head: int, end: int, type_: str) -> Iterator[Find]:
    """The names that places before the last one make with its generic rest: 甲、乙省级高新园区 has 甲省级高新园区."""
    number = reading.word_at[head]
    while number > 0 and reading.words[number].tag != "LOC" and end - reading.words[number].start < 14:
        number -= 1
    last = reading.words[number]
    rest = reading.text[last.end : end]
    if (
        last.tag != "LOC"
        or last.end >= head
        or not is_generic(reading.text[last.end : head])
        or last.text not in by_name()
    ):
        return
    while number > 1 and reading.words[number - 1].text == "、" and reading.words[number - 2].text in by_name():
        number -= 2
        word = reading.words[number]
        yield Find(word.start, word.end, type_, "shared ending", 0.7, 2, word.text + rest)


def _general_start(reading: Reading, start: int, head: int, end: int, type_: str) -> int:
    """``start``, or where a general name of the class begins that ends the find (中亚班列 in 塔什干中亚班列)."""
    general = name_vocabulary().general
    for begin in range(start + 1, head):
        if general.get(reading.text[begin:end]) == type_ and reading.text[begin - 1] != "”":
            return begin
    return start


def _has_place(reading: Reading, start: int, end: int) -> bool:
    return any(reading.tag_at(n) == "LOC" for n in range(start, end))
