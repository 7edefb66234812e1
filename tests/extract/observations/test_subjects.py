import pytest

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document
from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("{IndustrialPark|临溪产业园}已签约企业30家。", "临溪产业园"),
        ("总投资15亿元的{Project|宏拓新材料项目}落户。", "宏拓新材料项目"),
        ("30多家企业入驻{IndustrialPark|临溪产业园}。", "临溪产业园"),
        ("{Highway|平溪高速}全长约66公里。", "平溪高速"),
        ("全市新增就业5万人。", "云澜市"),
        ("向{Company|宏拓科技}等20家企业发放补助300万元。", "云澜市"),
        ("{Company|宏拓科技}、{Company|远岭股份}等60家企业缴纳税收3亿元。", "云澜市"),
    ],
)
def test_a_figure_belongs_to_what_its_clause_is_about(sentence: str, about: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {about}


def test_attributes_go_on_belonging_to_the_thing_last_named() -> None:
    found = observed(f"{CITY}引进{{Project|远岭电池项目}},总投资20亿元,占地213亩。")
    assert [(about, indicator) for about, indicator, _ in found.values] == [
        ("远岭电池项目", "总投资"),
        ("远岭电池项目", "占地面积"),
    ]


def test_what_follows_among_them_keeps_its_own_subject_and_no_longer() -> None:
    found = observed(
        "{!TransportService|云欧班列}共开行640列,其中{TransportService|中亚专列}开行85列,货物来自国内16个省市。"
    )
    assert [about for about, _, _ in found.values] == ["云欧班列", "中亚专列", "云欧班列"]


def test_this_line_means_what_its_paragraph_opened_with() -> None:
    found = observed(
        "{!RailwayLine|临溪铁路专用线}起自{RailwayLine|北岭支线}。即将动工的这条专用线线路全长约22公里,"
        "工程设置桥梁11座、隧道8座。"
    )
    assert {about for about, _, _ in found.values} == {"临溪铁路专用线"}
    assert [indicator for _, indicator, _ in found.values] == ["线路全长", "桥梁", "隧道"]


def test_a_quotation_belongs_to_the_firm_whose_people_speak() -> None:
    found = observed(f"{CITY}情况。\n“今年还获得了1500万元补助。”{{Company|宏拓科技}}负责人说。")
    assert [about for about, _, _ in found.values] == ["宏拓科技"]


def test_what_only_a_region_has_never_belongs_to_a_firm() -> None:
    found = observed(f"{CITY}情况。{{Company|宏拓科技}}上市,规上工业增加值增长7%。")
    assert [found.about(o) for o in found.observations] == ["云澜市"]


def test_without_anything_it_could_belong_to_a_figure_is_left_out() -> None:
    assert observed("完成投资3亿元。").observations == ()


def test_the_figures_of_a_table_row_belong_to_what_its_first_field_names() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}情况。\n地区：{AdministrativeArea|临溪县}；地区生产总值（亿元）：310.5；同比增长（%）：4.2。"
    )
    assert {about for about, _, _ in found.values} == {"临溪县"}


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("在{AdministrativeArea|临溪县}举行的推介会上,签约项目12个。", "云澜市"),
        ("在{Event|云澜投资洽谈会}上,签约项目12个,总投资30亿元。", "云澜投资洽谈会"),
        ("共有200多名客商参加{Event|云澜投资洽谈会}。", "云澜投资洽谈会"),
        ("{AdministrativeArea|哈萨克斯坦}出口2列。", "云澜市"),
        ("{IndustrialPark|临溪产业园}预计建成后,年税收5亿元,吸纳就业3000人。", "临溪产业园"),
        ("{Project|远岭电池项目}、{Project|北岭光伏}等14个项目竣工。", "云澜市"),
        ("{Company|宏拓科技}新材料、{Company|远岭股份}精细化工2个平台获评省级。", "云澜市"),
    ],
)
def test_places_of_meetings_foreign_places_and_lists_are_no_subjects(sentence: str, about: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {about}


def test_this_train_means_the_service_the_text_is_about() -> None:
    found = observed(
        f"{CITY}情况。{{TransportService|云欧班列云澜号(临溪)}}发车。{{TransportService|中老班列}}体系拓展。"
        "该班列满载50个集装箱,总货值300万美元。"
    )
    assert {about for about, _, _ in found.values} == {"云欧班列云澜号(临溪)"}


def test_this_project_means_the_one_whose_name_ends_so() -> None:
    found = observed(
        f"{CITY}情况。{{Project|宏拓油脂加工项目}}开工。这项总投资10亿元的{{Project|油脂加工项目}}将带动就业。"
    )
    assert found.values == [("宏拓油脂加工项目", "总投资", "1000000000")]


def test_a_journey_belongs_to_its_line() -> None:
    found = observed(f"{CITY}情况。{{RailwayLine|云临高铁}}将开通,云澜至临溪最快25分钟可达。")
    assert [about for about, _, _ in found.values] == ["云临高铁"]


def test_a_rank_of_somebody_else_does_not_join_the_figure_before() -> None:
    found = observed(f"{CITY}情况。产业规模300亿元,{{Company|宏拓科技}}连续三年排名全球第三位。")
    assert [o.rank for o in found.observations if o.quantity] == [None]


def test_who_attended_belongs_to_the_meeting_told_of() -> None:
    found = observed(f"{CITY}情况。{{Event|云澜招商推介会}}举行。邀请客商共500多人出席了推介会。")
    assert [about for about, _, _ in found.values] == ["云澜招商推介会"]


@pytest.mark.parametrize(
    "sentence",
    [
        "集中签约项目6个,包括{Project|远岭电池项目}、{Project|宏拓铜箔项目}等,总投资30亿元。",
        "{Project|远岭电池项目}、{Project|宏拓铜箔项目}等6个项目签约,总投资30亿元。",
        "签约{Project|远岭电池项目}、{Project|宏拓铜箔项目}等。这些项目建成后,年产值30亿元。",
        "开工项目有{Project|远岭电池项目}、{Project|宏拓铜箔项目}等11个,总投资30亿元。",
        "{Project|远岭电池项目}、{Project|宏拓铜箔项目}等6个项目,涵盖装备制造、新材料等领域,总投资30亿元。",
    ],
)
def test_what_many_projects_cost_or_bring_is_of_no_one_of_them(sentence: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert {found.about(o) for o in found.observations if o.quantity and o.quantity.unit == "CNY"} == {"云澜市"}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "{!CommercialDistrict|云澜商城}情况。\n{AdministrativeArea|云澜市}进出口3亿元。其中,出口2亿元。民企出口1亿元。",
            "云澜市",
        ),
        ("{Port|云澜港}情况。\n目前,{Port|云澜港}泊位26个。堆场面积320万平方米。", "云澜港"),
        ("{!AdministrativeArea|云澜市}情况。\n力争{IndustrialPark|临溪产业园}营业收入突破50亿元。", "临溪产业园"),
        ("{!AdministrativeArea|云澜市}情况。\n{Company|宏拓科技}10吉瓦时电池、北岭光伏等26个项目建成投产。", "云澜市"),
        ("{!Company|宏拓科技}情况。{Project|远岭电池项目}开工。{Company|宏拓材料}注册资本2亿元。", "宏拓材料"),
        ("{Company|宏拓科技}开工;{Company|远岭储能}开始量产,预计今年产能达3.6万吨。", "远岭储能"),
        ("6月份,{Company|宏拓科技}开始量产,预计今年产能达3.6万吨。", "宏拓科技"),
        (
            "{!AdministrativeArea|云澜市}情况。\n{CommercialDistrict|云岭商城}经过多年培育,已形成市场集群,目前拥有批发市场60个。",
            "云岭商城",
        ),
    ],
)
def test_who_a_sentence_goes_on_about(text: str, about: str) -> None:
    assert {subject for subject, _, _ in observed(text).values} == {about}


def test_a_section_of_a_line_is_not_the_place_it_begins_at() -> None:
    found = observed(
        f"{CITY}情况。{{RailwayLine|云临高铁}}开通。此次开通的{{AdministrativeArea|云澜}}至临溪段线路长199公里。"
    )
    assert [about for about, _, _ in found.values] == ["云临高铁"]


def test_parts_of_a_project_cost_are_the_projects() -> None:
    found = observed(f"{CITY}情况。{{Project|远岭电池项目}}总投资12.5亿元,其中固定资产投资9.8亿元,流动资金2.7亿元。")
    assert {about for about, _, _ in found.values} == {"远岭电池项目"}


def test_length_and_speed_belong_to_the_line_and_to_no_station() -> None:
    found = observed(
        "{RailwayLine|云临高铁}获得批复。新建线路自{TransportInfrastructure|云澜东站}引出,接入{TransportInfrastructure|临溪站},"
        "线路全长109公里,设计时速350公里。"
    )
    assert {about for about, _, _ in found.values} == {"云临高铁"}


@pytest.mark.parametrize(
    "sentence",
    [
        "{Company|宏拓科技}投资5亿元建设{Project|远岭电池项目}。",
        "{Project|远岭电池项目}去年开工建设,工程用地51亩,设计规模为日处理污水8万吨,总投资5亿元。",
        "{Company|宏拓科技}在{IndustrialPark|临溪产业园}投资5亿元新建{Project|远岭电池项目}。",
    ],
)
def test_what_is_put_into_a_work_and_built_there_is_of_the_work(sentence: str) -> None:
    found = observed(f"{CITY}发展情况。{sentence}")
    assert {found.about(o) for o in found.observations} == {"远岭电池项目"}


def test_a_bare_project_is_the_one_told_of_and_no_part_of_it() -> None:
    told = "{Project|远岭炼化项目}投资40亿元,一期建设{Project|乙烯项目}及配套工程。\n项目明年投产后,预计年产值60亿元,创利税3亿元。"
    found = observed(f"{CITY}发展情况。\n{told}")
    assert {found.about(o) for o in found.observations} == {"远岭炼化项目"}


def test_the_same_number_of_things_told_again_is_of_whom_it_was_told_before() -> None:
    found = observed(
        f"{CITY}情况。\n{{DevelopmentZone|临溪高新区}}14个项目集中签约。\n签约的有远岭中心等14个项目。另有9个项目。"
    )
    assert {(found.about(o), o.quantity.value) for o in found.observations if o.quantity} == {
        ("临溪高新区", 14),
        ("云澜市", 9),
    }


def test_a_project_told_of_since_the_last_figure_has_the_cost_told_next() -> None:
    found = observed("{!DevelopmentZone|临溪示范区}开工项目14个,{Project|华川板材项目}是示范区重点项目,总投资20亿元。")
    assert found.about(found.one(indicator="总投资")) == "华川板材项目"


def test_a_length_is_of_the_line_told_of_and_of_none_that_it_meets() -> None:
    found = observed(
        "{RailwayLine|云临铁路}起自{RailwayLine|青山铁路}{TransportInfrastructure|望川站},终点至{RailwayLine|宁桥铁路},"
        "线路全长9公里,计划明年建成通车,设计运输能力达360万吨。"
    )
    assert {(found.about(o), o.modality) for o in found.observations} == {("云临铁路", "Actual")}


def test_what_a_train_is_laden_with_is_the_trains_and_its_number_measures_nothing() -> None:
    found = observed(
        "载着300吨白糖的{TransportService|10266次班列}从{LogisticsPark|云澜中心站}发出,"
        "{Corridor|云陆大通道}覆盖全国。通道物流网络已连接80个国家和地区。"
    )
    assert [(found.about(o), o.quantity.value) for o in found.observations if o.quantity] == [
        ("10266次班列", 300),
        ("云陆大通道", 80),
    ]


def test_so_much_of_a_line_is_the_lines() -> None:
    line = "{!AdministrativeArea|云澜市}消息。{RailwayLine|云临铁路}"
    assert observed(f"{line}全长96公里,{{AdministrativeArea|平溪省}}段正线长度为36公里。").values == [
        ("云临铁路", "全长", "96"),
        ("云临铁路", "平溪省段正线长度", "36"),
    ]


def test_the_harbour_of_a_text_about_a_port_is_that_port() -> None:
    told = observed("{!Port|望川新港}开港,是{Designation|“平溪组合港”核心港区}。港区规划岸线14公里。")
    assert [told.about(o) for o in told.observations] == ["望川新港"]


def test_what_all_projects_of_a_list_yield_is_of_who_signed_them() -> None:
    told = observed(
        "{!DevelopmentZone|临溪开发区}招商项目签约。{Project|青禾储能项目}、{Project|远岭铜箔项目}等24个项目,涵盖新材料、储能等领域,"
        "总投资280亿元,预计项目全部达产后,年销售收入320亿元,税收41亿元。"
    )
    assert {told.about(o) for o in told.observations} == {"临溪开发区"}


def test_firms_that_settled_in_a_park_are_counted_for_it() -> None:
    told = observed("{!AdministrativeArea|云澜市}园区建设。落户{IndustrialPark|星海智造园}的企业中已有33家企业投产。")
    assert [told.about(o) for o in told.observations] == ["星海智造园"]
    city = observed("{!AdministrativeArea|云澜市}会议。进驻{IndustrialPark|星海智造园}的11家企业获表彰。")
    assert [city.about(o) for o in city.observations] != ["星海智造园"]


def test_the_amount_that_opens_the_next_sentence_is_of_the_market_told_of() -> None:
    told = observed(
        "{!AdministrativeArea|云澜市}商贸。\n{CommercialDistrict|云澜商城}交易额700亿元。出口额实现4亿美元。"
    )
    assert [told.about(o) for o in told.observations] == ["云澜商城", "云澜商城"]


def test_projects_counted_again_are_the_same_projects() -> None:
    told = observed("{!DevelopmentZone|临溪开发区}24个招商项目签约。此次签约的有{Project|青禾储能项目}等24个项目。")
    assert len(told.observations) == 1
    apart = observed("{!DevelopmentZone|临溪开发区}24个招商项目签约。去年竣工的有{Project|青禾储能项目}等24个项目。")
    assert len(apart.observations) == 2


def test_what_projects_cost_is_of_whom_they_were_first_told() -> None:
    told = observed(
        "{!AdministrativeArea|云澜市}签约。{DevelopmentZone|临溪开发区}24个项目集中签约,{AdministrativeArea|云澜市}领导见证。\n"
        "此次签约的有:\n{Project|青禾储能项目}、\n{Project|远岭铜箔项目}等24个项目,\n涵盖新材料等领域,总投资280亿元。"
    )
    assert [(told.about(o), str(o.quantity.value)) for o in told.observations] == [
        ("临溪开发区", "24"),
        ("临溪开发区", "28000000000"),
    ]


def test_what_projects_just_counted_cost_together_is_of_whom_they_were_counted_for() -> None:
    found = observed(f"{CITY}情况。{{DevelopmentZone|临溪经开区}}举行仪式,10个项目签约,总投资达67亿元。")
    assert {found.about(o) for o in found.observations} == {"临溪经开区"}


def test_where_a_zone_lies_is_not_what_the_paragraph_is_about() -> None:
    told = observed(
        "{!DevelopmentZone|临溪新区}情况。\n在{Place|云江}北岸,{DevelopmentZone|临溪新区}迅速发展。今年上半年,产值58亿元。"
    )
    assert {told.about(o) for o in told.observations} == {"临溪新区"}


def test_what_a_project_is_named_for_does_not_take_its_figures() -> None:
    text = "目前，振兴石油30万吨/年聚乙二醇项目累计完成投资12亿元。"
    document = Document(id="report", name="report.txt", text=text, digest="0" * 64, source="report.txt")
    (found,) = extract([document], make_nlp())
    (spent,) = [o for o in found.observations if o.quantity and o.quantity.unit == "CNY"]
    assert found.chains[spent.about].name == "振兴石油30万吨/年聚乙二醇项目"


def test_who_tells_it_has_no_figure_of_it() -> None:
    told = observed("{!Port|平溪港}近况。据{GovernmentBody|市港口管理局}有关数字显示,一季度货物吞吐量6万吨,外贸2万吨。")
    assert {told.about(o) for o in told.observations} == {"平溪港"}


def test_places_in_brackets_have_their_parts_of_what_is_counted_before_them() -> None:
    told = observed(
        "{!Port|望川湾港}有{Port|平溪港}为邻。{Port|望川湾港}新增泊位6个(其中万吨级泊位3个),万吨级泊位49个({Port|云港}26个、{Port|溪港}23个),"
        "设计通过能力为12181万吨。"
    )
    assert [(told.about(o), str(o.quantity.value)) for o in told.observations] == [
        ("望川湾港", "6"),
        ("望川湾港", "3"),
        ("望川湾港", "49"),
        ("云港", "26"),
        ("溪港", "23"),
        ("望川湾港", "121810000"),
    ]
    assert {o.indicator for o in told.observations if told.about(o) in ("云港", "溪港")} == {"万吨级泊位"}


def test_for_whom_a_sum_was_earned_has_it() -> None:
    told = observed("{!AdministrativeArea|云澜县}工业。这炉铜液为{Company|宏拓电工}上半年创造了21亿元的产值。")
    assert [told.about(o) for o in told.observations] == ["宏拓电工"]


def test_markets_just_named_and_the_place_of_what_is_meant_are_no_figures() -> None:
    assert (
        observed(
            "{!AdministrativeArea|云澜市}连接着{EconomicRegion|南湾}与{EconomicRegion|北原}两个市场。"
        ).observations
        == ()
    )
    told = observed("{!Port|望川湾港}新增。原因是2009年列为沿海港口第八位的{Port|平溪港}调整,吞吐量3亿吨。")
    assert [o.rank for o in told.observations] == [None]


def test_under_whose_lead_something_was_done_is_not_who_goes_on_to_be_told_of():
    found = observed(
        "在{GovernmentBody|临溪市委}的坚强领导下,{DevelopmentZone|松原高新区}扩投资稳增长。现有企业320家。"
    )
    assert found.values == [("松原高新区", "企业", "320")]


def test_what_a_province_has_is_no_figure_of_the_line_or_depot_that_the_text_is_about():
    text = "{!LogisticsPark|望川铁路货运园}介绍,全省铁路营业里程达到3900公里。"
    assert observed(text).values == []


def test_where_trains_go_is_not_who_runs_them():
    found = observed("{TransportService|云澜班列}开行930列。中亚方向520列;{Association|东盟}方向64列。")
    assert {subject for subject, _, _ in found.values} == {"云澜班列"}
