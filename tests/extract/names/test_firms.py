from reading_names import names


def test_a_firm_with_its_place_in_brackets_begins_behind_the_verb():
    assert names("代表们走进宏拓汽车(云澜)有限公司参观。").get("宏拓汽车(云澜)有限公司") == "Company"


def test_a_count_may_close_a_list_of_firms_without_etc():
    found = names("全市已集聚宏拓汽车、远岭汽车、青禾汽车3家企业。")
    assert found.get("宏拓汽车") == "Company"
    assert found.get("青禾汽车") == "Company"
