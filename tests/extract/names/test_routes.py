from reading_names import names


def test_every_stop_of_a_line_is_a_place_of_its_own():
    found = names("规划中的宁波至台州至温州高铁。")
    assert found.get("宁波至台州至温州高铁") == "RailwayLine"
    assert {"宁波", "台州", "温州"} <= set(found)
