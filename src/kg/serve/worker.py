"""A process that answers queries on a frozen copy of the store until its pipe closes or it is killed.

Started by ``pool.py`` as ``python -m kg.serve.worker``. Nothing it does can change the store, so killing it at any
moment is safe.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.serve.confine import bound_files, bound_memory, end_with_parent, leave_network
from kg.serve.evaluate import evaluate, failure
from kg.serve.frames import Frame, read_frame, write_frame
from kg.store.memory import copied


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve frames: ``open`` first, and again for every newer copy; else queries."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the pipe
    end_with_parent()
    leave_network()
    engine = ox.Store()
    while (frame := read_frame(requests)) is not None:
        request = frame.head
        if request["op"] == "open":
            engine, answer = _open(engine, request)
        else:
            answer = evaluate(engine, request)
        write_frame(answers, answer)


def _open(engine: ox.Store, request: Mapping[str, Any]) -> tuple[ox.Store, Frame]:
    bound_files(None)
    bound_memory(None)
    path = Path(request["path"])
    try:
        stored, answer = ox.Store.read_only(str(path)), Frame({})
        if request["in_memory"]:
            engine = ox.Store()  # the older copy goes first: there is room for one
            stored = copied(stored)
        engine = stored
    except OSError as error:
        answer = failure("engine", f"the store cannot be read: {error}")
    bound_memory(request["memory_mb"])
    bound_files(0 if request["in_memory"] else sum(1 for _ in path.glob("*.sst")))
    return engine, answer


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
