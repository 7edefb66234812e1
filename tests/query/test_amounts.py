from decimal import Decimal

import pytest

from kg.query.amounts import plain, written


@pytest.mark.parametrize(
    ("value", "unit", "classifier", "shown"),
    [
        ("12867000000", "CNY", None, "128.67亿元"),
        ("3500000000000", "CNY", None, "3.5万亿元"),
        ("44500", "TEU", None, "4.45万标箱"),
        ("80392", "TEU", None, "80392标箱"),
        ("9999", "Count", "家", "9999家"),
        ("10000", "Count", "家", "1万家"),
        ("12345678", "Mu", None, "12345678亩"),
        ("16.3", "Percent", None, "16.3%"),
        ("20000", "Day", None, "20000天"),
        ("-25000000", "USD", None, "-2500万美元"),
        ("3", "Count", None, "3"),
    ],
)
def test_an_amount_is_shown_as_people_write_it(value, unit, classifier, shown):
    assert written(Decimal(value), unit, classifier) == shown


def test_no_digit_is_lost():
    assert written(Decimal("12345678901"), "CNY") == "12345678901元"
    assert plain(Decimal("100")) == "100"
    assert plain(Decimal("1E+2")) == "100"
