"""How server and worker talk over a pipe: a frame is two lengths, a JSON head and a body of bytes."""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">QQ")


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: what it is about, and bytes that need no wrapping."""

    head: Mapping[str, Any]
    body: bytes = field(default=b"", repr=False)

    def encode(self) -> bytes:
        """The frame as it goes through the pipe."""
        head = json.dumps(self.head, ensure_ascii=False).encode("utf-8")
        return _LENGTHS.pack(len(head), len(self.body)) + head + self.body


def write_frame(pipe: BinaryIO, frame: Frame) -> None:
    """Send a frame from the worker's side."""
    pipe.write(frame.encode())
    pipe.flush()


def read_frame(pipe: BinaryIO) -> Frame | None:
    """The next frame at the worker's side; None when the server has gone."""
    lengths = pipe.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    return Frame(json.loads(pipe.read(head)), pipe.read(body))


async def receive_frame(stream: asyncio.StreamReader) -> Frame:
    """The next frame at the server's side.

    Raises:
        asyncio.IncompleteReadError: The worker has gone.
    """
    head, body = _LENGTHS.unpack(await stream.readexactly(_LENGTHS.size))
    return Frame(json.loads(await stream.readexactly(head)), await stream.readexactly(body))
