"""Write the answers that the saved questions have over the samples: data/samples-answers/NAME.csv.

Run it after a change of the extractor or of a question (``python data/make_answers.py``), then read the difference:
an answer belongs here only when a reader of the samples would give it.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
from pathlib import Path

from kg import pipeline
from kg.query import answer, readable, saved_questions
from kg.store import Store, open_store

DATA = Path(__file__).resolve().parent
ANSWERS = DATA / "samples-answers"


def answers(store: Store) -> dict[str, str]:
    """Question → its answer as CSV, with labels and amounts as ``kg query`` shows them."""
    texts = {}
    for name, question in saved_questions().items():
        columns, rows = readable(store, answer(store, question.sparql))
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([columns, *rows])
        texts[name] = text.getvalue()
    return texts


def main() -> None:
    """Build the samples in a store of their own and write every answer."""
    with tempfile.TemporaryDirectory() as folder:
        summary = pipeline.build([DATA / "samples"], Path(folder) / "store")
        if summary.failures:
            sys.exit(f"no answers written, a sample could not be read: {summary.failures[0]}")
        with open_store(Path(folder) / "store") as store:
            texts = answers(store)
    ANSWERS.mkdir(exist_ok=True)
    for path in ANSWERS.glob("*.csv"):
        if path.stem not in texts:
            path.unlink()
    for name, text in texts.items():
        (ANSWERS / f"{name}.csv").write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(texts)} answers in {ANSWERS}\n")


if __name__ == "__main__":
    main()
