"""Every format, from files on disk to documents."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Document
from kg.read import SUFFIXES, find_sources, read

PROSE = "云澜市临溪经济技术开发区上半年引进项目二十一个，总投资八十六亿元，其中宏拓科技有限公司的传感器项目已经开工。"


def only(path: Path) -> Document:
    (document,) = read(path)
    return document


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_a_text_file_keeps_its_own_characters_and_offsets(tmp_path: Path) -> None:
    written = f"临溪半年报\n\n　　{PROSE}\n"
    document = only(write(tmp_path, "半年 报.txt", written))
    assert document.text == written.replace("　", " ")
    assert document.text.index("宏拓科技") == written.index("宏拓科技")
    assert document.name == "半年 报.txt"
    assert document.title == "临溪半年报"
    assert document.id == f"半年-报-{document.digest[:8]}"


def test_reading_the_same_file_twice_gives_equal_documents_and_another_name_another_id(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", PROSE), write(tmp_path, "b.txt", PROSE)
    assert only(first) == only(first)
    assert only(first).id != only(second).id


def test_markdown_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    source = f"---\ntitle: 临溪半年报\ndate: 2021-07-05\n---\n# 临溪**半年报**\n\n> {PROSE}\n\n- [宏拓科技](http://a.example/b)投产\n"
    document = only(write(tmp_path, "a.md", source))
    assert document.text.split("\n\n") == ["临溪半年报", PROSE, "宏拓科技投产\n"]
    assert (document.title, document.issued) == ("临溪半年报", "2021-07-05")


def test_a_markdown_table_becomes_a_line_for_each_row(tmp_path: Path) -> None:
    source = "# 项目表\n\n| 项目 | 总投资 |\n|---|---|\n| 云澜智造园 | 12亿元 |\n| 临溪港二期 | 8亿元 |\n"
    assert (
        "项目：云澜智造园；总投资：12亿元。\n项目：临溪港二期；总投资：8亿元。"
        in only(write(tmp_path, "a.md", source)).text
    )


def test_a_web_page_is_read_without_its_navigation_and_with_its_metadata(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{PROSE}第{number}段。</p>" for number in "一二三四")
    page = (
        '<html><head><meta charset="gbk"><title>临溪开发区半年报_云澜新闻网</title>'
        '<meta name="PubDate" content="2021-07-05 08:00"><meta name="ContentSource" content="云澜日报"></head>'
        '<body><div class="nav"><a href="/">首页</a> &gt; <a href="/n">新闻</a></div>'
        f"<h1>临溪开发区半年报</h1><div id='content'>{paragraphs}</div>"
        "<div class='related'><h3>相关阅读</h3><ul><li><a href='/x'>云澜大桥合龙</a></li></ul></div>"
        "<div class='footer'>版权所有 云ICP备00000000号</div></body></html>"
    )
    document = only(write(tmp_path, "a.html", page.encode("gbk")))
    furniture = [span.of(document.text) for span in document.furniture]
    kept = document.text
    for piece in furniture:
        kept = kept.replace(piece, "")
    assert PROSE in kept
    assert "版权所有" not in kept
    assert "云澜大桥" not in kept
    assert (document.title, document.publisher, document.issued) == ("临溪开发区半年报", "云澜日报", "2021-07-05")
    assert document.reference == "2021"


def test_a_tiny_web_page_still_gives_its_text(tmp_path: Path) -> None:
    assert PROSE in only(write(tmp_path, "a.htm", f"<html><body><div>{PROSE}</div></body></html>")).text


def test_rows_with_a_text_column_are_documents(tmp_path: Path) -> None:
    rows = f"标题,来源,发布日期,正文\n甲报告,云澜日报,2021-07-05,{PROSE}\n乙报告,云澜日报,2020年3月,{PROSE}乙\n"
    first, second = read(write(tmp_path, "reports.csv", rows.encode("gb18030")))
    assert [first.name, second.name] == ["reports.csv#1", "reports.csv#2"]
    assert (first.title, first.publisher, first.issued) == ("甲报告", "云澜日报", "2021-07-05")
    assert second.issued == "2020-03"
    assert second.id.startswith("reports-2-")


def test_a_single_row_keeps_the_name_of_its_file(tmp_path: Path) -> None:
    line = json.dumps({"title": "甲", "content": PROSE, "publish_date": "2021-07-05"}, ensure_ascii=False)
    assert only(write(tmp_path, "a.jsonl", line + "\n")).name == "a.jsonl"


def test_a_table_of_facts_becomes_one_document_with_a_line_for_each_row(tmp_path: Path) -> None:
    table = "项目名称\t建设单位\t总投资（亿元）\n云澜智造园\t宏拓科技有限公司\t12.5\n临溪港二期\t\t8\n"
    document = only(write(tmp_path, "重点项目.tsv", table))
    assert document.text == (
        "项目名称：云澜智造园；建设单位：宏拓科技有限公司；总投资（亿元）：12.5。\n项目名称：临溪港二期；总投资（亿元）：8。"
    )
    assert document.title == "重点项目"
    assert document.furniture == ()


def test_paragraphs_and_tables_of_a_word_file_stay_in_order(tmp_path: Path) -> None:
    import docx

    word = docx.Document()
    word.add_paragraph("临溪半年报", style="Title")
    word.add_paragraph(PROSE)
    table = word.add_table(rows=2, cols=2)
    for cell, value in zip(
        [cell for row in table.rows for cell in row.cells], ["项目", "投资", "智造园", "2亿元"], strict=True
    ):
        cell.text = value
    word.add_paragraph("完成时间为年底。")
    word.save(str(tmp_path / "a.docx"))
    document = only(tmp_path / "a.docx")
    assert document.text == f"临溪半年报\n{PROSE}\n项目：智造园；投资：2亿元。\n完成时间为年底。"
    assert document.title == "临溪半年报"


def make_pdf(path: Path, pages: list[list[str]], *, password: str | None = None) -> Path:
    """A PDF with a running head and page numbers, lines as given, indented where they start with a blank."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), pagesize=A4, encrypt=password, invariant=1)
    for number, lines in enumerate(pages, start=1):
        canvas.setFont("STSong-Light", 12)
        canvas.drawString(72, 810, "云澜市统计局公报")
        canvas.drawString(290, 30, f"- {number} -")
        for row, line in enumerate(lines):
            indent = 24 if line.startswith(" ") else 0
            canvas.drawString(72 + indent, 760 - row * 18, line.strip())
        canvas.showPage()
    canvas.save()
    return path


def test_wrapped_lines_of_a_pdf_are_rejoined_and_running_heads_left_out(tmp_path: Path) -> None:
    sentence = " 临溪港上半年完成吞吐量三百万吨，集装箱航线增加到十二条，"
    rest = "港区二期工程已经开工，预计年底前完成主体结构并投入试运行，"
    pages = [[sentence, rest, "带动周边园区发展。", " 第二段从这里开始。"], [sentence, rest, "全部建成。"]]
    document = only(make_pdf(tmp_path / "a.pdf", pages))
    paragraph = sentence.strip() + rest
    assert document.text.split("\n") == [
        paragraph + "带动周边园区发展。",
        "第二段从这里开始。",
        paragraph + "全部建成。",
    ]


def test_an_encrypted_pdf_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = make_pdf(tmp_path / "a.pdf", [["临溪港"]], password="geheim")
    with pytest.raises(ReadError, match="without a password"):
        list(read(path))


def test_a_pdf_without_text_is_said_to_be_a_scan(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.rect(10, 10, 100, 100)
    canvas.save()
    with pytest.raises(ReadError, match="scan"):
        list(read(tmp_path / "a.pdf"))


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("a.txt", b"", "empty"),
        ("a.md", b"\xef\xbb\xbf", "empty"),
        ("a.pdf", b"%PDF-1.4 broken", "broken"),
        ("a.docx", b"no zip", "broken"),
        ("a.csv", "标题,正文\n", "no rows"),
        ("a.csv", '标题,正文\n甲,"没有结束', "cannot be parsed"),
        ("a.jsonl", '{"text": "甲"}\n{broken\n', "line 2"),
        ("a.jsonl", "[1]\n", "line 1"),
        ("a.html", "<html><body><script>x</script></body></html>", "no readable text"),
        ("a.xyz", "text", "known: .csv"),
    ],
)
def test_bad_files_are_refused_with_one_line_that_names_them(
    tmp_path: Path, name: str, content: str | bytes, cause: str
) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(ReadError, match=cause) as caught:
        list(read(path))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        list(read(tmp_path / "fehlt.txt"))


def test_sources_are_found_in_folders_globs_and_by_name_sorted_and_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ["b.txt", "sub/a.md", "sub/c.png", ".hidden/d.txt", "README.md"]:
        write(tmp_path, name, PROSE)
    found = [path.relative_to(tmp_path).as_posix() for path in find_sources([str(tmp_path), str(tmp_path / "*.txt")])]
    assert found == ["b.txt", "sub/a.md"]
    assert find_sources([str(tmp_path / "README.md")]) == [tmp_path / "README.md"]


@pytest.mark.parametrize("source", ["missing.txt", "c.png", "empty", "*.docx"])
def test_a_source_that_gives_no_document_is_refused(tmp_path: Path, source: str) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path, "c.png", b"\x89PNG")
    with pytest.raises(ReadError):
        find_sources([str(tmp_path / source)])


def test_every_promised_suffix_has_a_reader() -> None:
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv", ".tsv", ".jsonl", ".ndjson"} <= SUFFIXES


def test_importing_read_does_not_import_the_heavy_libraries() -> None:
    code = (
        "import sys, kg.read; "
        "sys.exit(any(name in sys.modules for name in ('trafilatura', 'pypdfium2', 'docx', 'opencc', 'lxml')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
