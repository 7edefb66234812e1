from kg.extract.relations import find_relations
from marked import marked


def at_events(sentence):
    found = marked(sentence)
    return {
        (found.name(r.subject), found.name(r.object))
        for r in find_relations(found.reading)
        if r.predicate == "participatesIn"
    }


def test_everybody_named_before_the_verb_attends():
    sentence = (
        "{x:GovernmentBody|云澜市委}书记{x:Person|林知远}，{x:AdministrativeArea|临溪县}县长{x:Person|苏明}等领导，"
        "以及客商共500多人出席了{x:Event|云澜投资大会}。"
    )
    assert at_events(sentence) == {("林知远", "云澜投资大会"), ("苏明", "云澜投资大会")}


def test_the_body_of_an_official_does_not_attend_in_place_of_the_official():
    sentence = "{x:GovernmentBody|云澜市人大}副主任{x:Person|林知远}出席{x:Event|云澜投资大会}。"
    assert at_events(sentence) == {("林知远", "云澜投资大会")}


def test_who_attends_without_saying_where_is_at_the_event_named_last():
    sentence = "{x:Event|松原净水厂奠基仪式}昨日举行。副市长{x:Person|林知远}出席。"
    assert at_events(sentence) == {("林知远", "松原净水厂奠基仪式")}


def test_who_speaks_at_an_event_is_there():
    sentence = "在{x:Event|云澜投资大会}上，{x:Company|远岭集团}董事长{x:Person|林知远}表示，企业看好{x:AdministrativeArea|云澜市}。"
    assert ("林知远", "云澜投资大会") in at_events(sentence)


def test_the_guests_of_an_event_are_there():
    sentence = (
        "{x:GovernmentBody|云澜市政府}召开{x:Event|新闻发布会}，邀请{x:GovernmentBody|云澜市发改委}主任{x:Person|林知远}、"
        "副主任{x:Person|苏明}介绍情况。"
    )
    assert at_events(sentence) == {("林知远", "新闻发布会"), ("苏明", "新闻发布会")}


def test_whoever_is_named_long_after_an_event_is_not_there():
    sentence = "{x:Event|云澜投资大会}落幕。第一句。第二句。第三句。第四句。第五句。县长{x:Person|林知远}出席。"
    assert at_events(sentence) == set()


def test_who_speaks_or_is_there_in_the_next_sentence_is_at_the_event_just_named():
    sentence = "{x:Event|云澜投资大会}开幕。市长{x:Person|林知远}致辞，{x:Company|远岭集团}总裁{x:Person|苏明}等150余名嘉宾参会。"
    assert at_events(sentence) == {("林知远", "云澜投资大会"), ("苏明", "云澜投资大会")}


def test_who_is_at_two_occasions_held_as_one_is_at_both():
    sentence = "{x:Event|云澜投资大会}暨{x:Event|首批项目签约仪式}举行。市长{x:Person|林知远}出席。"
    assert at_events(sentence) == {("林知远", "云澜投资大会"), ("林知远", "首批项目签约仪式")}
    sentence = "{x:Event|云澜投资大会}、{x:Event|望川论坛}举行。市长{x:Person|林知远}出席。"
    assert at_events(sentence) == {("林知远", "望川论坛")}


def test_who_gathers_in_a_place_is_at_the_event_told_of():
    sentence = "{x:Event|云澜投资大会}开幕。教授{x:Person|林知远}等专家齐聚{x:AdministrativeArea|云澜市}。"
    assert at_events(sentence) == {("林知远", "云澜投资大会")}


def test_guests_may_be_listed_behind_one_a_line():
    sentence = (
        "{x:Event|云澜投资大会}开幕。出席大会的领导有：副市长{x:Person|林知远}；"
        "{x:GovernmentBody|市商务局}局长{x:Person|苏明}。{x:Person|陈明}另有任务。"
    )
    assert at_events(sentence) == {("林知远", "云澜投资大会"), ("苏明", "云澜投资大会")}


def test_who_sits_on_the_platform_or_speaks_is_there():
    sentence = "{x:Event|云澜市两会}开幕。县长{x:Person|林知远}在主席台上就座。教授{x:Person|苏明}作了主旨报告和分享。"
    assert at_events(sentence) == {("林知远", "云澜市两会"), ("苏明", "云澜市两会")}


def test_activities_of_a_meeting_do_not_take_its_place():
    sentence = "{x:Event|云澜投资大会}开幕。大会设有{x:Event|轴承对接会}。教授{x:Person|苏明}发表演讲。"
    assert ("苏明", "云澜投资大会") in at_events(sentence)
    assert ("苏明", "轴承对接会") not in at_events(sentence)


def test_bodies_whose_people_come_are_there():
    sentence = "{x:Event|云澜投资大会}开幕，来自{x:University|云澜大学}、{x:Company|远岭集团}的专家和代表300余人参加。"
    assert at_events(sentence) == {("云澜大学", "云澜投资大会"), ("远岭集团", "云澜投资大会")}
