"""Services by their ends where the word for what runs stands once, or behind the line: “甲-乙”“丙-丁”班列, 甲至乙铁路直达班列."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.first_ends import first_end_start
from kg.extract.names.places import is_place, place_type
from kg.extract.names.reading import Find, Reading

_STOPS = r"[\u4e00-\u9fff·]{2,12}(?:[-—至][\u4e00-\u9fff·]{2,12})+"
_KINDS = r"(?:班列|专列|列车|航线|专线|航班|快线|快航)"
_LIST = re.compile(
    rf"(?:“{_STOPS}”[、和及]?)+“{_STOPS}”(?P<count>[\d一二两三四五六七八九十]+[条列])?(?P<head>[\u4e00-\u9fff()]{{0,12}}?{_KINDS})"
)
_MEMBER = re.compile(rf"“(?P<route>{_STOPS})”")
_ON_A_LINE = re.compile(
    rf"至(?P<to>[\u4e00-\u9fff]{{2,6}})(?:铁路|高铁)(?:国际|直达|点对点|货运|集装箱|冷链|旅客|快速|定期|跨境|旅游)*{_KINDS}"
)


def find_listed_services(reading: Reading) -> Iterator[Find]:
    """Yield each service of a list with the places between which it runs, and trains called by their line."""
    for found in _LIST.finditer(reading.text):
        members = list(_MEMBER.finditer(reading.text, *found.span()))
        for member in members:
            last = member is members[-1]
            start, end = (member.start(), found.end()) if last else member.span("route")
            route = member["route"].replace("-", "—")
            name = None if last and not found["count"] else f"“{route}”{found['head']}"
            yield Find(start, end, "TransportService", "listed service", 0.8, 6, name, (route,))
            yield from _ends(member, "route")
    for found in _ON_A_LINE.finditer(reading.text):
        begin = first_end_start(reading, found.start())
        if begin is not None and (is_place(reading.text[begin : found.start()]) or reading.tag_at(begin) == "LOC"):
            yield Find(begin, found.end(), "TransportService", "train of a line", 0.8, 6)
            for one, other in ((begin, found.start()), found.span("to")):
                yield Find(one, other, place_type(reading.text[one:other]), "route end", 0.75, inner=True)


def _ends(member: re.Match[str], group: str) -> Iterator[Find]:
    for stop in re.finditer(r"[^-—至]+", member[group]):
        start = member.start(group) + stop.start()
        yield Find(start, start + len(stop.group()), place_type(stop.group()), "route end", 0.75, inner=True)
