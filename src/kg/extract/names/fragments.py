"""What a finder cut out of a longer word or name, or took for a name where a kind of thing is told: no name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import PROPER
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_PORT_CALLS = frozenset({"进港", "出港", "入港", "到港", "离港", "靠港"})
"""Words of ships that hold the class word of a port: no name begins inside one (进｜港航道)."""
_IN_FIRM = re.compile(
    r"(?:航天|航空|重工|股份|控股|药业|制药|化工|石化|电子|光电|电气|智能|科技|新材|锂业|铝业|铜业|钢铁|乳业|食品)"
    r"(?=等(?:\d|[一二三四五六七八九十多]|企业|公司|龙头|一批|知名|重点)|[、与和](?:[\u4e00-\u9fff]{2,8})等(?:\d|企业|公司|龙头|一批|知名|重点))"
)
"""Behind the short name of an area: it is called so by a firm among firms (临溪航天等4家)."""
_BY_THE_SEA = re.compile(r"临海(?=产业|经济|工业|型)")
"""An industry by the sea, not the city of that name."""
_SLOPE = re.compile(r"[东西南北]?(?:麓|坡|脚)")
"""Behind a mountain and one of its sides (天台山｜东北麓), which the tagger takes for a province."""
_PART = re.compile(r"[\u4e00-\u9fff]{1,4}件")
"""Parts of machines in a list of what firms make (金属件、结构件等企业)."""
_NO_INDUSTRY = re.compile(
    r"提供|^(?:推动|带动|国家(?!级)|全国)|(?:招商|机构|口岸|升级|转换|崛起|支撑|政府|社会事业|社会发展|平台层|服务层|产品层)$"
)
"""What is done, or who does it, in the place of an industry (上门招商, 提档升级)."""
_UNCONNECTED = re.compile(r"不通|未通|没有")
"""Of places that no line leads to yet (结束甲不通铁路的历史)."""
_NO_FIRM = re.compile(r"(?:立交|高铁|铁路[一二三]期|主干道|卡口|市场|见证|事业部|党政)$|^[省市县区]领导")
"""Works, places and people in the place of a firm."""
_KINDS_OF_AREA = frozenset({"自治区", "自治州", "自治县"})
_CAPACITY = re.compile(r"[\d.]+(?:[万亿]?(?:[GMK]W[hp]?|千瓦时?|吨|[台套件辆只米])|[\d.]*[GMK]W)")
_LONGEST_PROVINCE = 6


_HALF_WORDS = re.compile(r"我国|和美(?=[乡海城])|黑土(?=地)")
"""Words that the tagger cuts in two: no name begins inside one."""
_ONE_CHARACTER = re.compile(
    r"[\u4e00-\u9fff](?:实验室|工程|产业园区?|园区|灌区|走廊|片区|学院|研究院|示范区|基地|水库|新区|公园)"
)
"""A kind of thing behind a single character, which is the end of something else (绿电｜产业园)."""
_NO_NAME = re.compile(r"总揽|部署及|港江海$|^[\u4e00-\u9fff]基$|[^上高中初低同平均优劣]等$")
"""A verb or another thing in what is taken for a body; a material told by what it is based on, its head left out."""


def _is_cut(reading: Reading, find: Find) -> bool:
    """Whether the name goes on to the left, or is none but a kind of thing and the end of what stands before."""
    text, start = reading.text, find.start
    if start and _HALF_WORDS.match(text, start - 1):
        return True
    if find.name is not None and _SHARED_HEAD.search(find.name):
        return True
    if _is_no_stop(find.type, text[start : find.end]) or _is_counted(find, text):
        return True
    if find.type in _SITES and _BARE_SITE.fullmatch(text, start, find.end):
        return True
    if find.type == "Policy" and _OF_ANOTHER.match(text, find.end):
        return True
    if text[start - 1 : start] == "在" and find.type in _INSTITUTES:
        return True
    area = any(text[start - 1 : start + n] in by_name() for n in (2, 3)) and start > 0
    if area and find.type != "AdministrativeArea" and text[start - 1] in _JOINING:
        return True
    alone = _ONE_CHARACTER.fullmatch(text, start, find.end) is not None
    return alone and find.name is None and text[start - 1 : start] not in {"“", ""}


_SITES = frozenset({"Project", "IndustrialPark", "DevelopmentPlatform", "Organization"})
_BARE_SITE = re.compile(
    r"(?:全球|生产|制造|研发|运营|训练|试验|加工|成果|转化|转移|服务|示范|中试|验证|公共|技术|产品)+(?:中心|基地|平台|工厂)"
)
"""What is done somewhere, and no name of the place."""
_INSTITUTES = frozenset({"ResearchInstitution", "University"})
_OF_ANOTHER = re.compile(r"”?(?:《?(?:建议|纲要)》?)(?![,。;])|”?《建议》")
"""What goes on as the name of another paper (“某五年”规划《建议》)."""
_NO_STOP = re.compile(r"(?:服务|工作|检查|驿|监测|加气|充电)站$|(?:配置|战略)枢纽$")
_SO_MANY_OF = re.compile(r"\d[个所家](?=[\u4e00-\u9fff])")


def _is_no_stop(type_: str, name: str) -> bool:
    """Whether what ends like a station or hub serves people or goods, and no traffic."""
    return type_ == "TransportInfrastructure" and _NO_STOP.search(name) is not None


def _is_counted(find: Find, text: str) -> bool:
    """Whether a number of things was read into the name (某地3个煤制气)."""
    kept = {"Strategy", "Policy", "Event", "Industry", "Designation", "Product", "AdministrativeArea"}
    return find.type not in kept and _SO_MANY_OF.search(text, find.start, find.end) is not None


_JOINING = frozenset("和与同上")
"""Characters that join or place, and begin names of counties (和林格尔, 上杭)."""


_TRACKS = re.compile(r"(?:港区?|厂区?|矿区?|站|库区?|园区?)?(?:内|后方|前方)(?:铁路|专用线|铁路专用线)")
"""The tracks of a port or yard as a whole (港内铁路)."""


def is_fragment(reading: Reading, find: Find) -> bool:
    """Whether the find is cut out of something else, or names a kind of thing."""
    text, name = reading.text, reading.text[find.start : find.end]
    before = text[max(0, find.start - 1) : find.start + 1]
    if _is_cut(reading, find) or _NO_NAME.search(name):
        return True
    if before in _PORT_CALLS or text[max(0, find.start - 1) : find.start + 2] == "新能源":
        return True
    if find.type == "RailwayLine" and _TRACKS.fullmatch(name):
        return True
    if find.type == "AdministrativeArea":
        in_firm = len(name) == 2 and _IN_FIRM.match(text, find.end) is not None
        hillside = name[0] == "山" and _SLOPE.match(text, find.end) is not None
        return in_firm or hillside or name in _KINDS_OF_AREA or _BY_THE_SEA.match(text, find.start) is not None
    if find.type == "Port":
        return name.endswith("临港")
    if find.type in _ROADS and _UNCONNECTED.search(name):
        return True
    if find.type == "Industry":
        return _NO_INDUSTRY.search(name) is not None
    if find.type == "Company" and _NO_FIRM.search(name):
        return True
    part = _PART.fullmatch(name) is not None and reading.tag_at(find.start) not in PROPER
    return find.type == "Company" and (part or _CAPACITY.match(name) is not None)


_IN_PARK = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:开发区|高新区|经开区|新区|园区|(?:产业|工业|创业|科技|孵化|物流)园|集聚区|保税区)(?=[\u4e00-\u9fff()]{6,}(?:有限公司|集团)$)"
)
"""The park before a firm in it."""


_ZONE_OF_TRADE = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:高新区|经开区|开发区|保税区|(?<![高创])新区|工业园|产业园|园区|片区|山区|地区)(?=[\u4e00-\u9fff]{2,}$)"
)
"""The zone before an industry of it (甲高新区｜工业母机)."""
_SECTORS_OF_PARKS = re.compile(r"(?:产业|行业|经济|建设|运营|开发|主导|特色)")
"""Words that with the zone before them mean the zone's business as a whole (园区经济)."""


_SHARED_HEAD = re.compile(r"(?:水库|机组|芯片|站|先行段|机场|油田|基地)(?:高速|铁路|高铁|公路)$")
"""Members of a list that have heads of their own, and not that of the last one (甲水库、乙站、丙高速)."""
_PART_ALONE = 3
"""So long are the last words of members that are called nothing by themselves (6号机组, 首条先行段)."""
_ROADS = frozenset({"Highway", "RailwayLine"})


def under_own_head(reading: Reading, find: Find) -> Find:
    """The find without what a list gave it: the head of another member, or 等 before the head (甲至乙等公路)."""
    if find.name is not None and _SHARED_HEAD.search(find.name) and find.end - find.start > _PART_ALONE:
        return find._replace(type="Project", name=None)
    text = reading.text[find.start : find.end]
    return (
        find._replace(name=text.replace("等", ""))
        if find.type in _ROADS and find.name is None and "等" in text
        else find
    )


def without_province(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield the find from its own name on: an area that is written together with its province (甲省乙 of a route's end),
    a firm behind the park that it is in, where a place begins its name (甲创业园｜乙省丙有限公司), an industry behind its zone.
    """
    name = reading.text[find.start : find.end]
    for park in _IN_PARK.finditer(name) if find.type == "Company" else ():
        if any(name[park.end() : park.end() + n] in by_name() for n in (2, 3, 4)):
            yield find._replace(start=find.start + park.end())
            return
    zone = _ZONE_OF_TRADE.match(name) if find.type == "Industry" else None
    if zone is not None and not _SECTORS_OF_PARKS.match(name, zone.end()):
        yield find._replace(start=find.start + zone.end())
        return
    if find.type == "AdministrativeArea" and len(name) > 3 and name not in by_name():
        for length in range(2, _LONGEST_PROVINCE):
            if _is_province(name[:length]) and name[length:] in by_name():
                yield find._replace(start=find.start + length)
                return
    yield find


def _is_province(name: str) -> bool:
    return any(division.level == "province" for division in by_name().get(name, ()))
