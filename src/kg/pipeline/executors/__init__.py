"""Where the work on single documents is done: on this machine, or on a Ray or Dask cluster that is there already.

An executor knows nothing of documents: it takes a function, which every worker can import, and batches, and gives the
results in the order of the batches. A batch whose worker dies is done again; so the outcome never depends on where it
was done. One more engine is one more module with an ``open_executor`` and its line in the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Protocol, TypeVar

from kg.errors import ConfigError, MissingExtraError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

ENGINES = {
    "local": "kg.pipeline.executors.local",
    "ray": "kg.pipeline.executors.on_ray",
    "dask": "kg.pipeline.executors.on_dask",
}
"""Engines by name, each with the module that opens it; the library behind one is imported when it is asked for."""


class Executor(Protocol):
    """Workers that are ready."""

    is_cluster: bool
    """Whether documents should also be read by the workers, which may see other disks than this machine."""

    def map(self, work: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
        """``work`` done on every batch; results in the order of the batches, as soon as the next one is there."""


def open_executor(engine: str = "local", jobs: int = 0, cluster: str = "") -> AbstractContextManager[Executor]:
    """Workers of an engine, as a context: ``jobs`` processes on this machine (0: one for every core), or a cluster.

    ``cluster`` is the address of a running Ray or Dask cluster; without one, these start one of their own on this machine.

    Raises:
        ConfigError: There is no such engine, or its cluster cannot be reached.
        MissingExtraError: Its library is not installed.
    """
    if engine not in ENGINES:
        raise ConfigError(f"there is no engine {engine!r}; known: {', '.join(ENGINES)}")
    try:
        module = import_module(ENGINES[engine])
    except ImportError as error:
        raise MissingExtraError(f"--engine {engine}", engine) from error
    opened: AbstractContextManager[Executor] = module.open_executor(jobs, cluster)
    return opened
