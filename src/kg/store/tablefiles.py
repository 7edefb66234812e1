"""The table files of an engine on disk: which belong to its graph, and which a loader is only just writing.

Oxigraph's bulk loader writes its tables beside those of the graph, and RocksDB takes copies of them in when all are
there. A process that is killed meanwhile leaves them behind, and nobody else would ever delete them.
"""

from __future__ import annotations

from pathlib import Path

_SUFFIX = ".sst"
_UNFINISHED = "bulk-"


def is_table(name: str) -> bool:
    """Whether a file of this name holds a part of the graph."""
    return name.endswith(_SUFFIX) and not name.startswith(_UNFINISHED)


def is_unfinished(name: str) -> bool:
    """Whether a file of this name is one that a loader is writing."""
    return name.endswith(_SUFFIX) and name.startswith(_UNFINISHED)


def size_of_tables(graph: Path) -> int:
    """The bytes of all tables in the folder of an engine."""
    return sum(_size(path) for path in graph.iterdir() if is_table(path.name))


def remove_unfinished(graph: Path) -> None:
    """Delete what an interrupted load left; only the one writer may do so."""
    for path in graph.iterdir():
        if is_unfinished(path.name):
            path.unlink()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:  # RocksDB has merged it into another meanwhile
        return 0
