"""A table and its mapping → annotated documents, part by part, and the rows that had to be passed over.

What extraction does for texts, a mapping does for tables: the outcome is the same kind of value, so that resolving,
storing, validating, asking and drawing know no difference. A row is taken in whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.codec import encode
from kg.errors import ReadError
from kg.model import AnnotatedDocument, Document
from kg.read.finish import document_id
from kg.tables.cells import flat, read_date
from kg.tables.following import TOTAL, RowReader
from kg.tables.headers import fold_header
from kg.tables.mapping import TableMapping
from kg.tables.part import Part
from kg.tables.rows import open_table

PART = 500
"""Rows of one document: enough to share what parts have in common, few enough to be mapped and checked at once."""

MEDIA_TYPES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
}
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was passed over."""

    path: Path
    line: int
    cause: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.cause}"


def read_table(path: Path, mapping: TableMapping) -> Iterator[AnnotatedDocument | BadRow]:
    """Yield the parts of a table and, between them, the rows that could not be used, in the order of the file.

    Memory is that of one part besides the file's own text; time grows linearly with the rows.

    Raises:
        ReadError: The file is no such table, lacks a column that the mapping names, or has no row that can be used.
    """
    table = open_table(path, mapping)
    reader = RowReader(mapping, _chosen(path, table.columns, mapping))
    origin = _Origin(path, mapping, hashlib.sha256(encode(mapping)).hexdigest())
    part, good, is_first = _new_part(1, mapping), 0, True
    for row in table.rows:
        if part.rows == PART:
            yield origin.document(part, is_only=False)
            part, is_first = _new_part(good + 1, mapping), False
        cause = row.problem or reader.read(row, part)
        if cause == TOTAL:
            continue
        if cause:
            yield BadRow(path, row.line, cause)
        else:
            good += 1
            part.rows += 1
    if not good:
        raise ReadError(path, "no row of the table can be used; check its mapping, or remove the file")
    if part.rows:
        yield origin.document(part, is_only=is_first)


def _new_part(first: int, mapping: TableMapping) -> Part:
    part = Part(first)
    if mapping.title:
        part.add_line(flat(mapping.title))
    return part


def _chosen(path: Path, columns: tuple[str, ...], mapping: TableMapping) -> dict[str, tuple[str, int]]:
    """Column as the mapping writes it → its name in the table and its place; blanks and full-width forms are one."""
    exact = {name: place for place, name in reversed(list(enumerate(columns)))}
    folded = {fold_header(name): place for place, name in reversed(list(enumerate(columns)))}
    places = {wanted: exact.get(wanted, folded.get(fold_header(wanted), -1)) for wanted in mapping.columns()}
    lacking = [wanted for wanted, place in places.items() if place < 0]
    if lacking:
        raise ReadError(path, f"has no column {lacking[0]!r}, which its mapping names; it has {'、'.join(columns)}")
    return {wanted: (flat(columns[place]), place) for wanted, place in places.items()}


@dataclass(frozen=True, slots=True)
class _Origin:
    """What all parts of a table share."""

    path: Path
    mapping: TableMapping
    digest: str

    def document(self, part: Part, *, is_only: bool) -> AnnotatedDocument:
        """The part as an annotated document; its identity is its text and how it was read."""
        table = f"{self.path.name}#{self.mapping.sheet}" if self.mapping.sheet else self.path.name
        rows = f"{part.first}-{part.first + part.rows - 1}"
        name = table if is_only else f"{table}{' ' if self.mapping.sheet else '#'}{rows}"
        text, issued = part.text(), read_date(self.mapping.issued) if self.mapping.issued else None
        title = flat(self.mapping.title) or self.path.stem
        stated = [name, text, title, self.mapping.publisher, issued, self.digest]
        digest = hashlib.sha256(json.dumps(stated, ensure_ascii=False).encode("utf-8")).hexdigest()
        return part.annotated(
            Document(
                id=document_id(name, digest),
                name=name,
                text=text,
                digest=digest,
                source=str(self.path),
                media_type=MEDIA_TYPES.get(self.path.suffix.lower(), WORKBOOK),
                title=title,
                publisher=self.mapping.publisher or None,
                issued=issued,
                reference=issued[:4] if issued else None,
                table=table,
            )
        )
