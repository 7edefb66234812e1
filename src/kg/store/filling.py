"""A new store from N-Quads text that programs wrote: the engine parses it, and no term becomes an object of Python.

Only for lines that can be taken apart as text: a statement each, its graph's IRI at the end, and no blank nodes, whose
names need not be the same in two files. ``Loading`` does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg.store.text import END, as_file


class UnusualLinesError(Exception):
    """The lines are not such as can be taken apart as text."""


def is_empty(engine: ox.Store) -> bool:
    """Whether nothing is stored."""
    return next(iter(engine), None) is None


def fill(engine: ox.Store, blocks: Iterator[bytes]) -> dict[bytes, int]:
    """Load the lines into an empty store, each also without its graph; the statements of each graph, by how its lines end.

    Raises:
        UnusualLinesError: See above; nothing is stored then. Errors of ``blocks`` are raised as they are.
    """
    sizes: dict[bytes, int] = {}
    try:
        engine.bulk_load(as_file(_in_both(blocks, sizes)), format=ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise UnusualLinesError(str(error)) from error
    return sizes


def _in_both(blocks: Iterator[bytes], sizes: dict[bytes, int]) -> Iterator[bytes]:
    """The lines with their graphs, which must each stand together, as everywhere where graphs are loaded, and without."""
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
                if cut < 0 or not ending.endswith(b"> .") or ending in sizes:
                    raise UnusualLinesError(f"no graph, or a part of one: {line[:100].decode(errors='replace')}")
            number += 1
            triples.append(line[:cut])
        yield block
        yield END.join(triples) + END
    sizes[ending] = number
    sizes.pop(b"", None)
