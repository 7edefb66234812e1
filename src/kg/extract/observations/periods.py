"""Figure → period: the time that heads it, in its sentence, earlier in its paragraph, or above its section.

A time heads everything after it in its sentence until another one replaces it. A period that opens a sentence goes on
heading the next sentences of its paragraph, for what flows (output, growth), not for what stands (areas, totals).
"""

from __future__ import annotations

import re

from kg.extract.observations.carriers import ATTRIBUTE
from kg.extract.observations.passages import Passage
from kg.extract.times import TimeMention

_OPENING = 6
"""So many characters may stand before a time that still opens its sentence."""

_ATTRIBUTIVE = re.compile(r"(?:[建成立颁出开启始投获印发][^,;。]{0,6})?的(?!第)")
_OF_FIGURE = re.compile(r"[^的]?的(?:约|近|超|不足)?[0-9]")
_FUTURE_WORK = re.compile(r"下一步|接下来|未来|今后")


class PeriodState:
    """The period that the sentences of a paragraph share."""

    def __init__(self) -> None:
        self.paragraph: TimeMention | None = None

    def enter(self, passage: Passage) -> None:
        """Begin a sentence; a new paragraph forgets the period of the one before."""
        if passage.opens_paragraph or passage.heading:
            self.paragraph = None

    def leave(self, text: str, passage: Passage) -> None:
        """End a sentence: the time that opened it stays in force in its paragraph."""
        for time in passage.times:
            if time.span.start - passage.start > _OPENING:
                continue
            if time.kind in ("period", "since"):
                self.paragraph = time
            elif time.kind in ("now", "span"):
                self.paragraph = None


def period_at(
    text: str, passage: Passage, offset: int, flows: bool, state: PeriodState, section: TimeMention | None
) -> TimeMention | None:
    """The time in force for the figure at ``offset``.

    ``flows`` says whether it is told of a stretch of time; ``section`` is the period of the heading above.
    """
    chosen: TimeMention | None = None
    part = passage.part_start(text, offset)
    for time in passage.times:
        if time.span.start > offset or time.kind in ("compared", "span"):
            continue
        if _is_inside_name(passage, time) or _is_attributive(text, passage, time, offset):
            continue
        if _is_of_another(text, time, offset):
            continue
        if time.span.start < part and not _opens(text, passage, time):
            continue
        chosen = time
    if chosen is not None:
        return None if chosen.kind == "now" else chosen
    if not flows or _FUTURE_WORK.search(text[passage.start : offset]):
        return None
    return state.paragraph or section


def _is_attributive(text: str, passage: Passage, time: TimeMention, offset: int) -> bool:
    """Whether the time only describes a noun (到2030年的规划, 2018年建成的码头) that the figure does not belong to."""
    if not _ATTRIBUTIVE.match(text, time.span.end):
        return False
    return time.kind == "by" or passage.clause_at(time.span.start).end <= offset


def _is_of_another(text: str, time: TimeMention, offset: int) -> bool:
    """Whether the time stands right before another figure and speaks of that one only (从2019年的3亿元增长到…)."""
    match = _OF_FIGURE.match(text, time.span.end - 1)
    return match is not None and offset > match.end()


def _opens(text: str, passage: Passage, time: TimeMention) -> bool:
    """Whether the time stands at the head of its clause, so that it reaches over the next semicolon."""
    clause = passage.clause_at(time.span.start)
    return time.span.start - clause.start <= _OPENING and not re.search(
        r"于|在|自", text[clause.start : time.span.start]
    )


def _is_inside_name(passage: Passage, time: TimeMention) -> bool:
    return any(m.kind == "name" and m.span.covers(time.span) and m.span != time.span for m in passage.mentions)


def is_flow(unit: str, lead: str, has_growth: bool) -> bool:
    """Whether a figure is told of a stretch of time rather than of a thing as it stands (an area, a total cost)."""
    if ATTRIBUTE.search(lead) and not has_growth:
        return False
    return has_growth or unit in ("CNY", "USD", "Tonne", "TEU", "PersonTime", "Percent", "Count", "Person")
