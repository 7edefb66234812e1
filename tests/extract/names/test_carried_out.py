from reading_names import names


def test_programmes_need_no_quotation_marks_after_the_verb_for_carrying_out():
    found = names("实施初创企业梯度培育工程和制造业智能增效行动计划。")
    assert found.get("初创企业梯度培育工程") == "Strategy"
    assert found.get("制造业智能增效行动计划") == "Policy"


def test_vague_programmes_are_no_names():
    assert names("实施一批重大提升工程。") == {}


def test_a_second_verb_is_no_part_of_the_name():
    assert names("制定实施教育强县行动计划。").get("教育强县行动计划") == "Policy"
