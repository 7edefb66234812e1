"""What a report of a whole area tells of itself, and what stands in it of others: titles, industries, slogans."""

import pytest

from marked import related

AREA = "{f:AdministrativeArea|云澜市}这一年成绩很多。\n"


def held(sentence: str) -> set[tuple[str, str]]:
    return related(AREA + sentence, "holdsDesignation")


@pytest.mark.parametrize(
    "sentence",
    [
        "9个社区获评{x:Designation|全国康养社区}。",
        "其中3项获{x:Designation|省科技一等奖}。",
        "一批好戏入选{x:Designation|年度好戏名单}。",
        "{x:AdministrativeArea|临溪}米醋入选{x:Designation|全国老味道名录}。",
        "{x:Project|青禾水库}完工，治水做法获评{x:Designation|全国治水范例}。",
    ],
)
def test_a_title_that_something_else_holds_is_not_the_areas(sentence: str) -> None:
    assert held(sentence) == set()


def test_a_title_without_holder_is_the_areas() -> None:
    assert held("成功入选{x:Designation|全国康养城市}。") == {("云澜市", "全国康养城市")}
    listed = "{x:Project|青禾水库}、{x:Project|松原净水厂}建成。获批{x:Designation|全国治水试点}。"
    assert held(listed) == {("云澜市", "全国治水试点")}


@pytest.mark.parametrize(
    "sentence",
    [
        "聚焦{x:Industry|柔性屏}、{x:Industry|声学材料}等领域，攻克关键核心技术。",
        "推进{x:Industry|造纸}、{x:Industry|印染}等行业节能改造。",
        "设立{x:Industry|声学材料}产业投资基金，推动“{x:Industry|竹艺}+研学”融合。",
        "推动{x:Industry|绿色低碳}转型。",
        "壮大新型农村{x:Industry|集体经济}。",
    ],
)
def test_fields_of_research_and_attributes_are_no_leading_industries(sentence: str) -> None:
    assert related(AREA + sentence, "hasLeadingIndustry") == set()


def test_industries_that_are_built_up_are() -> None:
    told = "聚焦{x:Industry|柔性屏}、{x:Industry|声学材料}等领域，引进龙头企业。"
    assert related(AREA + told, "hasLeadingIndustry") == {("云澜市", "柔性屏"), ("云澜市", "声学材料")}


@pytest.mark.parametrize(
    "sentence",
    [
        "深化治理“{x:Strategy|井盖隐患}”。",
        "产量实现“{x:Strategy|八连涨}”。",
        "开展“{x:Strategy|夜话溪畔}”等主题活动。",
        "推进“{x:Strategy|一房多租}”问题整改。",
        "做好“{x:Strategy|一早一晚}”服务。",
        "{x:Strategy|滨江发展战略}实施10周年。",
        "融入{x:Strategy|滨江发展战略}的深度不够。",
    ],
)
def test_slogans_themes_and_anniversaries_are_not_carried_out(sentence: str) -> None:
    assert related(AREA + sentence, "implements") == set()


@pytest.mark.parametrize("sentence", ["实施“{x:Strategy|清溪}”行动。", "加快建设“{x:Strategy|三城两港}”。"])
def test_quoted_programmes_are(sentence: str) -> None:
    assert {o for _, o in related(AREA + sentence, "implements")} in ({"清溪"}, {"三城两港"})


PROVINCE = "{f:AdministrativeArea|四川省}这一年成绩很多。\n"


@pytest.mark.parametrize(
    ("work", "placed"),
    [
        ("青禾水库", True),
        ("宏拓轴承二期", True),
        ("阆中轴承项目", True),
        ("低碳车间", False),
        ("川云背靠背联网工程", False),
    ],
)
def test_in_a_whole_province_lie_the_works_that_have_a_name_of_their_own(work: str, placed: bool) -> None:
    assert bool(related(PROVINCE + f"{{x:Project|{work}}}开工。", "locatedIn")) is placed


@pytest.mark.parametrize(
    "sentence",
    [
        "推动{x:Project|宏拓二期}等项目释放产能。",
        "推进{x:RailwayLine|云松铁路}电气化、{x:Project|青禾水库}等工程前期工作。",
        "全力助力{x:DevelopmentZone|临溪高新区}建设取得进展。",
        "生态文明建设{x:IndustrialPark|绿色实践基地}数量居前。",
    ],
)
def test_what_is_studied_stands_already_or_is_anothers_is_not_built(sentence: str) -> None:
    assert related(AREA + sentence, "builds") == set()
