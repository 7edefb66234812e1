"""One cell → its value: number with unit, date, period, status. What cannot be understood is an error, never a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from kg.extract.numerals import plain, scale_of
from kg.extract.quantities import find_quantities
from kg.extract.times import find_times
from kg.model import Quantity, TimeInterval
from kg.ontology.columns import status_words
from kg.ontology.units import unit_words
from kg.read.clean import clean
from kg.tables.headers import split_unit

MISSING = frozenset(
    ["", *"- -- — —— － / \\ 无 暂无 空 不详 未知 未填 待定 缺失 … ...... na n/a #n/a nan null none nil ? ？ *".split()]
)
MONEY = frozenset({"CNY", "USD"})
_NUMBER = re.compile(r"([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d{1,3}))?")
_DATE = re.compile(r"(\d{4})\s*(?:[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月)?|年)?(?:[ T]\d{1,2}:.*)?")
_PACKED = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})?")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年?度?")


class CellError(Exception):
    """A cell holds something that its column cannot hold; the message says what."""


@dataclass(frozen=True, slots=True)
class UnitOfColumn:
    """A unit as a column writes it: its word, the base unit, its classifier, and what the numbers are multiplied by."""

    word: str
    unit: str
    classifier: str | None
    factor: Decimal


def flat(cell: str) -> str:
    """A cell as it stands in the document's text: cleaned as all texts are, on one line."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    return " ".join(clean(cell).split())


def is_missing(cell: str, also: Collection[str] = ()) -> bool:
    """Whether a flat cell says nothing."""
    return cell in MISSING or cell.lower() in MISSING or cell in also


@lru_cache(maxsize=10_000)
def read_unit(word: str) -> UnitOfColumn:
    """The unit that a header, a unit column or a mapping writes.

    >>> read_unit("万元")
    UnitOfColumn(word='万元', unit='CNY', classifier=None, factor=Decimal('10000'))

    Raises:
        CellError: The ontology knows no such unit.
    """
    parts = split_unit(word)
    if parts is None:
        raise CellError(f"{word!r} is no unit that the ontology knows (ontology/units.ttl)")
    scale, name = parts
    if not name:
        return UnitOfColumn(word, "Count", None, scale_of(scale))
    known = unit_words()[name]
    return UnitOfColumn(scale + name, known.unit, known.classifier, scale_of(scale))


@lru_cache(maxsize=50_000)
def read_quantity(cell: str, unit: UnitOfColumn | None) -> tuple[Quantity, str | None]:
    """The quantity of a cell in its base unit, and its bound; a unit in the cell itself goes before the column's.

    >>> read_quantity("1,250.5", read_unit("万元"))
    (Quantity(value=Decimal('12505000'), unit='CNY', classifier=None), None)

    Raises:
        CellError: It is no number, or neither cell nor column has a unit.
    """
    written = unicodedata.normalize("NFKC", cell).replace("−", "-")
    match = _NUMBER.fullmatch(written)
    if match is None:
        return _written_out(cell, written, unit)
    if unit is None:
        raise CellError(f"{cell!r} has no unit; name it in the mapping")
    return Quantity(plain(_decimal(match) * unit.factor), unit.unit, unit.classifier), None


def read_percent(cell: str) -> Decimal:
    """A change in percent: ``6.2``, ``6.2%``, ``-3``; Chinese words are left to texts.

    Raises:
        CellError: It is no number.
    """
    match = _NUMBER.fullmatch(unicodedata.normalize("NFKC", cell).replace("−", "-").removesuffix("%").strip())
    if match is None:
        raise CellError(f"{cell!r} is no percentage")
    return plain(_decimal(match))


@lru_cache(maxsize=50_000)
def read_date(cell: str) -> str:
    """A date as precise as written.

    >>> read_date("2019年7月"), read_date("2019/7/1"), read_date("20190701"), read_date("2019")
    ('2019-07', '2019-07-01', '2019-07-01', '2019')

    Raises:
        CellError: It is no date, or one that no calendar has.
    """
    written = unicodedata.normalize("NFKC", cell).strip()
    match = _PACKED.fullmatch(written) or _DATE.fullmatch(written)
    if match is None:
        raise CellError(f"{cell!r} is no date (such as 2019-07-01, 2019年7月 or 2019)")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise CellError(f"{cell!r} is no day of the calendar") from error
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


@lru_cache(maxsize=50_000)
def read_period(cell: str) -> TimeInterval:
    """The period that a figure is for: a year, a month, a quarter, a day, or a wording that texts use.

    >>> read_period("2023"), read_period("2023-05").end
    (TimeInterval(start=datetime.date(2023, 1, 1), end=datetime.date(2023, 12, 31)), datetime.date(2023, 5, 31))

    Raises:
        CellError: It is none of these.
    """
    written = unicodedata.normalize("NFKC", cell).strip()
    year = _YEAR.fullmatch(written)
    if year:
        return TimeInterval(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))
    found = _period_of_date(written) or _worded_period(written)
    if found is None:
        raise CellError(f"{cell!r} is no period (such as 2023, 2023-05 or 2023年上半年)")
    return found


@lru_cache(maxsize=10_000)
def _known_status(cell: str) -> str | None:
    words = status_words()
    plainly = cell.removeprefix("已").removesuffix("阶段").removesuffix("状态")
    found = words.get(cell) or words.get(plainly)
    if found is None:  # 正在建设中, 主体施工: the longest word in it, where it is short
        inside = [word for word in words if word in cell and len(word) >= 2 and len(cell) <= 3 * len(word)]
        found = words[max(inside, key=lambda word: (len(word), word))] if inside else None
    return found


def read_status(cell: str, values: Mapping[str, str]) -> str:
    """The status that a cell states: as the mapping translates it, else as the ontology does.

    >>> read_status("在建", {}), read_status("B类", {"B类": "Planned"})
    ('UnderConstruction', 'Planned')

    Raises:
        CellError: Neither does.
    """
    found = values.get(cell) or _known_status(cell)
    if found is None:
        raise CellError(f"{cell!r} is no status that is known; translate it under 'values'")
    return found


def _decimal(match: re.Match[str]) -> Decimal:
    sign, digits, exponent = match.groups()
    return Decimal(f"{sign}{digits.replace(',', '')}E{exponent or 0}")


def _written_out(cell: str, written: str, unit: UnitOfColumn | None) -> tuple[Quantity, str | None]:
    """A number with words around it (约5000, 1.2亿元, 三百亩), as texts write them; the whole cell must be the number."""
    for text in (written, written + unit.word) if unit else (written,):
        mentions = find_quantities(text)
        if len(mentions) != 1 or mentions[0].upper is not None or mentions[0].kind in ("fraction", "times"):
            continue
        mention = mentions[0]
        is_whole = mention.outer.start == 0 and mention.outer.end == len(text)
        if is_whole and (mention.kind != "bare" or text != written):
            _check_dimension(cell, mention.quantity.unit, unit)
            return mention.quantity, mention.bound
    raise CellError(f"{cell!r} is no number" + ("" if unit else " with a unit"))


def _check_dimension(cell: str, found: str, unit: UnitOfColumn | None) -> None:
    """A cell may be in another currency than its column, but not in hectares of money."""
    if unit is not None and found != unit.unit and not {found, unit.unit} <= MONEY:
        raise CellError(f"{cell!r} is in {found}, its column in {unit.unit}")


def _period_of_date(written: str) -> TimeInterval | None:
    try:
        day = read_date(written)
    except CellError:
        return None
    if len(day) == 10:
        return TimeInterval(end=date.fromisoformat(day))
    first = date.fromisoformat(f"{day}-01")
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return TimeInterval(first, date.fromordinal(following.toordinal() - 1))


def _worded_period(written: str) -> TimeInterval | None:
    times = find_times(re.sub(r"(\d{4})\s*[Qq]([1-4])", r"\1年第\2季度", written))
    alone = len(times) == 1 and times[0].span.start == 0
    return times[0].interval if alone and times[0].interval != TimeInterval() else None
