"""Search by any name, pinyin or initials; what the catalogue knows of relations."""

from __future__ import annotations

import pytest

from kg.serve.pages.catalogue import Catalogue, Relation

RDO = "https://w3id.org/regional-development/ontology#"
NAMES = {"rd:city": "云澜市", "rd:zone": "临溪经济技术开发区", "rd:firm": "宏拓科技有限公司", "rd:lake": "镜湖"}
CLASSES = {"rd:city": "AdministrativeArea", "rd:zone": "DevelopmentZone", "rd:firm": "Company", "rd:lake": "Place"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    relations = [("rd:firm", "tenantOf", "rd:zone", "Target"), ("rd:zone", "locatedIn", "rd:city", "Actual"),
                 ("rd:zone", "partOf", "rd:unknown", "Actual")]  # fmt: skip
    return Catalogue.of(
        [{"thing": iri, "class": RDO + CLASSES[iri], "name": name} for iri, name in NAMES.items()],
        [{"thing": "rd:zone", "name": "临溪经开区"}, {"thing": "rd:zone", "name": "临溪经济技术开发区"}],
        [{"subject": s, "predicate": RDO + p, "object": o, "modality": RDO + m} for s, p, o, m in relations],
    )


@pytest.mark.parametrize(
    ("asked", "found", "by"),
    [
        ("临溪经济", "临溪经济技术开发区", ""),
        ("经开区", "临溪经济技术开发区", "临溪经开区"),
        ("linxi", "临溪经济技术开发区", ""),
        ("htkj", "宏拓科技有限公司", ""),
        (" 云 澜 ", "云澜市", ""),
    ],
)
def test_a_thing_is_found(catalogue: Catalogue, asked: str, found: str, by: str) -> None:
    first = catalogue.search(asked, 3)[0]
    assert (first.thing.name, first.by) == (found, by)


@pytest.mark.parametrize("asked", ["", "  ", "《》", "查无此名"])
def test_nothing_is_found_for_nothing(catalogue: Catalogue, asked: str) -> None:
    assert catalogue.search(asked, 3) == []


def test_no_more_is_found_than_was_asked_for(catalogue: Catalogue) -> None:
    assert len(catalogue.search("l", 1)) == 1


def test_relations_join_known_things_and_say_whether_they_are_only_planned(catalogue: Catalogue) -> None:
    firm, zone, city = (catalogue.number[iri] for iri in ("rd:firm", "rd:zone", "rd:city"))
    assert set(catalogue.relations) == {
        Relation(firm, "tenantOf", zone, True),
        Relation(zone, "locatedIn", city, False),
    }
    assert set(catalogue.neighbours(zone)) == {firm, city}
    assert catalogue.among([zone, city]) == [Relation(zone, "locatedIn", city, False)]


def test_what_no_document_names_is_called_by_the_end_of_its_iri(catalogue: Catalogue) -> None:
    assert catalogue.name_of("rd:zone") == "临溪经济技术开发区"
    assert catalogue.name_of("http://example.org/id/%E9%95%9C%E6%B9%96%E5%8E%BF") == "镜湖县"
