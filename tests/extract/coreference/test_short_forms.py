import pytest

from kg.extract.coreference.short_forms import dash_free, industry_stem, is_short_form, is_written_out, key

YES = [
    ("国际合作区", "中国(四川)国际经济合作区", "DevelopmentZone"),
    ("北区", "云澜出口加工区北区", "DevelopmentZone"),
    ("临溪开发区", "临溪经济技术开发区", "DevelopmentZone"),
    ("云港实验区", "云澜云港经济综合实验区", "DevelopmentZone"),
    ("云澜陆港", "云澜国际陆港", "LogisticsPark"),
    ("云临高速", "云临高速公路", "Highway"),
    ("云澜至飞龙关高速公路", "云临高速公路云澜至飞龙关段", "Highway"),
    ("宏拓", "苏州宏拓科技有限公司", "Company"),
    ("宏拓科技公司", "苏州宏拓科技有限公司", "Company"),
    ("苏州宏拓汽车科技", "宏拓汽车科技有限公司", "Company"),
    ("宏拓油服公司", "苏州宏拓油田服务股份有限公司", "Company"),
    ("新能源公司", "宏拓电工苏州新能源股份有限公司", "Company"),
    ("昆明局集团公司", "中国铁路昆明局集团有限公司", "Company"),
    ("G56", "G56杭瑞高速", "Highway"),
    ("市政府", "云澜市人民政府", "GovernmentBody"),
    ("苏州", "苏州市", "AdministrativeArea"),
    ("新能源产业", "新能源产业集群", "Industry"),
    ("云澜港口博览会", "第三届云澜港口博览会", "Event"),
    ("全市重点项目开工动员大会", "云澜市重点项目开工动员大会暨宏拓铜箔项目开工活动", "Event"),
    ("苏州宏拓项目", "宏拓新材料光电产业一体化项目", "Project"),
    ("高强超薄玻璃", "高强超薄电子玻璃", "Product"),
    ("物流业发展规划", "物流业发展规划(2021-2025年)", "Policy"),
]
NO = [
    ("云澜出口加工区", "云澜出口加工区北区", "DevelopmentZone"),
    ("云澜保税港区", "云澜保税港区A区", "DevelopmentZone"),
    ("宏拓项目", "宏拓新材料光电产业一体化项目", "Project"),
    ("苏州远岭项目", "宏拓新材料光电产业一体化项目", "Project"),
    ("动力电池", "动力锂离子电池", "Product"),
    ("无锡开发区", "苏州经济技术开发区", "DevelopmentZone"),
    ("云临铁路", "云临铁路临溪至桥头段", "RailwayLine"),
    ("宏拓股份", "宏拓股份动力有限公司", "Company"),
    ("宏拓科技公司", "苏州宏拓电子科技有限公司", "Company"),
    ("宏拓电工股份有限公司", "宏拓电工苏州新能源股份有限公司", "Company"),
    ("云澜保税区", "云澜空港保税区", "DevelopmentZone"),
    ("长沙", "长沙县", "AdministrativeArea"),
    ("市委", "市发改委", "GovernmentBody"),
    ("云澜一期", "云澜二期", "Project"),
    ("云澜站", "云澜南站", "TransportInfrastructure"),
    ("国铁昆明局", "国铁昆明局滇南铁路公司", "Company"),
    ("园", "云澜产业园", "IndustrialPark"),
    ("云澜产业园", "云澜产业园", "IndustrialPark"),
]


@pytest.mark.parametrize(("short", "long", "type_"), YES)
def test_a_short_form_is_recognised(short, long, type_):
    assert is_short_form(short, long, type_)


@pytest.mark.parametrize(("short", "long", "type_"), NO)
def test_another_thing_is_no_short_form(short, long, type_):
    assert not is_short_form(short, long, type_)


def test_keys_ignore_quotation_marks_blanks_and_width():
    assert key("“云澜之心”（一期） 产业园") == key("云澜之心(一期)产业园")


def test_a_misread_dash_is_a_dash():
    assert dash_free("临溪一桥头") == dash_free("临溪-桥头")


def test_the_stem_of_an_industry_is_never_empty():
    assert industry_stem("产业") == "产业"
    assert industry_stem("大健康产业链") == "大健康"


def test_a_notice_is_not_the_plan_it_puts_into_force():
    plan = key("云澜市轴承产业提质增效三年行动方案")
    assert not is_short_form(plan, key("云澜市人民政府关于印发云澜市轴承产业提质增效三年行动方案的通知"), "Policy")


def test_parks_of_different_founders_are_two():
    assert not is_short_form(key("云澜(临溪)产业协作园"), key("云澜东山(临溪)产业协作园"), "IndustrialPark")


def test_a_harbour_area_of_a_port_is_not_the_port():
    assert not is_short_form(key("云澜港区"), key("云澜港临溪港区"), "Port")
    assert is_short_form(key("临溪港区"), key("云澜港临溪港区"), "Port")


def test_a_zone_with_its_province_before_it_and_its_kind_in_full_is_the_same():
    assert is_written_out("松岭高新区", "四川省松岭高新技术产业开发区")
    assert not is_written_out("松岭高新区", "松岭轴承高新技术产业开发区")


def test_a_group_is_called_by_its_trade_without_its_brand():
    assert is_short_form(key("粉体集团"), key("宏拓粉体科技集团有限公司"), "Company")
    assert not is_short_form(key("粉体集团"), key("宏拓粉体科技有限公司"), "Company")
