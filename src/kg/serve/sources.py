"""Where the newest copy of the store comes from while this server does not write: it looks whether the files changed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from kg.errors import StoreError
from kg.serve.snapshot import Snapshot, SnapshotFolder
from kg.store.embedded import check_store
from kg.store.snapshot import copy_graph, fingerprint

_LOOK_EVERY_S = 0.25
_COPY_EVERY_S = 1.0


class ReadingSource:
    """Copies of a store that other processes may be writing to; takes no lock."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._graph = store / "graph"
        self._snapshots: SnapshotFolder | None = None
        self._looked = self._copied = 0.0
        self._looking = asyncio.Lock()

    async def start(self) -> None:
        """Make the first copy.

        Raises:
            StoreError: There is no store, or it cannot be read.
        """
        check_store(self._store)
        await self._copy()

    async def current(self) -> Snapshot:
        """The newest copy; a new one when the store has changed, at most every second."""
        async with self._looking:
            now = time.monotonic()
            if now - self._looked >= _LOOK_EVERY_S:
                self._looked = now
                if now - self._copied >= _COPY_EVERY_S and await asyncio.to_thread(self._has_changed):
                    await self._try_copy()
        return self._folder.newest

    def release(self, is_used: Callable[[Snapshot], bool]) -> None:
        """Delete older copies that are not used."""
        self._folder.release(is_used)

    async def close(self) -> None:
        """Delete all copies."""
        if self._snapshots is not None:
            self._snapshots.close()

    @property
    def _folder(self) -> SnapshotFolder:
        if self._snapshots is None:
            self._snapshots = SnapshotFolder(self._store)
        return self._snapshots

    def _has_changed(self) -> bool:
        try:
            return fingerprint(self._graph) != self._folder.newest.version
        except FileNotFoundError:
            return False  # the store was taken away; what was copied is still served

    async def _try_copy(self) -> None:
        try:
            await self._copy()
        except StoreError:
            self._copied = time.monotonic()  # a writer leaves no pause: the last copy serves a while longer

    async def _copy(self) -> None:
        target = self._folder.next_path()
        version = await asyncio.to_thread(copy_graph, self._graph, target)
        self._folder.add(target, version)
        self._copied = time.monotonic()
