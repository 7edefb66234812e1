"""A new store from N-Quads text: the engine parses it twice, for the graphs and for the merge, and no term becomes an object.

Only for lines as programs write them: a statement each, its graph's IRI at the end, and no blank nodes, whose names would
not be the same in both readings. ``Loading`` does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, cast

import pyoxigraph as ox

_END = b"> ."


class UnusualLinesError(Exception):
    """The lines are not such as can be taken apart as text."""


def is_empty(engine: ox.Store) -> bool:
    """Whether nothing is stored."""
    return next(iter(engine), None) is None


def fill(engine: ox.Store, blocks: Callable[[], Iterator[bytes]]) -> dict[bytes, int]:
    """Load the lines, which ``blocks`` gives anew at each call, into an empty store; the statements of each graph, by how its lines end.

    Raises:
        UnusualLinesError: See above; nothing is stored then. Errors of ``blocks`` are raised as they are.
    """
    sizes: dict[bytes, int] = {}
    try:
        engine.bulk_load(_stream(_merged(blocks(), sizes)), format=ox.RdfFormat.N_TRIPLES)
        engine.bulk_load(_stream(blocks()), format=ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        engine.clear()
        raise UnusualLinesError(str(error)) from error
    return sizes


def _merged(blocks: Iterator[bytes], sizes: dict[bytes, int]) -> Iterator[bytes]:
    """The lines without their graphs, which must each stand together, as everywhere where graphs are loaded."""
    ending, number = b"", 0
    for block in blocks:
        if not block.endswith(b"\n") or b" _:" in block or b"\n_:" in block or block.startswith(b"_:"):
            raise UnusualLinesError("a blank node, or no end of line")
        triples = []
        for line in block[:-1].split(b"\n"):
            cut = line.rfind(b" <")
            if line[cut:] != ending:
                sizes[ending] = number
                ending, number = line[cut:], 0
                if cut < 0 or not ending.endswith(_END) or ending in sizes:
                    raise UnusualLinesError(f"no graph, or a part of one: {line[:100].decode(errors='replace')}")
            number += 1
            triples.append(line[:cut])
        yield b" .\n".join(triples) + b" .\n"
    sizes[ending] = number
    sizes.pop(b"", None)


def _stream(blocks: Iterator[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", _Stream(blocks))


class _Stream:
    """Blocks as the file that the engine reads from, a few kilobytes at a time."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._block, self._at = b"", 0

    def read(self, size: int) -> bytes:
        while self._at >= len(self._block):
            block = next(self._blocks, None)
            if block is None:
                return b""
            self._block, self._at = block, 0
        start, self._at = self._at, self._at + size
        return self._block[start : self._at]
