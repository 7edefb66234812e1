"""Lists of lines by their ends whose class word stands once, after them: 甲至乙、丙至丁、云澜环线等7条高速公路.

Beside routes such lists hold ring roads and works on lines (戊至己高速公路改扩建工程), which keep their own names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading
from kg.extract.names.route_sections import WORKS

_COUNTED = re.compile(
    r"(?:等)?(?:\d+|[两二三四五六七八九十]+)条(?:新建|在建|续建)?(?P<head>高速公路|高速铁路|城际铁路|国省干线|铁路|高铁|高速|公路)(?:项目)?(?=[,。;、(建通开新的\n]|$)"
)
_PLACE = r"[\u4e00-\u9fff]{2,5}?(?:[(][\u4e00-\u9fff]{2,6}[)])?"
_ROUTE = re.compile(
    rf"(?P<from>{_PLACE})(?:至|-)(?P<to>{_PLACE})(?P<part>[(][\u4e00-\u9fff至-]{{2,12}}段[)])?(?P<own>(?:高速公路|高速|铁路|高铁|公路)(?:{WORKS}(?:工程|项目)?)?)?$"
)
_RING = re.compile(r"[\u4e00-\u9fff]{2,4}(?:外环|内环|绕城|环城|环线|[东西南北]环|[东西南北]绕城)$")
_LEAD = re.compile(
    r".*(?:建成|开工|建设|新建|开通|通车|推进|启动|实施|续建|改建|包括|分别为|分别是|有|成|了|:|的)(?=[\u4e00-\u9fff]{2})"
)
"""What stands before the first member."""
_LONGEST = 120


def find_listed_routes(reading: Reading) -> Iterator[Find]:
    """Yield each member that is a route or a ring road, with its ends; nothing where the list has no route."""
    text = reading.text
    for head in _COUNTED.finditer(text):
        begin = max(text.rfind(mark, max(0, head.start() - _LONGEST), head.start()) for mark in ",。;!?\n") + 1
        members = list(_members(text, begin, head.start()))
        routes = [(start, _ROUTE.match(text, start, end), end) for start, end in members]
        if len(members) > 1 and any(route for _, route, _ in routes):
            for start, route, end in routes:
                yield from _member(reading, start, end, route, head["head"])


def _members(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The members between two offsets, the first without what leads to it."""
    start = begin
    for number, member in enumerate(re.split("[、和与及]", text[begin:end])):
        lead = _LEAD.match(member) if number == 0 else None
        yield start + (lead.end() if lead else 0), start + len(member)
        start += len(member) + 1


def _member(reading: Reading, start: int, end: int, route: re.Match[str] | None, head: str) -> Iterator[Find]:
    text, type_ = reading.text, "RailwayLine" if head.endswith(("铁路", "高铁")) else "Highway"
    if route is None:
        if _RING.match(text, start, end):
            yield Find(start, end, type_, "listed ring road", 0.75, 3, text[start:end] + head, (text[start:end],))
        return
    if not all(_is_place(reading, *route.span(side)) for side in ("from", "to")):
        return
    works = route["own"] is not None and re.search(WORKS, route["own"]) is not None
    plain = f"{route['from']}至{route['to']}"
    name = text[start:end] if route["own"] else text[start:end] + head
    names = (plain + head, plain) if not works else ()
    yield Find(start, end, "Project" if works else type_, "listed route", 0.8, 4, name, names)
    for side in ("from", "to"):
        stop = re.match(r"[\u4e00-\u9fff]+", route[side])
        if stop:
            first = route.start(side)
            yield Find(first, first + stop.end(), place_type(stop.group()), "route end", 0.75, inner=True)


def _is_place(reading: Reading, start: int, end: int) -> bool:
    """Whether a word begins here and none of the words is a particle, number or verb."""
    words = reading.words_in(start, end)
    return reading.starts_word(start) and all(word.tag not in {"v", "p", "d", "u", "m", "c"} for word in words)
