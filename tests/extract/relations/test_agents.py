import pytest

from auditing import annotated_of
from kg.extract.relations import find_relations
from marked import marked, related


def stated(sentence):
    found = marked(sentence)
    return {(found.name(r.subject), r.predicate, found.name(r.object)) for r in find_relations(found.reading)}


def test_a_clause_without_subject_takes_that_of_the_clause_before():
    sentence = "{x:DevelopmentZone|临溪高新区}招商有力，去年引进{x:Company|宏拓科技}。"
    assert ("宏拓科技", "attractedBy", "临溪高新区") in stated(sentence)


def test_a_text_without_subject_speaks_for_its_focus():
    sentence = "{f:AdministrativeArea|云澜市}2023年工作。加快建设{x:IndustrialPark|星海智造园}。"
    assert ("云澜市", "builds", "星海智造园") in stated(sentence)


def test_parallel_clauses_do_not_lend_each_other_their_subjects():
    sentence = (
        "{f:AdministrativeArea|云澜市}近况。{x:GovernmentBody|临空区管委会}已挂牌，{x:Policy|云澜空间规划}已着手编制。"
    )
    assert ("云澜空间规划", "issuedBy", "云澜市") in stated(sentence)
    assert ("云澜空间规划", "issuedBy", "临空区管委会") not in stated(sentence)


def test_who_is_made_to_do_it_does_it():
    sentence = "{f:AdministrativeArea|云澜市}推动{x:Company|宏拓科技}建设{x:Project|储能电站}。"
    assert ("宏拓科技", "builds", "储能电站") in stated(sentence)


def test_both_parties_of_an_agreement_build_what_they_build_together():
    sentence = "{x:DevelopmentZone|临溪高新区}与{x:Company|远岭集团}签约，双方将共同建设{x:IndustrialPark|望川软件园}。"
    assert {("临溪高新区", "builds", "望川软件园"), ("远岭集团", "builds", "望川软件园")} <= stated(sentence)


def test_what_a_person_reports_is_not_done_by_the_person():
    sentence = "{f:AdministrativeArea|云澜市}发展加快。{x:Person|林知远}介绍，建设{x:IndustrialPark|星海智造园}。"
    assert ("云澜市", "builds", "星海智造园") in stated(sentence)


def test_a_description_over_sentences_keeps_the_line_it_describes():
    sentence = "{x:RailwayLine|云松铁路}全长90公里。项目建成后，向西经{x:RailwayLine|海川铁路}连接{x:AdministrativeArea|青禾市}。"
    assert {("云松铁路", "connects", "海川铁路"), ("云松铁路", "connects", "青禾市")} <= stated(sentence)


def test_plans_that_an_area_announces_stay_its_plans_through_the_paragraph():
    sentence = (
        "{f:DevelopmentZone|云澜临空区}获批。{x:AdministrativeArea|临溪县}相关负责人表示，机遇难得。"
        "布局{x:CharacteristicTown|临空小镇}。"
    )
    assert ("临溪县", "builds", "临空小镇") in stated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{f:AdministrativeArea|云澜市}没有引进{x:Company|宏拓科技}。",
        "如果{f:AdministrativeArea|云澜市}引进{x:Company|宏拓科技}，将带动就业。",
        "{f:AdministrativeArea|云澜市}尚未开工建设{x:Highway|青禾大桥}。",
    ],
)
def test_what_is_denied_or_conditional_is_no_statement(sentence):
    assert stated(sentence) == set()


def test_an_aim_is_a_statement_marked_as_target():
    sentence = marked("{f:AdministrativeArea|云澜市}力争引进{x:Company|宏拓科技}。")
    assert {r.modality for r in find_relations(sentence.reading)} == {"Target"}


def test_a_section_about_plans_makes_its_statements_targets():
    sentence = marked("{f:AdministrativeArea|云澜市}报告。\n三、下一步工作安排\n引进{x:Company|宏拓科技}。")
    assert {r.modality for r in find_relations(sentence.reading)} == {"Target"}


def test_who_hosts_an_event_may_be_said_after_it():
    sentence = (
        "{x:Event|云澜低空论坛}开幕，由{x:GovernmentBody|云澜市人民政府}主办，{x:GovernmentBody|临溪县人民政府}承办。"
    )
    assert {
        ("云澜市人民政府", "organizes", "云澜低空论坛"),
        ("临溪县人民政府", "organizes", "云澜低空论坛"),
    } <= stated(sentence)


def test_a_sentence_that_goes_on_about_a_firm_keeps_it_as_subject():
    sentence = "{x:Company|宏拓科技}注册在{f:AdministrativeArea|云澜市}。主要生产{x:Product|钠离子电池}。"
    assert ("宏拓科技", "produces", "钠离子电池") in stated(sentence)


def test_a_train_is_the_subject_of_its_route_whatever_station_heads_the_clause():
    sentence = (
        "{x:TransportInfrastructure|松原北站}开出首列{x:TransportService|山海班列}，驶往{x:AdministrativeArea|德国}。"
    )
    assert ("山海班列", "connects", "德国") in stated(sentence)
    assert ("松原北站", "connects", "德国") not in stated(sentence)


def test_a_member_of_a_list_does_not_build_the_others():
    reading = marked("{x:Company|瑞丰机械}、{o:Project|松原农场}等一批重点项目加快推进。").reading
    assert not [r for r in find_relations(reading) if r.predicate == "builds"]


def test_a_line_that_names_a_project_is_what_the_paragraph_below_tells_of():
    sentence = "3.{x:Project|青禾电机项目}\n总投资3亿元，位于{x:DevelopmentZone|临溪高新区}。"
    assert ("青禾电机项目", "locatedIn", "临溪高新区") in stated(sentence)


def test_what_happens_beside_many_parks_is_not_one_parks():
    sentence = (
        "{f:AdministrativeArea|云澜市}建设。{x:IndustrialPark|星海智造园}、{x:IndustrialPark|望川产业园}等园区初具规模，"
        "{x:Industry|机械制造}、{x:Industry|大健康}两大产业集群加速形成。"
    )
    assert {s for s, p, _ in stated(sentence) if p == "hasLeadingIndustry"} == {"云澜市"}


def test_a_park_whose_industry_gathers_goes_on_as_the_subject():
    sentence = (
        "{x:DevelopmentZone|临溪高新区}{x:Industry|智能装备}产业聚集，{x:Company|远岭集团}、新材料公司等企业落户。"
    )
    assert ("远岭集团", "tenantOf", "临溪高新区") in stated(sentence)


def test_firms_that_a_body_works_with_issue_no_policy():
    sentence = "{x:GovernmentBody|云澜临港办}联合{x:Company|远岭集团}等单位，印发{x:Policy|《云澜市物流措施》}。"
    assert {o for _, p, o in stated(sentence) if p == "issuedBy"} == {"云澜临港办"}


def test_a_plan_that_has_been_made_is_made_also_where_tasks_are_told(tmp_path):
    report = "云澜市2024年政府工作报告\n2024年1月10日\n二、2024年工作安排\n加快建设青禾智造园。"
    (found,) = annotated_of((f"{report}市政府编制了《云澜市五年发展纲要》，提请审议。",), tmp_path)
    told = {(found.chains[r.object].name, r.predicate): r.modality for r in found.relations}
    assert told["青禾智造园", "builds"] == "Target" and told["市政府", "issuedBy"] == "Actual"


def test_the_answer_to_a_question_is_about_what_it_asks_of():
    told = "{x:DevelopmentZone|望川综保区}靠的是什么?一是产业,{x:Industry|保税加工}和{x:Industry|跨境电商}为两大主导产业。{f:AdministrativeArea|云澜市}支持。"
    assert related(told, "hasLeadingIndustry") == {("望川综保区", "保税加工"), ("望川综保区", "跨境电商")}
