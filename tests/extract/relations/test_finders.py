from kg.extract.relations import find_relations
from kg.extract.statuses import find_statuses
from marked import marked


def stated(sentence):
    found = marked(sentence)
    return {(found.name(r.subject), r.predicate, found.name(r.object)) for r in find_relations(found.reading)}


def test_places_gone_through_after_their_group_are_its_members():
    sentence = (
        "{x:DevelopmentPlatform|两园一城三大平台}一片繁忙：\n{x:IndustrialPark|星海智造园}，机器轰鸣；"
        "{x:IndustrialPark|青禾产业园}中，产线投产；{x:DevelopmentPlatform|望川新城}，塔吊林立。"
    )
    assert {s for s, p, o in stated(sentence) if (p, o) == ("partOf", "两园一城三大平台")} == {
        "星海智造园",
        "青禾产业园",
        "望川新城",
    }


def test_the_columns_of_a_table_state_relations_and_the_status():
    row = "项目名称：{x:Project|青禾水厂}；所在地：{x:AdministrativeArea|临溪县}；投资方：{x:Company|远岭集团}；进展：在建。"
    assert stated(row) == {
        ("青禾水厂", "locatedIn", "临溪县"),
        ("远岭集团", "invests", "青禾水厂"),
        ("远岭集团", "builds", "青禾水厂"),
    }
    assert [a.value for a in find_statuses(marked(row).reading)] == ["UnderConstruction"]


def test_a_notice_is_for_the_trade_that_it_is_made_to_promote():
    notice = (
        "现将{x:Policy|《云澜市竹编业行动计划》}印发给你们。\n"
        "为贯彻落实上级部署，进一步推动{x:Industry|竹编业}提质升级，制定本行动计划。"
    )
    assert ("云澜市竹编业行动计划", "appliesTo", "竹编业") in stated(notice)


def test_a_notice_is_issued_by_its_signature_and_follows_what_it_is_based_on():
    notice = (
        "现将{x:Policy|《云澜市储能产业行动计划》}印发给你们。\n{x:GovernmentBody|云澜市人民政府}\n"
        "根据{x:Policy|《国家储能发展方案》}，制定本行动计划。"
    )
    assert {
        ("云澜市储能产业行动计划", "issuedBy", "云澜市人民政府"),
        ("云澜市储能产业行动计划", "implements", "国家储能发展方案"),
    } <= stated(notice)


def test_what_our_bureau_drafted_is_issued_by_who_signs():
    notice = (
        "为推进工作，我局组织编制完成了《{x:Policy|关于加快望川产业园建设的实施意见}》（征求意见稿）。\n"
        "{x:GovernmentBody|云澜市商务局}\n2024年11月1日"
    )
    assert ("关于加快望川产业园建设的实施意见", "issuedBy", "云澜市商务局") in stated(notice)


def test_areas_written_together_are_part_of_each_other_only_where_the_gazetteer_allows():
    assert stated("走进{x:AdministrativeArea|云南省}{x:AdministrativeArea|保山市}。") == {
        ("保山市", "partOf", "云南省")
    }
    assert stated("支持{x:AdministrativeArea|保山}{x:AdministrativeArea|大理}联动。") == set()


def test_ends_of_a_class_that_the_ontology_forbids_are_no_statement():
    assert stated("{x:Person|林知远}引进{x:Product|钠离子电池}。") == set()


def test_one_statement_is_told_once_with_its_most_certain_reading():
    sentence = marked(
        "{x:Company|远岭集团}与{x:Company|宏拓科技}签约。{x:Company|宏拓科技}与{x:Company|远岭集团}合作。"
    )
    assert len([r for r in find_relations(sentence.reading) if r.predicate == "cooperatesWith"]) == 1


def test_a_plan_acts_under_what_its_sentences_without_a_subject_follow():
    notice = (
        "现将{x:Policy|《云澜市竹编业行动计划》}印发给你们。\n"
        "抢抓机遇，按照{x:Strategy|226工作思路}，坚持提质增效，打造示范区。"
    )
    assert ("云澜市竹编业行动计划", "implements", "226工作思路") in stated(notice)
    report = "{x:Policy|《云澜市竹编业行动计划》}印发。\n按照{x:Strategy|226工作思路}，坚持提质增效。"
    assert ("云澜市竹编业行动计划", "implements", "226工作思路") not in stated(report)


def test_who_has_passed_a_plan_issues_it_where_nobody_signs():
    notice = "{x:Policy|《云澜市竹编业行动计划》}已经{x:GovernmentBody|云澜市人民政府}研究通过，现印发给你们。"
    assert ("云澜市竹编业行动计划", "issuedBy", "云澜市人民政府") in stated(notice)
