"""One running server: its settings, where copies of the store come from, its workers; and how its own pages ask."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kg.errors import QueryError
from kg.serve.frames import Frame
from kg.serve.pool import Pool
from kg.serve.settings import Settings
from kg.serve.sources import ReadingSource
from kg.serve.writing import WritingSource

Row = dict[str, str]
OWN_BASE = "http://localhost/"


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
        self._pool = Pool(settings, self._source)
        self._kept: dict[str, tuple[str, list[Row]]] = {}

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
        await self._source.close()

    async def version(self) -> str:
        """A short text that changes when the store does."""
        return (await self._source.current()).version

    async def run(self, request: Mapping[str, Any]) -> Frame:
        """Have a worker answer a request, within the limits of the settings; see ``Pool.run`` for what it raises."""
        limits = {"max_rows": self.settings.max_rows, "max_bytes": self.settings.max_result_bytes}
        return await self._pool.run({**limits, **request})

    async def rows(self, sparql: str) -> list[Row]:
        """The rows of a SELECT query of our own, each value as text.

        Raises:
            QueryError: The query is wrong or its result too large.
        """
        frame = await self.run({"op": "query", "query": sparql, "base": OWN_BASE, "format": "json"})
        if "error" in frame.head:
            raise QueryError(frame.head["message"])
        bindings = json.loads(frame.body)["results"]["bindings"]
        return [{name: term["value"] for name, term in binding.items()} for binding in bindings]

    async def kept_rows(self, sparql: str) -> list[Row]:
        """As ``rows``, but asked again only when the store has changed."""
        version = await self.version()
        if self._kept.get(sparql, ("", []))[0] != version:
            self._kept[sparql] = (version, await self.rows(sparql))
        return self._kept[sparql][1]
