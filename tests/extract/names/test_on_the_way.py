from reading_names import names


def test_places_that_are_ordinary_words_are_places_among_places_on_a_way() -> None:
    found = names("公路途经昭通、威信、镇雄、赤水等地。")
    assert found.get("威信") == "AdministrativeArea"


def test_unknown_places_are_taken_where_a_way_leads_over_them() -> None:
    assert names("列车开往赤峰、通辽、沙木甲等地。").get("沙木甲") == "AdministrativeArea"


def test_wares_beside_places_and_letters_of_a_line_are_no_places() -> None:
    assert names("车上装着赤峰、通辽的水泥、钢材、化肥。").get("钢材") != "AdministrativeArea"
    assert names("路线经赤峰、通辽、朝阳与云松高速相接。").get("云松") is None


def test_behind_a_way_no_member_need_be_known() -> None:
    found = names("云松高速途经柳坪、石滩、大湾、马坪,终点为青坝。")
    assert {found.get(name) for name in ("柳坪", "石滩", "大湾", "马坪", "青坝")} == {"AdministrativeArea"}


def test_what_a_way_only_meets_is_not_its_end() -> None:
    assert "青年路" not in {name for name, type_ in names("项目起于现状青年路。").items() if type_ != "Place"}
