"""The families of wordings in ``wordings_of_statuses.txt``: the status that each sentence states, and no other."""

from pathlib import Path

import pytest

from kg.extract.statuses import find_statuses
from marked import marked

_LINES = Path(__file__).with_name("wordings_of_statuses.txt").read_text(encoding="utf-8").splitlines()
WORDINGS = [line for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_states_this_status_and_no_other(wording):
    sentence, _, told = wording.partition(" =>")
    wanted = {tuple(each.split()) for each in told.split(";") if each.strip()}
    found = marked(sentence)
    assert {(found.name(a.subject), a.value) for a in find_statuses(found.reading)} == wanted
