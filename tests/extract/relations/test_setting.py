"""What no sentence places lies where the text is set; anything that speaks against it leaves it without a place."""

from dataclasses import replace

import pytest

from kg.extract.relations import find_relations
from kg.model import Chain, Mention, TextSpan
from marked import marked, related

ZONE = "{f:DevelopmentZone|临溪高新区}今年好戏连台。\n"
CITY = "{f:AdministrativeArea|云澜市}今年好戏连台。\n"


DOES = "专注于{x:Industry|光电子}。"
"""What a text tells of a firm, so that it is not only named."""


def places(sentence: str) -> set[tuple[str, str]]:
    return related(sentence, "locatedIn") | related(sentence, "tenantOf")


@pytest.mark.parametrize("type_", ["Project", "Company", "IndustrialPark", "LogisticsPark"])
def test_what_a_page_of_a_zone_names_lies_in_the_zone(type_):
    assert places(ZONE + f"{{x:{type_}|宏拓}}传来好消息。") == {("宏拓", "临溪高新区")}


@pytest.mark.parametrize(("type_", "expected"), [("Project", True), ("Company", True), ("IndustrialPark", False)])
def test_a_report_of_a_city_places_projects_and_firms_but_no_parks(type_, expected):
    assert bool(places(CITY + f"{{x:{type_}|宏拓}}" + DOES)) is expected


def test_a_firm_that_a_report_of_a_city_only_names_may_come_from_anywhere():
    assert not places(CITY + "{x:Company|宏拓}传来好消息。")
    assert ("宏拓", "云澜市") not in places(CITY + "{x:Project|宏拓轴承项目}开工，{x:Company|宏拓}扩产。")


def test_the_name_of_the_zone_is_told_as_context():
    reading = marked(ZONE + "{x:Project|宏拓项目}传来好消息。{f:DevelopmentZone|临溪高新区}祝贺。").reading
    [placed] = [r for r in find_relations(reading) if r.predicate == "locatedIn"]

    assert placed.evidence.of(reading.text) == "宏拓项目"
    assert placed.context is not None and (placed.context.start, placed.context.of(reading.text)) == (0, "临溪高新区")


def test_after_a_heading_the_context_is_the_name_in_the_heading():
    text = ZONE + "{x:DevelopmentZone|松原新区}\n{x:Project|宏拓项目}传来好消息。"
    reading = marked(text).reading
    heading = reading.text.index("松原新区")
    [placed] = [
        r
        for r in find_relations(replace(reading, focus_at=((heading, 1),)))
        if (r.predicate, r.finder) == ("locatedIn", "setting")
    ]

    assert placed.context is not None and placed.context.start == heading


def test_what_a_sentence_places_is_not_placed_again():
    found = places(ZONE + "{x:Project|宏拓项目}位于{x:AdministrativeArea|松原县}。{x:Project|宏拓项目}传来好消息。")

    assert found == {("宏拓项目", "松原县")}


def test_what_is_named_beside_another_place_is_left_alone():
    assert not places(ZONE + "{x:Project|宏拓项目}的考察团去了{x:AdministrativeArea|松原县}。")


@pytest.mark.parametrize(
    ("name", "expected"), [("贵阳宏拓科技", False), ("中国宏拓集团", False), ("宏拓科技", True), ("云澜宏拓科技", True)]
)
def test_a_firm_of_another_city_is_no_local_one(name, expected):
    assert bool(places(CITY + f"{{x:Company|{name}}}" + DOES)) is expected


def test_other_things_have_no_setting():
    assert not places(ZONE + "{x:RailwayLine|云临铁路}传来好消息。{x:ResearchInstitution|宏拓研究院}也是。")


def test_the_place_itself_lies_nowhere():
    assert not places(ZONE + "{x:DevelopmentZone|临溪高新区}传来好消息。")


def test_what_is_planned_is_planned_there_and_what_is_denied_is_nowhere():
    planned = marked(ZONE + "力争引进{x:Company|宏拓}。").reading

    assert [r.modality for r in find_relations(planned) if r.predicate == "tenantOf"] == ["Target"]
    assert not places(ZONE + "没有引进{x:Company|宏拓}。")


def test_the_group_of_a_local_firm_is_at_home_elsewhere():
    found = places(CITY + "{x:Company|宏拓科技}是{x:Company|远岭集团}旗下公司。")

    assert found == {("宏拓科技", "云澜市")}


def test_a_name_may_begin_with_a_place_inside_the_setting():
    assert places("{f:AdministrativeArea|贵阳市}今年好戏连台。\n{x:Company|清镇宏拓科技}" + DOES)
    assert not places("{f:AdministrativeArea|贵阳市}今年好戏连台。\n{x:Company|义乌宏拓科技}" + DOES)


def test_a_park_in_one_list_with_a_project_does_not_place_it():
    listed = "{x:Project|宏拓轴承项目}、{x:IndustrialPark|远岭产业园}传来好消息。"

    assert ("宏拓轴承项目", "云澜市") in places(CITY + listed)
    assert not places(CITY + "{x:Project|宏拓轴承项目}的队伍去了{x:IndustrialPark|远岭产业园}。")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("将与{x:Company|宏拓}等企业深入交流。", False),
        ("会见了{x:Company|宏拓}客商。", False),
        ("{x:Company|宏拓}" + DOES, True),
    ],
)
def test_who_is_only_met_or_worked_with_may_come_from_anywhere(sentence, expected):
    assert bool(places(CITY + sentence)) is expected


def test_who_builds_a_line_may_come_from_anywhere():
    assert not places(CITY + "{x:Company|远岭路桥}承建了{x:RailwayLine|大保铁路}。")


def test_a_firm_with_a_base_somewhere_is_not_placed_by_the_page():
    found = places(CITY + "{x:IndustrialPark|宏拓苏州基地}传来好消息。{x:Company|宏拓}今年扩产。")
    assert ("宏拓", "云澜市") not in found


def test_who_is_supplied_may_be_far_away():
    assert ("远岭集团", "云澜市") not in places(CITY + "{x:Company|宏拓科技}为{x:Company|远岭集团}供货。")


def test_what_a_delegation_sees_lies_where_it_has_gone():
    visit = "{x:Person|林知远}率队到{x:AdministrativeArea|松原县}考察。考察团来到{x:Project|宏拓轴承项目}。"
    assert ("宏拓轴承项目", "云澜市") not in places(CITY + visit)


def test_firms_named_only_in_their_works_are_at_home_anywhere():
    base = marked(CITY + "{x:Project|宏拓轴承项目}传来好消息。")
    start = base.text.index("宏拓")
    chains = (*base.reading.chains, Chain("Company", "宏拓", ("宏拓",)))
    inside = Mention(TextSpan(start, start + 2), "Company", len(chains) - 1)
    reading = replace(base.reading, chains=chains, mentions=(*base.reading.mentions, inside))
    placed = {reading.chains[r.subject].name for r in find_relations(reading) if r.predicate == "locatedIn"}
    assert placed == {"宏拓轴承项目"}


def test_what_a_zone_was_made_of_does_not_lie_in_it():
    assert places(ZONE + "它由{x:IndustrialPark|青禾工业园}升级而来。") == set()
    assert places(ZONE + "它的前身是{x:IndustrialPark|青禾工业园}。") == set()


def test_customers_of_a_firm_in_the_zone_may_be_anywhere():
    told = "{x:Company|宏拓科技}的产品供应{x:Company|远岭集团}。{x:Company|远岭集团}专注于{x:Industry|光电子}。"
    assert ("远岭集团", "临溪高新区") not in places(ZONE + told)
