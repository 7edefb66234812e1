from hypothesis import given
from hypothesis import strategies as st

from kg.extract.folding import close_up, fold, simplify


@given(st.text(alphabet='云澜雲瀾經濟開發區「」“”"—-－ \u3000\n（）()ＡA１1㎞⑩', max_size=60))
def test_a_folded_text_is_as_long_as_the_text(text):
    assert len(fold(simplify(text))) == len(text)


def test_traditional_characters_become_simplified_ones():
    assert simplify("雲瀾國際鐵路港") == "云澜国际铁路港"


def test_a_rare_character_in_a_simplified_text_is_kept():
    text = "乾" + "云澜市临溪区宏拓科技有限公司" * 8
    assert simplify(text) == text


def test_straight_quotation_marks_open_and_close_by_turns_on_each_line():
    assert fold('"甲"和"乙"\n"丙"') == "“甲”和“乙”\n“丙”"


def test_circled_numbers_stay_what_they_are():
    assert fold("①②") == "①②"


def test_a_name_is_closed_up_but_latin_words_stay_apart():
    assert close_up("云澜 国际\u3000陆港") == "云澜国际陆港"
    assert close_up("Green Port 云澜") == "Green Port云澜"


def test_the_lines_of_a_list_are_one_list():
    assert fold("甲园、\n 乙园、\n\n丙园。\n丁园。") == "甲园、  乙园、  丙园。\n丁园。"


def test_a_line_that_ends_in_a_comma_goes_on():
    assert fold("甲园等3个项目，\n总投资5亿元。\n") == "甲园等3个项目, 总投资5亿元。\n"


def test_what_announces_a_list_goes_with_it():
    assert fold("签约的有——\n甲项目、\n乙项目。") == "签约的有:  甲项目、 乙项目。"
    assert fold("签约的有：\n甲项目、\n乙项目。") == "签约的有: 甲项目、 乙项目。"


def test_a_line_that_begins_no_list_stays_one():
    assert fold("工作要求:\n加快甲项目建设。") == "工作要求:\n加快甲项目建设。"
    assert fold("结尾、\n") == "结尾、\n"


def test_a_division_keeps_its_character_in_a_short_text():
    assert simplify("乾安县增长。") == "乾安县增长。"
    assert simplify("乾安縣經濟開發區") == "乾安县经济开发区"
