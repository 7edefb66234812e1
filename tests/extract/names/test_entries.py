import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("3.青禾小学扩建工程", "青禾小学扩建工程"),
        ("新建望川中学项目", "望川中学项目"),
        ("松原第二再生水厂", "松原第二再生水厂"),
        ("临溪花园社区配套服务设施项目", "临溪花园社区配套服务设施项目"),
    ],
)
def test_a_line_names_the_project_that_the_next_one_tells_of(line: str, name: str):
    assert names(f"民生工程\n{line}\n项目位于城东，总投资约3亿元，占地40亩。").get(name) == "Project"


@pytest.mark.parametrize("line", ["重点项目建设", "园区招商情况", "推进项目攻坚"])
def test_a_heading_of_many_things_names_none(line: str):
    assert "Project" not in names(f"{line}\n总投资约3亿元的设备已经到位。").values()


def test_a_sentence_may_name_a_project_by_what_it_tells_at_once():
    found = names("公共服务区建设项目由远岭商会旗下宏拓置业有限公司投资建设，总投资3亿元。")
    assert found.get("公共服务区建设项目") == "Project"
    assert "Project" not in names("上半年新签约项目总投资约3亿元。重点产业项目由市领导负责。").values()


def test_the_projects_that_a_zone_signed_are_no_project():
    assert "Project" not in names("临溪高新区签约项目总投资102亿元。").values()


def test_a_project_may_be_told_to_be_one_of_the_important_ones():
    found = names("1.临猗县远牧粮果循环产业化项目是2019年市级重点建设项目，总投资4亿元。")
    assert found.get("临猗县远牧粮果循环产业化项目") == "Project"


def test_a_given_project_may_do_two_things():
    found = names("宏苏玻璃深加工及隔断门窗制造项目总投资3亿元。")
    assert found.get("宏苏玻璃深加工及隔断门窗制造项目") == "Project"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("水暖阀门孵化园二期项目位于城东新区，总占地面积约90亩。", "水暖阀门孵化园二期项目"),
        ("据介绍，双溪科技园定制车间项目2021年3月开工，占地30亩。", "双溪科技园定制车间项目"),
        ("其中，作为新项目的青禾杏鲍菇工厂化生产项目，总投资3亿元。", "青禾杏鲍菇工厂化生产项目"),
        ("宏拓发展智能装备产业园(二期)工程项目总投资约9亿元。", "宏拓发展智能装备产业园(二期)工程项目"),
    ],
)
def test_a_given_project_may_be_a_phase_or_follow_an_opening(text: str, name: str):
    assert names(text).get(name) == "Project"


def test_what_a_zone_is_building_is_no_given_project():
    assert "Project" not in names("目前，园区在建标准厂房项目占地30亩。").values()
