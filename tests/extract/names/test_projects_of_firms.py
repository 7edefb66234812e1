import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("宏拓科技有限公司退役电机高效综合利用项目，将建设生产线。", "宏拓科技有限公司退役电机高效综合利用项目"),
        ("云岭农业集团肉牛屠宰及精深加工项目（二期）开工。", "云岭农业集团肉牛屠宰及精深加工项目（二期）"),
        ("8.宏岭塑胶有限公司聚乙烯、聚丙烯、聚氯乙烯项目（年产3万吨）", "宏岭塑胶有限公司聚乙烯、聚丙烯、聚氯乙烯项目"),
        ("远岭集团60万吨磷铵二期项目总投资8亿元。", "远岭集团60万吨磷铵二期项目"),
    ],
)
def test_a_firm_in_full_opens_the_name_of_its_project(text, project):
    found = names(text)
    assert found.get(project.replace("（", "(").replace("）", ")"), found.get(project)) == "Project"
    assert "Company" in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "宏拓科技有限公司在园区建设二期项目。",
        "宏拓科技有限公司承担的国家项目获批。",
        "宏拓有限公司投资项目，远岭公司签约项目3个。",
        "宏拓科技有限公司拟实施技改项目。",
    ],
)
def test_a_clause_behind_a_firm_is_no_name(text):
    assert "Project" not in names(text).values()


def test_what_a_project_makes_besides_may_follow_with_its_capacity():
    found = names("其中，远岭集团90万吨/年合成氨、160万吨/年尿素项目今年投产。")
    assert found.get("远岭集团90万吨/年合成氨、160万吨/年尿素项目") == "Project"


def test_what_a_firm_is_said_to_have_is_its_project():
    found = names("临溪宏远钢构有限公司的装配式墙板生产项目、云澜青禾绝缘有限公司的电子绝缘材料项目均已竣工。")
    assert found.get("装配式墙板生产项目") == found.get("电子绝缘材料项目") == "Project"


def test_how_its_projects_are_told_of_is_no_name():
    found = names("眼前是临溪宏远钢构有限公司的首个自营项目,也算企业的最大项目。")
    assert "Project" not in found.values()


def test_a_project_goes_on_behind_a_firm_known_from_elsewhere():
    text = "宏拓防腐不锈钢酸洗槽项目竣工达产。宏拓防腐、远岭集团、青禾制衣等一批传统企业实现产销两旺。"
    found = names(text)
    assert found.get("宏拓防腐不锈钢酸洗槽项目") == "Project"
    assert found.get("宏拓防腐") == "Company"


def test_what_a_firm_has_won_is_no_name():
    text = "宏拓防腐中标云澜大桥项目开工。宏拓防腐、远岭集团、青禾制衣等一批传统企业实现产销两旺。"
    assert not any("中标" in name for name in names(text))


@pytest.mark.parametrize(
    "text",
    [
        "宏拓集团投资5亿元建设微波暗室项目。",
        "支持宏拓集团新建微波暗室项目。",
        "宏拓集团的微波暗室项目已开工。",
    ],
)
def test_what_a_firm_builds_is_a_project_whatever_it_is_called(text):
    assert names(text).get("微波暗室项目") == "Project"


def test_works_that_a_firm_builds_by_number_are_none():
    assert "Project" not in names("宏拓集团已建设12个重点项目，宏拓集团实施技术改造项目7个。").values()
