"""The zone that a page of its own site calls by its kind alone (上半年,经开区…): there no other zone is named.

A kind that says what the zone lies at (临空经济区) tells it from others, so once is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.reading import Find, Reading

_KIND = re.compile(r"经开区|高新区|综保区|保税区|自贸区|开发区")
_SITED = re.compile(r"(?:空港|临空|临港|航空港|陆港|滨海|滨江|高铁)(?:经济区|新区|产业园区?|新城)|新港区")
_BEFORE = re.compile(
    r"(?:^|[\n,。;:、“(]|[日月年度]|今年以来|以来|近日|目前|如今|现在|当前|昨日|今天|昨天|截至|在|为|由|从|对|是|推动|推进|提升|支撑|助力|来到|走进|落户|入驻|上半年|下半年)$"
)
"""What may stand before a kind that is used as a name: no noun that would make a longer name of it."""
_BESIDE_DISTRICTS = re.compile(
    r"(?<=[\u4e00-\u9fff]{2}[县区市旗]、)(?P<kinds>(?:(?:经开区|高新区|综保区|保税区|自贸区|开发区|新区)(?:、|和|及|与)?)+)"
)
"""Zones called by their kind that stand in a list of counties and districts (甲县、乙区、经开区和高新区)."""

_OF_A_RANK = re.compile(r"(?:国家级?|省级?|市级|全国|世界|一流|同类|内|各|类)$")
"""省级高新区考核: zones of a rank, and not this one."""
_IN_FULL = {
    "经开区": re.compile(r"经开区$|经济(?:技术)?开发区$"),
    "高新区": re.compile(r"高新区$|高新(?:技术)?(?:产业)?(?:开发)?区$"),
    "综保区": re.compile(r"综保区$|保税区$"),
    "保税区": re.compile(r"综保区$|保税区$"),
    "自贸区": re.compile(r"自贸区$|自由贸易"),
    "开发区": re.compile(r"[开新]区$"),
}
"""Kind → the names of zones that can be called by it."""
_OFTEN = 2
"""So many times in the place of a name make it one."""


def find_zone_of_page(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield each place where the one kind of zone that the text speaks of stands for a name."""
    taken = {n for find in found for n in range(find.start, find.end)}
    for sited in _SITED.finditer(reading.text):
        if sited.start() not in taken and _stands_alone(reading, sited):
            yield Find(*sited.span(), "DevelopmentZone", "zone of page", 0.65)
    for listed in _BESIDE_DISTRICTS.finditer(reading.text):
        for kind in re.finditer(r"[^、和及与]+", listed["kinds"]):
            start = listed.start() + kind.start()
            if start not in taken and reading.ends_word(start + len(kind.group())):
                yield Find(start, start + len(kind.group()), "DevelopmentZone", "zone beside districts", 0.7)
    named = [reading.text[find.start : find.end] for find in found if find.type == "DevelopmentZone"]
    all_named = [
        match for match in _KIND.finditer(reading.text) if not _OF_A_RANK.search(reading.text, 0, match.start())
    ]
    alone = [match for match in all_named if _stands_alone(reading, match)]
    kinds = {match.group() for match in alone}
    if len(alone) < _OFTEN or len(kinds) > 1 or len(alone) < len(all_named):
        return
    full = _IN_FULL[kinds.pop()]
    if any(full.search(name) for name in named):
        return
    for match in alone:
        yield Find(match.start(), match.end(), "DevelopmentZone", "zone of page", 0.6)


def _stands_alone(reading: Reading, match: re.Match[str]) -> bool:
    """Whether nothing before the kind makes a longer name of it, and nothing behind it another word."""
    before = reading.text[max(0, match.start() - 6) : match.start()]
    return _BEFORE.search(before) is not None and reading.ends_word(match.end())
