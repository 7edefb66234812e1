"""The saved questions over the sample documents: each has a kept answer, and gives it."""

import csv
import importlib.util
import io
import re
from pathlib import Path

import pytest

from kg import pipeline
from kg.query import saved_questions
from kg.store import open_store

DATA = Path(__file__).resolve().parent.parent / "data"
NAMES = sorted(saved_questions())


def load_make_answers():
    spec = importlib.util.spec_from_file_location("make_answers", DATA / "make_answers.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("samples") / "store"
    summary = pipeline.build([DATA / "samples"], path)
    assert summary.failures == ()
    with open_store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def given(store):
    return load_make_answers().answers(store)


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_the_kept_answer(name, given):
    """Where an answer changed for the better: run data/make_answers.py and read the difference."""
    kept = (DATA / "samples-answers" / f"{name}.csv").read_text(encoding="utf-8")
    assert rows(given[name]) == rows(kept)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_counts_the_questions(readme):
    (counted,) = re.findall(r"(\d+) (?:saved questions|个已存问题)", (DATA.parent / readme).read_text(encoding="utf-8"))
    assert int(counted) == len(NAMES)


def test_no_answer_is_kept_of_a_question_that_is_not_there():
    assert sorted(path.stem for path in (DATA / "samples-answers").glob("*.csv")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_question_finds_something_in_the_samples(name, given):
    assert len(rows(given[name])) > 1
