import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("位于湖州璟天电子投资3亿元建设新厂。", "湖州璟天电子"),
        ("保定澜智电子总投资5亿元。", "保定澜智电子"),
        ("江苏骏辰化工投资3亿元建设新厂。", "江苏骏辰化工"),
        ("江苏信川化工实现产值3亿元。", "江苏信川化工"),
        ("河北联山食品实现产值3亿元。", "河北联山食品"),
    ],
)
def test_area_brand_and_trade_are_a_firm_though_the_tagger_sees_a_place(text, firm):
    assert names(text).get(firm) == "Company"


@pytest.mark.parametrize(
    "text",
    ["湖州高新电子产业发展迅速。", "河北北部化工产业集群崛起。", "湖州织里服装远销海外。", "保定新区生物产业园开园。"],
)
def test_area_and_trade_are_no_firm(text):
    assert "Company" not in names(text).values()


def test_a_town_may_stand_before_the_firm():
    found = names("湖州市安丰镇云丰袜业投产。")
    assert found.get("云丰袜业") == "Company"
    assert found.get("安丰镇") == "AdministrativeArea"


def test_what_is_done_about_a_place_is_no_trade():
    assert names("推进湖州安澜机场建设。").get("湖州安澜机场建设") != "Company"


def test_a_firm_may_have_no_name_but_that_of_its_area():
    assert names("海南铝业在东方工业园投资5亿元建设新厂。").get("海南铝业") == "Company"
    assert "Company" not in names("海南铝业发展迅速。").values()


def test_a_firm_of_the_state_is_called_by_its_level():
    assert names("市交投集团承建该路。").get("市交投集团") == "Company"
    assert "Company" not in names("全市物流集团化发展。").values()
