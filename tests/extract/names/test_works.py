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


def test_lines_that_are_counted_are_no_project():
    found = names("宏玉水泥项目拟建设年产30万吨的碳酸钙生产线3条，年产15万吨的石膏板生产线2条。")
    assert not any("生产线" in name for name, type_ in found.items() if type_ == "Project")


def test_a_brand_with_its_trade_names_a_project():
    assert names("远岭养老产业项目是投资最大的项目。").get("远岭养老产业项目") == "Project"


def test_a_project_may_be_quoted_whole():
    found = names("公司投资60亿元建设“年产90万吨工程塑料及特种橡胶产业化建设项目”。")
    assert found.get("年产90万吨工程塑料及特种橡胶产业化建设项目") == "Project"


def test_a_project_named_after_its_sum_ends_before_what_became_of_it():
    for told in ("投产", "正式投产", "全球首条超宽幅产线投产", "竣工"):
        assert "青禾光电(二期)" in names(f"总投资65亿元的青禾光电(二期){told}。")


def test_a_sum_is_that_of_the_first_of_two_projects():
    found = names("总投资7亿元的德国宏莱数据分析平台以及云岭算力研发中心项目签约。")
    assert "德国宏莱数据分析平台" in found
    assert "德国宏莱数据分析平台以及云岭算力研发中心项目" not in found


def test_a_phase_may_be_all_that_a_project_adds_to_its_site():
    assert names("位于湖州源兴电子二期项目开工。").get("湖州源兴电子二期项目") == "Project"
    assert "Project" not in names("项目二期工程开工，河北二期项目待建。").values()


def test_what_a_sum_is_invested_to_build_may_be_several_things():
    found = names("江西宏鼎集团投资3亿元建设的机舱罩、整流罩以及叶片生产项目。")
    assert found.get("机舱罩、整流罩以及叶片生产项目") == "Project"


def test_an_office_before_the_word_for_projects_makes_no_project():
    assert "Project" not in names("宏拓公司与大冶市人民政府项目投资合作签约。").values()


def test_how_a_firm_gets_on_is_no_project():
    found = names("目前，总投资8亿元的宏腾实业各项建设进展顺利，总投资3亿元的远盛电子已开业投产。")
    assert "Project" not in found.values()


def test_campaigns_around_quoted_numbers_are_no_projects():
    assert names("举行“六个一批”重大项目大会战。").get("六个一批") != "Project"


def test_what_a_firm_carries_out_is_a_project():
    found = names("江西宏都有限公司实施的新能源锂电池材料项目，将形成新能力。")
    assert found.get("新能源锂电池材料项目") == "Project"


def test_a_sum_may_stand_right_before_the_project():
    found = names("有江西国宏产业发展有限公司计划总投资20亿元绿色医材产业园项目签约。")
    assert found.get("绿色医材产业园项目") == "Project"
    assert "Project" not in names("总投资20亿元以上项目3个，总投资30亿元重点项目5个。").values()


def test_a_slogan_in_numbers_is_no_project():
    assert "Project" not in names("我县75个“三重一保”项目中，已开工20个。").values()


def test_a_firm_by_its_trade_may_be_all_that_a_project_is_called():
    assert names("南平宏盛纸业项目，终端产品为生活用纸，总投资3亿元。").get("南平宏盛纸业项目") == "Project"
    assert "Project" not in names("南平特色酒业项目加快建设。").values()


def test_a_city_and_its_district_name_no_project():
    assert "Project" not in names("贵阳市花溪区项目建设热气腾腾。").values()


def test_the_projects_of_one_batch_are_no_project():
    assert "Project" not in names("昆明市2022年第三期项目集中开工。").values()


def test_what_a_firm_invests_in_is_a_project_whatever_it_is_called():
    found = names("云启新能源有限公司投资的储能产业园项目、望川新材料有限公司投资12亿元的铜箔项目签约。")
    assert [found.get(name) for name in ("储能产业园项目", "铜箔项目")] == ["Project"] * 2
    assert "Project" not in names("远岭公司投资的两个项目开工。").values()


def test_two_works_built_at_one_place_are_two():
    found = names("公司在松原市建设60MW风力发电项目和20MW光伏发电项目,总投资3亿元。")
    assert [found.get(name) for name in ("60MW风力发电项目", "20MW光伏发电项目")] == ["Project"] * 2


def test_the_brand_and_trade_that_open_a_project_are_its_firm():
    found = names("弘岭新材料光电产业协同制造项目上月开工。")
    assert found.get("弘岭新材料光电产业协同制造项目") == "Project"
    assert found.get("弘岭新材料") == "Company"


def test_the_sum_before_a_ceremony_is_no_part_of_its_name():
    found = names("昨日,总投资30亿元的远岭轴承(云澜)精密铸造基地项目奠基仪式在云澜市举行。")
    assert found.get("远岭轴承(云澜)精密铸造基地项目奠基仪式") == "Event"


def test_a_place_and_a_power_station_are_a_name_and_an_agreement_for_a_project_is_none():
    assert names("丰宁抽水蓄能电站开工。").get("丰宁抽水蓄能电站") == "Project"
    assert "Policy" not in names("双方签订云澜竹海文旅项目投资框架协议。").values()


def test_a_quoted_kind_of_projects_of_which_there_are_many_is_no_project():
    assert "Project" not in names("开发区“招引一批”项目3个，“开工一批”项目2个。").values()


def test_what_a_project_is_made_of_is_not_in_its_name():
    found = names("支持青禾化工区利用余热建设集中供暖项目。")
    assert found.get("集中供暖项目") == "Project"
