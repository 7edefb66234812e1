"""What a wording seems to say of a thing of some class and does not: nobody builds a commendation, no city is part of a depot."""

from __future__ import annotations

import re

from kg.extract.relations.heads import AREAS
from kg.extract.relations.leading import gives_no_priority, is_province, only_measures
from kg.extract.relations.lines import SLOT, Line
from kg.model import Chain

_GROUNDS = frozenset({"IndustrialPark", "LogisticsPark", "CommercialDistrict", "CharacteristicTown"})
"""What lies in towns, and not towns in it."""

_AWARDED = re.compile(
    r"(?:案例|名[单录]|百强|强县|企业|单位|工厂|车间|称号|奖|景区|度假区|试点|试点(?:城市|省份?|地区)|示范[市县镇村]|(?:文明|卫生|园林|森林|湿地|模范)城市?)$|^国家.*名[城镇村]$"
)
"""What is awarded to what others have built."""
_SOLE = re.compile(
    r"^(?:全国|国内|全球|世界|全省|国家|亚洲|西部)?(?:首[个家座批条款]|第一[个家座]|唯一|最大)|^[省市]级(?:及以上|以上)"
)
"""What only describes a thing, which the text does not name (全国首个某产业园)."""
_SO_MANY = re.compile(r"\d[\d.]*[余多万]*(?:[个所家座条项处套]|公里|亩)(?=[,;。、以]|$)")
_SOME = re.compile(
    r"(?:[\d一二两三四五六七八九十百千数几多]+余?[个所家座条项处套]|一批|更多|若干)(?:省级|市级|国家级)?[“]?$"
)
"""How many of a kind are built (101所某学校, 某基地13个), where the name is that of the kind."""
_SOUGHT = re.compile(r"争创|申创|争当")
_GOODS_PUT_UP = re.compile(r"(?:平台|系统|网络?|通|码|库|云|APP|大脑|模型|品牌|专区|商城|频道)[”]?$|^[“]")
"""What of products is set up and not made."""
_PART_OF_IT = re.compile(r"(?:新院|新址|新馆|分院|[东西南北新分]?校区|[东西南北新]院区|[一二三四]期)")
"""What is built of an institution that stands."""

_LAID = frozenset({"RailwayLine", "Highway"})
_FROM_IT = re.compile(r"(?:[起引]?自|从|由|沿|利用|接)(?:在建|既有|规划|新建)?的?$")
"""Before a line that another is only taken from (自在建的｜甲铁路｜乙站引出,经丙市)."""
_HELD_THERE = re.compile(r"集中(?:开工|签约|动工)|举[行办]|召开")
"""What a zone does somewhere (甲区在乙园集中开工42个项目) does not say that it lies there."""
OF_A_FIRM = re.compile(r"章程$|公司[\u4e00-\u9fff]{0,10}(?:制度|规则|细则)$|(?:合同书?|协议书?|公告)$")
"""A firm's own rules and papers are no policy that it carries out."""
_PAIRED = re.compile(rf"[与同跟和]{SLOT}+(?:[与跟]|同(?![城步样向质频]))")
"""Pairs told one after the other: 甲与乙、丙与丁合作; only the text knows where one ends."""
_OF_THEIRS = re.compile(r"等[^,;。、]{0,6}?(?:实验室|高校|院校|院所|机构|企业|医院|学校|单位)")
"""What is in the places that are listed works together, and not the places."""


_FIRMS_POST = re.compile(r"总裁|董事|经理|总监|首席|创始人|合伙人|厂长|店长|总工")
"""Posts in a firm that nobody found behind the name of an area (美国某某公司副总裁): areas have no presidents of firms."""


ITS_ORDER = r"(?:体系|机制|制度|环境|队伍|品牌|党组织|产业链|能力)"
"""What is built up in a thing that stands (甲园运营体系建设)."""
_ITS_ORDER = re.compile(rf"(?:的|[\u4e00-\u9fff]{{2}})?{ITS_ORDER}")
"""Behind it (推动甲园｜运营体系建设) nobody builds the thing itself."""


_ZONES = _GROUNDS | {"DevelopmentZone"}
_BETTERED = re.compile(
    r"(?:等[^,;。]{0,8})?(?:[整全]体)?(?:提质|扩区|提档|升级|转型|赋能|晋[升位]|体制|改革|申报|争创|申创|创建(?=国家|全国|[省市]级|[\ue000-\ue0ff])"
    r"|(?:绿色|数字|智能|智慧|循环|低碳)化?(?:改造|转型|升级))"
)
"""What a zone that stands is to become (推动甲区提质升级, 加快甲区创建国家级…): nobody builds the zone."""


def is_unsaid(predicate: str, line: Line, match: re.Match[str], subject: Chain, object_: Chain) -> bool:
    """Whether the words of ``match`` do not say ``predicate`` of things of these classes and names."""
    named = "o" in match.re.groupindex
    if predicate == "locatedIn":
        return (
            subject.type == "DevelopmentZone"
            and _HELD_THERE.search(line.text[match.start() : match.end() + 6]) is not None
        )
    if predicate == "implements":
        if OF_A_FIRM.search(object_.name):
            return True
        return object_.type == "EconomicRegion" and not (named and line.text.startswith("战略", match.end("o")))
    if predicate == "builds":
        if named and _ITS_ORDER.match(line.text, match.end("o")):
            return True
        if named and object_.type in _ZONES and _BETTERED.match(line.text, match.end("o")):
            return True
        return (named and subject.type in AREAS and _is_kind(line, match)) or _is_not_built(match, object_)
    if predicate == "affiliatedWith":
        return object_.type in AREAS and _FIRMS_POST.search(match.group()) is not None
    if predicate == "hasLeadingIndustry":
        by_context = "s" not in match.re.groupindex and is_province(subject)
        return named and (
            line.text.endswith("传统", 0, match.start("o"))
            or only_measures(line, match, object_)
            or (by_context and gives_no_priority(line, match))
        )
    if predicate == "partOf":
        return subject.type in AREAS and object_.type in _GROUNDS
    if predicate == "cooperatesWith" and named:
        start = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
        paired = _PAIRED.search(line.text, start, match.end() + 2) is not None
        places = object_.type == "Place" or object_.type in AREAS
        return paired or (places and _OF_THEIRS.match(line.text, match.end("o")) is not None)
    return False


def is_only_left(line: Line, match: re.Match[str], subject: int) -> bool:
    """Whether the line with the number ``subject`` is only what another one is taken from (自在建的｜甲铁路｜乙站引出,经丙市)."""
    end = match.end("s") if "s" in match.re.groupindex else match.start()
    places = (at for at, named in line.arguments.items() if at < end and any(m.chain == subject for m in named.members))
    at = max(places, default=None)
    return at is not None and line.arguments[at].type in _LAID and _FROM_IT.search(line.text, 0, at) is not None


def is_counted(line: Line, start: int, end: int) -> bool:
    """Whether a number stands before or behind the name, which then is that of a kind."""
    return (_SO_MANY.match(line.text, end) or _SOME.search(line.text, 0, start)) is not None


def _is_kind(line: Line, match: re.Match[str]) -> bool:
    """Whether what is built is counted, or only a part of it is built."""
    start, end = match.span("o")
    return is_counted(line, start, end) or _PART_OF_IT.match(line.text, end) is not None


def _is_not_built(match: re.Match[str], object_: Chain) -> bool:
    """Whether it is a title that is awarded or only striven for, a description, goods, or only studied."""
    if "前期工作" in match.group():
        return True
    if object_.type == "Product":
        return _GOODS_PUT_UP.search(object_.name) is None and match.group().startswith("推出")
    if object_.type != "Designation":
        return False
    return any(each.search(text) for each, text in ((_SOUGHT, match.group()), (_AWARDED, object_.name))) or bool(
        _SOLE.match(object_.name)
    )
