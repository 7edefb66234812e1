import pytest

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.extract.relations.posts import find_posts
from kg.extract.statuses import find_statuses
from kg.model import Document
from marked import marked


def statuses(sentence):
    found = marked(sentence)
    return {found.name(a.subject): a.value for a in find_statuses(found.reading)}


def test_the_last_status_a_text_states_counts():
    assert statuses("{x:Highway|青禾大桥}2019年开工。{x:Highway|青禾大桥}已建成通车。") == {"青禾大桥": "Operational"}


def test_when_a_running_line_was_begun_is_history_and_a_further_phase_is_not():
    told = "{x:Highway|青禾大桥}正式通车运营。{x:Highway|青禾大桥}于2019年8月开工"
    assert statuses(told + "，期间克服困难。") == {"青禾大桥": "Operational"}
    begun = "{x:Highway|青禾大桥}建成通车。{x:Highway|青禾大桥}今日开工。"
    assert statuses(begun) == {"青禾大桥": "UnderConstruction"}


def test_a_hint_does_not_replace_a_plain_statement():
    assert statuses("{x:DevelopmentZone|临空区}已获批。建设{x:DevelopmentZone|临空区}，任重道远。") == {
        "临空区": "Approved"
    }


def test_a_plan_is_not_told_as_if_it_had_happened():
    assert statuses("{x:Highway|青禾大桥}计划明年建成通车。") == {"青禾大桥": "Planned"}


def test_a_list_shares_its_predicate():
    sentence = "{x:RailwayLine|云松铁路}、{x:Highway|青禾高速}等项目的前期工作已经启动。"
    assert statuses(sentence) == {"云松铁路": "Preparatory", "青禾高速": "Preparatory"}


def test_a_draft_that_is_submitted_is_not_in_force():
    assert statuses("市政府编制了{x:Policy|《云澜市发展规划》}，提请大会审议。") == {"云澜市发展规划": "Preparatory"}


@pytest.mark.parametrize("sentence", ["{x:Project|青禾水厂}尚未投产。", "如果{x:Project|青禾水厂}投产，将缓解供水。"])
def test_what_is_denied_or_conditional_is_no_status(sentence):
    assert statuses(sentence) == {}


def test_an_organisation_has_no_status():
    assert statuses("{x:Company|远岭集团}投产。") == {}


def test_the_post_before_a_name_is_the_job_title():
    sentence = marked("{x:GovernmentBody|临溪县发展和改革局}党组书记、局长{x:Person|林知远}说。")
    assert [(sentence.name(a.subject), a.value) for a in find_posts(sentence.reading)] == [("林知远", "党组书记、局长")]
    quoted = marked("据园区管委会主任{x:Person|林知远}介绍。")
    assert [a.value for a in find_posts(quoted.reading)] == ["园区管委会主任"]


def test_dates_of_opening_come_as_precise_as_the_text_gives_them():
    nlp = make_nlp()
    text = "金山铁路于2021年6月25日开工建设，连接上海和杭州。"
    doc = nlp.tokenizer(text)
    doc._.document = Document(id="x", name="x", text=text, digest="0" * 64, source="x")
    found = {(a.predicate, a.value) for a in nlp(doc)._.attributes}
    assert ("startDate", "2021-06-25") in found


def test_a_clause_without_subject_tells_the_status_of_the_thing_before_it():
    sentence = "{x:IndustrialPark|云雾产业园}由{x:Company|远岭集团}投资，2022年8月投产。"
    assert statuses(sentence) == {"云雾产业园": "Operational"}


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ("集中签约项目6个，包括", "等，总投资30亿元。", "Preparatory"),
        ("新开工重点项目3个，分别为", "。", "UnderConstruction"),
        ("竣工项目30个，主要有", "等。", "Completed"),
        ("投产项目2个：", "。", "Operational"),
        ("谋划储备项目9个，包括", "等。", "Planned"),
        ("", "实现当年签约、当年开工。", "UnderConstruction"),
        ("", "当年开工、当年投产。", "Operational"),
        ("", "举行工程交接仪式。", "Completed"),
    ],
)
def test_what_is_said_of_a_list_is_said_of_each_member(before, after, status):
    found = statuses(f"{before}{{x:Project|青禾水厂}}、{{x:Project|松原粮库}}{after}")
    assert found == {"青禾水厂": status, "松原粮库": status}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("目前，主体厂房已封顶。", "UnderConstruction"),
        ("目前正在办理前期手续。", "Preparatory"),
        ("目前大坝主体工程正在施工。", "UnderConstruction"),
    ],
)
def test_a_sentence_without_names_goes_on_telling_of_the_work_before(told, status):
    assert statuses(f"{{x:Project|青禾水厂}}总投资3亿元。{told}") == {"青禾水厂": status}
    assert statuses(f"2.{{x:Project|青禾水厂}}\n总投资3亿元，{told}") == {"青禾水厂": status}
    assert statuses(f"{{x:Project|青禾水厂}}、{{x:Project|松原粮库}}签约。\n{told}").get("青禾水厂") != status or (
        status == "Preparatory"
    )


def test_what_a_zone_has_under_way_are_its_projects():
    assert statuses("{x:DevelopmentZone|临溪新区}已开工项目15个。") == {}
    assert statuses("{x:DevelopmentZone|临溪新区}已开工建设。") == {"临溪新区": "UnderConstruction"}


def test_a_ceremony_is_for_the_work_that_holds_it():
    assert statuses("{x:Project|青禾炼化项目}在{x:Place|松原湾}举行{x:Event|奠基仪式}。") == {
        "青禾炼化项目": "UnderConstruction"
    }
    assert statuses("{x:Event|青禾粮库项目竣工投产仪式}举行,{x:Project|青禾粮库项目}总投资3亿元。") == {
        "青禾粮库项目": "Operational"
    }


def test_a_zone_is_the_host_of_the_ceremonies_and_plans_for_its_projects():
    assert statuses("{x:DevelopmentZone|临溪经开区}举行{x:Event|项目集中签约仪式}。") == {}
    assert statuses("{x:DevelopmentZone|临溪经开区}负责人表示，将全力推动项目早日开工。") == {}
    assert statuses("{x:DevelopmentZone|临溪综保区}举行{x:Event|揭牌仪式}。") == {"临溪综保区": "Operational"}
    assert statuses("{x:IndustrialPark|星海智造园}举行{x:Event|奠基仪式}。") == {"星海智造园": "UnderConstruction"}


BEGUN = "{x:DevelopmentZone|临溪高新区}17个重点工程集中动工,总投资210亿元。"


def test_what_a_text_goes_through_after_telling_how_many_were_begun_is_begun():
    found = statuses(BEGUN + "{x:Project|远岭涂料项目}总投资7亿元。{x:Project|宏拓油墨项目}占地80亩。")
    assert found.get("远岭涂料项目") == found.get("宏拓油墨项目") == "UnderConstruction"


def test_one_project_or_several_in_passing_are_not_begun_with_the_others():
    assert "远岭涂料项目" not in statuses(BEGUN + "{x:Project|远岭涂料项目}总投资7亿元。")
    passing = BEGUN + "为{x:Project|远岭涂料项目}、{x:Project|宏拓油墨项目}配套的道路总投资2亿元。"
    assert not {"远岭涂料项目", "宏拓油墨项目"} & set(statuses(passing))


@pytest.mark.parametrize(
    "sentence",
    [
        "{x:Place|望川山}终于开放。",
        "鼓励企业去{x:ResearchInstitution|望川检测中心}送检。",
    ],
)
def test_what_nobody_built_or_is_only_visited_has_no_status(sentence):
    assert statuses(sentence) == {}


def test_a_place_that_is_built_has_a_status():
    assert statuses("{x:Place|望川温泉}已开门迎客，{x:Place|望川河}水位上涨。") == {"望川温泉": "Operational"}


def test_what_runs_every_day_only_when_announced_is_planned():
    told = "将开行{x:TransportService|山海班列}，开始每月开行两列。"
    assert statuses(told) == {"山海班列": "Planned"}


def test_a_sheet_below_the_name_of_a_zone_tells_its_status_by_a_day():
    text = "省级开发区\n平溪经济开发区\n批准时间:2014.06\n主导产业:轴承\n望川工业园区\n建成时间:2012年\n主导产业:食品\n"
    (found,) = extract([Document("t", "t.txt", text, "0" * 64, "t.txt")], make_nlp())
    told = {found.chains[a.subject].name: a.value for a in found.attributes if a.predicate == "status"}
    assert told == {"平溪经济开发区": "Approved", "望川工业园区": "Completed"}


@pytest.mark.parametrize("since", ["自2016年5月正式运营以来", "2019年建成投用以来", "自2018年开通运行以来"])
def test_what_has_run_since_a_day_runs(since):
    assert statuses(since + ",{x:LogisticsPark|云澜陆港}已经布局5个口岸。") == {"云澜陆港": "Operational"}


def test_a_train_that_runs_both_ways_and_a_plant_at_full_load_are_at_work():
    assert statuses("{x:TransportService|云欧班列}由此实现双向开行。") == {"云欧班列": "Operational"}
    assert statuses("{x:Project|青禾电厂项目}已满负荷运行。") == {"青禾电厂项目": "Operational"}


def test_a_school_is_built_like_a_project_but_does_not_run_like_one():
    told = "{x:University|青禾中学}主体封顶，{x:Organization|云澜医院}建成投用，{x:University|云澜大学}启动招生。"
    assert statuses(told) == {"青禾中学": "UnderConstruction", "云澜医院": "Operational"}
    assert statuses("{x:Organization|云澜商会}正式启用新标识。") == {}


def test_a_line_that_a_body_has_put_on_its_list_is_approved():
    assert statuses("{x:RailwayLine|云平铁路}全长30公里,于2012年3月经{x:GovernmentBody|省发改委}立项。") == {
        "云平铁路": "Approved"
    }


@pytest.mark.parametrize(
    "told", ["已完成工程可行性研究报告编制", "正在办理用地预审", "正在推进征地工作", "完成初步设计审查工作"]
)
def test_papers_and_land_are_prepared_before_works_begin(told):
    assert statuses(f"{{x:Highway|云临高速}}{told}。") == {"云临高速": "Preparatory"}


def dates_in(text: str) -> set[tuple[str, str]]:
    nlp = make_nlp()
    doc = nlp.tokenizer(text)
    doc._.document = Document(id="x", name="x", text=text, digest="0" * 64, source="x")
    return {(a.predicate, a.value) for a in nlp(doc)._.attributes if a.predicate.endswith("Date")}


def test_a_date_alone_in_its_clause_dates_the_clause_behind_it():
    assert dates_in("2022年9月,望川大桥通车。") == {("endDate", "2022-09")}
    assert dates_in("2018年,云澜市修路,2019年,望川大桥开工。") == {("startDate", "2019")}


def test_how_many_trains_ran_in_a_year_does_not_say_when_the_first_ran():
    assert dates_in("云澜市2022年开行中俄班列73列。") == set()
    assert dates_in("2022年9月,中俄班列(云澜)开行。") == {("startDate", "2022-09")}
