"""A document as the finders of names read it: one string without layout, cut into sentences and words.

``text`` is the folded text of all sentences, each followed by a line break, without page furniture and without the
blanks that layout put between characters. Offsets of the finders point into it; ``span`` leads back to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from spacy.tokens import Doc

from kg.extract.layers import Token
from kg.extract.names.recutting import recut
from kg.model import TextSpan

HEADING = 60
"""A line of at most so many characters without a full stop may be a heading."""

_HEADING_BLANK = re.compile(r"(?<=[\u4e00-\u9fff”)])\s+(?=[\u4e00-\u9fff“(])")


class Find(NamedTuple):
    """A stretch of a reading that a finder takes for a name.

    ``rank`` decides between overlapping finds where length does not; ``name`` is the name where the text leaves a
    shared part out (the first of 甲、乙铁路 is 甲铁路); ``names`` are further forms the find gives the thing.
    ``inner`` finds stay beside a longer one around them, because they play a role of their own.
    """

    start: int
    end: int
    type: str
    finder: str
    confidence: float = 0.8
    rank: int = 0
    name: str | None = None
    names: tuple[str, ...] = ()
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of the sentences of a document, and its words.

    Attributes:
        text: Sentences without layout, each with a line break after it.
        offsets: For each character of ``text`` its offset in the document.
        words: Words of ``text``, in order; their offsets point into ``text``.
        word_at: For each character the number of its word, -1 for line breaks.
        lines: Start and end of each sentence in ``text``.
        kept: What several finders look up in this reading, by name, worked out once.
    """

    text: str
    offsets: list[int]
    words: list[Token]
    word_at: list[int]
    lines: list[tuple[int, int]]
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, doc: Doc) -> Reading:
        """The reading of an analysed document that has its sentences."""
        folded: str = doc._.folded
        tokens: list[Token] = doc._.tokens
        sentences: list[TextSpan] = doc._.sentences
        parts: list[str] = []
        offsets: list[int] = []
        words: list[Token] = []
        word_at: list[int] = []
        lines: list[tuple[int, int]] = []
        n = 0
        for sentence in (part for whole in sentences for part in _parts(folded, whole)):
            line_start = len(offsets)
            while n < len(tokens) and tokens[n].end <= sentence.start:
                n += 1
            while n < len(tokens) and tokens[n].start < sentence.end:
                token = tokens[n]
                n += token.end <= sentence.end
                begin, stop = max(token.start, sentence.start), min(token.end, sentence.end)
                word = folded[begin:stop]
                plain = word.isalnum()  # most words hold no blank to look at
                kept = range(begin, stop) if plain else [i for i in range(begin, stop) if not _is_layout(folded, i)]
                if not kept:
                    if token.end > sentence.end:
                        break
                    continue
                word = word if plain else "".join(folded[i] for i in kept)
                words.append(Token(len(offsets), len(offsets) + len(kept), word, token.tag))
                word_at += [len(words) - 1] * len(kept)
                offsets += kept
                parts.append(word)
                if token.end > sentence.end:
                    break
            lines.append((line_start, len(offsets)))
            offsets.append(sentence.end)
            word_at.append(-1)
            parts.append("\n")
        words, word_at = recut(words, word_at)
        return cls("".join(parts), offsets, words, word_at, lines)

    def span(self, start: int, end: int) -> TextSpan:
        """The stretch of the document that ``text[start:end]`` was read from."""
        return TextSpan(self.offsets[start], self.offsets[end - 1] + 1)

    def starts_word(self, offset: int) -> bool:
        """Whether a word begins at ``offset`` (a line break counts)."""
        number = self.word_at[offset]
        return number < 0 or self.words[number].start == offset

    def ends_word(self, offset: int) -> bool:
        """Whether a word ends before ``offset``."""
        return self.starts_word(offset)

    def paragraph_of(self, offset: int) -> int:
        """Where the paragraph begins that a character stands in: sentences go on where nothing parts them."""
        number = bisect_right(self.lines, offset, key=lambda line: line[0]) - 1
        while number and self.offsets[self.lines[number][0]] == self.offsets[self.lines[number - 1][1]]:
            number -= 1
        return self.lines[number][0]

    def words_in(self, start: int, end: int) -> list[Token]:
        """The words that ``text[start:end]`` touches, on one line."""
        return self.words[self.word_at[start] : self.word_at[end - 1] + 1] if start < end else []

    def tag_at(self, offset: int) -> str:
        """The tag of the word at ``offset``; empty for line breaks."""
        number = self.word_at[offset]
        return self.words[number].tag if number >= 0 else ""


def _is_layout(folded: str, n: int) -> bool:
    """Whether the character is a blank that does not part two Latin words."""
    if not folded[n].isspace():
        return False
    before, after = folded[n - 1 : n], folded[n + 1 : n + 2]
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


def _parts(folded: str, sentence: TextSpan) -> list[TextSpan]:
    """A heading cut at its blanks, which part phrases there; in running text blanks are noise of the layout."""
    line = folded[sentence.start : sentence.end]
    if len(line) > HEADING or line[-1:] in "。!?;," or not _HEADING_BLANK.search(line):
        return [sentence]
    parts, start = [], sentence.start
    for blank in _HEADING_BLANK.finditer(line):
        parts.append(TextSpan(start, sentence.start + blank.start()))
        start = sentence.start + blank.end()
    return [part for part in [*parts, TextSpan(start, sentence.end)] if part.start < part.end]
