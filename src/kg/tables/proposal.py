"""A table → a first mapping of it, from its headers and a sample of its cells; to be read and mended by a person."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReadError
from kg.read.workbook import SUFFIXES as WORKBOOKS
from kg.read.workbook import sheet_names, sheet_rows
from kg.tables.draft import draft
from kg.tables.layout import Layout, find_layout
from kg.tables.mapping import MappingError, TableMapping
from kg.tables.recognition import SAMPLE, columns_of
from kg.tables.rows import JSON_LINES, SUFFIXES, delimiter_of, header_of, open_table, read_text, split_records

_ANY = TableMapping(())


@dataclass(frozen=True, slots=True)
class Proposal:
    """The mappings proposed for a table, one for each sheet, and what they leave to a person."""

    mappings: tuple[TableMapping, ...]
    notes: tuple[str, ...]


def propose(path: Path) -> Proposal:
    """A first mapping of a table.

    Raises:
        ReadError: The file is no table.
        MappingError: No column of it names things that the ontology has.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise ReadError(path, f"is no table; known endings: {', '.join(SUFFIXES)}")
    mappings: list[TableMapping] = []
    notes: list[str] = []
    refused: list[str] = []
    for sheet, layout, header, rows in _sheets(path):
        name = f"{path.stem}{sheet}"
        try:
            mapping, left = draft(columns_of(header, rows), layout, title=layout.title or path.stem, sheet=sheet)
        except ValueError as error:
            refused.append(f"{name}: {error}")
            continue
        mappings.append(mapping)
        notes += [f"{sheet}: {note}" if sheet else note for note in left]
    if not mappings:
        raise MappingError(path, "; ".join(refused) or "holds no rows")
    return Proposal(tuple(mappings), (*notes, *(f"Not proposed: {cause}" for cause in refused)))


def _sheets(path: Path) -> Iterator[tuple[str, Layout, Sequence[str], Sequence[Sequence[str]]]]:
    """Sheet, layout, header and first rows."""
    suffix = path.suffix.lower()
    if suffix in JSON_LINES:
        table = open_table(path, _ANY)
        yield "", Layout(0, 1), table.columns, [row.cells for row in itertools.islice(table.rows, SAMPLE) if row.cells]
    elif suffix in WORKBOOKS:
        names = sheet_names(path)
        for name in names:
            records = list(itertools.islice(sheet_rows(path, name), SAMPLE))
            if any(any(record) for record in records):
                yield name if len(names) > 1 else "", *_cut(records)
    else:
        yield "", *_cut(_first_records(path))


def _first_records(path: Path) -> list[list[str]]:
    text = read_text(path)
    lines = text.split("\n", SAMPLE)[:SAMPLE]
    delimiter = delimiter_of(path, max(lines[:5], key=len))
    return [cells for _, cells, _ in itertools.islice(split_records(path, text, delimiter), SAMPLE)]


def _cut(records: list[list[str]]) -> tuple[Layout, Sequence[str], Sequence[Sequence[str]]]:
    layout = find_layout(records)
    end = layout.skip + layout.header
    header = header_of(records[layout.skip : end])
    rows = [[*record, *[""] * (len(header) - len(record))] for record in records[end:]]
    return layout, header, rows
