"""Sections that a text names once with their class word and goes on with by their ends (甲至乙铁路 … 其中甲至乙全长…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.lines import ROUTE_HEAD
from kg.extract.names.reading import Find, Reading

_PLACE = r"[\u4e00-\u9fff]{2,4}"
_NAMED = re.compile(rf"(?P<route>(?P<from>{_PLACE}?)至(?P<to>{_PLACE}?))段?(?={ROUTE_HEAD.pattern})")
_IN_BRACKETS = re.compile(
    rf"(?:新建|既有|在建|规划|改建)?(?P<name>{_PLACE}[(](?P<route>{_PLACE}至{_PLACE})[)])(?={ROUTE_HEAD.pattern})"
)
"""The ends of a line told behind its short form: 平桥(平溪至桥川)铁路."""
_TOLD_ON = r"(?:段)?(?=(?:正线)?全?长|[为是]既有|于[12]\d{3}年|正线|桥隧比|总投资|设计时速|已于|计划|预计|将于)"


def find_bare_sections(reading: Reading) -> Iterator[Find]:
    """Yield 甲至乙 (段) at the head of a clause as the line 甲至乙铁路, or 甲乙(甲至乙)铁路, of the same text."""
    for named in _NAMED.finditer(reading.text):
        for begin in range(
            len(named["from"]) - 1
        ):  # 由新建｜甲至乙铁路: what the text goes on with tells where it begins
            route = named["route"][begin:]
            yield from _told_on(reading, route, route, named.end())
    for named in _IN_BRACKETS.finditer(reading.text):
        yield from _told_on(reading, named["route"], named["name"], named.end())


def _told_on(reading: Reading, route: str, name: str, end: int) -> Iterator[Find]:
    """The places that go on about the line of which ``name`` is the name up to its class word, which begins at ``end``."""
    head = ROUTE_HEAD.match(reading.text, end)
    if head is None:
        return
    type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
    for told in re.finditer(rf"(?:(?<=[,;:。\n])|(?<=其中)){re.escape(route)}{_TOLD_ON}", reading.text):
        yield Find(*told.span(), type_, "section told on", 0.75, 4, name=name + head.group())
