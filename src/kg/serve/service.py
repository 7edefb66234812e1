"""One running server: its settings, where copies of the store come from, its workers; and how its own pages ask."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, cast

from kg.errors import QueryError
from kg.serve.frames import Frame
from kg.serve.pool import Pool
from kg.serve.settings import Settings
from kg.serve.sources import ReadingSource
from kg.serve.writing import WritingSource

Row = dict[str, str]
T = TypeVar("T")
OWN_BASE = "http://localhost/"
_BYTES_A_ROW = 1024
_PATIENCE = 10
"""Reading all documents has so many times the time of a query."""


class Service:
    """What the routes share; ``start`` before the first request, ``close`` after the last.

    Attributes:
        settings: What the server was told.
        writing: The writer's side; None unless the server is writable.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.writing = WritingSource(settings) if settings.writable else None
        self._source = self.writing or ReadingSource(settings.store)
        opened: Counter[int] = Counter()
        self._pool = Pool(settings, self._source, opened)
        self._readers = Pool(settings, self._source, opened, "reader")
        self._kept: dict[str, tuple[str, Any]] = {}
        self._making: dict[str, asyncio.Lock] = {}

    async def start(self) -> None:
        """Open the store and start the workers.

        Raises:
            StoreError: There is no store, or it cannot be used.
        """
        await self._source.start()
        await self._pool.start()

    async def close(self) -> None:
        """End all processes and delete all copies."""
        await self._pool.close()
        await self._readers.close()
        await self._source.close()

    async def version(self) -> str:
        """A short text that changes when the store does."""
        return (await self._source.current()).version

    async def run(self, request: Mapping[str, Any]) -> Frame:
        """Have a worker answer a request, within the limits of the settings; see ``Pool.run`` for what it raises."""
        limits = {"max_rows": self.settings.max_rows, "max_bytes": self.settings.max_result_bytes}
        return await self._pool.run({**limits, **request})

    async def read(self, request: Mapping[str, Any], *, timeout_s: float | None = None) -> Any:
        """What ``reader.py`` finds for a request, within the time and memory that queries have too.

        Readers are started when they are first asked; see ``Pool.run`` for what else it raises.

        Raises:
            QueryError: The request cannot be answered.
        """
        frame = await self._readers.run(request, timeout_s=timeout_s)
        if "error" in frame.head:
            raise QueryError(frame.head["message"])
        return json.loads(frame.body)

    async def read_annotations(self, operation: str) -> Any:
        """What ``reader.py`` finds in the kept annotations of all documents; takes longer than a query, and may."""
        request = {"op": operation, "store": str(self.settings.store), "decisions": self.settings.made_decisions}
        return await self.read(request, timeout_s=self.settings.timeout_s * _PATIENCE)

    async def rows(self, sparql: str, *, most: int | None = None) -> list[Row]:
        """The rows of a SELECT query of our own, each value as text.

        Args:
            sparql: The query.
            most: More rows than the settings let others have, where a view keeps what it reads.

        Raises:
            QueryError: The query is wrong or its result too large.
        """
        request: dict[str, Any] = {"op": "query", "query": sparql, "base": OWN_BASE, "format": "json"}
        if most is not None:
            request |= {"max_rows": most, "max_bytes": most * _BYTES_A_ROW}
        frame = await self.run(request)
        if "error" in frame.head:
            raise QueryError(frame.head["message"])
        bindings = json.loads(frame.body)["results"]["bindings"]
        return [{name: term["value"] for name, term in binding.items()} for binding in bindings]

    async def kept_rows(self, sparql: str) -> list[Row]:
        """As ``rows``, but asked again only when the store has changed."""

        async def ask(service: Service) -> list[Row]:
            return await service.rows(sparql)

        return await self.kept(sparql, ask)

    async def kept(self, name: str, make: Callable[[Service], Awaitable[T]]) -> T:
        """What ``make`` makes of the graph, made once for each state of the store however many ask for it."""
        async with self._making.setdefault(name, asyncio.Lock()):
            version = await self.version()
            if self._kept.get(name, ("", None))[0] != version:
                self._kept[name] = (version, await make(self))
            return cast(T, self._kept[name][1])
