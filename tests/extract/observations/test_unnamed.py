"""The figures of a member of a list that is no name of the document are left out, not given to a neighbour."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    "sentence",
    [
        "引进{Project|远岭电池项目},投资3亿元的北岭旧路拓宽改造工程、投资1亿元的{Project|平溪污水处理厂}等。",
        "引进{Project|远岭电池项目};北岭旧路拓宽改造工程(总投资3亿元)、{Project|平溪污水处理厂}(总投资1亿元)。",
        "引进{Project|远岭电池项目};北岭旧路拓宽改造工程位于老城,总投资3亿元;{Project|平溪污水处理厂}总投资1亿元。",
    ],
)
def test_the_cost_of_a_member_that_is_no_name_is_left_out(sentence: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert [(about, value) for about, _, value in found.values] == [("平溪污水处理厂", "100000000")]


def test_what_is_told_of_projects_in_general_is_no_list_of_names() -> None:
    found = observed(f"{CITY}发展情况。重点产业项目总投资3亿元;新开工工业项目,总投资1亿元。")
    assert [value for _, _, value in found.values] == ["300000000", "100000000"]


def test_a_member_in_a_list_of_these_projects_has_what_its_bracket_says() -> None:
    found = observed(f"{CITY}发展情况。这些开工项目包括{{Project|远岭电池项目}}(计划总投资3亿元)等。")
    assert [about for about, _, _ in found.values] == ["远岭电池项目"]


def test_a_project_described_before_its_name_is_what_the_next_sentence_goes_on_about() -> None:
    found = observed(
        f"{CITY}发展情况。\n总投资30亿元的{{Project|远岭电池项目}}坐落于{{IndustrialPark|平溪产业园}}。项目占地300亩。"
    )
    assert {about for about, _, _ in found.values} == {"远岭电池项目"}
