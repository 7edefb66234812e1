import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        (
            "云桥高速云澜省临溪至松原(云宁界)段改扩建工程开工。",
            "云桥高速云澜省临溪至松原(云宁界)段改扩建工程",
            "Project",
        ),
        ("宁桥高速吉安至临川段扩容工程(江西境)开工。", "宁桥高速吉安至临川段扩容工程(江西境)", "Project"),
        ("G5912云桥高速吉安至临川段建成通车。", "G5912云桥高速吉安至临川段", "Highway"),
        ("吉安至赣州高速赣州至南康段建成通车。", "吉安至赣州高速赣州至南康段", "Highway"),
        ("吉安至G60高速公路连接线开工。", "吉安至G60高速公路连接线", "Highway"),
        ("吉安至云临高铁联络线项目获得批复。", "吉安至云临高铁联络线项目", "RailwayLine"),
    ],
)
def test_a_section_is_named_with_its_number_its_line_and_its_border(text: str, name: str, type_: str) -> None:
    assert names(text).get(name) == type_


def test_sections_of_a_list_have_the_line_in_their_names() -> None:
    found = names("云桥高速公路吉安段、赣州段同步开工,新建吉安至抚州高速铁路江西段、福建段站前工程开标。")
    assert found.get("云桥高速公路赣州段") == "Highway"
    assert found.get("吉安至抚州高速铁路福建段") == "RailwayLine"
    assert "福建段站" not in found


def test_a_road_may_be_its_number_only() -> None:
    found = names("国道G319吉安段改建工程开工。")
    assert found.get("国道G319吉安段改建工程") == "Project"
    assert found.get("国道G319") == "Highway"


def test_a_bracket_behind_a_section_may_be_another_name_of_it() -> None:
    assert "云桥高速吉安至临川段" in names("云桥高速吉安至临川段(吉临高速)建成通车。")


def test_the_journey_between_two_places_is_no_line() -> None:
    assert "吉安至赣州高铁" not in names("吉安至赣州高铁旅行时间缩短至1小时。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("开工建设了包括九江港望川港区四期工程等项目。", "九江港望川港区四期工程"),
        ("九江港望川作业区7号、8号泊位自动化改造工程完工。", "九江港望川作业区7号、8号泊位自动化改造工程"),
        ("加快实施赣江吉安至南昌3000吨级航道二期工程。", "赣江吉安至南昌3000吨级航道二期工程"),
    ],
)
def test_works_in_ports_and_on_waterways_have_berths_and_ends_in_their_names(text: str, name: str) -> None:
    assert names(text).get(name) == "Project"


def test_a_road_has_its_number_and_its_section_in_brackets() -> None:
    found = names("加快S204吉安至赣州公路、吉安至南昌高速公路(吉安至樟树段)建设。")
    assert found.get("S204吉安至赣州公路") == found.get("吉安至南昌高速公路(吉安至樟树段)") == "Highway"
    assert found.get("吉安至南昌高速公路") == "Highway"


def test_works_begin_at_the_first_of_their_two_ends() -> None:
    assert names("续建吉安至南昌高速公路二期工程。").get("吉安至南昌高速公路二期工程") == "Project"


def test_a_service_may_begin_at_a_station_and_end_within_a_country() -> None:
    found = names("此次开行的横岗至厦门铁海联运班列运行平稳。")
    assert found.get("横岗至厦门铁海联运班列") == "TransportService"
    assert "赣州首列中韩回程" not in names("将开行塔什干至赣州首列中韩回程班列。")


def test_a_section_may_run_over_a_place_and_begin_at_a_station() -> None:
    found = names("G50沪桥高速望江经宿松到武穴段、昌九高铁南昌东至永修段通车。")
    assert found.get("宿松") == "AdministrativeArea"
    assert found.get("南昌东") == "TransportInfrastructure"
    assert "望江经宿松" not in found


def test_the_ends_of_a_section_may_have_brackets_and_be_works() -> None:
    found = names("芜湖至漯河高速公路无为(石涧)至舒城(桃溪)段开工,宁滁高速公路皖苏界至滁州枢纽段通车。")
    assert found.get("芜湖至漯河高速公路无为(石涧)至舒城(桃溪)段") == "Highway"
    assert found.get("滁州枢纽") == "TransportInfrastructure"
    assert "昆明公路的" not in names("重庆—昆明公路的联络线开工。")


def test_a_section_may_be_named_by_its_ends_alone_where_a_line_is_told_of() -> None:
    found = names("大理至保山高速公路开工,该路全长90公里。大理至漾濞段桥隧比例96%。")
    assert found.get("大理至漾濞段") == "Highway"
    assert "大理至漾濞段" not in names("航道整治开工。大理至漾濞段全长9公里。")


def test_whatever_is_done_to_a_section_is_works() -> None:
    assert names("滇缅铁路大理至保山段落坡改造工程开工。").get("滇缅铁路大理至保山段落坡改造工程") == "Project"


def test_a_section_may_have_its_ends_in_brackets_and_be_called_a_line_by_its_letters() -> None:
    found = names("滇缅铁路大保段(大理至保山)是首条电气化铁路。大保铁路通车。")
    assert found.get("滇缅铁路大保段(大理至保山)") == found.get("大保铁路") == "RailwayLine"
    assert {"大理", "保山"} <= set(found)


def test_the_letters_of_a_section_may_be_told_in_brackets_and_stand_for_it_later() -> None:
    found = names("吉抚高铁临(川)望(溪)段开通。临望段全长30公里。")
    assert found.get("吉抚高铁临(川)望(溪)段") == "RailwayLine"
    assert found.get("临望段") == "RailwayLine"


def test_departments_of_a_railway_are_no_sections() -> None:
    found = names("吉抚铁路公司赣州车务段介绍。")
    assert found.get("吉抚铁路公司赣州车务段") == "Organization"


def test_a_section_by_its_ends_alone_is_one_of_the_line_that_the_text_tells_of() -> None:
    found = names("吉抚高铁全长90公里。其中吉安至赣州段34公里。")
    assert found.get("吉安至赣州段") == "RailwayLine"


def test_what_a_line_is_called_may_be_told_before_its_section() -> None:
    found = names("吉安至赣州高速公路(以下简称“吉赣高速”)万安至遂川段通车。")
    assert found.get("吉安至赣州高速公路万安至遂川段") == "Highway"
    assert found.get("吉赣高速") == "Highway"


def test_a_line_between_two_places_has_no_province_before_it() -> None:
    assert names("文中强调的江西省吉安至抚州高速公路开工。").get("吉安至抚州高速公路") == "Highway"


def test_sections_that_a_line_is_divided_into_are_named_by_their_ends_and_their_letters() -> None:
    found = names("衢赤高铁连接衢州与赤峰,分为衢州至通辽段(衢通段)和通辽至赤峰段(通赤段)。")
    assert found.get("衢赤高铁衢州至通辽段") == found.get("衢赤高铁通辽至赤峰段") == "RailwayLine"
    assert not any("分为" in name for name in found)


def test_a_section_may_be_told_as_new() -> None:
    found = names("云桥铁路新建吉安至临川段获得批复。")
    assert found.get("云桥铁路新建吉安至临川段") == "RailwayLine"
    assert found.get("吉安") == "AdministrativeArea"


def test_sections_of_roads_numbered_behind_their_kind():
    found = names("国道347线绕城改线段建成通车,省道417线松原段进入路面摊铺阶段。")
    assert found["国道347线绕城改线段"] == found["省道417线松原段"] == found["国道347线"] == "Highway"


def test_a_length_behind_a_kind_of_road_is_no_number():
    assert "国道347" not in names("全年养护国道347公里。")
