from kg.gazetteer import FIRST_YEAR, by_name, divisions


def test_full_and_short_names_lead_to_one_division():
    assert by_name()["苏州市"][0] == by_name()["苏州"][0]


def test_a_county_knows_its_city_and_province():
    county = by_name()["吴江区"][0]
    assert (county.level, county.city, county.province) == ("county", "苏州市", "江苏省")


def test_namesakes_are_all_kept_the_higher_level_first():
    bearers = by_name()["朝阳"]
    assert len(bearers) > 2
    assert bearers[0].level == "city"


def test_placeholders_of_the_table_are_no_divisions():
    assert not {"市辖区", "县", "省直辖县级行政区划"} & set(by_name())


def test_divisions_are_sorted_and_recent():
    codes = [d.code for d in divisions()]
    assert codes == sorted(codes)
    assert all(d.last_year >= FIRST_YEAR for d in divisions())
