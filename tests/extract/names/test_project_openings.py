import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("远岭涂料项目计划总投资7亿元,建设6条生产线。", "远岭涂料项目"),
        ("宏拓新材料密封件项目一期投资2亿元,占地70亩。", "宏拓新材料密封件项目"),
        ("松原医药缓释片项目建设高性能制剂车间。", "松原医药缓释片项目"),
        ("其中,云化远星整体搬迁项目总投资45亿元。", "云化远星整体搬迁项目"),
        ("青宁新材料年产6万吨改性沥青项目,总投资9亿元。", "青宁新材料年产6万吨改性沥青项目"),
        ("3.桥头镇水系连通工程由云澜水务集团承建。", "桥头镇水系连通工程"),
        ("云启粮油仓储项目(一期用地60亩),位于临溪县。", "云启粮油仓储项目"),
    ],
)
def test_what_opens_a_line_and_has_a_cost_or_site_is_a_project(text: str, name: str) -> None:
    assert names(text).get(name) == "Project"


@pytest.mark.parametrize(
    "text",
    [
        "重点工程项目总投资7亿元。",
        "该项目总投资10亿元。",
        "全市签约项目总投资10亿元。",
        "12个工业项目总投资10亿元。",
        "亿元以上项目总投资10亿元。",
        "推进重点项目建设。",
        "在建项目总投资10亿元,占地80亩。",
        "公共服务项目总投资6亿元。",
    ],
)
def test_projects_of_a_kind_open_no_line_of_their_own(text: str) -> None:
    assert "Project" not in names(text).values()


def test_what_the_project_of_a_paragraph_builds_is_its_capacity() -> None:
    found = names("松原医药缓释片项目总投资8亿元。其中一期建设年产900吨抗菌药项目。")
    assert found.get("松原医药缓释片项目") == "Project" and not any("抗菌药项目" in name for name in found)


def test_so_much_of_a_product_is_a_project_where_no_other_opens_the_paragraph() -> None:
    assert "Project" in names("宏拓公司投资8亿元,建设年产900吨抗菌药项目。").values()


def test_the_output_of_a_day_is_no_firm() -> None:
    assert "日产" not in names("建设日产20万套纸箱隔板项目。")


def test_who_builds_it_and_the_verb_are_no_part_of_the_name():
    found = names("公司计划投资新建年产7万吨油墨项目,分三期建设。")
    assert found.get("年产7万吨油墨项目") == "Project"
    assert not any(name.startswith("公司") for name in found)


def test_what_a_firm_is_to_build_somewhere_is_its_project():
    found = names("公司拟在临溪经开区建设年产10GWh储能电池项目,建设期24个月,分两期建设。")
    assert found.get("年产10GWh储能电池项目") == "Project"
