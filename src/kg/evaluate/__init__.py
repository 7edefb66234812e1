"""Store and gold files → precision, recall and F1 of what was extracted.

Only what stands in a document's own named graph is scored; background knowledge and inferences are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.evaluate.calibration import calibration_lines
from kg.evaluate.found import read_found
from kg.evaluate.gold import load_gold
from kg.evaluate.report import report_json, report_lines
from kg.evaluate.score import Score, score
from kg.store import Store

__all__ = ["Score", "calibration_lines", "evaluate", "report_json", "report_lines"]


def evaluate(store: Store, gold: Sequence[Path]) -> dict[str, Score]:
    """Score every gold file against the store, by document name, in the order given.

    Raises:
        EvaluationError: A gold file cannot be read, or the store lacks its document.
    """
    annotations = [load_gold(path) for path in gold]
    return {wanted.document: score(read_found(store, wanted.document), wanted) for wanted in annotations}
