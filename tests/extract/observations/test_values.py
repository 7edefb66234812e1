from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["固定资产投资", "规上工业增加值", "一般公共预算收入", "出口总额", "社会消费品零售总额"]),
            st.decimals(min_value=Decimal("0.5"), max_value=9999, places=2),
            st.sampled_from(["增长", "同比增长", "下降", "同比下降"]),
            st.decimals(min_value=Decimal("0.1"), max_value=99, places=1),
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda item: item[0],
    )
)
def test_a_list_of_values_with_growth_is_read_back_exactly(items: list[tuple[str, Decimal, str, Decimal]]) -> None:
    clauses = ",".join(f"{noun}{value:f}亿元,{verb}{rate:f}%" for noun, value, verb, rate in items)
    found = observed(f"{CITY}2019年上半年主要指标如下。2019年上半年,{clauses}。")
    told = [(o.indicator, o.quantity.value, o.growth) for o in found.observations if o.quantity]
    assert told == [(noun, value * 10**8, -rate if "下降" in verb else rate) for noun, value, verb, rate in items]


def test_a_value_has_its_unit_bound_period_subject_and_evidence() -> None:
    found = observed(f"1-5月,{CITY}完成交通建设投资超12.5亿元,占年度计划的48%。")
    told = found.one(indicator="交通建设投资")
    assert told.quantity is not None
    assert (told.quantity.value, told.quantity.unit, told.bound) == (1_250_000_000, "CNY", "AtLeast")
    assert (str(told.period.start), str(told.period.end)) == ("2019-01-01", "2019-05-31")
    assert (told.share, told.share_of) == (48, "年度计划")
    assert found.about(told) == "云澜市"
    assert "超12.5亿元,占年度计划的48%" in told.evidence.of(found.text)
    assert told.value_span.of(found.text) == "12.5亿元"


@pytest.mark.parametrize(
    ("sentence", "indicator", "value", "classifier"),
    [
        ("举办网上展销会15场。", "举办网上展销会", 15, "场"),
        ("已开通4条旅游专线。", "开通旅游专线", 4, "条"),
        ("新认定省级研发中心31家。", "新认定省级研发中心", 31, "家"),
        ("60多家头部企业入驻。", "入驻头部企业", 60, "家"),
        ("共计发放社保卡120万张。", "发放社保卡", 1_200_000, "张"),
        ("培育规上企业三百二十家。", "培育规上企业", 320, "家"),
    ],
)
def test_what_is_counted_is_named_with_what_is_done_to_it(
    sentence: str, indicator: str, value: int, classifier: str
) -> None:
    told = observed(f"{CITY}2019年情况。{sentence}").one(indicator=indicator)
    assert told.quantity is not None
    assert (told.quantity.value, told.quantity.classifier) == (value, classifier)


def test_members_of_a_list_share_the_verb_of_the_first() -> None:
    found = observed(f"{CITY}新培育农业龙头企业3家、科技型中小企业120家。")
    assert [indicator for _, indicator, _ in found.values] == ["新培育农业龙头企业", "新培育科技型中小企业"]


def test_a_list_dealt_out_by_respectively_gives_each_its_own() -> None:
    found = observed(f"{CITY}城镇、农村居民人均可支配收入分别增长3.5%、8.2%。")
    assert [(o.indicator, o.growth) for o in found.observations] == [
        ("城镇居民人均可支配收入", Decimal("3.5")),
        ("农村居民人均可支配收入", Decimal("8.2")),
    ]


def test_parts_after_among_them_point_to_their_whole() -> None:
    found = observed(f"{CITY}新增企业500家,其中高新技术企业40家、科技型中小企业90家。")
    whole = found.observations[0]
    assert whole.part_of is None
    assert [o.part_of for o in found.observations[1:]] == [0, 0]


def test_a_range_is_two_observations_that_say_which_end_they_are() -> None:
    found = observed(f"{CITY}每月开行2至3列货运班列。")
    assert [(o.quantity.value, o.qualifiers) for o in found.observations if o.quantity] == [
        (2, ("区间下限",)),
        (3, ("区间上限",)),
    ]


def test_a_value_that_grew_is_told_as_it_was_and_as_it_is() -> None:
    found = observed(f"{CITY}货运量将从每年1200万吨上升至2600万吨。")
    assert [(o.indicator, str(o.quantity.value), o.modality) for o in found.observations if o.quantity] == [
        ("货运量", "12000000", "Actual"),
        ("货运量", "26000000", "Target"),
    ]


def test_the_same_figure_told_twice_is_one_observation() -> None:
    found = observed(f"{CITY}新增6条快速公路\n\n此次通车的6条快速公路总投资200亿元。")
    assert [indicator for _, indicator, _ in found.values] == ["新增快速公路", "总投资"]


@pytest.mark.parametrize(
    "sentence",
    [
        "深入学习第53次会议精神。",
        "扎实做好“六稳”工作。",
        "亚洲300强企业落户。",
        "推进5G网络建设。",
        "服务热线0570-85001234。",
        "在5年内建成示范区。",
        "坚持“两个毫不动摇”。",
        "连续3个月保持增长。",
        "一批项目开工。",
        "入选国家4A级名单。",
        "排名上升5位。",
    ],
)
def test_numbers_that_measure_nothing_are_no_observations(sentence: str) -> None:
    assert observed(CITY + sentence).observations == ()


def test_a_threshold_says_what_is_counted_and_is_no_observation() -> None:
    found = observed(f"{CITY}共签约项目28个,其中100亿元以上项目1个、50亿元以上项目3个。")
    assert [(indicator, value) for _, indicator, value in found.values] == [
        ("签约项目", "28"),
        ("100亿元以上项目", "1"),
        ("50亿元以上项目", "3"),
    ]


def test_traditional_characters_are_told_in_simplified_ones() -> None:
    found = observed("{!DevelopmentZone|雲瀾經濟開發區}規劃面積約為12.24平方公里,累計引進企業350家,實現產值88億元。")
    assert [indicator for _, indicator, _ in found.values] == ["规划面积", "引进企业", "产值"]
    assert found.observations[0].bound == "About"


def test_figures_split_by_blanks_are_read_and_keep_their_place() -> None:
    found = observed(f"{CITY}完成投资 12 . 5 亿元。")
    told = found.observations[0]
    assert told.quantity is not None and told.quantity.value == 1_250_000_000
    assert told.value_span.of(found.text) == "12 . 5 亿元"


def test_a_list_of_products_gives_each_its_own_amount() -> None:
    found = observed(f"{CITY}情况。形成14.5万吨钢管、10吉瓦组件、5.6吉瓦时电池等产能。")
    told = [(o.indicator.removeprefix("形成"), o.quantity.value) for o in found.observations if o.quantity]
    assert told == [("钢管", 145_000), ("组件", 10), ("电池", Decimal("5.6"))]


def test_equal_members_of_a_list_are_kept_apart() -> None:
    found = observed(f"{CITY}情况。培育5个特色农业县、5个工业强县、3个文旅强县。")
    assert [o.quantity.value for o in found.observations if o.quantity] == [5, 5, 3]


def test_a_list_of_levels_shares_its_last_noun() -> None:
    found = observed(f"{CITY}情况。培育6个世界级、7个国家级、9个区域级产业集群。")
    assert [o.indicator[-7:] for o in found.observations] == ["世界级产业集群", "国家级产业集群", "区域级产业集群"]


def test_a_headline_gives_way_to_the_sentence_that_says_more() -> None:
    found = observed(f"{CITY}企业总量达6208户\n{CITY}企业总量达到6208户,同比增长12.3%。")
    assert [(o.quantity.value, o.growth) for o in found.observations if o.quantity] == [(6208, Decimal("12.3"))]


def test_the_same_things_counted_again_are_told_once() -> None:
    found = observed(f"{CITY}情况。18个项目签约。18个项目涉及多个产业。")
    assert [o.quantity.value for o in found.observations if o.quantity] == [18]


@pytest.mark.parametrize(
    "sentence",
    ["五大高耗能行业产值增长10%。", "破解3个困扰企业发展的难题。", "公交与轨道50米内换乘比例提升至93%。"],
)
def test_numbers_that_only_say_which_things_are_meant_are_no_figures(sentence: str) -> None:
    found = observed(f"{CITY}2019年情况。{sentence}")
    assert all(o.quantity is None or o.quantity.unit == "Percent" for o in found.observations)


def test_the_cost_of_counted_projects_says_whose_it_is_and_that_it_is_planned() -> None:
    found = observed(f"{CITY}情况。新签约工业项目42个,计划总投资140亿元。")
    assert [o.indicator for o in found.observations] == ["新签约工业项目", "新签约工业项目计划总投资"]


@pytest.mark.parametrize(
    ("sentence", "owned"),
    [
        ("实施渔港改造项目31个、完成投资6亿元。", "渔港改造项目完成投资"),
        ("引进三类远洋项目31个、总投资6亿元。", "三类远洋项目总投资"),
        ("新增渔业公路通车里程31公里,总里程达826公里。", "渔业公路通车总里程"),
        ("接待海外游客31万人次、花费6亿元。", "海外游客花费"),
        ("共建云岭渔获交易中心,力争交易额达到6亿元。", "云岭渔获交易中心交易额"),
        ("渔业企业营收增长5%、利润增长6%。", "渔业企业利润"),
        ("大雨过后,交易额达到6亿元。", "交易额"),
        ("荞麦总产31万斤,单产620斤。", "荞麦单产"),
    ],
)
def test_a_bare_measure_is_of_what_was_told_right_before(sentence: str, owned: str) -> None:
    assert observed(f"{CITY}情况。{sentence}").observations[-1].indicator == owned


@pytest.mark.parametrize(
    "sentence",
    [
        "完成1%渔户抽样调查。",
        "实施云江沿岸1公里老旧船厂搬迁。",
        "减免单户3万元以下欠费。",
        "连续9届获匠人奖。",
        "渔业产值连跨3个百亿级台阶。",
        "办好青年渔家30人论坛。",
        "关停10万千瓦及以下柴油机组。",
        "确定4%左右的增长目标。",
        "做好强渔、兴港、富民三篇文章。",
        "壮大一批百亿级、十亿级优势产业。",
        "平溪迈入百亿级城市。",
    ],
)
def test_what_only_describes_is_no_figure(sentence: str) -> None:
    assert observed(f"{CITY}情况。{sentence}").observations == ()


def test_a_policy_called_by_the_number_of_its_clauses_is_no_count() -> None:
    assert observed(f"{CITY}情况。全面落实国务院36条政策,稳定经营主体。").observations == ()


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("年末常住人口138.2万人,比上年末减少0.5万人。", "常住人口比上年末减少"),
        ("存款余额2389亿元,比年初增加156亿元。", "存款余额比年初增加"),
        ("城镇化率75.3%,比上年末提高0.6个百分点。", "城镇化率比上年末提高"),
    ],
)
def test_a_change_is_not_told_as_the_thing_that_changed(sentence: str, change: str) -> None:
    found = observed(f"{CITY}情况。{sentence}")
    assert [o.indicator for o in found.observations] == [change.partition("比")[0], change]


def test_a_remark_in_brackets_is_no_part_of_the_indicator() -> None:
    found = observed(f"{CITY}情况。固定资产投资(不含农户)增长7.3%,生产总值(GDP)增长5%。")
    assert [o.indicator for o in found.observations] == ["固定资产投资", "生产总值"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("对首次突破10亿元、50亿元的企业,分别给予50万元、100万元奖励。", [500_000, 1_000_000]),
        ("签约项目中,投资额10亿元以上的11个。", [11]),
        ("两项指标增速均居全省前列,出口3亿元。", [300_000_000]),
        ("生产总值连跨两个百亿台阶,出口3亿元。", [300_000_000]),
    ],
)
def test_sizes_of_those_meant_are_no_figures(sentence: str, values: list[int]) -> None:
    found = observed(f"{CITY}2019年情况。{sentence}")
    assert [o.quantity.value for o in found.observations if o.quantity] == values


def test_a_bound_dealt_out_to_a_list_holds_for_all_of_it() -> None:
    found = observed(f"{CITY}情况。钢铁、化工产值分别突破50亿元、300亿元。")
    assert [o.bound for o in found.observations] == ["AtLeast", "AtLeast"]


def test_the_number_in_the_name_of_a_place_is_no_figure() -> None:
    found = observed(f"{CITY}的项目在{{AdministrativeArea|两家子镇}}开工，全市总投资3.5亿元。")
    assert [o.indicator for o in found.observations] == ["总投资"]


def test_a_record_told_again_is_no_second_figure() -> None:
    found = observed(f"{CITY}出口额突破3000万元,为2013年以来首次年内突破3000万元。")
    assert len(found.observations) == 1


def test_a_rank_may_name_only_the_field_it_is_held_in() -> None:
    found = observed(f"{CITY}。{{DevelopmentZone|临溪综保区}}较去年提升5位,排名全国154家综保区的第27名。")
    assert [(o.indicator, o.rank, o.quantity) for o in found.observations] == [("全国综保区排名", 27, None)]


def test_how_large_ships_berths_and_ports_are_is_no_figure_of_theirs() -> None:
    found = observed(f"{CITY}亿吨大港数量达3个。{{Port|临溪港}}拥有10万吨级泊位5个,两艘40万吨矿船靠泊。")
    assert [value for _, _, value in found.values] == ["3", "5", "2"]


def test_the_noun_counted_may_stand_at_the_end_of_what_describes_it() -> None:
    found = observed(f"{CITY}培育15个对区域带动作用较强、优势突出的成长型冠军产业。")
    assert [o.indicator for o in found.observations] == ["培育成长型冠军产业"]


def test_directions_share_the_noun_of_the_last() -> None:
    found = observed(f"{CITY}发展情况。西、中、东通道分别开行班列71列、25列、46列。")
    assert [indicator for _, indicator, _ in found.values] == ["西通道开行班列", "中通道开行班列", "东通道开行班列"]


def test_a_mark_reached_sooner_is_told_once() -> None:
    assert observed(f"{CITY}班列突破500列,较去年提前12天破500列。").values == [("云澜市", "班列", "500")]


def test_what_is_put_to_use_is_no_aim() -> None:
    assert [o.modality for o in observed(f"{CITY}投资900万元将闲置仓库改造成厂房。").observations] == ["Actual"]


def test_levels_are_one_attribute_and_no_list() -> None:
    found = observed(f"{CITY}发展情况。268个省、市重点项目完成投资58亿元。")
    assert [indicator for _, indicator, _ in found.values] == ["省、市重点项目", "省、市重点项目投资"]


def test_a_number_that_rose_is_of_the_thing_named_before_it() -> None:
    found = observed(f"{CITY}发展情况。地铁运营里程40公里,{{Product|5G基站}}由300座增加到900座。")
    assert [indicator for _, indicator, _ in found.values] == ["地铁运营里程", "5G基站", "5G基站"]


def test_a_piece_of_a_word_is_no_shared_verb() -> None:
    found = observed(f"{CITY}发展情况。{{Highway|云岭高速}}设互通立交7处、服务区2对。")
    assert [indicator for _, indicator, _ in found.values] == ["互通立交", "服务区"]


def test_what_is_counted_by_size_alone_is_what_was_counted_before() -> None:
    found = observed(f"{CITY}新签约项目83个、总投资600亿元,其中,50亿元以上1个,10亿元以上14个。")
    assert found.one(indicator="50亿元以上项目").quantity.value == 1
    assert found.one(indicator="10亿元以上项目").quantity.value == 14
    assert not [o for o in found.observations if o.quantity and o.quantity.value == 10**10]


def test_a_place_on_a_list_of_the_first_is_a_rank_of_who_is_on_it() -> None:
    found = observed("{Company|远岭集团}入选{Designation|中国民营企业500强},位列第312位。")
    told = found.one(indicator="中国民营企业500强排名")
    assert (told.rank, found.about(told)) == (312, "远岭集团")


def test_what_was_begun_this_time_is_told_as_a_fact() -> None:
    found = observed(f"{CITY}计划总投资59亿元,本次集中开工的项目共5个。")
    assert found.one(indicator="集中开工的项目").modality == "Actual"


def test_a_timetable_counts_runs_however_they_are_written() -> None:
    found = observed("{!Port|云澜港}每周三班往返于云澜港与平溪港,每月200多班、30多条航线通达沿海。")
    assert [(i, v) for _, i, v in found.values][:2] == [("每周班次", "3"), ("每月班次", "200")]


@pytest.mark.parametrize(
    "sentence",
    ["建设研发区、居住区、商务区、物流区、湿地区五大板块。", "实施六大工程。", "紧扣轴承、仪表两大主导产业。"],
)
def test_how_a_list_is_called_measures_nothing(sentence: str) -> None:
    assert observed(f"{CITY}情况。{sentence}").observations == ()


def test_large_works_that_are_begun_are_counted() -> None:
    assert observed(f"{CITY}情况。甲、乙等5大项目开工建设。").one(value=5).quantity.classifier == "个"


@pytest.mark.parametrize(
    "sentence", ["培育一批十亿级产业方阵。", "建设百亿级现代化基地。", "协议引资亿元,创建示范区。"]
)
def test_classes_and_lost_numbers_measure_nothing(sentence: str) -> None:
    assert observed(f"{CITY}情况。{sentence}").observations == ()


def test_manners_and_slogans_are_no_measures() -> None:
    assert observed(f"{CITY}情况。以两个加快为主线,连续实现30亿元以上。").observations == ()


def test_a_member_that_begins_to_name_the_shared_head_has_it_once():
    found = observed(f"{CITY}发布公报。城镇居民和农村居民人均可支配收入分别为4万元、2万元。")
    assert [o.indicator for o in found.observations] == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]


def test_a_place_among_so_many_is_a_rank_of_the_figure_before() -> None:
    found = observed("{DevelopmentZone|云澜综保区}进出口总值312亿元,在全国167个综保区中排名第28位。")
    assert found.one(indicator="进出口总值").rank == 28
    assert len(found.observations) == 1


def test_what_a_train_is_laden_with_is_counted_in_containers() -> None:
    found = observed("载有110个标准集装箱的{TransportService|中老国际列车}发出。")
    assert found.one(indicator="载集装箱").quantity.value == 110


def test_both_of_two_counts_nothing() -> None:
    assert not observed("{AdministrativeArea|云澜市}两个园区名次上升。").observations
    assert observed("{AdministrativeArea|云澜市}建设两个园区。").one(indicator="建设园区").quantity.value == 2


def test_members_told_in_turn_have_their_own_values() -> None:
    found = observed(
        "{!AdministrativeArea|云澜市}情况。茶、菌、果产量依次为3万吨、4万吨和5万吨,涨幅依次为2.7%、3.8%和9.1%。"
    )
    assert [(o.indicator, o.quantity.value, str(o.growth)) for o in found.observations] == [
        ("茶产量", 30000, "2.7"),
        ("菌产量", 40000, "3.8"),
        ("果产量", 50000, "9.1"),
    ]


def test_one_of_several_parks_begun_has_not_the_figures_of_the_zone() -> None:
    found = observed(
        "{!DevelopmentZone|临溪新区}情况。{Place|松岭公园}、{Place|青禾公园}相继开建,新增绿化400万平方米。"
    )
    assert found.about(found.observations[0]) == "临溪新区"
