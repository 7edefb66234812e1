"""Where divisions stand: known ones near where they are, parts near their wholes, nothing outside the country."""

from __future__ import annotations

import pytest

from kg.gazetteer import by_name, divisions
from kg.serve.pages.coordinates import Position, positions


def at(name: str) -> Position:
    return positions()[by_name()[name][0].code]


@pytest.mark.parametrize(
    ("name", "longitude", "latitude"),
    [("昆明市", 102.7, 25.0), ("哈尔滨市", 126.6, 45.8), ("乌鲁木齐市", 87.6, 43.8), ("三亚市", 109.5, 18.3)],
)
def test_cities_stand_where_they_are(name: str, longitude: float, latitude: float) -> None:
    assert at(name).is_own
    assert at(name).km(Position(longitude, latitude)) < 30


def test_every_province_and_city_of_today_has_a_position_and_most_counties() -> None:
    today = max(division.last_year for division in divisions())
    found = [(division.level, division.code in positions()) for division in divisions() if division.last_year == today]
    assert all(is_placed for level, is_placed in found if level != "county")
    counties = [is_placed for level, is_placed in found if level == "county"]
    assert sum(counties) > 0.95 * len(counties)


def test_a_namesake_stands_in_its_own_province() -> None:
    north = next(division for division in by_name()["朝阳区"] if division.province == "吉林省")
    assert positions()[north.code].km(at("长春市")) < 60


def test_what_no_town_is_named_after_stands_amid_its_parts_and_says_so() -> None:
    assert not at("云南省").is_own
    assert at("云南省").km(at("昆明市")) < 300


def test_all_positions_are_within_the_country() -> None:
    assert all(73 < each.longitude < 136 and 3 < each.latitude < 54 for each in positions().values())
