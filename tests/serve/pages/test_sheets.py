"""CSV for spreadsheets: a byte-order mark, nothing that a spreadsheet would run, pieces that join to one file."""

from __future__ import annotations

import csv
import io

import pytest

from kg.serve.pages.sheets import safe, sheet


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_would_begin_a_formula_becomes_a_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-4.5", "+31.2", "1200", "云澜市", "", "a=b"])
def test_numbers_and_plain_words_stay_as_they_are(cell: str) -> None:
    assert safe(cell) == cell


def test_the_pieces_of_a_long_file_are_one_file_with_one_mark() -> None:
    rows = [(f"第{i}行", str(i)) for i in range(1234)]
    whole = b"".join(sheet(("名称", "数"), rows))
    assert whole.count("\ufeff".encode()) == 1
    read = list(csv.reader(io.StringIO(whole.decode("utf-8-sig"))))
    assert read == [["名称", "数"], *map(list, rows)]
