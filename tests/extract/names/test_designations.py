from reading_names import names


def test_a_title_that_is_counted_is_a_designation():
    assert names("全市拥有国家制造业单项冠军5家。").get("国家制造业单项冠军") == "Designation"


def test_an_honour_of_a_level_may_end_in_any_noun_that_can_be_honoured():
    found = names("云澜码头成功入选国家智慧港口建设典型案例,云澜谷获评全国十大活力轴承园区。")
    assert found.get("国家智慧港口建设典型案例") == "Designation"
    assert found.get("全国十大活力轴承园区") == "Designation"
