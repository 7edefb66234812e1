"""The annotations of all documents that a store is to hold: kept ones where they are current, new ones otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.endpoint import Endpoint
from kg.model import AnnotatedDocument, Document
from kg.pipeline.executors import Executor
from kg.pipeline.extraction import extract_all
from kg.pipeline.outcome import Failure, Progress
from kg.store import Manifest, StoredDocument


@dataclass(slots=True)
class Annotations:
    """Annotations by document id.

    Attributes:
        current: Every annotation that can be used, kept or new.
        new: Ids of those made now.
        failed: Ids of documents that were never annotated and could not be.
        lost: Ids of stored documents whose kept annotation is unreadable and whose source was not read.
        failures: What could not be annotated.
    """

    current: dict[str, AnnotatedDocument] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)


def annotate(
    entries: Iterable[StoredDocument],
    documents: dict[str, Document],
    tables: dict[str, AnnotatedDocument],
    manifest: Manifest,
    stopped: str | None,
    executor: Executor,
    engine: str,
    endpoint: Endpoint | None,
    progress: Progress,
) -> Annotations:
    """Annotate what is new and what another engine annotated; ``documents`` are those just read, by id.

    What a mapping annotated while it was read is in ``tables``; a table that was not read keeps its annotation.

    New annotations are kept beside the store at once, so that a run that is stopped has not worked in vain:
    ``stopped`` is the engine version of such a run before this one, if there was one.
    """
    result = Annotations()
    waiting: dict[str, Document] = {}
    for entry in {entry.id: entry for entry in entries}.values():
        if entry.id in tables:
            manifest.keep(tables[entry.id])
            result.current[entry.id] = tables[entry.id]
            result.new.add(entry.id)
            continue
        kept = manifest.annotated(entry.id)
        if kept is not None and kept.document.digest == entry.digest:
            result.current[entry.id] = kept
        document = documents.get(entry.id) or (kept.document if kept else None)
        if document is None:
            result.lost.add(entry.id)
            reason = f"the kept annotation of {entry.name} is damaged; build its source again"
            result.failures.append(Failure(entry.source, "read", reason))
        elif document.table and entry.id in result.current:
            continue
        elif entry.id not in result.current or (entry.engine or stopped) != engine:
            waiting[entry.id] = document
        elif not entry.engine:
            result.new.add(entry.id)
    _annotate_waiting([waiting[id] for id in sorted(waiting)], manifest, executor, endpoint, progress, result)
    return result


def _annotate_waiting(
    waiting: list[Document],
    manifest: Manifest,
    executor: Executor,
    endpoint: Endpoint | None,
    progress: Progress,
    result: Annotations,
) -> None:
    for done, (document, outcome) in enumerate(extract_all(waiting, executor, endpoint), start=1):
        if isinstance(outcome, AnnotatedDocument):
            manifest.keep(outcome)
            result.current[document.id] = outcome
            result.new.add(document.id)
        else:
            result.failures.append(Failure(document.source, "extract", outcome))
            if document.id not in result.current:
                result.failed.add(document.id)
        progress("extract", done, len(waiting))
