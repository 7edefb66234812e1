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


def test_a_list_shares_the_rank_told_of_it() -> None:
    assert report("小米、蓝莓产量位居全省第三。").one(rank=3).indicator == "小米、蓝莓产量"


def test_a_rank_with_words_of_its_own_is_of_no_count_in_the_clause_before() -> None:
    found = report("甲坝等12座水库蓄水,水库、山塘总库容居全省第二。")
    assert [o.rank for o in found.observations] == [None, 2]


def test_counted_points_of_doctrine_are_no_figures():
    assert [value for *_, value in report("发挥两个积极性,新建3座水库。").values] == ["3"]
