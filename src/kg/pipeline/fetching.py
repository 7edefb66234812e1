"""Objects of a store → documents: what changed is fetched and read, here or by the workers of a cluster.

An object that its store says is the one read before, by the same mapping and the same readers, is not fetched.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from kg.errors import KgError, ReadError
from kg.model import AnnotatedDocument, Document
from kg.pipeline.engine import reading_version, tables_version
from kg.pipeline.executors import Executor
from kg.pipeline.outcome import Failure, Progress, fault
from kg.pipeline.reading import BATCH, Outcome, Reading, read_mapped
from kg.read import StoredObject, read
from kg.read.objects import Copy, copies, fetch, objects_in
from kg.store import StoredDocument
from kg.tables import SUFFIXES, Mappings, TableMapping
from kg.tables.choice import ENDING

_Found = TypeVar("_Found")
_Table = tuple[list[AnnotatedDocument], list[str]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An object that may have to be read.

    Attributes:
        object: The object.
        version: Digest of all that its documents come from; empty where its store does not tell whether it changed.
        sheets: What its mapping says, where it has one.
    """

    object: StoredObject
    version: str
    sheets: Sequence[TableMapping] = ()


def read_objects(reading: Reading, before: Collection[StoredDocument], progress: Progress, executor: Executor) -> None:
    """Read every object found that is not as it was when its documents of ``before`` were read; failures are noted."""
    if not reading.objects:
        return
    with TemporaryDirectory(prefix="kg-") as scratch:
        changed = _changed(reading, before, _MappingsBeside(Path(scratch)))
    texts = [each for each in changed if not each.sheets]
    tables = [each for each in changed if each.sheets]
    count = itertools.count(len(reading.found) - len(changed) + 1)
    for each, outcome in zip(texts, _outcomes([each.object for each in texts], executor), strict=True):
        _take(reading, each, outcome)
        progress("read", next(count), len(reading.found))
    for each, (_, copy) in zip(tables, copies(each.object for each in tables), strict=True):
        _take_table(reading, each, _read_table(each, copy))
        progress("read", next(count), len(reading.found))


def _changed(reading: Reading, before: Collection[StoredDocument], mappings: _MappingsBeside) -> list[_Wanted]:
    """The objects that have to be read, in the order of their addresses."""
    known = _known_versions(before)
    changed = []
    for address, each in sorted(reading.objects.items()):
        try:
            wanted = mappings.wanted(each)
        except KgError as error:
            reading.failures.append(Failure(address, "read", mappings.as_addressed(str(error))))
            continue
        if not wanted.version or wanted.version != known.get(address):
            changed.append(wanted)
    return changed


def _known_versions(before: Iterable[StoredDocument]) -> dict[str, str]:
    """By address, the version that all documents of an object have; one of another, and the object is read again."""
    versions: dict[str, set[str]] = {}
    for entry in before:
        versions.setdefault(entry.source, set()).add(entry.version)
    return {source: each.pop() for source, each in versions.items() if len(each) == 1}


class _MappingsBeside:
    """The mappings that lie beside tables of an object store, copied into a folder of this machine."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._folders: dict[str, Path] = {}
        self._objects: dict[Path, dict[str, StoredObject]] = {}
        self._mappings = Mappings(lambda folder: (folder / name for name in self._objects[folder]))

    def wanted(self, each: StoredObject) -> _Wanted:
        """An object with its mapping, if it is a table that has one.

        Raises:
            KgError: Its folder cannot be listed, or a mapping for it is wrong.
        """
        if Path(each.name).suffix.lower() not in SUFFIXES:
            return _Wanted(each, _version(each, reading_version()))
        folder = self._folder(each.folder)
        found = self._mappings.of(folder / each.name)
        if found is None:
            return _Wanted(each, _version(each, reading_version()))
        path, sheets = found
        beside = self._objects[folder][path.name]
        return _Wanted(each, _version(each, tables_version(), beside.version) if beside.version else "", sheets)

    def as_addressed(self, text: str) -> str:
        """A message with the addresses of folders in place of their copies."""
        for address, folder in self._folders.items():
            text = text.replace(f"{folder}/", f"{address}/")
        return text

    def _folder(self, address: str) -> Path:
        """The copy of a folder: its mappings, and the names of everything in it."""
        if address not in self._folders:
            folder = self._scratch / str(len(self._folders))
            objects = {each.name: each for each in objects_in(address)}
            for name, each in objects.items():
                copy = fetch(each, folder) if name.endswith(ENDING) else None
                if isinstance(copy, ReadError):
                    raise copy
            self._folders[address], self._objects[folder] = folder, objects
        return self._folders[address]


def _version(each: StoredObject, *others: str) -> str:
    if not each.version:
        return ""
    return hashlib.sha256("\n".join((each.version, *others)).encode()).hexdigest()[:32]


def _outcomes(objects: list[StoredObject], executor: Executor) -> Iterator[Outcome]:
    """The documents of objects, in order; a cluster's workers fetch what they read themselves."""
    if not executor.is_cluster:
        yield from _read_all(objects)
        return
    batches = [objects[start : start + BATCH] for start in range(0, len(objects), BATCH)]
    for done in executor.map(_read_batch, batches):
        yield from done


def _read_batch(objects: list[StoredObject]) -> list[Outcome]:
    return list(_read_all(objects))


def _read_all(objects: Iterable[StoredObject]) -> Iterator[Outcome]:
    for each, copy in copies(objects):
        yield _read_copy(each, copy, partial(_documents, source=each.address))


def _documents(path: Path, source: str) -> list[Document]:
    return [replace(document, source=source) for document in read(path)]


def _read_table(wanted: _Wanted, copy: Copy) -> _Table | str:
    found = _read_copy(wanted.object, copy, lambda path: read_mapped(path, wanted.sheets))
    if isinstance(found, str):
        return found
    parts, bad = found
    source = wanted.object.address
    named = [replace(part, document=replace(part.document, source=source)) for part in parts]
    return named, [_as_addressed(row, wanted.object, copy) for row in bad]


def _read_copy(each: StoredObject, copy: Copy, reader: Callable[[Path], _Found]) -> _Found | str:
    """What a reader finds in a copy, or in one line why nothing."""
    try:
        if isinstance(copy, ReadError):
            raise copy
        return reader(copy)
    except KgError as error:
        return _as_addressed(str(error), each, copy)
    except Exception as error:  # a reader met something it does not know; the other objects must still be read
        return _as_addressed(fault(error), each, copy)


def _as_addressed(text: str, each: StoredObject, copy: Copy) -> str:
    """A message that speaks of the object, not of its copy."""
    return text if isinstance(copy, ReadError) else text.replace(f"{copy.parent}/", f"{each.folder}/")


def _take(reading: Reading, wanted: _Wanted, outcome: Outcome) -> None:
    address = wanted.object.address
    if isinstance(outcome, str):
        reading.failures.append(Failure(address, "read", outcome))
        return
    reading.take(address, outcome)
    reading.versions[address] = wanted.version


def _take_table(reading: Reading, wanted: _Wanted, found: _Table | str) -> None:
    address = wanted.object.address
    if isinstance(found, str):
        reading.failures.append(Failure(address, "read", found))
        return
    parts, bad = found
    reading.take_table(address, address, parts, bad)
    if not bad:
        reading.versions[address] = wanted.version
