"""Texts with the punctuation of a Western keyboard, read as if it were Chinese: 同比增长8%,其中出口5亿元;进口3亿元.

Every check tells clauses and brackets by their marks. A mark is folded where it stands beside Chinese writing and not
between digits, so that no offset moves; findings quote the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.audit.finding import Finding, Quote
from kg.model import AnnotatedDocument

_MARKS = str.maketrans(",;:()!?", "，；：（）！？")
_MARK = re.compile(r"(?<!\d)[,:](?!\d)|(?<=\d)[,:](?=[^\d\s,:])|(?<=[^\d\s,:])[,:](?=\d)|[;()!?]")
_WRITING = re.compile(r"[\u4e00-\u9fff“”《》%％]")
_BESIDE = 6


def folded(document: AnnotatedDocument) -> AnnotatedDocument:
    """The document with its marks folded; the very document where there is nothing to fold."""
    text = document.document.text
    plain = _MARK.sub(lambda mark: _fold(text, mark), text)
    return document if plain == text else replace(document, document=replace(document.document, text=plain))


def _fold(text: str, mark: re.Match[str]) -> str:
    beside = text[max(0, mark.start() - _BESIDE) : mark.end() + _BESIDE]
    return mark.group().translate(_MARKS) if _WRITING.search(beside) else mark.group()


def as_written(
    findings: Iterable[Finding], documents: Sequence[AnnotatedDocument], read: Sequence[AnnotatedDocument]
) -> Iterator[Finding]:
    """The findings with the words that their ``documents`` really have, and not as they were ``read`` for the checks.

    Documents of one name are told apart by the words that were read.
    """
    texts: dict[str, list[tuple[str, str]]] = {}
    for document, copy in zip(documents, read, strict=True):
        texts.setdefault(document.document.name, []).append((copy.document.text, document.document.text))
    for finding in findings:
        quotes = (replace(each, text=_written(each, texts[each.document])) for each in finding.evidence)
        yield replace(finding, evidence=tuple(quotes))


def _written(quote: Quote, texts: Sequence[tuple[str, str]]) -> str:
    """What stands at the place of a quote in the document that it was read from."""
    for read, written in texts:
        if read[quote.start : quote.end] == quote.text:
            return written[quote.start : quote.end]
    return quote.text
