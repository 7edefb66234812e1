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
