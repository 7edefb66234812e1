"""One worker process seen from the server: start it, ask it with a deadline, kill it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.serve.frames import Frame, receive_frame

_PACKAGES = Path(__file__).parents[2]
"""Where this package was imported from, so that the process imports the same one."""

_FEW_ARENAS = {"MALLOC_ARENA_MAX": "2"}
"""Each arena reserves 64 MB of addresses, which would count against the memory limit though nothing is in them."""


class OutOfTimeError(Exception):
    """The deadline passed; the process has been killed."""


class GoneError(Exception):
    """The process ended by itself: it hit its memory limit, or was killed from outside."""


class WorkerProcess:
    """A running ``python -m kg.serve.<module>``; made by ``start``. Asked by one task at a time.

    Attributes:
        serial: Which copy of the store it has open; for the pool to set.
    """

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.serial = -1

    @classmethod
    async def start(cls, module: str) -> WorkerProcess:
        """Start a process; it is ready when it has answered its first frame."""
        paths = [str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")]
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            f"kg.serve.{module}",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, **_FEW_ARENAS, "PYTHONPATH": os.pathsep.join(path for path in paths if path)},
        )
        return cls(process)

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.returncode is None

    async def ask(self, head: Mapping[str, Any], body: bytes = b"", *, timeout_s: float | None) -> Frame:
        """Send a frame and wait for the answer.

        Raises:
            OutOfTimeError: No answer in time.
            GoneError: The process ended before it answered.
        """
        try:
            return await asyncio.wait_for(self._exchange(Frame(head, body)), timeout_s)
        except TimeoutError as error:
            await self.kill()
            raise OutOfTimeError from error
        except asyncio.CancelledError:
            await self.kill()
            raise
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            await self.kill()
            raise GoneError from error

    async def finish(self, *, timeout_s: float) -> None:
        """Let the process end by itself; kill it when it does not."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), timeout_s)
        except TimeoutError:
            await self.kill()

    async def kill(self) -> None:
        """End the process at once and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    async def _exchange(self, frame: Frame) -> Frame:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(frame.encode())
        await self._process.stdin.drain()
        return await receive_frame(self._process.stdout)
