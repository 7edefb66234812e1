"""In the report of a region: a figure whose clause names nothing is the region's, whatever was named before.

Such a report strings together many things; what a sentence named goes on being spoken of only where the clause opens with
a verb and tells of a line, port or zone (某通道通达国家90个,｜辐射城市40个), or of what had its own figure right before.
"""

from __future__ import annotations

import re

from kg.extract.observations.bearers import is_region, opens_with_verb
from kg.extract.observations.drafts import Draft
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage, Reading, speaks_for_area
from kg.model import TextSpan

_RUNNING = frozenset("Corridor RailwayLine Highway Pipeline DevelopmentZone".split())
_HARBOURS = frozenset("Port Airport".split())
_OF_HARBOURS = re.compile(r"吞吐量|吞吐能力|旅客|货邮|泊位|起降")


def give_to_region(reading: Reading, passage: Passage, drafts: list[Draft]) -> None:
    """Give the figures of ``passage`` whose clause does not name their thing to the region that reports."""
    region = reading.focus_near(passage.start)
    if not reading.in_chapters or not is_region(reading, region) or not speaks_for_area(reading.text):
        return
    for n, draft in enumerate(drafts):
        chain = draft.subject.chain
        if chain is None or chain == region or _names(passage, draft, chain):
            continue
        if not _goes_on(reading, passage, draft, drafts[:n]):
            draft.subject = Subject(region)


def _clause(draft: Draft) -> TextSpan:
    return draft.figure.clause if draft.figure is not None else draft.evidence


def _names(passage: Passage, draft: Draft, chain: int) -> bool:
    """Whether the clause of the figure, or what the subject was found by, names the thing."""
    clause = _clause(draft)
    span = draft.subject.span
    return (span is not None and span.start >= clause.start) or any(
        m.chain == chain and m.span.start >= clause.start and m.span.end <= max(clause.end, draft.evidence.end)
        for m in passage.mentions
    )


def _goes_on(reading: Reading, passage: Passage, draft: Draft, before: list[Draft]) -> bool:
    """Whether the clause goes on about a thing that the sentence named before it."""
    chain = draft.subject.chain
    assert chain is not None
    clause = _clause(draft)
    if not any(m.chain == chain and m.span.end <= clause.start for m in passage.mentions):
        return False
    kind = reading.chain_types[chain]
    if kind in _HARBOURS and _OF_HARBOURS.search(draft.indicator):
        return True
    told = any(d.subject.chain == chain and _names(passage, d, chain) for d in before)
    return opens_with_verb(passage, clause) and (kind in _RUNNING | _HARBOURS or told)
