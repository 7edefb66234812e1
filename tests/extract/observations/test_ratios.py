from decimal import Decimal

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("written", "growth"),
    [
        ("同比增长6.5%", "6.5"),
        ("增长6.5%", "6.5"),
        ("比上年下降3.2%", "-3.2"),
        ("增幅达12%", "12"),
        ("与上年持平", "0"),
        ("增长2.3倍", "230"),
        ("同比翻一番", "100"),
        ("减少一成", "-10"),
        ("与去年同期相比增长了3.8%", "3.8"),
        ("实现了7.1%的同比增长", "7.1"),
    ],
)
def test_growth_stands_on_the_value_it_belongs_to(written: str, growth: str) -> None:
    told = observed(f"{CITY}快递业务量1.2亿件,{written}。").one(indicator="快递业务量")
    assert told.growth == Decimal(growth)
    assert told.quantity is not None and told.quantity.value == 120_000_000


def test_growth_without_a_value_is_an_observation_of_its_own() -> None:
    told = observed(f"{CITY}出口总额增长10.5%。").one(indicator="出口总额")
    assert (told.quantity, told.growth) == (None, Decimal("10.5"))


def test_growth_told_before_its_value_waits_for_it() -> None:
    told = observed(f"{CITY}出口总额增长10.5%,达到30亿元。").one(indicator="出口总额")
    assert (told.growth, told.quantity and told.quantity.value) == (Decimal("10.5"), 3_000_000_000)


def test_growth_of_the_sentence_before_finds_its_values() -> None:
    found = observed(f"1-11月,{CITY}签约项目36个,总投资410亿元。项目数与投资额比上年同期分别增长12.5%、48.3%。")
    assert [(o.indicator, o.growth) for o in found.observations] == [
        ("签约项目", Decimal("12.5")),
        ("签约项目总投资", Decimal("48.3")),
    ]


@pytest.mark.parametrize(
    ("written", "share", "whole"),
    [
        ("占全省的12.5%", "12.5", "全省"),
        ("约占全省1/8", "12.5", "全省"),
        ("占比为30%", "30", None),
        ("占全部股权比例为61%", "61", "全部股权"),
    ],
)
def test_a_share_names_its_whole(written: str, share: str, whole: str | None) -> None:
    told = observed(f"{CITY}物流企业达57家,{written}。").one(value=57)
    assert (told.share, told.share_of) == (Decimal(share), whole)


def test_shares_of_two_wholes_are_two_observations() -> None:
    found = observed("{!DevelopmentZone|云澜保税区}完成进出口总值1300亿元,全市、全国占比分别达到44.5%、7%。")
    assert [(o.share, o.share_of) for o in found.observations] == [(Decimal("44.5"), "全市"), (7, "全国")]


def test_percentage_points_are_a_value_in_their_own_unit() -> None:
    told = observed(f"{CITY}城镇化率67.1%,比上年提高1.1个百分点。").one(value=Decimal("1.1"))
    assert told.quantity is not None and told.quantity.unit == "PercentagePoint"


def test_growth_against_another_base_is_a_value_and_no_growth() -> None:
    told = observed(f"{CITY}出口额环比增长3%。").observations[0]
    assert told.growth is None
    assert told.quantity is not None and told.quantity.unit == "Percent"


@pytest.mark.parametrize(
    ("written", "rank"), [("位居全省第一", 1), ("排名全国第3位", 3), ("跻身全省前三", 3), ("居全市首位", 1)]
)
def test_a_rank_stands_on_the_value_before_it(written: str, rank: int) -> None:
    assert observed(f"{CITY}手机产量2亿部,{written}。").one(indicator="手机产量").rank == rank


def test_a_rank_of_the_growth_rate_is_not_the_rank_of_the_value() -> None:
    found = observed(f"{CITY}地区生产总值512亿元,增长12%,增速排名全省第二。")
    assert found.one(indicator="地区生产总值").rank is None
    assert found.one(indicator="地区生产总值增速").rank == 2


def test_the_third_batch_is_no_rank() -> None:
    assert observed(f"{CITY}入选全国第三批试点。").observations == ()


def test_growth_behind_a_remark_is_of_what_the_clause_before_names() -> None:
    found = observed(f"{CITY}情况。出口额增长5%;一般公共预算收入创历史新高,增长25%,增速居全省第二位。")
    told = found.observations[-1]
    assert (told.indicator, told.growth, told.rank) == ("一般公共预算收入", 25, 2)


def test_a_share_of_nothing_stated_is_a_value() -> None:
    told = observed(f"{CITY}情况。研发经费投入占比达到2.4%。").one(indicator="研发经费投入占比")
    assert told.quantity is not None and (told.quantity.value, told.share) == (Decimal("2.4"), None)


def test_a_market_share_is_a_rate() -> None:
    told = observed(f"{CITY}情况。电力机车市场占有率27%,位居全球第一。").one(indicator="电力机车市场占有率")
    assert told.quantity is not None and (told.quantity.value, told.rank) == (27, 1)


def test_an_average_of_another_stretch_of_time_stands_alone() -> None:
    found = observed(f"{CITY}情况。生产总值今年达到3000亿元,“十二五”期间,年均增长5.8%。")
    assert [(o.quantity is not None, o.growth) for o in found.observations] == [(True, None), (False, Decimal("5.8"))]


def test_a_falling_member_of_a_list_of_rates_keeps_its_sign() -> None:
    found = observed(f"{CITY}情况。对东盟、欧盟、美国分别出口25亿元、14亿元、13亿元,分别增长22.1%、6.5%、-4.2%。")
    assert [(o.indicator, o.growth) for o in found.observations] == [
        ("对东盟出口", Decimal("22.1")),
        ("对欧盟出口", Decimal("6.5")),
        ("对美国出口", Decimal("-4.2")),
    ]


def test_a_share_of_the_thing_before_is_not_that_things_share() -> None:
    found = observed(f"{CITY}情况。工业投资58亿元,工业技改投资占工业投资比重超70%。")
    assert [(o.indicator, o.share) for o in found.observations] == [
        ("工业投资", None),
        ("工业技改投资占工业投资比重", None),
    ]


def test_doubling_is_a_growth_of_a_hundred_percent() -> None:
    assert observed(f"{CITY}情况。海铁联运量21万标箱,同比翻番。").one(indicator="海铁联运量").growth == 100


def test_the_share_of_an_aim_belongs_to_what_was_reached_and_the_aim_is_aimed_at() -> None:
    found = observed("{!AdministrativeArea|云澜市}到位资金完成14亿元,完成全年40亿元目标任务的35%。")
    reached, aim = found.observations
    assert (reached.indicator, reached.share, reached.share_of, reached.modality) == (
        "到位资金",
        Decimal(35),
        "全年目标任务",
        "Actual",
    )
    assert (aim.indicator, aim.share, aim.modality) == ("到位资金目标任务", None, "Target")


def test_a_growth_rate_of_another_measure_is_not_given_to_one_of_like_name() -> None:
    found = observed("{!AdministrativeArea|云澜市}实现规上工业总产值405亿元,规模以上工业增加值增长1.8%。")
    assert [(o.indicator, o.growth) for o in found.observations] == [
        ("规上工业总产值", None),
        ("规模以上工业增加值", Decimal("1.8")),
    ]


def test_growth_told_behind_a_list_of_rates_is_growth_of_each() -> None:
    found = observed(f"{CITY}内贸运量与外贸运量分别实现了4.6%和1.9%的增长。")
    told = [(o.indicator, o.quantity, o.growth) for o in found.observations]
    assert told == [("内贸运量", None, Decimal("4.6")), ("外贸运量", None, Decimal("1.9"))]


def test_what_a_figure_is_compared_with_is_no_figure_of_its_own() -> None:
    found = observed(f"{CITY}固定资产投资完成98.2亿元,相比于去年同期的91.7亿元,同比增长7.1%。")
    assert [(str(o.quantity), o.growth) for o in found.observations if o.quantity] == [
        (str(found.observations[0].quantity), Decimal("7.1"))
    ]


def test_a_share_of_the_market_is_a_value() -> None:
    told = observed(f"{CITY}电池销量3万套,市占率27%。").one(indicator="市占率")
    assert told.quantity is not None and told.quantity.value == 27 and told.share is None


def test_growth_against_a_year_long_past_is_a_change_and_no_yearly_growth() -> None:
    found = observed(f"{CITY}2018年,财政收入13亿元,较2013年增长112%;税收9亿元,比2017年增长5%。")
    told = [(o.indicator, o.quantity and str(o.quantity.value), o.growth) for o in found.observations]
    assert told == [("财政收入", "1300000000", None), ("财政收入比2013年增长", "112", None), ("税收", "900000000", 5)]


def test_a_multiple_of_an_earlier_year_is_of_the_year_told() -> None:
    found = observed(f"{CITY}2018年,业务收入390亿元,是2005年的4.8倍,年均增长36%。")
    assert [o.period.start and o.period.start.year for o in found.observations] == [2018, 2018, 2018]
    assert found.one(growth=Decimal("36")).quantity is None


def test_a_change_in_numbers_leaves_the_rate_to_what_changed() -> None:
    found = observed(f"{CITY}户籍人口122.1万人,增加0.8万人,增长0.66%。")
    told = [(o.indicator, o.quantity and str(o.quantity.value), o.growth) for o in found.observations]
    assert told == [("户籍人口", "1221000", Decimal("0.66")), ("户籍人口增加", "8000", None)]


def test_shares_of_members_another_clause_names_are_not_the_last_figures() -> None:
    found = observed(f"{CITY}平均每家注册资本2500万元。新设企业以贸易、服务类为主,分别占67%和27%。")
    assert [o.share for o in found.observations] == [None]


def test_the_aim_of_the_year_has_a_share() -> None:
    told = observed(f"{CITY}1-9月完成投资268亿元,已完成当年计划投资的101.2%。").one(value=26_800_000_000)
    assert (told.share, told.share_of) == (Decimal("101.2"), "当年计划投资")


def test_a_second_share_is_of_the_same_measure() -> None:
    found = observed(f"{CITY}茉莉鲜花产量10万吨,产量占全国的80%、全球的60%。")
    told = [(o.indicator, o.share, o.share_of) for o in found.observations if o.share is not None]
    assert told[-1] == ("产量", Decimal("60"), "全球") and {share for _, share, _ in told} == {80, 60}


def test_a_net_increase_is_of_what_was_counted() -> None:
    found = observed(f"{CITY}高新技术企业达216家,净增38家。")
    assert [indicator for _, indicator, _ in found.values] == ["高新技术企业", "高新技术企业净增"]


def test_shares_dealt_out_behind_values_are_theirs() -> None:
    told = observed(
        "{!AdministrativeArea|云澜市}开工。此次开工项目200个,其中主导产业项目120个、总投资600亿元,分别占全部开工项目的59%、61%。"
    )
    assert [(str(o.quantity.value), o.share) for o in told.observations] == [
        ("200", None),
        ("120", 59),
        ("60000000000", 61),
    ]


def test_a_size_that_projects_pass_is_no_value() -> None:
    told = observed("{!AdministrativeArea|云澜市}开工。过10亿元重大项目个数占全市的1/3。")
    assert [o.quantity for o in told.observations] == [None]


def test_a_proportion_that_nothing_was_told_of_is_what_is_measured() -> None:
    found = observed(f"{CITY}情况。文旅业增加值占地区生产总值的比重达到6.5%,占服务业增加值的比重达到15%。")
    assert [(o.indicator, o.quantity and o.quantity.value, o.share) for o in found.observations] == [
        ("文旅业增加值占地区生产总值比重", Decimal("6.5"), None),
        ("文旅业增加值占服务业增加值比重", 15, None),
    ]


def test_a_proportion_behind_a_value_and_a_part_without_the_word_stay_shares() -> None:
    found = observed(f"{CITY}情况。工业投资58亿元,占固定资产投资的比重为45%。科技企业占全部企业的60%。")
    assert [o.share for o in found.observations] == [45, 60]


def test_an_average_rate_is_a_measure_and_no_growth_of_the_value_before() -> None:
    found = observed("{!IndustrialPark|临溪产业园}入驻企业1200家,年均增长率约9%。").observations
    assert [(o.indicator, o.growth) for o in found] == [("入驻企业", None), ("入驻企业年均增长率", None)]


def test_shares_of_a_whole_told_before_what_they_are_of() -> None:
    found = observed("{!DevelopmentZone|南岭高新区}以全市2%的土地,贡献了全市12%的工业产值和20%的税收。").observations
    assert [(o.indicator, o.share, o.share_of) for o in found] == [
        ("土地", 2, "全市"),
        ("工业产值", 12, "全市"),
        ("税收", 20, "全市"),
    ]


def test_how_near_a_value_is_to_another_years_is_no_value() -> None:
    found = observed("{!Airport|云澜机场}旅客吞吐量286万人次,恢复至2018年的78%。").observations
    assert [o.indicator for o in found] == ["旅客吞吐量"]


def test_a_share_of_another_market_is_a_second_share() -> None:
    found = observed(f"{CITY}情况。电解液占国内市场40%、国际市场15%。").observations
    assert [(o.share, o.share_of) for o in found] == [(40, "国内市场"), (15, "国际市场")]


def test_the_amount_of_an_aim_is_no_whole_of_its_own() -> None:
    found = observed(f"{CITY}情况。完成投资占全县计划目标460亿元的52%。").observations
    assert [(o.share, o.modality) for o in found] == [(52, "Target")]


def test_a_place_held_in_some_years_is_no_rank() -> None:
    assert observed(f"{CITY}情况。产值3亿元,用电增速有3年位居全省第1位。").one(value=300000000).rank is None


def test_a_part_of_a_whole_told_before_has_a_share_and_no_value() -> None:
    found = observed(f"{CITY}发运货物868吨,其中菌菇占31%,家具仅占24%。").observations
    assert [(o.indicator, o.quantity is None, o.share) for o in found[1:]] == [
        ("菌菇", True, Decimal(31)),
        ("家具", True, Decimal(24)),
    ]


def test_a_share_under_of_which_has_no_value_even_where_it_is_named() -> None:
    told = observed(f"{CITY}居民收入3.2万元,其中工资性收入占比63%。").one(indicator="工资性收入")
    assert (told.quantity, told.share) == (None, Decimal(63))


def test_a_change_against_the_month_before_says_so() -> None:
    found = observed(f"{CITY}用电量42.7亿千瓦时,环比下降1.8%。").observations
    assert [o.indicator for o in found] == ["用电量", "用电量环比下降"]


def test_shares_dealt_out_under_a_named_proportion_are_values() -> None:
    found = observed(f"{CITY}情况。一二产业产值占比分别达45%、55%。").observations
    assert [o.quantity is not None and o.share is None for o in found] == [True, True]


def test_what_is_told_right_behind_the_whole_is_a_share_of_it() -> None:
    found = observed(f"{CITY}情况。民用汽车保有量9万辆,私家车占72%。").observations
    assert (found[1].quantity, found[1].share) == (None, Decimal(72))


@pytest.mark.parametrize("words", ["同比(下同)增长", "比去年同期(下同)增长", "按可比价格计算,同比增长"])
def test_how_growth_is_reckoned_may_stand_in_brackets(words: str) -> None:
    found = observed(f"{CITY}进出口总值523.4亿元,{words}15.2%。").one(indicator="进出口总值")
    assert found.growth == Decimal("15.2")


def test_figures_are_dealt_out_to_fields_that_are_counted_behind_their_list() -> None:
    found = observed(
        "{!DevelopmentZone|云澜高新区}新能源、新材料、生物经济三大主导产业分别完成投资3亿元、2亿元、1亿元。"
    )
    assert [indicator for _, indicator, _ in found.values] == ["新能源产业投资", "新材料产业投资", "生物经济产业投资"]
    grown = observed("{!DevelopmentZone|云澜高新区}的食品、纺织、建材三大支柱产业产值分别增长8%、6%、5%。").observations
    assert [o.indicator for o in grown] == ["食品产业产值", "纺织产业产值", "建材产业产值"]


@pytest.mark.parametrize("words", ["增幅都在", "增幅均在", "增速都达到", "增速始终保持在", "增速一直稳定在"])
def test_a_rate_may_lie_somewhere_for_each_of_a_list(words: str) -> None:
    found = observed(f"2023年,{CITY}工业投资、技改投资{words}15%以上。").observations
    assert [(o.indicator, o.quantity, o.growth) for o in found] == [
        ("工业投资", None, Decimal(15)),
        ("技改投资", None, Decimal(15)),
    ]
