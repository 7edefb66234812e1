from reading_names import names


def test_what_is_counted_as_townships_are_areas():
    found = names("公路途经泥河、云坪、中塘三个乡镇。")
    assert [found.get(name) for name in ("泥河", "云坪", "中塘")] == ["AdministrativeArea"] * 3


def test_members_of_a_list_of_projects_are_projects():
    found = names("宏拓冷链物流、远岭自动化技改、云澜有机茶场等8个项目集中开工。")
    assert found.get("宏拓冷链物流") == "Project"
    assert found.get("云澜有机茶场") == "Project"


def test_trades_before_the_word_for_projects_are_no_projects():
    assert "Project" not in names("新材料、装备制造等项目集中开工。").values()


def test_townships_of_a_list_need_no_number():
    assert names("途经株林、刘河、狮岭等乡镇。").get("狮岭") == "AdministrativeArea"


def test_a_listed_project_may_have_a_name_of_its_firms_own():
    found = names("集中签约的有宏拓“冷链新天地”、青禾滨水文旅城、远岭保温板材生产等3个项目。")
    assert found.get("宏拓“冷链新天地”") == "Project"


def test_how_many_counties_have_the_townships_is_no_part_of_a_name() -> None:
    assert "抚州四县的" not in names("途经吉安、赣州、抚州四县的17个乡镇。")


def test_the_county_before_the_first_township_is_no_part_of_it() -> None:
    found = names("项目涉及长岭县大坪、柳林、石桥等6个镇。")
    assert {found.get(name) for name in ("长岭县", "大坪", "柳林", "石桥")} == {"AdministrativeArea"}
