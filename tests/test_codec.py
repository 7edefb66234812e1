from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.codec import CodecError, decode, encode
from kg.model import AnnotatedDocument, Quantity, TextSpan, TimeInterval
from sample_graph import ANNOTATED


def test_an_annotated_document_comes_back_equal():
    assert decode(encode(ANNOTATED), AnnotatedDocument) == ANNOTATED


@given(st.decimals(allow_nan=False, allow_infinity=False), st.text())
def test_a_quantity_comes_back_digit_for_digit(value, classifier):
    back = decode(encode(Quantity(value, "Count", classifier)), Quantity)
    assert str(back.value) == str(value)
    assert back.classifier == classifier


@given(st.none() | st.dates(), st.none() | st.dates())
def test_an_interval_comes_back_with_open_ends(start, end):
    interval = TimeInterval(start, end)
    assert decode(encode(interval), TimeInterval) == interval


def test_fields_at_their_default_are_left_out():
    assert encode(TimeInterval(date(2019, 1, 1))) == b'{"start":"2019-01-01"}'
    assert decode(b'{"value": "1.50", "unit": "CNY"}', Quantity) == Quantity(Decimal("1.50"), "CNY")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"start": 1}', b'{"start": 1, "end": 2, "colour": 3}'])
def test_bytes_of_another_shape_are_an_error_that_names_the_type(data):
    with pytest.raises(CodecError, match="TextSpan"):
        decode(data, TextSpan)
