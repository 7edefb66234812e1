import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


def periods(text: str, reference: str | None = "2019") -> list[tuple[str | None, str | None]]:
    return [
        (o.period.start and o.period.start.isoformat(), o.period.end and o.period.end.isoformat())
        for o in observed(CITY + text, reference).observations
    ]


HALF = ("2019-01-01", "2019-06-30")


def test_a_period_heads_its_sentence_over_semicolons() -> None:
    assert periods("情况。1-6月,实现产值3亿元;出口额2亿元;税收1亿元。") == [HALF, HALF, HALF]


def test_a_period_heads_the_sentences_that_follow_in_its_paragraph() -> None:
    assert periods("情况。1-6月,实现产值3亿元。出口额2亿元。\n税收1亿元。") == [HALF, HALF, (None, None)]


def test_another_period_replaces_it() -> None:
    assert periods("情况。1-6月,实现产值3亿元;7月,出口额2亿元。") == [HALF, ("2019-07-01", "2019-07-31")]


def test_a_time_in_the_middle_of_a_clause_keeps_to_it() -> None:
    assert periods("情况。{Pipeline|临溪气管}拟在明年上半年投运;发放服务卡30万张。") == [(None, None)]


def test_now_means_no_period() -> None:
    assert periods("情况。2018年,实现产值3亿元。目前,已有企业20家。") == [("2018-01-01", "2018-12-31"), (None, None)]


def test_the_base_of_comparison_is_no_period() -> None:
    assert periods("情况。1-6月,产值3亿元,较去年同期增长5%。") == [HALF]


def test_a_heading_puts_its_period_in_force() -> None:
    text = "情况。\n一、2018年工作回顾\n固定资产投资增长5%。\n二、下一步工作\n出口额增长3%。"
    assert periods(text) == [("2018-01-01", "2018-12-31"), (None, None)]


def test_length_and_cost_of_a_thing_have_no_period() -> None:
    assert periods("情况。2019年3月1日,{RailwayLine|临溪铁路}开通,全长188公里。") == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("力争全年开行班列500列。", "Target"),
        ("到2025年,产值达到100亿元。", "Target"),
        ("到1996年,产值达到70亿元。", "Actual"),
        ("据统计,到2010年底,共有企业70家。", "Actual"),
        ("到2010年底,实有企业70家。", "Actual"),
        ("预计总投资30亿元,总产能10万吨。", "Target"),
        ("产值将达到40亿元。", "Target"),
        ("二期900亩将发展冷链仓储。", "Target"),
        ("完成年度计划投资12亿元。", "Actual"),
        ("规划面积12平方公里。", "Actual"),
        ("已建成厂房3万平方米。", "Actual"),
        ("将园区纳入规划,完成投资3亿元。", "Actual"),
    ],
)
def test_aims_are_told_from_facts(sentence: str, modality: str) -> None:
    found = observed(f"{CITY}情况。{sentence}").observations
    assert found and {o.modality for o in found} == {modality}


def test_a_running_total_under_aims_is_what_it_is_to_come_to() -> None:
    text = "情况。\n一、2018年工作回顾\n真抓实干。\n二、2019年主要任务\n新建渔港6座,累计建成渔港31座。"
    assert [o.modality for o in observed(f"{{!AdministrativeArea|云澜市}}{text}").observations] == ["Target", "Target"]


def test_an_estimate_in_the_middle_of_a_clause_is_of_that_one_only() -> None:
    text = "情况。\n一、2018年工作回顾\n渔业产值预计达31亿元,渔港吞吐量达8万吨。"
    assert [o.modality for o in observed(f"{{!AdministrativeArea|云澜市}}{text}").observations] == ["Target", "Actual"]


def test_under_a_heading_of_aims_figures_are_aims_unless_the_text_says_otherwise() -> None:
    found = observed(f"{CITY}报告\n二、2019年主要目标\n固定资产投资增长8%。去年出口额增长3%。")
    assert [o.modality for o in found.observations] == ["Target", "Actual"]


def test_remarks_on_scope_are_kept_as_qualifiers() -> None:
    told = observed(f"{CITY}情况。按可比口径,一般公共预算收入增长3.2%。一般公共预算收入按同口径增长4.5%。")
    assert told.observations[1].qualifiers == ("按同口径",)


QUARTERS = ("2019-01-01", "2019-09-30")


def test_a_period_after_a_phrase_heads_its_paragraph_too() -> None:
    text = "情况。作为全省主战场,前三季度,云澜完成产值3亿元。开工项目31个,盘活用地500亩。"
    assert periods(text) == [QUARTERS, QUARTERS, QUARTERS]


def test_the_day_news_was_sent_is_no_period() -> None:
    assert periods("5月10日电 实现产值3亿元。税收1亿元。") == [(None, None), (None, None)]


def test_a_goal_year_heads_the_sentences_and_the_paragraphs_built_alike() -> None:
    text = (
        "情况。\n到2025年,新能源产业累计完成投资100亿元,工业产值达到300亿元。\n新材料产业累计完成投资50亿元,工业产值达到120亿元。"
        "\n完善服务体系,企业家说有了新家,厂房3栋。"
    )
    goal = (None, "2025-12-31")
    assert periods(text)[:4] == [goal, goal, goal, goal]
    assert periods(text)[4] == (None, None)


def test_a_text_that_reports_on_one_period_gives_it_to_its_growing_figures() -> None:
    text = "情况。2018年,生产总值增长5%。\n农业产值增长3%。\n工业产值增长4%。\n公园有30个。"
    year = ("2018-01-01", "2018-12-31")
    assert periods(text) == [year, year, year, (None, None)]


def test_the_years_in_the_name_of_a_plan_are_no_period() -> None:
    assert periods("情况。实施三年行动计划(2025-2027年),培育企业20家。") == [(None, None)]


def test_a_past_plan_that_is_compared_with_is_no_period() -> None:
    assert periods("情况。实际使用外资比“十二五”时期增长78.9%。") == [(None, None)]


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("首6个月", HALF),
        ("头6个月", HALF),
        ("前6个月", HALF),
        ("上半年", HALF),
        ("首季度", ("2019-01-01", "2019-03-31")),
    ],
)
def test_the_first_months_of_the_year(written: str, period: tuple[str, str]) -> None:
    assert periods(f"情况。今年{written},实现产值3亿元。") == [period]


def test_after_full_production_is_no_year() -> None:
    assert periods("情况。项目达产后年产值40亿元。") == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("预计2018年产值增长4%;税收增长5%。", "Target"),
        ("年度计划投资20亿元。", "Target"),
        ("主营收入要突破2000亿元。", "Target"),
        ("拟建项目6个。", "Actual"),
    ],
)
def test_estimates_and_planned_costs_are_aims(sentence: str, modality: str) -> None:
    found = observed(f"{CITY}情况。{sentence}").observations
    assert found and {o.modality for o in found} == {modality}


def test_a_date_under_the_title_is_not_the_year_of_the_figures() -> None:
    text = "2018年统计公报\n云澜市统计局\n2019年4月\n初步核算,全年生产总值1523.6亿元,比上年增长5.1%。"
    assert periods(text, "2018") == [("2018-01-01", "2018-12-31")]


def test_the_year_a_thing_was_founded_dates_no_later_clause() -> None:
    assert periods("情况。{Airport|云澜机场}始建于1958年,现有航线42条。") == [(None, None)]


YEAR_2018, FIVE_YEARS = ("2018-01-01", "2018-12-31"), ("2014-01-01", "2018-12-31")


@pytest.mark.parametrize(
    ("opening", "stretch"),
    [
        ("过去五年", FIVE_YEARS),
        ("五年来", FIVE_YEARS),
        ("这五年", FIVE_YEARS),
        ("三年来", ("2016-01-01", "2018-12-31")),
    ],
)
def test_a_look_back_ends_with_the_year_under_review(opening: str, stretch: tuple[str, str]) -> None:
    text = f"情况。\n一、2018年工作回顾\n固定资产投资增长5%。\n{opening},累计争取资金126亿元。新增学位3万个。\n出口额增长3%。"
    assert periods(text) == [YEAR_2018, stretch, stretch, YEAR_2018]


@pytest.mark.parametrize("opening", ["近年来", "未来五年", "近五年来"])
def test_years_without_a_place_in_time_take_none_from_the_section(opening: str) -> None:
    assert periods(f"情况。\n一、2018年工作回顾\n{opening},累计争取资金126亿元。") == [(None, None)]


@pytest.mark.parametrize("opening", ["启动绿化三年行动,", "连续五年扩面提标,"])
def test_the_length_of_a_campaign_takes_nothing_from_the_year(opening: str) -> None:
    assert periods(f"情况。\n一、2018年工作回顾\n{opening}建成街心花园12个。") == [YEAR_2018]


def test_a_text_that_reviews_no_year_looks_back_on_no_certain_years() -> None:
    assert periods("情况。五年来,累计争取资金126亿元。") == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("零售总额突破300亿元。", YEAR_2018),
        ("生产总值826亿元。", YEAR_2018),
        ("外贸进出口额由12亿元增至31亿元。", YEAR_2018),
        ("累计实现税收126亿元。", FIVE_YEARS),
        ("种业企业突破300家。", (None, "2018-12-31")),
        ("森林覆盖率62%。", (None, "2018-12-31")),
        ("普通高校达6所。", (None, "2018-12-31")),
        ("新增高校6所。", FIVE_YEARS),
        ("改造的小区达60个。", FIVE_YEARS),
        ("年均水果产量达到15万吨。", FIVE_YEARS),
    ],
)
def test_a_level_reached_in_a_look_back_is_of_its_last_year(sentence: str, period: tuple[str, str]) -> None:
    assert periods(f"情况。\n一、2018年工作回顾\n五年来,我们苦干。{sentence}")[-1] == period


def test_what_a_level_was_before_is_of_the_year_before_the_look_back() -> None:
    text = "情况。\n一、2018年工作回顾\n五年来,我们苦干。外贸进出口额由12亿元增至31亿元。"
    assert periods(text) == [("2013-01-01", "2013-12-31"), YEAR_2018]


def test_an_average_growth_is_of_all_the_years_and_not_of_the_level_before_it() -> None:
    found = observed(
        CITY + "情况。\n一、2018年工作回顾\n五年来,我们苦干。生产总值突破800亿元、年均增长6%。"
    ).observations
    assert [(o.growth is None, o.period.start and o.period.start.year) for o in found] == [(True, 2018), (False, 2014)]


def test_of_two_plans_in_a_heading_the_one_to_come_is_aimed_at() -> None:
    text = (
        "情况。\n一、“十四五”时期发展成就和“十五五”时期主要目标\n这五年,我们苦干。新增学位3万个。\n"
        "规划提出了今后五年的目标。新增学位5万个。"
    )
    found = observed(CITY + text, "2026").observations
    assert [(o.period.start.year, o.modality) for o in found] == [(2021, "Actual"), (2026, "Target")]


def test_the_day_of_an_event_dates_no_later_clause() -> None:
    assert periods("情况。一期产能2万吨,预计2018年12月投产;二期产能3万吨。")[-1] == (None, None)


def test_some_days_of_a_month_date_no_later_sentence() -> None:
    found = observed("{!IndustrialPark|临溪产业园}9月中旬完成厂房建设。新增税收3亿元。", reference="2021")
    assert [o.period.start for o in found.observations] == [None]


def test_what_was_added_in_a_year_is_not_of_its_last_day() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}情况。\n2019年全市新增就业1万人。年末全市失业率2%。新增技工2360人。",
        reference="2020",
    )
    added, rate, workers = (o.period for o in found.observations)
    assert (rate.start, workers) == (None, added)


def test_the_year_a_growth_is_measured_against_is_not_the_period_of_the_figure() -> None:
    found = observed("{!TransportService|云欧班列}日均运量较扩建前的2020年增长20.7%。", reference="2023")
    assert [o.period.start for o in found.observations] == [None]


def test_when_a_zone_became_what_it_is_dates_nothing_that_stands() -> None:
    text = "情况。{DevelopmentZone|临溪开发区}2007年5月被省政府批准为省级开发区,下辖2个街道,规划面积42平方公里。"
    assert periods(text) == [(None, None), (None, None)]


def test_a_time_told_anew_for_each_part_dates_only_its_own_figure() -> None:
    year = ("2019-01-01", "2019-12-31")
    text = "情况。2019年,重点项目12个,1-6月完成投资3亿元,其中:在建项目5个,1-6月完成投资2亿元。"
    assert periods(text) == [year, HALF, year, HALF]


def test_what_a_work_makes_in_any_year_has_no_period() -> None:
    text = "情况。去年,{Project|远岭材料项目}加快建设。该项目年产助剂6万吨,年销售收入15亿元。"
    assert periods(text) == [(None, None), (None, None)]


def test_what_was_planted_is_of_the_year() -> None:
    assert periods("情况。2018年,新建茶园300亩。种植油茶200亩。") == [("2018-01-01", "2018-12-31")] * 2


def test_funds_won_are_no_aim() -> None:
    assert [o.modality for o in observed(f"{CITY}争取到位补助资金9.1亿元。").observations] == ["Actual"]


def test_the_month_in_which_work_began_heads_no_later_sentence() -> None:
    text = "情况。\n工程于2017年12月开工。{RailwayLine|云岭地铁}首年客流量为3850万人次。"
    assert periods(text) == [(None, None)]


def test_what_there_is_now_is_not_of_the_period_the_text_reports_on() -> None:
    text = "情况。\n今年1-6月,产值3亿元,同比增长5%。\n出口增长3%,税收增长2%。\n{IndustrialPark|临溪园}现有企业86家,2018年产值2亿元,增长6%。"
    assert periods(text)[-2:] == [(None, None), ("2018-01-01", "2018-12-31")]


def test_a_year_behind_whose_it_is_heads_what_follows() -> None:
    assert periods("2018年实现产值3亿元。出口额2亿元。") == [("2018-01-01", "2018-12-31")] * 2
    assert periods("有企业。{Company|宏拓新能源公司}2015年落户,占地30亩。税收2亿元。") == [(None, None)] * 2


def test_when_a_sum_is_to_be_spent_says_nothing_of_what_was_spent_so_far() -> None:
    year, told = ("2019-01-01", "2019-12-31"), ("2019-01-01", "2019-09-30")
    text = (
        "情况。1-9月,开工项目40个,今年计划投资52亿元,完成投资37亿元。其中工业项目12个,今年计划投资9亿元,完成投资8亿元。"
    )
    assert periods(text) == [told, year, told, told, year, told]
    assert [o.modality for o in observed(CITY + text).observations] == ["Actual", "Target", "Actual"] * 2


def test_what_flowed_is_of_the_only_period_of_a_report() -> None:
    opening = "情况。上半年,产值3亿元,同比增长5%;税收2亿元,同比增长6%;利润1亿元,同比增长7%。"
    assert periods(opening + "\n出口方面,向邻国出口额4亿元。")[-1] == HALF
    assert periods(opening + "\n园区面积4平方公里,拥有企业30家。")[-2:] == [(None, None)] * 2
    assert periods(opening + "一季度,用电量4亿千瓦时。\n出口方面,向邻国出口额4亿元。")[-1] == (None, None)


def test_a_paragraph_on_five_years_is_of_all_of_them() -> None:
    text = "\n一、“十三五”时期成就和2020年工作\n{}\n实施项目450个。"
    review = "这是实力大增的五年。产值年均增长6.4%,争取资金34亿元。"
    assert periods(f"情况。{text.format(review)}", "2020")[:2] == [("2016-01-01", "2020-12-31")] * 2
    assert periods(f"情况。{text.format('2020年,争取资金34亿元。')}", "2020")[0] == ("2020-01-01", "2020-12-31")


def test_up_to_now_ends_the_stretch_that_the_paragraph_opened() -> None:
    text = "情况。今年以来,招商形势向好。截至目前,共签约项目27个。引进小微企业25家。目前拥有企业900家。"
    assert periods(text) == [("2019-01-01", None)] * 2 + [(None, None)]


def test_years_that_say_how_many_they_are_head_their_figures() -> None:
    assert periods("情况。2011-2015年的5年间,经济总量居全省第4位。") == [("2011-01-01", "2015-12-31")]


def test_what_a_work_will_bring_is_of_no_time_told_before() -> None:
    text = "情况。今年以来,签约项目7个。项目建成后,可实现税收2亿元。"
    assert periods(text) == [("2019-01-01", None), (None, None)]


def test_the_paragraphs_of_goals_are_all_of_the_goal_year() -> None:
    text = (
        "情况\n(二)发展目标。到2025年,建成制造强市。\n能级更高。规上企业力争突破1200家。\n结构更优。产值超过300亿元。"
        "\n(三)主要任务。\n完成投资30亿元。"
    )
    assert periods(text) == [(None, "2025-12-31")] * 2 + [(None, None)]


@pytest.mark.parametrize(
    "told", ["6月6日晚间发布公告称,项目投资总额7亿元。", "6月6日,记者从云澜海关获悉,进出境班列1260列。"]
)
def test_the_day_of_the_news_is_not_that_of_its_figures(told: str) -> None:
    assert periods(told) == [(None, None)]


def test_what_has_been_spent_is_of_its_time_and_shares_built_too() -> None:
    text = "情况。截至10月底,{Railway|云临铁路}累计完成投资14亿元,桥梁完成65%。"
    assert periods(text.replace("Railway", "RailwayLine")) == [(None, "2019-10-31")] * 2


def test_since_an_event_is_of_no_year() -> None:
    text = "情况。去年,进出口额完成86亿元。封关以来,累计注册企业156家。"
    assert periods(text) == [("2018-01-01", "2018-12-31"), (None, None)]


def test_a_value_a_year_is_dealt_out_over_the_years() -> None:
    text = "情况。2016年至2018年,分别完成产值236亿元、314亿元、365亿元;分别完成销售506亿元、639亿元、785亿元。"
    years = [(f"{year}-01-01", f"{year}-12-31") for year in (2016, 2017, 2018)]
    assert periods(text) == years * 2


def test_a_time_behind_the_name_of_a_report_goes_on_over_semicolons() -> None:
    found = observed("{!Company|远岭生物}发布2019年三季报,前三季度营业收入12亿元;净利润2亿元。").observations
    assert [o.period.end and o.period.end.month for o in found] == [9, 9]


def test_what_a_region_makes_under_a_heading_is_of_its_year() -> None:
    text = "情况。\n一、2018年工作回顾\n建设高标准农田2万亩,更新老龄茶园3千亩,建设未来工厂5家。"
    assert periods(text) == [("2018-01-01", "2018-12-31")] * 3


@pytest.mark.parametrize(
    "done", ["补充耕地8千亩", "开展轮作试验2万亩", "改良盐碱地3千亩", "打通断头路12公里", "建设8千亩高标准农田"]
)
def test_what_is_done_to_land_is_of_the_year(done: str) -> None:
    assert periods(f"情况。\n一、2018年工作回顾\n{done}。") == [YEAR_2018]


@pytest.mark.parametrize("stock", ["公路通车里程达826公里", "建成区面积31平方公里"])
def test_what_stands_is_of_no_year(stock: str) -> None:
    assert periods(f"情况。\n一、2018年工作回顾\n{stock}。") == [(None, None)]


def test_what_a_project_comprises_is_of_no_year() -> None:
    assert periods("情况。\n一、2018年工作回顾\n{Project|临溪纸厂项目}建设厂房3万平方米。") == [(None, None)]


def test_the_future_dates_nothing_unless_it_names_a_thing() -> None:
    text = "情况。\n一、2018年工作回顾\n未来五年再建工厂5家。"
    assert periods(text) == [(None, None)]


def test_a_year_behind_a_greeting_turns_back_from_the_five_years() -> None:
    text = (
        "情况。\n一、“十四五”时期和2025年工作回顾\n这五年,我们苦干。\n新增企业500家。\n"
        "各位代表!刚刚过去的2025年,是丰收的一年。\n新增企业90家。"
    )
    assert periods(text, "2026") == [("2021-01-01", "2025-12-31"), ("2025-01-01", "2025-12-31")]


def test_a_year_that_opens_one_figure_ends_no_look_back() -> None:
    text = (
        "情况。\n一、2025年和“十四五”时期工作回顾\n五年来,我们苦干。\n2025年林下种植收入12亿元。新增学位3万个。\n"
        "新增床位2千张。\n2025年,我们实干。\n新增学位9百个。"
    )
    year, years = ("2025-01-01", "2025-12-31"), ("2021-01-01", "2025-12-31")
    assert periods(text, "2026") == [year, years, years, year]


def test_a_month_in_which_something_happened_is_no_other_period_of_a_report() -> None:
    told = "2019年运行情况\n增加值9亿元,增长3%。出口2亿元,增长5%。税收1亿元,下降2%。\n新修的货运支线已于10月通车。\n利润3亿元。"
    assert periods(told)[-1] == ("2019-01-01", "2019-12-31")


def test_the_day_on_which_an_office_signs_dates_no_figure() -> None:
    assert periods("2018年情况\n云澜市统计局 2019年2月\n全年产值3亿元。") == [("2018-01-01", "2018-12-31")]


def test_a_title_that_names_a_period_and_says_that_it_reports_gives_it() -> None:
    told = "1-10月项目推进情况\n资金到位9亿元。\n已完成土方3万吨。"
    assert periods(told) == [("2019-01-01", "2019-10-31")] * 2


def test_the_whole_year_told_before_the_goals_of_this_year_is_the_last() -> None:
    told = "。全年接待游客862万人次。\n三、2019年预期目标\n全年接待游客900万人次。"
    assert periods(told) == [("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-12-31")]


def test_figures_seen_from_a_time_are_of_it() -> None:
    assert periods("情况。从今年上半年的数据看,出口额为61亿元。") == [HALF]
    assert periods("情况。今年上半年出口额61亿元。往前看,2018年全年该数据是97亿元。") == [HALF, YEAR_2018]


def test_the_same_number_of_another_year_is_of_the_same_indicator() -> None:
    found = observed(CITY + "情况。今年上半年出口额61亿元。2018年全年该数据是97亿元,增长7.2%。", "2019")
    assert [o.indicator for o in found.observations] == ["出口额", "出口额"]
    assert found.observations[1].growth is not None


def test_what_a_meeting_puts_forward_for_a_year_is_an_aim() -> None:
    (told,) = observed(f"{CITY}情况。年度工作会提出,2023年实现营业收入60亿元。").observations
    assert told.modality == "Target"


def test_points_numbered_below_a_section_of_goals_are_of_its_year() -> None:
    told = "(二)主要目标。到2028年,融合取得成果。\n1.实力提升。人均产值达到15万元以上。\n2.设施贯通。运营里程达到212公里。\n(三)保障。安排资金5亿元。"
    assert periods("规划。\n" + told) == [(None, "2028-12-31"), (None, "2028-12-31"), (None, None)]


def test_what_the_year_brought_is_of_it_behind_what_there_is_at_its_end() -> None:
    told = "情况。2018年末企业52家;实现利润7亿元,新落地项目9个,总投资31亿元。"
    assert periods(told) == [(None, "2018-12-31"), YEAR_2018, YEAR_2018, YEAR_2018]
    assert periods("情况。截至2018年底,企业52家;累计完成投资7亿元。") == [(None, "2018-12-31")] * 2


def test_growth_told_of_another_time_is_no_growth_of_the_value_before() -> None:
    found = observed(CITY + "情况。2018年出口额61亿元,今年1至2月同比增长7%。", "2019").observations
    assert [(o.quantity is not None, o.growth is not None) for o in found] == [(True, False), (False, True)]
    assert periods("情况。2018年出口额61亿元,今年1至2月同比增长7%。") == [YEAR_2018, ("2019-01-01", "2019-02-28")]


REPORT = "2018年运行情况\n增加值9亿元,增长3%。出口2亿元,增长5%。税收1亿元,下降2%。\n"


def test_what_is_to_come_is_not_of_the_period_of_a_report() -> None:
    assert periods(REPORT + "拟6亿元投建码头。")[-1] == (None, None)


def test_a_text_that_goes_on_to_another_period_reports_on_no_single_one() -> None:
    assert periods(REPORT + "利润3亿元。")[-1] == YEAR_2018
    assert periods(REPORT + "发放贷款3亿元。\n产值8亿元,今年1至2月增长4%。")[3] == (None, None)


def test_what_a_work_is_laid_out_with_has_no_time() -> None:
    work = "{Project|青禾电池项目}总投资6亿元,建设4条生产线。"
    found = observed(
        "2018年运行情况\n增加值9亿元,增长3%。出口2亿元,增长5%。税收1亿元,下降2%。\n" + work, "2019"
    ).observations
    assert [(o.period.start, o.period.end) for o in found if o.quantity and o.quantity.classifier == "条"] == [
        (None, None)
    ]


def test_the_day_from_which_a_plant_runs_is_not_of_what_it_will_bring() -> None:
    assert periods("情况。今年10月投产后,预计带动就业180人。") == [(None, None)]


def test_what_is_counted_up_to_now_in_a_sentence_has_its_beginning() -> None:
    told = "情况。企业自2017年3月起稳定发货,截至目前累计发运300列。"
    assert periods(told) == [("2017-03-01", None)]
    assert periods("情况。企业2017年3月开通,截至目前累计发运300列。") == [(None, None)]


@pytest.mark.parametrize(
    "told",
    [
        "始创于1998年,是龙头企业,拥有员工1.6万人,设有9个基地。",
        "于2014年获批,常住人口72万人。",
        "1992年成立,2010年升级为国家级开发区。下辖3个街道。引进企业286家。实际利用外资4亿美元。",
        "2010年升级为国家级开发区,累计引进企业286家。",
        "5月18日,双方签署协议,宏拓公司将投资8亿元。",
    ],
)
def test_when_a_thing_began_or_was_promised_dates_nothing_that_is_told_on(told: str) -> None:
    assert set(periods("情况。" + told)) == {(None, None)}


def test_what_flowed_in_the_year_in_which_a_zone_was_raised_is_of_it() -> None:
    assert periods("情况。2018年升级为国家级开发区,实现产值3亿元。") == [YEAR_2018]


def test_an_aim_is_not_of_the_day_on_which_it_is_spoken_of() -> None:
    assert periods("情况。3月6日,召开动员会,力争新增企业85家。") == [(None, None)]


def test_a_size_is_not_of_the_day_on_which_it_is_told() -> None:
    assert periods("情况。6月18日,{Port|平溪港3号泊位}通过竣工验收,岸线长320米。") == [(None, None)]


def test_when_a_firm_began_is_not_when_it_can_make_so_much():
    begun = observed("2009年,{Company|松原电子}落户{DevelopmentZone|临溪高新区},公司年产能达到40万台。")
    assert begun.one(indicator="年产能").period.start is None
    told = observed("2019年,{Company|松原电子}产能达到40万台。")
    assert str(told.one(indicator="产能").period.start) == "2019-01-01"


def test_a_later_stage_is_not_of_the_year_of_the_first():
    found = observed("{Port|青禾港}近期(至2027年)规划泊位8个;远期规划泊位15个。")
    assert [(o.quantity.value, str(o.period.end)) for o in found.observations if o.quantity] == [
        (8, "2027-12-31"),
        (15, "None"),
    ]
