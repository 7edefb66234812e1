"""What a wording seems to say of a thing of some class and does not: nobody builds a commendation, no city is part of a depot."""

from __future__ import annotations

import re

from kg.extract.relations.heads import AREAS
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
_SO_MANY = re.compile(r"[\d一二两三四五六七八九十百千]")

_PAIRED = re.compile(rf"[与同跟和]{SLOT}+[与同跟]")
"""Pairs told one after the other: 甲与乙、丙与丁合作; only the text knows where one ends."""
_OF_THEIRS = re.compile(r"等[^,;。、]{0,6}?(?:实验室|高校|院校|院所|机构|企业|医院|学校|单位)")
"""What is in the places that are listed works together, and not the places."""


def is_unsaid(predicate: str, line: Line, match: re.Match[str], subject: Chain, object_: Chain) -> bool:
    """Whether the words of ``match`` do not say ``predicate`` of things of these classes and names."""
    named = "o" in match.re.groupindex
    if predicate == "implements":
        return object_.type == "EconomicRegion" and not (named and line.text.startswith("战略", match.end("o")))
    if predicate == "builds" and object_.type == "Designation":
        counted = named and _SO_MANY.match(line.text, match.end("o")) is not None
        return counted or _AWARDED.search(object_.name) is not None or _SOLE.match(object_.name) is not None
    if predicate == "partOf":
        return subject.type in AREAS and object_.type in _GROUNDS
    if predicate == "cooperatesWith" and named:
        start = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
        paired = _PAIRED.search(line.text, start, match.end() + 2) is not None
        places = object_.type == "Place" or object_.type in AREAS
        return paired or (places and _OF_THEIRS.match(line.text, match.end("o")) is not None)
    return False
