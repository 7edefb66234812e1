"""Whose signing a later sentence speaks of."""

import pytest

from kg.extract.relations import find_relations
from marked import marked

TOLD = (
    "{x:DevelopmentZone|临溪高新区}16个项目集中签约。签约仪式上,{x:GovernmentBody|云澜市委}书记{x:Person|赵明远}致辞。"
)
LISTED = "签约的有:{s:Project|青禾储能项目}、{x:Project|远岭轴承项目}等16个项目。"


def _brought_in(text):
    reading = marked(text).reading
    return {
        (reading.chains[r.subject].name, reading.chains[r.object].name)
        for r in find_relations(reading)
        if r.predicate == "attractedBy"
    }


@pytest.mark.parametrize("opening", ["此次集中", "本次", "据悉,此次"])
def test_what_was_signed_this_time_was_brought_in_by_who_signed(opening):
    assert _brought_in(f"{TOLD}\n{opening}{LISTED}") == {
        ("青禾储能项目", "临溪高新区"),
        ("远岭轴承项目", "临溪高新区"),
    }


def test_no_signing_told_of_brings_in_nothing():
    assert not _brought_in(f"{{x:DevelopmentZone|临溪高新区}}产值增长。\n此次集中{LISTED}")
