"""The quarters of a zone, which its page calls by where they lie or a letter (东区、西区; A区、B区), and its parks called by their trade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.reading import Find, Reading

QUARTER = re.compile(r"[东西南北中]区|[A-F]区")
HARBOUR_QUARTER = re.compile(r"[东南西北中内外老新](?:部)?(?:港区|作业区|港池)")
"""The quarters of a port (东港区、西港区)."""
_SEVERAL_PARKS = re.compile(
    r"[两三四五六七八九](?:个|大)?(?:专业|特色|分|产业)*园(?![一-龥])|[一-龥]区[两三四五六七八九]园"
)
"""One zone with several parks, which the text goes on to go through (一区三园)."""
_PARK = re.compile(
    r"(?:^|[\n,。;:])(?P<park>(?![该本全各其此三两四五园])[\u4e00-\u9fff]{2,3}园)(?=以|由|的|集聚|聚集|主打|主攻|重点|已|现|尚|则|将|入驻|引进|聚焦|发展)"
)
_ZONES = frozenset({"DevelopmentZone", "IndustrialPark", "DevelopmentPlatform", "LogisticsPark"})
_BEFORE = re.compile(r"(?:^|[\n,。;:、和与及(“]|分为|包括|由|划分为|在|是|其中|设|辖|有|由)$")
_BEHIND = re.compile(
    r"[,、:;。)”和与及\n]|以|为|是|重点|主要|聚焦|发展|规划|集中|位于|定位|布局|着力|依托|联合|则|将|已|内|等|年|组成|构成|[一二两三四五六七八九十\d]+[个大]|$"
)


def find_quarters(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield them where the text names a zone and at least two of one kind stand in the place of names."""
    if any(find.type == "Port" for find in found):
        yield from _of_ports(reading)
    if not any(find.type in _ZONES for find in found):
        return
    yield from _parks_gone_through(reading)
    named = [match for match in QUARTER.finditer(reading.text) if _stands_alone(reading.text, match)]
    for lettered in (False, True):
        alike = [match for match in named if match.group()[0].isascii() is lettered]
        if len({match.group() for match in alike}) > 1:
            for match in alike:
                whole = (find.type for find in found if reading.text[find.start : find.end].endswith(match.group()))
                type_ = next((type_ for type_ in whole if type_ in _ZONES), "DevelopmentPlatform")
                yield Find(*match.span(), type_, "quarter", 0.7, 1)


def _of_ports(reading: Reading) -> Iterator[Find]:
    """Yield the quarters of a port, where at least two stand in the place of names."""
    named = [match for match in HARBOUR_QUARTER.finditer(reading.text) if _stands_alone(reading.text, match)]
    named = [match for match in named if f"市{match.group()}" not in reading.text]  # 某市东港区 is a district
    if len({match.group() for match in named}) > 1:
        for match in named:
            yield Find(*match.span(), "Port", "quarter", 0.75, 2)


def _parks_gone_through(reading: Reading) -> Iterator[Find]:
    """Yield the parks called by their trade alone that clauses begin with, where the text says there are several."""
    if not _SEVERAL_PARKS.search(reading.text):
        return
    parks = [match for match in _PARK.finditer(reading.text) if reading.ends_word(match.end("park"))]
    if len({match["park"] for match in parks}) > 1:
        for match in parks:
            yield Find(*match.span("park"), "IndustrialPark", "quarter", 0.75, 1)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 3) : match.start()]
    return bool(_BEFORE.search(before) and _BEHIND.match(text, match.end()))
