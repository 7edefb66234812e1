"""A query or the wish for a whole graph → its serialised result, inside a worker and within the limits.

Requests and answers are the frames of ``frames.py``; nothing here knows of HTTP.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.map.document import sort_triples
from kg.map.terms import PREFIXES
from kg.serve.bounded import BoundedSink, LimitExceededError, rows_exceeded
from kg.serve.formats import GRAPH_FORMATS, RESULT_FORMATS
from kg.serve.frames import Frame

_WITH_PREFIXES = ("turtle", "trig")


def evaluate(engine: ox.Store, request: Mapping[str, Any]) -> Frame:
    """Answer one request; what goes wrong is in the head as ``error`` (its kind) and ``message``."""
    try:
        if request["op"] == "graph":
            return _graph(engine, request)
        return _query(engine, request)
    except LimitExceededError as error:
        return failure("limit", f"{error}; ask for less with LIMIT or a narrower pattern")
    except SyntaxError as error:
        return failure("syntax", f"not valid SPARQL: {error.msg}")
    except (ValueError, RuntimeError) as error:
        return failure("invalid", f"cannot be evaluated: {error}")
    except OSError as error:
        return failure("engine", f"cannot be evaluated: {error}")


def failure(kind: str, message: str) -> Frame:
    """The frame for what could not be done."""
    return Frame({"error": kind, "message": message})


def _query(engine: ox.Store, request: Mapping[str, Any]) -> Frame:
    default = _nodes(request.get("default_graphs"))
    named = _nodes(request.get("named_graphs"))
    options: dict[str, Any] = {}
    if default is not None and len(default) > 1:
        engine, options = _merged(engine, default, named or []), {"default_graph": ox.DefaultGraph()}
        options["named_graphs"] = named or []
    elif default is not None:
        options = {"default_graph": default, "named_graphs": named or []}
    found = engine.query(request["query"], base_iri=request["base"], prefixes=dict(PREFIXES), **options)
    if isinstance(found, ox.QueryTriples):
        return _triples(sort_triples(_counted(found, request["max_rows"])), request)
    format, counter = RESULT_FORMATS[request["format"]]
    sink = BoundedSink(
        max_bytes=request["max_bytes"],
        max_rows=request["max_rows"],
        counter=counter() if isinstance(found, ox.QuerySolutions) else None,
    )
    found.serialize(cast(IO[bytes], sink), format)
    return Frame({}, sink.content())


def _graph(engine: ox.Store, request: Mapping[str, Any]) -> Frame:
    name = request["graph"]
    if name is None:
        home: ox.NamedNode | ox.DefaultGraph = ox.DefaultGraph()
    else:
        home = ox.NamedNode(name)
        if not engine.contains_named_graph(home):
            return failure("absent", f"there is no graph <{name}>")
    return _triples((quad.triple for quad in engine.quads_for_pattern(None, None, None, home)), request)


def _triples(triples: Iterable[ox.Triple], request: Mapping[str, Any]) -> Frame:
    format = request["format"]
    sink = BoundedSink(max_bytes=request["max_bytes"], max_rows=0)
    ox.serialize(
        _counted(triples, request["max_rows"]),
        cast(IO[bytes], sink),
        GRAPH_FORMATS[format],
        prefixes=dict(PREFIXES) if format in _WITH_PREFIXES else None,
    )
    return Frame({}, _with_sorted_prefixes(sink.content()) if format in _WITH_PREFIXES else sink.content())


def _with_sorted_prefixes(content: bytes) -> bytes:
    """The same text with its declarations in order; the engine writes them in a new order every time."""
    lines = content.split(b"\n", len(PREFIXES))
    return b"\n".join([*sorted(lines[:-1]), lines[-1]])


def _counted(triples: Iterable[ox.Triple], limit: int | None) -> Iterator[ox.Triple]:
    for number, triple in enumerate(triples, start=1):
        if limit is not None and number > limit:
            raise rows_exceeded(limit)
        yield triple


def _nodes(iris: Sequence[str] | None) -> list[ox.NamedNode] | None:
    return None if iris is None else [ox.NamedNode(iri) for iri in iris]


def _merged(engine: ox.Store, default: Sequence[ox.NamedNode], named: Sequence[ox.NamedNode]) -> ox.Store:
    """A store whose default graph is the merge of ``default``: the engine itself would count shared triples twice."""
    merged = ox.Store()
    quads = chain.from_iterable(engine.quads_for_pattern(None, None, None, graph) for graph in default)
    merged.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    for graph in named:
        merged.bulk_extend(engine.quads_for_pattern(None, None, None, graph))
    return merged
