from reading_names import names


def test_the_firm_a_project_is_named_after_is_a_name_too():
    found = names("总投资12亿元的云澜市宏拓科技有限公司轴承生产项目开工。")
    assert found.get("云澜市宏拓科技有限公司") == "Company"
    assert "Project" in found.values()


def test_zones_and_ports_stand_in_front_of_what_lies_in_them():
    found = names("宏拓入驻云澜新区轴承产业园,货物在云澜港临溪码头装船。")
    assert found.get("云澜新区") == "DevelopmentZone"
    assert found.get("云澜港") == "Port"
    assert {"云澜新区轴承产业园", "云澜港临溪码头"} <= set(found)


def test_a_group_of_a_short_name_and_a_firm_of_a_phase_are_owners():
    found = names("中云集团码头项目、宏拓光电（二期）今年开工。")
    assert found.get("中云集团") == "Company"
    found = names("总投资30亿元的宏拓光电（二期）正式投产。")
    assert found.get("宏拓光电") == "Company"


def test_a_committee_is_named_for_its_zone():
    found = names("望川保税区管委会与宏拓集团签约。会议由云澜经开区党工委书记林知远主持。")
    assert found.get("望川保税区") == found.get("云澜经开区") == "DevelopmentZone"
    assert "开发区" not in names("开发区管委会召开会议。")


def test_the_board_beside_a_party_committee_is_that_of_the_same_zone():
    found = names("云澜高新区党工委副书记、管委会主任林知远介绍情况。")
    assert found.get("云澜高新区管委会") == "GovernmentBody"
    assert "管委会" not in names("云澜高新区党工委书记林知远要求加强管委会建设。")


def test_an_office_may_be_that_of_a_zone():
    assert names("云澜综合实验区商务局局长林知远说。").get("云澜综合实验区") == "DevelopmentZone"


def test_the_brand_that_a_project_of_a_list_begins_with_is_a_firm():
    found = names("利禾纺织六万纱锭紧密纺项目、天川电子项目、远禾玻璃年产30万平方米中空玻璃项目相继开工。")
    assert {found.get(firm) for firm in ("利禾纺织", "天川电子", "远禾玻璃")} == {"Company"}


def test_a_trade_before_a_kind_of_goods_or_a_park_names_no_firm():
    found = names("智能装备产业园项目、轻食加工项目、高端轮胎项目相继开工。")
    assert "Company" not in found.values()


def test_praise_and_a_form_end_the_firm():
    found = names("远力达高端智能机组及组件项目、云启集团锂电材料生产项目投产。")
    assert found.get("云启集团") == "Company"
    assert not {"远力达高端智能", "云启集团锂电"} & set(found)
