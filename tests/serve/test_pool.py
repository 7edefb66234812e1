"""A pool that is closed while queries run: it ends them and starts nothing more."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.serve.pool import Pool
from kg.serve.process import WorkerProcess
from kg.serve.settings import Settings
from kg.serve.sources import ReadingSource
from kg.store import open_store
from patience import PATIENCE_S
from serving import EX

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    things = [ox.Triple(ox.NamedNode(f"{EX}{n}"), ox.NamedNode(f"{EX}name"), ox.Literal(str(n))) for n in range(2000)]
    with open_store(tmp_path / "store", write=True) as opened:
        opened.replace(ox.NamedNode(f"{EX}g"), things)
    return tmp_path / "store"


def test_what_still_runs_is_ended_with_its_processes_and_not_replaced(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[WorkerProcess] = []
    start = WorkerProcess.start.__func__  # type: ignore[attr-defined]

    async def noted(cls: type[WorkerProcess], module: str) -> WorkerProcess:
        started.append(await start(cls, module))
        return started[-1]

    monkeypatch.setattr(WorkerProcess, "start", classmethod(noted))

    async def close_while_asked() -> bool:
        source = ReadingSource(store)
        await source.start()
        pool = Pool(Settings(store, workers=1, timeout_s=10 * PATIENCE_S), source)
        await pool.start()
        asked = [
            asyncio.create_task(pool.run({"op": "query", "query": ENDLESS, "base": EX, "format": "json"}))
            for _ in range(2)
        ]
        await asyncio.sleep(0.2)  # one query runs, the other waits
        await pool.close()
        await source.close()
        return all(task.done() for task in asked)

    assert asyncio.run(close_while_asked())
    assert len(started) == 1
    assert not any(worker.is_alive for worker in started)
