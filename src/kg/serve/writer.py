"""The process that alone writes to the store of a writable server, and makes a frozen copy after each change.

Started by ``writing.py`` as ``python -m kg.serve.writer``. An update is one transaction of the engine, so a process
that is killed at its deadline leaves the store as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.errors import KgError
from kg.serve.confine import bound_memory, end_with_parent, leave_network
from kg.serve.evaluate import failure
from kg.serve.formats import UPLOAD_TYPES
from kg.serve.frames import Frame, read_frame, write_frame
from kg.serve.updates import add_to_graph, delete_graph, put_graph, run_update
from kg.store import EmbeddedStore, open_embedded


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve frames: ``open`` once, then changes, and ``copy`` after each."""
    end_with_parent()
    leave_network()
    store: EmbeddedStore | None = None
    while (frame := read_frame(requests)) is not None:
        if store is None:
            store, answer = _open(frame.head)
        elif frame.head["op"] == "copy":
            answer = _copy(store, frame.head["target"])
        else:
            answer = _change(store, frame)
        write_frame(answers, answer)
    if store is not None:
        store.close()


def _open(request: Mapping[str, Any]) -> tuple[EmbeddedStore | None, Frame]:
    try:
        store = open_embedded(request["path"], write=True)
    except KgError as error:
        return None, failure("engine", str(error))
    bound_memory(request["memory_mb"])
    return store, Frame({})


def _change(store: EmbeddedStore, frame: Frame) -> Frame:
    try:
        return _apply(store, frame)
    except SyntaxError as error:
        return failure("syntax", f"not valid: {error.msg}")
    except (ValueError, RuntimeError) as error:
        return failure("invalid", f"cannot be done: {error}")
    except (KgError, OSError) as error:
        return failure("engine", f"cannot be done: {error}")


def _apply(store: EmbeddedStore, frame: Frame) -> Frame:
    request = frame.head
    if request["op"] == "update":
        run_update(store, frame.body.decode("utf-8"), request["base"])
        return Frame({})
    if request["op"] == "delete":
        return Frame({"existed": delete_graph(store, request["graph"])})
    triples = _parsed(frame)
    apply = put_graph if request["op"] == "put" else add_to_graph
    return Frame({"created": apply(store, request["graph"], triples)})


def _parsed(frame: Frame) -> list[ox.Triple]:
    """The triples of an upload, which may have several parts; blank nodes of each are its own."""
    triples: list[ox.Triple] = []
    start = 0
    for media_type, length in frame.head["parts"]:
        data = frame.body[start : start + length]
        start += length
        base = frame.head["graph"] or frame.head["base"]
        quads = ox.parse(data, UPLOAD_TYPES[media_type], base_iri=base, rename_blank_nodes=True)
        triples += (quad.triple for quad in quads)
    return triples


def _copy(store: EmbeddedStore, target: str) -> Frame:
    try:
        store.flush()
        store.checkpoint(Path(target))
    except KgError as error:
        return failure("engine", str(error))
    return Frame({})


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
