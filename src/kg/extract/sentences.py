"""Text → sentences: the stretches that statements are read from and that evidence quotes.

A sentence ends after 。！？；, at a line break, and before the mark of a list item; full stops inside quotation marks
or brackets do not end it. Page furniture holds no sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import layers as layers  # registers the layers of a Doc
from kg.model import Document, TextSpan

MAX_ENCLOSED = 300
"""A quotation or bracket that is not closed within so many characters does not hold a sentence together."""

_CLOSING = {"“": "”", "(": ")", "《": "》", "[": "]", "【": "】", "‘": "’"}
_MARK = re.compile(r"[。!?;\n“(《\[【‘]|…{2,}|\.{6}")
_SAID = re.compile(r"[^。!?;\n]{0,40}(?:说|表示|介绍|称|道|感慨|告诉|认为|指出|强调|坦言)[^。!?;\n]{0,6}[。,:!\n]")
_TRAILER = re.compile(r"[。!?;”’)》\]】…]*")


def split(folded: str, start: int, end: int) -> Iterator[TextSpan]:
    """Yield the sentences of ``folded[start:end]`` (folded text) without the blanks around them."""
    first = position = start
    while match := _MARK.search(folded, position, end):
        mark = match.group()
        position = match.end()
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
    for span in (*(document.furniture if document else ()), TextSpan(len(doc.text), len(doc.text))):
        found += split(doc._.folded, position, span.start)
        position = span.end
    doc._.sentences = found
    return doc
