from reading_names import names


def test_a_metro_line_is_named_by_its_number_alone_further_on() -> None:
    found = names("吉安地铁3号线开通,全长20公里。3号线设站9座,在东泉站与5号线换乘。")
    assert found.get("吉安地铁3号线") == found.get("5号线") == "RailwayLine"


def test_a_production_line_is_no_metro_line() -> None:
    assert "2号线" not in names("工厂2号线投产。")


def test_the_firm_that_runs_a_line_is_a_firm() -> None:
    found = names("出资方吉安轨道交通集团组建了吉安轨道交通二号线发展管理有限公司。")
    assert found.get("吉安轨道交通二号线发展管理有限公司") == "Company"
    assert found.get("吉安轨道交通集团") == "Company"


def test_a_station_of_a_metro_is_a_station_only() -> None:
    found = names("活动在下塘地铁站举行。")
    assert found.get("下塘地铁站") == "TransportInfrastructure"
    assert "下塘地铁" not in found
