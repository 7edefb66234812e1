"""The frozen copies of the store that one server makes, numbered, and deleted when nothing reads them any more."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.store.snapshot import own_folder


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of a store's graph: the engine's folder, its number in this server, and what state it is of."""

    path: Path
    serial: int
    version: str


class SnapshotFolder:
    """Where one server keeps its copies: in the store, so that files can be linked, or else in a temporary folder."""

    def __init__(self, store: Path) -> None:
        self._serials = itertools.count(1)
        self._kept: list[Snapshot] = []
        try:
            self.path = own_folder(store)
        except OSError:
            self.path = Path(tempfile.mkdtemp(prefix="kg-serve-"))

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
