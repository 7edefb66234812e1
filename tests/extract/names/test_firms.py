from reading_names import names


def test_a_firm_with_its_place_in_brackets_begins_behind_the_verb():
    assert names("代表们走进宏拓汽车(云澜)有限公司参观。").get("宏拓汽车(云澜)有限公司") == "Company"
