from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.numerals import plain, read_fraction, read_numeral, scale_of

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Write a whole number below 10**12 in Chinese characters, as a generator of test numerals."""
    if number < 10:
        return _DIGITS[number]
    for word, scale in (("亿", 10**8), ("万", 10**4)):
        if number >= scale:
            high, low = divmod(number, scale)
            written = chinese(high) + word
            if not low:
                return written
            return written + ("零" if low < scale // 10 else "") + chinese(low)
    written, zero = "", False
    for word, unit in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if zero and written else "") + _DIGITS[digit] + word
            zero = False
        else:
            zero = True
    return written.removeprefix("一") if written.startswith("一十") else written


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_whole_number_in_chinese_characters_is_read_back(number: int) -> None:
    assert read_numeral(chinese(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(["", "万", "亿", "千万", "万亿", "百"]))
def test_a_decimal_with_a_scale_is_read_exactly(number: Decimal, scale: str) -> None:
    factor = {"": 1, "百": 100, "万": 10**4, "千万": 10**7, "亿": 10**8, "万亿": 10**12}[scale]
    assert read_numeral(f"{number:f}{scale}") == number * factor


@given(st.integers(min_value=1000, max_value=10**12))
def test_thousands_separators_change_nothing(number: int) -> None:
    assert read_numeral(f"{number:,}") == number


@given(st.integers(min_value=1000, max_value=2999))
def test_a_year_in_positional_characters_is_read_digit_by_digit(year: int) -> None:
    written = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    assert read_numeral(written) == year


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("一万五", 15000),
        ("三千二", 3200),
        ("两千零八", 2008),
        ("十", 10),
        ("百", 100),
        ("三百零八万", 3080000),
        ("两", 2),
    ],
)
def test_the_short_ways_to_say_a_number_are_read(written: str, value: int) -> None:
    assert read_numeral(written) == value


@pytest.mark.parametrize("written", ["二三", "两三", "一二", "", "百千", "十十", "abc", "1.2.3"])
def test_what_is_no_numeral_is_none(written: str) -> None:
    assert read_numeral(written) is None


@pytest.mark.parametrize(
    ("written", "percent"),
    [
        ("三分之一", "33.33"),
        ("1/8", "12.5"),
        ("百分之五", "5"),
        ("百分之3.5", "3.5"),
        ("千分之五", "0.5"),
        ("2/7", "28.57"),
    ],
)
def test_a_fraction_is_told_in_percent(written: str, percent: str) -> None:
    assert read_fraction(written) == Decimal(percent)


def test_a_fraction_by_zero_is_none() -> None:
    assert read_fraction("1/0") is None


def test_scales_multiply() -> None:
    assert scale_of("百万") == 10**6
    assert scale_of("") == 1


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_plain_changes_the_writing_and_not_the_number(number: Decimal) -> None:
    assert plain(number) == number
    assert "E" not in str(plain(number)) or abs(number) < Decimal("0.001")
