from reading_names import names


def test_the_event_is_the_congress_and_not_its_opening():
    found = names("双方在第三届云澜港口大会开幕式上签约。")
    assert found.get("第三届云澜港口大会") == "Event"


def test_a_line_that_a_project_consists_of_is_no_project():
    found = names("宏拓铜箔项目签约。该项目主要建设3条电解铜箔生产线,占地60亩。")
    assert [name for name, type_ in found.items() if type_ == "Project" and "生产线" in name] == []
    assert names("宏拓电解铜箔生产线投产。").get("宏拓电解铜箔生产线") == "Project"


def test_what_a_sum_is_invested_to_build_is_a_project():
    found = names("宏拓科技有限公司总投资5亿元建设碳酸钙循环经济产业化项目，占地60亩。")
    assert found.get("碳酸钙循环经济产业化项目") == "Project"


def test_a_phase_belongs_to_the_name_of_a_park_that_is_built_in_phases():
    found = names("加快推进星海光电产业园二期、望川智造园等重大项目建设。")
    assert found.get("星海光电产业园二期") == found.get("星海光电产业园") == "IndustrialPark"
