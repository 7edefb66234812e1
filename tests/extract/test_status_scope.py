"""How far the words of a status reach: not to who builds something else, nor to what only has works done at it."""

from dataclasses import replace

import pytest

from kg.extract.statuses import find_statuses
from marked import marked


def statuses(sentence: str, *, planned: bool = False, this_year: bool = False) -> dict[str, str]:
    found = marked(sentence)
    lines = tuple(replace(line, planned=planned, this_year=this_year) for line in found.reading.lines)
    return {found.name(a.subject): a.value for a in find_statuses(replace(found.reading, lines=lines))}


@pytest.mark.parametrize(
    "sentence",
    [
        "支持{x:Airport|望川机场}创建花园空港。",
        "支持{x:IndustrialPark|星海智造园}建设智能装备高地。",
        "全面完成{x:RailwayLine|云松铁路}防洪设施整治工程。",
        "投资建设运营{x:Port|青禾港}。",
        "积极参与{x:Corridor|松原走廊}建设。",
        "建成{x:EconomicRegion|松北}双环电网。",
        "创建{x:Designation|国家级旅居名城}。",
        "累计创建{x:Designation|省级绿色车间}46个。",
    ],
)
def test_what_a_thing_does_or_what_is_done_at_it_is_no_status_of_it(sentence: str) -> None:
    assert statuses(sentence) == {}


def test_works_that_are_studied_are_not_under_way() -> None:
    told = "推进{x:RailwayLine|云松铁路}、{x:Project|青禾水库}等工程前期工作。"
    assert statuses(told) == {"云松铁路": "Preparatory", "青禾水库": "Preparatory"}


def test_the_tasks_of_the_year_begin_what_is_planned_and_finish_what_is_being_built() -> None:
    begun = "开工建设{x:RailwayLine|云松铁路}，建成{x:Highway|青禾大桥}。"
    assert statuses(begun, planned=True, this_year=True) == {"云松铁路": "Planned", "青禾大桥": "UnderConstruction"}
    assert statuses(begun, planned=True) == {"云松铁路": "Planned", "青禾大桥": "Planned"}
    assert statuses(begun)["云松铁路"] == "UnderConstruction"


def test_what_is_to_be_carried_out_further_is_in_force() -> None:
    assert statuses("深入实施{x:Strategy|清溪行动}。", planned=True) == {"清溪行动": "InForce"}
    assert statuses("实施{x:Strategy|清溪行动}。", planned=True) == {"清溪行动": "Planned"}
    assert statuses("推行“{x:Strategy|码上见}”。", planned=True) == {}


def test_what_the_tasks_of_the_year_push_to_its_end_has_been_begun() -> None:
    pushed = "推动{x:Project|宏拓轴承项目}尽快建成投产。"
    assert statuses(pushed, planned=True, this_year=True) == {"宏拓轴承项目": "UnderConstruction"}
    assert statuses("推动{x:Project|宏拓轴承项目}尽快开工。", planned=True, this_year=True) == {
        "宏拓轴承项目": "Planned"
    }


def test_what_was_sought_with_success_is_no_plan() -> None:
    assert statuses("成功创建{x:DevelopmentPlatform|云澜地质园}。") != {"云澜地质园": "Planned"}


@pytest.mark.parametrize(
    "sentence",
    [
        "加快{x:Place|望川湾}储油库建设。",
        "谋划{x:EconomicRegion|云江流域}生态修复工程。",
        "法兰{x:Product|新型变速箱}等项目开工建设。",
        "今年是实施{x:Policy|“十二五”规划}的开局之年。",
    ],
)
def test_what_a_name_is_only_part_of_has_the_status(sentence: str) -> None:
    assert statuses(sentence) == {}


def test_so_many_of_a_kind_have_no_status() -> None:
    assert statuses("建设一批{x:ResearchInstitution|县级检测室}。") == {}
    assert statuses("建成{x:IndustrialPark|绿谷实践园}26个。") == {}
    assert statuses("远岭集团两条{x:Project|轴承生产线}投产。") == {"轴承生产线": "Operational"}


def test_a_draft_is_being_made_and_a_paper_that_says_something_is_issued() -> None:
    drafted = "制定实施{x:Policy|云澜市发展纲要（草案）}。"
    assert statuses(drafted) == {"云澜市发展纲要（草案）": "Preparatory"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("{x:DevelopmentZone|临溪经开区}17个项目集中开工。", {}),
        ("{x:IndustrialPark|星海智造园}6个重点项目竣工投产。", {}),
        (
            "{x:RailwayLine|云松铁路}、{x:Highway|临松高速}2个项目开工。",
            {"云松铁路": "UnderConstruction", "临松高速": "UnderConstruction"},
        ),
        ("{x:DevelopmentZone|临溪经开区}推动{x:IndustrialPark|星海智造园}运营体系建设。", {}),
        ("推进{x:IndustrialPark|星海智造园}营商环境建设。", {}),
    ],
)
def test_projects_and_order_of_a_zone_are_not_the_zone(sentence: str, told: dict[str, str]) -> None:
    assert statuses(sentence) == told


def test_what_is_dated_behind_the_text_is_still_to_come():
    found = marked("{x:Project|青禾储能项目}一期2031年底建成投产。")
    assert {a.value for a in find_statuses(found.reading)} == {"Operational"}
    assert {a.value for a in find_statuses(replace(found.reading, year=2030))} == {"Planned"}
