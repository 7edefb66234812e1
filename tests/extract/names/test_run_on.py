"""A name begins where it begins: not with half a verb, a whole one, the end of another name or its builder."""

from reading_names import names


def test_half_a_verb_is_no_part_of_the_name() -> None:
    found = names("统筹建设国家粮食物流枢纽。")
    assert "设国家粮食物流枢纽" not in found


def test_the_end_of_another_name_is_no_part_of_it() -> None:
    found = names("云临高铁及望川港二期开工建设。")
    assert "高铁及望川港二期" not in found
    assert "望川港二期" in found


def test_whole_verbs_begin_no_work() -> None:
    assert not any(name.startswith("深入实施") for name in names("深入实施重要湿地修复工程。"))


def test_who_builds_a_platform_is_not_in_its_name() -> None:
    found = names("支持阆中建设柔性电子产业集聚区。")
    assert "阆中建设柔性电子产业集聚区" not in found


def test_a_class_word_with_what_is_done_is_the_rest_of_a_name() -> None:
    assert "铁路扩能改造" not in names("宏拓专线及新松铁路扩能改造、望川水库二期等项目开工。")


def test_what_is_done_with_an_industry_is_not_in_its_name():
    found = names("临溪开发区围绕做精竹笋加工、做强轴承新材料两大产业发力。")
    assert found.get("轴承新材料") == "Industry"
    assert "做强轴承新材料" not in found


def test_what_stands_before_a_project_is_not_in_its_name():
    found = names("已投产项目宏拓竹笋食品项目正常运营。")
    assert "宏拓竹笋食品项目" in found
    assert not any(name.startswith("项目") for name in found)


def test_a_line_may_begin_with_the_word_for_along() -> None:
    assert names("沿岑高速公路全长80公里。").get("沿岑高速公路") == "Highway"


def test_that_no_line_leads_to_a_place_is_no_line() -> None:
    assert "江永不通铁路" not in names("项目将结束江永不通铁路的历史。")


def test_the_firm_before_a_line_is_no_part_of_its_name():
    found = names("远岭勘测规划有限公司云松铁路设计总工程师王建说,工期5年。")
    assert (found.get("远岭勘测规划有限公司"), found.get("云松铁路")) == ("Company", "RailwayLine")


def test_what_is_done_first_is_no_part_of_the_pilot() -> None:
    assert "生态产品价值实现机制试点" in names("临溪县在全省率先实行生态产品价值实现机制试点。")


def test_who_is_to_speed_up_a_zone_is_no_part_of_its_name() -> None:
    assert "青河州加快出口加工区" not in names("落实《青河州加快出口加工区提质发展十条举措》。")


def test_who_gives_leave_begins_behind_the_word_for_it() -> None:
    found = names("武宁通用机场场址获民航局批复。")
    assert found.get("武宁通用机场") == "Airport"
    assert found.get("民航局") == "GovernmentBody"
