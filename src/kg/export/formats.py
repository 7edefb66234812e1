"""The table of export formats: name, file endings, writer. A new format is one function and one row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExportError
from kg.export import rdf
from kg.export.cypher import cypher
from kg.export.networks import gexf, graphml
from kg.export.parquet import write_parquet
from kg.export.shards import write_shards
from kg.export.tables import write_tables
from kg.read import in_object_store, local_path
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write the graph.

    Attributes:
        name: As in ``--format``.
        endings: File endings that choose it, the usual one first.
        media_type: For HTTP.
        write: The whole graph as the bytes of one file; None for what is a folder of files.
        write_folder: Writes the whole graph as files of a folder.
    """

    name: str
    endings: tuple[str, ...]
    media_type: str
    write: Callable[[Store], bytes] | None
    write_folder: Callable[[Store, Path], object] | None = None


FORMATS: Mapping[str, Format] = {
    entry.name: entry
    for entry in (
        Format("turtle", (".ttl", ".turtle"), "text/turtle", rdf.turtle),
        Format("trig", (".trig",), "application/trig", rdf.trig),
        Format("nquads", (".nq", ".nquads"), "application/n-quads", rdf.nquads),
        Format("ntriples", (".nt", ".ntriples"), "application/n-triples", rdf.ntriples),
        Format("jsonld", (".jsonld",), "application/ld+json", rdf.jsonld),
        Format("rdfxml", (".rdf", ".owl", ".xml"), "application/rdf+xml", rdf.rdfxml),
        Format("graphml", (".graphml",), "application/graphml+xml", graphml),
        Format("gexf", (".gexf",), "application/gexf+xml", gexf),
        Format("csv", ("", ".csv"), "text/csv", None, write_tables),
        Format("shards", (), "application/n-quads", None, write_shards),
        Format("parquet", (".parquet",), "application/vnd.apache.parquet", None, write_parquet),
        Format("cypher", (".cypher", ".cql"), "application/x-cypher-query", cypher),
    )
}


def format_of(path: Path) -> str:
    """The format that a file's ending stands for; a name without ending is a folder of tables.

    Raises:
        ExportError: No format has this ending.
    """
    for entry in FORMATS.values():
        if path.suffix.lower() in entry.endings:
            return entry.name
    known = ", ".join(entry.endings[0] for entry in FORMATS.values() if entry.endings and entry.endings[0])
    raise ExportError(f"{path}: no format ends in {path.suffix!r}; known: {known}; or say which with --format")


def to_bytes(store: Store, format: str = "turtle") -> bytes:
    """The whole graph in one of ``FORMATS``, as one file.

    Raises:
        ExportError: The format is unknown, or is a folder of several files.
    """
    write = _known(format).write
    if write is None:
        raise ExportError(f"{format} is a folder of several files; name the folder with -o")
    return write(store)


def export(store: Store, target: Path | str, *, format: str | None = None) -> Path:
    """Write the graph to ``target`` (a folder for ``csv``, ``shards`` and ``parquet``), in the format of its ending or of ``format``.

    Raises:
        ExportError: The format is unknown, or ``target`` cannot be written.
        MissingExtraError: The library for ``parquet`` is not installed.
    """
    if in_object_store(str(target)):
        raise ExportError(f"{target}: kg writes to folders only; export into one and copy it there")
    path = Path(local_path(str(target)))
    name = format or format_of(path)
    try:
        write_folder = _known(name).write_folder
        if write_folder is not None:
            write_folder(store, path)
        else:
            data = to_bytes(store, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror or error})") from error
    return path


def _known(name: str) -> Format:
    if name not in FORMATS:
        raise ExportError(f"unknown format {name!r}; known: {', '.join(FORMATS)}")
    return FORMATS[name]
