"""The parts that a text divides a zone, port or town into: 设甲区、乙区和丙区; 规划有甲园、乙园等两个功能区; 分甲、乙街两个组团.

The frame tells that the members are places; what each one is, its last word tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_MEMBER = r"“?(?:(?![和与及、的了在是将已等由])[\u4e00-\u9fffA-Za-z\d]){2,12}?”?"
_LIST = rf"(?P<list>{_MEMBER}(?:、{_MEMBER})*(?:(?:、|和|与|及|以及){_MEMBER}))"
DIVIDED = (
    r"(?:(?<![\u4e00-\u9fff])|(?<=[园区镇城港谷岸共拟内将划要]))"
    r"(?:下辖|管辖|辖|划分成|划分为|细分为|分为|分成|分设|布局有|规划有|规划了|规划设|规划建设|规划|下设|内设|设有|设置|设|分(?!别)|包含|包括|涵盖|含|由)"
)
"""Verbs of division; a single character begins its clause, or it is part of another word."""
COUNTED_PARTS = (
    r"等?(?:\d{1,2}|[两二三四五六七八九十])(?:大|个)?"
    r"(?:主要|专业|核心|特色|产业|重点)*(?:功能区|功能板块|功能组团|片区|组团|板块|园区|分园|子园|区块|区域|园|街区|部分)(?![\u4e00-\u9fff]?[镇乡])"
)
_FRAMES = (
    re.compile(rf"{DIVIDED}了?{_LIST}{COUNTED_PARTS}"),
    re.compile(rf"{DIVIDED}了?{_LIST}(?=等?[,;。\n])"),
)
_AREAL = re.compile(r"(?:[园区街城港仓谷]|营地|片区|组团)”?$")
_FACILITY = re.compile(r"(?:[馆园寺塔湖]|公园|酒店|广场|剧场|庄园|工坊)”?$")
_COMMON = re.compile(
    r"(?:[全各本该此这其外东西南北中A-F]|办公|生活|宿舍|居住|停车|休息|服务|仓库|堆放|生产|管理|辅助|绿化|公共|配套|核心|示范|辐射|先行|启动|起步|拓展|市|县|城|老|新|城市|街)区|"
    r"[\u4e00-\u9fff]?(?:园区|城区|县区|市区|山区|校区|景区|社区|片区|小区|厂区)|[\u4e00-\u9fff]"
)
"""What any site is divided into has no name of its own."""
_KINDS = ("IndustrialPark", "LogisticsPark", "CommercialDistrict", "CharacteristicTown")
_ZONE = re.compile(r"(?:开发区|经开区|高新区|保税区|综保区|自贸区|新区|试验区|合作区|集中区)$")
_BY_END = (
    (re.compile(r"园$"), "IndustrialPark"),
    (re.compile(r"(?:[街]|市场|[贸交]易(?:区|中心))$"), "CommercialDistrict"),
    (re.compile(r"(?:仓|监管仓|堆场|货场)$"), "LogisticsPark"),
)
_MAX_LIST = 8
_COUNTED_MEMBER = re.compile(rf"{COUNTED_PARTS}$")
"""A last member with the count of all of them on it, which the frame of counted lists reads (丙区三个功能区)."""


def find_parts(reading: Reading) -> Iterator[Find]:
    """Yield the members of divisions: where they are counted one of them must end like an area, else all must."""
    for counted, frame in zip((True, False), _FRAMES, strict=True):
        for match in frame.finditer(reading.text):
            members = list(_members(reading, match))
            areal = [bool(_AREAL.search(reading.text[start:end])) for start, end in members]
            sites = all(
                _FACILITY.search(reading.text[start:end]) or area
                for area, (start, end) in zip(areal, members, strict=True)
            )
            enough = any(areal) and (counted or sites)
            if 1 < len(members) <= _MAX_LIST and enough:
                for start, end in members:
                    yield Find(start, end, _kind(reading.text[start:end].strip("“”")), "part", 0.75, 1)


def _members(reading: Reading, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the members stand; none where one is a town, a common word or cut out of a word."""
    found: list[tuple[int, int]] = []
    for part in re.finditer(r"[^、和与及以]+|以(?!及)", match["list"]):
        start, end = match.start("list") + part.start(), match.start("list") + part.end()
        name = reading.text[start:end].strip("“”")
        if _COMMON.fullmatch(name) or name in by_name() or name in name_vocabulary().general:
            return
        if _COUNTED_MEMBER.search(name):
            return
        joined = reading.text[start - 1 : start] in set("和与及")
        if not reading.ends_word(end) or (joined and not reading.starts_word(start)):
            return
        found.append((start, end))
    yield from found


def _kind(name: str) -> str:
    """The class that the last word of a part tells."""
    known = classes_by_ending(name)
    if _ZONE.search(name):
        return "DevelopmentZone"
    told = next((kind for kind in _KINDS if kind in known), None) or next(
        (kind for end, kind in _BY_END if end.search(name)), None
    )
    return told or ("Place" if _FACILITY.search(name) else "DevelopmentPlatform")
