"""Sources → documents, by the file they come from; what cannot be read is noted and passed over.

A table with a mapping beside it comes with its annotation, and is not read again while neither of the two changes.
What lies in an object store is read by ``fetching``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from kg.errors import KgError, ReadError
from kg.model import AnnotatedDocument, Document
from kg.pipeline.engine import tables_version
from kg.pipeline.executors import Executor
from kg.pipeline.outcome import Failure, Progress, fault
from kg.read import StoredObject, find_objects, find_sources, in_object_store, read
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
        objects: The same of object stores: address → object. Wherever files are spoken of, an address stands for a path.
        versions: What tells whether an object, as it was read, has changed; by address.
        complete: Whether every source could be searched; pruning needs that.
        failures: Files and sources that could not be read.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    annotated: dict[str, AnnotatedDocument] = field(default_factory=dict)
    by_file: dict[str, list[str]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    objects: dict[str, StoredObject] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    complete: bool = True
    failures: list[Failure] = field(default_factory=list)

    @property
    def found(self) -> frozenset[str]:
        """Everything that was found, read or not."""
        return frozenset(self.files) | frozenset(self.objects)

    def take(self, full_path: str, documents: list[Document]) -> None:
        """Note that a file was read, and what it holds."""
        self.by_file[full_path] = [document.id for document in documents]
        for document in documents:
            self.documents.setdefault(document.id, document)

    def take_table(self, full_path: str, given: str, parts: list[AnnotatedDocument], bad: list[str]) -> None:
        """Note what a mapping found in a table, and the rows that it had to pass over."""
        self.take(full_path, [annotated.document for annotated in parts])
        for annotated in parts:
            self.annotated.setdefault(annotated.document.id, annotated)
        self.failures += [Failure(given, "read", row) for row in bad[:BAD_ROWS]]
        if len(bad) > BAD_ROWS:
            self.failures.append(Failure(given, "read", f"{given}: {len(bad) - BAD_ROWS} more rows passed over"))


def find_files(sources: Iterable[str]) -> Reading:
    """The files that the sources mean, not read yet; sources that lead nowhere are failures.

    Raises:
        ReadError: None of the sources leads to any file.
        MissingExtraError: None does, and the first lies in a kind of object store whose library is not installed.
    """
    reading = Reading()
    errors: list[KgError] = []
    for source in sources:
        try:
            if not source:  # a path of no characters would mean the working folder, which nobody meant
                raise ReadError("''", "an empty name is no source")
            if in_object_store(source):
                reading.objects |= {each.address: each for each in find_objects(source)}
            else:
                reading.files |= {str(path.resolve()): path for path in find_sources([source])}
        except KgError as error:
            errors.append(error)
            # the error names the source without a secret that was written into it
            reading.failures.append(Failure(getattr(error, "source", source), "read", str(error)))
    if not reading.found and errors:
        raise errors[0]
    if not reading.found:
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
                reading.take(full_path, _documents(elsewhere[full_path]))
            elif mapped is None:
                reading.take(full_path, list(read(path)))
            else:
                _read_table(path, full_path, *mapped, reading, known.get(full_path, ""))
        except KgError as error:
            reading.failures.append(Failure(str(path), "read", str(error)))
        except Exception as error:  # a reader met something it does not know; the other files must still be read
            reading.failures.append(Failure(str(path), "read", fault(error)))
        progress("read", done, len(reading.found))


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
    parts, bad = read_mapped(path, sheets)
    reading.take_table(full_path, str(path), parts, bad)
    if not bad:
        reading.tables[full_path] = made_from


def read_mapped(path: Path, sheets: Iterable[TableMapping]) -> tuple[list[AnnotatedDocument], list[str]]:
    """What the mappings of a table find in it, and the rows that they pass over.

    Raises:
        KgError: It cannot be read by them.
    """
    parts: list[AnnotatedDocument] = []
    bad: list[str] = []
    for found in (each for mapping in sheets for each in read_table(path, mapping)):
        if isinstance(found, BadRow):
            bad.append(str(found))
        else:
            parts.append(found)
    return parts, bad
