"""Servers that the tests of the protocols share: one that only reads, one that writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.serve.settings import Settings
from serving import GRAPHS, connected, fill, running


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server that only reads two small graphs."""
    store: Path = tmp_path_factory.mktemp("reading") / "store"
    fill(store, GRAPHS)
    settings = Settings(store, port=0, workers=1, max_rows=50, max_request_mb=1)
    with running(settings) as address, connected(address) as client:
        yield client


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server that writes to a store of its own, empty at first."""
    store: Path = tmp_path_factory.mktemp("writing") / "store"
    settings = Settings(store, port=0, workers=1, writable=True)
    with running(settings) as address, connected(address) as client:
        yield client
