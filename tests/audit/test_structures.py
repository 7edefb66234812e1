"""Contradictions in many sentence structures are found, and what only looks like one in the same structures is left alone."""

import pytest

from audit_structures import STRUCTURED_AGREEMENTS, STRUCTURED_CONFLICTS
from auditing import findings_of


@pytest.mark.parametrize(
    ("kind", "texts"), STRUCTURED_CONFLICTS, ids=[texts[-1][-24:] for _, texts in STRUCTURED_CONFLICTS]
)
def test_a_contradiction_is_found_however_it_is_told(kind, texts, tmp_path):
    assert kind in {finding.kind for finding in findings_of(texts, tmp_path)}


@pytest.mark.parametrize("texts", [texts for _, texts in STRUCTURED_AGREEMENTS])
def test_what_may_look_like_one_is_left_alone(texts, tmp_path):
    assert findings_of(texts, tmp_path) == []
