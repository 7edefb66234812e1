from reading_names import names


def test_coded_aims_are_strategies_and_coded_trades_are_industries():
    found = names("明确全区“5157”工作任务,围绕我市“362”重点产业,构建“44511”现代产业体系。")
    assert found.get("“5157”工作任务") == "Strategy"
    assert found.get("“362”重点产业") == "Industry"
    assert found.get("“44511”现代产业体系") == "Strategy"


def test_what_somebody_says_is_no_strategy():
    assert "Strategy" not in names("企业回复“满意”“很好”,项目成为“样板”。").values()


def test_a_quoted_programme_is_a_strategy_and_a_quoted_flaw_is_none():
    assert names("实施“云澜重点工程会战行动”,完成投资。").get("云澜重点工程会战行动") == "Strategy"
    assert "Strategy" not in names("处置“半拉子”工程9个。").values()


def test_a_motto_of_several_clauses_is_a_strategy():
    assert names("坚持“工业立区,开放兴区”的发展思路,加快转型。").get("“工业立区,开放兴区”的发展思路") == "Strategy"
    assert "Strategy" not in names("他说“今天来了,明天还来”的时候笑了。").values()


def test_a_campaign_is_a_strategy_and_a_festival_is_an_event():
    found = names("深入开展“项目攻坚年”活动,举办“山海啤酒节”活动。")
    assert found.get("“项目攻坚年”活动") == "Strategy"
    assert found.get("“山海啤酒节”活动") == "Event"


def test_what_is_won_is_a_title():
    assert names("云澜县夺得“奔马奖”5个。").get("奔马奖") == "Designation"
    assert names("望川港进入“千万标箱俱乐部”。").get("千万标箱俱乐部") == "Designation"


def test_quoted_brands_are_products():
    found = names("园区拥有“云澜春”“远岭泉”“松原藏茶”等30余种本土知名品牌。")
    assert found.get("云澜春") == found.get("松原藏茶") == "Product"
    assert "三、投资标的情况" not in names("具体见“三、投资标的情况”和“四、合同内容”。")


def test_the_province_before_a_quoted_name_is_no_level_of_a_title():
    assert names("江苏省“云临科创走廊”初具规模。").get("云临科创走廊") == "Corridor"


def test_what_a_place_is_the_home_of_is_a_title_wherever_it_stands():
    assert names("看中的是松原县“中国竹编之乡”这块招牌。").get("中国竹编之乡") == "Designation"


def test_a_main_line_of_work_is_a_strategy():
    assert names("紧扣市委“23456”工作主线。").get("“23456”工作主线") == "Strategy"


def test_a_quality_in_quotation_marks_is_no_programme():
    assert "Strategy" not in names("全市紧扣“一体化”和“高质量”两个方面。").values()


def test_a_programme_that_counts_to_a_trillion_is_a_strategy():
    assert names("实施“百企万亿”工程。").get("百企万亿") == "Strategy"


def test_single_quotation_marks_name_as_double_ones_do():
    assert names("全力推行‘园区警长制’改革。").get("园区警长制") == "Strategy"


def test_what_a_quoted_programme_is_for_is_part_of_its_name():
    assert names("实施林业人才“千百十”工程。")["林业人才“千百十”工程"] == "Strategy"
    assert names("推进云澜市“千企升级”行动。")["“千企升级”行动"] == "Strategy"
    assert names("推进落实“千企升级”行动。")["“千企升级”行动"] == "Strategy"


def test_a_laboratory_is_called_by_its_quoted_partners():
    found = names("集团拥有一批检测设备、“霁河—云澜大学”联合实验室。")
    assert found.get("“霁河—云澜大学”联合实验室") == "ResearchInstitution"
