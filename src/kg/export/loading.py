"""Shards → store: the N-Quads or Parquet files of an export, or of any program that writes such, loaded in bulk.

The statements of a named graph must stand together, as they do in our own shards: then memory is that of one graph.
"""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.errors import MissingExtraError, StoreError
from kg.export.parquet import COLUMNS
from kg.store import open_store
from kg.store.origin import mark_loaded

Filled = tuple[ox.NamedNode, list[ox.Triple]]
"""A named graph with its statements."""

ROWS = 50_000
"""Rows of a Parquet file that are turned into terms at once."""
_STRING = ox.Literal("").datatype


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
        sizes: list[int] = []
        opened.replace_all(_noted(_graphs(source, (quad for file in files for quad in _explained(file, read))), sizes))
        opened.flush()
    return Loaded(len(files), len(sizes), sum(sizes))


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


def _shards(source: Path) -> tuple[list[Path], Callable[[Path], Iterator[ox.Quad]]]:
    """The files to load, in order, and what reads them."""
    paths = sorted(source.iterdir()) if source.is_dir() else [source] if source.is_file() else []
    if not paths and not source.exists():
        raise StoreError(f"{source}: no such file or folder; kg export --format shards -o {source} writes one")
    found = {
        read: [path for path in paths if path.name.endswith(endings)]
        for read, endings in ((_nquads, (".nq.gz", ".nq")), (_parquet, (".parquet",)))
    }
    filled = [(files, read) for read, files in found.items() if files]
    if not filled:
        raise StoreError(f"{source}: holds no shards (.nq.gz, .nq, .parquet); kg export --format shards writes them")
    if len(filled) > 1:
        raise StoreError(f"{source}: holds N-Quads and Parquet, which may be the same graph; keep one of them there")
    return filled[0]


def _explained(file: Path, read: Callable[[Path], Iterator[ox.Quad]]) -> Iterator[ox.Quad]:
    try:
        yield from read(file)
    except (
        OSError,
        EOFError,
        SyntaxError,
        ValueError,
        TypeError,
        AttributeError,
    ) as error:  # also of cells that are no text
        told = " ".join(str(error).split())[:200]
        raise StoreError(f"{file}: cannot be loaded ({told}); write or copy it again") from error


def _nquads(file: Path) -> Iterator[ox.Quad]:
    if file.suffix == ".gz":
        with gzip.open(file) as data:
            yield from ox.parse(cast("IO[bytes]", data), format=ox.RdfFormat.N_QUADS)
    else:
        yield from ox.parse(path=file, format=ox.RdfFormat.N_QUADS)


def _parquet(file: Path) -> Iterator[ox.Quad]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise MissingExtraError(f"{file}: loading Parquet", "parquet") from error
    try:
        with parquet.ParquetFile(file) as opened:
            lacking = [name for name in COLUMNS if name not in opened.schema_arrow.names]
            if lacking:
                raise StoreError(f"{file}: lacks the column {lacking[0]!r}; shards have {', '.join(COLUMNS)}")
            for batch in opened.iter_batches(ROWS, columns=list(COLUMNS)):
                yield from itertools.starmap(_quad, zip(*(column.to_pylist() for column in batch.columns), strict=True))
    except ArrowException as error:
        raise ValueError(str(error)) from error


def _quad(
    subject: str, predicate: str, object_: str, datatype: str | None, language: str | None, graph: str | None
) -> ox.Quad:
    home = ox.NamedNode(graph) if graph else ox.DefaultGraph()
    return ox.Quad(_resource(subject), ox.NamedNode(predicate), _object(object_, datatype, language), home)


def _object(value: str, datatype: str | None, language: str | None) -> Any:
    if language is not None:
        return ox.Literal(value, language=language)
    if datatype is None:
        return _resource(value)
    return ox.Literal(value) if datatype == _STRING.value else ox.Literal(value, datatype=ox.NamedNode(datatype))


def _resource(name: str) -> ox.NamedNode | ox.BlankNode:
    return ox.BlankNode(name[2:]) if name.startswith("_:") else ox.NamedNode(name)
