"""Quads as N-Quads text on its way into the engine's bulk loader, which parses it sooner than Python makes terms.

A line without a graph is a triple of the default graph, so one load fills both homes of the layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, cast

import pyoxigraph as ox

END = b" .\n"
"""How a line ends; nowhere else, since line breaks of a text are escaped."""


def in_both_as_text(graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Iterator[bytes]:
    """The lines of ``layout.in_both``."""
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert lines is not None
    yield lines
    yield lines.replace(END, f" {graph}".encode() + END)


def as_file(blocks: Iterator[bytes]) -> IO[bytes]:
    """Blocks of text as the file that the engine reads from."""
    return cast("IO[bytes]", _Blocks(blocks))


class _Blocks:
    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._block, self._at = b"", 0

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, and none at the end; the engine asks for a few kilobytes at a time."""
        while self._at >= len(self._block):
            block = next(self._blocks, None)
            if block is None:
                return b""
            self._block, self._at = block, 0
        start, self._at = self._at, self._at + size
        return self._block[start : self._at]
