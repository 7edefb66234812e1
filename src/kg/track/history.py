"""What following up reports: a history with its steps, each with the document, its time and the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.audit.finding import Quote
from kg.model import TimeInterval

Verdict = Literal["contradicted", "missed", "late", "silent", "kept", "open"]
VERDICTS: tuple[Verdict, ...] = ("contradicted", "missed", "late", "silent", "kept", "open")
"""What a reader wants to see first comes first; ``open`` is what no document of the collection could decide yet."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Step:
    """What one document says of the thing or target at its time.

    Attributes:
        stage: A status of the ontology (``Planned``), or ``Target`` or ``Outcome`` of a figure.
        told: When the document was written, as precise as known; open where nothing tells.
        quote: The words, with their document and place.
        due: Until when a stage is promised in these words.
        promised: The stage that is promised until then.
        happened: When, in these words, the stage was reached.
        amount: The figure as people write it; empty for a status.
    """

    stage: str
    told: TimeInterval
    quote: Quote
    due: date | None = None
    promised: str | None = None
    happened: TimeInterval | None = None
    amount: str = ""

    def order(self) -> tuple[date, str, int, int]:
        """Sort key: when it was told, then place."""
        return (self.told.start or date.max, self.quote.document, self.quote.start, self.quote.end)


@dataclass(frozen=True, slots=True)
class History:
    """One thing or target through all documents.

    Attributes:
        entity: Id of the thing, as in the graph.
        label: Its name.
        type: Its class.
        subject: What is followed: ``status``, or the indicator of a target.
        due: Until when it should have come true, where that is told.
        verdict: How it stands.
        reason: Why.
        steps: In the order of time.
    """

    entity: str
    label: str
    type: str
    subject: str
    due: date | None
    verdict: Verdict
    reason: Reason
    steps: tuple[Step, ...]

    def order(self) -> tuple[object, ...]:
        """Sort key: verdict, then name and what is followed."""
        return (VERDICTS.index(self.verdict), self.label, self.entity, self.subject, self.due or date.max)


def later(step: TimeInterval, than: TimeInterval) -> bool:
    """Whether ``step`` is surely after ``than``: 2024 is after 2023, but 2023-07 is not after 2023."""
    return step.start is not None and than.end is not None and step.start > than.end


def after(step: TimeInterval | None, day: date) -> bool:
    """Whether ``step`` is surely after ``day``."""
    return step is not None and step.start is not None and step.start > day
