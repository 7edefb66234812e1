"""Processes of this machine; if one dies, this process goes on alone."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from kg.errors import ConfigError
from kg.pipeline.executors import Batch, Result


@contextmanager
def open_executor(jobs: int, cluster: str) -> Iterator[LocalExecutor]:
    """``jobs`` processes, started when there is enough to do for several."""
    if cluster:
        raise ConfigError(f"cluster {cluster!r}: the local engine has none; name another with --engine")
    yield LocalExecutor(jobs or cores())


class LocalExecutor:
    """Up to ``jobs`` processes."""

    is_cluster = False

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def map(self, work: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
        """See ``Executor.map``; what makes a single batch is done in this process."""
        waiting = list(batches)
        if min(self.jobs, len(waiting)) < 2:
            yield from map(work, waiting)
            return
        done = 0
        # spawned, not forked: the store's engine runs threads, which a fork would leave in an unknown state
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(self.jobs, len(waiting)), mp_context=context) as pool:
            try:
                for result in pool.map(work, waiting):
                    yield result
                    done += 1
            except BrokenProcessPool:
                yield from map(work, waiting[done:])


def cores() -> int:
    """Cores this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
