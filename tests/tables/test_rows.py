import pytest
from openpyxl import Workbook

from kg.errors import ReadError
from kg.tables.mapping import TableMapping
from kg.tables.rows import header_of, open_table

PLAIN = TableMapping(())


def rows_of(path, mapping=PLAIN):
    table = open_table(path, mapping)
    return table.columns, [(row.line, row.cells or row.problem) for row in table.rows]


@pytest.fixture
def write(tmp_path):
    def write(text, name="t.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "big5"])
def test_the_encoding_of_a_table_is_found_out(write, encoding):
    path = write(
        "企業名稱,註冊資本(萬元),所在地\n宏拓科技有限公司,5000,臨溪縣\n遠嶺儲能有限公司,800,松原縣\n", encoding=encoding
    )
    assert rows_of(path)[0] == ("企業名稱", "註冊資本(萬元)", "所在地")


def test_an_encoding_may_be_named(write):
    path = write("名称\n甲公司\n", encoding="gb18030")
    assert rows_of(path, TableMapping((), encoding="gb18030"))[0] == ("名称",)
    with pytest.raises(ReadError, match="leave 'encoding' out"):
        rows_of(path, TableMapping((), encoding="ascii"))


def test_a_row_has_the_line_in_which_it_begins(write):
    columns, rows = rows_of(write('名称,备注\n甲,"一\n二"\n\n乙,"三，四"\n'))
    assert columns == ("名称", "备注")
    assert rows == [(2, ("甲", "一\n二")), (5, ("乙", "三，四"))]


def test_a_row_of_another_width_is_no_row_and_the_next_one_is(write):
    _, rows = rows_of(write("名称,数\n甲,1,234\n乙,5\n数据来源：统计局\n丁,6\n"))
    wrong = "has {} cells, the header 2; a cell with a delimiter needs quotation marks"
    assert rows == [(2, wrong.format(3)), (3, ("乙", "5")), (4, wrong.format(1)), (5, ("丁", "6"))]


def test_a_quotation_mark_that_never_ends_is_told_with_the_line_in_which_it_stands(write):
    _, rows = rows_of(write('名称,数\n甲,1\n"乙,2\n丙,3\n'))
    assert rows[0] == (2, ("甲", "1"))
    assert rows[1][0] == 3
    assert "quotation marks" in rows[1][1]


@pytest.mark.parametrize(
    ("text", "name"), [("a;b\n1;2\n", "t.csv"), ("a\tb\n1\t2\n", "t.tsv"), ("a|b\n1|2\n", "t.csv")]
)
def test_the_delimiter_is_found_out(write, text, name):
    assert rows_of(write(text, name)) == (("a", "b"), [(2, ("1", "2"))])


def test_lines_above_the_header_are_left_out(write):
    path = write("云澜市企业名录,,\n名称,数,\n甲,1,\n")
    assert rows_of(path, TableMapping((), skip=1)) == (("名称", "数", "列3"), [(3, ("甲", "1", ""))])


def test_a_merged_header_names_the_columns_below_it():
    upper = ["企业名称", "代码", "2022年", "", "2023年", ""]
    lower = ["", "", "产值(万元)", "人数", "产值(万元)", "人数"]
    assert header_of([upper, lower])[2:] == ["2022年 产值(万元)", "2022年 人数", "2023年 产值(万元)", "2023年 人数"]
    assert header_of([upper, lower])[:2] == ["企业名称", "代码"]


def test_columns_of_one_name_are_numbered():
    assert header_of([["名称", "名称", "名称"]]) == ["名称", "名称#2", "名称#3"]


def test_json_lines_keep_numbers_as_written_and_flatten_what_is_nested(write):
    path = write(
        '{"名称":"甲","数":1.10,"址":{"市":"云澜市"}}\n\n{"名称":"乙","业":["储能","材料"]}\noops\n[1]\n', "t.jsonl"
    )
    columns, rows = rows_of(path)
    assert columns == ("名称", "数", "址.市", "业")
    assert rows[:2] == [(1, ("甲", "1.10", "云澜市", "")), (3, ("乙", "", "", "储能、材料"))]
    assert rows[2][0] == 4
    assert rows[2][1].startswith("is not JSON")
    assert rows[3] == (5, "is not a JSON object")


def test_a_workbook_gives_the_rows_of_the_sheet_asked_for(tmp_path):
    book = Workbook()
    book.active.title = "说明"
    book.active.append(["无"])
    sheet = book.create_sheet("企业")
    sheet["A3"], sheet["B3"] = "名称", "资本"
    sheet["A4"], sheet["B4"] = "甲公司", 0.1 + 0.2
    sheet["A6"], sheet["B6"] = "乙公司", 5000
    path = tmp_path / "t.xlsx"
    book.save(path)
    columns, rows = rows_of(path, TableMapping((), sheet="企业", skip=2))
    assert columns == ("名称", "资本")
    assert rows == [(4, ("甲公司", "0.3")), (6, ("乙公司", "5000"))]
    with pytest.raises(ReadError, match="no sheet '项目'; it has 说明, 企业"):
        rows_of(path, TableMapping((), sheet="项目"))


@pytest.mark.parametrize("name", ["t.xlsx", "t.xls", "t.csv", "t.jsonl"])
def test_a_file_that_is_no_such_table_is_refused_in_one_line(write, name):
    path = write("PK\x03\x04 no workbook\x00\x01", name) if name != "t.jsonl" else write("\n", name)
    with pytest.raises(ReadError) as error:
        rows_of(path)
    assert str(error.value).startswith(str(path))
    assert "\n" not in str(error.value)


def test_a_table_without_a_header_is_refused(write):
    with pytest.raises(ReadError, match="no header"):
        rows_of(write("名称\n甲\n"), TableMapping((), skip=5))
