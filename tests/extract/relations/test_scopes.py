import pytest

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from marked import related

PLAN = "特编制{x:Policy|平溪县融望发展规划}。"


@pytest.mark.parametrize(
    "scope",
    [
        "本规划范围为{x:AdministrativeArea|平溪县},兼顾{x:AdministrativeArea|望川市}。",
        "规划范围包括{x:AdministrativeArea|平溪县}和{x:AdministrativeArea|望川市}。",
        "本规划适用于{x:AdministrativeArea|平溪县}、{x:AdministrativeArea|望川市}。",
    ],
)
def test_a_plan_applies_to_the_places_of_its_scope(scope: str) -> None:
    plan = "平溪县融望发展规划"
    assert {(plan, "平溪县"), (plan, "望川市")} <= related(PLAN + scope, "appliesTo")


def test_what_bounds_a_piece_of_land_is_outside_of_it() -> None:
    told = related(PLAN + "规划范围东至{x:AdministrativeArea|云澜区}。", "appliesTo")
    assert "云澜区" not in {place for _, place in told}


def test_a_zone_that_takes_places_in_is_no_plan() -> None:
    told = "{x:DevelopmentZone|云澜新区}规划范围包括{x:AdministrativeArea|桥川县}。"
    assert "桥川县" not in {place for _, place in related(PLAN + told, "appliesTo")}


def test_a_plan_made_to_carry_out_another_implements_it() -> None:
    told = "为贯彻实施{x:Policy|《青禾都市圈规划》},加快与青禾同城,特编制{x:Policy|平溪县融望发展规划}。本规划由{f:AdministrativeArea|平溪县}实施。"
    assert related(told, "implements") == {("平溪县融望发展规划", "青禾都市圈规划")}


def test_areas_put_together_under_a_name_are_its_parts() -> None:
    text = "全市重点建设宁江区、长岭县、扶余市(以下简称“望青先导区”)。望青先导区今年人均产值8万元。"
    (found,) = extract([Document("t", "t.txt", text, "0" * 64, "t.txt")], make_nlp())
    name = {number: chain.name for number, chain in enumerate(found.chains)}
    parts = {name[r.subject] for r in found.relations if (r.predicate, name[r.object]) == ("partOf", "望青先导区")}
    assert parts == {"宁江区", "长岭县", "扶余市"}
    assert [name[o.about] for o in found.observations] == ["望青先导区"]


def test_a_plan_drawn_up_by_another_carries_it_out() -> None:
    told = (
        "{f:GovernmentBody|望川市政府}根据{x:Policy|《望川市委关于规划的建议》},编制了{x:Policy|《望川市规划纲要》}。"
    )
    assert related(told, "implements") == {("望川市规划纲要", "望川市委关于规划的建议")}
