"""A figure goes to the thing it is told of, not to whatever was named before."""

from observed import observed

CITY = "{!AdministrativeArea|云澜市}发展情况。"


def test_a_figure_in_brackets_belongs_to_the_name_before_them() -> None:
    found = observed(f"{CITY}有{{Project|远岭电池项目}}(计划总投资30亿元)、{{Project|宏拓新材料项目}}(总投资5亿元)。")
    assert [about for about, _, _ in found.values] == ["远岭电池项目", "宏拓新材料项目"]


def test_the_line_is_no_station_on_it() -> None:
    found = observed(
        f"{CITY}{{RailwayLine|云岭高铁}}起自{{TransportInfrastructure|云澜南站}},接入"
        "{TransportInfrastructure|平溪站}。线路长277公里,全线共设8座车站。"
    )
    assert {about for about, _, _ in found.values} == {"云岭高铁"}


def test_the_end_of_a_way_has_no_figures_of_the_way() -> None:
    found = observed(f"{CITY}{{AdministrativeArea|临溪市}}至{{AdministrativeArea|平溪市}}最快55分钟可达。")
    assert "临溪市" not in {about for about, _, _ in found.values}


def test_an_occasion_ends_what_is_told_of_a_project() -> None:
    found = observed(
        f"{CITY}{{Project|远岭电池项目}}于5月开工。该项目年产电池3万套。"
        "在第三届云商大会期间,签约65个项目,总投资693亿元,其中外资项目23个,总投资14亿美元。"
    )
    assert [about for about, _, _ in found.values] == ["远岭电池项目"] + ["云澜市"] * 4


def test_a_source_that_opens_a_sentence_is_not_what_it_is_about() -> None:
    found = observed(
        f"{CITY}{{Project|远岭电池项目}}进展顺利。统计显示,{{!AdministrativeArea|云澜市}}新签约项目49个。总投资20亿元。"
    )
    assert [about for about, _, _ in found.values][0] == "云澜市"


def test_what_a_project_brings_belongs_to_it() -> None:
    found = observed(f"{CITY}{{Project|远岭电池项目}}建成后预计总产值超20亿元,年纳税近亿元。")
    assert {about for about, _, _ in found.values} == {"远岭电池项目"}
