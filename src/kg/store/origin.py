"""A mark beside a store whose graph was loaded, not built: a build would take out what came from none of its documents."""

from __future__ import annotations

from pathlib import Path

MARK = "loaded"


def mark_loaded(folder: Path, source: Path) -> None:
    """Note where the graph of the store in ``folder`` comes from."""
    (folder / MARK).write_text(f"{source.resolve()}\n", encoding="utf-8")


def loaded_from(folder: Path) -> str | None:
    """Where the graph of the store in ``folder`` was loaded from; None for one that is built."""
    mark = folder / MARK
    return mark.read_text(encoding="utf-8").strip() if mark.is_file() else None
