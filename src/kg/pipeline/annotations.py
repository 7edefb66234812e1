"""The annotations of all documents that a store is to hold: kept ones where they are current, new ones otherwise.

They lie beside the store and are read from there whenever they are gone through; in memory are their ids alone, because
an annotation takes many times the memory of its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.errors import StoreError
from kg.extract.endpoint import Endpoint
from kg.model import AnnotatedDocument, Document
from kg.pipeline.executors import Executor
from kg.pipeline.extraction import extract_all
from kg.pipeline.outcome import Failure, Progress
from kg.store import Manifest, StoredDocument


@dataclass(slots=True)
class Annotations:
    """What became of the annotations, by document id.

    Attributes:
        current: Ids of documents with an annotation that can be used, old or new.
        new: Ids of those made now.
        failed: Ids of documents that were never annotated and could not be.
        lost: Ids of stored documents whose kept annotation is unreadable and whose source was not read.
        failures: What could not be annotated.
    """

    current: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Kept:
    """The annotations of some documents, in the order of ``ids``, one at a time and as often as they are asked for."""

    manifest: Manifest
    ids: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[AnnotatedDocument]:
        for id in self.ids:
            annotated = self.manifest.annotated(id)
            if annotated is None:  # it could be read a moment ago
                raise StoreError(f"{self.manifest.folder}: the annotation of {id} was lost meanwhile; build again")
            yield annotated


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
            result.current.add(entry.id)
            result.new.add(entry.id)
            continue
        kept = manifest.annotated(entry.id)
        if kept is not None and kept.document.digest == entry.digest:
            result.current.add(entry.id)
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
            result.current.add(document.id)
            result.new.add(document.id)
        else:
            result.failures.append(Failure(document.source, "extract", outcome))
            if document.id not in result.current:
                result.failed.add(document.id)
        progress("extract", done, len(waiting))
