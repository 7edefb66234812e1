"""Where the newest copy of the store comes from in a writable server: its one writer makes it after each change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from kg.errors import StoreError
from kg.serve.frames import Frame
from kg.serve.pool import MemoryLimitError, TimeLimitError
from kg.serve.process import GoneError, OutOfTimeError, WorkerProcess
from kg.serve.settings import Settings
from kg.serve.snapshot import Snapshot, SnapshotFolder

_COPY_S = 300.0
_CLOSE_S = 10.0


class WritingSource:
    """Holds the store's lock through its writer process; changes are made one after the other."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._writing = asyncio.Lock()
        self._writer: WorkerProcess | None = None
        self._folder: SnapshotFolder | None = None

    async def start(self) -> None:
        """Open the store for writing, make it when it is not there, and make the first copy.

        Raises:
            StoreError: Another process writes to it, or it cannot be used.
        """
        await self._open()

    async def current(self) -> Snapshot:
        """The copy after the last change."""
        assert self._folder is not None
        return self._folder.newest

    def release(self, is_used: Callable[[Snapshot], bool]) -> None:
        """Delete older copies that are not used."""
        if self._folder is not None:
            self._folder.release(is_used)

    async def change(self, request: Mapping[str, Any], body: bytes = b"") -> Frame:
        """Make a change; when this returns, the newest copy has it.

        Raises:
            TimeLimitError: It was stopped at its deadline; the store is as before.
            MemoryLimitError: The writer ended meanwhile.
            StoreError: The store cannot be written.
        """
        async with self._writing:
            if self._writer is None or not self._writer.is_alive:
                await self._open()
            assert self._writer is not None
            limit = self._settings.timeout_s
            try:
                answer = await self._writer.ask(request, body, timeout_s=limit)
            except OutOfTimeError as error:
                raise TimeLimitError(f"stopped after {limit:g} seconds, the time limit of this server") from error
            except GoneError as error:
                raise MemoryLimitError("the writer ended while it worked; ask what is in the store") from error
            if "error" not in answer.head:
                await self._copy()
            return answer

    async def close(self) -> None:
        """End the writer and delete all copies."""
        async with self._writing:
            if self._writer is not None:
                await self._writer.finish(timeout_s=_CLOSE_S)
        if self._folder is not None:
            self._folder.close()

    async def _open(self) -> None:
        self._writer = await WorkerProcess.start("writer")
        memory_mb = self._settings.memory_mb
        await self._do({"op": "open", "path": str(self._settings.store), "memory_mb": memory_mb})
        if self._folder is None:
            self._folder = SnapshotFolder(self._settings.store)
        await self._copy()

    async def _copy(self) -> None:
        assert self._folder is not None
        target = self._folder.next_path()
        await self._do({"op": "copy", "target": str(target)})
        self._folder.add(target / "graph")

    async def _do(self, request: Mapping[str, Any]) -> None:
        assert self._writer is not None
        try:
            answer = await self._writer.ask(request, timeout_s=_COPY_S)
        except (OutOfTimeError, GoneError) as error:
            raise StoreError("the writer ended; see the messages above") from error
        if "error" in answer.head:
            await self._writer.kill()
            raise StoreError(answer.head["message"])
