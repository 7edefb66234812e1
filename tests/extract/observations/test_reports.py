"""In a report in chapters, which strings together many things, one a clause: whose the next figure is."""

import pytest

from observed import Observed, observed

REPORT = "{!AdministrativeArea|云澜市}情况。\n一、2018年工作回顾\n"
CHAPTER = "\n二、2019年工作安排\n真抓实干。"
ZONE = "{DevelopmentZone|临溪经开区}"


def report(sentence: str) -> Observed:
    return observed(REPORT + sentence + CHAPTER)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ZONE}规划获批,经营主体总数达26万户。",
        f"{ZONE}推出改革举措31项,12家国企完成重组。",
        f"{ZONE}推出改革举措31项,服务贸易额突破80亿元。",
        f"{ZONE}推出改革举措31项,与沿江市镇结成伙伴18对。",
        "{Company|宏拓集团}落户;文创产业规模达320亿元。",
        "推动{Port|平溪港}扩能,加快泊位改造,新增能力30万吨。",
        "完成{Project|风电机组}、310万吨炼焦产能、26台窑炉改造。",
        "{Project|换电柜}达到6千座。",
        "{IndustrialPark|甲书院}、乡塾数量达61家。",
        "{Product|蓝莓}产量位居全国第三。",
    ],
)
def test_what_has_a_subject_of_its_own_is_of_the_region(sentence: str) -> None:
    found = report(sentence)
    assert found.observations and found.about(found.observations[-1]) == "云澜市"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ZONE}规划获批,引进项目26个。",
        f"{ZONE}完成产值31亿元,固定资产投资12亿元。",
        f"{ZONE}入驻企业31家,商户260家。",
        f"{ZONE}举行仪式,12个项目签约。",
    ],
)
def test_what_has_none_goes_on_about_the_thing_before(sentence: str) -> None:
    found = report(sentence)
    assert {found.about(o) for o in found.observations} == {"临溪经开区"}


def test_a_piece_of_news_goes_on_about_its_thing_however_a_clause_opens() -> None:
    found = observed("{!AdministrativeArea|云澜市}情况。" + f"{ZONE}推出改革举措31项,12家国企完成重组。")
    assert {found.about(o) for o in found.observations} == {"临溪经开区"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("小米、蓝莓产量位居全省第三。", ["小米产量", "蓝莓产量"]),
        ("山药、板栗、桐油等产量居全省首位。", ["山药产量", "板栗产量", "桐油产量"]),
        ("渔业投资、林业投资年均增长6%。", ["渔业投资", "林业投资"]),
        ("渔港报到率、船检合格率均达97%。", ["渔港报到率", "船检合格率"]),
        ("陶土和瓷器进出口年均增长6%。", ["陶土和瓷器进出口"]),
        ("渔业、林业投资31亿元。", ["渔业、林业投资"]),
    ],
)
def test_what_a_list_shares_is_told_of_each(sentence: str, told: list[str]) -> None:
    assert [o.indicator for o in report(sentence).observations] == told


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("{Project|云岭水库}蓄水,渔船登记率达97%。", "云澜市"),
        ("{AdministrativeArea|临溪县}古窑群入录,新增制陶传人31名。", "云澜市"),
        ("{TransportService|云岭专列}开行,环湖巴士发车量突破2万车次。", "云澜市"),
        ("{Corridor|云岭通道}扩容,通达邻省31个。", "云岭通道"),
        ("{Airport|云岭机场}扩建完工,旅客吞吐量增长8%。", "云岭机场"),
    ],
)
def test_in_a_report_only_what_runs_on_keeps_the_figures_of_later_clauses(sentence: str, about: str) -> None:
    found = observed(REPORT + "一年来,我市新事不断。\n" + sentence + CHAPTER)
    assert found.about(found.observations[-1]) == about


def test_trains_without_a_name_of_their_own_are_those_told_of() -> None:
    assert report("深化{TransportService|云岭专列}改革,全年开行3千列。").observations[0].indicator == "云岭专列开行"


def test_the_length_of_roads_is_that_of_the_year_reported_on() -> None:
    told = report("公路通车里程达826公里。").observations[0]
    assert told.period.end is not None and told.period.end.year == 2018


def test_the_points_of_a_list_go_on_with_the_years_that_led_to_it() -> None:
    found = report("2018年,我们实干。五年来,我们苦干。\n——产业更优。累计引进船厂31家,船工由120人增至360人。")
    years = [(o.period.start and o.period.start.year, o.period.end and o.period.end.year) for o in found.observations]
    assert years == [(2014, 2018), (2013, 2013), (2018, 2018)]


def test_a_rank_with_words_of_its_own_is_of_no_count_in_the_clause_before() -> None:
    found = report("甲坝等12座水库蓄水,水库、山塘总库容居全省第二。")
    assert [o.rank for o in found.observations] == [None, 2]


def test_counted_points_of_doctrine_are_no_figures():
    assert [value for *_, value in report("发挥两个积极性,新建3座水库。").values] == ["3"]
