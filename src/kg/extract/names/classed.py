"""Names that end in a class word: parks, zones, ports, stations, institutes … (云澜国际陆港, 临溪经济技术开发区).

What stands before the ending is taken up as far as it can be part of the name, and must be specific.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.bare_endings import find_bare, is_under_way
from kg.extract.names.endings import longest_endings
from kg.extract.names.everywhere import without_place
from kg.extract.names.extension import extend, is_generic
from kg.extract.names.limits import general_start, name_end, name_start, of_city
from kg.extract.names.lines import ROUTE_HEAD
from kg.extract.names.places import is_place
from kg.extract.names.reading import Find, Reading
from kg.extract.names.told_works import SAYS_WHICH
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

CLASSES = frozenset(
    "Company GovernmentBody ResearchInstitution University Association Organization Place EconomicRegion Corridor "
    "DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict "
    "TransportInfrastructure RailwayLine Highway Port Airport Pipeline TransportService".split()
)
"""Classes whose names this finder finds; names of the others need more than an ending."""

_NOUN_SUFFICES = frozenset(
    "IndustrialPark DevelopmentPlatform LogisticsPark CharacteristicTown ResearchInstitution Association Corridor "
    "DevelopmentZone TransportService".split()
)
_NOUN_ENDING = re.compile(
    r"(?:园|园区|城|谷|港|小镇|社区|综合体|创新区|商务区|新城|片区|走廊|廊道|通道|轴|联盟|协会|研究院|实验室|研究中心|"
    r"班列|专线|中心站|枢纽)$"
)
"""Endings before which a common noun is specific enough (新材料产业园, but not 新材料基地)."""

_NO_NAMES = frozenset({"子公司", "该公司", "本公司", "港口"})
_ROLE_OF_STATION = re.compile(r"(?:起始|始发|起点|终点|终到|中间|途经|首末)$")
"""What a station is to a line, which is no name of it."""
_PARTY_OF = re.compile(r"(?:集团|公司|银行|大学|学院|医院)$")
_LEVEL = re.compile(r"(国家|省级|市级|全国|全省|世界|国际级|部级|省|首批|第[一二三四五六七八九十]+批|国内|全球)")
_BUILT = frozenset({"TransportInfrastructure", "RailwayLine", "Highway", "Place", "Port", "Airport", "Pipeline"})
_WIDE = frozenset({"DevelopmentZone", "CharacteristicTown", "IndustrialPark", "LogisticsPark"})
_NETWORKS = frozenset({"RailwayLine", "Highway"})
_KIND_OF_FIRM = re.compile(
    r"(?:拟?上市|挂牌|民营|国有|私营|外资|内资|台资|港资|外贸|中小|大型|小型|微型|骨干|龙头|重点|规上|规模以上|独角兽|高新技术|科技型|专精特新|"
    r"本土|本地|外地|总部|跨国|知名|优秀|入驻|相关|供水|担保|小额贷款|物业|保险|建筑|房地产|旅游|运输|物流|电力|烟草|农业|工业|金融|平台|投资|国资|国际|航运|航空|海运|船务|货代)*"
    r"(?:公司|企业)|(?:农民|专业|农业|家庭|种植|养殖|农机|供销)+合作社"
)
_KIND_OF_SCHOOL = re.compile(
    r"(?:世界|一流|研究型|综合性|应用型|本科|地方|高水平|民办|公办|示范性|重点)(?:大学|学院|学校)$"
)
_BRANCHES = frozenset({"支线", "联络线", "连接线", "铁路专用线", "环线", "外绕线"})
_KIND_OF_TOWN = re.compile(r"(?:[类型级]|级特色)$")
"""What towns are told by as a class (某省级…小镇, 旅居类小镇)."""
_PROVINCE = re.compile(r"(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,5}自治区|我[国省市]|全[国省市]|中国)")
_GOODS = re.compile(
    r"装备|产业|车辆|设备|产品|企业|行业|领域|制造|技术|零部件|器材|配件|运输|货运|物流|口岸|货场|部门|职工|公安|(?<=地铁|轻轨)[站口]"
)
_KIND_OF_PORT = re.compile(
    r"(?:港|内河|沿海|沿江|集装箱|重要|主要|枢纽|国际|[大第]|亿吨|地区|流域|世界|国内|综合|干线)$"
)
"""What ports are told by as a class (内河港口, 第二大集装箱港口), or the port whose 港口吞吐量 is counted (云港｜港口)."""
_LOGISTICS = re.compile(r"物流|冷链|货运|仓储|多式联运")
_FREE_TRADE = re.compile(r"自贸|自由贸易")
_VAGUE_ROAD = re.compile(
    r"车道|双向|间$|条$|这$|首条|全线$|最[长大高深宽]$|海底$|水下$|[不未直]通$|县县通$|(?:[IⅠⅡ一二]级)?(?:双线|单线|电气化)+$"
)
_ONE_LINE = re.compile(
    r",?(?:正式|即将|已|将|全线|项目|工程|从境内|在境内)*(?:穿境|穿城|过境而过|横贯|纵贯|全长|正线|起于|起自|[东西南北]起|设计时速|通车|开通|开工|建成|贯通)"
)
"""What is said of one line, and not of all that a region has."""
_OF_A_LINE = re.compile(r"(?:高铁|铁路|高速公路|高速|公路)(?:特大桥|隧道)")
"""The tunnels and bridges of a line as such, none of them by name."""


def find_by_ending(reading: Reading) -> Iterator[Find]:
    """Yield names that end in a class word."""
    for head, end, classes in longest_endings(reading):
        type_ = next((name for name in classes if name in CLASSES), None)
        if type_ is None or not _is_class_word(reading, head, end):
            continue
        yield from find_bare(reading, head, end, type_)
        find = _find(reading, head, end, type_, may_be_title="Designation" in classes)
        if find is not None:
            yield find
            if find.rank:
                service = reading.text.index("班列", find.start) + 2
                yield Find(find.start, service, "TransportService", "service in name", 0.75, inner=True)


def _is_class_word(reading: Reading, head: int, end: int) -> bool:
    """Whether the ending is one here: no part of a person's name, no 港 inside an ordinary word."""
    word = reading.words[reading.word_at[head]]
    if word.tag == "PER" and word.start < head and word.end == end:
        return False
    if head + 1 == end and word.start < head and word.end == end and is_place(word.text):
        return False  # a town whose name ends so
    if reading.text[head:end] == "港" and word.start < head and word.tag not in {"LOC", "nz", "ORG"}:
        return False
    if reading.text[head:end] in {"党组", "党委"} and _PARTY_OF.search(reading.text, max(0, head - 4), head):
        return False
    if reading.text[head:end] == "站" and _ROLE_OF_STATION.search(reading.text, max(0, head - 2), head):
        return False
    return reading.text[head - 1 : end] not in _NO_NAMES


def _find(reading: Reading, head: int, end: int, type_: str, *, may_be_title: bool) -> Find | None:
    text = reading.text
    sidings = text[head:end] == "铁路专用线"  # firms have their own
    extent = extend(reading, head, firms=sidings or type_ not in _BUILT)
    if extent is None:
        return None
    if not extent.proper and not _noun_suffices(text[head:end], type_):
        under_way = is_under_way(reading, extent.start, head, end)
        return Find(extent.start, end, "Project", "ending", 0.5) if under_way else None
    start = general_start(reading, extent.start, head, end, type_)
    if start != extent.start:
        return Find(start, name_end(reading, end, type_), type_, "ending", 0.85)
    if type_ in _WIDE and _PROVINCE.fullmatch(text[start:head]):
        return None
    if type_ == "RailwayLine" and _GOODS.match(text, end):
        return None
    begin = of_city(reading, start, end)
    start = name_start(reading, begin, head, end, type_)
    bare, end = end, name_end(reading, end, type_)
    if not _is_specific(reading, start, head, end, type_, proper=extent.proper):
        return None
    if may_be_title and _LEVEL.match(text, start, head) and not _has_place(reading, start, head):
        return Find(start, end, "Designation", "ending", 0.7)
    if type_ == "IndustrialPark" and _LOGISTICS.search(text, start, head):
        type_ = "LogisticsPark"
    if type_ == "DevelopmentPlatform" and _FREE_TRADE.search(text, start, head):
        type_ = "DevelopmentZone"
    # a name taken up over its service (中某班列云澜集结中心) stands against the service
    phased = (text[start:bare],) if text[bare:end].strip("()").endswith("期") else ()
    return Find(start, end, type_, "ending", 0.9 if extent.proper else 0.65, 2 * int(start < begin), names=phased)


def _noun_suffices(ending: str, type_: str) -> bool:
    return type_ == "LogisticsPark" or (type_ in _NOUN_SUFFICES and _NOUN_ENDING.search(ending) is not None)


def _is_specific(reading: Reading, start: int, head: int, end: int, type_: str, *, proper: bool) -> bool:
    """Whether the name means one thing: no class of things, no network of a whole area, no description."""
    modifier = reading.text[start:head]
    if type_ == "TransportInfrastructure" and modifier in set("东南西北"):
        return False
    if type_ in _BUILT and re.fullmatch(r"“[^“”]*”", modifier) and not re.search(r"[号线-]", modifier):
        return False  # a quoted description, as of a port among the big ones
    if not proper and reading.text[max(0, start - 2) : start] in {"这座", "这个", "这条", "这一", "该座"}:
        return False
    if type_ in _FACILITIES and _is_praise(reading, start, head, end):
        return False
    if is_generic(modifier.strip("“”")) or reading.text[start:end] in by_name():
        return False
    if type_ == "CharacteristicTown" and _KIND_OF_TOWN.search(modifier):
        return False
    if type_ == "DevelopmentZone" and any(
        reading.text[start:cut] in by_name() and reading.text[cut:end] in by_name() for cut in range(start + 2, end - 2)
    ):
        return False
    if head + 1 == end and type_ in _WIDE and modifier in by_name():
        return False
    if type_ == "TransportService" and is_place(modifier):
        return False  # 新开甲、乙航线: where they lead
    if type_ == "University" and _KIND_OF_SCHOOL.search(reading.text, start, end):
        return False
    plain = without_place(reading.text[start:end]) if type_ == "Company" else ""
    if plain and (_KIND_OF_FIRM.fullmatch(plain) or plain.endswith("上市公司")):
        return False
    if not proper and _is_described(reading, start):
        return False
    if type_ in _NETWORKS:
        ending = reading.text[head:end]
        one = ending in _BRANCHES or ending[-1] in "桥道" or ending.startswith(("绕城", "环"))  # a bridge, a ring road
        region = name_vocabulary().general.get(modifier) == "EconomicRegion" and _ONE_LINE.match(reading.text, end)
        network = not one and not region and _is_area(modifier)
        if network or _VAGUE_ROAD.search(modifier) is not None:
            return False
        line = ROUTE_HEAD.search(modifier)
        return line is None or _OF_A_LINE.fullmatch(reading.text, start + line.start(), end) is None
    harbour = reading.text[head:end] == "港口" and _KIND_OF_PORT.search(modifier) is not None
    harbour = harbour or modifier.endswith("良")  # 深水良港
    return type_ != "Port" or (len(modifier) >= 2 and not harbour and not (head + 2 == end and _is_province(modifier)))


def _is_province(name: str) -> bool:
    return any(division.level == "province" for division in by_name().get(name, ()))


_FACILITIES = frozenset({"Port", "LogisticsPark", "Airport"})
_SUPERLATIVE = re.compile(r"最[大长高早深]|第[一二三四五六七八九十\d]+大")
_FIRST_TOWARDS = re.compile(r"(?:首|唯一|第[一二三四五六七八九十])[个座家条处]?对$")


def _is_praise(reading: Reading, start: int, head: int, end: int) -> bool:
    """Whether a port or depot is only said to be the largest, or the first towards somewhere, before its own name."""
    behind = reading.words[reading.word_at[end]] if reading.word_at[end] >= 0 else None
    named = behind is not None and behind.start == end and behind.tag in {"LOC", "ORG", "PER", "nz"}
    return bool(
        (named and _SUPERLATIVE.search(reading.text, start, head))
        or _FIRST_TOWARDS.search(reading.text, max(0, start - 4), start)
    )


def _is_described(reading: Reading, start: int) -> bool:
    """Whether 的 stands before ``start``, which makes a description of it, unless it says where the thing lies."""
    if reading.text[start - 1 : start] in set("个座家处"):
        return True
    if reading.text[start - 1 : start] != "的":
        return False
    clause = re.split(r"[,。;\n]", reading.text[max(0, start - 24) : start])[-1]
    return not SAYS_WHICH.search(clause)


def _is_area(modifier: str) -> bool:
    """Whether ``modifier`` is an area as a whole: its railways are no railway (云澜市铁路)."""
    modifier = re.sub(r"(?<=..)(?:地区|区域|沿海|一带)$", "", modifier)
    bearers = by_name().get(modifier, ())
    portmanteau = bool(bearers) and bearers[0].level == "county" and modifier == bearers[0].short
    return (bool(bearers) and not portmanteau) or name_vocabulary().general.get(modifier) in {
        "EconomicRegion",
        "AdministrativeArea",
        "Place",
    }


def _has_place(reading: Reading, start: int, end: int) -> bool:
    return any(reading.tag_at(n) == "LOC" for n in range(start, end))
