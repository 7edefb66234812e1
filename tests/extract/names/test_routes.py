import pytest

from reading_names import names


def test_every_stop_of_a_line_is_a_place_of_its_own():
    found = names("规划中的宁波至台州至温州高铁。")
    assert found.get("宁波至台州至温州高铁") == "RailwayLine"
    assert {"宁波", "台州", "温州"} <= set(found)


def test_routes_of_a_list_share_the_class_word():
    found = names("泰国曼谷至清迈、曼谷至清莱铁路相连。")
    assert found.get("曼谷至清迈铁路") == found.get("曼谷至清莱铁路") == "RailwayLine"


def test_a_route_may_run_over_a_place_or_to_a_border():
    assert names("昆明经曲靖至昭通高速公路开工。").get("昆明经曲靖至昭通高速公路") == "Highway"
    assert names("霍山至罗田(鄂皖省界)高速公路开工。").get("霍山至罗田(鄂皖省界)高速公路") == "Highway"


def test_a_train_may_be_named_by_its_ends():
    found = names("“昆明-曼谷”线路入选案例。")
    assert found.get("“昆明-曼谷”线路") == "TransportService"
    assert {"昆明", "曼谷"} <= set(found)


def test_a_code_in_brackets_is_no_road_where_none_is_spoken_of():
    assert "Highway" not in names("云澜30GW(G18)硅片项目投产。").values()


def test_services_run_between_places():
    assert names("开通宁波至汉堡直航航线。").get("宁波至汉堡直航航线") == "TransportService"
    assert names("市域铁路S2线开通,轨道交通4号线北延段开工。").get("轨道交通4号线北延段") == "RailwayLine"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("吉安至赣州客运专线全长120公里。", "吉安至赣州客运专线"),
        ("新建云澜至赣州货运专线开工。", "云澜至赣州货运专线"),
        ("吉安到赣州高速铁路开工。", "吉安到赣州高速铁路"),
        ("吉安——赣州城际铁路开工。", "吉安——赣州城际铁路"),
        ("连接吉安—赣州间的城际铁路开工。", "吉安至赣州城际铁路"),
        ("吉安至赣州至韶关至清远客运专线韶关段开工。", "吉安至赣州至韶关至清远客运专线韶关段"),
    ],
)
def test_a_line_between_places_is_called_in_many_ways(text: str, name: str) -> None:
    found = names(text)
    assert found.get(name) == "RailwayLine"
    assert not {place for place in found if "间" in place and place[-1] in "间的"}


def test_a_line_begins_at_no_time_and_ends_at_no_line() -> None:
    assert set(names("跨越长江后至赣州城际铁路折向东。")) == {"长江", "赣州"}
    assert set(names("自吉安至合杭高铁引入。")) == {"吉安", "合杭高铁"}
    assert "吉安到赣州铁路" not in names("从吉安到赣州铁路只要1小时。")


def test_a_road_may_be_written_with_a_blank_in_its_number() -> None:
    assert names("G 25高速公路吉安段开工。").get("G 25高速公路吉安段") == "Highway"


def test_two_lines_may_share_their_class_word_behind_their_number() -> None:
    found = names("宣布靖州至通道和石门至津市两条高速公路开工。")
    assert found.get("靖州至通道高速公路") == found.get("石门至津市高速公路") == "Highway"


@pytest.mark.parametrize(
    "service", ["泉州直飞雅加达全货机国际货运航线", "泉州=仁川国际货运航线", "西安至孟买全货运航线"]
)
def test_services_have_their_ends_by_many_signs(service: str) -> None:
    assert names(f"{service}开通。").get(service) == "TransportService"


def test_a_text_may_begin_with_the_metro_of_a_city() -> None:
    assert names("南昌地铁3号线、4号线开通运营。").get("南昌地铁3号线") == "RailwayLine"


def test_services_of_a_list_run_over_a_place_each() -> None:
    found = names("机场新增吉安—贵阳—昆明、吉安—宁波—大连等航线。")
    assert {name for name, type_ in found.items() if type_ == "TransportService"} >= {
        "吉安-贵阳-昆明航线",
        "吉安-宁波-大连航线",
    }
    assert "大连等" not in found
    assert "TransportService" not in names("新开通至三亚、青岛、重庆航线。").values()


def test_a_route_over_a_place_begins_at_its_first_end() -> None:
    assert names("会昌经于都至遂川高速公路开工。").get("会昌经于都至遂川高速公路") == "Highway"


def test_extensions_of_metro_lines_are_lines() -> None:
    found = names("南昌地铁3号线开通,1号线北延、2号线东延工程加快推进。")
    assert found.get("1号线北延") == found.get("2号线东延") == "RailwayLine"


def test_a_list_of_lines_may_be_counted_behind_etc() -> None:
    found = names("巫溪至云阳、梁平至大竹、奉节至建始等4条高速公路开工。")
    assert {name for name, type_ in found.items() if type_ == "Highway"} >= {
        "巫溪至云阳高速公路",
        "梁平至大竹高速公路",
        "奉节至建始高速公路",
    }
    assert "至忠县" not in found


def test_a_train_may_be_called_by_a_plain_number_but_not_by_how_often_trains_ran() -> None:
    found = names("满载白糖的10266次铁海联运班列从吉安站发出,累计开行12000次班列。")
    assert found.get("10266次铁海联运班列") == "TransportService"
    assert not any("12000" in name for name in found)


def test_where_a_line_begins_and_ends_is_no_part_of_the_line_it_meets() -> None:
    found = names("起自新桥至大理铁路青禾站,终点至青山至保山铁路望川站。")
    assert {name for name, type_ in found.items() if type_ == "RailwayLine"} == {"新桥至大理铁路", "青山至保山铁路"}


def test_the_country_of_a_stop_is_a_place_of_its_own() -> None:
    found = names("“泰国曼谷—中国昆明”班列开行。")
    assert {"泰国", "中国"} <= set(found)


def test_a_train_goes_to_a_station_though_the_word_for_it_is_left_out() -> None:
    assert names("列车从吉安站驶出,一路开往大理西,全程2小时。").get("大理西") == "TransportInfrastructure"
    assert "大理西" not in names("货轮开往大理西,全程2小时。")


def test_the_route_of_a_service_may_stand_in_quotes_behind_it() -> None:
    found = names("大理机场首条东南亚航线“大理—曼谷”开通。")
    assert found.get("东南亚航线“大理—曼谷”") == "TransportService"
    assert {"大理", "曼谷"} <= set(found)


def test_an_engine_has_letters_and_numbers_of_its_own() -> None:
    assert names("随着DF7C3021列车从大理站发出,铁路开通。").get("DF7C3021列车") == "TransportService"


def test_a_train_is_named_by_the_line_it_runs_on() -> None:
    found = names("中越铁路(玉溪—河内)国际货运首趟列车开行。玉溪至河内国际货运列车满载货物。")
    assert found.get("中越铁路(玉溪—河内)国际货运首趟列车") == "TransportService"
    assert found.get("玉溪至河内国际货运列车") == "TransportService"
    assert found.get("中越铁路") == "RailwayLine"


def test_a_corridor_by_its_ends_is_no_train() -> None:
    assert names("玉溪是“玉溪—普洱—景洪”主通道上的城市。").get("“玉溪—普洱—景洪”主通道") == "Corridor"


def test_every_stop_of_a_line_in_a_list_stays_in_its_name() -> None:
    found = names("与曲靖至昭通高铁、昆明至大理至丽江高铁连通。")
    assert found.get("昆明至大理至丽江高铁") == "RailwayLine"
    assert "大理至丽江高铁" not in found


def test_the_border_may_be_told_behind_the_first_end() -> None:
    found = names("与在建的永平(滇西界)至腾冲高速公路相接。")
    assert found.get("永平(滇西界)至腾冲高速公路") == found.get("永平至腾冲高速公路") == "Highway"


def test_a_line_may_be_called_a_project_by_its_ends() -> None:
    found = names("同意建设昆明至大理西线公路。大理至保山公路开工,大理至保山项目工期3年。")
    assert found.get("大理至保山项目") == found.get("大理至保山公路") == "Highway"
    assert "大理西线" not in found


def test_a_train_may_have_its_ends_in_brackets() -> None:
    found = names("与中越班列(昆明—鹿特丹)合作。")
    assert found.get("中越班列(昆明—鹿特丹)") == "TransportService"
    assert {"昆明", "鹿特丹"} <= set(found)
    assert "中越班列(昆明—鹿特丹)" not in names("首趟“云山欧”中越班列(昆明—鹿特丹)出发。")


def test_a_train_by_its_number_has_the_corridor_and_kind_behind_it() -> None:
    found = names("X8123次云澜新通道铁海联运班列驶出。")
    assert found.get("X8123次云澜新通道铁海联运班列") == "TransportService"


def test_a_line_may_be_told_as_a_section_and_a_national_road_by_its_rank() -> None:
    found = names("吉安至赣州段高铁开通运营,与九江至抚州国家高速公路相接。")
    assert found.get("吉安至赣州段高铁") == "RailwayLine"
    assert found.get("抚州") == found.get("赣州") == "AdministrativeArea"
    assert "抚州国家" not in found


def test_new_air_routes_are_counted_behind_the_last_of_them() -> None:
    found = names("吉安机场增开吉安至南昌、吉安至九江两条新航线。")
    assert found.get("吉安至南昌航线") == found.get("吉安至九江航线") == "TransportService"


def test_a_way_begins_behind_the_word_for_it_and_places_are_counted_apart() -> None:
    found = names("线路起自抚州至吉安铁路吉安北站,开往赣州、九江两地。")
    assert found.get("抚州至吉安铁路") == "RailwayLine"
    assert found.get("九江") == "AdministrativeArea"


def test_the_route_in_brackets_behind_a_named_train_is_where_it_runs() -> None:
    found = names("首趟货运班列望川号(吉安-海防-金边)班列发车。")
    assert found.get("货运班列望川号(吉安-海防-金边)班列") == "TransportService"
    assert found.get("海防") == found.get("金边") == "AdministrativeArea"


def test_the_particle_before_a_train_is_no_part_of_its_end():
    found = names("松原至莫斯科的中欧班列首发。")
    assert found.get("莫斯科") == "AdministrativeArea" and "莫斯科的" not in found


def test_a_train_on_a_line_may_be_named_by_its_ends_behind_it():
    found = names("云松铁路国际货运列车(松原—万象)实现双向开行。")
    assert found.get("云松铁路国际货运列车(松原—万象)") == "TransportService"
    assert found.get("万象") == found.get("松原") == "AdministrativeArea"


def test_a_train_is_called_by_its_number_behind_a_dash():
    assert names("云澜市开行“中俄班列—云澜号”61列。")["中俄班列—云澜号"] == "TransportService"


def test_the_city_that_runs_a_train_is_no_part_of_its_quoted_name():
    found = names("江苏苏州“苏新俄”中俄班列开行50列。")
    assert found["“苏新俄”中俄班列"] == "TransportService"
    assert "江苏苏州“苏新俄”中俄班列" not in found


def test_a_bus_between_towns_is_no_railway():
    assert names("永修至武宁城际公交开通试运行。").get("永修至武宁城际公交") == "TransportService"


def test_a_line_may_have_a_number_behind_its_kind():
    assert names("厦门至漳州城际轨道R3线获批。").get("厦门至漳州城际轨道R3线") == "RailwayLine"


def test_the_railways_of_a_plan_are_no_line():
    assert "RailwayLine" not in names("纳入“十四五”铁路规划。").values()


def test_a_yard_beside_a_line_is_none():
    assert "车场铁路" not in names("新建安庆动车存车场和合九铁路改线工程。")


def test_a_fast_ferry_is_no_motorway():
    assert "Highway" not in names("恢复“丽溪轮”高速客滚航班。").values()


def test_both_ends_of_a_quoted_service_are_places_where_one_of_them_is():
    found = names("“昆明—万象”国际货运列车开行。")
    assert found.get("万象") == "AdministrativeArea"
    assert "AdministrativeArea" not in names("“云澜号—快速”班列开行。").values()
