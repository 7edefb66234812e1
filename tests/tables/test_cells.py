from datetime import date
from decimal import Decimal

import pytest

from kg.model import Quantity, TimeInterval
from kg.tables.cells import (
    CellError,
    flat,
    is_missing,
    read_date,
    read_percent,
    read_period,
    read_quantity,
    read_status,
    read_unit,
)


@pytest.mark.parametrize(
    ("cell", "unit", "value", "base"),
    [
        ("5,000", "万元", "50000000", "CNY"),
        ("１２．５", "亿元", "1250000000", "CNY"),
        ("0.1", "亿元", "10000000", "CNY"),
        ("-2.4", "%", "-2.4", "Percent"),
        ("1.2E3", "亩", "1200", "Mu"),
        ("218.6", "万人", "2186000", "Person"),
        ("三百", "亩", "300", "Mu"),
        ("500万美元", "万元", "5000000", "USD"),
        ("3.5亿元", "万元", "350000000", "CNY"),
    ],
)
def test_a_number_comes_out_in_its_base_unit(cell, unit, value, base):
    quantity, bound = read_quantity(cell, read_unit(unit))
    assert (quantity, bound) == (Quantity(Decimal(value), base), None)


def test_the_unit_word_of_a_count_is_kept():
    assert read_quantity("12", read_unit("家"))[0] == Quantity(Decimal(12), "Count", "家")


@pytest.mark.parametrize(("cell", "bound"), [("约9000", "About"), ("≥100", "AtLeast"), ("超3000", "AtLeast")])
def test_words_around_a_number_are_its_bound(cell, bound):
    assert read_quantity(cell, read_unit("万元"))[1] == bound


@pytest.mark.parametrize("cell", ["abc", "100-200", "12 34", "三百亩", "12.5%", "1,23", "5000万", "见附件"])
def test_what_is_no_amount_of_money_is_refused(cell):
    with pytest.raises(CellError):
        read_quantity(cell, read_unit("万元"))


def test_a_bare_number_without_any_unit_is_refused():
    with pytest.raises(CellError, match="no unit"):
        read_quantity("12", None)


def test_an_unknown_unit_is_refused_with_the_place_where_units_stand():
    with pytest.raises(CellError, match=r"units\.ttl"):
        read_unit("梦")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2019-07-01", "2019-07-01"),
        ("2019/7/1", "2019-07-01"),
        ("2019.7", "2019-07"),
        ("2019年7月1日", "2019-07-01"),
        ("20190701", "2019-07-01"),
        ("2019年", "2019"),
        ("2019-07-01 00:00:00", "2019-07-01"),
        ("2018年7月", "2018-07"),
    ],
)
def test_dates_keep_the_precision_they_are_written_with(cell, day):
    assert read_date(cell) == day


@pytest.mark.parametrize("cell", ["43647", "2019-13", "2019-02-30", "去年", "2019-07-01至今", "19-7-1"])
def test_what_is_no_date_is_refused(cell):
    with pytest.raises(CellError):
        read_date(cell)


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023年度", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2023年上半年", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023-05-31", None, date(2023, 5, 31)),
    ],
)
def test_periods(cell, start, end):
    assert read_period(cell) == TimeInterval(start, end)


def test_a_period_that_hangs_on_today_is_refused():
    with pytest.raises(CellError):
        read_period("去年")


def test_a_mapping_translates_statuses_before_the_ontology_does():
    assert read_status("已投产", {}) == "Operational"
    assert read_status("已投产", {"已投产": "Completed"}) == "Completed"
    with pytest.raises(CellError, match="values"):
        read_status("甲类", {})


def test_percentages_come_with_and_without_their_sign():
    assert [read_percent(cell) for cell in ("6.2", "-3%", "０")] == [Decimal("6.2"), Decimal("-3"), Decimal(0)]


def test_cells_that_say_nothing():
    assert all(is_missing(cell) for cell in ("", "-", "—", "N/A", "暂无", "NULL"))
    assert is_missing("保密", ("保密",))
    assert not is_missing("0")


def test_a_cell_is_made_flat_and_clean():
    assert flat(" 云澜\n\u3000 市\ufeff ") == "云澜 市"
