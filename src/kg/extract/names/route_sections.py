"""Sections of railways and roads, and the works on them: 甲高速乙至丙段, 甲高速乙至丙(省界)段改扩建工程, 甲至乙高速丙至丁段."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.initials import is_portmanteau
from kg.extract.names.lines import LETTERS_TOLD, ROUTE_HEAD, abbreviation_start, without_brackets
from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

WORKS = (
    r"(?:改造升级|改造提升|改扩建|拓宽改建|拓宽改造|拓宽|扩容改造|扩容|改线|改造|扩建|改建|增建第?二线|增建|复线|扩能改造|扩能|电气化改造|提速改造|提质改造|提升改造|"
    r"升级改造|快速化改造|路面改造|落坡改造|落地改造|电化改造|大修|提质升级|绿化提升|安全提升)"
)
"""What is done to a line that there is already."""

_BORDER = r"[(][\u4e00-\u9fff]{2,8}[)]"
_SIDE = r"[(][\u4e00-\u9fff]{1,6}(?:境内?|界|侧|方向|部分)[)]"
"""A bracket that says which part is meant; any other gives the section another name."""
_SECTION = re.compile(
    r"(?:新建|改建|扩建|在建|既有)?(?:(?P<from>[\u4e00-\u9fff]{2,8}?)(?:[(][\u4e00-\u9fff]{2,6}[)])?(?:经(?P<via>[\u4e00-\u9fff]{2,6}?))?(?:至|到|-|~|一)(?P<to>[\u4e00-\u9fff]{2,8}?)"
    rf"|(?P<letters>{LETTERS_TOLD})|(?P<at>[\u4e00-\u9fff]{{2,6}}))"
    rf"(?P<border>{_BORDER})?(?P<section>段(?:先行段)?)(?P<side>{_SIDE})?(?P<work>{WORKS}?(?:工程|项目)?)(?P<after>{_SIDE})?"
)
_ENDS_TOLD = re.compile(r"[(](?P<from>[\u4e00-\u9fff]{2,5})[至-](?P<to>[\u4e00-\u9fff]{2,5})[)]")
_LINK = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?P<dash>[至-])(?P<to>(?:[GSXY] ?\d{1,4})?(?:(?!的)[\u4e00-\u9fff]){2,8}?)"
    r"(?P<head>联络线|连接线|延长线|延伸线|支线|复线|(?:铁路)?专用线)(?P<work>项目|工程)?"
)
_ROAD_AFTER = re.compile(r"(?:[一二三四]级|高速|高等级)?公路")
_NEAR = 60
"""How near to a link stands what says that it is one of pipelines."""
_NO_SECTION = re.compile(
    r"的|^(?:[由在从与和将为经已正含即]|[共可]?(?:分为|分成|划分|包括|包含)|其中)|境内|(?:车务|机务|工务|电务|客运|货运|供电|车辆|检修|通信|动车|房建|工电)段$"
)
"""What is no section of a line; a 车务段 is a unit of the railway company."""
_NUMBERED = re.compile(
    r"(?:(?:国道|省道|县道)?(?<![A-Za-z\d])[GSXY] ?\d{1,4}|(?:国道|省道|县道)\d{3})线?(?![\dA-Za-z.余多公千米条个])"
)
_NUMBER = re.compile(r"[GS] ?\d{1,4}(?P<name>[\u4e00-\u9fff]{0,4})$")
_AREA = re.compile(r".{2,7}(?:省|自治区|市|州|县)")


def find_sections(reading: Reading) -> Iterator[Find]:
    """Yield A高速B至C段(拓宽): the section, with the road and its ends as names of their own; and sections listed after it."""
    text = reading.text
    for head in ROUTE_HEAD.finditer(text):
        start = trunk_start(reading, head.start())
        if start < head.start():
            type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
            sections = list(_sections_of(reading, start, head.end(), type_))
            yield from sections
            for stop in _trunk_ends(text, start, head.start()) if sections else ():
                yield Find(*stop, place_type(text[slice(*stop)]), "route end", 0.75, inner=True)
    for road in _NUMBERED.finditer(text):
        yield from _sections_of(reading, road.start(), road.end(), "Highway")


_CALLED = re.compile(r"[(](?:以下)?(?:简称|下称)[:,为]?“?(?P<short>[^()“”]{2,14})”?[)]")
"""What a line is called further on, told between its name and a section of it."""


def _sections_of(reading: Reading, start: int, head: int, type_: str) -> Iterator[Find]:
    """The sections written behind the line ``text[start:head]``, and the line itself where there are any."""
    text, line = reading.text, reading.text[start:head]
    declared = _CALLED.match(text, head)
    position = first_at = declared.end() if declared else head
    while section := _section_at(text, position):
        first = position == first_at
        end = _end(section)
        begin = start if first else position
        works = bool(section.group("work"))
        plain = text[begin : section.start("section")] + section.group("section")
        unbordered = re.sub(_BORDER, "", text[begin:end])
        names = [plain, re.sub(_BORDER, "", plain)] if works else []
        if section.group("letters"):
            names.append(without_brackets(text[begin:end]))
        names = [name for name in dict.fromkeys([*names, unbordered]) if name != text[begin:end]]
        kind = "Project" if works else type_
        if first:
            whole = line + text[first_at:end] if declared else None
            yield Find(begin, end, kind, "section", 0.85, 4, whole, tuple(names))
            short = (declared["short"],) if declared else ()
            yield Find(start, head, type_, "section", 0.85, names=short, inner=True)
            yield from _called_again(reading, section, line, kind)
        else:
            yield Find(begin, end, kind, "listed section", 0.8, 4, line + text[begin:end], (line + plain,))
        if told := _ENDS_TOLD.match(text, end):
            yield Find(begin, told.end(), kind, "section with its ends told", 0.85, 5, names=(text[begin:end],))
            for group in ("from", "to"):
                yield Find(*told.span(group), place_type(told.group(group)), "section end", 0.8, inner=True)
        yield from _section_ends(text, section)
        position = end + 1
        if text[end : end + 1] not in set("、和与及"):
            return


def _called_again(reading: Reading, section: re.Match[str], line: str, kind: str) -> Iterator[Find]:
    """Where the text goes on to call a section by its letters or place alone (…,云临段全长…)."""
    part = without_brackets(section.group("letters") or section.group("at") or "")
    if not part:
        return
    others = {
        m.group() for m in re.finditer(rf"[\u4e00-\u9fffA-Z\d]{{2}}(?:{ROUTE_HEAD.pattern}){part}段", reading.text)
    }
    if len(others) > 1:
        return
    for again in re.finditer(rf"(?<![\u4e00-\u9fff]){part}段", reading.text):
        yield Find(*again.span(), kind, "section again", 0.75, 3, names=(f"{line}{part}段",))


def _section_at(text: str, position: int) -> re.Match[str] | None:
    section = _SECTION.match(text, position)
    if (
        section is None
        or _NO_SECTION.search(section.group())
        or ROUTE_HEAD.search(section.group())
        or _ROAD_AFTER.match(text, section.end("section"))
        or re.search(r"大道|[路街]", section.group("at") or "")
    ):
        return None
    return section


def _section_ends(text: str, section: re.Match[str]) -> Iterator[Find]:
    for group in ("from", "via", "to"):
        if section.group(group):
            at = _behind_area(text, *section.span(group))
            name = text[at : section.end(group)]
            kind = "Place" if name.endswith("界") else place_type(name)
            yield Find(at, section.end(group), kind, "section end", 0.8, inner=True)


_ALONE = re.compile(
    r"(?:(?<=[,。;\n、和与及由含])|(?<=段[)])|(?<=分为|分成|包括|包含|其中))(?:其中,?)?"
    r"(?P<name>(?P<from>(?!其中|[共可]?分[为成]|包[括含]|[和与及由含])[\u4e00-\u9fff]{2,5})至(?P<to>[\u4e00-\u9fff]{2,6}?)段)(?:[(](?:简称)?“?(?P<short>[\u4e00-\u9fff]{2,4}段)”?[)])?"
    r"(?=\d|[、和与及,。;]|[两三四五]段|约|正线|线路|全长|桥隧|长|新建|设计|已|正式|建成|通车|开通|开工|预计|计划|于|先行|率先|组成|构成"
    r"|铺轨|联调|进入|顺利|完成|实现|全线|正在|目前|将|率先|工程|站前|的)"
)
_BEFORE = 300
"""How far before a section that is named by its ends alone the line stands that it is of."""


def find_lone_sections(reading: Reading) -> Iterator[Find]:
    """Yield sections that are named by their ends alone at the head of a clause (…,甲至乙段全长…)."""
    text = reading.text
    for section in _ALONE.finditer(text):
        start, end = section.span("name")
        heads = list(ROUTE_HEAD.finditer(text, max(0, start - _BEFORE), start))
        if not heads or reading.tag_at(start) not in {"LOC", "PER", "nz"} or not reading.starts_word(start):
            continue
        line = _line_told_of(reading, heads)
        type_ = "RailwayLine" if heads[-1].lastgroup == "rail" else "Highway"
        called = [section.group(part) for part in ("name", "short") if section.group(part)]
        name = line + called[0] if line else None
        names = (*called, *(line + part for part in called[1:])) if line else tuple(called[1:])
        yield Find(start, end, type_, "lone section", 0.75, 4, name, names)
        for group in ("from", "to"):
            name = section.group(group)
            kind = "Place" if name.endswith("界") else place_type(name)
            yield Find(*section.span(group), kind, "section end", 0.75, inner=True)


def _line_told_of(reading: Reading, heads: Sequence[re.Match[str]]) -> str:
    """The last of the lines before a section that a sentence opens with; empty where none does."""
    for head in reversed(heads):
        start = trunk_start(reading, head.start())
        if start < head.start() and reading.text[max(0, start - 1) : start] in {"", "。", "\n"}:
            return reading.text[start : head.end()]
    return ""


def find_links(reading: Reading) -> Iterator[Find]:
    """Yield 甲至乙高铁联络线(项目): a line that leads from a place to another line."""
    for link in _LINK.finditer(reading.text):
        start = next((n for n in range(link.start(), link.start("dash") - 1) if _begins_place(reading, n)), None)
        if start is None or reading.words[reading.word_at[start]].end != link.start("dash"):
            continue
        type_ = _type_of_link(reading.text, link)
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


def _type_of_link(text: str, link: re.Match[str]) -> str:
    if re.search(r"高速|公路|国道|省道|大道|大桥", link.group()):
        return "Highway"
    around = text[max(0, link.start() - _NEAR) : link.end() + _NEAR]
    return "Pipeline" if re.search(r"管道|管线|输气|天然气|管网", around) else "RailwayLine"


def _begins_place(reading: Reading, at: int) -> bool:
    return reading.starts_word(at) and reading.tag_at(at) == "LOC"


def _end(section: re.Match[str]) -> int:
    """Where the section ends; a bracket behind it belongs to it where it says which side of a border is meant."""
    return next(section.end(group) for group in ("after", "work", "side", "section") if section.group(group))


def _behind_area(text: str, start: int, end: int) -> int:
    """Where the end of a section begins behind the province or city it lies in (云澜省｜临溪至…)."""
    for cut in range(end - 2, start + 1, -1):
        area = text[start:cut].removesuffix("境")
        if area in by_name() and (_AREA.fullmatch(area) or any(d.level == "province" for d in by_name()[area])):
            return cut
    return start


def trunk_start(reading: Reading, end: int) -> int:
    """Where the name of the line before its class word at ``end`` begins, its number or first end included."""
    text = reading.text
    start = _route_start(reading, end)
    abbreviated = abbreviation_start(reading, end)
    start = start if abbreviated is None else min(start, abbreviated)
    if numbered := _NUMBER.search(text, max(0, end - 10), end):
        start = min(start, numbered.start())
    elif not is_portmanteau(text[start:end]):
        while start < end and re.search(r"[\u4e00-\u9fff]{2}[至-]$", text[max(0, start - 3) : start]):
            first = reading.words[reading.word_at[start - 2]]
            if (first.tag != "LOC" and first.text not in by_name()) or first.end != start - 1 or len(first.text) > 6:
                break
            start = first.start
    return start


def _trunk_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places in a line's own name (云澜至松原至临溪｜高速)."""
    if re.fullmatch(r".{2,6}?(?:[至-].{2,6}?)+", text[start:end]):
        for stop in re.finditer(r"[^至-]+", text[start:end]):
            yield start + stop.start(), start + stop.end()


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
