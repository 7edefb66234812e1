"""A text is cut so that each piece lies wholly inside or outside whatever is marked in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.serve.pages.marking import Marked, Measured, Place, outermost, pieces

TEXT = "云澜市引进宏拓科技，投资3亿元。"


def test_only_the_outermost_of_nested_names_is_a_link() -> None:
    found = outermost([Place(0, 3, "city"), Place(0, 8, "park"), Place(9, 11, "firm")])
    assert found == [Place(0, 8, "park"), Place(9, 11, "firm")]


def test_a_text_is_cut_where_a_citation_crosses_a_name() -> None:
    found = pieces("云澜市引进宏拓", Marked(things=[Place(0, 3, "city"), Place(5, 7, "firm")], cited=(2, 6)))
    assert [(one.text, one.thing, one.is_cited) for one in found] == [
        ("云澜", "city", False),
        ("市", "city", True),
        ("引进", None, True),
        ("宏", "firm", True),
        ("拓", "firm", False),
    ]
    assert pieces("", Marked()) == []


def test_a_piece_knows_every_statement_that_rests_on_it() -> None:
    found = pieces(TEXT, Marked(statements=[Place(0, 9, 1), Place(3, 15, 2)]))
    assert [(one.text, one.statements) for one in found] == [
        ("云澜市", (1,)),
        ("引进宏拓科技", (1, 2)),
        ("，投资3亿元", (2,)),
        ("。", ()),
    ]


def test_a_number_carries_what_it_measures() -> None:
    figure = Measured("rd:f", "rd:firm", "投资")
    found = pieces(TEXT, Marked(figures=[Place(12, 15, figure)]))
    assert [one.text for one in found if one.figure == figure] == ["3亿元"]


PLACES = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Place(min(ends), max(ends), 1))


@given(st.lists(PLACES, max_size=6), st.lists(PLACES, max_size=6))
def test_the_pieces_are_the_text(things: list[Place[int]], statements: list[Place[int]]) -> None:
    marked = Marked(things=[Place(p.start, p.end, "x") for p in things], statements=statements)
    assert "".join(piece.text for piece in pieces(TEXT, marked)) == TEXT
