"""What is measured is named without the words that lead to it."""

from decimal import Decimal

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}"


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("{Project|远岭电池项目}投产后预计年产电池3万套。", "年产电池"),
        ("{Company|宏拓科技}把总投资21亿元的{Project|远岭电池项目}落户临溪。", "总投资"),
        ("{Company|宏拓科技}主营收入可达14亿元。", "主营收入"),
        ("低风险主体检查达标率达99%。", "低风险主体检查达标率"),
        ("高标准农田建成率达95%。", "高标准农田建成率"),
        ("200个“好邻里”试点建设全面铺开。", "好邻里试点建设"),
        ("加快4个国家现代流通支点城市建设。", "国家现代流通支点城市建设"),
        ("和美小院覆盖率达73%。", "和美小院覆盖率"),
        ("推出119个“高效办好一类事”重点事项。", "推出高效办好一类事重点事项"),
        ("3家单位获质量奖。", "获质量奖的单位"),
        ("抓好总投资500亿元的一批工程。", "总投资"),
        ("{RailwayLine|云岭高铁}设计时速每小时250公里。", "设计时速"),
        ("{RailwayLine|云岭高铁}在平溪段可达每小时160公里。", "在平溪段时速"),
        ("临溪到平溪仅需40分钟。", "临溪到平溪用时"),
        ("18个续建和新建招商项目。", "续建和新建招商项目"),
        ("到账外资2500万美元。", "到账外资"),
        ("144个前期项目有序推进。", "推进前期项目"),
        ("筛选出95个市重点推进项目。", "筛选出市重点推进项目"),
        ("25个项目正在进行前期工作。", "项目"),
        ("在工业、农业,以及民生实事等方面实施重大项目960个。", "实施重大项目"),
        ("实施{Project|年产50万吨化学浆项目}。", "年产化学浆"),
        ("活动共签约项目8个。", "签约项目"),
        ("在{AdministrativeArea|平溪县}建设车站3座。", "建设车站"),
        ("力争用三年时间实现整车产量160万辆。", "整车产量"),
        ("新建2台60万千瓦机组。", "新建60万千瓦机组"),
        ("{RailwayLine|云岭高铁}共设临安北、平溪、白沙等7座车站。", "车站"),
    ],
)
def test_the_words_that_lead_to_a_measure_are_no_part_of_it(sentence: str, indicator: str) -> None:
    assert [o.indicator for o in observed(f"{CITY}发展情况。{sentence}").observations] == [indicator]


def test_a_time_that_was_shortened_is_told_as_it_was_and_as_it_is() -> None:
    found = observed(f"{CITY}发展情况。单程行车时间由原来的4个多小时缩短为近2小时。")
    assert [indicator for _, indicator, _ in found.values] == ["单程行车时间"] * 2
    assert [(o.quantity.value, o.quantity.unit, o.bound) for o in found.observations if o.quantity] == [
        (4, "Hour", "AtLeast"),
        (2, "Hour", "About"),
    ]


def test_hours_and_minutes_are_one_length_of_time() -> None:
    found = observed(f"{CITY}发展情况。{{RailwayLine|云岭高铁}}最快运行时间由目前的3小时12分压缩至52分钟。")
    assert found.values == [("云岭高铁", "最快运行时间", "192"), ("云岭高铁", "最快运行时间", "52")]


def test_members_of_a_list_of_trade_partners_share_what_is_traded() -> None:
    found = observed(f"{CITY}情况。对东方国家、沿线国家进出口总额分别增长10.4%、12.1%。").observations
    assert [(o.indicator, o.growth) for o in found] == [
        ("对东方国家进出口总额", Decimal("10.4")),
        ("沿线国家进出口总额", Decimal("12.1")),
    ]


def test_the_class_of_a_thing_is_no_figure() -> None:
    assert observed(f"{CITY}情况。30万吨级北岭航道建成投运。").values == []


def test_what_an_industry_mostly_is_is_no_part_of_what_is_measured() -> None:
    told = observed(
        "{!DevelopmentZone|临溪新区}情况。以{Industry|储能}、{Industry|生物医药}为代表的新兴产业产值增长16%。"
    )
    assert [o.indicator for o in told.observations] == ["新兴产业产值"]


def test_value_added_is_no_increase() -> None:
    told = observed("{!AdministrativeArea|云澜市}情况。上半年服务业增加值比重提升至44%。").one(value=44)
    assert (told.indicator, told.growth) == ("服务业增加值比重", None)


def test_traits_and_fields_are_not_counted() -> None:
    assert (
        observed("{!AdministrativeArea|云澜市}经济呈现出四个特点,在服务业、消费和外贸三个领域取得进展。").observations
        == ()
    )


def test_what_is_added_is_of_the_things_counted_before() -> None:
    found = observed("{!DevelopmentZone|临溪开发区}注册企业达到213家,今年新增41家。")
    assert [i for _, i, _ in found.values] == ["注册企业", "新增注册企业"]


def test_a_word_that_the_tagger_cuts_stays_whole() -> None:
    found = observed(
        "2019年,{!AdministrativeArea|云澜市}上缴税金3亿元。{RailwayLine|云桥铁路}年到发量200万吨,正线长12公里。"
    )
    assert [indicator for _, indicator, _ in found.values] == ["上缴税金", "到发量", "正线长"]


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("{!DevelopmentZone|临溪开发区}新建7个投资超30亿元的工业项目。", ["新建投资超30亿元的工业项目"]),
        ("{!DevelopmentZone|临溪开发区}工业劳动生产率达到人均18万元。", ["工业劳动生产率"]),
        (
            "{!DevelopmentZone|临溪开发区}实现工业总产值900亿元。在去年工业总产值的900亿元中,新产品产值达到310亿元。",
            ["工业总产值", "新产品产值"],
        ),
        ("{!DevelopmentZone|临溪开发区}在工业总产值突破500亿元的基础上,又新增投资60亿元。", ["工业总产值", "新增投资"]),
        (
            "{!DevelopmentZone|临溪开发区}污水处理率始终控制在95%以上,各断面达标率都达到90%。",
            ["污水处理率", "各断面达标率"],
        ),
    ],
)
def test_what_is_measured_is_told_without_what_only_introduces_it(sentence: str, indicators: list[str]) -> None:
    assert [indicator for _, indicator, _ in observed(sentence).values] == indicators
