from kg.extract.relations import find_relations
from kg.extract.statuses import find_statuses
from marked import marked


def test_a_counted_reference_stands_for_the_list_of_that_length():
    sentence = marked(
        "{x:Highway|松青高速}、{x:Highway|临白高速}、{x:Highway|云溪高速}举行仪式。这3条高速公路提前建成通车。"
    )
    found = {(sentence.name(a.subject), a.value) for a in find_statuses(sentence.reading)}
    assert found == {("松青高速", "Operational"), ("临白高速", "Operational"), ("云溪高速", "Operational")}


def test_a_counted_reference_to_another_number_stands_for_nothing():
    sentence = marked("{x:Highway|松青高速}、{x:Highway|临白高速}举行仪式。这3条高速公路建成通车。")
    assert find_statuses(sentence.reading) == []


def test_a_bare_class_word_stands_for_the_last_thing_named_so():
    sentence = marked(
        "{x:LogisticsPark|望川配送中心}揭牌。{x:Person|林知远}说，中心将开行{x:TransportService|山海班列}。"
    )
    found = {(sentence.name(r.subject), r.predicate, sentence.name(r.object)) for r in find_relations(sentence.reading)}
    assert ("望川配送中心", "operates", "山海班列") in found


def test_a_bare_word_for_an_event_stands_for_the_event_named_last():
    sentence = marked("{x:Event|云澜投资大会}召开。会上，{x:DevelopmentZone|临溪高新区}作推介。")
    found = {(sentence.name(r.subject), r.predicate, sentence.name(r.object)) for r in find_relations(sentence.reading)}
    assert ("临溪高新区", "participatesIn", "云澜投资大会") in found


def test_a_train_of_a_general_name_is_the_one_that_the_page_is_about():
    sentence = marked(
        "{x:TransportService|中老班列(云澜)}今天首发。{x:TransportService|中老班列}经{x:Place|青禾口岸}出境。"
    )
    found = {(sentence.name(r.subject), r.predicate, sentence.name(r.object)) for r in find_relations(sentence.reading)}
    assert ("中老班列(云澜)", "connects", "青禾口岸") in found


def test_the_project_goes_on_about_the_line_the_sentence_before_opens_with():
    sentence = marked(
        "{x:Project|望川净水厂}投产。{x:RailwayLine|云桥高铁}全长186公里。项目由{x:Company|远岭建工}建设。"
    )
    found = {(sentence.name(r.subject), r.predicate, sentence.name(r.object)) for r in find_relations(sentence.reading)}
    assert ("远岭建工", "builds", "云桥高铁") in found


def test_projects_are_counted_apart_from_the_firms_that_sign_for_them():
    signed = "{x:Company|远岭集团}、{x:Company|宏拓科技}到场。"
    stood_for = marked(signed + "这2个项目建成投产。")
    own_list = marked(
        "{x:Project|望川水厂}、{x:Project|青禾粮库}签约。这2个项目分别是{x:Project|松原电站}、{x:Project|临溪窑厂}。"
    )

    assert find_statuses(stood_for.reading) == []
    assert len(find_statuses(own_list.reading)) == 4
