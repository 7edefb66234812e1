import pytest

from kg.read.reference import find_reference


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是2018年，云澜市迎来建市周年。", "2018"),
        ("云澜市2020年交出了一份成绩单。今年前三季度，全市实现地区生产总值248亿元。2021年是开局之年。", "2020"),
        ("2019年1-5月，全市发送集装箱4万标箱，同比增长6%。截至2018年底，物流企业达57家。", "2019"),
        ("全市着眼2035年长远发展。2019年1-5月，发运班列90列，力争到2022年达到500列。今年再接再厉。", "2019"),
        ("一、2025年工作回顾\n过去一年，全市经济稳中有进。\n二、2026年工作安排\n今年要抓好八件事。", "2026"),
        ("云政办发〔2022〕15号\n各区县人民政府：现将行动计划(2022—2025年)印发给你们，请结合实际贯彻执行。", "2022"),
        ("2021年10月28日，云澜开往汉堡的班列发车。目前，班列已通达40个城市。", "2021"),
        ("云澜新闻网2017年3月5日讯 宏拓科技昨日投产。", "2017"),
        (
            "1994年5月，园区启动建设。当前园区常住人口76万，区位优越。2012年，园区实现生产总值1738亿元，同比增长。",
            "2012",
        ),
        ("——2019年2月16日在云澜县第九届人民代表大会第三次会议上\n各位代表：2018年是奋发有为的一年。", "2019"),
        ("刚过去的2024年，园区主要指标好于上年。", "2025"),
        ("3月21日，2021年云澜大数据发展推进会议召开，对“十五五”时期进行总结。", "2021"),
        ("16日，市统计局发布2018年国民经济和社会发展统计公报。去年全市实现生产总值840亿元。", "2019"),
        ("2023云澜产业链招商推介会近日举行，共签约项目30个，同比增长一成。", "2023"),
        ("云澜新闻网2月23日消息 2011年，全市贸易保持增长。截至2011年底，累计批准企业1278家。", "2012"),
        ("6月，34个项目开工，总投资108亿元，其中2012年计划投资33亿元。", "2012"),
        ("一季度，全区完成投资19亿元。今年有何打算？2022年临溪高新区安排项目58个，总投资1260亿元。", "2022"),
        ("2020年年初以来，项目建设提速。截至7月底，重点项目完成投资58亿元，占年度计划的63%。", "2020"),
        ("今年2月，省政府下达云澜市2014年工业投资目标任务80亿元。1-9月，完成61亿元。", "2014"),
        ("临溪村2006年率先建设园区。截至2010年底，标准厂房达4.2万平方米，其中今年新建1.3万平方米。", "2010"),
    ],
)
def test_the_text_itself_tells_the_year(text: str, year: str) -> None:
    assert find_reference(text) == year


def test_the_year_of_a_report_in_its_title_is_the_year_it_is_given_in() -> None:
    text = "各位代表：现在报告工作。2025年，全市经济增长5%，2025年一般公共预算收入增长3%。今年要继续努力。"
    assert find_reference(text, title="2026年云澜市政府工作报告") == "2026"


@pytest.mark.parametrize(
    "text",
    [
        "昨日，临溪港多式转运中心挂牌运营，9月份将开行首列回程班列。",
        "8月21日，市政府常务会议同意设立临溪港经济开发区。",
        "宏拓科技成立于2009年，主要生产传感器。",
        "到2025年，产业集群规模达到500亿元。",
        "《云澜市综合交通规划（2020—2035年）》明确了目标。",
    ],
)
def test_nothing_is_claimed_where_nothing_tells(text: str) -> None:
    assert find_reference(text) is None


def test_a_publication_date_decides_where_the_text_is_silent() -> None:
    assert find_reference("今年上半年，全市经济增长5%。", issued="2022-07-28") == "2022"


def test_a_page_of_march_that_reviews_last_year_speaks_from_its_own_year() -> None:
    text = "据初步统计，2017年该区完成生产总值700亿元，2017年进出口3000亿元。今年，该区将力争2018年突破800亿元。"
    assert find_reference(text, issued="2018-03-08") == "2018"


def test_the_stamp_of_a_copy_does_not_decide() -> None:
    text = "云澜市2020年交出了一份成绩单。今年前三季度，全市实现地区生产总值248亿元。"
    assert find_reference(text, issued="2024-09-28", is_reposted=True) == "2020"


def test_a_publication_date_far_from_the_days_of_the_text_does_not_decide() -> None:
    text = "宏拓科技8月17日公告，子公司与临溪高新区签署投资协议。协议预计对公司2016年度业绩影响不大。"
    assert find_reference(text, issued="2024-10-09") == "2016"


def test_history_in_a_fresh_article_does_not_outweigh_its_date() -> None:
    text = "11月16日，项目开工。2009年3月，宏拓科技落户临溪镇，随后一批企业入驻，今年产值增长一成。"
    assert find_reference(text, issued="2019-11-17") == "2019"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是“十四五”收官之年，全市生产总值增长5%。", "2025"),
        ("今年是“十四五”规划开局之年，全市项目开工。", "2021"),
        (
            "会议介绍“十三五”期间经济社会发展总体情况。全市生产总值预计今年达到3000亿元，2016年服务业占比首次过半。",
            "2020",
        ),
    ],
)
def test_a_five_year_plan_tells_the_year(text: str, year: str) -> None:
    assert find_reference(text) == year


def test_a_year_that_is_only_compared_with_is_not_the_year_of_the_text() -> None:
    assert find_reference("今年1至11月，班列累计开行6145列，已超2022年总量，恢复到2019年水平。") is None


def test_a_whole_year_that_grew_is_over_where_last_year_is_spoken_of() -> None:
    told = "2023年，云澜市茶具出口3.2亿元，同比增长5%。宏拓公司去年获得认证，去年投产。"
    assert find_reference(told) == "2024"
    assert find_reference(told.replace("2023年，", "2023年，上半年")) == "2023"


def test_the_day_a_zone_was_raised_is_not_the_year_of_a_text_that_tells_of_later_ones() -> None:
    told = "园区于2004年3月成立,2011年5月2日,经省政府批准,园区升级为省级园区。2014年,园区成功入选名单。人口8万人,目前企业众多。"
    assert find_reference(told) != "2011"


def test_who_speaks_of_the_rest_of_this_year_tells_whole_years_before_it() -> None:
    told = "今年云澜市继续加快铁路建设。2010年，完成铁路投资86亿元。目前，里程已超过2700公里。"
    assert find_reference(told) == "2011"
    assert find_reference(told.replace("今年云澜市继续", "今年云澜市")) == "2010"


def test_the_round_of_a_ceremony_tells_the_year_and_what_was_begun_before_does_not() -> None:
    told = "9月20日，云澜省2023年第二次集中签约活动举行。该园2022年5月开工，今年8月建成。"
    assert find_reference(told) == "2023"


def test_a_travel_season_is_of_the_year_the_text_speaks_from() -> None:
    told = "2月17日，2022年春运落幕。春运以来累计发送旅客900万人次，去年开通的高铁发送旅客26万人次，去年同期较少。"
    assert find_reference(told) == "2022"


def test_when_a_firm_came_is_not_the_year_of_the_text() -> None:
    text = "青禾产业园2018年6月启动建设,现有企业46家。这家企业2019年入驻,去年销售额3亿元。今年前5个月,园区产值8亿元。"
    assert find_reference(text) is None
