"""Sources → documents, by the file they come from; what cannot be read is noted and passed over.

A table with a mapping beside it comes with its annotation, and is not read again while neither of the two changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from kg.errors import KgError, ReadError
from kg.model import AnnotatedDocument, Document
from kg.pipeline.engine import tables_version
from kg.pipeline.executors import Executor
from kg.pipeline.outcome import Failure, Progress, fault
from kg.read import find_sources, read
from kg.store import StoredDocument
from kg.tables import BadRow, Mappings, TableMapping, fingerprint, read_table

BATCH = 64
"""Files that a worker of a cluster reads at once."""
Outcome: TypeAlias = list[Document] | str
"""The documents of a file, or in one line why there are none."""
BAD_ROWS = 50
"""So many bad rows of a table are told one by one."""


@dataclass(slots=True)
class Reading:
    """What was found and read.

    Attributes:
        documents: By id, each once even where two files hold the same.
        annotated: Those of them that a mapping annotated, by id.
        by_file: Ids of the documents of each file that was read completely, by the file's full path.
        tables: Digest of each mapped table that was read without a bad row, by the file's full path.
        files: The files found, read or not: full path → path as found.
        complete: Whether every source could be searched; pruning needs that.
        failures: Files and sources that could not be read.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    annotated: dict[str, AnnotatedDocument] = field(default_factory=dict)
    by_file: dict[str, list[str]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    complete: bool = True
    failures: list[Failure] = field(default_factory=list)


def find_files(sources: Iterable[str]) -> Reading:
    """The files that the sources mean, not read yet; sources that lead nowhere are failures.

    Raises:
        ReadError: None of the sources leads to any file.
    """
    reading = Reading()
    errors: list[ReadError] = []
    for source in sources:
        try:
            if not source:  # a path of no characters would mean the working folder, which nobody meant
                raise ReadError("''", "an empty name is no source")
            reading.files |= {str(path.resolve()): path for path in find_sources([source])}
        except ReadError as error:
            errors.append(error)
            reading.failures.append(Failure(source, "read", str(error)))
    if not reading.files and errors:
        raise errors[0]
    if not reading.files:
        raise ReadError("no source", "name files, folders or globs, for example: kg build data/samples")
    reading.complete = not errors
    return reading


def read_files(
    reading: Reading, before: Collection[StoredDocument], progress: Progress, executor: Executor | None = None
) -> None:
    """Read every file found, in the order of their paths; what cannot be read is a failure.

    Mapped tables of which ``before`` holds all that they say now are left unread. The workers of a cluster read what
    is no mapped table; they must see the files under the same paths.
    """
    mappings = Mappings()
    elsewhere = _read_elsewhere(reading, mappings, executor)
    known = {entry.source: entry.table for entry in before if entry.table}
    known |= {entry.source: "" for entry in before if not entry.table}  # one part that failed, and all are read
    for done, (full_path, path) in enumerate(sorted(reading.files.items()), start=1):
        try:
            mapped = mappings.of(path)
            if full_path in elsewhere:
                _take(reading, full_path, _documents(elsewhere[full_path]))
            elif mapped is None:
                _take(reading, full_path, list(read(path)))
            else:
                _read_table(path, full_path, *mapped, reading, known.get(full_path, ""))
        except KgError as error:
            reading.failures.append(Failure(str(path), "read", str(error)))
        except Exception as error:  # a reader met something it does not know; the other files must still be read
            reading.failures.append(Failure(str(path), "read", fault(error)))
        progress("read", done, len(reading.files))


def _read_elsewhere(reading: Reading, mappings: Mappings, executor: Executor | None) -> dict[str, Outcome]:
    """What the workers of a cluster read, by full path; nothing where there is no cluster."""
    if executor is None or not executor.is_cluster:
        return {}
    paths = [path for path, given in sorted(reading.files.items()) if not _is_mapped(mappings, given)]
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    outcomes = (outcome for done in executor.map(_read_batch, batches) for outcome in done)
    return dict(zip(paths, outcomes, strict=True))


def _is_mapped(mappings: Mappings, path: Path) -> bool:
    try:
        return mappings.of(path) is not None
    except KgError:  # a mapping that cannot be used is told where the file is taken in
        return True


def _read_batch(paths: list[str]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for path in paths:
        try:
            outcomes.append(list(read(Path(path))))
        except KgError as error:
            outcomes.append(str(error))
        except Exception as error:  # as above: the other files must still be read
            outcomes.append(fault(error))
    return outcomes


def _documents(outcome: Outcome) -> list[Document]:
    if isinstance(outcome, str):
        raise KgError(outcome)
    return outcome


def _read_table(
    path: Path, full_path: str, mapping: Path, sheets: list[TableMapping], reading: Reading, known: str
) -> None:
    made_from = f"{fingerprint(path, mapping)}-{tables_version()}"
    if made_from == known:
        return
    parts: list[AnnotatedDocument] = []
    bad: list[BadRow] = []
    for found in _parts(path, sheets):
        (bad if isinstance(found, BadRow) else parts).append(found)  # type: ignore[arg-type]
    _take(reading, full_path, [annotated.document for annotated in parts])
    for annotated in parts:
        reading.annotated.setdefault(annotated.document.id, annotated)
    reading.failures += [Failure(str(path), "read", str(row)) for row in bad[:BAD_ROWS]]
    if len(bad) > BAD_ROWS:
        reading.failures.append(Failure(str(path), "read", f"{path}: {len(bad) - BAD_ROWS} more rows passed over"))
    if not bad:
        reading.tables[full_path] = made_from


def _parts(path: Path, sheets: list[TableMapping]) -> Iterator[AnnotatedDocument | BadRow]:
    for mapping in sheets:
        yield from read_table(path, mapping)


def _take(reading: Reading, full_path: str, documents: list[Document]) -> None:
    reading.by_file[full_path] = [document.id for document in documents]
    for document in documents:
        reading.documents.setdefault(document.id, document)
