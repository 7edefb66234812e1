"""Some measures only things of one kind have; they belong to the thing of that kind, not to the region of the text."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("17日,{Airport|云澜机场}启用新航站楼,年旅客吞吐量增长20%。", "云澜机场"),
        ("{TransportService|云欧班列}开行120列,海关监管进出口集装箱达2万标箱。", "云欧班列"),
        ("{TransportService|云欧班列}开行120列;今年累计发送货物9万标箱,综合重箱率达98%。", "云欧班列"),
        ("{Port|临溪港}新添码头,今年货物吞吐量达300万吨。", "临溪港"),
        ("{Port|临溪港}扩建,{Project|北岭枢纽项目}加紧建设,设计年吞吐能力14万标箱。", "北岭枢纽项目"),
    ],
)
def test_a_measure_of_one_kind_belongs_to_the_thing_of_that_kind(sentence: str, about: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {about}


def test_a_list_of_statistics_goes_on_about_the_park_it_began_with() -> None:
    found = observed(
        f"{CITY}发展情况。{{IndustrialPark|临溪工业园}}规模工业产值143亿元,增长21%;固定投资22亿元,增长18%;"
        "规模工业增加值增长11%。"
    )
    assert {found.about(o) for o in found.observations} == {"临溪工业园"}


def test_a_part_without_a_subject_goes_on_about_the_zone_of_the_part_before() -> None:
    found = observed(f"{CITY}发展情况。{{DevelopmentZone|临溪高新区}}新认定企业34家;新引进培育高层次人才75名。")
    assert [found.about(o) for o in found.observations] == ["临溪高新区", "临溪高新区"]


def test_a_region_that_only_says_where_something_took_place_has_no_figure() -> None:
    found = observed(
        "{!AdministrativeArea|蓬溪区}完成投资30亿元。在{AdministrativeArea|云澜市}百日攻坚赛中,夺得金牌5个。"
    )
    assert {found.about(o) for o in found.observations} == {"蓬溪区"}


def test_what_many_projects_cost_together_may_be_told_before_they_are_counted() -> None:
    found = observed(
        f"{CITY}引进{{Project|远岭电池项目}}。另有总投资188亿元的11个项目签约,总投资5亿元以上的3个项目开工。"
    )
    assert [(about, value) for about, _, value in found.values] == [
        ("云澜市", "18800000000"),
        ("云澜市", "11"),
        ("云澜市", "3"),
    ]


def test_what_many_projects_bring_once_built_is_no_single_projects() -> None:
    found = observed(
        f"{CITY}发展情况。\n投资5亿元的{{Project|远岭电池项目}}各有特色。总体而言,这些项目含量高。"
        "项目建成后,年产值可达200亿元以上。"
    )
    assert [about for about, _, _ in found.values] == ["远岭电池项目", "云澜市"]


def test_the_clause_is_about_what_comes_by_way_of_a_place() -> None:
    found = observed(
        f"{CITY}发展情况。经{{Place|远岭口岸}}进出境的{{TransportService|云欧班列}}累计开行2000列、发送货物8万标箱。"
    )
    assert {about for about, _, _ in found.values} == {"云欧班列"}


def test_one_of_the_places_of_a_region_tells_a_figure_of_that_region() -> None:
    found = observed(f"{CITY}是{{AdministrativeArea|远岭省}}12个物流节点城市之一。")
    assert [about for about, _, _ in found.values] == ["远岭省"]


def test_what_a_road_has_in_a_row_is_the_roads_and_not_that_of_roads_named_beside_it() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}情况。{Highway|平溪高速}总投资88亿元,是{AdministrativeArea|远岭省}最长的公路,"
        "建设总里程59公里,设互通3处。其中主线42公里、连接线17公里。"
    )
    assert {about for about, _, _ in found.values} == {"平溪高速"}


def test_projects_counted_are_the_zones_and_not_the_project_last_named() -> None:
    found = observed(
        "{!DevelopmentZone|临溪开发区}情况。{Project|远岭食品项目}进入调试阶段。下半年仍有6个项目可望开工。"
    )
    assert [about for about, _, _ in found.values] == ["临溪开发区"]


def test_who_sets_an_aim_has_no_figure_of_it() -> None:
    found = observed(
        "{!DevelopmentZone|临溪开发区}省外到位资金60亿元,完成{GovernmentBody|云澜市政府}下达任务数65亿元的92%;"
        "产业项目到位资金88亿元。"
    )
    assert {found.about(o) for o in found.observations} == {"临溪开发区"}


def test_sizes_that_only_say_what_kind_of_project_is_meant_are_no_figures():
    assert observed("一批超20亿元、百亿元级重大项目落地{DevelopmentZone|松原高新区}。").values == []
    two = observed("{DevelopmentZone|松原高新区}有百亿级企业3家、千亿级产业集群2个。")
    assert [value for _, _, value in two.values] == ["3", "2"]


def test_where_one_can_fly_to_is_told_of_the_airport():
    found = observed("{!AdministrativeArea|松原市}消息,{Airport|松原机场}起降4.3万架次。冬航季通航航点66个。")
    assert ("松原机场", "66") in {(who, value) for who, _, value in found.values}
