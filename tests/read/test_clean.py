import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.read.clean import clean


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="云澜市Aa1，。 \u3000\u00a0\n\t"))
def test_ordinary_text_keeps_its_length_so_that_offsets_are_those_of_the_file(text: str) -> None:
    assert len(clean(text)) == len(text)


def test_line_ends_blanks_and_invisible_characters_are_made_uniform() -> None:
    assert clean("\ufeff云澜\u200b市\u00a0和\u3000临溪\r\n港\r口") == "云澜市 和 临溪\n港\n口"


def test_radical_look_alikes_become_the_characters_they_stand_for() -> None:
    assert clean("\u2f00\u2f23") == unicodedata.normalize("NFKC", "\u2f00\u2f23")


def test_readings_left_behind_characters_by_a_faulty_converter_are_taken_out() -> None:
    assert clean("當(dāng)前位置，高(gāo)新區(qū)GDP（年）增長(zhǎng)") == "當前位置，高新區GDP（年）增長"


def test_compatibility_forms_stay_as_written() -> None:
    assert clean("全长１２㎞①") == "全长１２㎞①"
