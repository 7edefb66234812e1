from hypothesis import given
from hypothesis import strategies as st

from kg.extract.closeup import close_text
from kg.extract.folding import fold, simplify


def test_layout_blanks_go_and_blanks_between_latin_words_stay() -> None:
    assert close_text("完成 投资 12.5 亿元，Green Port 项目").text == "完成投资12.5亿元,Green Port项目"


def test_digits_that_are_spelled_with_blanks_are_joined() -> None:
    assert close_text("2 0 1 9 年 1 - 5 月").text == "2019年1-5月"
    assert close_text("共 1 024 亿元").text == "共1024亿元"


def test_two_figures_side_by_side_stay_two() -> None:
    assert close_text("电话 400 0123 021").text == "电话400 0123 021"


@given(st.text(alphabet="云澜 12.5亿元，a b", max_size=40))
def test_every_character_leads_back_to_where_it_was(text: str) -> None:
    closed = close_text(text)
    folded = fold(simplify(text))
    for n, character in enumerate(closed.text):
        assert folded[closed.origin[n]] == character
        assert closed.position(closed.origin[n]) == n
