from reading_names import names


def test_a_project_is_named_by_firm_capacity_and_product():
    found = names("宏拓锂业年产2万吨电池级锂盐项目正式投产。")
    assert found.get("宏拓锂业年产2万吨电池级锂盐项目") == "Project"
    assert found.get("年产2万吨电池级锂盐项目") == "Project"
    assert found.get("宏拓锂业") == "Company"
    assert found.get("电池级锂盐") == "Product"


def test_the_phase_may_stand_between_firm_and_capacity():
    found = names("远岭锂电二期18GWh储能电池项目开工。")
    assert found.get("远岭锂电二期18GWh储能电池项目") == "Project"
    assert found.get("远岭锂电") == "Company"


def test_a_capacity_by_the_year_belongs_to_the_name():
    found = names("临溪能源集团60万吨/年聚丙烯项目建成。")
    assert found.get("临溪能源集团60万吨/年聚丙烯项目") == "Project"


def test_what_a_capacity_makes_is_a_product_whatever_it_is_called():
    found = names("云能集团宁溪化工公司8万吨/年聚丁二酸(PBS)项目投产。")
    assert found.get("聚丁二酸") == found.get("PBS") == "Product"


def test_counts_of_projects_are_no_names():
    assert "Project" not in names("全市新签约工业项目42个，总投资50亿元，重大产业项目加快推进。").values()


def test_a_short_form_without_its_firm_is_the_same_project():
    found = names("宏拓能源动力电池一期项目昨日投产。动力电池一期项目占地300亩。")
    assert found.get("动力电池一期项目") == "Project"


def test_one_project_may_make_two_products():
    found = names("临溪中晟导电剂和添加剂生产项目开工。")
    assert found.get("临溪中晟导电剂和添加剂生产项目") == "Project"
    assert "宏拓铜箔项目和远岭铝箔项目" not in names("宏拓铜箔项目和远岭铝箔项目签约。")


def test_a_capacity_makes_a_project_of_a_plant():
    assert names("远岭能源年产10万吨正极材料生产基地开工。").get("远岭能源年产10万吨正极材料生产基地") == "Project"
    assert names("望川100兆瓦光伏电站并网。").get("望川100兆瓦光伏电站") == "Project"
    assert "Project" not in names("一期33万平方米工厂落成。").values()


def test_where_a_firm_invests_is_no_part_of_the_name():
    found = names("宏拓科技有限公司在临溪经济技术开发区投资建设90万套汽车座椅项目。")
    assert found.get("临溪经济技术开发区") == "DevelopmentZone"
    assert found.get("90万套汽车座椅项目") == "Project"


def test_what_is_done_beside_production_stays_in_the_name():
    found = names("同意临溪宏拓集团年产3万吨水性植物涂料科研及产业化项目落地。")
    assert found.get("临溪宏拓集团年产3万吨水性植物涂料科研及产业化项目") == "Project"


def test_where_a_plant_stands_is_no_firm():
    found = names("青石湾300兆瓦光伏电站并网。")
    assert found.get("青石湾", "Place") != "Company"


def test_so_many_machines_are_no_project():
    assert "Project" not in names("该电站拟建设10台大功率风力发电机组。").values()
    assert names("位于松原湾海域的50mw海上风电项目由远岭投资集团建设。").get("50mw海上风电项目") == "Project"


def test_what_is_discussed_begins_behind_the_verb():
    found = names("客商代表到临溪县洽谈铜箔加工项目。")
    assert not any("洽谈" in name for name in found)


def test_what_is_built_in_an_area_begins_behind_the_verb():
    found = names("云澜股份在江西上饶建设年产8GW高效太阳能电池产能项目。")
    assert found.get("年产8GW高效太阳能电池产能项目") == "Project"


def test_praise_before_a_capacity_is_neither_firm_nor_part_of_the_name():
    found = names("亚洲最大单套年产40万吨聚乙烯项目投产。")
    assert found.get("年产40万吨聚乙烯项目") == "Project"
    assert "Company" not in found.values()


def test_a_brand_run_together_with_its_product_is_cut_from_it():
    found = names("云悦新能源汽车零部件项目，总投资9亿元。宏众家纺项目由外商投资建设。")
    assert found.get("新能源汽车零部件") == "Product"
    assert found.get("云悦") == found.get("宏众家纺") == "Company"


def test_engineering_plastics_are_no_works():
    found = names("宏岭新能源公司30万吨/年工程塑料项目开工。")
    assert found.get("宏岭新能源公司30万吨/年工程塑料项目") == "Project"


def test_what_is_done_by_the_year_is_no_firm():
    found = names("在靖边县的年深加工30万吨红薯项目现场。")
    assert found.get("年深加工30万吨红薯项目") == "Project"
    assert "Company" not in found.values()


def test_a_school_that_is_moved_is_no_firm():
    assert "Company" not in names("云澜二中迁建工程开工。").values()


def test_a_brand_that_reads_like_a_verb_opens_the_name_of_its_project():
    found = names("计划年底建成；振兴石油30万吨/年聚乙二醇项目累计完成投资12亿元。")
    assert found.get("振兴石油30万吨/年聚乙二醇项目") == "Project" and found.get("振兴石油") == "Company"


def test_a_park_with_firm_and_capacity_is_one_project():
    found = names("总投资40亿元的宏拓正源年产300万台智能制造产业园项目开工。")
    assert found.get("宏拓正源年产300万台智能制造产业园项目") == "Project"


def test_a_technique_behind_a_capacity_is_part_of_the_name():
    assert names("宏拓新材料年产12万吨光伏压延玻璃项目投产。").get("宏拓新材料年产12万吨光伏压延玻璃项目") == "Project"
    assert names("远岭能源8GW异质结电池项目加快建设。").get("远岭能源8GW异质结电池项目") == "Project"


def test_a_verb_behind_a_sum_is_not():
    assert not any("推进" in name for name in names("年产5万吨铜箔的企业推进宏拓电机项目。"))


def test_a_brand_that_looks_like_a_verb_stays_with_its_trade():
    found = names("腾跃新材料年产4万吨聚酯树脂项目年底试生产。")
    assert found.get("腾跃新材料") == "Company"


def test_a_name_begins_behind_a_dash_and_behind_half_a_word():
    assert names("这是一项头号工程——年产7万吨改性尼龙项目,昨日封顶。").get("年产7万吨改性尼龙项目") == "Project"
    assert names("会上签订了退市进园年产3万套齿轮箱项目协议。").get("年产3万套齿轮箱项目") == "Project"


def test_so_many_projects_are_none():
    assert "Project" not in names("云投集团签约引进3个先进产业项目。").values()
    assert "Project" not in names("管委会与远岭药业有限公司完成项目签约。").values()


def test_what_somebody_says_is_no_project():
    found = names("“一期已于去年9月量产，二期计划今年点亮。”项目负责人周平说。")
    assert "Project" not in found.values()


def test_the_phase_of_a_kind_of_site_is_no_name():
    assert "基地（三期）" not in names("一季度开工中试孵化基地（三期）、国际人才公寓等21个项目。")
