from kg.extract.relations import find_relations
from kg.extract.statuses import find_statuses
from marked import marked


def stated(sentence):
    found = marked(sentence)
    return {(found.name(r.subject), r.predicate, found.name(r.object)) for r in find_relations(found.reading)}


def test_a_policy_title_names_what_it_governs_and_who_issued_it():
    sentence = "{x:Policy|《云澜市人民政府关于加快现代物流业发展的意见》}。{x:GovernmentBody|云澜市人民政府}。{x:Industry|现代物流业}。"
    assert stated(sentence) == {
        ("云澜市人民政府关于加快现代物流业发展的意见", "issuedBy", "云澜市人民政府"),
        ("云澜市人民政府关于加快现代物流业发展的意见", "appliesTo", "现代物流业"),
    }


def test_the_occasion_of_a_policy_is_not_what_it_governs():
    sentence = "{x:Policy|《深入贯彻考察云南重要讲话精神加快临溪县发展的方案》}。{x:AdministrativeArea|云南}。{x:AdministrativeArea|临溪县}。"
    assert {o for _, p, o in stated(sentence) if p == "appliesTo"} == {"临溪县"}


def test_a_section_of_a_line_connects_its_ends_and_is_part_of_the_line():
    sentence = "{x:Highway|云海高速松原至青禾段}。{x:Highway|云海高速}。{x:AdministrativeArea|松原}。{x:AdministrativeArea|青禾}。"
    section = "云海高速松原至青禾段"
    assert stated(sentence) == {
        (section, "connects", "松原"),
        (section, "connects", "青禾"),
        (section, "partOf", "云海高速"),
    }


def test_a_committee_administers_the_zone_in_its_name():
    sentence = "{x:GovernmentBody|临溪高新区管委会}。{x:DevelopmentZone|临溪高新区}。"
    assert stated(sentence) == {("临溪高新区", "administeredBy", "临溪高新区管委会")}


def test_a_party_committee_belongs_to_the_zone_in_its_name():
    sentence = "{x:GovernmentBody|临溪高新区党工委}。{x:DevelopmentZone|临溪高新区}。"
    assert stated(sentence) == {("临溪高新区党工委", "affiliatedWith", "临溪高新区")}


def test_an_office_and_a_branch_belong_to_the_organisation_in_front_of_their_names():
    sentence = "{x:GovernmentBody|临溪高新区经济发展局}。{x:DevelopmentZone|临溪高新区}。{x:Company|远岭集团云澜分公司}。{x:Company|远岭集团}。"
    assert stated(sentence) == {
        ("临溪高新区经济发展局", "affiliatedWith", "临溪高新区"),
        ("远岭集团云澜分公司", "affiliatedWith", "远岭集团"),
    }


def test_the_place_in_the_brackets_of_a_park_is_where_it_lies():
    sentence = "{x:IndustrialPark|远岭集团(云澜)科技园}。{x:AdministrativeArea|云澜}。{x:Company|远岭集团}。"
    park = "远岭集团(云澜)科技园"
    assert stated(sentence) == {(park, "locatedIn", "云澜"), ("远岭集团", "operates", park)}


def test_an_opening_ceremony_tells_the_status_of_what_it_opens():
    sentence = marked("{x:Event|云松铁路奠基仪式}。{x:RailwayLine|云松铁路}。")
    assert [(sentence.name(a.subject), a.value) for a in find_statuses(sentence.reading)] == [
        ("云松铁路", "UnderConstruction")
    ]


def test_a_works_is_built_by_the_firm_in_front_of_its_name_and_makes_the_product_in_it():
    works = "宏拓公司年产2万吨钠离子电池项目"
    sentence = f"{{x:Project|{works}}}。{{x:Company|宏拓公司}}。{{x:Product|钠离子电池}}。"
    assert stated(sentence) == {("宏拓公司", "builds", works), (works, "produces", "钠离子电池")}


def test_a_centre_that_tests_a_product_does_not_make_it():
    sentence = "{x:Project|钠离子电池检测中心项目}。{x:Product|钠离子电池}。"
    assert stated(sentence) == set()


def test_a_works_of_a_trade_works_in_it():
    sentence = "{x:Project|临溪现代物流园区项目}。{x:Industry|现代物流}。"
    assert stated(sentence) == {("临溪现代物流园区项目", "operatesIn", "现代物流")}


def test_the_area_in_front_of_a_name_is_not_where_the_thing_lies():
    sentence = (
        "{x:DevelopmentZone|云澜经开区}。{x:Port|云澜港}。{x:AdministrativeArea|云澜}。{x:Company|云澜轴承公司}。"
    )
    assert not stated(sentence)


def test_a_firm_is_no_office_of_its_own_brand():
    found = marked("{x:Company|岚矩}、{x:Company|岚矩集团}和{x:Company|岚矩股份有限公司}到场。").reading
    assert not [r for r in find_relations(found) if r.predicate == "affiliatedWith"]


def test_who_a_signing_ceremony_is_called_after_works_together():
    sentence = "{x:Event|临溪县与云澜大学战略合作签约仪式}。{x:AdministrativeArea|临溪县}。{x:University|云澜大学}。"
    assert ("临溪县", "cooperatesWith", "云澜大学") in stated(sentence)
    assert not stated(
        "{x:Event|临溪县和松原县半程马拉松}。{x:AdministrativeArea|临溪县}。{x:AdministrativeArea|松原县}。"
    )


def test_a_policy_carries_out_the_one_that_its_title_says():
    sentence = "{x:Policy|《云澜市贯彻落实〈夜间消费若干措施〉实施方案》}。{x:Policy|夜间消费若干措施}。"
    assert ("云澜市贯彻落实〈夜间消费若干措施〉实施方案", "implements", "夜间消费若干措施") in stated(sentence)


def test_an_area_whose_whole_name_is_known_has_no_area_in_front_of_it():
    sentence = "{x:AdministrativeArea|南昌县}迎客。{x:AdministrativeArea|南昌}。"
    assert not {each for each in stated(sentence) if each[1] == "partOf"}


def test_the_party_committee_of_a_zone_does_not_run_it():
    sentence = "{x:GovernmentBody|临溪新区党工委}开会。{x:DevelopmentZone|临溪新区}。"
    assert not {each for each in stated(sentence) if each[1] == "administeredBy"}


def test_a_section_of_a_harbour_is_part_of_the_port_it_is_called_by():
    assert ("松河港石坝作业区", "partOf", "松河港") in stated("{x:Port|松河港石坝作业区}试运行。{x:Port|松河港}。")
    assert ("松河港口集团码头", "partOf", "松河港") not in stated("{x:Port|松河港口集团码头}。{x:Port|松河港}。")


def test_a_place_in_front_of_a_meeting_holds_it():
    sentence = "{x:Event|平溪县投资推介会}。{x:AdministrativeArea|平溪县}。"
    assert stated(sentence) == {("平溪县", "organizes", "平溪县投资推介会")}
    first = "{x:Event|平溪县至望川首趟班列发车仪式}。{x:AdministrativeArea|平溪县}。"
    assert stated(first) == set()


def test_the_brackets_of_a_name_may_have_either_width():
    for opened, closed in ("()", "（）"):
        train = f"青禾铁路国际列车{opened}松原—临溪{closed}"
        sentence = f"{{x:TransportService|{train}}}开行。{{x:AdministrativeArea|松原}}。{{x:AdministrativeArea|临溪}}。"
        assert {(train, "connects", "松原"), (train, "connects", "临溪")} <= stated(sentence)
