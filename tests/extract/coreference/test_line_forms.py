import pytest

from kg.extract.coreference.line_forms import is_line_short


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("云临高铁", "云临高速铁路", True),
        ("云临高铁", "云澜至临溪高速铁路", True),
        ("甬临高速", "宁波至临溪高速公路", True),
        ("云临高速", "云澜至临溪(云松省界)高速公路", True),
        ("云澜至临溪城际铁路", "云澜至临溪间的城际铁路", True),
        ("云临高速", "云澜至松原高速公路", False),
        ("云临高速", "云澜至临溪铁路", False),
    ],
)
def test_a_line_by_letters_is_the_line_between_its_ends(short: str, long: str, same: bool) -> None:
    assert is_line_short(short, long) is same


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("临溪云江大桥", "望州市临溪县云江公路大桥", True),
        ("云江大桥", "临溪云江大桥", True),
        ("临溪云江大桥", "松原云江大桥", False),
        ("3号线", "云澜地铁3号线", True),
        ("3号线", "云澜地铁13号线", False),
        ("地铁三号线", "云澜轨道交通3号线", True),
        ("云松高铁松宁段", "云松高速铁路松原至宁溪段", True),
        ("云松高铁松宁段", "云松高速铁路松原至望川段", False),
        ("云松高铁松宁段", "云桥高速铁路松原至宁溪段", False),
    ],
)
def test_a_bridge_is_one_with_and_without_its_county(short: str, long: str, same: bool) -> None:
    assert is_line_short(short, long) is same
