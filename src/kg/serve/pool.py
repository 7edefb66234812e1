"""Queries → warm worker processes, each with a deadline, on the newest copy of the store."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from kg.errors import KgError, StoreError
from kg.serve.frames import Frame
from kg.serve.process import GoneError, OutOfTimeError, WorkerProcess
from kg.serve.settings import Settings
from kg.serve.snapshot import Snapshot

_START_S = 60.0
_COPY_S = 3600.0
"""The graph is copied into memory at 15 seconds for a million triples."""


class BusyError(KgError):
    """Too many queries wait already."""


class TimeLimitError(KgError):
    """A query or update was stopped at its deadline."""


class MemoryLimitError(KgError):
    """A worker ended while it worked, most likely at its memory limit."""


class Source(Protocol):
    """Where the newest copy of the store comes from."""

    async def current(self) -> Snapshot:
        """The copy to read from now."""

    def release(self, is_used: Callable[[Snapshot], bool]) -> None:
        """Delete older copies that are not used."""


class Pool:
    """A fixed number of workers; a killed one is replaced before the next query needs it."""

    def __init__(
        self, settings: Settings, source: Source, opened: Counter[int] | None = None, module: str = "worker"
    ) -> None:
        """``opened`` counts who has which copy open, for all pools on one source; ``module`` is what they run."""
        self._settings = settings
        self._source = source
        self._module = module
        self._idle: deque[WorkerProcess] = deque()
        self._places = asyncio.Semaphore(settings.workers)
        self._waiting = 0
        self._opened: Counter[int] = Counter() if opened is None else opened
        self._spares: set[asyncio.Task[None]] = set()
        self._asking: set[asyncio.Task[Any]] = set()
        self._closing = False

    async def start(self) -> None:
        """Start all workers and open the store in them."""
        for _ in range(self._settings.workers):
            await self._add()

    async def close(self) -> None:
        """Cancel what is asked, wait until its processes are gone, and end all workers; none is replaced.

        A process that is still being started or killed when the loop ends would be waited for without end.
        """
        self._closing = True
        for task in self._asking:
            if not task.cancelling():
                task.cancel()
        await asyncio.gather(*self._asking, *self._spares, return_exceptions=True)
        while self._idle:
            await self._idle.pop().kill()

    async def run(self, request: Mapping[str, Any], *, timeout_s: float | None = None) -> Frame:
        """Have a request answered by a worker.

        Raises:
            BusyError: Too many wait.
            TimeLimitError, MemoryLimitError: The worker was stopped.
            StoreError: The store cannot be read.
        """
        if self._places.locked() and self._waiting >= self._settings.max_waiting:
            raise BusyError("too many queries at once; try again in a moment")
        task = asyncio.current_task()
        assert task is not None
        self._asking.add(task)
        try:
            return await self._in_turn(request, timeout_s or self._settings.timeout_s)
        finally:
            self._asking.discard(task)

    async def _in_turn(self, request: Mapping[str, Any], timeout_s: float) -> Frame:
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1
        try:
            return await self._run(request, timeout_s)
        finally:
            self._places.release()

    async def _run(self, request: Mapping[str, Any], timeout_s: float) -> Frame:
        snapshot = await self._source.current()
        worker = self._idle.pop() if self._idle else await self._new()
        try:
            await self._open(worker, snapshot)
            return await worker.ask(request, timeout_s=timeout_s)
        except OutOfTimeError as error:
            raise TimeLimitError(f"stopped after {timeout_s:g} seconds, the time limit of this server") from error
        except GoneError as error:
            raise MemoryLimitError("stopped: it needed more memory than this server allows") from error
        finally:
            self._put_back(worker)

    def _put_back(self, worker: WorkerProcess) -> None:
        if worker.is_alive:
            self._idle.append(worker)
            return
        self._opened[worker.serial] -= 1
        if self._closing:
            return
        spare = asyncio.get_running_loop().create_task(self._add())
        self._spares.add(spare)
        spare.add_done_callback(self._spares.discard)

    async def _add(self) -> None:
        worker = await self._new()
        if len(self._idle) < self._settings.workers:
            self._idle.appendleft(worker)
        else:
            await worker.kill()

    async def _new(self) -> WorkerProcess:
        worker = await WorkerProcess.start(self._module)
        await self._open(worker, await self._source.current())
        return worker

    async def _open(self, worker: WorkerProcess, snapshot: Snapshot) -> None:
        if worker.serial == snapshot.serial:
            return
        request = {
            "op": "open",
            "path": str(snapshot.path),
            "memory_mb": self._settings.memory_mb,
            "in_memory": self._settings.in_memory,
        }
        try:
            answer = await worker.ask(request, timeout_s=_COPY_S if self._settings.in_memory else _START_S)
        except (OutOfTimeError, GoneError) as error:
            raise StoreError("a query worker does not start; see the messages above") from error
        if "error" in answer.head:
            raise StoreError(answer.head["message"])
        self._opened[worker.serial] -= 1
        self._opened[snapshot.serial] += 1
        worker.serial = snapshot.serial
        self._source.release(lambda old: self._opened[old.serial] > 0)
