"""Who stands in front in the names of things: firms before their projects and parks (宏拓科技有限公司轴承项目), zones
and areas before parks in them (临溪新区轴承产业园), ports before their terminals (云澜港临溪码头), zones before their
committees (临溪高新区管委会).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.firm_cues import is_no_word
from kg.extract.names.project_firms import is_firm, leading_firm
from kg.extract.names.project_words import TRADE
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import CAPACITY
from kg.gazetteer import by_name

_OWNED = frozenset({"Project", "IndustrialPark", "LogisticsPark", "ResearchInstitution"})
_FIRM = re.compile(r"[\u4e00-\u9fff()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)")


_PHASED = re.compile(r"(?P<firm>[\u4e00-\u9fff]{3,8})[(][一二三四五六]期[)]")
"""A project called by its firm and a number alone: 宏拓光电(二期)."""

_HOSTS = (
    (
        frozenset({"IndustrialPark", "LogisticsPark"}),
        re.compile(r"[\u4e00-\u9fff]{2,8}?(?:新区|经开区|高新区|开发区|综保区|保税区|港务区|自贸区|试验区)"),
        "DevelopmentZone",
    ),
    (frozenset({"Port"}), re.compile(r"[\u4e00-\u9fff]{2,6}?港(?!区|口|集团|公司|务)"), "Port"),
)
"""Names of these classes may begin with the zone or port that holds the thing."""

_COMMITTEE = re.compile(
    r"(?P<zone>[\u4e00-\u9fff()]{3,24}?)(?:党工委|党委|工委|管委会|管委|管理委员会|"
    r"(?<=[区园城])(?!域|划|块)[\u4e00-\u9fff]{2,9}(?:局|办公室|办|分局))"
)
_BOARD = re.compile(
    r"(?:[、和及]|(?:副?书记|委员)(?:[、兼][^、,。;\n]{2,8}?)?[、兼])(?P<board>管委会|管理委员会)(?=[^\u4e00-\u9fff]|(?:常务)?副?主任|党|班子|召开|举行|与|和|的)"
)
"""The board of the same zone, which its party committee stands before (某高新区党工委书记、管委会主任)."""
_ZONES = ("DevelopmentZone", "IndustrialPark", "LogisticsPark", "DevelopmentPlatform", "CharacteristicTown")
_KIND = re.compile(
    r"(?:国家级?|省级)?(?:综合|经济|高新|产业|工业|技术|开发|保税|合作|示范|试验|实验|旅游|集中|新|园|港|区)+"
)
"""What a zone is called without anything of its own (高新技术区管委会)."""

_LYING = frozenset({"DevelopmentPlatform", "DevelopmentZone", "IndustrialPark", "LogisticsPark"})
_OWN_NAME = re.compile(r"[\u4e00-\u9fff]{2,}(?:片区|新区|新城|组团|园区|产业园|工业园|开发区|高新区|经开区|物流园)$")
"""What a quarter or zone is called behind the area it lies in (临溪区｜云水片区)."""
_LONGEST_AREA = 8
_SHORTEST_TRADED = 4
_BRANDED_WARE = 4
"""So long are a brand and the word for what it makes."""


def find_owners(reading: Reading, found: Iterable[Find]) -> Iterator[Find]:
    """Yield the firms, zones, areas and ports that names of ``found`` begin with, as names of their own inside them."""
    found = list(found)
    fronted = {find.start for find in found if find.type == "Company"}
    for find in found:
        if find.type == "Project" and not find.inner and find.start not in fronted:
            yield from _leading(reading, find)
        firm = _FIRM.match(reading.text, find.start, find.end) if find.type in _OWNED else None
        if firm is not None and firm.end() < find.end and reading.ends_word(firm.end()):
            yield Find(find.start, firm.end(), "Company", "owner in name", 0.75, inner=True)
        yield from _areas(reading, find)
        yield from _administered(reading, find)
        phased = _PHASED.fullmatch(reading.text, find.start, find.end) if find.type == "Project" else None
        if phased is not None and TRADE.search(phased["firm"]) and is_firm(reading, *phased.span("firm")):
            yield Find(*phased.span("firm"), "Company", "firm of phase", 0.7, inner=True)
        for types, pattern, type_ in _HOSTS:
            host = pattern.match(reading.text, find.start, find.end) if find.type in types else None
            if host is not None and find.end - host.end() >= 3 and reading.ends_word(host.end()):
                yield Find(find.start, host.end(), type_, "host in name", 0.7, inner=True)


_HEAD = re.compile(r"(?:建设)?(?:项目|工程)(?:[(]?[一二三四]期[)]?)?$")
_KIND_OF_GOODS = re.compile(
    r"[型式级性院所局]$|^中[\u4e00-\u9fff]院|^[\u4e00-\u9fff]{0,2}(?:省|市|县|区|镇|国|乡|村|山|河|湖|江|港|湾|路)$"
)


def _leading(reading: Reading, find: Find) -> Iterator[Find]:
    """The brand with its trade, or the brand that the tagger knows, which the name of a project opens with."""
    head = _HEAD.search(reading.text, find.start, find.end)
    stem_end = head.start() if head else find.end
    end = leading_firm(reading, find.start, stem_end)
    if head and stem_end - find.start >= _SHORTEST_TRADED and _is_traded(reading.text[find.start : stem_end]):
        end = stem_end  # the firm is all that the project is called by
    if (ware := find.start + _BRANDED_WARE) < find.end and CAPACITY.match(reading.text, ware):
        name = reading.text[find.start : ware]
        branded = is_no_word(name[:2]) and reading.tag_at(find.start) in PROPER and not _NUMBERED.search(name)
        if branded and reading.ends_word(ware):  # 远岭玻璃｜年产…
            yield Find(find.start, ware, "Company", "firm in front", 0.55, inner=True)
            return
    name = reading.text[find.start : end]
    words = reading.words_in(find.start, end) if name else []
    if not words or not is_firm(reading, find.start, end) or _KIND_OF_GOODS.search(name) or _CHEMICAL.search(name[:2]):
        return
    behind = reading.words[reading.word_at[end]]
    if _GOES_ON.match(reading.text, end) or (behind.start == end and behind.tag in PROPER):
        return  # 宏拓环保｜节能型…: what is made, or one name with the next word
    known = len(words) == 1 and words[0].tag == "ORG" and 2 <= len(name) <= 4 and is_no_word(name)
    if _is_traded(name) or (known and end < find.end - 3):
        yield Find(find.start, end, "Company", "firm in front", 0.55, inner=True)


_CHEMICAL = re.compile(r"[酸碱铁锂铝铜钛镁锌镍钴锰硅碳氟氯氢氧氮磷硫烷烯醇酯酮醛胺苯酚钠钾钙钒钼钨铬]")
"""Goods that are called by what they are of (硫酸镍｜材料)."""
_NUMBERED = re.compile(r"[一二两三四五六七八九十\d]|[台个条座套]$")
_GOES_ON = re.compile(
    r"[型化级式用性]|节能|友好|设备|装备|机械|产品|产业|制造|技术|材料|电池|零部件|配件|零件|服务|大?数据|装置|系统|科技园|园|城|[电厂站场]|线路|中心|机组|小镇|生态圈|总部"
)
"""What makes a kind of goods or of places of a trade before it (环保｜节能型设备, 陶瓷｜产业园)."""


def _is_traded(name: str) -> bool:
    trade = TRADE.search(name)
    brand = name[: trade.start()] if trade else ""
    return 2 <= len(brand) <= 4 and is_no_word(brand) and not _CHEMICAL.search(brand)


def _administered(reading: Reading, find: Find) -> Iterator[Find]:
    """The zone that a committee or office is named for: whoever names 某高新区管委会 speaks of 某高新区."""
    committee = _COMMITTEE.fullmatch(reading.text, find.start, find.end) if find.type == "GovernmentBody" else None
    if (
        committee is None
        or find.name is not None
        or _KIND.fullmatch(committee["zone"])
        or is_generic(committee["zone"])
    ):
        return
    kinds = classes_by_ending(committee["zone"])
    type_ = next((zone for zone in _ZONES if zone in kinds), None)
    if type_ is None:
        return
    yield Find(*committee.span("zone"), type_, "zone of committee", 0.8, inner=True)
    board = _BOARD.match(reading.text, find.end)
    if board is not None:
        name = committee["zone"] + board["board"]
        yield Find(*board.span("board"), "GovernmentBody", "board beside committee", 0.75, name=name)


def _areas(reading: Reading, find: Find) -> Iterator[Find]:
    """The areas written in full that a quarter or zone lies in, where its own name goes on behind them."""
    if find.type not in _LYING or find.inner:
        return
    start = find.start
    while (end := _area_end(reading.text, start, find.end)) is not None and reading.ends_word(end):
        if not _OWN_NAME.fullmatch(reading.text, end, find.end):
            return
        yield Find(start, end, "AdministrativeArea", "area in name", 0.75, inner=True)
        start = end


def _area_end(text: str, start: int, end: int) -> int | None:
    """Where a division ends that begins at ``start`` and is named with its kind."""
    ends = range(min(end - 4, start + _LONGEST_AREA), start + 2, -1)
    return next((n for n in ends if text[n - 1] in "市县区" and text[start:n] in by_name()), None)
