"""A process that makes the graph again from what the store keeps, with the curator's decisions; then it ends.

Started by ``pages/review.py`` as ``python -m kg.serve.rebuilder``. It is the store's one writer while it works, like
``kg build``, so readers go on and see the new graph when it is done.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import BinaryIO

from kg.config import load_config
from kg.errors import KgError
from kg.pipeline import refresh
from kg.serve.confine import end_with_parent
from kg.serve.evaluate import failure
from kg.serve.frames import Frame, read_frame, write_frame


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve one frame: the store and the file of decisions."""
    end_with_parent()
    frame = read_frame(requests)
    if frame is None:
        return
    try:
        summary = refresh(frame.head["store"], config=replace(load_config(), decisions=frame.head["decisions"]))
    except KgError as error:
        write_frame(answers, failure("invalid", str(error)))
        return
    told = {"things": summary.things, "relations": summary.relations, "failures": len(summary.failures)}
    write_frame(answers, Frame(told))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
