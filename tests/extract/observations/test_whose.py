"""Whose a figure is where its clause names no subject, or names one that it is not."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("{Port|平溪港}(含{Port|北岭港}、{Port|南岭港})已建成泊位102个,其中深水泊位68个。", "平溪港"),
        (
            "{DevelopmentZone|临溪开发区}前身为{IndustrialPark|青禾工业园},2004年设立。规划面积18平方公里。",
            "临溪开发区",
        ),
        ("与{University|远岭大学}、{University|云临大学}等高校签订项目4个。", "云澜市"),
        ("{AdministrativeArea|甲市}、{AdministrativeArea|乙市}等地先后建立商会17个。", "云澜市"),
        ("西与{AdministrativeArea|平溪市}隔河相望,辖区面积310平方公里。", "云澜市"),
        ("{GovernmentBody|省政府}下达云澜的9个项目全部开工。", "云澜市"),
        ("由{Company|宏拓集团}投资8亿元,拟选址平溪打造{Project|温泉度假项目},年收入预计达6亿元。", "温泉度假项目"),
        (
            "{Project|远岭水泵项目},由{Company|甲公司}与{Company|乙公司}共建,总体建设面积8万平方米,总投资额3亿元。",
            "远岭水泵项目",
        ),
        ("{Company|宏拓科技}总经理李明介绍,去年订单增长30%。", "宏拓科技"),
        ("{Port|宏拓港}与航线。累计兑付航班补贴2亿元。", "云澜市"),
        ("位于{DevelopmentZone|临溪开发区}的{Company|宏拓铝业},去年实现产值18亿元。", "宏拓铝业"),
        ("{DevelopmentZone|临溪开发区}内的{Company|宏拓铝业}车间里,机器轰鸣,今年订单已达8亿元。", "宏拓铝业"),
        ("{Company|宏拓铝业}系{Company|远岭集团}全资子公司,注册资本5亿元。", "宏拓铝业"),
        ("{Company|宏拓铝业}与{Company|远岭集团}设立{Company|青禾新材},注册资本5亿元。", "青禾新材"),
        ("{Airport|云澜机场}。1-4月累计进出港旅客57万人次。", "云澜机场"),
    ],
)
def test_a_figure_is_of_what_a_reader_takes_it_to_be_of(sentence: str, about: str) -> None:
    found = observed(f"{CITY}情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {about}


def test_how_far_and_how_long_something_travels_is_the_trains() -> None:
    found = observed(
        f"{CITY}情况。{{Place|青岭高原}}首趟{{TransportService|云欧班列}}从{{LogisticsPark|双溪货场}}发出,经{{Place|平溪口岸}}"
        "出境,全程9800公里,运行时间约12天。"
    )
    assert {found.about(o) for o in found.observations} == {"云欧班列"}


def test_what_a_bureau_tells_of_trains_is_of_the_trains() -> None:
    found = observed("{RailwayLine|云临铁路}车务段段长李明介绍,{TransportService|云欧班列}起步阶段,每列货物总重720吨。")
    assert [about for about, _, _ in found.values] == ["云欧班列"]


def test_who_prints_the_news_has_no_figure_of_it() -> None:
    found = observed(f"{CITY}情况。\n{{Organization|云澜日报}}7月14日讯 合作项目22个。")
    assert [about for about, _, _ in found.values] == ["云澜市"]


def test_a_stretch_of_a_line_is_of_the_line_named_in_the_lines_above() -> None:
    found = observed(f"{CITY}情况。\n{{RailwayLine|云临铁路}}即将开通\n平溪段正线长度为36公里")
    assert [about for about, _, _ in found.values] == ["云临铁路"]


def test_what_is_aimed_at_is_of_what_the_aims_open_with() -> None:
    found = observed(
        "{!DevelopmentZone|临溪开发区}方案。总体目标是:到2020年,{IndustrialPark|临溪新材料基地}产值达到120亿元。"
        "规模以上企业突破50家。"
    )
    assert {found.about(o) for o in found.observations} == {"临溪新材料基地"}


@pytest.mark.parametrize("sentence", ["一期投资10亿元。", "工程总投资4000万元。"])
def test_what_no_region_has_of_its_own_is_left_out(sentence: str) -> None:
    assert observed(f"{CITY}介绍了情况。{sentence}").observations == ()


def test_what_a_firm_builds_is_told_of_the_firm_where_it_has_no_name() -> None:
    found = observed(
        f"{CITY}情况。{{Company|宏拓纺织公司}}拟建30万锭纺纱项目,总投资5亿元,建成投产后,预计年销售收入6亿元。"
    )
    assert [about for about, _, _ in found.values] == ["宏拓纺织公司"] * 2


def test_what_is_named_once_in_a_list_behind_the_figures_is_not_what_a_text_is_about() -> None:
    assert observed("签约项目29个。主要有远岭基地、{IndustrialPark|青禾产业园}等。").observations == ()


def test_a_sum_told_again_to_the_last_digit_is_one_figure() -> None:
    found = observed(f"{CITY}签约项目12个 总投资91.5亿元\n仪式上,共签约亿元以上项目12个,总投资91.5亿元。")
    assert [str(o.quantity.value) for o in found.observations if o.quantity].count("9150000000") == 1


def test_a_noun_that_no_figure_counts_ends_no_clause_further_on() -> None:
    found = observed("{!TransportService|云欧班列}通达甲国、乙国等9个国家,货品涉及5大类70余种。")
    assert [(i, v) for _, i, v in found.values] == [("国家", "9")]


def test_whose_a_project_is_says_nothing_of_what_is_measured() -> None:
    found = observed("{!AdministrativeArea|平溪县}情况。{AdministrativeArea|平溪县}的{Project|宏拓项目}占地260亩。")
    assert found.values == [("宏拓项目", "占地面积", "260")]


def test_who_holds_office_somewhere_acts_for_the_place() -> None:
    found = observed(f"{CITY}情况。{{GovernmentBody|云澜市委}}副书记率队招商,拜访企业16家,签约项目7个。")
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_what_a_manager_of_the_company_says_is_of_the_firm_named_last() -> None:
    found = observed(
        f"{CITY}情况。\n走进{{Company|瑞泰医药}},生产线正在运转。“去年产值达到2亿元,今年产值可突破3亿元。”公司经理李明告诉记者。"
    )
    assert [about for about, _, _ in found.values] == ["瑞泰医药"] * 2


def test_a_firm_that_settled_somewhere_has_its_own_cost() -> None:
    found = observed(
        f"{CITY}情况。{{Company|瑞泰医药}}2018年落户{{IndustrialPark|青禾工业园}},总投资6亿元,现有员工320人。"
    )
    assert [(found.about(o), o.period.start) for o in found.observations][1] == ("瑞泰医药", None)


def test_what_is_laden_is_what_is_told_of() -> None:
    found = observed(
        f"{CITY}情况。满载家电的{{TransportService|云欧班列}}从{{LogisticsPark|双溪物流园}}发车,运输成本降低20%。"
    )
    assert {found.about(o) for o in found.observations} == {"云欧班列"}


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("坐落于平溪港区的{Project|星湖科技城}总投资30亿元。", "星湖科技城"),
        ("3家企业落户国家级{DevelopmentZone|平溪开发区}。", "平溪开发区"),
        ("{Highway|平溪高速}通车,惠及沿线30余万居民。", "平溪高速"),
        (
            "{Highway|平溪高速}通车。据了解,该路是{Highway|青北高速}的联络线之一,全长56公里。",
            "平溪高速",
        ),
        (
            "{Airport|云澜机场}选址在平溪,与{Airport|北岭机场}相隔40公里,航站楼面积约26万平方米。",
            "云澜机场",
        ),
        (
            "{Project|远岭电池项目}首块产品,在{AdministrativeArea|平溪市}正式下线,从开工到下线仅用时118天。",
            "远岭电池项目",
        ),
    ],
)
def test_where_something_is_and_what_it_is_measured_by_is_no_subject(sentence: str, about: str) -> None:
    found = observed(f"{CITY}情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {about}


def test_figures_of_the_province_are_not_the_citys() -> None:
    assert observed(f"{CITY}情况。全省新签约项目359个。").observations == ()


def test_what_an_unnamed_work_cost_is_nobodys() -> None:
    found = observed(f"{CITY}情况。{{Project|平溪乙醇项目}}完成投资5亿元,远岭气化先导工程累计完成投资27亿元。")
    assert [v for _, _, v in found.values] == ["500000000"]


def test_the_company_is_the_firm_the_paragraph_tells_of_and_not_its_parent() -> None:
    found = observed(
        f"{CITY}情况。\n{{Company|远岭新能源公司}}成立于2016年,是{{Company|远岭集团}}的全资子公司。公司一期项目总投资30亿元,占地500亩,"
        "2018年实现产值18亿元;二期项目总投资45亿元。"
    )
    assert {about for about, _, _ in found.values} == {"远岭新能源公司"}
    assert [o.period.end and o.period.end.year for o in found.observations] == [None, None, 2018, None]


def test_who_manages_a_firm_tells_of_it_wherever_he_speaks() -> None:
    found = observed(
        f"{CITY}情况。在{{IndustrialPark|平溪工业园}},{{Company|江南电子}}总经理李明告诉记者,产品八成出口,现有员工260人。"
    )
    assert found.about(found.one(value=260)) == "江南电子"


def test_routes_that_are_counted_have_none_themselves() -> None:
    found = observed(f"{CITY}情况。{{Port|南岭港}}开通{{TransportService|东南亚航线}}2条,航线总数达到32条。")
    assert found.about(found.one(value=32)) == "南岭港"


def test_a_title_and_its_text_tell_one_figure() -> None:
    found = observed(f"总投资86亿元!{CITY}15个项目签约\n15个项目现场签约,总投资86亿元。")
    assert sorted(v for _, _, v in found.values) == ["15", "8600000000"]


def test_what_an_unnamed_work_consists_of_is_not_the_zones() -> None:
    found = observed(
        "{!DevelopmentZone|云澜经开区}情况。汽车配套基地一期项目位于{DevelopmentZone|云澜经开区},占地面积106亩,包括9栋厂房、1栋研发楼。"
    )
    assert found.observations == ()


def test_the_first_phase_is_of_the_park_told_of() -> None:
    found = observed(f"{CITY}情况。{{IndustrialPark|平溪产业园}}规划面积2200亩。首期8万平方米计划建成。")
    assert {about for about, _, _ in found.values} == {"平溪产业园"}


def test_a_journey_that_takes_so_long_now_is_the_lines() -> None:
    found = observed(
        f"{CITY}情况。{{RailwayLine|云临高铁}}全长643公里。届时,云澜至平溪行车时间将由目前的9小时缩短至2小时。"
    )
    assert [(about, v) for about, _, v in found.values] == [("云临高铁", v) for v in ("643", "9", "2")]


def test_whom_a_project_is_built_by_ends_with_what_it_builds() -> None:
    found = observed(
        f"{CITY}情况。由{{Company|宏拓集团}}投资12亿元的{{Project|远岭电池项目}},占地180亩,建设4条生产线,达产后年纳税8000万元。"
    )
    assert {about for about, _, _ in found.values} == {"远岭电池项目"}
    assert [indicator for _, indicator, _ in found.values] == ["投资", "占地面积", "建设生产线", "纳税"]


def test_the_stations_of_a_line_are_counted() -> None:
    found = observed(f"{CITY}情况。{{RailwayLine|云临铁路}}全长62公里,设站8座,其中地下站3座。")
    assert [v for _, _, v in found.values] == ["62", "8", "3"]


def test_a_firm_is_described_by_what_stands_before_it() -> None:
    found = observed(
        "{!IndustrialPark|青禾工业园}情况。其中,注册资本8000万元的{Company|宏拓机械公司}年产减速机3万台;"
        "占地90亩、总投资6亿元的{Company|远岭食品公司}{Project|二期扩建项目}开工。"
    )
    assert [(about, value) for about, _, value in found.values] == [
        ("宏拓机械公司", "80000000"),
        ("宏拓机械公司", "30000"),
        ("二期扩建项目", "90"),
        ("二期扩建项目", "600000000"),
    ]


def test_firms_of_a_size_are_counted_and_no_size_is_theirs() -> None:
    found = observed(f"{CITY}引进注册资本8000万元以上的企业12家。")
    assert [value for _, _, value in found.values] == ["12"]


def test_a_park_is_bounded_by_roads_that_its_size_is_not_of() -> None:
    found = observed(
        "{!IndustrialPark|青禾工业园}位于{AdministrativeArea|临溪县}县城以南4公里处,{Highway|云临高速}以东、{RailwayLine|云桥铁路}以西,总占地17平方公里。"
    )
    assert {about for about, _, _ in found.values} == {"青禾工业园"}
    assert found.values[0][1] == "距临溪县县城距离"


def test_a_member_of_a_list_has_not_what_was_spent_on_all() -> None:
    found = observed("承担的{Company|宏拓医疗}、{IndustrialPark|远岭产业园}等9个项目一共完成投资2亿元。")
    assert found.observations == ()


def test_a_number_without_words_measures_nothing() -> None:
    assert observed(f"0.00 (0.000%)\n{CITY}情况。").observations == ()


def test_a_park_that_is_built_is_the_project_and_no_earlier_one() -> None:
    found = observed(
        f"{CITY}消息。\n近日,云桥线获批,启动{{RailwayLine|云桥铁路}}。\n{{Company|宏拓集团}}将共同建设{{IndustrialPark|青禾产业园}},项目总投资15亿元。"
    )
    assert [about for about, _, _ in found.values] == ["青禾产业园"]


def test_what_a_city_begins_is_of_no_zone_that_hosts_the_meeting() -> None:
    text = "现场会在{DevelopmentZone|云水示范区}召开。这次一起开工60个项目、总投资45亿元。我市全年举办现场会4次。"
    assert observed(text).observations == ()
    assert {about for about, _, _ in observed(text.replace("我市", "")).values} == {"云水示范区"}


def test_what_projects_cost_on_average_is_of_no_single_one() -> None:
    found = observed(
        "{Project|远岭水泵项目}开工。{!DevelopmentZone|临溪开发区}在建项目40个,共需资金,项目单体投资平均达到3亿元。"
    )
    assert {about for about, _, _ in found.values} == {"临溪开发区"}


def test_an_occasion_has_what_was_agreed_at_it() -> None:
    text = "{Event|渔具产销对接大会}在{IndustrialPark|青禾产业园}成功举行。\n本次大会共签约项目40个,总投资45亿元。"
    for told in (text, CITY + "消息。" + text):
        assert {about for about, _, _ in observed(told).values} == {"渔具产销对接大会"}


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("{Event|渔具产销对接大会}和{Event|水产论坛}开幕。本届大会有40家企业参展。", "渔具产销对接大会"),
        ("{Event|渔具产销博览会}闭幕。展会共吸引客商900人。", "渔具产销博览会"),
        ("{Event|渔具产销博览会}闭幕。截至6月9日,展会观众已超过3万人次。", "渔具产销博览会"),
        ("{Event|渔具产销博览会}闭幕。活动中心新增床位40张。", "云澜市"),
        ("{Event|渔具产销博览会}闭幕。我市在此次博览会上签约项目40个。", "云澜市"),
        ("{IndustrialPark|青禾产业园}6条道路开工。", "青禾产业园"),
        ("{GovernmentBody|云澜市商务局}通报了全市11家开发区的考核情况。", "云澜市"),
        ("{GovernmentBody|临溪县委}书记李明率队签约项目6个。", "云澜市"),
        ("{DevelopmentZone|临溪开发区}是{AdministrativeArea|东江省}3个试点园区之一,规划面积15平方公里。", "临溪开发区"),
        (
            "{Highway|云临高速公路}起于云澜,与新建的{Highway|平溪高速公路}相接,终点接国道,主线全长30公里。",
            "云临高速公路",
        ),
        ("{Company|宏拓轨道集团}表示,订单已全部落实,全年将交付列车45列。", "宏拓轨道集团"),
        (
            "{Project|远岭水泵项目}建设规模为厂房3万平方米、仓库2万平方米及附属用房等1万平方米,16条生产线。",
            "远岭水泵项目",
        ),
        ("{Company|宏拓科技}的{Project|远岭造纸项目}开工。新项目总投资50亿元,创税3亿元。", "远岭造纸项目"),
        ("{TransportService|云欧班列}发车。货物目的地遍布44个城市。", "云欧班列"),
    ],
)
def test_a_figure_goes_to_what_its_clause_points_back_to(sentence: str, about: str) -> None:
    found = observed(f"{CITY}情况。{sentence}")
    assert {found.about(o) for o in found.observations if "试点" not in o.indicator} == {about}


def test_the_length_of_a_road_that_nobody_named_is_of_no_region() -> None:
    assert observed(f"{CITY}情况。村里的老路改好了。这条公路全长约80公里,两地车程缩短至40分钟。").observations == ()


def test_a_project_is_not_the_place_where_its_beginning_is_celebrated() -> None:
    found = observed(
        "{!IndustrialPark|远岭智能产业园}开工。昨天,开工活动在{DevelopmentZone|双溪工业区}举办。项目规划占地500亩,投资20亿元。"
    )
    assert {about for about, _, _ in found.values} == {"远岭智能产业园"}


def test_jobs_are_told_by_the_word_behind_their_number() -> None:
    found = observed("{Project|远岭水泵项目}建成后可解决约200人就业。")
    assert [indicator for _, indicator, _ in found.values] == ["解决就业"]


def test_where_news_was_sent_from_bears_no_figures():
    found = observed(
        "{Organization|云澜网}{AdministrativeArea|松原}5月16日电 签约6个项目。今日,{!AdministrativeArea|云澜市}举行推介会。"
    )
    assert found.about(found.observations[0]) == "云澜市"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "{Airport|云澜机场}是最大的机场。统计显示,全国新建机场43个,新增跑道41条,机场新增容量4亿人次。",
            {"中国"},
        ),
        (
            "{!IndustrialPark|青禾产业园}位于{IndustrialPark|双溪工业园}内。一期工程建筑面积4万平方米。",
            {"青禾产业园"},
        ),
        (
            "{!IndustrialPark|青禾产业园}地势平坦。距{RailwayLine|云临铁路}{TransportInfrastructure|远岭站}22公里。",
            {"青禾产业园"},
        ),
        ("{!IndustrialPark|青禾产业园}在建。\n装备园:临近{Airport|云澜机场},规划面积2平方公里。", set()),
        (
            "{!DevelopmentZone|临溪开发区}很忙。在{Company|宏拓公司}“{Project|远岭水泵项目}”建设现场,机器轰鸣,400多名工人进场。",
            {"远岭水泵项目"},
        ),
        (
            "{!AdministrativeArea|云澜市}将建{LogisticsPark|青禾物流园},项目建成后交易额90亿元。可预冷蔬菜100万吨,年实现利润2亿元。",
            {"青禾物流园"},
        ),
    ],
)
def test_what_the_sentence_leaves_unsaid_is_what_the_text_goes_on_about(text: str, about: set[str]) -> None:
    country = "{AdministrativeArea|中国}各地。" if about == {"中国"} else ""
    assert {whose for whose, _, _ in observed(country + text).values} == about


def test_what_is_told_at_a_meeting_called_after_its_aim_has_happened():
    found = observed("{!DevelopmentZone|临溪新区}举行冲刺年终动员大会,会上21个项目签约。")
    assert [o.modality for o in found.observations] == ["Actual"]


def test_units_of_a_plant_are_told_on_of_the_plant() -> None:
    text = "{Project|松原电厂项目}一期投资63亿元;3号机组投资68亿元,年发电2亿度,总税费14亿元。"
    found = observed(CITY + "情况。" + text)
    assert {found.about(o) for o in found.observations} == {"松原电厂项目"}


def test_what_a_firm_announces_of_the_project_is_of_its_one_project() -> None:
    text = "{!Company|宏拓锂能}投资建设{Project|临溪储能项目}。\n三、基本情况\n项目总投资额约36亿元。"
    found = observed(text)
    assert found.about(found.observations[0]) == "临溪储能项目"


def test_the_size_of_several_is_no_figure() -> None:
    assert not observed(CITY + "情况。市场横跨若干万亿、千亿级行业。").observations


def test_what_the_firm_earned_is_of_the_firm_behind_what_its_plant_makes() -> None:
    text = "{Project|远岭漆料项目}日产漆料26吨,{Company|远岭化工}经理介绍,一季度公司实现产值4亿元。"
    found = observed(CITY + "情况。" + text)
    assert [found.about(o) for o in found.observations] == ["远岭漆料项目", "远岭化工"]


def test_what_a_firm_builds_for_a_sum_has_its_own_area() -> None:
    text = "{Company|远岭公司}投资4亿元建设的{LogisticsPark|平溪冷库}建筑面积5万平方米。"
    found = observed(CITY + "情况。" + text)
    assert [found.about(o) for o in found.observations][-1] == "平溪冷库"
