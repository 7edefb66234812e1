from reading_names import names


def test_a_session_belongs_to_the_congress_of_its_city():
    assert names("云澜市第四届人民代表大会第三次会议开幕。").get("云澜市第四届人民代表大会第三次会议") == "Event"
    assert names("省委十二届七次全会作出部署。").get("省委十二届七次全会") == "Event"


def test_what_is_held_is_an_event_up_to_its_last_word():
    assert names("5月6日,临溪县举行践行“三实”作风誓师大会。").get("践行“三实”作风誓师大会") == "Event"
    assert names("云澜市在临溪县举办人才政策说明会,近日已有多家企业报名。").get("人才政策说明会") == "Event"


def test_an_event_may_stand_before_the_verb_or_be_where_one_hears_something():
    assert names("云澜轴承产业链推进大会在临溪召开。").get("云澜轴承产业链推进大会") == "Event"
    assert names("记者从云港投资发展大会上获悉,项目已开工。").get("云港投资发展大会") == "Event"


def test_mere_kinds_of_meetings_and_several_ones_are_no_events():
    assert "Event" not in names("全年召开专题会议,举办系列招商推介会,召开20场座谈会。").values()


def test_cities_that_a_meeting_lists_stay_names():
    found = names("先后举办昆明、贵阳产业协作推介会。")
    assert found.get("昆明、贵阳产业协作推介会") == "Event"
    assert found.get("昆明") == found.get("贵阳") == "AdministrativeArea"


def test_fairs_in_short_form_are_events():
    assert names("积极参与第三届云商大会、云洽会等活动。").get("云洽会") == "Event"


def test_two_meetings_held_as_one_are_two_events():
    found = names("第五届云澜国际商会大会暨云澜文化旅游节昨日落下帷幕。")
    assert found.get("第五届云澜国际商会大会") == found.get("云澜文化旅游节") == "Event"
    found = names("6月6日,临溪县举行招商恳谈会暨首批工程签约仪式。")
    assert found.get("招商恳谈会") == found.get("首批工程签约仪式") == "Event"


def test_a_rally_and_the_works_it_begins_are_one_event_of_either_name():
    found = names("6月6日,临溪县举行招商誓师大会暨轴承项目奠基仪式。")
    assert {"招商誓师大会暨轴承项目奠基仪式", "招商誓师大会", "轴承项目奠基仪式"} <= set(found)
    assert names("6月1日,揭牌暨首批项目奠基仪式在临溪举行。").get("揭牌暨首批项目奠基仪式") == "Event"


def test_the_session_of_a_conference_named_in_full_has_its_area_inside():
    found = names("中国人民政治协商会议昆明市第三届委员会第一次会议开幕。")
    assert found.get("中国人民政治协商会议昆明市第三届委员会第一次会议") == "Event"
    assert found.get("昆明市") == "AdministrativeArea"


def test_the_two_sessions_of_an_area_are_an_event():
    found = names("昆明市两会期间,代表们积极建言。")
    assert found.get("昆明市两会") == "Event"
    assert "Event" not in names("召开党委会、董事会两会。").values()


def test_the_area_of_a_congress_is_named_in_it():
    found = names("在宁波市第五届人民代表大会第三次会议上,代表们听取了报告。")
    assert found.get("宁波市") == "AdministrativeArea"
    assert found.get("宁波市第五届人民代表大会第三次会议") == "Event"


def test_a_meeting_in_quotation_marks_is_an_event():
    found = names("由云澜大学主办的“2016(第四届)山海园区发展论坛”取得圆满成功。")
    assert found.get("2016(第四届)山海园区发展论坛") == "Event"


def test_what_is_signed_or_begun_together_is_an_event():
    found = names("3月6日，云澜市举行春季重大项目集中开工活动。")
    assert found.get("春季重大项目集中开工活动") == "Event"


def test_a_meeting_may_be_held_in_a_city_of_one_character():
    found = names("云澜市投资推介会暨项目签约仪式在蓉举行。")
    assert found.get("云澜市投资推介会暨项目签约仪式") == "Event"


def test_works_may_be_begun_and_finished_at_one_ceremony():
    found = names("云澜高新区工业项目集中开竣工仪式在平溪产业园举行。")
    assert found.get("云澜高新区工业项目集中开竣工仪式") == "Event"


def test_whose_meeting_it_is_in_the_words_of_who_speaks_is_no_part_of_its_name():
    assert "2025年重点项目集中开工动员大会" in names("在我市2025年重点项目集中开工动员大会上,150个项目开工。")


def test_who_puts_up_what_a_ceremony_is_for_is_no_part_of_its_name():
    found = names("由500强企业远岭国际集团投资建设的松原宏拓产业园项目奠基仪式在松原举行。")
    assert found.get("松原宏拓产业园项目奠基仪式") == "Event"
    assert found.get("远岭国际集团") == "Company"


def test_activities_that_a_meeting_quotes_and_counts_are_events():
    found = names("大会期间还有“轴承对接会”、“山海行”两场特色活动。")
    assert found.get("轴承对接会") == found.get("山海行") == "Event"
    assert "Event" not in names("打造“山海行”品牌。").values()


def test_a_show_is_known_by_its_number():
    assert names("赴昆明参加第十二届国际轴承展。").get("第十二届国际轴承展") == "Event"
    assert "Event" not in names("2024年工业快速发展。").values()


def test_the_area_of_a_conference_may_be_short():
    assert names("中国人民政治协商会议莒县第三届委员会第一次会议开幕。").get("莒县") == "AdministrativeArea"


def test_a_ceremony_may_be_for_several_occasions():
    found = names("望川工业园区项目奠基、授牌、竣工仪式在望川镇隆重举行。")
    assert found.get("望川工业园区项目奠基、授牌、竣工仪式") == "Event"


def test_who_holds_a_meeting_is_no_part_of_its_name():
    found = names("由贵州省商务厅和安顺市人民政府共同主办的第五届贵州国际博览会在安顺市开幕。")
    assert found.get("第五届贵州国际博览会") == "Event"
    assert list(found.values()).count("Event") == 1
