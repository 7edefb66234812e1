"""Works told by what they are done to: 某高速改扩建工程, 某港区二期工程, 某国道改建工程."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading
from kg.extract.names.route_sections import WORKS

_TYPES = frozenset({"Highway", "RailwayLine", "Port", "Airport", "TransportInfrastructure", "Pipeline"})
_WORK = re.compile(
    rf"(?:(?:[一二三四五六]期)?(?:{WORKS}|扩能|迁建|增建|新建|续建|提升|[东西南北]?(?:延|延伸|延长)[线段]|路面大修|养护|绿化|通道)(?:[一二三四五六]期)?|[一二三四五六]期(?:{WORKS})?)(?:工程|项目)(?!部|量|师|款)"
)
_WATER = re.compile(r"(?:水库|灌区|干渠|泵站|涵闸|水闸|湖|河)$")
"""Places that are works of water."""
_EXTENSION = re.compile(
    rf"(?P<name>[一二三四五六]期(?:{WORKS})|(?:{WORKS})[一二三四五六]期|[一二三四五六]期)(?=主体|建设|开工|加快|全面|正式|顺利|投[产运用]|建成|启动|竣工|[、,。;和及]|等)"
)
"""Phases of airports and ports that are told without a word for works (某机场三期扩建全面开工)."""
_WHOLE = re.compile(r"整个|整条|整座")
_PHASED = frozenset({"Airport", "Port"})
_LINES = frozenset({"Highway", "RailwayLine"})
_LOT = re.compile(
    r"(?:施工)?(?:(?:土建|路面|路基|桥梁|隧道|房建|机电|站房|站前|站后|铺轨|绿化|交安|四电|主体)(?:工程)?)?(?:施工)?"
    r"第?(?:[A-Z]+-?)?[\d一二三四五六七八九十]{1,3}(?:合同段|标段|标)(?:工程|项目)?(?!志|杆|的[价额])"
)
"""The lot of works that one contractor builds."""
_PHASE = re.compile(r"[一二三四五六]期(?!投资|[和至、-])")
"""A phase of a line is a line of its own (某铁路二期新建…)."""
_ITSELF = re.compile(
    r"(?P<line>[\u4e00-\u9fffA-Z\d-]{2,30}(?:大桥|隧道|高速公路|高速|铁路|高铁|机场|运河|过江通道|专用线))(?:新建|建设|主体)?(?:项目|工程)"
)
"""A line called a project or works is the line; what is done to one that there is already is not."""


_OF_BASE = re.compile(r"(?:建设)?(?:项目|工程)(?:[(]?[一二三四]期[)]?)?(?!部|资金|经理|公司|合同|投资|建设)")


def _base_project(reading: Reading, find: Find) -> Find | None:
    """The project that a base is called (某生产基地项目(一期)), which the base is a name of as well."""
    name = reading.text[find.start : find.end]
    if find.type == "Project":
        stem = _OF_BASE.sub("", name)
        known = stem == name or not stem.endswith("基地") or stem in find.names
        return None if known else find._replace(names=(*find.names, stem))
    project = _OF_BASE.match(reading.text, find.end) if name.endswith("基地") else None
    if project is None or not reading.ends_word(project.end()):
        return None
    return Find(find.start, project.end(), "Project", "base called a project", 0.8, find.rank, names=(name,))


def with_works(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield ``find`` and, where works follow the name of a line or port, the works; the line stays inside them."""
    if find.type == "Project" and (whole := _WHOLE.match(reading.text, find.start, find.end)):
        find = find._replace(start=whole.end(), names=tuple(_WHOLE.sub("", name) for name in find.names))
    worked_on = find.type in _TYPES or (find.type == "Place" and _WATER.search(reading.text, find.start, find.end))
    if find.type in _TYPES and reading.text.endswith(("合同段", "标段"), find.start, find.end):
        yield find._replace(type="Project")  # told as a section of its line
        return
    if find.type in _TYPES | {"Project"} and not find.inner and (lot := _LOT.match(reading.text, find.end)):
        yield Find(find.start, lot.end(), "Project", "lot of works", 0.8, max(find.rank, 3), names=(lot.group(),))
        yield find._replace(inner=True)
        return
    work = _WORK.match(reading.text, find.end) if worked_on and not find.inner else None
    if find.type == "Project" and not find.inner and (itself := _ITSELF.fullmatch(reading.text, find.start, find.end)):
        yield find._replace(names=(*find.names, itself["line"]))
        return
    if find.type in {"IndustrialPark", "Project"} and not find.inner and (base := _base_project(reading, find)):
        yield base
        return
    extension = _EXTENSION.match(reading.text, find.end) if find.type in _PHASED and not find.inner else None
    if work is None and extension is not None:
        yield Find(find.start, extension.end("name"), "Project", "works on a line", 0.8, max(find.rank, 3))
        yield find._replace(inner=True)
        return
    if work is None or find.name is not None:
        phase = _PHASE.match(reading.text, find.end) if find.type in _LINES and not find.inner else None
        yield _of_phase(reading, find, phase.end()) if phase and find.name is None else find
        return
    plain = reading.text[find.start : work.end() - 2]
    yield Find(find.start, work.end(), "Project", "works on a line", 0.85, max(find.rank, 3), names=(plain,))
    yield find._replace(inner=True)


def _of_phase(reading: Reading, find: Find, end: int) -> Find:
    """The phase of a line; by the name of the line too, unless the text names that by itself."""
    plain = reading.text[find.start : find.end]
    alone = re.search(re.escape(plain) + r"(?![一二三四五六]期)", reading.text) is not None
    return find._replace(end=end, names=() if alone else (plain,))
