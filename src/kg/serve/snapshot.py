"""A store's files → a frozen copy to read from, without the writer's lock and without stopping a writer.

Oxigraph lies on RocksDB, whose table files never change once written, so they are linked, not copied; the log of
the latest writes and the list of tables (``MANIFEST``) are copied. The copy is exact when the list did not change
meanwhile: then no table was dropped and no log was retired, and the copied log is a beginning of the writer's,
cut between two transactions when it is opened. Otherwise it is made again.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError

SERVING = "serving"
"""Folder of the store that holds the copies of running servers, each below the process id of its server."""

_ATTEMPTS = 40
_PAUSE_S = 0.05


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of a store's graph: the engine's folder, its number in this server, and what state it is of."""

    path: Path
    serial: int
    version: str


def fingerprint(graph: Path) -> str:
    """A short text that differs as soon as something was written to the engine's files in ``graph``."""
    names = []
    for entry in sorted(os.scandir(graph), key=lambda entry: entry.name):
        if _matters(entry.name):
            try:
                names.append(f"{entry.name}:{entry.stat().st_size}")
            except FileNotFoundError:
                names.append(f"{entry.name}:gone")
    return hashlib.sha256("|".join(names).encode("utf-8")).hexdigest()[:16]


def copy_graph(graph: Path, target: Path) -> str:
    """Copy the engine's files in ``graph`` to the new folder ``target``; the fingerprint of what was copied.

    Raises:
        StoreError: A writer changed the files in every attempt, or the disk is full.
    """
    for _ in range(_ATTEMPTS):
        before = _list_of_tables(graph)
        found = fingerprint(graph)
        shutil.rmtree(target, ignore_errors=True)
        try:
            target.mkdir(parents=True)
            for path in sorted(graph.iterdir()):
                _copy(path, target / path.name)
        except FileNotFoundError:
            time.sleep(_PAUSE_S)
            continue
        except OSError as error:
            raise StoreError(f"{target}: cannot be written ({error}); check rights and free space") from error
        if _list_of_tables(graph) == before:
            return found
        time.sleep(_PAUSE_S)
    raise StoreError(f"{graph}: another process changes it without a pause; try again when it has finished")


class SnapshotFolder:
    """Where one server keeps its copies: in the store, so that files can be linked, or else in a temporary folder."""

    def __init__(self, store: Path) -> None:
        self._serials = itertools.count(1)
        self._kept: list[Snapshot] = []
        self.path = _own_folder(store)

    @property
    def newest(self) -> Snapshot:
        """The copy made last."""
        return self._kept[-1]

    def next_path(self) -> Path:
        """Where the next copy goes."""
        return self.path / f"{next(self._serials)}"

    def add(self, path: Path, version: str | None = None) -> None:
        """Keep a copy, made at or below a path from ``next_path``, as the newest."""
        serial = self._kept[-1].serial + 1 if self._kept else 0
        self._kept.append(Snapshot(path, serial, version or f"{self.path.name}-{serial}"))

    def release(self, is_used: Callable[[Snapshot], bool]) -> None:
        """Delete copies that are neither the newest nor used."""
        for old in [old for old in self._kept[:-1] if not is_used(old)]:
            self._kept.remove(old)
            shutil.rmtree(self.path / old.path.relative_to(self.path).parts[0], ignore_errors=True)

    def close(self) -> None:
        """Delete all copies of this server."""
        shutil.rmtree(self.path, ignore_errors=True)


def _own_folder(store: Path) -> Path:
    serving = store / SERVING
    try:
        serving.mkdir(exist_ok=True)
        for left in serving.iterdir():
            owner = left.name.partition("-")[0]
            if owner.isdigit() and not _is_alive(int(owner)):
                shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=serving))
    except OSError:
        return Path(tempfile.mkdtemp(prefix="kg-serve-"))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _matters(name: str) -> bool:
    return name.endswith((".sst", ".log")) or name.startswith(("MANIFEST", "CURRENT"))


def _list_of_tables(graph: Path) -> tuple[str, ...]:
    """Which list is current, how long it is, and which logs there are: changes whenever tables or logs come or go."""
    try:
        current = (graph / "CURRENT").read_text(encoding="ascii").strip()
        size = (graph / current).stat().st_size
    except OSError as error:
        raise StoreError(f"{graph}: is no graph that can be read ({error}); build the store again") from error
    logs = sorted(path.name for path in graph.glob("*.log"))
    return (current, str(size), *logs)


def _copy(path: Path, target: Path) -> None:
    if path.suffix == ".sst":
        try:
            os.link(path, target)
            return
        except FileNotFoundError:
            raise
        except OSError:
            pass  # another file system, or one without links
    if path.name != "LOCK":
        shutil.copyfile(path, target)
