"""What a run reports: failures one by one, and the summary at its end."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the stage (read, extract, resolve, map, infer), how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """Something that could not be taken in; everything else was.

    Attributes:
        path: The source, as given or found.
        stage: ``read``, ``extract`` or ``map``.
        error: What happened, one line.
    """

    path: str
    stage: str
    error: str

    def __str__(self) -> str:
        return f"{self.stage}: {self.error if self.path in self.error else f'{self.path}: {self.error}'}"


def fault(error: Exception) -> str:
    """An error nobody foresaw, in one line, with the place in the code: what a report of it needs."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return " ".join(f"{type(error).__name__}: {error}{place}".split())


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended.

    Attributes:
        documents: In the store now.
        added, changed, unchanged, removed: Documents of this run; a changed one replaced another of the same source.
        things: Number of things by class name, sorted by class.
        relations, statuses, observations: Statements in the store now, each counted once.
        failures: What could not be taken in, sorted.
        seconds: How long the run took.
    """

    documents: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    things: dict[str, int] = field(default_factory=dict)
    relations: int = 0
    statuses: int = 0
    observations: int = 0
    failures: tuple[Failure, ...] = ()
    seconds: float = 0.0
