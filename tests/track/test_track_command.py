"""``kg track`` and ``KnowledgeGraph.track`` read what a store was built from."""

import json

import pytest
from click.testing import CliRunner

import kg
from follow_ups import FOLLOW_UPS
from kg.cli import main


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    texts = next(texts for what, _, _, texts in FOLLOW_UPS if what == "a line opens after its day")
    for number, text in enumerate(texts):
        (folder / f"report{number}.txt").write_text(text, encoding="utf-8")
    kg.build(folder, store=folder / "store")
    return folder / "store"


def track(store, *arguments):
    return CliRunner().invoke(main, ["track", *arguments, "--store", str(store)])


def test_the_command_tells_the_verdict_and_the_steps(store):
    result = track(store)
    assert result.exit_code == 0
    assert result.stdout.startswith("延迟 · 云松铁路")
    assert "report0.txt" in result.stdout
    assert "report1.txt" in result.stdout


def test_the_command_writes_json_and_chooses_by_name_and_verdict(store):
    assert [row["verdict"] for row in json.loads(track(store, "云松", "--format", "json").stdout)] == ["late"]
    assert json.loads(track(store, "--verdict", "kept", "--format", "json").stdout) == []
    assert track(store, "山海班列").stdout == "没有可以跟踪的计划或目标\n"


def test_the_graph_gives_the_same_histories(store):
    with kg.open(store) as graph:
        (history,) = graph.track("云松铁路")
    assert (history.verdict, len(history.steps)) == ("late", 2)


def test_a_missing_store_is_one_clear_line(tmp_path):
    result = track(tmp_path / "none")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
