"""Raw records of a table → where its header stands, for the proposal of a mapping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"[-+]?[\d,.]+%?")
LOOK = 10
"""Lines among which the header is sought."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Lines above the header, lines of the header, and the title that stands above it (empty where none does)."""

    skip: int
    header: int
    title: str = ""


def find_layout(records: Sequence[Sequence[str]]) -> Layout:
    """Where the header is: the first line with several names; a second line belongs to it where it fills its gaps.

    >>> find_layout([["云澜市企业名录", "", ""], ["企业名称", "2023年", ""], ["", "产值(万元)", "人数"], ["甲公司", "5", "6"]])
    Layout(skip=1, header=2, title='云澜市企业名录')
    """
    width = max((len(_filled(record)) for record in records[:LOOK]), default=0)
    wanted = 1 if width <= 1 else max(2, width // 2)
    at = next((n for n, record in enumerate(records[:LOOK]) if _is_header(record, wanted)), 0)
    above = [cell.strip() for record in records[:at] for cell in record if cell.strip()]
    following = records[at + 1] if at + 1 < len(records) else []
    is_double = at < len(records) and _fills_gaps(records[at], following)
    return Layout(at, 2 if is_double else 1, above[0] if above else "")


def _filled(record: Sequence[str]) -> list[int]:
    return [place for place, cell in enumerate(record) if cell.strip()]


def _is_header(record: Sequence[str], wanted: int) -> bool:
    filled = _filled(record)
    return len(filled) >= wanted and not any(_NUMBER.fullmatch(record[place].strip()) for place in filled)


def _fills_gaps(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the second line names what the first leaves empty, and leaves empty some of what the first names."""
    above, below = set(_filled(upper)), set(_filled(lower))
    is_text = not any(_NUMBER.fullmatch(lower[place].strip()) for place in below)
    return is_text and bool(below - above) and bool(above - below)
