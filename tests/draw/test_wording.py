from decimal import Decimal

import pytest

from kg.draw.wording import chinese_number, percent_words, period_words, value_words
from kg.network import Figure, NetworkData, TermLabel

LABELS = NetworkData(labels={"Person": TermLabel("人物", "person"), "Mu": TermLabel("亩", "mu")})


def figure(**slots):
    return Figure("f", "a", "指标", **slots)


@pytest.mark.parametrize(
    ("value", "words"),
    [("12867000000", "128.67亿"), ("44500", "4.45万"), ("9999", "9999"), ("0.5", "0.5"), ("-20000", "-2万"),
     ("1234567890123", "1.234567890123万亿"), ("100", "100"), ("3E+8", "3亿")],
)  # fmt: skip
def test_numbers_are_told_in_wan_and_yi_without_rounding(value, words):
    assert chinese_number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("slots", "zh", "en"),
    [
        ({"value": Decimal("1280000000"), "unit": "CNY", "bound": "AtLeast"}, "≥ 12.8亿元", "≥ 1,280,000,000 CNY"),
        ({"value": Decimal("48"), "unit": "Percent"}, "48%", "48%"),
        ({"value": Decimal("25"), "unit": "Count", "classifier": "家"}, "25家", "25 家"),
        ({"value": Decimal("1500.5"), "unit": "Mu", "bound": "About"}, "约 1500.5亩", "about 1,500.5 mu"),
        ({"value": Decimal("500000"), "unit": "Person"}, "50万人", "500,000 people"),
        ({"growth": Decimal("3")}, "—", "—"),
    ],
)
def test_a_value_is_told_in_both_languages(slots, zh, en):
    assert value_words(figure(**slots), LABELS) == TermLabel(zh, en)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [("2019-01-01", "2019-12-31", "2019"), ("2019-01-01", "2019-06-30", "2019-01 – 06"), ("2020-02-01", "2020-02-29", "2020-02"),
     ("2016-01-01", "2020-12-31", "2016 – 2020"), ("2019-03-05", "2019-03-05", "2019-03-05"), ("", "2018-12-31", "– 2018-12-31"),
     ("2015-06-01", "", "2015-06-01 –"), ("", "", ""), ("2019-11-01", "2020-01-31", "2019-11 – 2020-01")],
)  # fmt: skip
def test_a_period_is_told_as_short_as_it_can_be(start, end, words):
    assert period_words(figure(start=start, end=end)) == words


def test_growth_has_its_sign_and_a_share_has_none():
    assert percent_words(Decimal("7.50"), signed=True) == "+7.5%"
    assert percent_words(Decimal("-3"), signed=True) == "-3%"
    assert percent_words(Decimal("48")) == "48%"
    assert percent_words(None) == ""
