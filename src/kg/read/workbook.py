"""XLSX, XLS, XLSB and ODS workbooks → the rows of their sheets, and sheets of facts as raw documents.

A merged cell counts for its first row or column only, as the file stores it. Numbers are read with the fifteen digits
that the workbook shows, dates as ``2019-07-01``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from kg.errors import ReadError
from kg.read.raw import RawDocument
from kg.read.rows import table_lines

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read(path: Path) -> Iterator[RawDocument]:
    """Yield one document of facts for each sheet that has text, named ``file#sheet`` where there are several.

    Raises:
        ReadError: The file is no workbook, or none of its sheets has text.
    """
    found = {name: table_lines(list(sheet_rows(path, name))) for name in sheet_names(path)}
    filled = {name: lines for name, lines in found.items() if lines}
    if not filled:
        raise ReadError(path, "no sheet of the workbook has text; remove it or give a file with text")
    for name, lines in filled.items():
        document = path.name if len(filled) == 1 else f"{path.name}#{name}"
        yield RawDocument(name=document, text="\n".join(lines), title=path.stem, is_table=True)


def sheet_names(path: Path) -> list[str]:
    """The sheets of a workbook, in its order.

    Raises:
        ReadError: The file is no workbook, or is locked with a password.
    """
    from python_calamine import load_workbook  # a compiled library that only workbooks need

    try:
        with load_workbook(path) as workbook:
            return list(workbook.sheet_names)
    except OSError:
        raise
    except Exception as error:  # the library raises one class for each format
        raise ReadError(
            path, f"is no readable workbook ({error}); save it again as .xlsx without a password"
        ) from error


def sheet_rows(path: Path, sheet: str | None = None) -> Iterator[list[str]]:
    """Every row of a sheet (the first, where none is named) from row 1, cells as texts.

    Raises:
        ReadError: The file is no workbook or has no such sheet.
    """
    from python_calamine import load_workbook

    names = sheet_names(path)
    if sheet is not None and sheet not in names:
        raise ReadError(path, f"has no sheet {sheet!r}; it has {', '.join(names)}")
    if not names:
        return
    with load_workbook(path) as workbook:
        cells = workbook.get_sheet_by_name(sheet or names[0])
        for row in cells.iter_rows():
            yield [cell_text(cell) for cell in row]


def cell_text(value: object) -> str:
    """A cell as a reader of the workbook sees it.

    >>> cell_text(5000.0), cell_text(0.1 + 0.2), cell_text(date(2019, 7, 1)), cell_text(None)
    ('5000', '0.3', '2019-07-01', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return format(Decimal(format(value, ".15g")), "f")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)
