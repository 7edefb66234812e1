"""A Ray cluster: one task for a batch, repeated elsewhere when its worker or node dies.

A worker process keeps the language pipeline from batch to batch, because the function it runs lies in an importable
module and caches it. kg must be installed on the nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import ray

from kg.errors import ConfigError
from kg.pipeline.executors import Batch, Result
from kg.pipeline.executors.window import in_order

RETRIES = 5


@contextmanager
def open_executor(jobs: int, cluster: str) -> Iterator[RayExecutor]:
    """Connect to the cluster at ``cluster`` (``auto``, ``ray://…``), or start one of ``jobs`` workers here."""
    already = ray.is_initialized()
    if not already:
        try:
            if cluster:
                ray.init(cluster, log_to_driver=False)
            else:
                ray.init(num_cpus=jobs or None, include_dashboard=False, log_to_driver=False)
        except (ConnectionError, ValueError, RuntimeError) as error:
            raise ConfigError(f"no Ray cluster at {cluster!r}: {' '.join(str(error).split())}") from error
    try:
        yield RayExecutor(int(ray.cluster_resources().get("CPU", 1)))
    finally:
        if not already:
            ray.shutdown()


class RayExecutor:
    """Tasks on as many CPUs as the cluster has."""

    is_cluster = True

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, work: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
        """See ``Executor.map``."""
        task = ray.remote(max_retries=RETRIES)(_do)
        yield from in_order(lambda batch: task.remote(work, batch), ray.get, batches, self.workers)


def _do(work: Callable[[Batch], Result], batch: Batch) -> Result:
    return work(batch)
