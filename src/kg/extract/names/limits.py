"""Where a name found by its ending really begins and ends: routes, cities in brackets, provinces before cities."""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.lines import ROUTE_HEAD
from kg.extract.names.places import is_place
from kg.extract.names.reading import Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_DASHED = frozenset({"Port", "Pipeline", "RailwayLine", "Highway", "TransportService", "Corridor", "EconomicRegion"})
_COUNTRY = re.compile(r"[\u4e00-\u9fff]{0,6}中国(?:[(][\u4e00-\u9fff]+[)])?")
_BINATIONAL = re.compile(r"中[蒙俄哈老越缅朝韩马白新德泰印柬吉乌巴尼]")
_BONDED = re.compile(r"[(][AB]型[)]")
_CITY = re.compile(r"[(][\u4e00-\u9fff]{2,4}[)]")


_HELD_INSIDE = re.compile(
    r"(?<=[园区城港])(?:内(?:现|共|还|已)?[设建]有?|(?:统一|共同|直接|受托|同时)(?:管理|托管|代管|管辖)(?![局处委中服办]))"
)
"""What a park has inside it: 甲园内设｜服务中心."""


_ROLE = re.compile(r"主战场|主阵地|主引擎|主力军|桥头堡|排头兵|领头羊|火车头|压舱石")
"""The part that something plays, told in front of its name: 全市项目建设主战场｜高新区."""


def name_start(reading: Reading, start: int, head: int, end: int, type_: str) -> int:
    """The start of the name of class ``type_`` that ends in ``text[head:end]`` and was taken up from ``start`` on."""
    start = _behind_province(reading, start, head)
    trains = max(start - 4, 0)
    if reading.text[head:end] == "集结中心" and reading.text[trains:start].endswith("班列"):
        start = trains
    start = _behind_line(reading, _behind_dash(reading, start, head, type_), head, type_)
    start = _behind_kind(reading, start, head) if type_ == "Company" else start
    within = reading.text.rfind("境内", start, head)
    start = within + 2 if within >= 0 else start  # 甲新区境内｜乙高速
    inside = _HELD_INSIDE.search(reading.text, start, head)
    start = inside.end() if inside else start
    role = None if type_ == "Company" else _ROLE.search(reading.text, start, head)
    start = role.end() if role else start
    if type_ in _PARKS:
        return _below_county(reading, start, head)
    if type_ == "TransportService":
        return _behind_city(reading, start, head)
    network = reading.text[end - 1] == "网"  # the roads of an area as a whole have it in their name
    return _behind_address(reading, start, head) if type_ in _ON_LINES | {"RailwayLine"} and not network else start


_SIDE_OF_CITY = re.compile(r"[东南西北]站")


def of_city(reading: Reading, start: int, end: int) -> int:
    """The start of a station that the tagger cut off its city (云澜｜南站): it is told apart only by a side of it."""
    if not _SIDE_OF_CITY.fullmatch(reading.text, start, end):
        return start
    begins = (n for n in range(max(0, start - 4), start - 1) if reading.text[n:start] in by_name())
    return next(begins, start)


_KIND_OF_FIRM = re.compile(r"(?:企业|民企|国企)(?!管理|服务|发展|咨询|融资|投资|孵化|总部|信用|征信|家|集团|联合)")


def _behind_kind(reading: Reading, start: int, head: int) -> int:
    """The start of a firm behind the word for firms, or the quoted word, that it stands in apposition to (云澜企业｜宏拓集团)."""
    quote = reading.text.rfind("”", start, head) + 1
    behind = reading.words[reading.word_at[quote]] if quote > start else None
    if behind is not None and behind.start == quote and behind.tag == "ORG" and behind.end > head:
        return quote  # 新“东家”｜宏拓科技有限公司
    kind = next((k.end() for k in _KIND_OF_FIRM.finditer(reading.text, start, head) if head - k.end() >= 2), start)
    return start if is_generic(reading.text[kind:head]) else kind


_PARKS = frozenset({"IndustrialPark", "LogisticsPark", "CharacteristicTown", "CommercialDistrict"})


def _below_county(reading: Reading, start: int, head: int) -> int:
    """The start of a park behind the areas it lies in where a name of its own follows, else behind all but the last.

    甲县｜乙镇茶业园 has the town in its name, 甲县丙园 the county; 甲县乙镇｜丙园, 甲县｜“锦绣”产业园 have names of their own.
    """
    begin, number, last, passed = start, reading.word_at[start], start, 0
    while (word := reading.words[number]).start == begin and word.end < head and _is_division(word):
        begin, number, last, passed = word.end, number + 1, begin, passed + 1
    proper = passed > 1 and begin < head and reading.tag_at(begin) in PROPER
    told_apart = reading.text[begin] == "“" or proper
    return begin if told_apart else last


def _behind_city(reading: Reading, start: int, head: int) -> int:
    """The start of a service with a quoted name, behind the places that run it (云澜市｜“云新欧”班列)."""
    quote = reading.text.find("“", start, head)
    number = reading.word_at[start]
    while (word := reading.words[number]).start < quote and (word.tag == "LOC" or word.text in by_name()):
        number += 1
    return quote if quote > start and reading.words[number].start == quote else start


_SIZE_ONLY = re.compile(r"(?:跨|过|越)[江河海湖线]|人行|公路|铁路|高速|互通|枢纽|客运|公交|收费")


def _behind_address(reading: Reading, start: int, head: int) -> int:
    """The start of a line, bridge or station behind the areas it lies in, which are written in full before it."""
    begin, number = start, reading.word_at[start]
    while (word := reading.words[number]).start == begin and word.end < head - 1 and _is_address(word):
        begin, number = word.end, number + 1
    rest = reading.text[begin:head]
    return start if is_generic(rest) or _SIZE_ONLY.fullmatch(rest) else begin


def _is_address(word: Token) -> bool:
    return (
        word.tag == "LOC"
        and len(word.text) > 2
        and word.text.endswith(("省", "自治区", "市", "县", "区", "镇", "乡", "街道"))
    )


def _is_division(word: Token) -> bool:
    """Whether the word is a division in full, and no zone that a park is part of."""
    return _is_address(word) and (word.text in by_name() or word.text.endswith(("镇", "乡", "街道")))


_NETWORK = re.compile(rf"(?:{ROUTE_HEAD.pattern})路?网")
_ON_LINES = frozenset({"Highway", "TransportInfrastructure"})
_ROUTE = re.compile(rf"(?:{ROUTE_HEAD.pattern})(?:路?网络?)?")
"""A line before a name, or the network that a road is one of (国家高速公路网｜云临高速)."""


def _behind_line(reading: Reading, start: int, head: int, type_: str) -> int:
    """The start of a tunnel, bridge or station behind the line it is on (云临铁路｜望川隧道), which is named by itself."""
    met = _ROUTE if type_ in _ON_LINES else _NETWORK if type_ == "RailwayLine" else None
    lines = [line.end() for line in met.finditer(reading.text, start, head)] if met is not None else []
    behind = next((end for end in reversed(lines) if head - end >= 2), start)
    return start if is_generic(reading.text[behind:head]) else behind


def _behind_dash(reading: Reading, start: int, head: int, type_: str) -> int:
    """The start of a name that holds a dash: a route keeps both ends (宁溪-云澜铁路), other names what follows it.

    The dash in 中国-某某组织…示范区 belongs to the name, as that between the two cities of a joint park.
    """
    dash = reading.text.rfind("-", start, head)
    if dash < 0 or type_ in _DASHED or _COUNTRY.fullmatch(reading.text, start, dash) or dash + 1 >= head:
        return start
    joint = reading.tag_at(dash + 1) == "LOC" and is_place(reading.text[start:dash])
    return start if joint or _BINATIONAL.match(reading.text, start) else dash + 1


def _behind_province(reading: Reading, start: int, head: int) -> int:
    """``start``, or the city behind it where the name begins with province and city (云南省大理市…开发区)."""
    word = reading.words[reading.word_at[start]]
    if word.tag != "LOC" or not word.text.endswith(("省", "自治区")) or word.end >= head:
        return start
    if reading.text.startswith(re.sub(r"(?:壮族|回族|维吾尔)?自治区$|省$", "", word.text), word.end):
        return word.end
    city = reading.words[reading.word_at[word.end]]
    return word.end if city.tag == "LOC" and city.text in by_name() and city.end < head else start


_BUILT_IN_PHASES = frozenset({"IndustrialPark", "LogisticsPark", "CharacteristicTown"})
_PHASE = re.compile(
    r"(?:[一二三四五]期|[(][一二三四五]期[)])(?=[、,;。)]|$|和|等|(?:已|正|将|全面|顺利|主体|集中)*(?:建成|开工|投产|投用|签约|开园|竣工|封顶|动工|启动|工程|项目))"
)


_QUARTERED = frozenset({"DevelopmentZone", "IndustrialPark", "LogisticsPark"})
_QUARTER = re.compile(r"[东西南北中A-F]片?区")


def name_end(reading: Reading, end: int, type_: str) -> int:
    """The end of a service's name with the city in brackets after it, of a park's with its phase: 云欧班列(云澜), 某产业园二期."""
    if type_ == "LogisticsPark" and (bonded := _BONDED.match(reading.text, end)):
        return bonded.end()
    phase = _PHASE.match(reading.text, end) if type_ in _BUILT_IN_PHASES else None
    if phase is not None and reading.ends_word(phase.end()):
        return phase.end()
    quarter = _QUARTER.match(reading.text, end) if type_ in _QUARTERED else None
    if quarter is not None and reading.ends_word(quarter.end()):
        return quarter.end()
    city = _CITY.match(reading.text, end) if type_ in _BUILT_IN_PHASES | {"TransportService"} else None
    return city.end() if city and reading.tag_at(end + 1) == "LOC" else end


def general_start(reading: Reading, start: int, head: int, end: int, type_: str) -> int:
    """``start``, or where a general name of the class begins that ends the find (云欧班列 in 云澜至汉堡云欧班列)."""
    general = name_vocabulary().general
    for begin in range(start + 1, head):
        if general.get(reading.text[begin:end]) == type_ and reading.text[begin - 1] != "”":
            return begin
    return start
