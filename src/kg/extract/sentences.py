"""Text → sentences: the stretches that statements are read from and that evidence quotes.

A sentence ends after 。！？；, at a line break, and before the mark of a list item; full stops inside quotation marks
or brackets do not end it. A text that was set in lines of one width goes on over the ends of its full lines. Page
furniture holds no sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import layers as layers  # registers the layers of a Doc
from kg.model import Document, TextSpan

MAX_ENCLOSED = 300
"""A quotation or bracket that is not closed within so many characters does not hold a sentence together."""

_CLOSING = {"“": "”", "(": ")", "《": "》", "[": "]", "【": "】", "‘": "’"}
_MARK = re.compile(r"[。!?;\n“(《\[【‘]|…{2,}|\.{6}")
_STOPS = "。!?;:…)”》】"
_SAID = re.compile(r"[^。!?;\n]{0,40}(?:说|表示|介绍|称|道|感慨|告诉|认为|指出|强调|坦言)[^。!?;\n]{0,6}[。,:!\n]")
_TRAILER = re.compile(r"[。!?;”’)》\]】…]*")
_ITEM = re.compile(r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]+[章条节]|[?*#•●■◆☆★]|$)")
_FULL_LINE = 25
"""A line of running text that was set to a width has at least so many characters."""

_SLACK = 3
"""Full lines differ by so many characters at most."""


def soft_breaks(folded: str) -> frozenset[int]:
    """The line breaks of ``folded`` that setting it in lines of one width made, and no author."""
    lines: list[tuple[int, int, float]] = []
    start = 0
    for line in folded.split("\n"):
        lines.append((start, start + len(line), sum(0.5 if c.isascii() else 1 for c in line.rstrip())))
        start += len(line) + 1
    running = [width for first, end, width in lines if width >= _FULL_LINE and folded[end - 1] not in _STOPS]
    width = max((w for w in running if sum(abs(w - other) <= _SLACK for other in running) > 2), default=0.0)
    long_lines = sum(w >= _FULL_LINE for *_, w in lines)
    if not width or 2 * sum(abs(w - width) <= _SLACK for w in running) < long_lines:
        return frozenset()
    return frozenset(
        end
        for (_, end, w), (following, *_) in pairwise(lines)
        if abs(w - width) <= _SLACK and folded[end - 1] not in _STOPS and not _ITEM.match(folded, following)
    )


def split(folded: str, start: int, end: int, soft: frozenset[int] = frozenset()) -> Iterator[TextSpan]:
    """Yield the sentences of ``folded[start:end]`` (folded text) without the blanks around them.

    Line breaks at ``soft`` do not end a sentence.
    """
    first = position = start
    while match := _MARK.search(folded, position, end):
        mark = match.group()
        position = match.end()
        if match.start() in soft:
            continue
        if mark in _CLOSING:
            position, ends = _closing(folded, mark, position, end)
            if not ends:
                continue
        elif mark != "\n":
            trailer = _TRAILER.match(folded, position, end)
            position = trailer.end() if trailer else position
        yield from _trimmed(folded, first, position)
        first = position
    yield from _trimmed(folded, first, end)


def _closing(folded: str, mark: str, position: int, end: int) -> tuple[int, bool]:
    """Where the bracket or quotation opened by ``mark`` ends, and whether the sentence ends with it.

    A quotation that is never closed ends where it begins. One that closes with a full stop ends the sentence, unless
    what follows says who said it.
    """
    limit = min(end, position + MAX_ENCLOSED)
    line_end = folded.find("\n", position, limit)
    found = folded.find(_CLOSING[mark], position, limit if line_end < 0 else line_end)
    if found < 0:
        return position, False
    stops = folded[found - 1] in "。!?" and mark in "“‘"
    return found + 1, stops and _SAID.match(folded, found + 1, end) is None


def _trimmed(folded: str, start: int, end: int) -> Iterator[TextSpan]:
    while start < end and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    if start < end:
        yield TextSpan(start, end)


@Language.component("kg_sentences", assigns=["doc._.sentences"])
def mark_sentences(doc: Doc) -> Doc:
    """Set ``doc._.sentences``: in text order, disjoint, outside page furniture."""
    document: Document | None = doc._.document
    found: list[TextSpan] = []
    position = 0
    soft = soft_breaks(doc._.folded)
    for span in (*(document.furniture if document else ()), TextSpan(len(doc.text), len(doc.text))):
        found += split(doc._.folded, position, span.start, soft)
        position = span.end
    doc._.sentences = found
    return doc
