"""Members of lists that the noun after the list makes names: 甲、乙两个乡镇 are areas, 甲、乙等五个项目 are projects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import holds_proper, is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_TOWNS = re.compile(
    r"(?P<last>[\u4e00-\u9fff]{2,5}?)(?:[两二三四五六七八九十][县市区]{1,2}的)?(?:等|等?(?:\d+|[一二三四五六七八九十两]+)个?)(?:乡镇|镇乡|镇街|乡|镇|街道|村|县区|区县|县市|市县|县(?![城域级政委]))"
)
_ANNOUNCED = re.compile(
    r"(?:\d+|[一二三四五六七八九十两]+)个(?:乡镇|镇乡|镇街|镇区|街镇|乡|镇|街道|村)[:]?\n(?P<lines>(?:[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+\n)+)"
)
_MEMBER = re.compile(r"[\u4e00-\u9fff]{2,4}")
"""Townships announced by their number and then listed, a line each few of them."""
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,5}")
_NO_TOWN = re.compile(r"[产企]业|农村|城市|[东西南北中]部$|经济|乡村|不同|重点")
_PROJECTS = re.compile(r"(?:[\u4e00-\u9fff]{0,4})项目(?!部|资金|经理|公司)")
_NO_PROJECT = re.compile(
    r"[,。:;!?“”《》]|[(].*[亿万]元|领域|行业|产业$|类$|方面|项目$|基础设施|[省市县区镇村]$|技术$|企业$|公司$|政策|基金$|系统$"
)
_NICKNAMED = re.compile(r"[\u4e00-\u9fff]{2,8}“[^“”]{2,12}”")
"""A firm and what it calls its project: 宏拓“冷链新天地”."""
_FIRM = re.compile(r"[\u4e00-\u9fff]{2}(?:电子|光电|科技|股份|集团|能源|汽车|电气|药业|重工|控股|航空|化工|医药|生物)")
_ENDED = frozenset({"AdministrativeArea", "Place", "Industry", "Product"})


def find_listed(reading: Reading) -> Iterator[Find]:
    """Yield townships and projects by the head of their list."""
    for enumeration in enumerations(reading):
        towns = _TOWNS.match(reading.text, enumeration.members[-1][0])
        if towns:
            yield from _towns(reading, [*enumeration.members[:-1], towns.span("last")])
        elif enumeration.etc and _PROJECTS.match(enumeration.head):
            yield from _projects(reading, enumeration)
    for announced in _ANNOUNCED.finditer(reading.text):
        for member in _MEMBER.finditer(announced["lines"]):
            start, end = announced.start("lines") + member.start(), announced.start("lines") + member.end()
            if not is_generic(member.group()):
                yield Find(start, end, "AdministrativeArea", "listed township", 0.75, 1)


def _towns(reading: Reading, listed: Sequence[tuple[int, int]]) -> Iterator[Find]:
    members = [_behind_route(reading, *member) for member in listed]
    names = [reading.text[start:end] for start, end in members]
    if all(_TOWN.fullmatch(name) and not _NO_TOWN.search(name) and not is_generic(name) for name in names):
        for start, end in members:
            yield Find(start, end, "AdministrativeArea", "listed township", 0.75, 1)


_LEAD = re.compile(
    r".*(?:途[经径]|经过|穿越|涉及|覆盖|辖|辖有|涵盖|包括|包含|位于|托管|分别[是为]|代管)(?:到|了|有)?(?=[\u4e00-\u9fff]{2})"
)
_DIVISION = re.compile(r".{1,6}?[省市县区州旗](?=[\u4e00-\u9fff]{2})")


def _behind_route(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The member without the word for passing through before it (途经, often miswritten 途径) and the county it is of."""
    lead = _LEAD.match(reading.text, start, end)
    start = lead.end() if lead else start
    while (division := _DIVISION.match(reading.text, start, end)) and division.group() in by_name():
        start = division.end()
    return start, end


def _projects(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    """Members with a proper name in them; lists of trades or of kinds of projects hold none."""
    members = [_behind_area(reading, *member) for member in enumeration.members]
    if any(name_vocabulary().general.get(reading.text[start:end]) for start, end in members):
        return
    if not any(holds_proper(reading, start, end) for start, end in members):
        return
    for start, end in members:
        name = reading.text[start:end]
        if (
            4 <= end - start <= 20
            and not _FIRM.fullmatch(name)
            and (_NICKNAMED.fullmatch(name) or not _NO_PROJECT.search(name))
            and not is_generic(name)
            and not _is_ended(name)
            and (ware_strength(name) == 0 or holds_proper(reading, start, end))
        ):
            yield Find(start, end, "Project", "listed project", 0.6, 1)


def _is_ended(name: str) -> bool:
    """Whether the name ends in a class word of a zone, park or firm, which says better what it is."""
    kinds = classes_by_ending(re.sub(r"[一二三四五六\d]期$", "", name))
    return bool(kinds - _ENDED - {"Designation", "Project"})


def _behind_area(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The member without a verb, or the county or city that the list is about, before it (临溪县宏拓物流、…)."""
    word = reading.words[reading.word_at[start]]
    area = word.text in by_name() and word.text[-1] in "省市县区"
    verb = word.text in name_vocabulary().words("openingVerbs")
    return (word.end, end) if (area or verb) and word.end < end else (start, end)
