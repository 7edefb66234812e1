"""The flow, readable as one page: sources → read → extract → resolve → map → store.

``read`` and ``extract`` look at one document at a time and are not repeated for documents that did not change;
``resolve`` and ``map`` always see the whole store, so that adding, changing and removing documents in any order
gives the same graph, byte for byte, as building it from nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from kg.config import Config
from kg.errors import StoreError
from kg.map import Iris
from kg.pipeline.annotations import Kept, annotate
from kg.pipeline.bookkeeping import Entries, as_written, count_documents, entries_after, without_failed
from kg.pipeline.engine import chosen_endpoint, engine_version
from kg.pipeline.executors import Executor, open_executor
from kg.pipeline.explanation import Explanation, chosen_decisions, explain, kept_annotations
from kg.pipeline.fetching import read_objects
from kg.pipeline.outcome import Failure, Progress, Summary
from kg.pipeline.reading import Reading, find_files, read_files
from kg.pipeline.recall import recall, recall_from
from kg.pipeline.unfinished import marked_unfinished
from kg.pipeline.watching import steps
from kg.pipeline.weaving import weave
from kg.query.statistics import count_statements
from kg.read import in_object_store, local_path
from kg.store import DocumentStore, open_store
from kg.store.origin import MARK, loaded_from

__all__ = [
    "Explanation",
    "Failure",
    "Progress",
    "Summary",
    "build",
    "chosen_decisions",
    "explain",
    "kept_annotations",
    "recall",
    "recall_from",
    "refresh",
    "remove",
    "watch",
]


PATIENCE = 24 * 3600.0
"""Seconds that a watching process lets others write before it."""


def _silent(stage: str, done: int, total: int) -> None:
    """No progress is shown unless somebody asks for it."""


def build(
    sources: Iterable[str | Path],
    store: str | Path,
    *,
    prune: bool = False,
    wait: float = 0,
    config: Config | None = None,
    progress: Progress = _silent,
) -> Summary:
    """Take the documents of files, folders and globs into the store, which is made when it is not there.

    A source may also be an address of these in an object store (``s3://``, ``gs://``, ``az://``), whose unchanged objects are
    not even fetched.

    Unchanged documents are skipped; a file whose content changed replaces what came from it before; ``prune`` drops
    documents whose files are not among the sources any more. While another process writes to the store, this one waits
    up to ``wait`` seconds for its turn. One bad document never ends the run: it is listed in
    ``Summary.failures``, and what was stored of it earlier stays.

    Documents are annotated on several processes, or on the cluster that ``config`` names. In a script, call this under
    ``if __name__ == "__main__":``, as Python's multiprocessing asks.

    Raises:
        ReadError: None of the sources leads to a document.
        StoreBusyError: Another process is still writing to the store.
        StoreError: The store cannot be written, or was built with another base.
    """
    started = time.perf_counter()
    config = config or Config()
    reading = find_files(str(source) for source in sources)
    workers = open_executor(config.engine, config.jobs, config.cluster)
    with _open_to_build(store, wait) as opened, workers as executor:
        before = opened.manifest.documents
        read_files(reading, before, progress, executor)
        read_objects(reading, before, progress, executor)
        # a source that could not be searched is no proof that its documents are gone
        planned = entries_after(before, reading, prune=prune and reading.complete)
        written, failures = _write(opened, planned, reading, config, executor, progress)
        counted = count_documents(before, written)
        return _summary(opened, counted, [*reading.failures, *failures], started)


def remove(
    store: str | Path,
    documents: Sequence[str],
    *,
    wait: float = 0,
    config: Config | None = None,
    progress: Progress = _silent,
) -> Summary:
    """Take documents out again, with the things that no other document speaks of.

    A document is named by its file name (of a table: with or without ``#row``), its id, or the path or address of its file.

    Raises:
        StoreError: None of the documents is in the store, or the store cannot be written.
    """
    started = time.perf_counter()
    config = config or Config()
    open_store(store).close()  # to remove from a store that is not there is an error; opening to write would make it
    with _open_to_build(store, wait) as opened:
        before = opened.manifest.documents
        chosen = {
            name: [entry for entry in before if _is_meant(entry.name, entry.id, entry.source, name)]
            for name in documents
        }
        failures = [
            Failure(name, "remove", "no such document in the store; 'kg stats' lists them")
            for name, entries in chosen.items()
            if not entries
        ]
        if len(failures) == len(chosen):
            raise StoreError("; ".join(f"{failure.path}: {failure.error}" for failure in failures))
        gone = {entry.id for entries in chosen.values() for entry in entries}
        staying = [entry for entry in before if entry.id not in gone]
        with open_executor(config.engine, config.jobs, config.cluster) as executor:
            written, more = _write(opened, staying, Reading(), config, executor, progress)
        return _summary(opened, count_documents(before, written), [*failures, *more], started)


def refresh(
    store: str | Path, *, wait: float = 0, config: Config | None = None, progress: Progress = _silent
) -> Summary:
    """Make the graphs of the documents in the store again, for example because a curator decided something.

    No source is read. Documents are annotated again only where kg itself has changed since.

    Raises:
        StoreError: There is no store, or it cannot be written.
    """
    started = time.perf_counter()
    config = config or Config()
    open_store(store).close()  # opening to write would make one
    with _open_to_build(store, wait) as opened:
        before = opened.manifest.documents
        with open_executor(config.engine, config.jobs, config.cluster) as executor:
            written, failures = _write(opened, list(before), Reading(), config, executor, progress)
        return _summary(opened, count_documents(before, written), failures, started)


def watch(
    sources: Sequence[str | Path],
    store: str | Path,
    *,
    report: Callable[[Summary], None],
    prune: bool = False,
    config: Config | None = None,
    progress: Progress = _silent,
    stop: Event | None = None,
) -> None:
    """Build, then keep the store in step with the files of ``sources`` until ``stop`` is set; ``report`` each run.

    A file that goes away takes its documents with it. ``prune`` also drops, at the start, what other sources left.

    Raises:
        ReadError: A source is not there.
        StoreError: The store cannot be written.
    """
    first = True
    for step in steps([str(source) for source in sources], stop):
        if step.changed:
            report(build(step.changed, store, prune=prune and first, wait=PATIENCE, config=config, progress=progress))
        gone = [path for path in step.gone if _holds(store, path)]
        if gone:
            report(remove(store, gone, wait=PATIENCE, config=config, progress=progress))
        first = False


def _open_to_build(store: str | Path, wait: float) -> DocumentStore:
    opened = open_store(store, write=True, wait=wait)
    source = loaded_from(opened.path)
    if source is None:
        return opened
    opened.close()
    raise StoreError(
        f"{store}: holds a graph loaded from {source}, which building would take out; name another store, or, where "
        f"that graph may go, delete {opened.path / MARK}"
    )


def _holds(store: str | Path, source: str) -> bool:
    with open_store(store) as opened:
        return any(entry.source == source for entry in opened.manifest.documents)


def _write(
    store: DocumentStore, planned: Entries, reading: Reading, config: Config, executor: Executor, progress: Progress
) -> tuple[Entries, list[Failure]]:
    """Make the store hold the planned documents; gives what it holds in the end, and what failed."""
    iris, decisions = Iris(config.base), chosen_decisions(config)
    endpoint = chosen_endpoint(config)
    engine = engine_version(endpoint)
    manifest = store.manifest
    _check_base(store, iris)
    with marked_unfinished(store.path, engine) as stopped:
        annotations = annotate(
            planned, reading.documents, reading.annotated, manifest, stopped, executor, engine, endpoint, progress
        )
        entries = without_failed(planned, manifest.documents, annotations.failed)
        ids = {entry.id for entry in entries}
        others = ids - annotations.current - annotations.lost
        usable = ids & annotations.current | {id for id in others if manifest.annotated(id) is not None}
        woven = weave(
            store,
            Kept(manifest, tuple(sorted(usable))),
            {} if stopped else {entry.id: entry.mapped for entry in entries},
            ids - usable,
            iris,
            decisions,
            engine,
            progress,
        )
        written = as_written(entries, annotations.new, woven.mapped, engine)
        manifest.with_documents(written).save()
    return written, annotations.failures + woven.failures


def _check_base(store: DocumentStore, iris: Iris) -> None:
    """One store has one base; with two, every thing would be there twice."""
    entries, graphs = store.manifest.documents, set(store.graphs())
    if entries and graphs and not any(iris.document(entry.id) in graphs for entry in entries):
        raise StoreError(f"{store.path}: was not built with the base {iris.base}; name its own, or a new store")


def _is_meant(name: str, id: str, source: str, given: str) -> bool:
    if given in (name, name.partition("#")[0], id, source):
        return True
    return not in_object_store(given) and str(Path(local_path(given)).resolve()) == source


def _summary(store: DocumentStore, counted: Summary, failures: Iterable[Failure], started: float) -> Summary:
    statements = count_statements(store)
    return replace(
        counted,
        things=statements.things,
        relations=sum(statements.relations.values()),
        statuses=statements.statuses,
        observations=statements.observations,
        failures=tuple(sorted(failures)),
        seconds=time.perf_counter() - started,
    )
