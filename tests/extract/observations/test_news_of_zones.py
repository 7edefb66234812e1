"""Whose, when and how much in news of zones, ports and trains: what stands beside a figure and is not its own."""

import pytest

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("told", "share", "whole"),
    [
        ("占全省46个园区的7.4%", "7.4", "全省46个园区"),
        ("占全省14个市州总量的8.5%", "8.5", "全省14个市州总量"),
        ("占全国1.2万家的3.5%", "3.5", "全国1.2万家"),
        ("完成112%", "112", None),
        ("已完成97.5%", "97.5", None),
    ],
)
def test_what_a_share_is_of_may_be_counted_or_unsaid(told: str, share: str, whole: str | None) -> None:
    found = observed(f"{CITY}情况。2018年,实现税收14亿元,{told}。")
    assert [(str(o.share), o.share_of) for o in found.observations] == [(share, whole)]


def test_what_stands_after_among_them_is_of_the_same_thing() -> None:
    train = "{TransportService|云欧班列}首发。"
    found = observed(f"{train}今年{{Port|平溪港}}货物吞吐量增长27%,其中铁水联运集装箱同比增长116%。")
    assert [found.about(o) for o in found.observations] == ["平溪港"] * 2


def test_an_industry_that_says_what_kind_of_projects_are_counted_is_no_subject() -> None:
    found = observed(f"{CITY}情况。其中,{{Industry|储能}}项目10个,总投资24亿元。{{Industry|储能}}类企业6家。")
    assert {found.about(o) for o in found.observations} == {"云澜市"}


def test_what_is_moved_has_the_growth_dealt_out_and_keeps_it() -> None:
    train = "{TransportService|云欧班列}带动{AdministrativeArea|甲省}、{AdministrativeArea|乙省}"
    found = observed(f"{train}进出口分别增长16%、21%,对欧出口分别增长9%、15%。")
    assert [found.about(o) for o in found.observations] == ["甲省", "乙省"] * 2


def test_what_two_projects_cost_together_is_of_the_place() -> None:
    works = "{Project|平溪风电项目}和{Project|双溪储能项目}"
    found = observed(f"{CITY}情况。{CITY}与宏拓就{works}签约,总投资26亿元。")
    assert [found.about(o) for o in found.observations] == ["云澜市"]
    found = observed(f"{works}集中开工,总投资26亿元。")
    assert [found.about(o) for o in found.observations] == ["平溪风电项目"]


def test_a_stretch_in_a_province_with_its_town_in_brackets_is_of_the_line() -> None:
    line = "{RailwayLine|云临铁路}全线总投资83亿元,其中,{AdministrativeArea|甲省}({AdministrativeArea|平溪})段估算投资22亿元。"
    assert {about for about, _, _ in observed(CITY + "情况。" + line).values} == {"云临铁路"}


def test_areas_of_a_zone_that_the_sentence_opens_with_are_its_own() -> None:
    told = "{IndustrialPark|平溪产业基地}位于{Place|青河}以南,规划总面积96平方公里,启动区面积14平方公里。"
    assert {about for about, _, _ in observed(f"{CITY}情况。{told}").values} == {"平溪产业基地"}


def test_an_expectation_behind_a_figure_reaches_over_no_semicolon() -> None:
    found = observed(f"{CITY}情况。签约项目3个,总投资8亿元,预计年产值6亿元;投产项目2个,总投资5亿元。")
    assert [o.modality for o in found.observations] == ["Actual", "Actual", "Target", "Actual", "Actual"]


def test_as_many_of_two_kinds_are_counted_side_by_side() -> None:
    found = observed(f"{CITY}情况。开工一批项目2个,总投资8亿元;投产一批项目2个,总投资5亿元。")
    assert len(found.values) == 4


def test_things_counted_and_opening_the_next_sentence_with_an_epithet_are_those_of_before() -> None:
    found = observed(f"{CITY}共有16个园区。16个重点园区形成了特色。")
    assert [value for _, _, value in found.values] == ["16"]


def test_nowadays_ends_a_period() -> None:
    found = observed(f"{CITY}情况。2018年4月,航线正式运行。如今,拥有航线35条。")
    assert found.observations[0].period.start is None


ZONE = "{IndustrialPark|平溪工业园区}"


@pytest.mark.parametrize(
    ("told", "about"),
    [
        (f"国家级1个【{ZONE}】、省级4个。", "云澜市"),
        (f"{ZONE}位于县城以东。2009年底,工业园区累计完成基建投入7亿元。", "平溪工业园区"),
        (f"{ZONE}位于县城以东。园区产值3亿元,落户规上企业37家,完成工业增加值2亿元。", "平溪工业园区"),
        (f"{ZONE}被{{GovernmentBody|省政府}}核定公布面积为64公顷。", "平溪工业园区"),
        (f"{{Company|宏拓豆业}}位于{ZONE}。预计年产豆粕22万吨。", "宏拓豆业"),
    ],
)
def test_a_profile_goes_on_about_its_zone_or_firm(told: str, about: str) -> None:
    found = observed(f"{CITY}情况。{told}")
    assert {found.about(o) for o in found.observations} == {about}


def test_how_long_a_season_lasted_may_stand_before_whom_the_news_is_of() -> None:
    found = observed("据统计,今年春运40天{Company|云临铁路集团}发送旅客达760万人次。春运以来增开临客370对。")
    assert {found.about(o) for o in found.observations} == {"云临铁路集团"}


def test_one_of_all_of_a_province_counts_the_things_of_no_town() -> None:
    assert observed(f"{CITY}情况。{ZONE}成为全省35个园区之一。").values == []


@pytest.mark.parametrize(
    "told", ["2005年经省政府批准为开发区,建成区面积14平方公里", "2005年获批省级开发区,入驻企业120家"]
)
def test_the_year_of_an_approval_dates_nothing_that_is_there_by_now(told: str) -> None:
    assert observed(f"{CITY}情况。{ZONE}{told}。").observations[0].period.start is None


def test_what_something_has_risen_to_by_a_year_is_no_aim() -> None:
    found = observed(f"{CITY}税收从2016年的3亿元升至2018年的5亿元。")
    assert [o.period.start and o.period.start.year for o in found.observations] == [2016, 2018]
    assert {o.modality for o in found.observations} == {"Actual"}


def test_rates_are_dealt_out_to_the_list_that_the_clause_before_ends_in() -> None:
    found = observed(f"{CITY}情况。出口商品有竹器、茶叶,分别增长14%、6%。")
    assert [o.indicator for o in found.observations] == ["竹器出口", "茶叶出口"]


def test_how_many_rates_were_told_is_no_figure() -> None:
    assert observed(f"{CITY}情况。两项增速均高于平均水平,3项指标同比增长。").values == []


def test_a_share_behind_a_change_is_of_the_value_and_may_be_of_the_employed() -> None:
    found = observed(f"{CITY}情况。收入5亿元,增速较1-5月提高3个百分点,占总收入的19%。研发人员4万人,占从业人员26%。")
    assert [str(o.share) for o in found.observations if o.share is not None] == ["19", "26"]
    assert found.observations[0].share is not None


def test_a_total_after_what_was_added_is_of_the_same_things() -> None:
    found = observed(f"{CITY}情况。新增2个码头后总数达12个。")
    assert [indicator for _, indicator, _ in found.values] == ["新增码头", "码头总数"]


def test_the_park_that_is_told_of_is_the_project_and_no_junction_on_the_way() -> None:
    told = "{LogisticsPark|平溪物流港}占地900亩。{Highway|青村立交}已经开通。项目建成后将有商铺4700间。"
    assert {about for about, _, _ in observed(told).values} == {"平溪物流港"}


@pytest.mark.parametrize("how", ["历时4年建设的", "备受关注的", "正在建设中的"])
def test_how_a_park_was_built_may_stand_before_its_name(how: str) -> None:
    found = observed(f"{CITY}情况。{how}{ZONE},占地1100亩,总建筑面积70万平方米。")
    assert {found.about(o) for o in found.observations} == {"平溪工业园区"}


def test_plant_that_a_park_has_earns_nothing_itself() -> None:
    lines = "{Project|年产4000吨板材生产线}、{Project|年产2万吨管材生产线}"
    assert observed(f"{ZONE}拥有{lines},实现产值2亿元。").values[-1][0] == "平溪工业园区"


def test_what_lies_near_has_no_figures_here() -> None:
    found = observed("{Port|平溪港}位于北岸,毗邻{Airport|双云机场}。岸线长12公里,年吞吐能力300万吨。")
    assert {found.about(o) for o in found.observations} == {"平溪港"}


def test_a_train_that_another_meets_is_not_the_one_told_of() -> None:
    train = "{TransportService|云临班列}线路达15条,并与{TransportService|云欧班列}衔接。运输集装箱3万标箱。"
    assert {about for about, _, _ in observed(train).values} == {"云临班列"}


def test_levels_passed_year_by_year_are_of_one_year_each() -> None:
    found = observed(f"{CITY}情况。2016年至2018年,税收逐年突破2亿元、3亿元、4亿元。")
    assert [o.period.start and o.period.start.year for o in found.observations] == [2016, 2017, 2018]


def test_what_ran_in_nine_years_together_is_of_no_period_reported_on() -> None:
    found = observed(
        "{TransportService|云欧班列}九年累计开行1.6万列\n2018年,{TransportService|云欧班列}开行2000列,增长8%,同比增加9列,增长2%。"
    )
    assert found.observations[0].period.start is None


@pytest.mark.parametrize(
    ("told", "value", "unit"),
    [("从平溪到双溪只需要约1.6小时", "1.6", "Hour"), ("由平溪去双溪,4.2小时可以到达", "4.2", "Hour")],
)
def test_how_long_a_journey_takes_on_a_new_road(told: str, value: str, unit: str) -> None:
    found = observed(f"{{Highway|云临高速}}建成通车后,{told}。")
    assert [(str(o.quantity.value), o.quantity.unit) for o in found.observations if o.quantity] == [(value, unit)]


def test_money_without_its_unit_is_told_of_funds_and_tasks_are_aims() -> None:
    found = observed(f"{CITY}情况。到位资金7.3亿,完成工作任务的68.5%,是去年同期的4倍。")
    told = found.one(indicator="到位资金")
    assert (told.quantity and told.quantity.unit, str(told.share), told.share_of) == ("CNY", "68.5", "工作任务")
    assert str(told.growth) == "300"


def test_a_share_of_what_was_paid_in() -> None:
    told = observed(f"{CITY}情况。投资4亿元,占到位总额的57%。").observations[0]
    assert (str(told.share), told.share_of) == ("57", "到位总额")


def test_who_watches_over_projects_has_no_figure_of_them() -> None:
    found = observed(f"{CITY}情况。{{GovernmentBody|省政府}}挂牌督导的合同项目已履约516个。")
    assert [about for about, _, _ in found.values] == ["云澜市"]


def test_the_year_since_when_nothing_like_it_was_told_is_no_period() -> None:
    found = observed("{Port|平溪口岸}突破9万吨,增长5%。这是1961年建站以来,运量首次突破9万吨,同比增长,同比上升。")
    assert all(o.period.start is None and o.period.end is None for o in found.observations)


def test_trains_of_no_name_are_of_the_port_of_entry_they_pass() -> None:
    train = "{TransportService|云欧班列}首发。\n"
    found = observed(f"{train}经{{Port|平溪口岸}}共开行跨境班列275列。其中,出境班列190列。")
    assert {found.about(o) for o in found.observations} == {"平溪口岸"}


def test_a_mark_passed_on_the_way_is_no_second_figure() -> None:
    assert len(observed(f"{CITY}情况。运量742万吨,比去年早5天突破700万吨。").values) == 1


def test_what_a_manager_tells_of_a_bridge_is_of_the_bridge() -> None:
    told = "据{Company|云临公司}负责人介绍,{Highway|青河大桥}为控制性工程,主跨跨度155米,墩高72米。"
    assert {about for about, _, _ in observed(told).values} == {"青河大桥"}


def test_parts_told_by_places_alone_are_of_what_has_their_unit() -> None:
    told = "{Port|平溪港}货物吞吐量9万吨,集装箱2万标箱,其中{Port|甲港}3万吨、{Port|乙港}4万吨。"
    assert [indicator for _, indicator, _ in observed(told).values][-2:] == ["货物吞吐量"] * 2


def test_what_several_provinces_invest_is_of_none_of_them() -> None:
    areas = "{AdministrativeArea|甲省}、{AdministrativeArea|乙省}、{AdministrativeArea|丙省}三省"
    assert [about for about, _, _ in observed(f"{CITY}情况。{areas}投资到位资金15亿元。").values] == ["云澜市"]


def test_this_district_is_no_city() -> None:
    text = "云澜市投资情况\n云澜市固定资产投资9亿元，云澜市出口8亿元。云澜市平溪县完成投资51亿元。该县签约项目71个。"
    document = Document(id="report", name="report.txt", text=text, digest="0" * 64, source="report.txt")
    (found,) = extract([document], make_nlp())
    (counted,) = [o for o in found.observations if o.quantity and o.quantity.classifier == "个"]
    assert found.chains[counted.about].name == "平溪县"


@pytest.mark.parametrize("each", ["基本达到", "均达"])
def test_rates_of_one_value_have_it_each(each: str) -> None:
    found = observed(f"{CITY}情况。道路硬化率、绿化率{each}96%。")
    assert [o.indicator for o in found.observations] == ["道路硬化率", "绿化率"]
