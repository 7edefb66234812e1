"""Our figures against those of the reference scorer, where that lies beside the project."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.evaluate import evaluate, report_json
from kg.export import export
from kg.store import open_store

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SCORER = SHARED / "tools" / "score.py"
GOLD = sorted(SHARED.glob("gold/*.gold.json"))

pytestmark = pytest.mark.skipif(not SCORER.is_file() or not GOLD, reason="no reference scorer beside the project")


def test_the_figures_are_those_of_the_reference_scorer(tmp_path):
    pipeline.build([SHARED / "seeds"], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        export(store, tmp_path / "graph.trig")
        ours = json.loads(report_json(evaluate(store, GOLD)))
    command = [
        sys.executable,
        str(SCORER),
        str(tmp_path / "graph.trig"),
        *map(str, GOLD),
        "--json",
        str(tmp_path / "s.json"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    theirs = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    for document, layers in theirs.items():
        for layer, figures in layers.items():
            mine = ours[document][layer]
            assert [mine["precision"], mine["recall"], mine["f1"]] == pytest.approx(figures, abs=0.01), (
                document,
                layer,
            )
