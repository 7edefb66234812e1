"""What is said of things behind their number says what is measured; a list shares its verb, its noun and its thing."""

import pytest

from observed import observed

CITY = "{!AdministrativeArea|云澜市}发展情况。"


def indicators(sentence: str) -> list[str]:
    return [o.indicator for o in observed(CITY + sentence).observations]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("12家作坊通过省级安全认证。", ["通过省级安全认证的作坊"]),
        ("5个窑口入选首批匠人名录。", ["入选首批匠人名录的窑口"]),
        ("8个茶场、3个果园纳入省级试点。", ["纳入省级试点的茶场", "纳入省级试点的果园"]),
        ("72%的渡口完成提标改造。", ["完成提标改造的渡口占比"]),
        ("完成31公里老旧水渠防渗改造。", ["老旧水渠防渗改造"]),
        ("为2万名渔民免费开展视力检查。", ["免费开展视力检查的渔民"]),
        ("新增灯塔3座、航标9座、浮筒12个。", ["新增灯塔", "新增航标", "新增浮筒"]),
        ("开工改造旧祠堂6座、旧戏台4座。", ["开工改造旧祠堂", "开工改造旧戏台"]),
        ("城乡居民医药支出分别增长3%、5%。", ["城镇居民医药支出", "农村居民医药支出"]),
        ("农业、手工制造业、工业技改投资分别增长3%、5%、6%。", ["农业投资", "手工制造业投资", "工业技改投资"]),
        ("陶瓷、丝绸、造纸装备产业产值分别增长3%、5%、6%。", ["陶瓷产业产值", "丝绸产业产值", "造纸装备产业产值"]),
        ("垂钓客流量、露营人次数达到31万人次、12万人次。", ["垂钓客流量", "露营人次数"]),
        ("荞麦种植面积6万亩、年度产量达2万吨。", ["荞麦种植面积", "荞麦年度产量"]),
        ("水电装机占比达31%、发电量占比达42%。", ["水电装机占比", "水电发电量占比"]),
        ("藕粉产值增长8%、出口增长31%。", ["藕粉产值", "藕粉出口"]),
        ("开工水利项目31个、竣工12个。", ["开工水利项目", "竣工项目"]),
        ("新建中试车间6个。", ["新建中试车间"]),
        ("31人入选渔业英才名录。", ["入选渔业英才名录"]),
        ("9家窑厂获评省级标杆、银牌作坊。", ["获评省级标杆、银牌作坊的窑厂"]),
        ("6所学堂21个班组荣获匠人奖。", ["荣获匠人奖的学堂", "荣获匠人奖的班组"]),
        ("31座渡口实现船票联网互认。", ["实现船票联网互认的渡口"]),
        ("渔具等行业12种绳网销售额达到出口门槛。", ["销售额达到出口门槛的绳网"]),
        ("37.5%的茶亭实现24小时值守。", ["实现24小时值守的茶亭占比"]),
        ("12个重点陶瓷行业增加值增长5%。", ["重点陶瓷行业", "重点陶瓷行业增加值"]),
        ("获批3类新渔药12个。", ["获批3类新渔药"]),
        ("渔讯室由35所撤并整合为20所。", ["渔讯室", "渔讯室"]),
        ("全国示范渔港从3座跃升到8座。", ["全国示范渔港", "全国示范渔港"]),
        ("渔船登记率、自来水普及率分别达97%、94%。", ["渔船登记率", "自来水普及率"]),
        ("渔村巷道、渔家院落硬化率分别达97%、94%。", ["渔村巷道硬化率", "渔家院落硬化率"]),
        ("渔业生产事故起数、死亡人数分别下降9%、7%。", ["渔业生产事故起数", "渔业生产事故死亡人数"]),
        ("渔村供电合格率连续3年保持100%。", ["渔村供电合格率"]),
        ("渔民低保最低标准调增11%。", ["渔民低保最低标准"]),
        ("保障渔港用能31万吨。", ["保障渔港用能"]),
        ("水产加工业产值31亿元、稳居全省前三强、增长4%。", ["水产加工业产值"]),
        ("水产创新能力由全省第15位攀升至第8位。", ["水产创新能力"]),
        ("可再生纤维产量达6万吨。", ["可再生纤维产量"]),
    ],
)
def test_an_indicator_says_of_what_and_what_was_done(sentence: str, found: list[str]) -> None:
    assert indicators(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    ["船队连续3次获奖。", "5次亲临渡口调研。", "规划共设28项指标。", "其中预期性指标19项。"],
)
def test_how_often_and_how_many_aims_measure_nothing(sentence: str) -> None:
    assert indicators(sentence) == []


def test_of_several_steps_passed_the_last_is_told() -> None:
    found = observed(CITY + "生产总值连跨3千亿元、4千亿元、5千亿元三个台阶。").observations
    assert [str(o.quantity.value) for o in found if o.quantity] == ["500000000000"]


def test_how_often_something_was_held_is_measured() -> None:
    assert indicators("组织救生演练12次。") == ["组织救生演练"]


def test_growth_with_words_of_its_own_is_of_no_value_before_it() -> None:
    found = observed(CITY + "新增就业3万人,外出务工16万人次,人均收入分别增长5%、8%。").observations
    assert [o.growth for o in found[:2]] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("每千人床位数、护理(助理)师数增至8张、3个。", ["每千人床位数", "护理(助理)师数"]),
        ("渔船、货船数量分别增长3倍、2倍。", ["渔船", "货船"]),
        ("陶瓷产区、丝绸产区从无到有,分别达2个、3个。", ["陶瓷产区", "丝绸产区"]),
        ("新建步道12公里、累计达到86公里。", ["新建步道", "步道"]),
        ("新增光伏装机3万千瓦、总装机达21万千瓦。", ["新增光伏装机", "光伏总装机"]),
        ("城乡救助标准提高到每月815元和630元。", ["城镇救助标准", "农村救助标准"]),
        ("证券公司再融资增长31%。", ["证券公司再融资"]),
        ("每10万人口在校生增长12%。", ["人口在校生"]),
        ("4组9家作坊完成重组。", ["重组作坊"]),
    ],
)
def test_a_list_is_dealt_its_figures(sentence: str, found: list[str]) -> None:
    assert indicators(sentence) == found


def test_a_growth_of_several_times_in_a_list_is_a_growth() -> None:
    found = observed(CITY + "渔船、货船数量分别增长3倍、2倍。").observations
    assert [(o.growth, o.quantity) for o in found] == [(300, None), (200, None)]


def test_the_inner_city_is_no_centre() -> None:
    found = observed(CITY + "{Organization|航运中心}成立。中心城区修成步道12公里。")
    assert found.about(found.observations[-1]) == "云澜市"
