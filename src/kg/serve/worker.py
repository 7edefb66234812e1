"""A process that answers queries on a frozen copy of the store until its pipe closes or it is killed.

Started by ``pool.py`` as ``python -m kg.serve.worker``; the first frame sets its limits. Nothing it does can change
the store, so killing it at any moment is safe.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.serve.confine import bound_memory, leave_network, no_new_files
from kg.serve.evaluate import evaluate, failure
from kg.serve.frames import Frame, read_frame, write_frame


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve frames: ``start`` once, then ``open`` and queries in any order."""
    leave_network()
    engine = ox.Store()
    while (frame := read_frame(requests)) is not None:
        request = frame.head
        if request["op"] == "start":
            bound_memory(request["memory_mb"])
            answer = Frame({})
        elif request["op"] == "open":
            engine, answer = _open(engine, request)
        else:
            with no_new_files():
                answer = evaluate(engine, request)
        write_frame(answers, answer)


def _open(engine: ox.Store, request: Mapping[str, Any]) -> tuple[ox.Store, Frame]:
    try:
        return ox.Store.read_only(request["path"]), Frame({})
    except OSError as error:
        return engine, failure("engine", f"the store cannot be read: {error}")


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
