from reading_names import names


def test_a_line_at_whose_station_another_begins_keeps_its_first_end():
    assert names("线路自怀化至衡阳铁路祁东北站引出,向南延伸。").get("怀化至衡阳铁路") == "RailwayLine"
