"""A Dask cluster, the light alternative: one task for a batch, done elsewhere when its worker dies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from distributed import Client, LocalCluster

from kg.errors import ConfigError
from kg.pipeline.executors import Batch, Result
from kg.pipeline.executors.local import cores
from kg.pipeline.executors.window import in_order

RETRIES = 5
_TIMEOUT = "30s"


@contextmanager
def open_executor(jobs: int, cluster: str) -> Iterator[DaskExecutor]:
    """Connect to the scheduler at ``cluster`` (``tcp://…``), or start one with ``jobs`` workers here."""
    if cluster:
        try:
            client = Client(cluster, timeout=_TIMEOUT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ConfigError(f"no Dask scheduler at {cluster!r}: {error}") from error
        with client:
            yield DaskExecutor(client)
        return
    # without an address of its own, its page would take port 8787 of every network that this machine is in
    options = {"n_workers": jobs or cores(), "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    with LocalCluster(**options) as own, Client(own, set_as_default=False) as client:
        yield DaskExecutor(client)


class DaskExecutor:
    """Tasks on the workers of one client's cluster."""

    is_cluster = True

    def __init__(self, client: Client) -> None:
        self.client = client

    def map(self, work: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
        """See ``Executor.map``."""
        workers = max(len(self.client.scheduler_info()["workers"]), 1)

        def submit(batch: Batch) -> object:
            return self.client.submit(work, batch, pure=False, retries=RETRIES)

        yield from in_order(submit, lambda future: future.result(), batches, workers)  # type: ignore[attr-defined]
