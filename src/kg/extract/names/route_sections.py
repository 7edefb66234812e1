"""Sections of railways and roads, and the works on them: 甲高速乙至丙段, 甲高速乙至丙(省界)段改扩建工程, 甲至乙高速丙至丁段."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.lines import ROUTE_HEAD, abbreviation_start
from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

WORKS = (
    r"(?:改扩建|拓宽改建|拓宽改造|拓宽|扩容改造|扩容|改线|改造|扩建|改建|增建第?二线|增建|复线|扩能改造|扩能|电气化改造|提速改造|提质改造|提升改造|"
    r"升级改造|快速化改造|路面改造|大修|提质升级|绿化提升|安全提升)"
)
"""What is done to a line that there is already."""

_BORDER = r"[(][\u4e00-\u9fff]{2,8}[)]"
_SIDE = r"[(][\u4e00-\u9fff]{1,6}(?:境内?|界|侧|方向|部分)[)]"
"""A bracket that says which part is meant; any other gives the section another name."""
_SECTION = re.compile(
    r"(?:(?P<from>[\u4e00-\u9fff]{2,8}?)(?:至|到|-|~|一)(?P<to>[\u4e00-\u9fff]{2,8}?)|(?P<at>[\u4e00-\u9fff]{2,6}))"
    rf"(?P<border>{_BORDER})?(?P<section>段(?:先行段)?)(?P<side>{_SIDE})?(?P<work>{WORKS}?(?:工程|项目)?)(?P<after>{_SIDE})?"
)
_LINK = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?P<dash>[至-])(?P<to>[\u4e00-\u9fff]{2,8}?)(?P<head>联络线|连接线|延长线|延伸线|支线|复线|(?:铁路)?专用线)(?P<work>项目|工程)?"
)
_NO_SECTION = re.compile(r"的|^[由在从与和将为经已正]|境内")
_NUMBER = re.compile(r"[GS]\d{1,4}(?P<name>[\u4e00-\u9fff]{0,4})$")
_AREA = re.compile(r".{2,7}(?:省|自治区|市|州|县)")


def find_sections(reading: Reading) -> Iterator[Find]:
    """Yield A高速B至C段(拓宽): the section, with the road and its ends as names of their own."""
    text = reading.text
    for head in ROUTE_HEAD.finditer(text):
        section = _SECTION.match(text, head.end())
        if (
            section is None
            or _NO_SECTION.search(section.group())
            or re.search(r"大道|[路街]", section.group("at") or "")
        ):
            continue
        start = _trunk_start(reading, head.start())
        if start == head.start():
            continue
        type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
        works = bool(section.group("work"))
        end = _end(section)
        plain = text[start : section.start("section")] + section.group("section")
        unbordered = re.sub(_BORDER, "", text[start:end])
        names = [plain, re.sub(_BORDER, "", plain)] if works else []
        names = [name for name in dict.fromkeys([*names, unbordered]) if name != text[start:end]]
        yield Find(start, end, "Project" if works else type_, "section", 0.85, 4, names=tuple(names))
        yield Find(start, head.end(), type_, "section", 0.85, inner=True)
        for group in ("from", "to"):
            if section.group(group):
                at = _behind_area(text, *section.span(group))
                name = text[at : section.end(group)]
                kind = "Place" if name.endswith("界") else place_type(name)
                yield Find(at, section.end(group), kind, "section end", 0.8, inner=True)
        for stop in _trunk_ends(text, start, head.start()):
            yield Find(*stop, place_type(text[slice(*stop)]), "route end", 0.75, inner=True)


def find_links(reading: Reading) -> Iterator[Find]:
    """Yield 甲至乙高铁联络线(项目): a line that leads from a place to another line."""
    for link in _LINK.finditer(reading.text):
        start = next((n for n in range(link.start(), link.start("dash") - 1) if _begins_place(reading, n)), None)
        if start is None or reading.words[reading.word_at[start]].end != link.start("dash"):
            continue
        type_ = "Highway" if re.search(r"高速|公路|国道|省道|大道|大桥", link.group()) else "RailwayLine"
        names = (reading.text[start : link.end("head")],) if link.group("work") else ()
        yield Find(start, link.end(), type_, "link between lines", 0.85, 4, names=names)
        origin = reading.text[start : link.start("dash")]
        yield Find(start, link.start("dash"), place_type(origin), "route end", 0.8, inner=True)
        line = link.group("to")
        if ROUTE_HEAD.search(line):
            rail = re.search(r"铁路|高铁|城际|客运专线", line)
            yield Find(*link.span("to"), "RailwayLine" if rail else "Highway", "route end", 0.8, inner=True)
        elif reading.tag_at(link.start("to")) == "LOC":
            yield Find(*link.span("to"), place_type(line), "route end", 0.8, inner=True)


def _begins_place(reading: Reading, at: int) -> bool:
    return reading.starts_word(at) and reading.tag_at(at) == "LOC"


def _end(section: re.Match[str]) -> int:
    """Where the section ends; a bracket behind it belongs to it where it says which side of a border is meant."""
    return next(section.end(group) for group in ("after", "work", "side", "section") if section.group(group))


def _behind_area(text: str, start: int, end: int) -> int:
    """Where the end of a section begins behind the province or city it lies in (云澜省｜临溪至…)."""
    for cut in range(end - 2, start + 1, -1):
        area = text[start:cut]
        if area in by_name() and (_AREA.fullmatch(area) or any(d.level == "province" for d in by_name()[area])):
            return cut
    return start


def _trunk_start(reading: Reading, end: int) -> int:
    """Where the name of the line before its class word at ``end`` begins, its number or first end included."""
    text = reading.text
    start = _route_start(reading, end)
    abbreviated = abbreviation_start(reading, end)
    start = start if abbreviated is None else min(start, abbreviated)
    if numbered := _NUMBER.search(text, max(0, end - 10), end):
        start = min(start, numbered.start())
    elif start < end and (both := re.search(r"[\u4e00-\u9fff]{2,6}[至-]$", text[max(0, start - 8) : start])):
        first = reading.words[reading.word_at[start - 2]]
        if first.tag == "LOC" and first.end == start - 1 and len(first.text) < len(both.group()):
            start = first.start
    return start


def _trunk_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The two places in a line's own name (云澜至临溪｜高速)."""
    if ends := re.fullmatch(r"(.{2,6}?)[至-](.{2,6})", text[start:end]):
        yield start, start + ends.end(1)
        yield start + ends.start(2), end


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
