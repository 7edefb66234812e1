from reading_names import names


def test_members_of_a_list_take_the_word_after_it():
    found = set(names("推进云澜、临溪、宁溪等机场改扩建,全线共设云澜南、临溪西、宁溪3座车站。"))
    assert {"云澜机场", "临溪机场", "宁溪机场"} <= found
    assert {"云澜南站", "临溪西站", "宁溪站"} <= found


def test_a_list_of_stations_may_be_counted_together():
    found = set(names("全线设有云澜、临溪、宁溪南站等共6个站点。"))
    assert {"云澜站", "临溪站", "宁溪南站"} <= found
    assert "宁溪南站这" not in names("其中云澜站、宁溪南站这两座车站为既有车站。")


def test_listed_streets_are_places_where_one_is_known_for_one():
    found = names("加快打通玉泉街、光武大道南段、司马光路等道路。")
    assert found.get("光武大道南段") == found.get("司马光路") == "Place"


def test_kinds_of_works_are_no_names():
    assert "Airport" not in names("新建港口、机场、铁路等基础设施。").values()


def test_counted_strategies_of_a_list_are_strategies():
    found = names("实施产业强市、创新驱动、乡村富民三大战略。")
    assert {name for name, type_ in found.items() if type_ == "Strategy"} >= {
        "产业强市战略",
        "创新驱动战略",
        "乡村富民战略",
    }


def test_a_list_that_only_ends_in_a_reservoir_is_no_list_of_reservoirs():
    assert "白石桥古城水库" not in names("线路经青江、白石桥古城、松拉营镇、马堰水库。")


def test_listed_parks_that_are_counted_are_parks_of_whatever_trade():
    found = names("展示了航空装备产业园、机械制造产业园、绿色食品工业基地三大园区。")
    assert found.get("机械制造产业园") == found.get("绿色食品工业基地") == "IndustrialPark"


def test_coalfields_listed_together_are_places():
    found = names("铁路纵贯云北、云中、滇东三大矿区。")
    assert found.get("云北矿区") == found.get("滇东矿区") == "Place"


def test_scenic_areas_listed_are_places():
    found = names("线路串联青云山、碧湖等生态旅游区。")
    assert found.get("青云山") == found.get("碧湖") == "Place"


def test_stations_in_a_list_that_ends_with_an_airport_are_none() -> None:
    found = names("线路串联了吉安西客站、吉安南站、井泉机场等处。")
    assert found.get("井泉机场") == "Airport"
    assert not any("站机场" in name for name in found)


def test_the_first_park_of_a_list_begins_behind_the_zone_that_manages_it():
    found = names("绵阳经开区统一管理化工产业园、临港产业园和高铁产业园三个园区。")
    assert "化工产业园" in found
    assert "绵阳经开区统一管理化工产业园" not in found
