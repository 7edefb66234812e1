"""Sources → documents, by the file they come from; what cannot be read is noted and passed over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import KgError, ReadError
from kg.model import Document
from kg.pipeline.outcome import Failure, Progress, fault
from kg.read import find_sources, read


@dataclass(slots=True)
class Reading:
    """What was found and read.

    Attributes:
        documents: By id, each once even where two files hold the same.
        by_file: Ids of the documents of each file that was read completely, by the file's full path.
        files: The files found, read or not: full path → path as found.
        complete: Whether every source could be searched; pruning needs that.
        failures: Files and sources that could not be read.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    by_file: dict[str, list[str]] = field(default_factory=dict)
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


def read_files(reading: Reading, progress: Progress) -> None:
    """Read every file found, in the order of their paths; what cannot be read is a failure."""
    for done, (full_path, path) in enumerate(sorted(reading.files.items()), start=1):
        _read_file(path, full_path, reading)
        progress("read", done, len(reading.files))


def _read_file(path: Path, full_path: str, reading: Reading) -> None:
    try:
        documents = list(read(path))
    except KgError as error:
        reading.failures.append(Failure(str(path), "read", str(error)))
        return
    except Exception as error:  # a reader met something it does not know; the other files must still be read
        reading.failures.append(Failure(str(path), "read", fault(error)))
        return
    reading.by_file[full_path] = [document.id for document in documents]
    for document in documents:
        reading.documents.setdefault(document.id, document)
