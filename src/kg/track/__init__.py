"""Following plans up: what each document said when of a project, line, policy or target, and whether it came true.

Statuses are ordered by the time their documents were written; targets are held against the outcomes reported for the
same subject, indicator and period. A verdict says no more than the documents of the collection do.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.audit.figures import figures
from kg.model import AnnotatedDocument, Resolution
from kg.track.collection import Collection
from kg.track.history import VERDICTS, History, Step, Verdict
from kg.track.progress import progress
from kg.track.targets import targets

__all__ = ["VERDICTS", "History", "Step", "Verdict", "track"]


def track(documents: Iterable[AnnotatedDocument], resolution: Resolution, name: str | None = None) -> list[History]:
    """The histories of everything that was planned or aimed at, the most remarkable verdicts first.

    Args:
        documents: What was found in each document; their order does not matter.
        resolution: Which chains are which things.
        name: Only what bears this name, or has it as a part, or measures it; everything when not given.
    """
    documents = sorted(documents, key=lambda annotated: annotated.document.id)
    collection = Collection(documents, resolution)
    histories = [
        *progress(documents, resolution, collection),
        *targets(figures(documents, resolution), collection),
    ]
    if name is None:
        wanted = [history for history in histories if history.verdict != "open" or history.due is not None]
    else:
        names = {entity.id: (entity.label, *entity.names) for entity in resolution.entities}
        wanted = [
            history for history in histories if any(name in each for each in (*names[history.entity], history.subject))
        ]
    return sorted(wanted, key=History.order)
