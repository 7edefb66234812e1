"""When each document speaks and for which region, so that silence can be told from having had no occasion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.extract.times import find_times
from kg.model import AnnotatedDocument, Document, Resolution, TimeInterval
from kg.ontology.classes import is_a


@dataclass(frozen=True, slots=True)
class _Voice:
    told: TimeInterval
    region: str | None


class Collection:
    """The documents as voices: each with its time and the region it is about."""

    def __init__(self, documents: Iterable[AnnotatedDocument], resolution: Resolution) -> None:
        self._voices = {
            annotated.document.id: _Voice(told_at(annotated.document), _region(annotated, resolution))
            for annotated in documents
        }

    def told(self, document: AnnotatedDocument) -> TimeInterval:
        """When the document was written."""
        return self._voices[document.document.id].told

    def speaks_after(self, day: date, of: Iterable[AnnotatedDocument]) -> bool:
        """Whether a document about the region of one of ``of`` was surely written after ``day``."""
        regions = {self._voices[document.document.id].region for document in of} - {None}
        return any(
            voice.region in regions and voice.told.start is not None and voice.told.start > day
            for voice in self._voices.values()
        )


def told_at(document: Document) -> TimeInterval:
    """When the document was written: the day it was issued, else the year or month that it calls the present one."""
    written = document.issued or document.reference
    if written is None:
        return TimeInterval()
    parts = written.split("-")
    spelled = "".join(part + unit for part, unit in zip(parts, "年月日", strict=False))
    times = find_times(spelled)
    return times[0].interval if times else TimeInterval()


def _region(annotated: AnnotatedDocument, resolution: Resolution) -> str | None:
    """The administrative area that the document names most; of several, the one it names first."""
    counts = Counter(
        entity
        for mention in annotated.mentions
        if is_a(mention.type, "AdministrativeArea")
        and (entity := resolution.assignments.get((annotated.document.id, mention.chain))) is not None
    )
    return counts.most_common(1)[0][0] if counts else None
