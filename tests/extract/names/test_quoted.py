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
