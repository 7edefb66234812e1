"""What ``kg serve`` can be told, with its limits; one frozen value handed to every part."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ConfigError

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve one store.

    Attributes:
        store: The store's folder.
        host, port: Where to listen; port 0 lets the system choose.
        writable: Whether ``/update`` and ``/data`` work.
        token: What a writing request must bring as ``Authorization: Bearer``; needed beyond loopback.
        timeout_s: Seconds after which a query's or update's process is killed.
        max_rows: Rows of a result, or triples of a graph, above which a query is refused.
        max_result_mb: Size of a serialised result above which a query is refused.
        max_request_mb: Size of a request's body above which it is refused.
        memory_mb: Address space a worker may use beyond what it has when idle; None sets no limit.
        workers: Processes that answer queries at the same time.
        in_memory: Whether each of them keeps the graph in memory; 700 MB for a million triples, times ``workers``.
        max_waiting: Queries that may wait for a worker before others are turned away.
        curate: Whether the explorer takes a curator's decisions.
        decisions: The file of those decisions, which the graph was built with.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8000
    writable: bool = False
    token: str | None = None
    timeout_s: float = 30.0
    max_rows: int = 100_000
    max_result_mb: int = 64
    max_request_mb: int = 64
    memory_mb: int | None = 2048
    workers: int = 2
    max_waiting: int = 64
    curate: bool = False
    decisions: Path | None = None
    in_memory: bool = False

    def __post_init__(self) -> None:
        for name in ("timeout_s", "max_rows", "max_result_mb", "max_request_mb", "workers", "max_waiting"):
            if getattr(self, name) <= 0:
                raise ConfigError(f"{name} must be above 0, not {getattr(self, name)}")
        if (self.writable or self.curate) and not self.token and not is_loopback(self.host):
            raise ConfigError(
                f"writing on {self.host} needs a token: set KG_TOKEN or --token, or listen on 127.0.0.1 only"
            )
        if self.curate and self.decisions is None:
            raise ConfigError("--curate needs a file for the decisions: --decisions, KG_DECISIONS, or kg.toml")

    @property
    def made_decisions(self) -> str:
        """Path of the file of decisions; "" where none is named, or a curator has made none yet."""
        is_there = self.decisions is not None and (self.decisions.exists() or not self.curate)
        return str(self.decisions) if is_there else ""

    @property
    def max_result_bytes(self) -> int:
        """``max_result_mb`` in bytes."""
        return self.max_result_mb * MEGABYTE

    @property
    def max_request_bytes(self) -> int:
        """``max_request_mb`` in bytes."""
        return self.max_request_mb * MEGABYTE


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
