"""A figure goes to the thing it is told of, not to whatever was named before."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}发展情况。"


def test_a_figure_in_brackets_belongs_to_the_name_before_them() -> None:
    found = observed(f"{CITY}有{{Project|远岭电池项目}}(计划总投资30亿元)、{{Project|宏拓新材料项目}}(总投资5亿元)。")
    assert [about for about, _, _ in found.values] == ["远岭电池项目", "宏拓新材料项目"]


def test_the_line_is_no_station_on_it() -> None:
    found = observed(
        f"{CITY}{{RailwayLine|云岭高铁}}起自{{TransportInfrastructure|云澜南站}},接入"
        "{TransportInfrastructure|平溪站}。线路长277公里,全线共设8座车站。"
    )
    assert {about for about, _, _ in found.values} == {"云岭高铁"}


def test_the_end_of_a_way_has_no_figures_of_the_way() -> None:
    found = observed(f"{CITY}{{AdministrativeArea|临溪市}}至{{AdministrativeArea|平溪市}}最快55分钟可达。")
    assert [about for about, _, _ in found.values] == ["云澜市"]


def test_an_occasion_ends_what_is_told_of_a_project() -> None:
    found = observed(
        f"{CITY}{{Project|远岭电池项目}}于5月开工。该项目年产电池3万套。"
        "在第三届云商大会期间,签约65个项目,总投资693亿元,其中外资项目23个,总投资14亿美元。"
    )
    assert [about for about, _, _ in found.values] == ["远岭电池项目"] + ["云澜市"] * 4


def test_a_source_that_opens_a_sentence_is_not_what_it_is_about() -> None:
    found = observed(
        f"{CITY}{{Project|远岭电池项目}}年产电池3万套。统计显示,{{!AdministrativeArea|云澜市}}新签约项目49个。签约协议65份。"
    )
    assert [about for about, _, _ in found.values] == ["远岭电池项目", "云澜市", "云澜市"]


def test_what_a_project_brings_belongs_to_it() -> None:
    found = observed(f"{CITY}{{Project|远岭电池项目}}建成后预计总产值超30亿元,年缴税近亿元。")
    assert {about for about, _, _ in found.values} == {"远岭电池项目"}


@pytest.mark.parametrize(
    "sentence",
    [
        "{IndustrialPark|临溪园}、{IndustrialPark|北岭园}建成投产,总投资分别为3亿元、5亿元。",
        "{IndustrialPark|临溪园}、{IndustrialPark|北岭园}总投资分别为3亿元、5亿元。",
    ],
)
def test_respectively_deals_figures_out_to_the_things_side_by_side(sentence: str) -> None:
    assert observed(CITY + sentence).values == [("临溪园", "总投资", "300000000"), ("北岭园", "总投资", "500000000")]


def test_respectively_deals_rates_out_to_the_things_side_by_side() -> None:
    found = observed(
        f"{CITY}{{AdministrativeArea|临溪县}}、{{AdministrativeArea|北岭区}}工业增加值分别增长5%、6%。"
    ).observations
    assert [(o.indicator, o.growth) for o in found] == [("工业增加值", 5), ("工业增加值", 6)]
    assert len({o.about for o in found}) == 2


def test_a_later_respectively_means_the_members_of_the_list_before() -> None:
    found = observed(f"{CITY}“云澜标准”、“云澜品牌”分别新增12项和44项,累计分别达到64项和288项。")
    assert [(i.removesuffix("新增"), v) for _, i, v in found.values] == [
        ("云澜标准", "12"),
        ("云澜品牌", "44"),
        ("云澜标准", "64"),
        ("云澜品牌", "288"),
    ]


def test_two_clauses_of_a_title_have_an_indicator_each() -> None:
    found = observed("{!AdministrativeArea|云澜市}新签约工业项目41个 总投资超36亿元\n\n近日,签约仪式举行。")
    assert [(indicator, value) for _, indicator, value in found.values] == [
        ("新签约工业项目", "41"),
        ("新签约工业项目总投资", "3600000000"),
    ]


def test_what_a_list_counts_is_not_of_its_first_member() -> None:
    found = observed(
        f"{CITY}{{Project|远岭电池项目}}、宏拓养殖加工、{{Project|临溪包覆件项目}}等3个项目集体签约,合同金额共18亿元。"
    )
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_in_a_regions_report_a_firm_named_in_passing_does_not_go_on() -> None:
    found = observed(f"{CITY}\n工业发展平稳。{{Company|宏拓科技}}挂牌开业。累计推进60项重点事项。")
    assert [about for about, _, _ in found.values] == ["云澜市"]


def test_a_part_of_a_region_named_in_passing_does_not_go_on() -> None:
    found = observed(
        f"{CITY}{{AdministrativeArea|临溪区}}事故整改通过评估,安全工作取得积极成效,生产安全事故起数下降9.6%。"
    )
    assert [found.about(o) for o in found.observations] == ["云澜市"]


def test_those_among_which_something_is_ranked_are_not_counted() -> None:
    assert observed(f"{CITY}在参与评比的154个园区中,{{IndustrialPark|临溪产业园}}位居前列。").values == []


def test_a_list_before_its_own_count_is_not_what_the_count_is_of() -> None:
    found = observed(f"{CITY}途径{{Place|甲溪}}、{{Place|乙桥}}、{{Place|丙岭}}三个乡镇。")
    assert [about for about, _, _ in found.values] == ["云澜市"]


def test_how_much_one_outdoes_another_is_a_value_of_neither() -> None:
    found = observed(f"{CITY}一产增加值增长8%,高于全省0.3个百分点,比城镇增速快2个百分点。").observations
    assert [(o.indicator, o.growth, o.quantity) for o in found] == [("一产增加值", 8, None)]


def test_a_sentence_that_opens_with_once_finished_goes_on_with_the_work() -> None:
    found = observed(f"{CITY}\n{{Highway|平溪高速}}预计6月竣工。建成后,单程行车时间由原来的3个多小时缩短为近2小时。")
    assert {about for about, _, _ in found.values} == {"平溪高速"}


def test_a_figure_of_a_thing_without_a_recognised_name_goes_to_no_other() -> None:
    found = observed(
        f"{CITY}主要有投资8亿元的{{Project|远岭广场}}、投资4亿元的宏拓花园、投资2亿元的{{Project|平溪大厦}}等项目。"
    )
    assert [(about, value) for about, _, value in found.values] == [
        ("远岭广场", "800000000"),
        ("平溪大厦", "200000000"),
    ]


def test_a_work_is_the_subject_also_behind_the_word_for_its_stage() -> None:
    found = observed(
        f"{CITY}新建{{RailwayLine|云岭至平溪铁路}}全长412公里,经{{AdministrativeArea|临溪县}},总投资76亿元。"
    )
    assert {about for about, _, _ in found.values} == {"云岭至平溪铁路"}


def test_what_a_line_has_in_a_row_is_the_lines() -> None:
    found = observed(
        f"{CITY}{{RailwayLine|云岭铁路}}正线全长186公里,其中,新建线路长度102公里,规划建设16座车站,设计时速每小时160公里。"
    )
    assert {about for about, _, _ in found.values} == {"云岭铁路"}


def test_what_a_project_brings_is_told_after_what_it_makes_too() -> None:
    found = observed(
        f"{CITY}{{Project|远岭总部项目}}是{{DevelopmentZone|临溪高新区}}重点打造的支柱项目,总投资28亿元,占地118亩,"
        "主营工程建设等业务,预计实现年应税销售18亿元、税收1100万元,到账外资2500万美元。"
    )
    assert [about for about, _, _ in found.values] == ["远岭总部项目"] * 5


def test_what_is_told_of_a_described_work_once_built_is_the_works() -> None:
    found = observed(f"{CITY}在{{Highway|207国道}}旁,用地700亩的{{Project|远岭搬迁项目}}正在打桩,建成后税收将超2亿元。")
    assert {about for about, _, _ in found.values} == {"远岭搬迁项目"}


def test_the_size_that_firms_must_have_is_no_figure() -> None:
    found = observed(f"{CITY}全力培育税收过亿企业。引进总投资超10亿元大项目4个。税收过亿元。")
    assert [value for _, _, value in found.values] == ["4", "100000000"]


def test_when_those_counted_before_run_is_no_count() -> None:
    assert observed(f"{CITY}待6个新签项目达产后,年税收22亿元。").values == [("云澜市", "年税收", "2200000000")]


def test_a_figure_of_the_whole_country_is_no_figure_of_the_city() -> None:
    found = observed(f"{CITY}目前,全国铁路营业里程15.8万公里。")
    assert found.values == []


@pytest.mark.parametrize("opening", ["新华社{AdministrativeArea|云澜}9月3日电 ", "途经{AdministrativeArea|云澜}。"])
def test_a_place_named_in_passing_has_no_figures(opening: str) -> None:
    assert observed(f"{opening}公司去年销售收入3亿元。").values == []


def test_a_clause_that_tells_by_what_means_keeps_the_subject() -> None:
    found = observed(
        "{!AdministrativeArea|云澜县}发展情况。{AdministrativeArea|临溪村}利用闲置仓库,通过招商引资,于2018年引进一家企业,投资900万元。"
        "{AdministrativeArea|平溪镇}是装备之乡,被认定为示范镇,拥有工业企业25家。"
    )
    assert [about for about, _, _ in found.values] == ["临溪村", "平溪镇"]


def test_a_numbered_point_ends_what_was_told_of_a_project() -> None:
    found = observed(
        f"{CITY}\n二是招引{{Project|远岭养殖项目}},总投资1300万元。\n三是招引食品科技产业园项目。预计年产值1.2亿元。"
    )
    assert [about for about, _, _ in found.values] == ["远岭养殖项目", "云澜市"]


def test_a_park_that_is_being_built_is_told_of_as_a_project() -> None:
    found = observed(
        f"{CITY}{{AdministrativeArea|平溪镇}}建设{{IndustrialPark|平溪共富产业园}}。\n项目建成后,每年可增收120万元,提供220个岗位。"
    )
    assert {about for about, _, _ in found.values} == {"平溪共富产业园"}


def test_who_has_a_figure_is_no_member_of_a_list() -> None:
    assert (
        observed("产业园下辖{AdministrativeArea|许桥}、{AdministrativeArea|刁集}两个街道,规划面积42平方公里。").values
        == []
    )


@pytest.mark.parametrize(
    "measure",
    ["水库总库容1.1亿立方米", "最大坝高58米", "多年平均年供水量1.2亿立方米", "批复工程总投资20亿元", "供水人口25万人"],
)
def test_what_a_reservoir_has_is_the_reservoirs(measure: str) -> None:
    found = observed(f"{CITY}{{Project|宣岭水库工程}}位于{{AdministrativeArea|平溪县}},{measure},总工期46个月。")
    assert [about for about, _, _ in found.values] == ["宣岭水库工程"] * 2


def test_what_a_work_is_a_part_of_has_none_of_its_figures() -> None:
    found = observed(
        f"{CITY}\n2.{{Project|远岭电池项目}}总投资45亿元。\n3.平溪电芯总部基地是{{IndustrialPark|云岭新能源产业基地}}的重要组成部分,"
        "项目总投资55亿元。"
    )
    assert [about for about, _, _ in found.values] == ["远岭电池项目"]


def test_a_list_with_its_count_behind_a_comma_is_no_subject() -> None:
    found = observed(
        f"{CITY}{{Project|远岭项目}}、{{Project|平溪项目}}、{{Project|白沙项目}},3项参加签约,项目共计投资40亿元。"
    )
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_what_many_projects_of_a_fair_cost_is_told() -> None:
    found = observed(f"{CITY}{{Event|云商博览会}}签约{{Project|平溪项目}}等7个项目,总投资61亿元。")
    assert [value for _, _, value in found.values] == ["7", "6100000000"]


def test_how_many_places_a_list_has_named_is_no_figure() -> None:
    found = observed(
        f"{CITY}{{RailwayLine|云岭高铁}}连接{{AdministrativeArea|临溪}}、{{AdministrativeArea|平溪}}两大中心城市。"
    )
    assert found.values == []


def test_passengers_and_stations_are_the_lines_and_not_the_citys_it_crosses() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}发展情况。\n{RailwayLine|云澜轨道交通9号线}是主干线路。整条线路横跨{!AdministrativeArea|云澜市}"
        "四个区,共设22个站。首年客流量为3850万人次。"
    )
    assert {about for about, _, _ in found.values} == {"云澜轨道交通9号线"}


def test_a_place_in_the_bracket_of_a_firm_has_no_figures() -> None:
    found = observed("{Company|远岭纸业}({AdministrativeArea|云澜})成立多年,{Company|远岭纸业}持股。资产总额3亿元。")
    assert [about for about, _, _ in found.values] == ["远岭纸业"]


def test_titles_of_honour_and_surveys_are_not_told_of_the_country() -> None:
    found = observed(f"{CITY}全国文明城市达到13个。第四次全国文物普查新发现文物点76处。")
    assert {about for about, _, _ in found.values} == {"云澜市"}


def test_a_line_opened_in_passing_does_not_go_on() -> None:
    found = observed(f"{CITY}十件实事全部完成,新建{{Pipeline|平溪气管}}惠及3万人,建设改造城市管网40公里。")
    assert [about for about, _, _ in found.values][-1] == "云澜市"


def test_who_tells_it_is_not_what_it_is_about() -> None:
    found = observed(
        "{GovernmentBody|平溪海关}介绍,{!DevelopmentZone|临溪综保区}进出口值48亿元。截至7月底,区内注册企业132家。"
    )
    assert {about for about, _, _ in found.values} == {"临溪综保区"}


def test_what_is_seen_at_a_firm_and_how_far_it_sells_is_the_firms() -> None:
    found = observed(
        f"{CITY}走进{{Company|海丰食品}}生产车间,6条生产线满负荷运转。企业加工海带2万吨,产品远销日本、韩国等18个国家,"
        "全年产值可达4亿元。"
    )
    assert [about for about, _, _ in found.values] == ["海丰食品"] * 4
