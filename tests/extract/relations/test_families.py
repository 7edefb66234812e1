"""The families of wordings in ``wordings_of_relations.txt``: what each sentence states, and what it does not."""

from pathlib import Path

import pytest

from kg.extract.relations import find_relations
from marked import marked

_LINES = Path(__file__).with_name("wordings_of_relations.txt").read_text(encoding="utf-8").splitlines()
WORDINGS = [line for line in _LINES if line and not line.startswith("#")]


def _statements(listed):
    return {tuple(each.split()) for each in listed.split(";") if each.strip()}


def _stated(sentence):
    found = marked(sentence)
    told = {(found.name(r.subject), r.predicate, found.name(r.object)) for r in find_relations(found.reading)}
    return told | {(o, p, s) for s, p, o in told if p == "cooperatesWith"}


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_states_what_it_says_and_nothing_that_it_does_not(wording):
    sentence, _, claims = wording.partition(" => ")
    wanted, _, unwanted = claims.partition("!")
    stated = _stated(sentence)
    assert _statements(wanted) - stated == set()
    assert _statements(unwanted) & stated == set()
