"""Rows are counted as they are written, wherever the writer cuts its pieces."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.bounded import BoundedSink, Counter, LimitExceededError
from kg.serve.formats import RESULT_FORMATS

TRICKY = ['a"},{"b', "[{", ",{", "\\", '\\"', "x\r\ny\n", "<result>", '""', "云,澜", "\t", "{}", "'"]


def written(values: list[str | None], format: ox.QueryResultsFormat) -> bytes:
    terms = " ".join("UNDEF" if value is None else str(ox.Literal(value)) for value in values)
    found = ox.Store().query(f"SELECT ?x ?type {{ VALUES ?x {{ {terms} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    return found.serialize(format=format) or b""


@pytest.mark.parametrize(("format", "counter"), RESULT_FORMATS.values(), ids=RESULT_FORMATS)
@given(
    values=st.lists(st.one_of(st.none(), st.sampled_from(TRICKY), st.text(st.characters(codec="utf-8"), max_size=8))),
    size=st.integers(1, 40),
)
def test_every_row_counts_once(
    format: ox.QueryResultsFormat, counter: Callable[[], Counter], values: list[str | None], size: int
) -> None:
    body, count = written(values, format), counter()
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    assert sum(count(piece) for piece in pieces) == len(values)


def test_a_sink_stops_at_its_size() -> None:
    sink = BoundedSink(max_bytes=1 << 20, max_rows=1)
    sink.write(b"x" * (1 << 20))
    with pytest.raises(LimitExceededError, match="larger than 1 MB"):
        sink.write(b"x")
    assert len(sink.content()) == 1 << 20
