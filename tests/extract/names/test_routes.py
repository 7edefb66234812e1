from reading_names import names


def test_every_stop_of_a_line_is_a_place_of_its_own():
    found = names("规划中的宁波至台州至温州高铁。")
    assert found.get("宁波至台州至温州高铁") == "RailwayLine"
    assert {"宁波", "台州", "温州"} <= set(found)


def test_routes_of_a_list_share_the_class_word():
    found = names("越南河内至海防、河内至芒街铁路相连。")
    assert found.get("河内至海防铁路") == found.get("河内至芒街铁路") == "RailwayLine"


def test_a_route_may_run_over_a_place_or_to_a_border():
    assert names("南宁经玉林至珠海高速公路开工。").get("南宁经玉林至珠海高速公路") == "Highway"
    assert names("固始至霍邱(豫皖省界)高速公路开工。").get("固始至霍邱(豫皖省界)高速公路") == "Highway"


def test_a_train_may_be_named_by_its_ends():
    found = names("“南宁-塔什干”线路入选案例。")
    assert found.get("“南宁-塔什干”线路") == "TransportService"
    assert {"南宁", "塔什干"} <= set(found)


def test_a_code_in_brackets_is_no_road_where_none_is_spoken_of():
    assert "Highway" not in names("云澜50GW(G12)单晶硅材料项目投产。").values()


def test_services_run_between_places():
    assert names("开通宁波至汉堡直航航线。").get("宁波至汉堡直航航线") == "TransportService"
    assert names("市域铁路S2线开通,轨道交通4号线北延段开工。").get("轨道交通4号线北延段") == "RailwayLine"
