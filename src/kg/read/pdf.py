"""PDF files → raw documents: lines of a page rejoined into paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.read.raw import RawDocument

SUFFIXES = (".pdf",)
MEDIA_TYPE = "application/pdf"

MARGIN = 0.08  # running heads and page numbers stand in the outermost strip of a page
_PAGE_NUMBER = re.compile(r"^[\s\-—–_·|第]*\d{1,4}[\s\-—–_·|页]*((共|/|of)\s*\d{1,4}\s*页?)?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HEADING = re.compile(
    r"^([一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十\d]+[章节条]|\d+[.、．])"
)
_LATIN_JOIN = re.compile(r"[A-Za-z0-9,.;]$")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One printed line with its box, in points; ``height`` is the height of its letters."""

    text: str
    page: int
    left: float
    right: float
    middle: float  # 0 at the foot of the page, 1 at its head
    height: float


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the one document of a PDF file.

    Raises:
        ReadError: The file is broken, encrypted, or holds no text (a scan).
    """
    lines = _read_lines(path)
    if sum(len(line.text) for line in lines) < 10:
        raise ReadError(path, "the PDF holds no text (a scan?); run text recognition on it first")
    yield RawDocument(name=path.name, text="\n".join(join_paragraphs(drop_running_lines(lines))))


def _read_lines(path: Path) -> list[PageLine]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(path, "the PDF is encrypted; save a copy without a password") from error
        raise ReadError(path, "not a PDF file, or a broken one; open it in a viewer and save it again") from error
    try:
        return [line for number in range(len(pdf)) for line in _page_lines(pdf[number], number)]
    except pypdfium2.PdfiumError as error:
        raise ReadError(path, "a page of the PDF is broken; open it in a viewer and save it again") from error
    finally:
        pdf.close()


def _page_lines(page: Any, number: int) -> list[PageLine]:
    """The printed lines of one page, in reading order; a line ends where the PDF library sees a line end."""
    text_page = page.get_textpage()
    height = page.get_height() or 1.0
    lines: list[PageLine] = []
    for match in re.finditer(r"[^\r\n]+", _page_text(text_page)):
        written = match.group()
        if not written.strip():
            continue
        first = match.start() + len(written) - len(written.lstrip())
        last = match.start() + len(written.rstrip()) - 1
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        right = text_page.get_charbox(last, loose=True)[2]
        lines.append(PageLine(written.strip(), number, left, right, (bottom + top) / 2 / height, top - bottom))
    text_page.close()
    return lines


def _page_text(text_page: Any) -> str:
    """The page's text with exactly one character for each character box."""
    text: str = text_page.get_text_range()
    count: int = text_page.count_chars()
    if len(text) == count:
        return text
    return "".join((text_page.get_text_range(index, 1) or " ")[0] for index in range(count))


def drop_running_lines(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines without page numbers and without heads and feet that several pages repeat."""
    pages = len({line.page for line in lines})
    at_edge = [line for line in lines if not MARGIN < line.middle < 1 - MARGIN]
    repeats = Counter(key for key, _ in {(_edge_key(line), line.page) for line in at_edge})
    return [line for line in lines if not (_is_edge(line) and _is_running(line, pages, repeats))]


def _is_edge(line: PageLine) -> bool:
    return not MARGIN < line.middle < 1 - MARGIN


def _edge_key(line: PageLine) -> str:
    return _DIGITS.sub("#", line.text.replace(" ", ""))


def _is_running(line: PageLine, pages: int, repeats: Counter[str]) -> bool:
    return bool(_PAGE_NUMBER.match(line.text)) or (pages > 1 and repeats[_edge_key(line)] * 2 > pages)


def join_paragraphs(lines: Sequence[PageLine]) -> list[str]:
    """Paragraphs: a line that reaches the right margin goes on in the next one, unless that one is indented."""
    if not lines:
        return []
    left_margin = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    right_margin = sorted(line.right for line in lines)[int((len(lines) - 1) * 0.95)]
    paragraphs = [lines[0].text]
    for before, line in pairwise(lines):
        letter = max(before.height, 6.0)
        is_full = before.right >= right_margin - 2.5 * letter
        is_indented = line.left > left_margin + 0.9 * letter
        same_size = abs(before.height - line.height) < 0.35 * letter
        if is_full and same_size and not is_indented and not _HEADING.match(line.text):
            paragraphs[-1] += _joint(paragraphs[-1], line.text) + line.text
        else:
            paragraphs.append(line.text)
    return paragraphs


def _joint(before: str, after: str) -> str:
    """A blank between two Latin words that the line end kept apart, nothing between Chinese characters."""
    return " " if _LATIN_JOIN.search(before) and after[:1].isascii() and after[:1].isalpha() else ""
