"""What lies where, through several places; what has no place is named after one, or belongs nowhere."""

from __future__ import annotations

from decimal import Decimal

from kg.map.terms import PREFIXES
from kg.network import Figure
from kg.serve.pages.catalogue import Catalogue
from kg.serve.pages.coordinates import Position
from kg.serve.pages.located import Location
from kg.serve.pages.measured import Measured
from kg.serve.pages.placing import Placed, Spot, place

RDO = PREFIXES["rdo"]
KINDS = {
    "云澜市": "AdministrativeArea",
    "松南市": "AdministrativeArea",
    "临溪开发区": "DevelopmentZone",
    "宏拓科技": "Company",
    "云澜市人民政府": "GovernmentBody",
    "云澜科创园": "IndustrialPark",
    "清岚湾": "Place",
    "储能产业": "Industry",
}
RELATIONS = [
    ("宏拓科技", "tenantOf", "临溪开发区", "Actual"),
    ("临溪开发区", "locatedIn", "云澜市", "Actual"),
    ("清岚湾", "locatedIn", "清岚湾", "Actual"),
    ("云澜科创园", "locatedIn", "松南市", "Target"),
]
CATALOGUE = Catalogue.of(
    [{"thing": name, "class": RDO + kind, "name": name} for name, kind in KINDS.items()],
    [{"thing": "云澜市", "name": "云澜"}],
    [{"subject": s, "predicate": RDO + p, "object": o, "modality": RDO + m} for s, p, o, m in RELATIONS],
)
HERE = Position(102.0, 25.0)
AT = {CATALOGUE.number[name]: HERE for name in ("云澜市", "松南市")}


def measured(about: str) -> Measured:
    return Measured(Figure("f", about, "产值", Decimal(1)), False, None, None, "", "d", 0, 1)


def spot(placed: Placed, name: str) -> Spot:
    return next(each for each in placed.spots if each.thing.name == name)


def test_a_tenant_lies_where_its_zone_lies() -> None:
    location = Location(CATALOGUE)
    names = [CATALOGUE.things[i].name for i in location.around(CATALOGUE.number["宏拓科技"])]
    assert names == ["宏拓科技", "临溪开发区", "云澜市"]
    inside = {CATALOGUE.things[i].name for i in location.inside(CATALOGUE.number["云澜市"])}
    assert inside == {"云澜市", "临溪开发区", "宏拓科技"}


def test_what_is_only_planned_and_what_lies_in_itself_lies_nowhere() -> None:
    location = Location(CATALOGUE)
    assert CATALOGUE.number["云澜科创园"] not in location.place
    assert CATALOGUE.number["清岚湾"] not in location.place


def test_things_count_where_they_lie_or_what_they_are_named_after() -> None:
    placed = place(CATALOGUE, AT, [measured("宏拓科技"), measured("云澜市"), measured("储能产业")])
    found = spot(placed, "云澜市")
    assert (found.stated, found.named, found.figures) == (2, 2, 2)
    assert placed.spots[0] == found and spot(placed, "松南市").things == 0
    assert [thing.name for thing in placed.nowhere] == ["清岚湾"]
    assert placed.unplaced == 2


def test_only_things_of_the_class_count() -> None:
    placed = place(CATALOGUE, AT, [measured("宏拓科技"), measured("云澜市")], "Company")
    assert [(each.thing.name, each.things, each.figures) for each in placed.spots] == [("云澜市", 1, 1)]
    assert placed.nowhere == ()
