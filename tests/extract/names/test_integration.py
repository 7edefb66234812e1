from reading_names import names


def test_regions_that_grow_together_are_a_strategy():
    assert names("推进太行山地区旅游一体化。").get("太行山地区旅游一体化") == "Strategy"
    assert names("加快西咸一体化,深化厦漳泉同城化发展。").get("西咸一体化") == "Strategy"


def test_other_things_that_become_one_are_none():
    assert "Strategy" not in names("推进产销一体化、城乡一体化。").values()


def test_the_new_pattern_of_development_is_a_strategy():
    assert names("主动融入新发展格局。").get("新发展格局") == "Strategy"


def test_of_two_that_grow_together_the_last_keeps_its_name():
    found = names("加快长岭县与扶余市一体化发展。")
    assert found.get("扶余市") == "AdministrativeArea" and "Strategy" not in found.values()
