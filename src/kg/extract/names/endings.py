"""The words that names end in, looked up in a reading: longest first, and only where a name can end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from kg.extract.names.reading import Reading
from kg.ontology.names import name_vocabulary

_WIDENING = "综合"
_QUARTER = re.compile(r"[东西南北中A-F](?:片?区)?")
_PHASE = re.compile(r"(?:[(])?(?:[一二三四五六七八九十]|\d)(?:、[一二三四])?期(?:[)])?")


@cache
def ending_automaton() -> ahocorasick.Automaton:
    """All endings of the vocabulary."""
    automaton = ahocorasick.Automaton()
    for ending, classes in name_vocabulary().endings.items():
        automaton.add_word(ending, (ending, classes))
    automaton.make_automaton()
    return automaton


def classes_by_ending(name: str) -> set[str]:
    """All classes that ``name`` ends like, by a class word of two to seven characters."""
    endings = name_vocabulary().endings
    return {kind for n in range(2, 8) for kind in endings.get(name[-n:], ())}


def longest_endings(reading: Reading) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """(start, end, classes) of the endings that close a word, the longest one at each place; worked out once."""
    if "endings" not in reading.kept:
        reading.kept["endings"] = tuple(_longest(reading))
    found: tuple[tuple[int, int, tuple[str, ...]], ...] = reading.kept["endings"]
    return found


def _longest(reading: Reading) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    best: dict[int, tuple[int, tuple[str, ...]]] = {}
    for last, (ending, classes) in ending_automaton().iter(reading.text):
        end = last + 1
        start = end - len(ending)
        start -= 2 * reading.text.endswith(_WIDENING, 0, start)  # 综合 before an ending belongs to it
        if end not in best or start < best[end][0]:
            best[end] = (start, classes)
    for end, (start, classes) in best.items():
        if closes_name(reading, end):
            yield start, end, classes


def closes_name(reading: Reading, end: int) -> bool:
    """Whether a name can end at ``end``: a word ends there, or what is left of the word counts its phase (一期)."""
    if reading.text[end - 1 : end + 1] in {"站房", "站前"}:  # a part of a station, works before one
        return False
    if reading.ends_word(end):
        return True
    number = reading.word_at[end - 1]
    word = reading.words[number]
    rest = reading.text[end : word.end]
    return _PHASE.fullmatch(rest) is not None or _QUARTER.fullmatch(rest) is not None or rest in {"段", "线", "站"}
