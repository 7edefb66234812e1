from reading_names import names


def test_a_zone_is_found_without_the_city_before_its_name():
    found = names("宁波星火高新区今年发力。星火高新区引进项目30个。")
    assert found.get("星火高新区") == "DevelopmentZone"


def test_a_bare_class_of_zones_is_no_name():
    assert "经济技术开发区" not in names("宁波经济技术开发区今年发力。经济技术开发区是平台。")
