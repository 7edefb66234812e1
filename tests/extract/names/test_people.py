from reading_names import names


def test_a_name_with_a_dot_is_one_person():
    found = names("“云澜好人”古丽玛·艾山、返乡青年阿依汗·托合提出席活动。")
    assert found.get("古丽玛·艾山") == "Person"


def test_who_a_body_of_thought_is_named_after_does_not_act():
    assert "Person" not in names("会议强调，坚持以毛泽东思想为指导。").values()


def test_a_post_may_follow_the_name():
    found = names("公司文化顾问周知远和协会杨明会长先后发言。")
    assert found.get("周知远") == found.get("杨明") == "Person"


def test_rare_surnames_are_surnames():
    assert names("县委书记涂明远宣布项目开工。").get("涂明远") == "Person"


def test_names_in_latin_letters_are_known_by_the_post_or_title_before_them():
    found = names("德国云石研究所教授Anna Berg、法国赛诺集团CEO PIERRE MARTIN和DR.LINDQVIST出席。")
    assert found.get("Anna Berg") == found.get("PIERRE MARTIN") == found.get("DR.LINDQVIST") == "Person"
    assert "Person" not in names("该平台由专家SAP ERP系统支持,采用IBM Cloud技术。").values()


def test_a_spokesman_is_a_person():
    assert names("云澜市商务局发言人葛知远回答提问。").get("葛知远") == "Person"


def test_a_post_makes_a_person_of_words_the_tagger_knows_otherwise():
    assert names("县统计局局长牛大川,随行的还有林知远。").get("牛大川") == "Person"
    assert "Person" not in names("书记办公会,主任会议,专家解读,教授等出席。").values()


def test_a_vice_post_may_follow_the_name():
    assert names("省水利厅柳知远副厅长介绍情况。").get("柳知远") == "Person"


def test_a_name_cut_by_the_tagger_is_whole_before_a_conjunction():
    assert names("管委会主任丁远舟和有关部门座谈。").get("丁远舟") == "Person"


def test_an_assistant_of_a_head_is_a_person():
    assert names("云澜市市长助理周启明,市商务局局长林远出席。").get("周启明") == "Person"


def test_a_name_among_names_is_one():
    found = names("出席座谈的有林知远、周启明、祝文武、陈松岭等。")
    assert found.get("祝文武") == "Person"


def test_a_name_without_surname_is_one_behind_a_post():
    found = names("松原海关副关长乌恩其图介绍,货运量增长。校党委副书记洛桑旺堆率队考察。副市长朴在元说。")
    assert found.get("乌恩其图") == found.get("洛桑旺堆") == found.get("朴在元") == "Person"


def test_what_a_head_does_or_where_he_is_is_no_name():
    assert "Person" not in names("书记道歉,局长高度重视,主任江南介绍会,县长热情出席,校长玉树表示。").values()


def test_a_party_body_before_a_post_is_no_person():
    found = names("高新区党工委副书记、纪工委书记徐宇陪同。")
    assert [name for name, type_ in found.items() if type_ == "Person"] == ["徐宇"]


def test_a_surname_that_is_a_verb_as_well_is_one_behind_a_post():
    assert names("宏拓物流股份有限公司总经理涂小川介绍,班列已开行。").get("涂小川") == "Person"
