"""Graph → a folder of Parquet files, one row a statement of a named graph; ``loading`` reads them back, term for term.

``graph-00001.parquet`` … have the columns of ``COLUMNS``, all of them strings, in the order of the N-Quads export:

=========  ==========================================================================================
subject    an IRI, or ``_:`` with the name of a blank node
predicate  an IRI
object     an IRI, a blank node, or the characters of a literal
datatype   the IRI of the literal's datatype; null where the object is no literal
language   the literal's language tag; null where it has none
graph      the IRI of the named graph that holds the statement: a document, or what kg adds
=========  ==========================================================================================
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import ExportError, MissingExtraError
from kg.export.rdf import in_order
from kg.export.shards import write_parts
from kg.store import Store

COLUMNS = ("subject", "predicate", "object", "datatype", "language", "graph")
ENDING = ".parquet"
SIZE = 500_000
"""Rows at which a file is full; one graph is never divided."""

Row = tuple[str, str, str, str | None, str | None, str]


def write_parquet(store: Store, folder: Path) -> None:
    """Write the files into ``folder``, which is made when it is not there; those of an earlier export go.

    Raises:
        MissingExtraError: pyarrow is not installed.
        ExportError: A graph holds a term that is in no such column.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError(f"{folder}: writing Parquet", "parquet") from error
    schema = pyarrow.schema([(name, pyarrow.string()) for name in COLUMNS])

    def as_file(rows: list[Row]) -> bytes:
        columns = [list(column) for column in zip(*rows, strict=True)]
        data = io.BytesIO()
        parquet.write_table(pyarrow.table(columns, schema=schema), data, compression="zstd")
        return data.getvalue()

    write_parts(folder, ENDING, map(as_file, _parts(store)))


def _parts(store: Store) -> Iterator[list[Row]]:
    waiting: list[Row] = []
    for graph in store.graphs():
        rows = [_row(triple, graph) for triple in in_order(store.triples(graph))]
        if waiting and len(waiting) + len(rows) > SIZE:
            yield waiting
            waiting = []
        waiting += rows
    if waiting:
        yield waiting


def _row(triple: Triple, graph: NamedNode) -> Row:
    object_ = triple.object
    datatype = object_.datatype.value if isinstance(object_, Literal) else None
    language = object_.language if isinstance(object_, Literal) else None
    return _text(triple.subject), triple.predicate.value, _text(object_), datatype, language, graph.value


def _text(term: NamedNode | BlankNode | Literal | Triple) -> str:
    if isinstance(term, Triple) or (isinstance(term, Literal) and term.direction is not None):
        raise ExportError(f"Parquet has no column for what is new in RDF 1.2; use --format shards: {term}")
    return str(term) if isinstance(term, BlankNode) else term.value
