"""Whose, when and how much in news of zones, ports and trains: what stands beside a figure and is not its own."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("told", "share", "whole"),
    [
        ("占全省39个园区的6.7%", "6.7", "全省39个园区"),
        ("占全省14个市州总量的8.5%", "8.5", "全省14个市州总量"),
        ("占全国1.2万家的3.5%", "3.5", "全国1.2万家"),
        ("完成112%", "112", None),
        ("已完成97.5%", "97.5", None),
    ],
)
def test_what_a_share_is_of_may_be_counted_or_unsaid(told: str, share: str, whole: str | None) -> None:
    found = observed(f"{CITY}情况。2018年,实现税收14亿元,{told}。")
    assert [(str(o.share), o.share_of) for o in found.observations] == [(share, whole)]


def test_what_stands_after_among_them_is_of_the_same_thing() -> None:
    train = "{TransportService|云欧班列}首发。"
    found = observed(f"{train}今年{{Port|平溪港}}货物吞吐量增长27%,其中水铁联运集装箱同比增长131%。")
    assert [found.about(o) for o in found.observations] == ["平溪港"] * 2


def test_an_industry_that_says_what_kind_of_projects_are_counted_is_no_subject() -> None:
    found = observed(f"{CITY}情况。其中,{{Industry|储能}}项目10个,总投资24亿元。{{Industry|储能}}类企业6家。")
    assert {found.about(o) for o in found.observations} == {"云澜市"}


def test_what_is_moved_has_the_growth_dealt_out_and_keeps_it() -> None:
    train = "{TransportService|云欧班列}带动{AdministrativeArea|甲省}、{AdministrativeArea|乙省}"
    found = observed(f"{train}进出口分别增长18%、23%,对欧出口分别增长11%、17%。")
    assert [found.about(o) for o in found.observations] == ["甲省", "乙省"] * 2


def test_what_two_projects_cost_together_is_of_the_place() -> None:
    works = "{Project|平溪风电项目}和{Project|双溪储能项目}"
    found = observed(f"{CITY}情况。{CITY}与宏拓就{works}签约,总投资26亿元。")
    assert [found.about(o) for o in found.observations] == ["云澜市"]
    found = observed(f"{works}集中开工,总投资26亿元。")
    assert [found.about(o) for o in found.observations] == ["平溪风电项目"]


def test_a_stretch_in_a_province_with_its_town_in_brackets_is_of_the_line() -> None:
    line = "{RailwayLine|云临铁路}全线总投资83亿元,其中,{AdministrativeArea|甲省}({AdministrativeArea|平溪})段估算投资22亿元。"
    assert {about for about, _, _ in observed(CITY + "情况。" + line).values} == {"云临铁路"}


def test_areas_of_a_zone_that_the_sentence_opens_with_are_its_own() -> None:
    told = "{IndustrialPark|平溪产业基地}位于{Place|青河}以南,总规划面积105平方公里,起步区面积18平方公里。"
    assert {about for about, _, _ in observed(f"{CITY}情况。{told}").values} == {"平溪产业基地"}


def test_an_expectation_behind_a_figure_reaches_over_no_semicolon() -> None:
    found = observed(f"{CITY}情况。签约项目3个,总投资8亿元,预计年产值6亿元;投产项目2个,总投资5亿元。")
    assert [o.modality for o in found.observations] == ["Actual", "Actual", "Target", "Actual", "Actual"]


def test_as_many_of_two_kinds_are_counted_side_by_side() -> None:
    found = observed(f"{CITY}情况。开工一批项目2个,总投资8亿元;投产一批项目2个,总投资5亿元。")
    assert len(found.values) == 4


def test_things_counted_and_opening_the_next_sentence_with_an_epithet_are_those_of_before() -> None:
    found = observed(f"{CITY}共有16个园区。16个重点园区形成了特色。")
    assert [value for _, _, value in found.values] == ["16"]


def test_nowadays_ends_a_period() -> None:
    found = observed(f"{CITY}情况。2018年4月,航线正式运行。如今,拥有航线35条。")
    assert found.observations[0].period.start is None
