from itertools import pairwise

from kg.model import TextSpan
from reading_names import annotated


def sentences(text, furniture=()):
    return [span.of(text) for span in annotated(text, furniture=furniture)._.sentences]


def test_a_sentence_ends_at_full_stops_semicolons_and_line_breaks():
    assert sentences("甲开工。乙投产；丙签约\n丁获批！") == ["甲开工。", "乙投产；", "丙签约", "丁获批！"]


def test_a_full_stop_inside_brackets_does_not_end_a_sentence():
    assert sentences("甲（详见附件。附件另发）已开工。乙投产。") == ["甲（详见附件。附件另发）已开工。", "乙投产。"]


def test_a_quoted_sentence_ends_with_its_closing_mark():
    assert sentences("他说：“项目已投产。”园区随后扩建。") == ["他说：“项目已投产。”", "园区随后扩建。"]


def test_who_said_it_belongs_to_the_quotation():
    assert sentences("“项目已投产。”负责人介绍。园区扩建。") == ["“项目已投产。”负责人介绍。", "园区扩建。"]


def test_a_quotation_that_is_never_closed_does_not_swallow_the_line():
    assert sentences("甲“乙开工。丙投产。") == ["甲“乙开工。", "丙投产。"]


def test_furniture_holds_no_sentences():
    text = "首页 新闻\n云澜市召开会议。\n版权所有"
    assert sentences(text, (TextSpan(0, 5), TextSpan(15, 19))) == ["云澜市召开会议。"]


def test_sentences_are_in_order_and_disjoint():
    spans = annotated("一、建设。\n（一）园区；项目。\n\n二、招商。")._.sentences
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_text_set_in_lines_of_one_width_goes_on_over_the_ends_of_its_full_lines():
    lines = [
        "云澜市宏拓科技有限公司今日与临溪经济技术开发区签署协议拟投资建设",
        "高端轴承生产线项目该项目分两期实施第一期用地三百亩计划于明年春天",
        "开工并在两年之内投产届时将为当地新增就业岗位六百个并带动上游企业",
        "集聚发展。",
    ]
    assert sentences("\n".join(lines)) == ["\n".join(lines)]


def test_lines_of_different_length_are_headings_and_paragraphs_of_their_own():
    text = "云澜市召开推进会\n会议部署了下一阶段全市重大产业项目建设的各项工作任务和要求\n临溪县交流发言"
    assert sentences(text) == text.split("\n")
