import pytest

from reading_names import annotated


def focus(text, title=None):
    doc = annotated(text, title)
    return None if doc._.focus is None else doc._.chains[doc._.focus].name


def test_the_zone_of_the_title_is_the_focus():
    text = "临溪经济技术开发区投资增长。位于苏州市的临溪经济技术开发区出口增长。"
    assert focus(text, "临溪经济技术开发区投资增长") == "临溪经济技术开发区"


def test_a_report_speaks_for_the_city_of_its_government():
    text = "苏州市人民政府\n苏州市推进云澜国际陆港建设。云澜国际陆港投用。"
    assert focus(text, "苏州市人民政府工作报告") == "苏州市"


def test_nothing_is_the_focus_of_a_text_without_places():
    assert focus("项目进展顺利。") is None


def test_a_paragraph_that_opens_with_a_platform_is_about_it():
    text = "苏州市推进平台建设。苏州市增长。苏州市出口。\n云澜国际陆港，班列开行三百列。\n全市投资增长三成。"
    doc = annotated(text, "苏州市工作")
    assert [(text[offset:][:6], doc._.chains[chain].name) for offset, chain in doc._.focus_at] == [
        ("云澜国际陆港", "云澜国际陆港"),
        ("全市投资增长", "苏州市"),
    ]


def test_the_province_of_the_title_is_what_our_province_means():
    text = "浙江省实施方案印发。宁波市投资增长。宁波市出口增长。宁波市消费增长。我省统一部署。"
    assert focus(text, "关于印发浙江省实施方案的通知") == "浙江省"


def test_a_zone_that_opens_the_text_and_is_then_called_by_its_kind_is_the_focus():
    assert focus("临溪经济技术开发区进展顺利。目前，开发区已入驻企业百家。") == "临溪经济技术开发区"


def test_the_whole_zone_is_no_city_that_its_name_begins_with():
    assert focus("苏州高新区平稳运行。全区产值增长。完成投资三亿元。") == "苏州高新区"


def test_what_is_only_ranked_among_the_zones_of_a_province_is_no_text_about_the_province():
    text = "江西省委公布名单。望川经济技术开发区在全省九十家园区中位列第二。望川经济技术开发区增长一成。"
    assert focus(text) != "江西省"


ABOUT_A_ROAD = (
    "吉安至抚州高速公路8日建成通车。吉安至抚州高速公路起于吉安市，经临川区，止于抚州市。"
    "工程按一级标准修筑。抚州市与吉安市、赣州市、抚州市之间的联系更紧。"
)


def test_a_text_about_one_line_speaks_of_it_however_many_places_it_passes():
    assert focus(ABOUT_A_ROAD) == "吉安至抚州高速公路"


def test_what_a_city_did_is_not_told_of_the_line_it_built():
    assert focus(ABOUT_A_ROAD + "全市完成投资三十亿元。抚州市出口增长。") != "吉安至抚州高速公路"


def test_a_zone_that_only_the_title_names_has_what_the_zone_is_said_to_have_done():
    text = "上半年，园区实现工业增加值3亿元。扬州市出台措施，扬州市财政拨款，扬州市给予支持。园区完成税收1亿元。"
    assert focus(f"临溪造纸产业园运行情况\n{text}", "临溪造纸产业园运行情况") == "临溪造纸产业园"


@pytest.mark.parametrize(
    "title", ["宏拓股份：签订碳酸锂项目合同", "宏拓股份（301999）：签订合同", "宏拓股份关于投资建厂的公告"]
)
def test_a_firm_that_announces_is_what_the_text_is_about(title):
    text = (
        f"{title}\n宏拓股份公告，将在临溪经济技术开发区建厂。临溪经济技术开发区给予支持。临溪经济技术开发区位于苏州市。"
    )
    assert focus(text, title) == "宏拓股份"


def test_a_citys_bureau_tells_of_the_county_of_the_title():
    text = "九江市发改委消息:武宁县完成投资20亿元。武宁县引进企业12家。"
    doc = annotated(text, "武宁县项目建设提速", publisher="九江市发改委")
    assert doc._.chains[doc._.focus].name == "武宁县"


def test_slogans_with_one_content_are_one_programme():
    doc = annotated("临溪县推行“五个一”机制。“五个一”工作机制运行良好。")
    assert sum("五个一" in chain.names for chain in doc._.chains) == 1


def test_a_zone_that_reports_on_its_work_is_the_focus():
    text = "临溪经济技术开发区工作总结\n苏州企业投资的模具项目动工，苏州电子二期竣工，苏州航道开工。苏州市民受益。"
    assert focus(text, "临溪经济技术开发区2021年工作总结") == "临溪经济技术开发区"
