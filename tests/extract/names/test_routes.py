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
