"""The lines of a text with the features that tell prose from page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.model import TextSpan

if TYPE_CHECKING:
    from opencc import OpenCC

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SENTENCE_END = re.compile(r"[。!?;…][”\"'」』)】]*\s*$")
_CLAUSE_MARK = re.compile(r"[,。;!?、]")
_NON_ASCII_FOLD = {ord("“"): '"', ord("”"): '"', ord("‘"): "'", ord("’"): "'", ord("﹕"): ":", ord("︰"): ":"}
MIN_PROSE = 30


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


def fold(text: str) -> str:
    """A copy for matching, character for character: simplified, half-width, lower case.

    >>> fold("來源：ＡＢ")
    '来源:ab'
    """
    simplified: str = _converter().convert(text)
    if len(simplified) != len(text):
        simplified = "".join(_fold_character(character) for character in text)
    folded = simplified.translate(_FULL_WIDTH).translate(_NON_ASCII_FOLD).lower()
    return folded if len(folded) == len(text) else simplified


def _fold_character(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted if len(converted) == 1 else character


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line: where it stands (without blanks around it), as written and folded."""

    span: TextSpan
    written: str
    folded: str

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return _SENTENCE_END.search(self.folded) is not None

    @property
    def is_prose(self) -> bool:
        """Whether the line reads like running text: long, with clauses, and ending like a sentence."""
        marks = len(_CLAUSE_MARK.findall(self.folded))
        return len(self.folded) >= MIN_PROSE and marks >= 1 and (self.ends_sentence or marks >= 3)


def split_lines(text: str) -> list[Line]:
    """The non-empty lines of the text, in order."""
    folded = fold(text)
    lines: list[Line] = []
    for match in re.finditer(r"[^\n]+", text):
        written = match.group()
        start = match.start() + len(written) - len(written.lstrip())
        end = match.start() + len(written.rstrip())
        if start < end:
            lines.append(Line(TextSpan(start, end), text[start:end], folded[start:end]))
    return lines
