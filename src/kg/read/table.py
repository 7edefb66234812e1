"""CSV, TSV and JSON-lines files → raw documents: rows that are documents, or one document of facts.

A table with a text column (正文, content …) holds one document per row. Any other table, for example projects with
their amounts, becomes one document with a line ``列名：值；列名：值。`` for each row.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.read.columns import Columns, find_columns
from kg.read.encoding import decode
from kg.read.raw import RawDocument
from kg.read.rows import row_line

SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson")
MEDIA_TYPE = "text/csv"

Row = dict[str, str]


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the documents of a table, in row order, named ``file#row`` where there are several rows.

    Raises:
        ReadError: The file is empty, not in a known encoding, or a line of it cannot be parsed.
    """
    text = decode(path.read_bytes(), path).removeprefix("\ufeff")
    yield from documents_of(
        _json_rows(text, path) if path.suffix.lower() in {".jsonl", ".ndjson"} else _csv_rows(text, path), path
    )


def documents_of(rows: list[Row], path: Path) -> Iterator[RawDocument]:
    """The documents that rows hold or make up; every row has the same columns.

    Raises:
        ReadError: There are no rows.
    """
    if not rows:
        raise ReadError(path, "the table has a header but no rows; add rows or remove the file")
    columns = find_columns(rows)
    if columns.text is None:
        lines = [row_line(list(row), list(row.values())) for row in rows]
        yield RawDocument(name=path.name, text="\n".join(filter(None, lines)), title=path.stem, is_table=True)
        return
    for number, row in enumerate(rows, start=1):
        if row[columns.text].strip():
            yield _row_document(row, columns, path.name if len(rows) == 1 else f"{path.name}#{number}")


def _row_document(row: Row, columns: Columns, name: str) -> RawDocument:
    def cell(column: str | None) -> str | None:
        return (row[column].strip() or None) if column is not None else None

    author = cell(columns.author)
    return RawDocument(
        name=name,
        text=row[columns.text] if columns.text else "",
        title=cell(columns.title),
        publisher=cell(columns.publisher),
        authors=(author,) if author else (),
        issued=cell(columns.date),
    )


def _csv_rows(text: str, path: Path) -> list[Row]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    first_line = text.lstrip().split("\n", 1)[0]
    delimiter = "\t" if path.suffix.lower() == ".tsv" else max(",\t;|", key=first_line.count)
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ReadError(path, f"the table cannot be parsed ({error}); check quotation marks and delimiters") from error
    filled = [record for record in records if any(cell.strip() for cell in record)]
    if not filled:
        return []
    header = [name.strip() or f"列{number}" for number, name in enumerate(filled[0], start=1)]
    return [{name: record[i] if i < len(record) else "" for i, name in enumerate(header)} for record in filled[1:]]


def _json_rows(text: str, path: Path) -> list[Row]:
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line, parse_float=str, parse_int=str)
        except json.JSONDecodeError as error:
            raise ReadError(path, f"line {number} is not JSON ({error.msg}); one object a line is expected") from error
        if not isinstance(record, dict):
            raise ReadError(path, f"line {number} is not a JSON object; one object a line is expected")
        rows.append({str(name): as_text(value) for name, value in record.items()})
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [{name: row.get(name, "") for name in names} for row in rows]


def as_text(value: object) -> str:
    """A value of a cell as a reader would write it; nested ones as JSON."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(as_text(item) for item in value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
