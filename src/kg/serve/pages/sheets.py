"""Rows → CSV that spreadsheets open: UTF-8 with a byte-order mark, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_AT_ONCE = 500


def sheet(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The file in pieces, so that a large table is never held whole as text."""
    piece, empty = [head], True
    for row in rows:
        piece.append(row)
        if len(piece) == _AT_ONCE:
            yield _written(piece, is_first=empty)
            piece, empty = [], False
    yield _written(piece, is_first=empty)


def safe(cell: str) -> str:
    """A cell that stays a text: what would begin a formula gets an apostrophe before it; numbers stay numbers.

    >>> safe("=1+1"), safe("-4.5"), safe("@SUM(A1)"), safe("云澜市")
    ("'=1+1", '-4.5', "'@SUM(A1)", '云澜市')
    """
    return f"'{cell}" if cell.startswith(_RISKY) and not _NUMBER.fullmatch(cell) else cell


def _written(rows: Sequence[Sequence[str]], *, is_first: bool) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([safe(cell) for cell in row] for row in rows)
    return (b"\xef\xbb\xbf" if is_first else b"") + text.getvalue().encode()
