from kg.extract.names.reading import Reading
from reading_names import annotated, reading


def test_spans_of_a_reading_lead_back_to_the_document():
    text = "云澜国际 陆港\n推进建设，投资增长三成，出口增长两成。"
    doc = annotated(text)
    read = Reading.of(doc)
    start = read.text.index("推进")
    assert read.span(start, start + 4).of(text) == "推进建设"


def test_words_cover_every_line_without_gaps():
    read = reading("云澜市推进建设。\n项目投产；园区扩建。")
    for start, end in read.lines:
        assert "".join(w.text for w in read.words if start <= w.start < end) == read.text[start:end]


def test_a_heading_is_cut_at_its_blanks():
    assert [reading("云澜提速 临溪扩容").text] == ["云澜提速\n临溪扩容\n"]


def test_running_text_is_closed_up():
    assert reading("推进云澜 陆港建设，投资增长。").text == "推进云澜陆港建设,投资增长。\n"
