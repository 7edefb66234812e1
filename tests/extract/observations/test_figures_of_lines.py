"""What is measured of a line, and of none that it meets."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


def test_how_far_a_line_passes_from_others_and_how_long_it_is_are_told_of_the_line() -> None:
    found = observed(
        f"{CITY}消息。\n{{Highway|云临高速}}北距{{Highway|望川大桥}}约18公里,南距{{Highway|青河大桥}}约22公里,"
        "起自{Highway|白沙互通},与{Highway|保腾高速}对接。项目集桥隧于一体,全长约35公里。"
    )
    assert [found.about(o) for o in found.observations] == ["云临高速"] * 3


def test_how_far_this_train_runs_is_the_trains_and_no_stops() -> None:
    found = observed(
        "{AdministrativeArea|玉溪}消息。{TransportService|山海班列}开行。这趟班列自{AdministrativeArea|玉溪}出发后,"
        "经{Place|打洛口岸}出关,到达{AdministrativeArea|万象},全程约1098公里。"
    )
    assert [found.about(o) for o in found.observations] == ["山海班列"]


def test_whom_a_line_has_carried_is_told_of_the_line() -> None:
    found = observed(
        "{TransportInfrastructure|大理火车站}站长{Person|李明}表示,截至7月底,{RailwayLine|大保铁路}开通一个月以来,共运送旅客10万人次。"
    )
    assert [found.about(o) for o in found.observations if o.quantity] == ["大保铁路"]


def test_the_stops_of_a_line_are_counted_of_the_line_though_the_cities_it_passes_stand_nearer():
    found = observed(
        "{RailwayLine|云桥铁路}在{AdministrativeArea|云澜省}境内经过两市,共设有{TransportInfrastructure|平溪}、"
        "{TransportInfrastructure|临溪}等共6个站点。"
    )
    assert [about for about, _, value in found.values if value == "6"] == ["云桥铁路"]


def test_what_a_nameless_line_leads_to_has_none_of_its_length():
    found = observed(
        "{Highway|云桥高速}通车。\n据了解,此路是{TransportInfrastructure|国家高速公路网}{Highway|保腾高速}的联络线,全长35公里。"
    )
    assert [about for about, _, _ in found.values] == ["云桥高速"]


def test_a_project_told_of_behind_its_last_station_is_the_line():
    found = observed(
        "{RailwayLine|云桥铁路}起自{TransportInfrastructure|平溪枢纽}{TransportInfrastructure|平溪南站},正线全长61公里。"
        "项目投资估算总额为8亿元,建设工期5年。"
    )
    assert {about for about, _, _ in found.values} == {"云桥铁路"}


def test_how_far_a_service_reaches_is_told_of_the_service_and_no_place_it_passes():
    found = observed(
        f"{CITY}消息。经{{Place|望川口岸}}通行的{{TransportService|山海班列}}线路已覆盖25个省,通达{{AdministrativeArea|德国}}等21个国家。"
    )
    assert {about for about, _, _ in found.values} == {"山海班列"}


def test_new_stations_are_counted_of_the_line_that_they_are_built_on():
    found = observed(
        f"{CITY}消息。{{RailwayLine|云桥铁路}}位于{{AdministrativeArea|临溪县}}境内,线路全长98公里。新建2座车站。"
    )
    assert {about for about, _, _ in found.values} == {"云桥铁路"}


BRANCH = "{RailwayLine|青禾港铁路专用线}"


@pytest.mark.parametrize(
    "told",
    [
        "线路由{RailwayLine|云桥铁路}{TransportInfrastructure|双溪站}引出,正线长19公里,新设4个车站,估算投资11亿元。",
        "线路自{AdministrativeArea|临溪县}境内{RailwayLine|云桥铁路}引出,与{Highway|云临高速}相交,全长19公里,设车站4座。",
        "项目北邻{Highway|云临高速},跨越{RailwayLine|云桥铁路},估算总投资11亿元,年到发量300万吨。",
    ],
)
def test_what_is_told_of_the_line_of_the_news_is_of_no_line_it_meets(told: str) -> None:
    found = observed(f"{CITY}消息。\n近日,有关部门批复同意新建{BRANCH}。\n{told}")
    assert found.values and {about for about, _, _ in found.values} == {"青禾港铁路专用线"}


def test_a_line_that_opens_the_paragraph_is_gone_on_about() -> None:
    found = observed(
        f"{CITY}消息。\n{{Project|云桥广场工程}}开工。\n据悉,{BRANCH}服务沿江企业。线路自{{RailwayLine|云桥铁路}}引出,线路全长27公里。"
    )
    assert [about for about, _, _ in found.values] == ["青禾港铁路专用线"]


def test_what_a_text_about_one_road_counts_without_a_subject_is_of_that_road() -> None:
    found = observed(
        "{!Highway|云临高速}8日通车。{Highway|云临高速}起于{AdministrativeArea|云澜市},与{Highway|望松高速}相接。"
        "项目于2019年5月开工。全线共71座桥梁,桥隧比41%,设服务区2处。"
    )
    assert {found.about(o) for o in found.observations} == {"云临高速"}
    assert all(o.period.start is None for o in found.observations)


def test_a_work_behind_its_builder_or_its_stage_is_what_the_clause_tells_of() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}消息。{Company|远岭集团}承建的{Highway|青禾大桥}全长730米,在建的{Highway|望川大桥}全长3公里。"
    )
    assert [(found.about(o), o.indicator) for o in found.observations] == [("青禾大桥", "全长"), ("望川大桥", "全长")]


LINE = "{RailwayLine|云松铁路云溪段}开工。{RailwayLine|云松铁路}全长237公里,"


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("其中云溪段长56公里,设桥梁5座。", ["云松铁路云溪段"] * 2),
        ("此次开工的云溪段位于青禾县,全长56公里,包括隧道2座;全线总投资9亿元。", ["云松铁路云溪段"] * 2 + ["云松铁路"]),
        (
            "云溪段长56公里,其中{Highway|马岭隧道}长8公里,是最长的隧道,最大埋深526米。",
            ["云松铁路云溪段", "马岭隧道", "马岭隧道"],
        ),
    ],
)
def test_figures_behind_a_section_with_a_name_are_of_it(told: str, about: list[str]) -> None:
    found = observed(f"{CITY}消息。\n{LINE}{told}")
    assert [found.about(o) for o in found.observations] == ["云松铁路", *about]


def test_how_much_of_a_line_lies_in_each_of_two_areas_is_told_of_the_line() -> None:
    told = "{Highway|云远高速}全长90公里,其中{AdministrativeArea|松原}境内50公里、{AdministrativeArea|远岭}境内40公里。"
    found = observed(f"{CITY}消息。\n{told}")
    assert [found.about(o) for o in found.observations] == ["云远高速"] * 3


def test_the_time_of_a_journey_is_of_the_line_and_not_of_its_last_bridge() -> None:
    told = "{Highway|云远高速}正式通车。\n{Highway|青江特大桥}全长2公里。\n通车后,云澜至远岭行车时间缩短至1小时。"
    found = observed(f"{CITY}消息。\n{told}")
    assert [found.about(o) for o in found.observations] == ["青江特大桥", "云远高速"]
