import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.classes import FAMILIES, ancestors, vote
from kg.resolve.wording import fold_name, is_abbreviation, ordinals


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("临溪港二期", {"2期"}),
        ("临溪港2期", {"2期"}),
        ("第十二批试点", {"12批"}),
        ("地铁3号线", {"3号线"}),
        ("云临高速a段", {"A段"}),
        ("规划(2021-2025年)", {"2021", "2025"}),
        ("第一届博览会", {"1届"}),
        ("智造园", set()),
        ("一江两岸", set()),
    ],
)
def test_numbers_and_phases_are_read_out_of_a_name(name: str, found: set[str]) -> None:
    assert ordinals(fold_name(name)) == found


@pytest.mark.parametrize(
    ("short", "full", "holds"),
    [
        ("经开区", "经济技术开发区", True),
        ("人社厅", "人力资源和社会保障厅", True),
        ("开发区", "经济技术开发区", True),
        ("经开区", "高新技术产业开发区", False),
        ("商务局", "商务局", False),
        ("区", "经济技术开发区", False),
    ],
)
def test_an_abbreviation_is_cut_out_of_the_full_name(short: str, full: str, *, holds: bool) -> None:
    assert is_abbreviation(short, full) is holds


def test_a_specific_class_also_takes_the_votes_for_the_general_one() -> None:
    assert vote({"DevelopmentPlatform": 5, "IndustrialPark": 2, "LogisticsPark": 1}) == "IndustrialPark"
    assert vote({"Company": 1, "Organization": 4}) == "Company"
    assert vote({"Port": 2, "Airport": 2}) == "Airport"


def test_every_class_of_the_vocabulary_has_a_family() -> None:
    assert {above for name in FAMILIES for above in ancestors(name)} <= set(FAMILIES)
