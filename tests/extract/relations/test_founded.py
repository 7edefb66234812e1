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


def test_the_business_is_that_of_the_firm_just_set_up():
    found = related(
        "{x:Company|远岭集团}拟在{x:AdministrativeArea|松原市}设立全资子公司{x:Company|远岭(松原)电机有限公司}，"
        "主要从事{x:Product|微电机}的研发、生产。",
        "produces",
    )

    assert found == {("远岭(松原)电机有限公司", "微电机")}


def test_what_a_project_just_built_makes_is_the_projects():
    found = related(
        "{x:Company|远岭集团}拟投资3亿元，建设{x:Project|青禾轴承项目}，主要生产{x:Product|风电轴承}。", "produces"
    )

    assert found == {("青禾轴承项目", "风电轴承")}


def test_industries_belong_to_the_zone_that_all_turns_on():
    found = related(
        "{f:AdministrativeArea|云澜市}今年发力。以{x:DevelopmentZone|临溪高新区}为主战场，做强{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert found == {("临溪高新区", "新型储能")}


def test_industries_belong_to_the_park_that_alone_makes_up_the_sentence_before():
    found = related(
        "{f:AdministrativeArea|云澜市}今年发力。\n——{x:IndustrialPark|望川合作园}。续建300亩，主攻{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert found == {("望川合作园", "新型储能")}


def test_a_paragraph_of_its_own_leaves_the_entry_before():
    found = related(
        "{f:AdministrativeArea|云澜市}今年发力。\n——{x:IndustrialPark|望川合作园}。\n全市主攻{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert ("望川合作园", "新型储能") not in found


def test_any_subject_may_develop_industries_beside_a_park():
    found = related(
        "{f:AdministrativeArea|云澜市}建设{x:IndustrialPark|望川合作园}，发展{x:Industry|新型储能}。",
        "hasLeadingIndustry",
    )

    assert found == {("云澜市", "新型储能")}
