"""DOCX files → raw documents: paragraphs and tables in the order they stand."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.read.raw import RawDocument
from kg.read.rows import table_lines

SUFFIXES = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the one document of a Word file.

    Raises:
        ReadError: The file is broken, encrypted, or holds no text.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        cause = "not a DOCX file, or a broken or encrypted one; open it in a word processor and save it again"
        raise ReadError(path, cause) from error
    title = None
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines.extend(table_lines(_cells(block)))
            continue
        lines.append(block.text)
        if title is None and block.text.strip() and block.style is not None and block.style.name == "Title":
            title = block.text.strip()
    text = "\n".join(lines)
    if not text.strip():
        raise ReadError(path, "the document holds no text; if it is scanned, run text recognition first")
    yield RawDocument(name=path.name, text=text, title=title)


def _cells(table: Any) -> list[list[str]]:
    """The texts of the cells; a merged cell, which every column repeats, keeps its text in each of them."""
    return [[cell.text for cell in row.cells] for row in table.rows]
