import pytest

from reading_names import names


@pytest.mark.parametrize(("text", "region"), [("项目辐射陇东南。", "陇东南"), ("带动冀西北和赣中发展。", "冀西北")])
def test_a_province_and_a_direction_name_a_region(text, region):
    assert names(text).get(region) == "EconomicRegion"


def test_old_base_areas_and_mountains_are_regions():
    found = names("线路位于湘南、桂东山区,川陕甘原中央苏区迎来机遇。")
    assert found.get("桂东山区") == found.get("川陕甘原中央苏区") == "EconomicRegion"


def test_a_part_of_a_province_is_the_district_of_that_name_where_the_text_names_it():
    found = names("湘东区投资增长。力争湘东税收达到7亿元。")
    assert found.get("湘东") == "AdministrativeArea"
    assert "AdministrativeArea" not in names("我们走进湘东部,了解情况。").values()
