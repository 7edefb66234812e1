"""Every engine gives what this process alone would give, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import sys
from itertools import islice
from pathlib import Path

import pytest

from kg import pipeline
from kg.config import Config
from kg.errors import ConfigError, MissingExtraError
from kg.pipeline import executors, extraction
from kg.pipeline.executors import open_executor
from kg.pipeline.executors.window import AHEAD, in_order
from kg.store import open_store

CLUSTERS = ["ray", "dask"]


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    pytest.importorskip({"ray": "ray", "dask": "distributed"}.get(request.param, "kg"))
    return str(request.param)


def double(number: int) -> int:
    return 2 * number


def die_once(task: tuple[Path, int]) -> int:
    """Kill this very worker the first time the task is done."""
    mark, number = task
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def content(store: Path) -> list[str]:
    with open_store(store) as opened:
        return sorted(map(str, opened.quads()))


@pytest.mark.parametrize("engine", ["local", *CLUSTERS], indirect=True)
def test_results_come_in_the_order_of_the_batches(engine: str) -> None:
    with open_executor(engine, jobs=2) as executor:
        assert list(executor.map(double, range(40))) == list(range(0, 80, 2))


@pytest.mark.parametrize("engine", CLUSTERS, indirect=True)
def test_a_worker_that_is_killed_changes_nothing(engine: str, tmp_path: Path) -> None:
    with open_executor(engine, jobs=2) as executor:
        tasks = [(tmp_path / "killed", number) for number in range(12)]
        assert list(executor.map(die_once, tasks)) == list(range(0, 24, 2))
    assert (tmp_path / "killed").exists()


@pytest.mark.parametrize("engine", CLUSTERS, indirect=True)
def test_a_cluster_builds_the_graph_of_the_local_engine(
    engine: str, sources: Path, built_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "BATCH", 1)
    (tmp_path / "broken.pdf").write_bytes(b"no pdf")
    summary = pipeline.build(
        [sources, tmp_path / "broken.pdf"], tmp_path / "store", config=Config(engine=engine, jobs=2)
    )
    assert summary.added == 2
    assert [failure.stage for failure in summary.failures] == ["read"]
    assert content(tmp_path / "store") == content(built_store)


def test_two_builds_may_start_a_dask_cluster_each() -> None:
    pytest.importorskip("distributed")
    with open_executor("dask", jobs=1) as one, open_executor("dask", jobs=1) as other:
        assert [*one.map(double, [1]), *other.map(double, [2])] == [2, 4]


def test_an_unknown_engine_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match="no engine 'spark'; known: local, ray, dask"):
        open_executor("spark")


def test_a_cluster_for_the_local_engine_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="the local engine has none"), open_executor("local", cluster="tcp://h:1"):
        pass


def test_a_missing_library_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, executors.ENGINES["ray"], raising=False)
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kg\[ray\]'"):
        open_executor("ray")


def test_only_a_window_of_batches_is_under_way() -> None:
    submitted: list[int] = []

    def submit(number: int) -> int:
        submitted.append(number)
        return number

    results = in_order(submit, double, range(1000), workers=2)
    assert list(islice(results, 3)) == [0, 2, 4]
    assert len(submitted) <= 2 * AHEAD + 3
