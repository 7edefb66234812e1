"""A sink for serialised results that counts rows and bytes and stops the engine at the limit.

The engine's own writers are many times faster than ours would be, but cannot be told a number of rows. Each
format marks the beginning or end of a row by bytes that cannot stand inside a value, so rows are counted as
they are written.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

Counter = Callable[[bytes], int]
"""Given the next bytes of a result, how many rows began or ended in them."""


class LimitExceededError(Exception):
    """A result is larger than allowed; the message says by what measure."""


class BoundedSink(io.RawIOBase):
    """Collects what is written, up to ``max_bytes`` bytes and ``max_rows`` rows."""

    def __init__(self, *, max_bytes: int, max_rows: int, counter: Counter | None = None) -> None:
        super().__init__()
        self._chunks: list[bytes] = []
        self._bytes = 0
        self._rows = 0
        self._max_bytes = max_bytes
        self._max_rows = max_rows
        self._counter = counter

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any) -> int:
        """Keep ``data``.

        Raises:
            LimitExceededError: It is too much.
        """
        chunk = bytes(data)
        self._bytes += len(chunk)
        if self._bytes > self._max_bytes:
            raise LimitExceededError(f"the result is larger than {self._max_bytes // (1 << 20)} MB")
        if self._counter is not None:
            self._rows += self._counter(chunk)
            if self._rows > self._max_rows:
                raise rows_exceeded(self._max_rows)
        self._chunks.append(chunk)
        return len(chunk)

    def content(self) -> bytes:
        """All that was written."""
        return b"".join(self._chunks)


def rows_exceeded(limit: int) -> LimitExceededError:
    """The error for too many rows or triples."""
    return LimitExceededError(f"the result has more than {limit} rows")


def tsv_rows() -> Counter:
    """Rows of TSV: lines after the first; a line break inside a value is written as two characters."""
    seen_header = False

    def count(chunk: bytes) -> int:
        nonlocal seen_header
        lines = chunk.count(b"\n")
        if lines and not seen_header:
            seen_header = True
            lines -= 1
        return lines

    return count


def xml_rows() -> Counter:
    """Rows of XML: ``<result>`` elements; a ``<`` inside a value is escaped."""
    tag, kept = b"<result>", b""

    def count(chunk: bytes) -> int:
        nonlocal kept
        window = kept + chunk
        kept = window[-(len(tag) - 1) :]
        return window.count(tag)

    return count


def csv_rows() -> Counter:
    """Rows of CSV: line ends outside quotes, without the header's."""
    inside, seen_header = False, False

    def count(chunk: bytes) -> int:
        nonlocal inside, seen_header
        parts = chunk.split(b'"')
        lines = sum(part.count(b"\n") for part in parts[1 if inside else 0 :: 2])
        inside ^= len(parts) % 2 == 0
        if lines and not seen_header:
            seen_header = True
            lines -= 1
        return lines

    return count


def json_rows() -> Counter:
    """Rows of JSON: objects that are members of an array; every other object follows a colon."""
    inside, escaped, last = False, False, b""

    def count(chunk: bytes) -> int:
        nonlocal inside, escaped, last
        data = (b"\\" if escaped else b"") + chunk
        escaped = (len(data) - len(data.rstrip(b"\\"))) % 2 == 1
        parts = data.replace(b"\\\\", b"").replace(b'\\"', b"").split(b'"')
        outside = last + b"".join(parts[1 if inside else 0 :: 2])
        inside ^= len(parts) % 2 == 0
        last = outside[-1:]
        return outside.count(b"[{") + outside.count(b",{")

    return count
