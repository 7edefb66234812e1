from reading_names import names


def test_the_city_a_text_speaks_for_may_stand_only_in_longer_names():
    assert names("宁波新闻网消息,我市新材料产业发展迅速。").get("宁波") == "AdministrativeArea"


def test_no_city_is_taken_from_a_name_when_the_text_speaks_for_none():
    assert "宁波" not in names("宁波新闻网消息,新材料产业发展迅速。")


def test_an_ordinary_word_is_no_home():
    found = names("我县优势产业壮大、新兴产业培育。")
    assert "新兴" not in found


def test_the_district_of_a_party_committee_stands_behind_its_city():
    found = names("中共温州市瓯海区委改革委员会发文,促进全区经济发展。")
    assert found.get("瓯海区") == "AdministrativeArea"


def test_the_home_of_a_text_that_names_a_free_port_is_its_own_province():
    found = names("湖北省政协到访。我省与远岭集团在香港签订协议。")
    assert "湖北" in found or "湖北省" in found


def test_an_area_of_no_gazetteer_is_known_by_its_government():
    assert names("沧平市政府工作报告(2023年1月)\n全市投资增长。").get("沧平市") == "AdministrativeArea"


def test_a_banner_that_speaks_for_itself_is_in_the_name_of_its_government():
    found = names("通辽市科尔沁左翼中旗人民政府工作报告。我旗与双辽市合作，保康镇投资增长。")
    assert found.get("科尔沁左翼中旗") == "AdministrativeArea"
