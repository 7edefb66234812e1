"""Quantities → observations: what each figure measures, of what, when, whether fact or aim.

``passages`` lays the document out, ``roles`` sorts its quantities into figures, ``subjects``, ``indicators``, ``periods`` and
``modality`` say what each belongs to, ``assembly`` puts values together with the growth, share and rank told of them.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.observations.assembly import read_passage
from kg.extract.observations.drafts import Draft
from kg.extract.observations.passages import Reading, read_document
from kg.extract.observations.periods import PeriodState, names_no_other, reported_period
from kg.extract.observations.scene import Scene
from kg.model import ObservationMention


def find_observations(reading: Reading) -> tuple[list[ObservationMention], list[ObservationMention]]:
    """All observations of a document in text order, repetitions of the same figure left out; and, separately, the
    figures whose subject the text does not tell, every one: the audit still adds them up."""
    reported = reported_period(reading.text, reading.passages)
    scene = Scene(reading, periods=PeriodState(reported, names_no_other(reported, reading.passages)))
    title = reading.text.find("\n")
    kept: list[Draft] = []
    untold: list[Draft] = []
    alike: defaultdict[object, list[Draft]] = defaultdict(list)
    for passage, following in zip_longest(reading.passages, reading.passages[1:]):
        for draft in read_passage(scene, passage, following):
            if draft.subject.chain is None:
                untold.append(draft)
                continue
            same = alike[draft.quantity]
            opening = [other for other in same if other.span.end <= title < draft.span.start and other.heads(draft)]
            for headline in opening or [other for other in same if other.is_told_fuller_by(draft)]:
                same.remove(headline)
                kept.remove(headline)
            if not any(draft.repeats(other) for other in same):
                kept.append(draft)
                same.append(draft)
    kept.sort(key=lambda draft: draft.span.start)
    untold.sort(key=lambda draft: draft.span.start)
    number = {id(draft): n for n, draft in enumerate((*kept, *untold))}
    finished = [
        draft.finished(reading.closed, number.get(id(draft.whole)) if draft.whole is not None else None)
        for draft in (*kept, *untold)
    ]
    return finished[: len(kept)], finished[len(kept) :]


@Language.component(
    "kg_observations",
    assigns=["doc._.observations", "doc._.unattributed"],
    requires=["doc._.sentences", "doc._.times", "doc._.quantities", "doc._.mentions", "doc._.chains"],
)
def mark_observations(doc: Doc) -> Doc:
    """Set ``doc._.observations`` and ``doc._.unattributed``."""
    doc._.observations, doc._.unattributed = find_observations(read_document(doc))
    return doc
