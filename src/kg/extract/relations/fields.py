"""Finder: rows of a table, which reading turns into lines of ``列名:值;`` with the row's own thing in the first cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Argument, Line
from kg.model import AttributeMention, RelationMention
from kg.ontology.classes import is_a
from kg.ontology.relations import RelationType, relation_types
from kg.ontology.statuses import status_types

CONFIDENCE = 0.9

_CELL = re.compile(rf"^(?P<name>[^:,。{SLOT[1:-1]}]{{1,12}}?)(?:[(][^()]*[)])?:(?P<value>.+?)[;。]?$")
_STATUS_FIELD = re.compile(
    r"^(?:项目|建设|目前|当前|工程)?(?:进展|状态|阶段|进度|建设进展|进展情况|建设阶段|建设状态)$"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: its column, its text and the names in it, first to last."""

    name: str
    value: str
    arguments: tuple[Argument, ...]
    line: Line


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield what the columns that the ontology knows say of each row's thing."""
    for row in _rows(reading):
        if not row[0].arguments:
            continue
        thing = row[0].arguments[0].members[0]
        for cell in row[1:]:
            for kind, inverse in _columns().get(cell.name, ()):
                for value in (member for argument in cell.arguments for member in argument.members):
                    subject, object_ = (value, thing) if inverse else (thing, value)
                    if subject.type in kind.domain and object_.type in kind.range and subject.chain != object_.chain:
                        yield RelationMention(
                            subject.chain,
                            kind.name,
                            object_.chain,
                            cell.line.span,
                            finder="field",
                            confidence=CONFIDENCE,
                        )


def find_statuses(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status of each row's thing where a column tells it."""
    for row in _rows(reading):
        for cell in row[1:] if row[0].arguments else ():
            status = _status_of(cell.value) if _STATUS_FIELD.match(cell.name) else None
            if status is not None:
                thing = row[0].arguments[0].members[0].chain
                yield AttributeMention(thing, "status", status, cell.line.span, finder="field", confidence=CONFIDENCE)
    yield from _dated(reading)


_SHEET = re.compile(
    r"^(?:国家|省|国务院|正式|项目|首次|整体|全线|实际)*(?P<event>[\u4e00-\u9fff]{2,4})(?:时间|日期|年月|年份|年度):[12]\d{3}(?:年|[./-]|$)"
)
_EVENTS = {
    **dict.fromkeys(("批准", "获批", "批复", "批准设立", "获批设立", "核准"), "Approved"),
    **dict.fromkeys(("开工", "动工", "开工建设"), "UnderConstruction"),
    **dict.fromkeys(("建成", "竣工", "完工"), "Completed"),
    **dict.fromkeys(("投产", "投用", "投运", "通车", "通航", "开通", "启用", "运营", "开园", "开港"), "Operational"),
}
"""What a line of a sheet tells by the day of it (批准时间:2010年9月)."""


def _dated(reading: Discourse) -> Iterator[AttributeMention]:
    """The status that a sheet below the name of a zone or work tells by when something happened to it."""
    for line in reading.lines:
        told = _SHEET.match(line.span.of(reading.text))
        status = _EVENTS.get(told["event"]) if told else None
        since, thing = reading.focus_from(line.span.start)
        if status is None or thing is None or not since:
            continue
        if any(is_a(reading.chains[thing].type, kind) for kind in ("DevelopmentPlatform", "TransportInfrastructure")):
            yield AttributeMention(thing, "status", status, line.span, finder="field", confidence=CONFIDENCE)


def _rows(reading: Discourse) -> Iterator[list[Cell]]:
    """Paragraphs all of whose sentences are cells, at least two of them."""
    row: list[Cell] | None = []
    for number, line in enumerate(reading.lines):
        match = _CELL.match(line.text)
        starts = number == 0 or "\n" in reading.text[reading.lines[number - 1].span.end : line.span.start]
        if starts:
            if row and len(row) > 1:
                yield row
            row = []
        if match is None:
            row = None
        elif row is not None:
            named = tuple(argument for at, argument in sorted(line.arguments.items()) if at >= match.start("value"))
            row.append(Cell(match["name"], match["value"], named, line))
    if row and len(row) > 1:
        yield row


@cache
def _columns() -> dict[str, tuple[tuple[RelationType, bool], ...]]:
    """Column name → the relations it states, each with whether the cell is the subject."""
    found: dict[str, list[tuple[RelationType, bool]]] = {}
    for kind in relation_types().values():
        for names, inverse in ((kind.fields, False), (kind.inverse_fields, True)):
            for name in names:
                found.setdefault(name, []).append((kind, inverse))
    return {name: tuple(kinds) for name, kinds in found.items()}


def _status_of(value: str) -> str | None:
    """The status whose trigger word the cell holds; the longest word wins."""
    words = ((word, status.name) for status in status_types().values() for word in status.triggers if word in value)
    return max(words, key=lambda found: len(found[0]), default=("", None))[1]
