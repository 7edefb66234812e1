from datetime import date, datetime

import pytest
from openpyxl import Workbook

from kg.errors import ReadError
from kg.read import read
from kg.read.workbook import cell_text


def test_a_sheet_of_facts_is_a_text_with_a_line_for_each_row(tmp_path):
    book = Workbook()
    for row in (["项目", "总投资（亿元）", "日期"], ["云澜智造园", 12.5, date(2019, 7, 1)], ["松原港", None, None]):
        book.active.append(row)
    path = tmp_path / "projects.xlsx"
    book.save(path)
    (document,) = read(path)
    assert document.text == "项目：云澜智造园；总投资（亿元）：12.5；日期：2019-07-01。\n项目：松原港。"
    assert (document.name, document.title) == ("projects.xlsx", "projects")


def test_each_sheet_is_a_document_of_its_own(tmp_path):
    book = Workbook()
    for name in ("甲", "乙", "空"):
        sheet = book.create_sheet(name)
        for row in [["项目", "状态"], [name, "在建"]] if name != "空" else []:
            sheet.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    assert [document.name for document in read(path)] == ["book.xlsx#甲", "book.xlsx#乙"]
    assert [document.id.rpartition("-")[0] for document in read(path)] == ["book-甲", "book-乙"]


def test_a_damaged_or_empty_workbook_is_refused_in_one_line(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ReadError, match="no readable workbook"):
        list(read(path))
    Workbook().save(path)
    with pytest.raises(ReadError, match="no sheet of the workbook has text"):
        list(read(path))


def test_cells_read_as_the_workbook_shows_them():
    values = [True, 1e21, 5.0, 1 / 3, datetime(2019, 7, 1, 12, 30), datetime(2019, 7, 1), "文本"]
    assert [cell_text(value) for value in values] == [
        "是", "1000000000000000000000", "5", "0.333333333333333", "2019-07-01 12:30:00", "2019-07-01", "文本",
    ]  # fmt: skip
