"""Results → the formats other programs read: one table of formats for rows and yes/no, one for graphs."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, serialize

from kg.errors import QueryError
from kg.map.document import sort_triples
from kg.map.terms import PREFIXES
from kg.store import QueryResult

RESULT_FORMATS: Mapping[str, QueryResultsFormat] = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
GRAPH_FORMATS: Mapping[str, RdfFormat] = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}


def serialized(result: QueryResult, format: str) -> bytes:
    """The result in one of the formats; triples come sorted, so equal graphs give equal bytes.

    Raises:
        QueryError: Rows were asked for in a graph's format or a graph in a format for rows.
    """
    if isinstance(result, QueryTriples):
        if format not in GRAPH_FORMATS:
            raise QueryError(f"{format} holds rows, the query gives a graph: use {', '.join(GRAPH_FORMATS)}")
        graph_format = GRAPH_FORMATS[format]
        prefixes = dict(PREFIXES) if graph_format == RdfFormat.TURTLE else None
        data = serialize(sort_triples(result), format=graph_format, prefixes=prefixes)
    else:
        if format not in RESULT_FORMATS:
            raise QueryError(f"{format} holds a graph, the query gives rows: use table, {', '.join(RESULT_FORMATS)}")
        data = result.serialize(format=RESULT_FORMATS[format])
    data = data or b""
    return data if data.endswith(b"\n") else data + b"\n"
