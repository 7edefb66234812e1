from reading_names import names


def test_interchanges_of_a_road_are_names() -> None:
    found = names("吉桥高速公路设置青沙互通、望川南互通、永丰枢纽互通。")
    assert found.get("青沙互通") == found.get("望川南互通") == found.get("永丰枢纽互通") == "Highway"


def test_the_verb_is_no_interchange() -> None:
    assert not {name for name in names("推动公路、铁路互联互通,与吉安交通互通。") if name.endswith("互通")}


def test_interchanges_of_a_list_are_known_by_what_its_end_says():
    found = names("全线设置青山(枢纽)、白石、望川、保山北(枢纽)等4处互通式立交。")
    assert found.get("白石互通") == found.get("青山互通") == found.get("保山北(枢纽)") == "Highway"
