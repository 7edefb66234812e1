from reading_names import names


def test_what_follows_a_park_in_its_list_and_ends_like_one_is_a_park():
    found = names("青禾陆港数字果品产业园、望川音乐疗愈产业园依次进行推介。")
    assert found.get("望川音乐疗愈产业园") == "IndustrialPark"


def test_a_kind_of_parks_is_none():
    found = names("青禾陆港数字果品产业园、特色产业园建设提速。")
    assert "特色产业园" not in found
