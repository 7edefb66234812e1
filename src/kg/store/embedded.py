"""A store in a folder: Oxigraph on disk, called directly, with the manifest of documents beside it.

::

    DIR/kg-store.json   marks the folder as a store, with the version of this layout
    DIR/graph/          Oxigraph's own files
    DIR/writer          process id of the one writer, while there is one
    DIR/readers/        frozen copies (links) of those who read just now
    DIR/manifest.json   which documents are in (see ``manifest.py``)
    DIR/documents/      their annotations
"""

from __future__ import annotations

import json
import os
import shutil
import time
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from kg.errors import StoreBusyError, StoreError
from kg.store.filling import UnusualLinesError, fill, is_empty
from kg.store.manifest import Manifest
from kg.store.memory import MemoryStore, copied
from kg.store.protocol import Change, Graphs
from kg.store.snapshot import READERS, WRITER, copy_graph, own_folder, writer_of
from kg.store.tablefiles import remove_unfinished, size_of_tables

FORMAT = 1
MARK = "kg-store.json"
GROWN = 1.5
"""A store that grew so many times over is compacted at the next ``flush``: without, queries take half as long again."""
_RETRY = 0.2
"""Seconds between two tries to become the writer."""


def open_embedded(path: Path | str, *, write: bool = False, wait: float = 0, in_memory: bool = False) -> EmbeddedStore:
    """Open the store in the folder ``path``; for writing, make it when it is not there.

    For reading, ``in_memory`` copies the graph: 17 seconds and 700 MB for a million triples, and queries then take a
    quarter to a half of the time, most of which on disk is looking terms up.

    One process writes at a time; another one waits ``wait`` seconds for its turn. Readers go on meanwhile and see the
    state of when they opened.

    Raises:
        StoreBusyError: Another process is writing to it, and went on for longer than ``wait``.
        StoreError: No store there, damaged files, or no right or room to write.
    """
    folder = Path(path)
    _check_folder(folder, write=write)
    deadline = time.monotonic() + wait
    while True:
        try:
            with _explained(folder):
                if write:
                    return _open_to_write(folder)
                return _open_in_memory(folder) if in_memory else _open_to_read(folder)
        except StoreBusyError:
            if time.monotonic() >= deadline:
                raise
            time.sleep(_RETRY)


def _open_to_write(folder: Path) -> EmbeddedStore:
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    engine = ox.Store(folder / "graph")
    remove_unfinished(folder / "graph")
    (folder / WRITER).write_text(f"{os.getpid()}\n", encoding="ascii")
    if not (folder / MARK).exists():
        (folder / MARK).write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
    return EmbeddedStore(folder, engine, writable=True)


def _open_to_read(folder: Path) -> EmbeddedStore:
    """From a frozen copy of its own; in a store whose folder cannot be written nobody writes, so from the files."""
    try:
        shelter = own_folder(folder)
    except OSError:
        return EmbeddedStore(folder, ox.Store.read_only(str(folder / "graph")), writable=False)
    try:
        copy_graph(folder / "graph", shelter / "graph")
        engine = ox.Store.read_only(str(shelter / "graph"))
    except BaseException:
        shutil.rmtree(shelter, ignore_errors=True)
        raise
    return EmbeddedStore(folder, engine, writable=False, shelter=shelter)


def _open_in_memory(folder: Path) -> EmbeddedStore:
    with _open_to_read(folder) as stored:
        return EmbeddedStore(folder, copied(stored.engine), writable=False)


def check_store(path: Path | str) -> None:
    """Make sure that ``path`` is a store of this layout, without opening it.

    Raises:
        StoreError: It is not.
    """
    _check_folder(Path(path), write=False)


class EmbeddedStore(MemoryStore):
    """The ``Store`` protocol over the files of one folder; made by ``open_embedded``, used with ``with``.

    Attributes:
        path: The folder.
        writable: Whether this process may change it.
    """

    def __init__(self, path: Path, engine: ox.Store, *, writable: bool, shelter: Path | None = None) -> None:
        super().__init__(engine)
        self.path = path
        self.writable = writable
        self._compacted = size_of_tables(path / "graph") if writable else 0
        # a reader's copy goes with the reader, at the latest when its process ends
        self._leave = weakref.finalize(self, _leave, shelter, os.getpid())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def manifest(self) -> Manifest:
        """The documents in the store, as last saved."""
        return Manifest.load(self.path)

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """See ``Store.replace``."""
        with self._writing():
            return super().replace(graph, triples)

    def remove(self, graph: ox.NamedNode) -> Change:
        """See ``Store.remove``."""
        with self._writing():
            return super().remove(graph)

    def replace_all(self, graphs: Graphs) -> Change:
        """See ``Store.replace_all``."""
        with self._writing():
            return super().replace_all(graphs)

    def fill(self, blocks: Iterator[bytes]) -> list[int]:
        """Load N-Quads into a store that is still empty; the number of statements of each graph. See ``kg.store.filling``.

        Raises:
            UnusualLinesError: It is not empty, or the lines are not such as can be loaded so; nothing is changed.
        """
        with self._writing():
            if not is_empty(self.engine):
                raise UnusualLinesError("there are other statements to compare them with")
            return list(fill(self.engine, blocks).values())

    def flush(self) -> None:
        """See ``Store.flush``; after the last of a build's loads, each of which adds tables over all keys, it compacts."""
        with self._writing():
            self.engine.flush()
            if size_of_tables(self.path / "graph") > GROWN * self._compacted:
                self.engine.optimize()
                self._compacted = size_of_tables(self.path / "graph")

    def checkpoint(self, target: Path) -> None:
        """Write the present state as a store of its own to the new folder ``target`` (hard links where it can)."""
        with _explained(target):
            target.mkdir(parents=True)
            self.engine.backup(target / "graph")
            (target / MARK).write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")

    def close(self) -> None:
        """Release the lock; what was written and not flushed is still written, only later."""
        if self.writable:
            (self.path / WRITER).unlink(missing_ok=True)
        super().close()
        self._leave()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self.writable:
            raise StoreError(f"{self.path}: opened for reading only; open it with write=True")
        with _explained(self.path):
            yield


def _leave(shelter: Path | None, owner: int) -> None:
    if shelter is not None and os.getpid() == owner:  # a forked child leaves its parent's copy alone
        shutil.rmtree(shelter, ignore_errors=True)


def _check_folder(folder: Path, *, write: bool) -> None:
    mark = folder / MARK
    if mark.is_file():
        _check_format(mark)
    elif folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: is a file, not a store; name a folder with --store")
    elif not write:
        found = "is not a kg store" if folder.is_dir() else "there is no store"
        raise StoreError(f"{folder}: {found}; make one with 'kg build SOURCE...' or name another with --store")
    elif folder.is_dir() and not _is_unfinished(folder) and any(folder.iterdir()):
        raise StoreError(f"{folder}: is a folder with other files, not a kg store; name a new folder with --store")


def _is_unfinished(folder: Path) -> bool:
    """Whether only our own parts are there: an earlier run was stopped before it could mark the folder."""
    return {entry.name for entry in folder.iterdir()} <= {"graph", "documents", WRITER, READERS}


def _check_format(mark: Path) -> None:
    try:
        found = json.loads(mark.read_text(encoding="utf-8"))["format"]
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise StoreError(f"{mark}: damaged ({error}); build the store again in a new folder") from error
    if found != FORMAT:
        raise StoreError(f"{mark.parent}: written by another version of kg (layout {found}); build it again")


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn what the disk and the engine report into one line with the way out."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # a damaged file is a RuntimeError of the engine
        if "/LOCK" in str(error):
            raise StoreBusyError(
                f"{folder}: {_writer(folder)} is writing to it; wait until it has finished (kg build --wait SECONDS)"
            ) from error
        raise StoreError(f"{folder}: cannot be used ({error}); check rights and free space") from error


def _writer(folder: Path) -> str:
    process = writer_of(folder)
    return "another process" if process is None else f"process {process}"
