"""Graph → a folder of compressed N-Quads files of limited size, for bulk loaders: a graph at a time, never all in memory.

``graph-00001.nq.gz`` … hold whole named graphs in the order of their IRIs; together they are the N-Quads export.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from kg.export.rdf import nquads_of
from kg.store import Store

SIZE = 64_000_000
"""Bytes before compression at which a shard is full; one graph is never divided."""
_NAME = "graph-{:05}.nq.gz"


def write_shards(store: Store, folder: Path) -> None:
    """Write the shards into ``folder``, which is made when it is not there; shards of an earlier export go."""
    folder.mkdir(parents=True, exist_ok=True)
    written = set()
    for number, shard in enumerate(_shards(store), start=1):
        path = folder / _NAME.format(number)
        path.write_bytes(gzip.compress(shard, compresslevel=6, mtime=0))
        written.add(path)
    for old in sorted(folder.glob(_NAME.format(0).replace("00000", "*"))):
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
