"""Whose signing a later sentence speaks of."""

import pytest

from marked import related

TOLD = (
    "{x:DevelopmentZone|临溪高新区}16个项目集中签约。签约仪式上,{x:GovernmentBody|云澜市委}书记{x:Person|赵明远}致辞。"
)
LISTED = "签约的有:{s:Project|青禾储能项目}、{x:Project|远岭轴承项目}等16个项目。"


@pytest.mark.parametrize("opening", ["此次集中", "本次", "据悉,此次"])
def test_what_was_signed_this_time_was_brought_in_by_who_signed(opening):
    assert related(f"{TOLD}\n{opening}{LISTED}", "attractedBy") == {
        ("青禾储能项目", "临溪高新区"),
        ("远岭轴承项目", "临溪高新区"),
    }


def test_no_signing_told_of_brings_in_nothing():
    assert not related(f"{{x:DevelopmentZone|临溪高新区}}产值增长。\n此次集中{LISTED}", "attractedBy")
