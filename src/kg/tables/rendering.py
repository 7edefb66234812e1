"""Rows → the text of a document, ``列名：值；列名：值。`` a line, with the place of every cell in it.

Only columns that the mapping names are taken in, in the order of the table: what nobody asked for (a telephone number,
an address) stays outside the graph. The characters of a cell are those of the file, cleaned like any text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import TextSpan
from kg.tables.cells import flat

NAME_END, CELL_END, ROW_END = "：", "；", "。"


@dataclass(frozen=True, slots=True)
class RenderedRow:
    """One line: its text, and by column the cell's text and its offset in the line; empty cells are absent."""

    text: str
    cells: dict[str, tuple[str, int]]

    def span(self, column: str, start: int) -> TextSpan:
        """Where the cell stands in a document in which the line begins at ``start``."""
        text, offset = self.cells[column]
        return TextSpan(start + offset, start + offset + len(text))


def render(columns: Sequence[tuple[str, int]], cells: Sequence[str]) -> RenderedRow:
    """The line of one row; ``columns`` are the names to be taken in, each with its place among the cells.

    >>> render([("企业名称", 0), ("注册资本(万元)", 2)], ["宏拓科技有限公司", "0571-0", "5000"]).text
    '企业名称：宏拓科技有限公司；注册资本(万元)：5000。'
    """
    pieces: list[str] = []
    found: dict[str, tuple[str, int]] = {}
    position = 0
    for name, place in columns:
        cell = flat(cells[place])
        if cell:
            found[name] = (cell, position + len(name) + 1)
            pieces.append(f"{name}{NAME_END}{cell}")
            position += len(name) + len(cell) + 2
    return RenderedRow(CELL_END.join(pieces) + ROW_END, found)
