"""What the table view shows: tables of named columns whose cells can be read, sorted, filtered and written as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.draw.pinyin import search_keys
from kg.serve.pages.catalogue import fold

Rank = tuple[int, Decimal, str]
"""What a cell is sorted by: empty ones apart, then a number, then a text."""

_EMPTY: Rank = (1, Decimal(0), "")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: As the page shows it; "" where there is nothing.
        rank: What it is sorted by.
        raw: As CSV has it.
        address: Path and parameters of the page it leads to.
        kind: Class whose mark stands before it.
    """

    text: str
    rank: Rank
    raw: str
    address: tuple[str, tuple[tuple[str, str], ...]] | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the address, its heading, whether it holds numbers, and whether pages show it.

    What a page writes together (12.8亿元) stands in CSV as a plain number and its unit.
    """

    key: str
    title: str
    is_number: bool = False
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One row; ``found_by`` is what else than its cells the filter looks in, folded."""

    cells: tuple[Cell, ...]
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]

    def chosen(self, wanted: str, key: str, *, is_down: bool) -> list[Line]:
        """The rows that hold ``wanted``, sorted by a column; rows without a value there come last either way."""
        asked = fold(wanted)
        lines = [line for line in self.lines if asked in line.found_by] if asked else list(self.lines)
        at = next((i for i, column in enumerate(self.columns) if column.key == key), None)
        if at is None:
            return lines
        lines.sort(key=lambda line: line.cells[at].rank, reverse=is_down)
        return sorted(lines, key=lambda line: line.cells[at].rank[0])


def table(columns: Iterable[Column], rows: Iterable[tuple[tuple[Cell, ...], Iterable[str]]]) -> Table:
    """A table of rows and what else finds each."""
    lines = (Line(cells, fold("｜".join([*(cell.text for cell in cells), *others]))) for cells, others in rows)
    return Table(tuple(columns), tuple(lines))


def words(text: str, *, kind: str = "", iri: str = "", path: str = "/thing", **params: str) -> Cell:
    """A cell of words, in the order of pinyin; with ``iri`` it leads to a page."""
    address = (path, (("iri", iri), *params.items())) if iri else None
    rank = (0, Decimal(0), f"{next(iter(search_keys(text)), '')}\n{text}") if text else _EMPTY
    return Cell(text, rank, text, address, kind)


def number(value: Decimal | int | None, text: str | None = None) -> Cell:
    """A cell of a number, shown as ``text`` where that is given."""
    if value is None:
        return Cell(text or "", _EMPTY, text or "")
    raw = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return Cell(raw if text is None else text, (0, Decimal(value), ""), raw)


def dated(text: str, when: tuple[str, str]) -> Cell:
    """A cell of a period, sorted by its end."""
    return Cell(text, (0, Decimal(0), "\n".join(when)) if text else _EMPTY, text)
