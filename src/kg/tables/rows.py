"""Table files → rows with the line they stand in: CSV and TSV, JSON lines, sheets of workbooks."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.read.encoding import decode
from kg.read.workbook import SUFFIXES as WORKBOOKS
from kg.read.workbook import sheet_rows
from kg.tables.headers import unique_headers
from kg.tables.mapping import TableMapping

JSON_LINES = (".jsonl", ".ndjson")
SUFFIXES = (".csv", ".tsv", *JSON_LINES, *WORKBOOKS)
DELIMITERS = ",\t;|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        line: Where it begins in the file, from 1; in a workbook the number of the row.
        cells: Its cells as written, as many as there are columns.
        problem: Why it cannot be used; empty where it can.
    """

    line: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table and, once to be gone through, its rows; rows without any text are left out."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


def open_table(path: Path, mapping: TableMapping) -> Table:
    """The table in a file, as ``mapping`` says where it begins and how it is written.

    Raises:
        ReadError: The file cannot be read as such a table, or has no header.
    """
    suffix = path.suffix.lower()
    if suffix in JSON_LINES:
        return _json_lines(path, mapping)
    if suffix in WORKBOOKS:
        return _with_header(path, _sheet_records(path, mapping.sheet), mapping)
    return _with_header(path, _records(path, mapping), mapping)


def header_of(records: Sequence[Sequence[str]]) -> list[str]:
    """Column names of a header of one or several lines.

    In a header of several lines a merged cell has its text in the first column only; it counts for the columns to its
    right that have a name of their own below.

    >>> header_of([["企业名称", "2023年", ""], ["", "产值(万元)", "人数"]])
    ['企业名称', '2023年 产值(万元)', '2023年 人数']
    """
    width = max((len(record) for record in records), default=0)
    padded = [[*(" ".join(cell.split()) for cell in record), *[""] * (width - len(record))] for record in records]
    for upper, lower in pairwise(padded):
        for number in range(1, width):
            if not upper[number] and lower[number] and lower[number - 1]:
                upper[number] = upper[number - 1]
    return unique_headers([" ".join(filter(None, column)) for column in zip(*padded, strict=True)])


def delimiter_of(path: Path, first_line: str) -> str:
    """What parts the columns of a text table."""
    return "\t" if path.suffix.lower() == ".tsv" else max(DELIMITERS, key=first_line.count)


def read_text(path: Path, encoding: str = "") -> str:
    """The text of a table, decoded as named or as found out.

    Raises:
        ReadError: It is in no such encoding.
    """
    data = path.read_bytes()
    if not encoding:
        return decode(data, path).removeprefix("\ufeff")
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError) as error:
        raise ReadError(path, f"is not text in {encoding!r} ({error}); leave 'encoding' out of the mapping") from error


def split_records(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str], str]]:
    """Line, cells and problem of each record; a record may go over several lines within quotation marks."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, [], f"cannot be parsed ({error}); check its quotation marks"
            continue
        yield line, cells, ""


def _sheet_records(path: Path, sheet: str) -> Iterator[tuple[int, list[str], str]]:
    for line, cells in enumerate(sheet_rows(path, sheet or None), start=1):
        yield line, cells, ""


def _records(path: Path, mapping: TableMapping) -> Iterator[tuple[int, list[str], str]]:
    text = read_text(path, mapping.encoding)
    lines = text.split("\n", mapping.skip + 1)
    delimiter = mapping.delimiter or delimiter_of(path, lines[min(mapping.skip, len(lines) - 1)])
    return split_records(path, text, delimiter)


def _with_header(path: Path, records: Iterator[tuple[int, list[str], str]], mapping: TableMapping) -> Table:
    head: list[list[str]] = []
    for number, (line, cells, problem) in enumerate(records, start=1):
        if problem:
            raise ReadError(f"{path}:{line}", f"the header {problem}")
        if number > mapping.skip and any(cell.strip() for cell in cells):
            head.append(cells)
        if len(head) == max(mapping.header, 1):
            break
    if not head:
        raise ReadError(path, "the table has no header; 'skip' and 'header' of the mapping say where it stands")
    columns = header_of(head)
    return Table(tuple(columns), _rows(records, len(columns)))


def _rows(records: Iterator[tuple[int, list[str], str]], width: int) -> Iterator[Row]:
    """Rows of the header's width; another width means that cells stand in the wrong columns, or that it is a remark."""
    for line, cells, problem in records:
        if problem:
            yield Row(line, (), problem)
        elif not any(cell.strip() for cell in cells):
            continue
        elif len(cells) != width:
            yield Row(
                line, (), f"has {len(cells)} cells, the header {width}; a cell with a delimiter needs quotation marks"
            )
        else:
            yield Row(line, tuple(cells))


def _json_lines(path: Path, mapping: TableMapping) -> Table:
    """One object a line; the columns are all keys, in the order in which they first come, nested ones with a dot."""
    lines = [
        (number, _json_object(line))
        for number, line in enumerate(read_text(path, mapping.encoding).split("\n"), start=1)
        if line.strip()
    ]
    columns = dict.fromkeys(name for _, found in lines if isinstance(found, dict) for name in found)
    if not columns:
        raise ReadError(path, "holds no JSON object; one object a line is expected")
    rows = (
        Row(line, (), found) if isinstance(found, str) else Row(line, tuple(found.get(name, "") for name in columns))
        for line, found in lines
    )
    return Table(tuple(columns), rows)


def _json_object(line: str) -> dict[str, str] | str:
    """The flat cells of a line, or what is wrong with it."""
    try:
        record = json.loads(line, parse_float=str, parse_int=str)
    except (json.JSONDecodeError, RecursionError) as error:
        return f"is not JSON ({error})"
    return dict(_cells_of(record)) if isinstance(record, dict) else "is not a JSON object"


def _cells_of(record: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            yield from _cells_of(value, f"{name}.")
        else:
            yield name, _as_text(value)


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(_as_text(item) for item in value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
