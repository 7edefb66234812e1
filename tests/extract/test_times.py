from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.times import Reference, TimeMention, find_times

YEARS = st.integers(min_value=1990, max_value=2049)
MONTHS = st.integers(min_value=1, max_value=12)
BLANKS = st.sampled_from(["", " "])


def only(text: str, reference: str | None = "2019") -> TimeMention:
    found = find_times(text, reference)
    assert len(found) == 1, found
    return found[0]


def ends(mention: TimeMention) -> tuple[date | None, date | None]:
    return mention.interval.start, mention.interval.end


@given(YEARS, MONTHS, MONTHS, st.sampled_from(["-", "~", "—", "至"]), BLANKS)
def test_any_run_of_months_is_read_back(year: int, one: int, other: int, link: str, blank: str) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    mention = only(f"{year}{blank}年{blank}{first}{link}{last}{blank}月，")
    assert ends(mention) == (date(year, first, 1), date(year, last, monthrange(year, last)[1]))


@given(YEARS, MONTHS, st.data())
def test_any_day_is_read_back(year: int, month: int, data: st.DataObject) -> None:
    day = data.draw(st.integers(min_value=1, max_value=monthrange(year, month)[1]))
    mention = only(f"{year}年{month}月{day}日，")
    assert ends(mention) == (date(year, month, day), date(year, month, day))


@given(
    YEARS,
    st.sampled_from([("上半年", 1, 6), ("下半年", 7, 12), ("前三季度", 1, 9), ("一季度", 1, 3), ("第四季度", 10, 12)]),
)
def test_any_half_year_or_quarter_is_read_back(year: int, part: tuple[str, int, int]) -> None:
    words, first, last = part
    mention = only(f"{year}年{words}，")
    assert ends(mention) == (date(year, first, 1), date(year, last, monthrange(year, last)[1]))


@given(YEARS)
def test_a_year_in_digits_and_in_characters_is_the_same(year: int) -> None:
    written = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    assert ends(only(f"{year}年，")) == ends(only(f"{written}年，")) == (date(year, 1, 1), date(year, 12, 31))


@given(YEARS, MONTHS)
def test_as_of_has_only_an_end(year: int, month: int) -> None:
    mention = only(f"截至{year}年{month}月底，")
    assert ends(mention) == (None, date(year, month, monthrange(year, month)[1]))
    assert mention.kind == "until"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1-6月，", date(2019, 1, 1), date(2019, 6, 30)),
        ("今年前三季度，", date(2019, 1, 1), date(2019, 9, 30)),
        ("去年1-11月，", date(2018, 1, 1), date(2018, 11, 30)),
        ("明年上半年，", date(2020, 1, 1), date(2020, 6, 30)),
        ("2018年半年度报告，", date(2018, 1, 1), date(2018, 6, 30)),
        ("截至5月底，", None, date(2019, 5, 31)),
        ("截至2018年底，", None, date(2018, 12, 31)),
        ("2017年以来，", date(2017, 1, 1), None),
        ("今年以来，", date(2019, 1, 1), None),
        ("3至4月，", date(2019, 3, 1), date(2019, 4, 30)),
        ("“十二五”期间，", date(2011, 1, 1), date(2015, 12, 31)),
        ("到2025年，", None, date(2025, 12, 31)),
        ("2016—2020年，", date(2016, 1, 1), date(2020, 12, 31)),
        ("前10个月，", date(2019, 1, 1), date(2019, 10, 31)),
        ("全年，", date(2019, 1, 1), date(2019, 12, 31)),
        ("年末，", None, date(2019, 12, 31)),
        ("3月22日—3月26日，", date(2019, 3, 22), date(2019, 3, 26)),
        ("2 0 1 9 年", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_the_ways_of_the_genre_are_resolved(text: str, start: date | None, end: date | None) -> None:
    assert ends(only(text)) == (start, end)


@pytest.mark.parametrize("text", ["去年同期，", "较上年增长", "与2018年相比，"])
def test_a_base_of_comparison_heads_nothing(text: str) -> None:
    assert only(text).kind == "compared"


@pytest.mark.parametrize("text", ["连续3个月", "三至五年，", "5年内", "近三年，"])
def test_a_length_of_time_has_no_place_in_time(text: str) -> None:
    mention = only(text)
    assert mention.kind == "span"
    assert ends(mention) == (None, None)


def test_without_a_reference_this_year_stays_open() -> None:
    assert ends(only("今年，", None)) == (None, None)


def test_a_month_takes_the_year_told_before_it_in_its_paragraph() -> None:
    found = find_times("2017年启动，5月建成。\n6月投产。", "2019")
    assert [m.interval.start for m in found][1:] == [date(2017, 5, 1), date(2019, 6, 1)]


def test_a_month_that_is_not_yet_over_at_the_reference_was_last_year() -> None:
    assert ends(only("12月，", "2020-01-15"))[0] == date(2019, 12, 1)


def test_a_month_that_does_not_exist_is_no_time() -> None:
    assert find_times("13月，", "2019") == []


@pytest.mark.parametrize("text", ["全年目标任务", "年度计划投资", "五年级", "3个月", "厘清债务底数,"])
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert find_times(text, "2019") == []


def test_a_reference_is_read_as_precisely_as_it_is() -> None:
    assert Reference.read("2019-07-01") == Reference(2019, 7)
    assert Reference.read(None) == Reference()


@given(YEARS, st.integers(min_value=2, max_value=11), st.sampled_from(["前", "头", "首"]))
def test_any_number_of_first_months_is_read_back(year: int, months: int, word: str) -> None:
    mention = only(f"{year}年{word}{months}个月，")
    assert ends(mention) == (date(year, 1, 1), date(year, months, monthrange(year, months)[1]))


@given(YEARS, MONTHS)
def test_a_date_alone_on_its_line_is_not_the_year_of_what_follows(year: int, month: int) -> None:
    told = find_times(f"云澜市统计局\n{year + 1}年{month}月\n全年产值增长", str(year))
    assert [ends(mention) for mention in told][-1] == (date(year, 1, 1), date(year, 12, 31))


@given(YEARS)
def test_after_full_production_begins_no_year(year: int) -> None:
    assert find_times("达产后年产值", str(year)) == []


@pytest.mark.parametrize("following", ["货物吞吐量", "报关单量", "货运量", "产值", "报名人数"])
def test_a_year_is_one_whatever_is_counted_in_it(following: str) -> None:
    assert ends(only(f"云澜港2022年{following}")) == (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize("words", ["2022年报", "2022年货市场", "2022年鉴"])
def test_annual_reports_and_new_years_goods_are_no_years(words: str) -> None:
    assert find_times(words, None) == []


def test_the_end_of_a_month_that_a_clause_reaches_is_no_goal() -> None:
    assert only("至6月底,引进项目12个", None).kind == "until"
    assert only("到6月底,引进项目12个", None).kind == "by"


def test_since_something_happened_in_a_year_is_open():
    found = only("2019年建成投用以来")
    assert (found.kind, ends(found)) == ("since", (date(2019, 1, 1), None))


def test_the_past_year_is_the_one_before_the_text_and_dates_what_it_tells():
    found = only("过去一年,签约项目47个", "2023")
    assert (found.kind, ends(found)) == ("period", (date(2022, 1, 1), date(2022, 12, 31)))
    assert only("过去五年,签约项目470个", "2023").kind == "span"
