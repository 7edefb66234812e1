from reading_names import names


def test_programmes_need_no_quotation_marks_after_the_verb_for_carrying_out():
    found = names("实施初创企业梯度培育工程和制造业智能增效行动计划。")
    assert found.get("初创企业梯度培育工程") == "Strategy"
    assert found.get("制造业智能增效行动计划") == "Policy"


def test_vague_programmes_are_no_names():
    assert names("实施一批重大提升工程。") == {}


def test_a_second_verb_is_no_part_of_the_name():
    assert names("制定实施教育强县行动计划。").get("教育强县行动计划") == "Policy"


def test_strategies_without_quotes_share_their_last_word():
    found = names("大力实施人才带动战略,实施科教强市、开放活市战略。")
    assert found.get("人才带动战略") == "Strategy"
    assert found.get("科教强市") == found.get("开放活市战略") == "Strategy"
    assert "重大战略" not in names("落实国家重大战略。")


def test_one_strategy_may_be_called_by_a_place_or_a_word():
    assert names("云澜市实施滨江发展战略。").get("滨江发展战略") == "Strategy"
    assert "Strategy" not in names("云澜市实施国家战略。").values()


def test_a_programme_may_be_called_by_the_number_of_its_parts():
    found = names("全县实施九大行动(科技引领、链条延伸),打好五大攻坚战。")
    assert found.get("九大行动") == found.get("五大攻坚战") == "Strategy"
    assert "Strategy" not in names("全县实施十大重点工程,推进六大水利工程。").values()


def test_a_programme_for_people_and_minds_is_no_building():
    assert names("实施青苗名师培养工程,加强教研。").get("青苗名师培养工程") == "Strategy"
    assert names("建设望川文化中心工程。").get("望川文化中心工程") != "Strategy"


def test_what_is_carried_out_and_called_an_action_is_a_programme():
    found = names("云澜市深入实施制造业强链补链行动,推进新一轮设备更新和农机换代行动。")
    assert found.get("制造业强链补链行动") == "Strategy"
    assert found.get("设备更新和农机换代行动") == "Strategy"


def test_programmes_share_their_last_word():
    found = names("全县实施骨干企业倍增、产业链条提质行动。")
    assert found.get("骨干企业倍增行动") == "Strategy"
    assert found.get("产业链条提质行动") == "Strategy"


def test_those_a_programme_is_for_are_no_programmes():
    found = names("实施规上企业、限上企业梯度培育计划,开展等专项行动。")
    assert not any("规上企业" in name for name in found)
    assert not any(name.startswith("等") for name in found)


def test_what_is_done_to_a_building_is_no_programme():
    assert names("云澜市投资3.2亿元实施云澜体育中心改造提升工程。").get("云澜体育中心改造提升工程") == "Project"
