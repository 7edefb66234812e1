import pytest

from kg.extract.statuses import find_statuses
from marked import marked

PLANT, STORE, WORKS = "{x:Project|青禾储能项目}", "{x:Project|松原粮库}", "{x:Project|远岭水厂}"


def statuses(text):
    found = marked(text)
    return {found.name(a.subject): a.value for a in find_statuses(found.reading)}


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("此次同时开工的2个项目分别是，总投资10亿元的", "UnderConstruction"),
        ("竣工投产项目2个，分别为", "Operational"),
        ("计划开工项目2个，分别是", "Planned"),
        ("储备项目2个：", "Planned"),
        ("现场集中签约的项目有{x:Company|远岭集团}的", "Preparatory"),
        ("目前在建的有", "UnderConstruction"),
        ("处于协议起草阶段的项目8个，分别为", "Preparatory"),
        ("新开工亿元以上工业项目8个，其中", "UnderConstruction"),
    ],
)
def test_the_head_of_a_list_says_how_far_its_members_are(head, status):
    assert statuses(f"{head}{PLANT}，总投资5亿元的{STORE}。") == {"青禾储能项目": status, "松原粮库": status}


def test_what_is_told_of_a_member_is_passed_over():
    text = f"新开工项目：1.{PLANT}，总投资5亿元，位于{{x:IndustrialPark|星海智造园}}；2.{STORE}，总投资3亿元。"
    assert statuses(text) == {"青禾储能项目": "UnderConstruction", "松原粮库": "UnderConstruction"}


def test_each_list_of_a_sentence_has_its_own_head():
    text = f"开工项目2个，包括{PLANT}、{STORE}，竣工项目1个，为{WORKS}。"
    assert statuses(text) == {
        "青禾储能项目": "UnderConstruction",
        "松原粮库": "UnderConstruction",
        "远岭水厂": "Completed",
    }


def test_the_end_of_a_list_says_it_too():
    assert statuses(f"{PLANT}、{STORE}等12个在建重点项目总投资80亿元。") == {
        "青禾储能项目": "UnderConstruction",
        "松原粮库": "UnderConstruction",
    }


def test_a_bracket_behind_a_name_says_it_of_that_thing_alone():
    assert statuses(f"{PLANT}(续建)、{STORE}(已竣工)。") == {
        "青禾储能项目": "UnderConstruction",
        "松原粮库": "Completed",
    }


def test_a_heading_says_it_of_what_the_paragraphs_below_begin_with():
    text = f"一、续建项目\n1.{PLANT}。总投资5亿元。\n2.{STORE}。\n二、拟建项目(1个)\n1.{WORKS}。"
    assert statuses(text) == {
        "青禾储能项目": "UnderConstruction",
        "松原粮库": "UnderConstruction",
        "远岭水厂": "Planned",
    }


def test_a_sentence_under_a_heading_that_goes_on_to_list_is_read_too():
    assert statuses(f"二、跟踪在谈项目情况\n累计40个。主要有{PLANT}、{STORE}等。") == {
        "青禾储能项目": "Preparatory",
        "松原粮库": "Preparatory",
    }


def test_what_a_paragraph_says_itself_counts_more_than_the_heading():
    assert statuses(f"一、续建项目\n1.{PLANT}。目前已建成投产。") == {"青禾储能项目": "Operational"}


def test_the_next_heading_ends_it():
    assert statuses(f"一、续建项目\n1.{PLANT}。\n二、保障措施\n{STORE}。") == {"青禾储能项目": "UnderConstruction"}
    assert statuses(f"续建项目\n{PLANT}。\n加强领导\n{STORE}。") == {"青禾储能项目": "UnderConstruction"}


@pytest.mark.parametrize(
    "text",
    [
        "投产项目有力支撑了{x:IndustrialPark|星海智造园}的发展。",
        "签约项目是{x:IndustrialPark|星海智造园}的重要组成部分。",
        "列入规划的重点项目有" + PLANT + "。",
        "签约项目涉及{x:Industry|新能源}、{x:Industry|新材料}。",
    ],
)
def test_what_is_no_list_of_works_says_nothing(text):
    assert statuses(text) == {}


@pytest.mark.parametrize(
    ("before", "status"),
    [
        ("{x:AdministrativeArea|临溪县}与远岭集团等3家企业签订投资协议。", "Preparatory"),
        ("云澜市一批重大项目昨天集中开工。", "UnderConstruction"),
        ("会上成绩亮眼。", None),
    ],
)
def test_what_befell_the_projects_that_the_next_sentence_lists(before, status):
    expected = dict.fromkeys(("青禾储能项目", "松原粮库", "远岭水厂"), status) if status else {}
    assert statuses(f"{before}这3个项目分别是{PLANT}、{STORE}、{WORKS}，计划总投资9亿元。") == expected


def test_members_told_with_who_puts_them_up_have_the_status_of_the_list():
    sentence = (
        "完成签约的项目包括{x:Company|远岭集团}投资的{x:Project|青禾冷库}、"
        "{x:Company|宏拓科技}投资3亿元的{x:Project|松原净水厂}。"
    )
    assert statuses(sentence) == {"青禾冷库": "Preparatory", "松原净水厂": "Preparatory"}


def test_one_of_those_that_the_sentence_before_counts():
    assert statuses(f"新材料产业是亮点，签约项目10个，投资额达9亿元。其中，{PLANT}、{STORE}等投资额均超3亿元。") == {
        "青禾储能项目": "Preparatory",
        "松原粮库": "Preparatory",
    }
    assert not statuses(f"新材料产业是亮点，签约不断。其中，{PLANT}、{STORE}等投资额均超3亿元。")


def test_a_heading_in_one_paragraph_with_its_list_tells_the_status_of_the_members():
    told = dict.fromkeys(("青禾储能项目", "松原粮库"), "UnderConstruction")
    assert statuses(f"一、续建项目(7项)。{PLANT}、{STORE}等,年内完成投资9亿元。") == told
    assert not statuses(f"一、土地项目(7项)。{PLANT}、{STORE}等,年内完成投资9亿元。")


def test_what_a_plan_goes_on_building_is_no_plan():
    plan = (
        "云澜市2024年重点工程计划\n一、续建工程\n1.{x:Project|青禾储能项目}\n二、拟开工工程\n1.{x:Project|松原粮库}\n"
    )
    assert statuses(plan) == {"青禾储能项目": "UnderConstruction", "松原粮库": "Planned"}
    assert statuses(f"明年将推进的续建项目包括{PLANT}、{STORE}。").get("青禾储能项目") == "UnderConstruction"


def test_members_that_nobody_named_do_not_end_a_list_under_its_heading():
    found = statuses(f"一、续建项目(7项)。远岭光伏玻璃三期、{PLANT}、霁河商城、{STORE}等,年内完成投资9亿元。")
    assert found == dict.fromkeys(("青禾储能项目", "松原粮库"), "UnderConstruction")
    assert not statuses(f"一、续建项目(7项)。{PLANT}由远岭集团承办。")
    to_begin = statuses(f"二、新开工项目。{PLANT}、{STORE}等,三季度前全部开工。")
    assert to_begin == dict.fromkeys(("青禾储能项目", "松原粮库"), "Planned")
