"""Graph → a folder of compressed N-Quads files of limited size, for bulk loaders: a graph at a time, never all in memory.

``graph-00001.nq.gz`` … hold whole named graphs in the order of their IRIs; together they are the N-Quads export.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.export.rdf import nquads_of
from kg.store import Store

SIZE = 64_000_000
"""Bytes before compression at which a shard is full; one graph is never divided."""


def write_shards(store: Store, folder: Path) -> None:
    """Write the shards into ``folder``, which is made when it is not there; shards of an earlier export go."""
    write_parts(folder, ".nq.gz", (gzip.compress(shard, compresslevel=6, mtime=0) for shard in _shards(store)))


def write_parts(folder: Path, ending: str, parts: Iterable[bytes]) -> None:
    """Write ``graph-00001`` … with this ending, and delete what an earlier export wrote beyond them."""
    folder.mkdir(parents=True, exist_ok=True)
    written = set()
    for number, part in enumerate(parts, start=1):
        path = folder / f"graph-{number:05}{ending}"
        path.write_bytes(part)
        written.add(path)
    for old in sorted(folder.glob(f"graph-*{ending}")):
        if old not in written:
            old.unlink()


def _shards(store: Store) -> Iterator[bytes]:
    waiting: list[bytes] = []
    size = 0
    for graph in store.graphs():
        lines = nquads_of(graph, store.triples(graph))
        if waiting and size + len(lines) > SIZE:
            yield b"".join(waiting)
            waiting, size = [], 0
        waiting.append(lines)
        size += len(lines)
    if waiting:
        yield b"".join(waiting)
