import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "name", "type_"),
    [
        ("广云高铁控制性工程增溪特大桥主桥合龙。", "增溪特大桥", "Highway"),
        ("全线控制性工程——松头湾海底隧道、榕溪特大桥已经贯通。", "榕溪特大桥", "Highway"),
        ("S318练桥至新坪公路路面摊铺完成过半。", "S318练桥至新坪公路", "Highway"),
        ("云澜港第二条疏港铁路支线开工建设。", "云澜港第二条疏港铁路支线", "RailwayLine"),
        ("青石水库至县城引水工程全面完工。", "青石水库至县城引水工程", "Project"),
    ],
)
def test_what_is_laid_is_named_by_its_frame(sentence, name, type_):
    assert names(sentence).get(name) == type_


def test_a_kind_of_bridge_has_no_name():
    assert not names("全线控制性工程有三座特大桥。")


def test_routes_that_a_list_counts_are_of_the_kind_that_the_sentence_is_about():
    found = names("公路方面，新开工晏城至青溪等2个项目，推进临邑至桓台等17个续建项目。")
    assert found.get("临邑至桓台") == "Highway"
    assert found.get("晏城至青溪") == "Highway"
    assert "临邑至桓台" not in names("推进临邑至桓台等17个续建项目。")


@pytest.mark.parametrize(
    ("sentence", "name", "type_"),
    [
        ("青禾坪220千伏输变电工程获准建设。", "青禾坪220千伏输变电工程", "Project"),
        ("太坪岭核电一期1号机组穹顶吊装完成。", "太坪岭核电一期", "Project"),
        ("云泺路穿黄隧道盾构掘进过半。", "云泺路穿黄隧道", "Highway"),
    ],
)
def test_power_and_tunnels_under_water(sentence, name, type_):
    assert names(sentence).get(name) == type_
