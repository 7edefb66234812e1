"""Headers and sample cells → what each column is likely to hold, by the labels and terms of the ontology."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from kg.ontology.classes import classes
from kg.ontology.columns import DATES, class_columns, identifier_types, property_columns, relation_columns
from kg.ontology.relations import relation_types
from kg.tables.cells import CellError, flat, is_missing, read_date, read_period, read_quantity, read_status, read_unit
from kg.tables.codes import read_code
from kg.tables.headers import fold_header, plain_header, unit_in
from kg.tables.things import class_by_ending, is_total

Role = Literal[
    "name", "relation", "identifier", "date", "status", "post", "figure", "growth", "period", "indicator", "value",
    "unit", "also", "nothing",
]  # fmt: skip

SAMPLE = 200
"""Rows that are looked at."""
MOST = 0.8
"""The share of cells that must be readable as what the header suggests."""

PERIODS = (
    "年份",
    "年度",
    "年",
    "时期",
    "期间",
    "统计年份",
    "统计年度",
    "报告期",
    "月份",
    "季度",
    "year",
    "period",
    "统计时间",
    "数据年份",
)
INDICATORS = ("指标", "指标名称", "统计指标", "indicator")
VALUES = ("数值", "值", "指标值", "数据", "value")
UNITS = ("单位", "计量单位", "unit")
ALSO = ("简称", "别名", "曾用名", "又名", "英文名称", "企业简称", "公司简称", "项目别名", "全称")
_GROWTH = re.compile(r"同比|增速|增长率?|增幅|比上年|较上年")
_NAME = re.compile(r"^(.+?)(?:名称|全称|名)$")
_CODE = re.compile(r"(?:的)?(?:统一社会信用代码|社会信用代码|信用代码|组织机构代码|代码|编码|编号)$")
TELLING = 40
"""A pattern of so many characters fits nothing by chance."""
_SERIAL = re.compile(r"序号|编号|代码|电话|手机|邮编|邮箱|网址|传真|备注|说明|id|no\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table and a sample of its cells that say something."""

    name: str
    cells: tuple[str, ...]

    @property
    def plain(self) -> str:
        """Its name without the unit, folded."""
        return plain_header(self.name)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column is likely to hold.

    Attributes:
        role: What it is for.
        term: The class, property or relation that goes with the role.
        inverse: Whether the cell is the subject of the relation.
        scheme: Where the other end of the relation is named by a code only: the register.
    """

    column: Column
    role: Role
    term: str = ""
    inverse: bool = False
    scheme: str = ""


def columns_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns with the cells of ``rows`` that say something."""
    flat_rows = [cells for row in rows[:SAMPLE] if not any(map(is_total, cells := [flat(cell) for cell in row]))]
    return [
        Column(name, tuple(row[place] for row in flat_rows if not is_missing(row[place])))
        for place, name in enumerate(header)
    ]


def guess(column: Column) -> Guess:
    """The likeliest role of a column."""
    word, folded = column.plain, fold_header(column.name)
    for words, role in ((PERIODS, "period"), (INDICATORS, "indicator"), (UNITS, "unit"), (ALSO, "also")):
        if word in words:
            fits = role != "period" or _most(column, read_period)
            return Guess(column, role if fits else "nothing")  # type: ignore[arg-type]
    if word in VALUES and _are_numbers(column):
        return Guess(column, "value")
    known = property_columns().get(word) or property_columns().get(folded)
    if known is not None:
        return _known_property(column, known)
    scheme = _scheme_of_cells(column)
    if scheme:
        about = _CODE.sub("", word)
        if about in relation_columns():
            return replace(_relation(column, about), scheme=scheme)
        return Guess(column, "identifier", scheme)
    if _GROWTH.search(word) and _are_numbers(column):
        return Guess(column, "growth")
    for name in (word, folded):
        if name in class_columns():
            return Guess(column, "name", class_columns()[name])
        if name in relation_columns():
            return _relation(column, name)
    if column.cells and (_are_numbers(column) and not _SERIAL.search(word)):
        return Guess(column, "figure")
    return _by_label(column)


def class_of_cells(column: Column, possible: Collection[str]) -> tuple[str, ...]:
    """The classes among ``possible`` that the endings of the cells tell, most frequent first."""
    ordered = tuple(sorted(possible, key=lambda name: (name == "Designation", name)))  # zones are titles, too
    found = [class_by_ending(cell, ordered) for cell in column.cells]
    counts = {name: found.count(name) for name in found if name is not None}
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def is_status(cell: str) -> bool:
    """Whether the ontology knows what a cell of a status column says."""
    try:
        read_status(cell, {})
    except CellError:
        return False
    return True


def _known_property(column: Column, name: str) -> Guess:
    if name in identifier_types():
        return Guess(column, "identifier", name)
    if name in DATES:
        return Guess(column, "date" if _most(column, read_date) else "nothing", name)
    if name == "status":
        return Guess(column, "status" if _most(column, partial(read_status, values={}), 0.5) else "nothing", name)
    return Guess(column, "post", name)


def _relation(column: Column, name: str) -> Guess:
    """The first relation of that column name whose other end the cells' endings fit; else simply the first."""
    kinds = relation_columns()[name]
    for predicate, inverse in kinds:
        kind = relation_types()[predicate]
        if class_of_cells(column, kind.domain if inverse else kind.range):
            return Guess(column, "relation", predicate, inverse)
    return Guess(column, "relation", kinds[0][0], kinds[0][1])


def _scheme_of_cells(column: Column) -> str:
    """The register whose check characters or strict forms most cells have; empty where none has."""
    telling = (name for name, kind in identifier_types().items() if kind.checked_by or len(kind.pattern) > TELLING)
    return next((name for name in telling if _most(column, partial(read_code, scheme=name))), "")


def _by_label(column: Column) -> Guess:
    """企业, 铁路线名称: a class by its label, with or without 名称; a general 名称 by the endings of its cells."""
    named = _NAME.match(column.plain)
    labels = {each.label_zh: each.name for each in classes().values()}
    label = labels.get(column.plain) or (labels.get(named[1]) if named else None)
    if label is not None:
        return Guess(column, "name", label)
    if column.plain in ("名称", "name") or named:
        found = class_of_cells(column, classes())
        if found:
            return Guess(column, "name", found[0])
    return Guess(column, "nothing")


def _are_numbers(column: Column) -> bool:
    word = unit_in(column.name)
    unit = read_unit(word) if word else read_unit("个")
    return _most(column, lambda cell: read_quantity(cell, unit))


def _most(column: Column, read: Callable[[str], object], share: float = MOST) -> bool:
    """Whether most cells can be read so."""
    if not column.cells:
        return False
    good = 0
    for cell in column.cells:
        try:
            read(cell)
        except CellError:
            continue
        good += 1
    return good >= share * len(column.cells)
