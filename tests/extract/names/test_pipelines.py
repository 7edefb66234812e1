import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "name", "plain"),
    [
        ("西气东输二线工程西起霍尔果斯。", "西气东输二线工程", "西气东输二线"),
        ("川气东送二线天然气管道工程开工。", "川气东送二线天然气管道工程", "川气东送二线"),
        ("西气东输三线中卫至襄阳段投产。", "西气东输三线中卫至襄阳段", "西气东输三线"),
    ],
)
def test_a_pipeline_is_named_by_what_it_leads_where(text: str, name: str, plain: str) -> None:
    found = names(text)
    assert found.get(name) == found.get(plain) == "Pipeline"


def test_a_diversion_of_water_is_a_project() -> None:
    assert names("南水北调中线工程通水。").get("南水北调中线") == "Project"


def test_a_link_is_a_pipeline_where_pipelines_are_spoken_of() -> None:
    assert names("固原-贵阳联络线是一条输气通道。").get("固原-贵阳联络线") == "Pipeline"
    assert names("固原-贵阳联络线铺轨。").get("固原-贵阳联络线") == "RailwayLine"


def test_power_lines_are_told_by_their_ends_or_by_who_sends_to_whom():
    found = names("国家电网建设宁夏至广西±800千伏特高压直流输电工程。")
    assert found.get("宁夏至广西±800千伏特高压直流输电工程") == "Pipeline"
    assert found.get("广西") == "AdministrativeArea"
    assert names("云澜市推进青电入桂工程建设。").get("青电入桂工程") == "Pipeline"
    assert "Pipeline" not in names("宁夏至广西的电力外送220千伏安。").values()
