import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "town", "short"), [("项目位于太原堡镇。", "太原堡镇", "太原"), ("从清河村出发。", "清河村", "清河")]
)
def test_a_longer_township_wins_over_the_city_it_begins_like(text, town, short):
    found = names(text)
    assert found.get(town) == "AdministrativeArea"
    assert short not in found


def test_a_pass_is_a_place_and_no_division():
    assert names("宁波至飞龙关高速公路通车。").get("飞龙关") == "Place"


def test_a_country_in_a_phrase_of_politics_is_no_area():
    assert "中国" not in names("高举中国特色社会主义伟大旗帜。")


def test_short_forms_of_autonomous_prefectures_are_areas():
    found = names("延边州、甘孜州和兴安盟签约。")
    assert found.get("延边州") == found.get("甘孜州") == found.get("兴安盟") == "AdministrativeArea"


def test_a_new_area_that_is_a_district_is_an_area():
    assert names("天津市滨海新区引进企业9家。").get("滨海新区") == "AdministrativeArea"


def test_the_way_to_the_sea_is_no_city():
    assert "海口" not in names("这条河是内陆省份的出海口。")


def test_phrases_of_politics_name_no_country():
    assert "中国" not in names("推进中国式现代化,让中国制造走向世界。")


def test_states_of_other_countries_are_areas():
    found = names("与乌兹别克斯坦撒马尔罕州、德国巴伐利亚州签约。")
    assert found.get("撒马尔罕州") == found.get("巴伐利亚州") == "AdministrativeArea"


def test_a_foreign_town_of_two_characters_is_known_behind_its_country():
    assert names("飞往印度德里的航线。").get("德里") == "AdministrativeArea"


def test_sides_of_an_area_are_no_regions_and_short_names_of_autonomous_counties_are_known():
    found = names("临溪县东北与元江县接壤,西南与宁洱县相连,经过墨江县。")
    assert {"东北", "西南"} & set(found) == set()
    assert {"墨江县", "元江县", "宁洱县"} <= set(found)


def test_a_side_of_a_county_is_no_region():
    assert "EconomicRegion" not in names("园区位于贵阳市清镇市西南，规划面积10平方公里。").values()


def test_a_port_of_entry_is_called_by_its_area():
    assert names("列车经瑞丽口岸出境。").get("瑞丽口岸") == "Place"
    assert names("再从云南河口口岸出关。").get("河口口岸") == "Place"


def test_mountain_ranges_are_known():
    assert names("项目地处秦岭、巴山之间。") == {"秦岭": "Place", "巴山": "Place"}


def test_what_is_named_after_a_strategy_is_not_the_strategy():
    assert "Strategy" not in names("全县加快建设共同富裕示范区,县民政局负责。").values()
    assert names("全县全面推进乡村全面振兴。").get("乡村全面振兴") == "Strategy"


def test_the_part_of_an_area_is_no_part_of_its_name():
    assert set(names("园区位于云南省北部、昆明市东南部。")) >= {"云南省", "昆明市"}
    assert not any(name.endswith("部") for name in names("园区位于云南省北部、昆明市东南部。"))


def test_a_province_abroad_is_told_by_the_country_before_it():
    found = names("代表团访问越南望山省,并到泰国曼谷考察。")
    assert found.get("望山省") == found.get("曼谷") == "AdministrativeArea"


def test_a_port_of_entry_may_open_the_text():
    assert names("呼伦贝尔口岸").get("呼伦贝尔口岸") == "Place"


def test_all_of_a_city_is_the_city():
    assert names("规划范围为松原市域。").get("松原市") == "AdministrativeArea"
    assert "断头路" not in names("城际“断头路”基本消除。")
