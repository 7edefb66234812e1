"""What a text about a zone relates to nothing is the zone's own."""

import pytest

from kg.extract.relations import find_relations
from marked import marked

ZONE = "{f:DevelopmentZone|临溪高新区}今年好戏连台。\n"
CITY = "{f:AdministrativeArea|云澜市}今年好戏连台。\n"


def related(sentence: str) -> set[tuple[str, str, str]]:
    reading = marked(sentence).reading
    return {
        (reading.chains[r.subject].name, r.predicate, reading.chains[r.object].name)
        for r in find_relations(reading)
        if r.finder == "own"
    }


@pytest.mark.parametrize(
    ("type_", "predicate"),
    [("Industry", "hasLeadingIndustry"), ("Strategy", "implements")],
)
def test_what_nothing_relates_is_the_zones(type_, predicate):
    assert related(ZONE + f"{{x:{type_}|光电子}}迎来春天。") == {("临溪高新区", predicate, "光电子")}


def test_a_city_has_too_many_industries_for_that():
    assert not related(CITY + "{x:Industry|光电子}迎来春天。")


def test_products_may_be_anybodys():
    assert not related(ZONE + "{x:Product|光电子}迎来春天。")


def test_an_industry_beside_a_firm_is_still_the_zones():
    found = related(ZONE + "{x:Company|宏拓科技}的到来让{x:Industry|光电子}迎来春天。")
    assert ("临溪高新区", "hasLeadingIndustry", "光电子") in found


def test_the_zone_is_quoted_where_the_text_names_it():
    reading = marked(ZONE + "{x:Industry|光电子}迎来春天。").reading
    (found,) = [r for r in find_relations(reading) if r.finder == "own"]
    assert found.context is not None and found.context.of(reading.text) == "临溪高新区"


def test_what_is_denied_is_nobodys():
    assert not related(ZONE + "没有{x:Industry|光电子}。")


@pytest.mark.parametrize("name", ["未来产业", "高技术产业"])
def test_words_for_any_new_trade_are_no_industry_of_the_zone(name):
    assert not related(ZONE + f"{{x:Industry|{name}}}迎来春天。")


def test_what_another_zone_opens_is_not_the_zones():
    assert not related(ZONE + "{x:DevelopmentZone|松原新区}也迎来了{x:Industry|声学仪器}的春天。")


def test_the_sectors_of_a_bulletin_are_no_industries_of_the_zone():
    told = "{f:DevelopmentZone|云澜高新区}情况。{x:Industry|农林牧渔业}总产值2千万元。{x:Industry|新材料}。"
    assert {o for _, p, o in related(told) if p == "hasLeadingIndustry"} == {"新材料"}
