"""A mark beside the store while a run changes it, so that the next run knows whether the last one came to its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "unfinished"


@contextmanager
def marked_unfinished(folder: Path, engine: str) -> Iterator[str | None]:
    """Keep the mark, with the version of the engine, while the block runs; taken away when it ends without an error.

    Yields the engine version of an earlier run that did not end, or None. What such a run annotated lies beside the
    store without being listed, and any graph may be newer than the list says.
    """
    mark = folder / MARK
    earlier = mark.read_text(encoding="ascii").strip() if mark.exists() else None
    mark.write_text(engine + "\n", encoding="ascii")
    yield earlier
    mark.unlink()
