"""Figures that only say for whom something is given, and what stands behind its figure."""

from observed import observed


def test_for_whom_something_is_given_is_no_figure() -> None:
    found = observed("{!AdministrativeArea|云澜市}出台措施。对年业务量达100万件以上的快递企业,给予奖励5万元。")
    assert [indicator for _, indicator, _ in found.values] == ["给予奖励"]


def test_what_is_measured_may_stand_behind_its_figure() -> None:
    found = observed("{Port|云澜港}以2300万吨的吞吐量位居前列。")
    assert [indicator for _, indicator, _ in found.values] == ["吞吐量"]


def test_what_was_spent_on_a_list_of_works_is_the_areas() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}交通情况。公路方面,加快{Highway|云桥高速}、{Highway|宁桥高速}等项目建设,完成投资5亿元。"
    )
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_so_much_of_a_line_lies_within_an_area() -> None:
    found = observed("{RailwayLine|云桥高铁}全长186公里,其中{AdministrativeArea|云澜市}境内76公里。")
    assert {about for about, _, _ in found.values} == {"云桥高铁"}


def test_the_length_of_all_lines_is_the_areas() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}交通情况。{RailwayLine|云桥铁路}开工。全市公路通车里程达到800公里,铁路运营里程突破500公里。"
    )
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_who_sets_an_aim_has_no_figure_of_it_and_an_aim_is_none_yet_reached() -> None:
    told = observed(
        "{!AdministrativeArea|云澜市}情况。{GovernmentBody|省政府}下达{AdministrativeArea|云澜市}投资计划目标80亿元。"
    )
    aim = told.one(value=8_000_000_000)
    assert (told.about(aim), aim.modality) == ("云澜市", "Target")


def test_the_field_that_a_list_is_cut_from_is_no_rank() -> None:
    assert observed("{!AdministrativeArea|云澜市}公示综合评价居前30位的园区名单,产值3亿元。").one(rank=None)


def test_an_estimate_of_the_year_past_is_no_aim() -> None:
    told = observed("{!AdministrativeArea|云澜市}情况。2018年生产总值增长8%(预计数,下同),工业投资增长12%。")
    assert [o.modality for o in told.observations] == ["Actual", "Actual"]
