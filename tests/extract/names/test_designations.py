from reading_names import names


def test_a_title_that_is_counted_is_a_designation():
    assert names("全市拥有国家制造业单项冠军5家。").get("国家制造业单项冠军") == "Designation"
