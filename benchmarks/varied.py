"""Copies of a text of which no two are alike: they speak of other places and give other figures.

In the ``n``-th copy every administrative division is the ``n``-th after it in the gazetteer's order of its level
(provinces, cities, counties by their full names; the first two also by their short ones), and every number that is
no date ends in another digit. So zones, bureaus, roads and firms that are named after a place have other names, and
those that are not are spoken of again, as in the reports of other places. Copy 0 is the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.gazetteer import divisions

_NUMBER = re.compile(r"(?<![\d.:/-])\d+(?:\.\d+)?(?![\d.:/-]|年|月|日|号|时|点|期|届|周年)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 15
"""Characters of the longest name of a division that is looked for."""

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Varied:
    """A text cut into what stays, the names of places with the names that follow them, and numbers."""

    parts: tuple[str | tuple[Names, int], ...]

    @classmethod
    def of(cls, text: str) -> Varied:
        """Find what varies, once for all copies."""
        return cls(tuple(_parts(text)))

    def copy(self, number: int) -> str:
        """The ``number``-th copy."""
        return "".join(_part(part, number) for part in self.parts)


def _parts(text: str) -> Iterator[str | tuple[Names, int]]:
    at = begin = 0
    while at < len(text):
        found = _place(text, at)
        if found is None:
            at += 1
            continue
        yield text[begin:at]
        yield found
        names, place = found
        at = begin = at + len(names[place])
    yield text[begin:]


def _part(part: str | tuple[Names, int], number: int) -> str:
    if isinstance(part, str):
        return _NUMBER.sub(lambda match: _other(match[0], number), part) if number else part
    names, place = part
    return names[(place + number) % len(names)]


def _other(written: str, number: int) -> str:
    """Another number of as many digits; a year stays."""
    if _YEAR.fullmatch(written):
        return written
    if written in "123456789":
        return str((int(written) - 1 + number) % 9 + 1)
    return written[:-1] + str((int(written[-1]) + number) % 10)


def _place(text: str, at: int) -> tuple[Names, int] | None:
    """The longest name of a division that begins there."""
    by_name = _places()
    for length in range(_LONGEST, 1, -1):
        found = by_name.get(text[at : at + length])
        if found is not None:
            return found
    return None


@cache
def _places() -> dict[str, tuple[Names, int]]:
    """Each name of a division of today, with all names of its kind and its place among them."""
    newest = max(division.last_year for division in divisions())
    today = [division for division in divisions() if division.last_year == newest]
    kinds: list[Names] = [
        tuple(dict.fromkeys(name for division in today if division.level == level for name in (division.name,)))
        for level in ("county", "city", "province")
    ]
    kinds += [
        tuple(dict.fromkeys(division.short for division in today if division.level == level))
        for level in ("city", "province")
    ]
    return {name: (names, place) for names in kinds for place, name in enumerate(names) if len(name) > 1}
