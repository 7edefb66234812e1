"""Railways and roads: route names, shared endings in lists (甲、乙、丙铁路一期 → three lines), numbered roads, sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_HEAD = re.compile(
    r"(?P<rail>高速铁路|城际铁路|市域铁路|客运专线|铁路专用线|铁路|高铁|城际)|(?P<road>高速公路|高速|国道|省道)"
)
_ROUTE = r"[\u4e00-\u9fff]{2,4}"
_SHARED = re.compile(rf"((?:{_ROUTE}(?:、|和|与))+){_ROUTE}(?:等)?(?:[\d一二两三四五六七八九十多]+条)?$")
_COUNT = re.compile(r"(?:等)?(?:[\d一二两三四五六七八九十多]+条)?$")
_NUMBERED = re.compile(
    r"[GSXY]\d{1,4}(?:[\u4e00-\u9fff]{0,4}?(?:高速公路|高速|国道|省道|线))?(?![\dA-Za-z次])|\d{3}(?:国道|省道)"
)
_TRAIN = re.compile(r"[A-Z]\d{2,5}次(?:列车|班列|货运班列|中欧班列)?")
_CONNECTORS = frozenset("、,。;:()“”\n和与及至到经由从在的了")
_ENDS = re.compile(
    r"(?P<from>[\u4e00-\u9fff]{2,6}?)(?:至|-|一)(?P<to>[\u4e00-\u9fff]{2,6}?)"
    r"(?P<head>高速铁路|城际铁路|市域铁路|铁路|高铁|城际|高速公路|高速|公路|快速路|天然气管线|天然气管道|输气管道|管道)"
)
_CORRIDOR = re.compile(r"大通道|科创走廊|走廊")
_METRO = re.compile(
    r"(?:地铁|轨道交通|轻轨|有轨电车)(?:T?\d+号线|[一二三四五六七八九十]+号线)(?:[一二三四]期)?(?:工程)?"
)
_LINE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4})(?:[一二三四]{2})?线(?=[、,。;()\n和与及至到]|等|铁路|建设|开通|"
    r"运行|区间)"
)
_HEAD_END = re.compile(
    r"高速铁路|城际铁路|市域铁路|铁路|高铁|城际|高速公路|高速|公路|快速路|天然气管线|天然气管道|输气管道|管道"
)
_CHARACTERS = re.compile(r"[\u4e00-\u9fff]+")
_NO_ROUTE = re.compile(
    r"(?:我国|全国|全省|全市|国内|城市|区域|地方|多条|普通|干线|重点|新建|改建|货运|客运|重载|国家|建设|推进|加快|"
    r"项目|公司|集团|以及|其中|包括|一条|两条|三条|专用|跨省|省际|"
    r"生产|产业|这条|那条|该条|本条|在线|热线|沿线|一线|专线|前线|主线|上线|路线|航线|管线|支线|环线|外线|战线|"
    r"流水|生命|视线|底线|红线|曲线|直线|时间|中心|交通|发展|双线|复线|单线|全线|岸线)"
)
_SECTION = re.compile(
    r"(?:(?P<from>[\u4e00-\u9fff]{2,8}?)(?:至|到|-|~|一)(?P<to>[\u4e00-\u9fff]{2,8}?)|(?P<at>[\u4e00-\u9fff]{2,6}))"
    r"(?P<section>段(?:先行段)?)(?P<work>(?:改扩建|拓宽改建|拓宽|扩容|改造|扩建|改建)?(?:工程|项目)?)"
)


def find_lines(reading: Reading) -> Iterator[Find]:
    """Yield railways, roads and their sections."""
    yield from _shared_endings(reading)
    yield from _numbered(reading)
    yield from _abbreviated(reading)
    yield from _between_places(reading)
    for match in _TRAIN.finditer(reading.text):
        yield Find(match.start(), match.end(), "TransportService", "train number", 0.85, 1)
    yield from _sections(reading)


def _shared_endings(reading: Reading) -> Iterator[Find]:
    """Lists in which only the last member has the class word."""
    text = reading.text
    for head in _HEAD.finditer(text):
        line_start = text.rfind("\n", 0, head.start()) + 1
        members = _SHARED.search(text, max(line_start, head.start() - 60), head.start())
        if members is None:
            continue
        count = _COUNT.search(text, members.start(), head.start())
        list_end = count.start() if count else head.start()
        type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
        for start, end in _route_members(reading, members.start(), list_end):
            if end == head.start():
                continue
            route = text[start:end]
            yield Find(start, end, type_, "shared ending", 0.8, 3, route + head.group(), (route,))


def _route_members(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The short members between ``start`` and ``end``; none when one of them is an ordinary word."""
    spans = []
    position = start
    for member in re.split("[、和与]", reading.text[start:end]):
        spans.append((position, position + len(member)))
        position += len(member) + 1
    if spans and not _begins_apart(reading, spans[0][0]):
        spans = spans[1:]
    while spans and not _is_route(reading, *spans[0]):
        trimmed = _after_lead(reading, *spans[0])
        spans = [trimmed, *spans[1:]] if trimmed else spans[1:]
        if trimmed:
            break
    if all(_is_route(reading, *span) for span in spans):
        yield from spans


def _begins_apart(reading: Reading, start: int) -> bool:
    """Whether no noun runs into the first member from the left (枢纽 of 综合枢纽、云临铁路)."""
    number = reading.word_at[start]
    before = reading.words[number - 1] if number > 0 else None
    return before is None or before.end != start or before.tag in {"w", "v", "p", "c", "u", "d", "LOC", "vd", "ad"}


def _after_lead(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The first member without the ordinary words that run into it."""
    for number in range(reading.word_at[start], reading.word_at[end - 1] + 1):
        word_start = reading.words[number].start
        if word_start > start and _is_route(reading, word_start, end):
            return word_start, end
    return None


def _is_route(reading: Reading, start: int, end: int) -> bool:
    route = reading.text[start:end]
    if len(route) == 4 and route[:2] in by_name():
        return False
    if not 2 <= len(route) <= 4 or _NO_ROUTE.search(route):
        return False
    words = [reading.words[n] for n in range(reading.word_at[start], reading.word_at[end - 1] + 1)]
    if words[0].start < start or words[-1].end > end + 2:
        return False
    return (len(words) == 1 and words[0].tag in {"LOC", "PER", "ORG", "nz", "n", "nw", "vn"}) or all(
        len(w.text) == 1 or w.tag in {"LOC", "PER", "nz"} for w in words
    )


def _abbreviated(reading: Reading) -> Iterator[Find]:
    """Routes named by two to four characters that the tagger does not know for one word (云临高速)."""
    text = reading.text
    for pattern in (_HEAD, _CORRIDOR):
        for head in pattern.finditer(text):
            start = _abbreviation_start(reading, head.start())
            if start is None:
                continue
            kind = "Corridor" if pattern is _CORRIDOR else "RailwayLine" if head.lastgroup == "rail" else "Highway"
            yield Find(start, head.end(), kind, "abbreviated route", 0.7)


def _abbreviation_start(reading: Reading, end: int) -> int | None:
    """Where the two to four characters of a route before ``end`` begin: after a connector or a verb."""
    text = reading.text
    opening = name_vocabulary().words("openingVerbs")
    for length in (2, 3, 4):
        start = end - length
        route = text[start:end]
        if start < 0 or not _CHARACTERS.fullmatch(route) or _NO_ROUTE.search(route) or is_generic(route):
            continue
        before = text[start - 1 : start]
        if before in _CONNECTORS or text[start - 2 : start] in opening:
            words = reading.words[reading.word_at[start] : reading.word_at[end - 1] + 1]
            known = any(w.tag in {"n", "vn", "a", "d", "r", "m", "TIME", "s"} and len(w.text) > 1 for w in words)
            common = any(w.text in opening for w in words) or words[0].tag in {"c", "p", "u", "d", "r"}
            return None if known or common or words[0].tag in {"LOC", "ORG"} else start
    return None


def _between_places(reading: Reading) -> Iterator[Find]:
    """A至B铁路: the line, with its ends as names of their own; 一 between two places is a misread dash."""
    text = reading.text
    for head in _HEAD_END.finditer(text):
        line_start = max(text.rfind("\n", 0, head.start()) + 1, head.start() - 16)
        found = None
        for begin in range(line_start, head.start()):
            if reading.starts_word(begin) and reading.tag_at(begin) == "LOC":
                found = _ENDS.fullmatch(text, begin, head.end())
                if found:
                    break
        if not found or reading.tag_at(found.start("to")) != "LOC" or not reading.starts_word(found.start("to")):
            continue
        type_ = (
            "Pipeline"
            if "管" in head.group()
            else "RailwayLine"
            if head.group()[-2:] in {"铁路", "高铁", "城际"}
            else "Highway"
        )
        dashed = text[found.end("from")] == "一"
        name = f"{found.group('from')}-{found.group('to')}{found.group('head')}" if dashed else None
        yield Find(found.start(), found.end(), type_, "route between places", 0.85, 2, name)
        yield Find(*found.span("from"), "AdministrativeArea", "route end", 0.8, inner=True)
        yield Find(*found.span("to"), "AdministrativeArea", "route end", 0.8, inner=True)


def _numbered(reading: Reading) -> Iterator[Find]:
    text = reading.text
    for match in _NUMBERED.finditer(text):
        plain = re.fullmatch(r"[GSXY]\d{1,4}", match.group()) is not None
        if plain and text[match.end() : match.end() + 1] not in set("、,。;()和与及段改"):
            continue
        if text[match.start() - 1 : match.start()].isalnum() and text[match.start() - 1].isascii():
            continue
        yield Find(match.start(), match.end(), "Highway", "numbered road", 0.85, 1)
    for match in _METRO.finditer(text):
        start = match.start()
        number = reading.word_at[start]
        while number > 0 and reading.words[number - 1].end == start and reading.words[number - 1].tag == "LOC":
            number -= 1
            start = reading.words[number].start
        yield Find(start, match.end(), "RailwayLine", "metro line", 0.9, 1)
    for match in _LINE.finditer(text):
        if _NO_ROUTE.search(match.group()):
            continue
        start = _proper_start(reading, match.start(), match.end())
        if match.end() - start < 3:
            continue
        if any(reading.tag_at(n) in {"LOC", "PER", "nz", "ORG"} for n in range(start, match.end() - 1)):
            yield Find(start, match.end(), "RailwayLine", "line", 0.7)


def _proper_start(reading: Reading, start: int, end: int) -> int:
    """The start of the first word from ``start`` on that can begin a route."""
    while start < end:
        word = reading.words[reading.word_at[start]]
        if word.tag in {"LOC", "PER", "nz", "ORG", "n", "nw"} and word.start >= start:
            return start
        start = max(start + 1, word.end)
    return end


def _sections(reading: Reading) -> Iterator[Find]:
    """A高速B至C段(拓宽): the section, with the road and its ends as names of their own."""
    text = reading.text
    for head in _HEAD.finditer(text):
        section = _SECTION.match(text, head.end())
        if section is None:
            continue
        start = _route_start(reading, head.start())
        if start == head.start():
            continue
        type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
        works = bool(section.group("work"))
        names = (text[start : section.end("section")],) if works else ()
        yield Find(start, section.end(), "Project" if works else type_, "section", 0.85, 4, names=names)
        yield Find(start, head.end(), type_, "section", 0.85, inner=True)
        for end_name in ("from", "to"):
            if section.group(end_name):
                yield Find(*section.span(end_name), "AdministrativeArea", "section end", 0.8, inner=True)


def _route_start(reading: Reading, end: int) -> int:
    """Where the route name before ``end`` begins: one or two words of at most six characters."""
    start = end
    number = reading.word_at[end - 1]
    while number >= 0 and end - reading.words[number].start <= 6:
        word = reading.words[number]
        if word.tag not in {"LOC", "PER", "ORG", "nz", "n", "nw", "s"} or min(word.end, end) != start:
            break
        start = word.start
        number -= 1
    return start
