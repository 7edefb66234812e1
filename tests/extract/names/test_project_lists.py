from reading_names import names


def test_members_of_a_list_of_projects_are_projects_whatever_noun_they_are():
    found = names("推动恒川能源12万吨颗粒硅、远岭18GW切片、宏拓轴承生产等9个项目竣工投产。")
    assert found.get("恒川能源12万吨颗粒硅") == "Project"
    assert found.get("远岭18GW切片") == "Project"


def test_the_firms_and_products_of_listed_projects_are_names_of_their_own():
    found = names("加快宏拓石化45万吨芳烃、云岭石化15万吨己内酰胺等项目建设。")
    assert found.get("宏拓石化") == found.get("云岭石化") == "Company"
    assert found.get("己内酰胺") == "Product"


def test_a_list_may_follow_the_word_for_projects():
    found = names("4个基础设施类项目分别是宁溪立交改扩建、东湾污水处理厂、云岭大桥维修改造、临溪水厂扩建。")
    assert found.get("临溪水厂扩建") == "Project"


def test_a_sum_in_brackets_is_no_part_of_the_name():
    found = names("开工项目包括宏拓石脑油综合利用项目（计划总投资5亿元）、远岭制氢项目（总投资3亿元）等一批项目。")
    assert {"宏拓石脑油综合利用项目", "远岭制氢项目"} <= set(found)
    assert not [name for name in found if "亿元" in name]


def test_lists_of_fields_are_no_lists_of_projects():
    found = names("本次签约项目涉及先进制造、新一代信息技术、海洋经济等项目。")
    assert "Project" not in found.values()


def test_parts_of_an_industry_project_are_products():
    found = names("大力发展电池片、支架、焊带、PVX膜、逆变器、汇流箱等配套产业项目。")
    assert found.get("PVX膜") == found.get("焊带") == "Product"


def test_what_is_made_stands_for_projects_where_they_are_counted_and_signed():
    found = names("会上，储能电池系统制造、电磁吸波材料、锂电复合铜箔等13个项目集中签约。")
    assert found.get("电磁吸波材料") == found.get("锂电复合铜箔") == "Project"
    assert "Project" not in names("装备制造、生物医药、电子信息等20个项目集中签约。").values()


def test_a_list_may_close_with_what_it_is_among():
    found = names("包括远岭能源年产10万吨正极材料生产基地、中诚环保总部项目等在内的16个项目集中签约。")
    assert found.get("远岭能源年产10万吨正极材料生产基地") == "Project"
    assert found.get("中诚环保总部项目") == "Project"


def test_the_park_before_a_firm_is_no_part_of_its_project():
    found = names("松原工业园远岭镁业年产3万吨镁合金板材、宏拓科技年产2000吨锂盐等4个项目已开工建设。")
    assert found.get("松原工业园") == "IndustrialPark"
    assert found.get("远岭镁业") == "Company"
    assert found.get("远岭镁业年产3万吨镁合金板材") == "Project"


def test_a_capacity_shows_that_a_signed_list_is_of_projects():
    found = names("今年签约外墙保温板材、年产900吨果蔬脆片加工、年产4万吨钢构件加工等8个工业项目。")
    assert found.get("年产900吨果蔬脆片加工") == found.get("年产4万吨钢构件加工") == "Project"


def test_members_of_a_list_in_which_all_end_in_project_are_projects():
    found = names("宏拓绿谷建设项目、云澜录云数据湖项目、远岭农产品交易中心项目3项参加签约。")
    assert found.get("云澜录云数据湖项目") == "Project"
    assert "Project" not in names("信息技术项目、物流商贸项目、文化旅游项目各2项。").values()


def test_the_last_member_behind_and_may_begin_with_its_sum():
    found = names(
        "开工的2个项目分别是投资2亿元的宏拓电子电池盖帽生产项目、投资3亿元的远岭保温材料项目和投资1亿元的星海电器制造项目。"
    )
    assert found.get("宏拓电子电池盖帽生产项目") == "Project"
    assert found.get("星海电器制造项目") == "Project"


def test_two_projects_that_and_joins_are_two():
    found = names("另有云澜粮油交易中心项目、冷链物流基地项目及外商投资的轴承项目等6个项目正在推进。")
    assert not any("项目及" in name for name in found)


def test_sums_may_stand_before_the_list():
    found = names("竣工项目3个，总投资6亿元，分别是：云泓诚节能科技项目、远晶特种陶瓷制造项目、宏途机械制造项目。")
    assert found.get("云泓诚节能科技项目") == "Project"


def test_what_else_is_in_the_list_is_told_too():
    found = names("此次开工的项目还包括宏岭光电芯片封装项目（二期）、云冠无人机研制及生产项目等。")
    assert {"宏岭光电芯片封装项目(二期)", "宏岭光电芯片封装项目（二期）"} & set(found)


def test_in_a_list_of_projects_each_is_one_whatever_words_it_is_of():
    found = names("本次开工的3个项目，分别是云晟焊接项目、合远废橡胶资源化利用二期项目、精拓工科冲压项目。")
    assert {"云晟焊接项目", "合远废橡胶资源化利用二期项目", "精拓工科冲压项目"} <= set(found)


def test_commas_may_part_projects_that_make_several_things():
    found = names(
        "开工的项目分别是，南昌市醇醚系列产品项目，九江市年产2万吨石英砂、5万吨醋酸钠项目，上饶市烟气改造提升项目。"
    )
    assert {"南昌市醇醚系列产品项目", "九江市年产2万吨石英砂、5万吨醋酸钠项目"} <= set(found)
    assert found.get("南昌市") == "AdministrativeArea"


def test_the_last_two_of_a_run_of_projects_are_two():
    found = names("在建的有云澜轴承项目、宏岭低碳产业园项目和远岭水处理设备生产项目等。")
    assert not any("项目和" in name for name in found)


def test_a_verb_of_seeing_may_open_a_list_of_projects():
    found = names("先后观摩了必远3万吨中间体精制项目、云岭农旅小镇项目和休闲特色街区项目。")
    assert {"必远3万吨中间体精制项目", "云岭农旅小镇项目"} <= set(found)
    assert "Project" not in names("涵盖新能源项目、污水处理项目、民生项目等。").values()


def test_the_count_behind_a_list_is_no_part_of_its_last_member():
    found = names("海口高新区有远江药业研发项目、宏邦制药厂房设施三期升级改造项目共2个项目参与开工。")
    assert not any(name.endswith("共") for name in found)


def test_a_listed_work_on_two_roads_is_one():
    found = names("2个项目分别是31省道云澜至菊水及32省道菊水至松岭段公路改建工程、33省道云澜至松岭过境段改建工程。")
    assert found.get("31省道云澜至菊水及32省道菊水至松岭段公路改建工程") == "Project"


def test_what_is_signed_is_a_list_of_projects():
    found = names("双方分别签订了浩远鞋材生产项目、云谷铝塑膜生产项目、黄岭粮业速冻食品生产项目。")
    assert {"浩远鞋材生产项目", "黄岭粮业速冻食品生产项目"} <= set(found)


def test_what_was_signed_begins_behind_the_colon_and_may_be_a_system():
    found = names(
        "此次集中签约的有:宏拓启明“新零售生态圈”、宏拓国际旅游城、船舶全铜冷却系统、木塑复合墙板生产等16个项目。"
    )
    assert found.get("宏拓启明“新零售生态圈”") == found.get("船舶全铜冷却系统") == "Project"


def test_members_that_each_end_in_project_are_projects_whatever_their_words():
    found = names(
        "当天，共有高端砂轮刃具封装项目、数字农事产业园项目、轴承座前驱毛坯项目、秸秆昆虫转化高值化使用项目等12个项目在活动现场签约。"
    )
    projects = {name for name, type_ in found.items() if type_ == "Project"}

    assert {"高端砂轮刃具封装项目", "数字农事产业园项目", "秸秆昆虫转化高值化使用项目"} <= projects
    assert "Project" not in names("全市推进民生项目、先进制造业项目、现代服务业项目等12个项目。").values()


def test_what_is_counted_as_so_many_is_a_kind_of_projects():
    assert "Project" not in names("和青海地区的对口支援项目已达32个。").values()


def test_several_lists_of_one_sentence_hold_firms_with_what_they_make():
    found = names(
        "本季签约的项目既有精诚恒禾年产70万只皮带扣、昊林部件年产9万套椅架等一批整车零件上下游补链项目,"
        "更有华岭包装年产2亿只瓶坯生产线、华岭科技年产8万套礼服等扩能类“二期”项目。"
    )
    firms = ("精诚恒禾", "昊林部件", "华岭包装", "华岭科技")
    assert {found.get(firm) for firm in firms} == {"Company"}
    assert {found.get(n) for n in ("精诚恒禾年产70万只皮带扣", "昊林部件年产9万套椅架")} == {"Project"}
    assert "“二期”项目" not in found


def test_the_first_character_of_a_brand_in_a_list_may_be_a_word():
    assert names("云岭广场项目、比逗禾休闲零食项目、云岭客栈项目开工建设。").get("比逗禾休闲零食项目") == "Project"


def test_the_head_of_a_list_may_tell_how_large_its_projects_are():
    found = names("该区力促宏拓无人叉车、青禾芯片封装、远岭3万吨碳纤维等一批20亿元以上项目签约。")
    assert found.get("青禾芯片封装") == "Project"


def test_a_park_in_a_list_is_one_of_its_works():
    found = names("洋溪数字视频产业园、远岭电梯智能工厂、久禾特材高端管材等7个项目竣工投产。")
    assert found.get("久禾特材高端管材") == "Project"


def test_a_brand_taken_for_a_verb_opens_the_list():
    found = names("熠柏陶瓷材料二期、远岭电梯智能工厂等项目主体封顶。")
    assert found.get("熠柏陶瓷材料二期") == "Project"


def test_a_branded_work_alone_is_a_project():
    assert names("青禾储能等3个项目竣工投产。").get("青禾储能") == "Project"
