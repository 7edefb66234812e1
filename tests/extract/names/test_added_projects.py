import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "project", "goods"),
    [
        ("乐津食品公司新增3条豆奶和凉茶生产线项目。", "3条豆奶和凉茶生产线项目", {"豆奶", "凉茶"}),
        (
            "恒昌密封件有限公司新增700万个缸盖垫片、油环等小部件项目。",
            "700万个缸盖垫片、油环等小部件项目",
            {"缸盖垫片", "油环"},
        ),
        ("科林达股份公司新增二甲基亚砜(简称DMSO)项目。", "二甲基亚砜(简称DMSO)项目", {"二甲基亚砜"}),
    ],
)
def test_what_a_firm_adds_is_a_project_told_by_how_much_of_what(sentence, project, goods):
    found = names(sentence)
    assert found.get(project) == "Project"
    assert goods <= {name for name, type_ in found.items() if type_ == "Product"}


@pytest.mark.parametrize(
    "sentence",
    [
        "全市实施12个机具制造项目,新增3个竹木加工项目。",
        "集团启动技改项目,新增产能。",
        "今年全县新增500台提花机、30公里管网项目。",
        "全县建设20万亩高标准农田项目。",
    ],
)
def test_so_many_projects_are_not_one(sentence):
    assert "Project" not in names(sentence).values()
