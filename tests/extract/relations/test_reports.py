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


@pytest.mark.parametrize("work", ["青禾水库", "宏拓轴承二期", "低碳车间", "川云背靠背联网工程"])
def test_where_in_a_whole_province_a_work_lies_nobody_says(work: str) -> None:
    assert related(PROVINCE + f"{{x:Project|{work}}}开工。", "locatedIn") == set()


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


@pytest.mark.parametrize(
    "sentence",
    [
        "深刻领悟“{x:Strategy|四个不能}”的意义。",
        "准确把握“{x:Strategy|七个必须}”的规律。",
        "推广“{x:Strategy|482}”等做法。",
        "推进“{x:Strategy|红名册}”贷款扩容。",
        "深化“{x:Strategy|农旅+千村}”融合发展。",
    ],
)
def test_maxims_bare_numbers_and_halves_of_names_are_not_carried_out(sentence: str) -> None:
    assert related(AREA + sentence, "implements") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持“{x:Strategy|双清}”引领。",
        "深化“{x:Strategy|两山三谷}”联动发展。",
        "坚持“{x:Strategy|工业兴云}”不动摇。",
        "推进{x:Strategy|滨江发展战略}。",
    ],
)
def test_programmes_are_whatever_is_done_with_them(sentence: str) -> None:
    assert len(related(AREA + sentence, "implements")) == 1


def test_who_joins_a_strategy_does_not_carry_it_out_by_the_same_words() -> None:
    joins = AREA + "主动融入和服务构建{x:Strategy|滨江新格局}。"
    assert related(joins, "implements") == set()
    assert len(related(joins, "participatesIn")) == 1


def test_a_region_is_joined_and_only_the_strategy_of_its_name_carried_out() -> None:
    assert related(AREA + "对接{x:EconomicRegion|云江城市群}。", "implements") == set()
    assert related(AREA + "推进{x:Strategy|山海协同}和{x:EconomicRegion|云江经济带}建设。", "implements") <= {
        ("云澜市", "山海协同")
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "争创{x:Designation|国家优良治理案例}。",
        "累计创建{x:Designation|国家级清洁工厂}52家。",
        "设立{x:Designation|全国首个省级智慧渔业园}。",
        "加快{x:Place|青禾寺}蓄水工程建设。",
        "实施{x:EconomicRegion|云南片}技能培训工程。",
        "推进{x:Project|远岭活塞}等项目建设，{x:Product|活塞}产量增长。",
        "推进{x:Project|宏拓线缆技改}等项目建设，{x:Company|宏拓}扩产。",
    ],
)
def test_titles_places_in_names_and_plants_are_not_built_by_the_area(sentence: str) -> None:
    assert related(AREA + sentence, "builds").isdisjoint({("云澜市", name) for name in NOT_BUILT})


NOT_BUILT = (
    "国家优良治理案例",
    "国家级清洁工厂",
    "全国首个省级智慧渔业园",
    "青禾寺",
    "云南片",
    "远岭活塞",
    "宏拓线缆技改",
)


def test_an_area_builds_what_it_names_itself() -> None:
    assert related(AREA + "加快建设{x:Designation|国际山水旅游高地}。", "builds")
    assert related(AREA + "推进{x:Project|青禾水库}等工程建设。", "builds")


def test_pairs_of_partners_and_places_of_laboratories_work_with_nobody_else() -> None:
    pairs = "深化{x:AdministrativeArea|松原市}与{x:AdministrativeArea|江苏}、{x:AdministrativeArea|临溪县}与{x:AdministrativeArea|北京}对口合作。"
    assert related(AREA + pairs, "cooperatesWith") == set()
    assert related(AREA + "深化与{x:Place|望川湾}等国家实验室合作。", "cooperatesWith") == set()
    assert related(AREA + "深化与{x:AdministrativeArea|松原市}合作。", "cooperatesWith")


def test_towns_with_a_depot_are_no_part_of_it() -> None:
    assert related(AREA + "{x:AdministrativeArea|松原县}等4个{x:LogisticsPark|骨干粮食物流园}。", "partOf") == set()


def test_what_is_only_pushed_for_is_issued_by_others() -> None:
    assert related(AREA + "推动出台{x:Policy|民宿管理条例}。", "issuedBy") == set()
    assert related(AREA + "出台{x:Policy|民宿管理办法}。", "issuedBy")


@pytest.mark.parametrize(
    "sentence",
    [
        "建成57所{x:University|青苗学校}。",
        "建设一批{x:ResearchInstitution|县级检测实验室}。",
        "建成{x:IndustrialPark|绿谷实践园}26个。",
        "争创{x:Designation|国家山地农业先行区}。",
        "推进{x:ResearchInstitution|云澜古籍研究院}新院建设。",
        "推出{x:Product|森林疗愈}等特色产品。",
        "推进{x:Airport|望川机场}前期工作。",
    ],
)
def test_so_many_of_a_kind_parts_and_goods_are_not_built(sentence: str) -> None:
    assert related(AREA + sentence, "builds") == set()


def test_a_firm_builds_its_counted_lines() -> None:
    assert related("{x:Company|远岭集团}新建3条{x:Project|轴承生产线}。", "builds") == {("远岭集团", "轴承生产线")}


@pytest.mark.parametrize("sentence", ["全力保障“{x:Strategy|一童一师}”。", "深化“{x:Strategy|邻里+数治}”协商治理。"])
def test_who_is_cared_for_and_half_a_sum_are_no_programme(sentence: str) -> None:
    assert related(AREA + sentence, "implements") == set()


PROVINCE = "{f:AdministrativeArea|云南省}这一年成绩很多。\n"


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("发展{x:Industry|竹编}、{x:Industry|陶艺}等新业态。", False),
        ("推动{x:Industry|造纸}、{x:Industry|印染}等产业转型升级。", False),
        ("{x:Industry|竹编产业}产值突破300亿元。", False),
        ("大力发展{x:Industry|竹编产业}。", True),
        ("推动{x:Industry|竹编}等优势产业发展。", True),
    ],
)
def test_a_province_that_develops_one_trade_of_many_gives_it_no_priority(sentence: str, leads: bool) -> None:
    assert bool(related(PROVINCE + sentence, "hasLeadingIndustry")) == leads


def test_a_city_that_develops_a_trade_does() -> None:
    assert related(AREA + "发展{x:Industry|竹编}、{x:Industry|陶艺}等新业态。", "hasLeadingIndustry")


def test_what_a_train_carries_is_no_industry_of_the_city() -> None:
    laden = "班列装有36个集装箱，以{x:Industry|汽车零部件}、{x:Industry|家用电器}为主。"
    assert not related(AREA + laden, "hasLeadingIndustry")
    assert related(AREA + "工业以{x:Industry|汽车零部件}、{x:Industry|家用电器}为主。", "hasLeadingIndustry")


def test_those_who_run_a_train_together_are_no_pair() -> None:
    run = "{x:TransportService|云欧班列}由{x:Company|长远物流}、{x:Company|宏拓集团}和{x:Company|星河港务}合作开行。"
    assert not related(run, "cooperatesWith")


def test_the_line_that_another_is_taken_from_goes_nowhere_new() -> None:
    taken = "线路自在建的{x:RailwayLine|云松城际铁路}{x:TransportInfrastructure|云松东站}引出，经{x:AdministrativeArea|临溪县}，终至松原。"
    assert not any(line == "云松城际铁路" and "临溪" in end for line, end in related(taken, "connects"))


def test_a_zone_does_not_lie_where_it_begins_projects() -> None:
    begun = "{x:DevelopmentZone|临溪高新区}在{x:IndustrialPark|青禾基地}集中开工上半年工业项目42个。"
    assert not related(begun, "locatedIn")


def test_a_firm_carries_out_no_articles_of_its_own() -> None:
    rules = "{x:Company|宏拓锂能}根据《{x:Policy|公司章程}》的规定投资建设。"
    assert not related(rules, "implements")
    assert related("{x:Company|宏拓锂能}根据《{x:Policy|云澜市储能规划}》的规定投资建设。", "implements")
