import datetime
import sys

import pytest

from kg.errors import MissingExtraError, ReadError
from kg.read import read

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

NEWS = "云澜市今年上半年新增企业12家，完成固定资产投资3.5亿元，同比增长6.2%。" * 8


def write(path, rows):
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    return path


def test_each_row_with_a_text_is_a_document(tmp_path):
    rows = [
        {"标题": "云澜市快讯", "正文": NEWS, "日期": datetime.date(2021, 3, 5)},
        {"标题": "空", "正文": "", "日期": None},
        {"标题": "临溪县快讯", "正文": NEWS, "日期": None},
    ]
    found = list(read(write(tmp_path / "news.parquet", rows)))
    assert [(d.name, d.title, d.issued) for d in found] == [
        ("news.parquet#1", "云澜市快讯", "2021-03-05"),
        ("news.parquet#3", "临溪县快讯", None),
    ]
    assert found[0].text == NEWS


def test_a_table_without_texts_is_one_document_of_its_rows(tmp_path):
    (found,) = read(write(tmp_path / "firms.parquet", [{"企业": "宏拓科技", "员工": 35}]))
    assert found.text == "企业：宏拓科技；员工：35。"


def test_what_is_no_parquet_file_is_refused_by_name(tmp_path):
    path = tmp_path / "bad.parquet"
    path.write_bytes(b"no table")
    with pytest.raises(ReadError, match=r"bad\.parquet: is no Parquet file"):
        list(read(path))


def test_a_missing_library_is_named_with_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.parquet").write_bytes(b"")
    with pytest.raises(MissingExtraError, match=r"pip install 'kg\[parquet\]'"):
        list(read(tmp_path / "a.parquet"))
