import pytest

from reading_names import names


@pytest.mark.parametrize("text", ["云桥高速由云澜境内段组成。", "云桥高速在吉安市与临桥高速、宁桥高速等高速公路相通。"])
def test_what_a_preposition_leads_is_no_part_of_a_line(text):
    lines = [name for name, type_ in names(text).items() if type_ == "Highway"]
    assert lines
    assert all(name.startswith(("云桥", "临桥", "宁桥")) and len(name) <= 6 for name in lines)


@pytest.mark.parametrize("line", ["连徐高铁", "连宿蚌铁路", "盐通铁路", "赣新高铁"])
def test_a_letter_of_a_city_is_no_adverb(line: str) -> None:
    assert names(f"目前，{line}建成通车。").get(line) == "RailwayLine"


def test_a_branch_has_the_line_in_its_name_and_a_verb_before_a_line_has_not() -> None:
    assert names("加快吉抚高速连接线建设。").get("吉抚高速连接线") == "Highway"
    assert names("止于吉安站,接入赣韶高铁。").get("赣韶高铁") == "RailwayLine"


def test_places_up_to_which_a_list_runs_share_no_class_word_with_the_line_it_meets() -> None:
    found = names("经双溪县石宗桥、枫木咀、黄鹤铺与赣新高速相接,终点与云南高速公路相接。")
    assert {name for name, type_ in found.items() if type_ == "Highway"} == {"赣新高速"}


def test_letters_of_a_line_may_be_told_in_brackets() -> None:
    assert names("商(丘)蚌(埠)温(州)高铁建成。").get("商蚌温高铁") == "RailwayLine"


def test_a_line_behind_its_province_is_a_member_of_the_list() -> None:
    assert names("湖南凤大、垄茶高速开工。").get("凤大高速") == "Highway"


def test_works_are_named_apart_from_their_line() -> None:
    found = names("吉抚铁路望川隧道完工,吉抚铁路隧道全部贯通,世界最长的海底高铁隧道开工。")
    assert {name for name, type_ in found.items() if type_ in {"Highway", "RailwayLine"}} == {"吉抚铁路", "望川隧道"}
    assert "Project" not in names("温舟铁路全线控制性工程加快建设。").values()


def test_what_has_no_motorway_is_none() -> None:
    assert "Highway" not in names("结束了镇宁布依族苗族自治县不通高速的历史。").values()


def test_a_bridge_before_a_line_shares_no_class_word_with_it() -> None:
    assert names("洪泽湖二桥、宿淮高速建成。").get("洪泽湖二桥") == "Highway"


def test_a_line_has_no_address_in_its_name_and_opens_no_bracket() -> None:
    found = names("路线起于吉安市青原区富滩镇石佛山立交,没有直通高速公路,香丽高速(迪庆段)主线站启用。")
    assert {name for name, type_ in found.items() if type_ in {"Highway", "TransportInfrastructure"}} == {
        "石佛山立交",
        "香丽高速",
    }


def test_a_network_is_planned_as_so_many_lines_along_and_across_and_its_axes_are_corridors() -> None:
    found = names("云临高铁是我国“四纵四横”高速铁路网京昆(滇)通道的重要组成部分。")
    assert found.get("“四纵四横”高速铁路网") == "TransportInfrastructure"
    assert found.get("京昆(滇)通道") == "Corridor"


def test_how_works_are_paid_for_is_no_name() -> None:
    found = names("云临高速是首批BOT模式高速公路项目。")
    assert {name for name, type_ in found.items() if type_ in {"Highway", "Project"}} == {"云临高速"}


def test_what_sort_of_works_a_line_is_stands_before_its_name() -> None:
    assert names("“滇煤东运”新通道大保铁路开通运营。").get("大保铁路") == "RailwayLine"


def test_letters_of_a_line_may_stand_for_long_names() -> None:
    found = names("云(澜望川镇)临(溪)高速公路通车。")
    assert found.get("云临高速公路") == found.get("云(澜望川镇)临(溪)高速公路") == "Highway"


def test_a_road_stands_behind_the_network_that_it_is_one_of() -> None:
    found = names("它是国家高速公路网吉抚高速的联络线。")
    assert found.get("国家高速公路网") == "TransportInfrastructure"
    assert found.get("吉抚高速") == "Highway"
    assert "国家高速公路网" not in names("完善国家高速公路网建设。")


@pytest.mark.parametrize("text", ["一起来看高铁建设!", "坐上高铁看风景。", "首趟吉安至抚州的首趟高铁开出。"])
def test_what_is_done_with_a_railway_is_no_name_of_one(text: str) -> None:
    assert "RailwayLine" not in names(text).values()


def test_a_line_cut_in_two_by_the_tagger_is_whole_and_so_is_its_station() -> None:
    found = names("与河南省郑青客专兰陵南站接轨。")
    assert found.get("郑青客专") == "RailwayLine"
    assert found.get("兰陵南站") == "TransportInfrastructure"


def test_a_bridge_may_be_called_by_its_river_or_area_alone_and_a_kind_of_railway_is_none() -> None:
    assert names("吉抚铁路嘉陵江特大桥合龙。").get("嘉陵江特大桥") == "Highway"
    assert "国家I级双线铁路" not in names("该线是国家I级双线铁路。")


def test_works_of_a_line_by_its_own_name_are_the_line() -> None:
    assert names("吉抚高铁工程开工,吉抚高铁全长90公里。").get("吉抚高铁") == "RailwayLine"


def test_verbs_before_a_class_word_are_no_route() -> None:
    assert "RailwayLine" not in names("市民一起来看高铁。").values()


def test_a_line_stands_behind_the_network_it_is_in() -> None:
    assert names("此路是国家高速公路网云台高速的一条联络线。").get("云台高速") == "Highway"
    assert names("该路是国家铁路网渝贵铁路的支线。").get("渝贵铁路") == "RailwayLine"


def test_a_station_told_apart_by_its_side_has_its_city() -> None:
    found = names("与江西省昌九客专高安南站接轨。")
    assert found.get("高安南站") == "TransportInfrastructure" and "南站" not in found


def test_the_letters_of_a_road_may_stand_in_quotes_and_a_plan_for_many_is_no_road() -> None:
    assert names("“云松”高速公路通车。").get("云松高速公路") == "Highway"
    assert "Highway" not in names("“六横九纵”高速公路通车。").values()
    assert "RailwayLine" not in names("形成东西高铁大通道。").values()


@pytest.mark.parametrize("text", ["线路自云松铁路望川站起,经吉安。", "起于吉安,接云松高速,止于抚州。"])
def test_where_a_line_begins_and_what_it_meets_stands_before_its_name(text: str) -> None:
    assert {name[:2] for name, type_ in names(text).items() if type_ in {"RailwayLine", "Highway"}} == {"云松"}


def test_a_ring_road_is_called_by_its_city_and_a_harbour_by_its_depth_is_none() -> None:
    assert names("吉安绕城公路通车。").get("吉安绕城公路") == "Highway"
    assert "Port" not in names("它是自行建设的深水良港。").values()


def test_a_train_on_a_line_in_quotes_is_the_train() -> None:
    found = names("“云新欧”铁路国际货运班列从吉安出发。")
    assert found.get("“云新欧”铁路国际货运班列") == "TransportService"
    assert "RailwayLine" not in found.values()


def test_a_new_age_of_fast_trains_is_no_line():
    assert not any(n.endswith("高铁") for n in names("迈进新高铁时代,生活在云澜的人们出行便捷。"))


def test_what_a_line_is_taken_from_begins_behind_the_preposition():
    found = names("青口疏港铁路接轨于连盐铁路青口站。")
    assert "连盐铁路" in found
    assert "轨于连盐铁路" not in found


def test_what_one_road_runs_into_begins_behind_the_verb():
    found = names("云松高速在那里接上云桥高速、青禾高速。")
    assert found.get("云桥高速") == "Highway" and "上云桥高速" not in found


def test_what_a_railway_serves_shares_no_ending_with_ports():
    assert names("松原市拥有云澜港、临溪机场和松原铁路口岸三大枢纽。").get("云澜港") == "Port"


def test_a_net_called_by_its_lines_and_what_is_done_for_a_line_or_corridor():
    assert names("“一环三射”高速路网中的云临高速公路已建成。").get("“一环三射”高速路网") == "TransportInfrastructure"
    assert names("雨花区积极抢抓湘江科创走廊建设机遇。").get("湘江科创走廊") == "Corridor"
    assert names("负责云临铁路站前三标施工的远岭路桥公司抢抓晴好天气。").get("云临铁路") == "RailwayLine"


def test_a_member_of_a_list_of_lines_may_spell_its_ends():
    found = names("推进合新、沪渝蓉、南通至苏州等铁路建设。")
    assert {found.get(name) for name in ("合新铁路", "沪渝蓉铁路", "南通至苏州铁路")} == {"RailwayLine"}


def test_a_year_may_stand_before_the_first_line_of_a_list():
    assert names("今年开通合新、盐泰高铁。").get("合新高铁") == "RailwayLine"
