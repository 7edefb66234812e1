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


def as_written(findings: Iterable[Finding], documents: Sequence[AnnotatedDocument]) -> Iterator[Finding]:
    """The findings with the words that their documents really have."""
    texts = {document.document.name: document.document.text for document in documents}
    for finding in findings:
        quotes = (
            Quote(each.document, each.start, each.end, texts[each.document][each.start : each.end])
            for each in finding.evidence
        )
        yield replace(finding, evidence=tuple(quotes))
