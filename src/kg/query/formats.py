"""Results → the formats other programs read: one table of formats for rows and yes/no, one for graphs.

With evidence, each row has its quotes: JSON as a list beside the bindings (``results.evidence``, one list for each
row; beside ``boolean`` for a yes), the other formats for rows in a further column ``evidence`` that holds JSON. A graph
gets the records of its triples, with the spans they are derived from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Triple, parse_query_results, serialize

from kg.errors import QueryError
from kg.map.document import sort_triples
from kg.map.terms import PREFIXES
from kg.query.answer import run
from kg.query.evidence import records_of, with_evidence
from kg.store import QueryResult, Store

_JSON = PREFIXES["rdf"] + "JSON"

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
        data = _graph(result, format)
    else:
        if format not in RESULT_FORMATS:
            raise QueryError(f"{format} holds a graph, the query gives rows: use table, {', '.join(RESULT_FORMATS)}")
        data = result.serialize(format=RESULT_FORMATS[format]) or b""
    return data if data.endswith(b"\n") else data + b"\n"


def serialized_with_evidence(store: Store, sparql: str, format: str) -> bytes:
    """The result of a query in one of the formats, with the quotes it rests on.

    Raises:
        QueryError: The query is malformed or not allowed, or the format has no place for its result.
    """
    found = with_evidence(store, sparql)
    evidence = [[quote.as_json() for quote in quotes] for quotes in found.evidence or ()]
    result = run(store, sparql)
    if isinstance(result, QueryTriples):
        serialized(result, format)  # a format for rows is refused here
        return _graph({*found.triples, *records_of(store, found.triples)}, format)
    held = json.loads(serialized(result, "json" if format in RESULT_FORMATS else format))
    if found.boolean is not None:
        if format != "json":
            raise QueryError(f"{format} has no place for the evidence of a yes or no: use table or json")
        return _dumped({**held, "evidence": evidence[0] if evidence else []})
    if format == "json":
        held["results"]["evidence"] = evidence
        return _dumped(held)
    held["head"]["vars"].append("evidence")
    for binding, quotes in zip(held["results"]["bindings"], evidence, strict=True):
        binding["evidence"] = {"type": "literal", "value": json.dumps(quotes, ensure_ascii=False), "datatype": _JSON}
    return serialized(parse_query_results(json.dumps(held).encode(), format=QueryResultsFormat.JSON), format)


def _graph(triples: Iterable[Triple], format: str) -> bytes:
    graph_format = GRAPH_FORMATS[format]
    prefixes = dict(PREFIXES) if graph_format == RdfFormat.TURTLE else None
    return serialize(sort_triples(triples), format=graph_format, prefixes=prefixes) or b""


def _dumped(result: Mapping[str, Any]) -> bytes:
    return json.dumps(result, ensure_ascii=False, indent=1).encode() + b"\n"
