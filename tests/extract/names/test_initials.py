"""Lines by the letters of their ends."""

import pytest

from kg.extract.names.initials import abbreviations_in
from reading_names import annotated


@pytest.mark.parametrize(
    ("text", "ends", "head", "expected"),
    [
        ("其中云临高速长8公里。", ["云澜", "临溪"], "高速公路", ("云临高速",)),
        ("沪云高铁开通。", ["上海", "云澜"], "高速铁路", ("沪云高铁",)),
        ("临云高速开通，云临铁路开工。", ["云澜", "临溪"], "高速公路", ()),
    ],
)
def test_the_letters_stand_in_the_order_of_the_ends(text, ends, head, expected):
    assert abbreviations_in(text, ends, head) == expected


def test_a_line_between_places_and_its_letters_are_one_line():
    lines = [
        set(chain.names)
        for chain in annotated("吉安至赣州(赣粤省界)高速公路开工。其中吉赣高速吉安境内全长38公里。")._.chains
        if chain.type == "Highway"
    ]
    assert len(lines) == 1
    assert {"吉安至赣州(赣粤省界)高速公路", "吉赣高速"} <= lines[0]
