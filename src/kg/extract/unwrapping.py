"""Folded text → the same without the line breaks of its layout: a text set in lines of one width runs on over them.

Mail, printed pages and older sites break every line at one width, in the middle of names and figures too. Such a break
becomes a blank, as layout puts them between characters, so that every later stage reads one running line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

_STOPS = "。!?;:…)”》】"
_ITEM = re.compile(r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]+[章条节]|[?*#•●■◆☆★]|$)")
_FULL_LINE = 25
"""A line of running text that was set to a width has at least so many characters."""

_SLACK = 3
"""Full lines differ by so many characters at most."""
_SOME = 2
"""More lines than these have the width, or it is none."""


def unwrap(folded: str) -> str:
    """``folded`` with a blank for each line break that setting made; same length."""
    breaks = soft_breaks(folded)
    return "".join(" " if n in breaks else c for n, c in enumerate(folded)) if breaks else folded


def soft_breaks(folded: str) -> frozenset[int]:
    """The line breaks of ``folded`` that setting it in lines of one width made, and no author."""
    lines: list[tuple[int, int, float]] = []
    start = 0
    for line in folded.split("\n"):
        lines.append((start, start + len(line), sum(0.5 if c.isascii() else 1 for c in line.rstrip())))
        start += len(line) + 1
    running = [width for first, end, width in lines if width >= _FULL_LINE and folded[end - 1] not in _STOPS]
    running.sort()
    alike = (bisect_right(running, w + _SLACK) - bisect_left(running, w - _SLACK) for w in running)
    width = max((w for w, n in zip(running, alike, strict=True) if n > _SOME), default=0.0)
    long_lines = sum(w >= _FULL_LINE for *_, w in lines)
    if not width or 2 * sum(abs(w - width) <= _SLACK for w in running) < long_lines:
        return frozenset()
    return frozenset(
        end
        for (_, end, w), (following, *_) in pairwise(lines)
        if abs(w - width) <= _SLACK and folded[end - 1] not in _STOPS and not _ITEM.match(folded, following)
    )
