import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm", "project"),
    [
        ("中建六洲铜陵恒岭项目经理林知远说,主体已封顶。", "中建六洲", "铜陵恒岭项目"),
        ("中远路桥滁州恒岭项目总工林知远说,主体已封顶。", "中远路桥", "滁州恒岭项目"),
        ("中建十二局望川项目负责人林知远介绍,主体已封顶。", "中建十二局", "望川项目"),
    ],
)
def test_a_post_names_the_contractor_and_its_site(sentence, firm, project):
    found = names(sentence)
    assert found.get(firm) == "Company"
    assert found.get(project) == "Project"


def test_a_project_of_a_place_without_a_post_stays_whole():
    assert "恒岭项目" not in names("宏拓科技铜陵恒岭项目开工。")
