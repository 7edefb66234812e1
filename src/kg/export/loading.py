"""Shards → store: the N-Quads or Parquet files of an export, or of any program that writes such, loaded in bulk.

The statements of a named graph must stand together, as they do in our own shards: then memory is that of one graph.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox

from kg.errors import StoreError
from kg.export.blocks import nquads_blocks, parquet_blocks
from kg.store import DocumentStore, EmbeddedStore, open_store
from kg.store.filling import UnusualLinesError
from kg.store.origin import mark_loaded

Filled = tuple[ox.NamedNode, list[ox.Triple]]
"""A named graph with its statements."""

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to: how many files were read, graphs filled and statements found in them."""

    files: int
    graphs: int
    triples: int


def load_shards(source: Path | str, store: Path | str, *, wait: float = 0) -> Loaded:
    """Make each graph that a folder of shards (or a single one) holds a graph of ``store``, which is made when it is not there.

    Other graphs stay, and a load that breaks off may be repeated. A store that documents were built into is refused, and
    the other way round, because a build takes out what came from none of its documents.

    Raises:
        StoreError: The store holds documents or cannot be written, or the shards are none, are damaged, or part a graph.
        StoreBusyError: Another process is still writing to the store.
        MissingExtraError: pyarrow is not installed, which Parquet needs.
    """
    files, read = _shards(Path(source))
    with open_store(store, write=True, wait=wait) as opened:
        if opened.manifest.documents:
            raise StoreError(f"{store}: holds documents, whose graphs kg build makes; load into a new store")
        mark_loaded(opened.path, Path(source))
        sizes = _filled(opened, files, read)
        if sizes is None:
            sizes = []
            quads = (quad for file in files for quad in _explained(file, _quads(file, read)))
            opened.replace_all(_noted(_graphs(source, quads), sizes))
        opened.flush()
    return Loaded(len(files), len(sizes), sum(sizes))


def _filled(store: DocumentStore, files: list[Path], read: Callable[[Path], Iterator[bytes]]) -> list[int] | None:
    """The sizes of the graphs where they could be loaded as text, which takes half as long; else None."""
    if not isinstance(store, EmbeddedStore):
        return None
    try:
        return store.fill(block for file in files for block in _explained(file, read(file)))
    except UnusualLinesError:
        return None


def _noted(graphs: Iterable[Filled], sizes: list[int]) -> Iterator[Filled]:
    """The graphs as they are, their numbers of statements noted in ``sizes``."""
    for graph, statements in graphs:
        sizes.append(len(statements))
        yield graph, statements


def _graphs(source: object, quads: Iterator[ox.Quad]) -> Iterator[Filled]:
    """Each named graph with its statements."""
    seen: set[ox.NamedNode] = set()
    for graph, together in itertools.groupby(quads, key=lambda quad: quad.graph_name):
        if not isinstance(graph, ox.NamedNode):
            raise StoreError(f"{source}: holds statements of no named graph, which kg cannot place; name one for each")
        if graph in seen:
            raise StoreError(f"{source}: the statements of {graph.value} do not stand together; sort them by graph")
        seen.add(graph)
        yield graph, [quad.triple for quad in together]


def _shards(source: Path) -> tuple[list[Path], Callable[[Path], Iterator[bytes]]]:
    """The files to load, in order, and what reads their lines."""
    paths = sorted(source.iterdir()) if source.is_dir() else [source] if source.is_file() else []
    if not paths and not source.exists():
        raise StoreError(f"{source}: no such file or folder; kg export --format shards -o {source} writes one")
    found = {
        read: [path for path in paths if path.name.endswith(endings)]
        for read, endings in ((nquads_blocks, (".nq.gz", ".nq")), (parquet_blocks, (".parquet",)))
    }
    filled = [(files, read) for read, files in found.items() if files]
    if not filled:
        raise StoreError(f"{source}: holds no shards (.nq.gz, .nq, .parquet); kg export --format shards writes them")
    if len(filled) > 1:
        raise StoreError(f"{source}: holds N-Quads and Parquet, which may be the same graph; keep one of them there")
    return filled[0]


def _quads(file: Path, read: Callable[[Path], Iterator[bytes]]) -> Iterator[ox.Quad]:
    for block in read(file):
        yield from ox.parse(block, format=ox.RdfFormat.N_QUADS)


def _explained(file: Path, parts: Iterator[Part]) -> Iterator[Part]:
    """What is read from ``file``, and one line where it cannot be."""
    try:
        yield from parts
    except (OSError, EOFError, SyntaxError, ValueError) as error:
        told = " ".join(str(error).split())[:200]
        raise StoreError(f"{file}: cannot be loaded ({told}); write or copy it again") from error
