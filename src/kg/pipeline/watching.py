"""A store kept in step with its files: built once, then again whenever one of them is added, changed or removed."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import watchfiles

from kg.errors import ReadError
from kg.read import SUFFIXES, find_sources, in_object_store, local_path
from kg.tables.choice import ENDING

SETTLE = 400
"""Milliseconds without a further change before a build starts, so that a file is not read while it is being written."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a build has to take in, and what is no longer there; full paths, sorted."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]


def steps(sources: Sequence[str], stop: Event | None = None, *, settle: int = SETTLE) -> Iterator[Step]:
    """Yield first everything that ``sources`` mean now, then each change of it, until ``stop`` is set.

    Sources may be folders, files and globs; a folder may be empty. Changes that happen while the caller works on one
    step are gathered into the next.

    Raises:
        ReadError: A source is not there, is a pattern in a folder that is not there, or lies in an object store.
    """
    roots = sorted({str(_root(source)) for source in sources})
    known: set[str] = set()
    started = False
    for changes in watchfiles.watch(
        *roots, watch_filter=_is_document, debounce=4 * settle, step=settle, stop_event=stop, rust_timeout=settle,
        yield_on_timeout=True, raise_interrupt=True,
    ):  # fmt: skip
        if started and not changes:
            continue
        present = _present(sources)
        touched = _touched(present, (path for _, path in changes)) if started else present
        step = Step(tuple(sorted(present & (touched | (present - known)))), tuple(sorted(known - present)))
        known, started = present, True
        if step.changed or step.gone:
            yield step


def _root(source: str) -> Path:
    """The folder to watch for a source: itself, the folder of a file, or the part of a glob before its first wildcard."""
    if in_object_store(source):
        raise ReadError(
            source,
            "object stores do not tell of changes; run kg build again and again (cron) instead: "
            "only what changed is fetched",
        )
    path = Path(local_path(source)).expanduser()
    while glob.has_magic(str(path)) and not path.exists():
        path = path.parent
    if not path.exists():
        raise ReadError(source, "no such file or folder to watch; check the path")
    return (path if path.is_dir() else path.parent).resolve()


def _present(sources: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for source in sources:
        try:
            found |= {str(path.resolve()) for path in find_sources([source])}
        except ReadError:  # a watched folder may be empty for a while, a watched file gone
            continue
    return found


def _touched(present: set[str], paths: Iterable[str]) -> set[str]:
    """The full paths of what changed; a changed mapping may concern every table beside it."""
    changed = {Path(path).resolve() for path in paths}
    mapped = {path.parent for path in changed if path.name.endswith(ENDING)}
    return {str(path) for path in changed} | {path for path in present if Path(path).parent in mapped}


def _is_document(_: watchfiles.Change, path: str) -> bool:
    """Whether a change may matter: a document, a mapping, or a folder (of documents) that came or went."""
    suffix = Path(path).suffix.lower()
    return suffix in SUFFIXES or not suffix or path.endswith(ENDING)
