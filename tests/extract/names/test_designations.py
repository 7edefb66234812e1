from reading_names import names


def test_a_title_that_is_counted_is_a_designation():
    assert names("全市拥有国家制造业单项冠军5家。").get("国家制造业单项冠军") == "Designation"


def test_an_honour_of_a_level_may_end_in_any_noun_that_can_be_honoured():
    found = names("云澜码头成功入选国家智慧港口建设典型案例,云澜谷获评全国十大活力轴承园区。")
    assert found.get("国家智慧港口建设典型案例") == "Designation"
    assert found.get("全国十大活力轴承园区") == "Designation"


def test_titles_united_in_one_thing_are_named_one_by_one():
    found = names("云澜经开区是全国唯一集中国厨电产业基地、国家厨电创新示范基地于一身的园区。")
    assert found.get("中国厨电产业基地") == found.get("国家厨电创新示范基地") == "Designation"
    assert not any(name.startswith("全国唯一集") for name in found)


def test_the_rank_of_a_zone_is_a_title():
    found = names("启航新区是国务院批准的第五个国家级新区。")
    assert found.get("国家级新区") == "Designation"


def test_a_recognised_cluster_is_a_title():
    found = names("云澜经开区牵头申创的云电和智能机床先进制造业集群获批。")
    assert found.get("云电和智能机床先进制造业集群") == "Designation"


def test_a_demonstration_project_of_a_firm_is_a_project():
    assert (
        names("国电远岭集团云澜风光制氢一体化示范项目在临溪县开工。")["国电远岭集团云澜风光制氢一体化示范项目"]
        == "Project"
    )
    assert names("云澜市获批国家新型储能试点示范项目。")["国家新型储能试点示范项目"] == "Designation"


def test_titles_listed_in_quotation_marks_are_several():
    found = names("临溪机械有限公司先后获评“全国百家优秀供应商”“省级企业技术中心”“省级绿色工厂”等殊荣。")
    assert [name for name, type_ in found.items() if type_ == "Designation"] == [
        "全国百家优秀供应商",
        "省级企业技术中心",
        "省级绿色工厂",
    ]


def test_a_title_may_begin_with_the_area_that_gives_it():
    assert names("园区获评辽宁省绿色工业园区，并制定办法。").get("辽宁省绿色工业园区") == "Designation"


def test_a_prize_by_a_long_name_of_its_own_is_a_title():
    assert names("临溪高新区获评2022低空经济最具潜力园区奖。").get("2022低空经济最具潜力园区奖") == "Designation"
    assert "Designation" not in names("临溪高新区的一支队伍荣获一等奖。").values()


def test_what_is_to_be_done_with_a_title_is_not_part_of_it():
    found = names("云澜市获批建设国家骨干冷链物流基地。")
    assert found.get("国家骨干冷链物流基地") == "Designation"


def test_titles_that_a_thing_is_are_named_one_by_one():
    found = names("云澜经开区是国家新型工业化示范基地、国家级绿色工业园区。")
    assert found.get("国家新型工业化示范基地") == found.get("国家级绿色工业园区") == "Designation"
    assert names("云澜经开区成功跻身国家级高新区行列。").get("国家级高新区") == "Designation"


def test_titles_side_by_side_in_quotation_marks_are_named_without_a_word_behind_them():
    found = names("云澜经开区被认定为“数字示范集聚区”“绿色试验区”“轴承特色园区”,增长稳健。")
    assert found.get("数字示范集聚区") == found.get("绿色试验区") == found.get("轴承特色园区") == "Designation"


def test_markets_and_towns_are_models_too():
    found = names("望川农贸市场获评省级示范市场,青禾镇是全国重点镇。")
    assert found.get("省级示范市场") == "Designation"


def test_the_best_of_a_kind_are_named_with_their_number():
    found = names("临溪经开区连续三年入选全省省级以上开发区前20强。")
    assert found.get("全省省级以上开发区前20强") == "Designation"


def test_what_is_confirmed_is_a_title_and_a_pilot_zone_is_named_to_its_end():
    assert names("青石街被确认为第四批“全国示范步行街”。").get("全国示范步行街") == "Designation"
    assert names("云澜经开区获评国家级低碳发展试点区。").get("国家级低碳发展试点区") == "Designation"


def test_titles_go_on_behind_a_member_that_ends_like_none():
    found = names("云澜高新区荣获全国文明单位、国家创业创新示范基地、轴承之光等荣誉称号。")
    assert found.get("全国文明单位") == found.get("国家创业创新示范基地") == "Designation"


def test_a_title_may_join_two_fields():
    found = names("云澜市被列为全国轴承研发与应用示范城市。")
    assert found.get("全国轴承研发与应用示范城市") == "Designation"


def test_the_rank_of_a_zone_is_told_without_the_word_for_level():
    found = names("继启航高新区后,云澜高新区成功获批成为该省第三个国家经开区。")
    assert found.get("国家经开区") == "Designation"


def test_a_title_may_tell_its_kind_before_its_level():
    found = names("岳阳、衡阳入选河港型国家货运示范城市。")
    assert found.get("河港型国家货运示范城市") == "Designation"


def test_praise_at_an_award_is_a_title_and_a_grade_is_none():
    assert names("雨湖区首次被评为征兵工作先进单位。").get("征兵工作先进单位") == "Designation"
    assert "优秀等次" not in names("雨湖区在考核中被评为优秀等次。")


def test_what_those_on_an_announced_list_are_is_a_title():
    found = names("省工信厅公布2023年省级绿色车间名单,宏拓铝业上榜。")
    assert found.get("省级绿色车间") == "Designation"


def test_titles_that_a_province_gives_are_titles():
    found = names("临溪开发区先后获评全国节水园区、云南省外贸提质增效园区、云南省物流业示范集聚区。")
    assert found.get("云南省外贸提质增效园区") == found.get("云南省物流业示范集聚区") == "Designation"


def test_how_many_hold_a_rank_is_no_part_of_its_name():
    assert names("云澜高新区是全国169家国家级高新区之一。").get("国家级高新区") == "Designation"
    assert names("云澜经开区属于首批14个国家级经济技术开发区。").get("国家级经济技术开发区") == "Designation"


def test_what_something_is_or_has_by_its_level_is_a_title():
    assert names("云澜创业园是国家级科技企业孵化器。").get("国家级科技企业孵化器") == "Designation"
    assert (
        names("作为国家级制造业单项冠军，远岭重工有限公司在临溪县设厂。").get("国家级制造业单项冠军") == "Designation"
    )


def test_a_quoted_title_may_be_of_the_first_batch():
    assert names("园区获批国家首批“智慧化工园区”。").get("智慧化工园区") == "Designation"


def test_zones_are_ranked_among_their_kind():
    assert names("园区位列中国化工园区30强第一名。").get("中国化工园区30强") == "Designation"


def test_an_incubator_called_by_a_quoted_name_is_a_place():
    found = names("园区建成“蒲苇”众创空间,“霁火”孵化器投入运营。")
    assert found.get("“蒲苇”众创空间") == found.get("“霁火”孵化器") == "IndustrialPark"
