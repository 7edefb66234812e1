"""A process that reads the graph with the library around the engine: questions in Chinese, evidence, the audit.

Started by ``pool.py`` as ``python -m kg.serve.reader`` when it is first needed. Like a query worker it has a frozen
copy of the store, can change nothing, and may be killed at any moment.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.ask import Graph, ask
from kg.audit import audit
from kg.config import load_config
from kg.errors import KgError
from kg.map import Iris
from kg.pipeline import recall_from
from kg.query import answer, readable, with_evidence
from kg.serve.confine import bound_files, bound_memory, end_with_parent, leave_network
from kg.serve.evaluate import failure
from kg.serve.frames import Frame, read_frame, write_frame
from kg.store import Manifest
from kg.store.memory import MemoryStore
from kg.track import track
from kg.track.formats import as_json

_OWN_FILES = 64
"""Files it may open beyond the engine's tables: the ontology, word lists, kept annotations one by one."""


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve frames: ``open`` first, and again for every newer copy; else what ``OPERATIONS`` names."""
    end_with_parent()
    leave_network()
    graph = Graph(MemoryStore())
    while (frame := read_frame(requests)) is not None:
        if frame.head["op"] == "open":
            graph, result = _open(graph, frame.head)
        else:
            result = _done(graph, frame.head)
        write_frame(answers, result)


def _open(graph: Graph, request: Mapping[str, Any]) -> tuple[Graph, Frame]:
    bound_files(None)
    path = Path(request["path"])
    try:
        graph = Graph(MemoryStore(ox.Store.read_only(str(path))))
    except OSError as error:
        return graph, failure("engine", f"the store cannot be read: {error}")
    bound_files(_OWN_FILES + sum(1 for _ in path.glob("*.sst")))
    bound_memory(request["memory_mb"])
    return graph, Frame({})


def _done(graph: Graph, request: Mapping[str, Any]) -> Frame:
    try:
        found = OPERATIONS[request["op"]](graph, request)
    except KgError as error:
        return failure("invalid", str(error))
    except (OSError, RuntimeError) as error:
        return failure("engine", f"cannot be read: {error}")
    return Frame({}, json.dumps(found, ensure_ascii=False).encode("utf-8"))


def _ask(graph: Graph, request: Mapping[str, Any]) -> Any:
    return ask(graph, request["question"]).as_json()


def _table(graph: Graph, request: Mapping[str, Any]) -> Any:
    """A query's rows as people read them, the IRIs behind the cells, and the quotes of each row."""
    store, sparql = graph.store, request["query"]
    found = answer(store, sparql)
    if found.boolean is not None or found.triples:
        return {"columns": [], "rows": [], "boolean": found.boolean, "all": len(found.triples)}
    all_rows = len(found.rows)
    found = replace(found, rows=found.rows[: request["most"]])
    columns, cells = readable(store, found)
    quotes = with_evidence(store, sparql).evidence if request["evidence"] and all_rows <= request["most"] else None
    places = [found.columns.index(name) for name in columns]
    iris = [[_iri(row[at]) for at in places] for row in found.rows]
    return {
        "columns": columns,
        "rows": [
            {"cells": texts, "iris": links, "quotes": [asdict(quote) for quote in behind]}
            for texts, links, behind in zip(cells, iris, quotes or ((),) * len(cells), strict=True)
        ],
        "boolean": None,
        "all": all_rows,
    }


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


def _audit(graph: Graph, request: Mapping[str, Any]) -> Any:
    """The findings over the kept annotations of the store, and over how many documents and figures they are."""
    config = replace(load_config(), decisions=request["decisions"])
    documents, resolution = recall_from(Manifest.load(Path(request["store"])), config=config)
    return {
        "documents": len(documents),
        "figures": sum(len(document.observations) for document in documents),
        "findings": [asdict(finding) for finding in audit(documents, resolution)],
    }


def _track(graph: Graph, request: Mapping[str, Any]) -> Any:
    """The histories of plans and targets, as ``kg track --format json`` tells them, with the IRIs of the things."""
    config = replace(load_config(), decisions=request["decisions"])
    histories = track(*recall_from(Manifest.load(Path(request["store"])), config=config))
    iris = Iris(config.base)
    return [{**row, "iri": iris.entity(row["entity"]).value} for row in json.loads(as_json(histories))]


OPERATIONS: Mapping[str, Callable[[Graph, Mapping[str, Any]], Any]] = {
    "ask": _ask,
    "table": _table,
    "audit": _audit,
    "track": _track,
}

if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
