"""Contradictions in many sentence structures are found, and what only looks like one in the same structures is left alone."""

import json
from pathlib import Path

import pytest

from auditing import findings_of

CASES = json.loads(Path(__file__).parent.parent.joinpath("audit_structures.json").read_text(encoding="utf-8"))
"""Conflicts (kind, text or texts) and agreements (text or texts), every name made up."""


@pytest.mark.parametrize("case", CASES["conflicts"], ids=[case[-1][-24:] for case in CASES["conflicts"]])
def test_a_contradiction_is_found_however_it_is_told(case, tmp_path):
    assert case[0] in {finding.kind for finding in findings_of(tuple(case[1:]), tmp_path)}


@pytest.mark.parametrize("texts", CASES["agreements"], ids=[texts[-1][-24:] for texts in CASES["agreements"]])
def test_what_may_look_like_one_is_left_alone(texts, tmp_path):
    assert findings_of(tuple(texts), tmp_path) == []
