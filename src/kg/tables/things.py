"""One row → the things it names: class, names, identifiers and the places that tell namesakes apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.model import TextSpan
from kg.ontology.classes import classes
from kg.ontology.names import name_vocabulary
from kg.tables.cells import CellError, flat, is_missing
from kg.tables.codes import read_code
from kg.tables.mapping import ThingRule
from kg.tables.part import Found
from kg.tables.rendering import RenderedRow

MAX_NAME = 120
"""A longer text in a column of names is a description that slipped."""

_TOTAL = re.compile(r"(?:合|总|小|共)\s*计|总和|平均(?:值|数)?|汇总")
_REMARK = re.compile(r"(?:注|备注|说明|附注|数据来源|资料来源|来源|填表人|制表人|审核人)\d*[:：]")
_WRAPPED = re.compile(r"《([^《》]+)》|“([^“”]+)”|\"([^\"]+)\"")


class TotalRow(Exception):
    """The row sums others up and names no thing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A rendered row in its place in a document.

    Attributes:
        row: Its text and cells, by the table's column names.
        start: Where it begins in the document.
        names: Column as the mapping writes it → as the table does.
        missing: Cells that say nothing, besides the usual ones.
        title: First line of the document, if it has a title.
    """

    row: RenderedRow
    start: int
    names: Mapping[str, str]
    missing: Collection[str]
    title: str

    @property
    def span(self) -> TextSpan:
        """The whole line."""
        return TextSpan(self.start, self.start + len(self.row.text))

    def cell(self, column: str) -> tuple[str, TextSpan] | None:
        """Text and place of a cell; None where it says nothing."""
        found = self.row.cells.get(self.names[column]) if column else None
        if found is None or is_missing(found[0], self.missing):
            return None
        return found[0], self.row.span(self.names[column], self.start)

    def text(self, column: str) -> str:
        """The text of a cell, empty where it says nothing."""
        found = self.cell(column)
        return found[0] if found else ""


def find_things(
    rules: Sequence[ThingRule], places: Mapping[str, Sequence[str]], line: Line
) -> dict[str, tuple[Found, ...]]:
    """The things of a row by the key of their rule; ``places`` are the keys of the places that each lies in.

    Raises:
        CellError: A name, code or class cannot be.
        TotalRow: The row is a sum.
    """
    named = {rule.key: list(_names(rule, line)) for rule in rules}
    around = {
        key: tuple(name for place in keys for name, _ in named[place] if place != key) for key, keys in places.items()
    }
    return {rule.key: tuple(_found(rule, named[rule.key], around.get(rule.key, ()), line)) for rule in rules}


def is_total(cell: str) -> bool:
    """Whether a cell in the place of a name marks a row that sums others up."""
    return _TOTAL.fullmatch(cell) is not None


def _names(rule: ThingRule, line: Line) -> Iterator[tuple[str, TextSpan]]:
    if rule.name is None:
        return
    if rule.name.constant:
        start = line.title.index(flat(rule.name.constant))
        yield rule.name.constant, TextSpan(start, start + len(flat(rule.name.constant)))
        return
    cell = line.cell(rule.name.column)
    if cell is None:
        return
    for name, span in _split(*cell, rule.separator):
        if is_total(name):
            raise TotalRow
        if len(name) > MAX_NAME or _REMARK.match(name) or not any(map(str.isalpha, name)):
            raise CellError(f"{rule.name.column}: {name[:40]!r} is no name")
        yield name, span


def _split(text: str, span: TextSpan, separators: str) -> Iterator[tuple[str, TextSpan]]:
    """The names in a cell, without blanks and title marks around them, each with its place."""
    position = 0
    pieces = re.split(f"[{re.escape(separators)}]", text) if separators else [text]
    for piece in pieces:
        name, start = piece.strip(), position + len(piece) - len(piece.lstrip())
        wrapped = _WRAPPED.fullmatch(name)
        if wrapped:
            name, start = name[1:-1], start + 1
        if name:
            yield name, TextSpan(span.start + start, span.start + start + len(name))
        position += len(piece) + 1


def _found(
    rule: ThingRule, named: Sequence[tuple[str, TextSpan]], context: tuple[str, ...], line: Line
) -> Iterator[Found]:
    codes = [(f"{scheme}:{code}", span) for scheme, code, span in _codes(rule, line)]
    identifiers = tuple(sorted(code for code, _ in codes))
    if not named:
        if codes:
            yield Found(rule.classes[0], "", (), identifiers, context, codes[0][1])
        return
    for name, span in named:
        forms = [(name, span)]
        for column in rule.also if len(named) == 1 else ():
            cell = line.cell(column)
            forms += [] if cell is None else [each for each in _split(*cell, "、;；") if each[0] != name]
        yield Found(_class_of(rule, name, line), name, tuple(forms), identifiers, context, span)


def _codes(rule: ThingRule, line: Line) -> Iterator[tuple[str, str, TextSpan]]:
    for scheme, column in rule.identifiers:
        cell = line.cell(column)
        if cell is not None and is_total(cell[0]):
            raise TotalRow
        if cell is not None:
            try:
                yield scheme, read_code(cell[0], scheme), cell[1]
            except CellError as error:
                raise CellError(f"{column}: {error}") from error


def _class_of(rule: ThingRule, name: str, line: Line) -> str:
    if not rule.class_column:
        return rule.classes[0] if len(rule.classes) == 1 else class_by_ending(name, rule.classes) or rule.classes[0]
    cell = line.text(rule.class_column)
    found = rule.class_values.get(cell) or _labels().get(cell)
    if found is None and not rule.class_values:
        found = class_by_ending(cell, rule.classes) or class_by_ending(name, rule.classes)
    if found is None:
        raise CellError(f"{rule.class_column}: {cell!r} is no class that is known; translate it under 'values'")
    return found


@lru_cache(maxsize=100_000)
def class_by_ending(name: str, possible: tuple[str, ...]) -> str | None:
    """The class that the longest known ending of a name tells; of several, the one named first in ``possible``.

    >>> class_by_ending("宏拓科技有限公司", ("GovernmentBody", "Company"))
    'Company'
    """
    endings = name_vocabulary().endings
    for start in range(len(name)):
        told = endings.get(name[start:], ())
        fitting = [each for each in possible if each in told]
        if fitting:
            return fitting[0]
    return None


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {each.label_zh: each.name for each in classes().values()} | {name: name for name in classes()}
