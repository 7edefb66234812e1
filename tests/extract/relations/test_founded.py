"""What a sentence has just set up is what the industries that follow are for."""

from marked import related


def test_industries_after_a_park_was_set_up_belong_to_the_park():
    found = related(
        "{x:DevelopmentZone|临溪高新区}与{x:DevelopmentZone|松原经开区}共建{x:IndustrialPark|望川合作园}，"
        "重点发展{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert found == {("望川合作园", "新型储能")}


def test_a_clause_with_a_subject_of_its_own_keeps_its_industries():
    found = related(
        "{x:AdministrativeArea|云澜市}建设{x:IndustrialPark|望川合作园}，"
        "{x:AdministrativeArea|松原市}重点发展{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert found == {("松原市", "新型储能")}
