"""A store's files → a frozen copy to read from, without the writer's lock and without stopping a writer.

Oxigraph lies on RocksDB, whose table files never change once written, so they are linked, not copied; the log of
the latest writes and the list of tables (``MANIFEST``) are copied. The copy is exact when the list did not change
meanwhile: then no table was dropped and no log was retired, and the copied log is a beginning of the writer's,
cut between two transactions when it is opened. Otherwise it is made again. Where nobody writes, logs and lists are
final too (the next writer begins new ones), and all is linked.

Reading the files themselves would go wrong as soon as somebody writes: RocksDB deletes tables that readers need.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from pathlib import Path

from kg.errors import StoreError
from kg.store.tablefiles import is_table, is_unfinished

READERS = "readers"
"""Folder of the store that holds the copies of those who read it, each below the process id of its reader."""

WRITER = "writer"
"""File of the store that holds the process id of the one writer, while there is one."""

_ATTEMPTS = 40
_PAUSE_S = 0.05


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
        is_still = writer_of(graph.parent) is None
        before = _list_of_tables(graph)
        found = fingerprint(graph)
        shutil.rmtree(target, ignore_errors=True)
        try:
            target.mkdir(parents=True)
            for path in sorted(graph.iterdir()):
                if not is_unfinished(path.name):
                    _copy(path, target / path.name, link=is_still or is_table(path.name))
        except FileNotFoundError:
            time.sleep(_PAUSE_S)
            continue
        except OSError as error:
            raise StoreError(f"{target}: cannot be written ({error}); check rights and free space") from error
        if _list_of_tables(graph) == before and is_still == (writer_of(graph.parent) is None):
            return found
        time.sleep(_PAUSE_S)
    raise StoreError(f"{graph}: another process changes it without a pause; try again when it has finished")


def own_folder(store: Path) -> Path:
    """A new folder for copies of this process; what processes that have ended left behind is deleted.

    Raises:
        OSError: The store's folder cannot be written.
    """
    readers = store / READERS
    readers.mkdir(exist_ok=True)
    for left in readers.iterdir():
        owner = left.name.partition("-")[0]
        if owner.isdigit() and not _is_alive(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=readers))


def writer_of(store: Path) -> int | None:
    """The process that writes to the store now."""
    try:
        process = int((store / WRITER).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return process if _is_alive(process) else None


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _matters(name: str) -> bool:
    return is_table(name) or name.endswith(".log") or name.startswith(("MANIFEST", "CURRENT"))


def _list_of_tables(graph: Path) -> tuple[str, ...]:
    """Which list is current, how long it is, and which logs there are: changes whenever tables or logs come or go."""
    try:
        current = (graph / "CURRENT").read_text(encoding="ascii").strip()
        size = (graph / current).stat().st_size
    except OSError as error:
        raise StoreError(f"{graph}: is no graph that can be read ({error}); build the store again") from error
    logs = sorted(path.name for path in graph.glob("*.log"))
    return (current, str(size), *logs)


def _copy(path: Path, target: Path, *, link: bool) -> None:
    if link and path.name != "LOCK":
        try:
            os.link(path, target)
            return
        except FileNotFoundError:
            raise
        except OSError:
            pass  # another file system, or one without links
    if path.name != "LOCK":
        shutil.copyfile(path, target)
