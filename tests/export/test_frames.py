from datetime import date
from decimal import Decimal

from kg.export.frames import observations
from kg.export.tables import COLUMNS
from kg.store import MemoryStore
from sample_graph import TEXT, fill


def test_figures_come_as_a_frame_with_exact_numbers_days_and_places():
    frame = observations(fill(MemoryStore()))
    assert tuple(frame.columns) == COLUMNS["observations"]
    (row,) = frame.to_dict("records")
    assert row["value"] == Decimal("350000000")
    assert isinstance(row["growth"], Decimal)
    assert (row["period_start"], row["period_end"]) == (date(2019, 1, 1), date(2019, 12, 31))
    assert TEXT[row["start"] : row["end"]] == row["quote"]
    assert row["share"] is None
    assert row["rank"] is None


def test_sums_are_exact():
    frame = observations(fill(MemoryStore()))
    assert frame.groupby("unit")["value"].sum().to_dict() == {"CNY": Decimal("350000000")}


def test_an_empty_store_gives_a_frame_with_columns_and_no_rows():
    frame = observations(MemoryStore())
    assert frame.empty
    assert tuple(frame.columns) == COLUMNS["observations"]
