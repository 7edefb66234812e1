"""A folded text without the blanks that layout put into it, with the way back to the text.

Figures come split by blanks (``128.5 亿元``, ``2 0 1 9 年``). Patterns are written for the closed-up text, and what
they find is told in offsets of the text itself. Blanks between Latin words and between whole figures stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.folding import fold, simplify
from kg.model import TextSpan

_BLANKS = re.compile(r" +")
_SPELLED = re.compile(r"(?<![0-9.])(?<![0-9.] )[0-9](?: [0-9.])+(?![0-9.])|(?<=[0-9]) \. (?=[0-9])")
_THOUSANDS = re.compile(r"(?<![0-9.])(?<![0-9.] )[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]+)?(?=[ 万亿千百]*[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class ClosedText:
    """A text to match patterns in: ``text`` without layout blanks; ``origin[n]`` is where its character n was.

    >>> closed = close_text("完成 12 . 5 亿元")
    >>> closed.text, closed.span(2, 8)
    ('完成12.5亿元', TextSpan(start=3, end=12))
    """

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> TextSpan:
        """The stretch [start, end) of the closed-up text in offsets of the text it was made from."""
        if start == end:
            return TextSpan(self.origin[start], self.origin[start])
        return TextSpan(self.origin[start], self.origin[end - 1] + 1)

    def position(self, offset: int) -> int:
        """Where the character at ``offset`` of the original text stands (the next one, where it was a blank)."""
        return bisect_left(self.origin, offset)


def close_text(text: str) -> ClosedText:
    """Fold ``text`` (simplified characters, half-width forms) and close it up."""
    return close_folded(fold(simplify(text)))


@lru_cache(maxsize=2)
def close_folded(folded: str) -> ClosedText:
    """Close up a text that is folded already; the last two are kept, since several components ask for the same."""
    figures = {
        at
        for pattern in (_SPELLED, _THOUSANDS)
        for match in pattern.finditer(folded)
        for at in range(*match.span())
        if folded[at] == " "
    }
    kept: list[str] = []
    origin: list[int] = []
    position = 0
    for blank in _BLANKS.finditer(folded):
        start, end = blank.span()
        before, after = folded[start - 1 : start], folded[end : end + 1]
        if not (start in figures or _is_layout(before, after)):
            end = start
        kept.append(folded[position:start])
        origin += range(position, start)
        position = end
    kept.append(folded[position:])
    origin += range(position, len(folded) + 1)
    return ClosedText("".join(kept), tuple(origin))


def _is_layout(before: str, after: str) -> bool:
    """Whether a blank between these two characters carries no meaning."""
    if not before or not after:
        return True
    return not before.isascii() or not after.isascii() or before in ",;:(-~%" or after in ",;:)-~%"
