"""Table rows → readable lines ``列名：值；列名：值。``, shared by every format that can hold a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIPE_ROW = re.compile(r"^\s*\|?(.+?)\|?\s*$")
_PIPE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")


def row_line(header: Sequence[str], cells: Sequence[str]) -> str:
    """One row as a line; empty cells are left out.

    >>> row_line(["项目", "总投资（亿元）", "备注"], ["云澜智造园", "12.5", ""])
    '项目：云澜智造园；总投资（亿元）：12.5。'
    """
    pairs = [f"{_flat(name)}：{_flat(cell)}" for name, cell in zip(header, cells, strict=False) if _flat(cell)]
    return "；".join(pairs) + "。" if pairs else ""


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """A table with a header row as lines; a table of one row or one column stays as it is written."""
    filled = [row for row in rows if any(_flat(cell) for cell in row)]
    if len(filled) < 2 or len(filled[0]) < 2:
        return [" ".join(_flat(cell) for cell in row if _flat(cell)) for row in filled]
    header, *body = filled
    return [line for line in (row_line(header, row) for row in body) if line]


def render_pipe_tables(text: str) -> str:
    """Tables drawn with ``|`` (Markdown, extracted web pages) rendered as lines; other lines unchanged."""
    rendered: list[str] = []
    table: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.strip().startswith("|") and line.count("|") >= 2:
            if not _PIPE_RULE.match(line):
                table.append(_pipe_cells(line))
            continue
        if table:
            rendered.extend(table_lines(table))
            table = []
        rendered.append(line)
    return "\n".join(rendered[:-1])


def _pipe_cells(line: str) -> list[str]:
    match = _PIPE_ROW.match(line)
    return [cell.strip() for cell in match.group(1).split("|")] if match else []


def _flat(cell: str) -> str:
    return " ".join(cell.split())
