"""A text and what stands where in it → pieces, each wholly inside or outside every name, figure, statement, citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place(Generic[T]):
    """Code points [start, end) of a text, and what stands there."""

    start: int
    end: int
    what: T


@dataclass(frozen=True, slots=True)
class Measured:
    """A number in the text: the observation, the thing it measures, and what is measured of it."""

    iri: str
    thing: str
    indicator: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Everything that is marked in a text: IRIs of things, numbers, statements by their number, and a citation."""

    things: Sequence[Place[str]] = ()
    figures: Sequence[Place[Measured]] = ()
    statements: Sequence[Place[int]] = ()
    cited: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with all that it belongs to; ``statements`` are the numbers of those that rest on it."""

    start: int
    text: str
    thing: str | None
    figure: Measured | None
    statements: tuple[int, ...]
    is_cited: bool


def pieces(text: str, marked: Marked) -> list[Piece]:
    """The text cut wherever something begins or ends.

    >>> [(piece.text, piece.thing) for piece in pieces("在云澜市。", Marked(things=[Place(1, 4, "rd:云澜市")]))]
    [('在', None), ('云澜市', 'rd:云澜市'), ('。', None)]
    """
    things, figures = outermost(marked.things), outermost(marked.figures)
    cuts = {0, len(text), *marked.cited, *_edges(things), *_edges(figures), *_edges(marked.statements)}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    starts = edges[:-1]
    inside = zip(
        pairwise(edges), _over(starts, things), _over(starts, figures), _over(starts, marked.statements), strict=True
    )
    return [
        Piece(
            start=start,
            text=text[start:end],
            thing=thing[0] if thing else None,
            figure=figure[0] if figure else None,
            statements=tuple(sorted(statements)),
            is_cited=marked.cited[0] <= start < marked.cited[1],
        )
        for (start, end), thing, figure, statements in inside
    ]


def outermost(places: Iterable[Place[T]]) -> list[Place[T]]:
    """The places that lie in no other, in text order; of overlapping ones the first."""
    kept: list[Place[T]] = []
    for place in sorted(places, key=lambda each: (each.start, -each.end, str(each.what))):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _edges(places: Iterable[Place[T]]) -> Iterator[int]:
    for place in places:
        yield place.start
        yield place.end


def _over(starts: Iterable[int], places: Iterable[Place[T]]) -> Iterator[list[T]]:
    """For each place of the text, in order, what covers it."""
    waiting = sorted(places, key=lambda each: (each.start, each.end), reverse=True)
    covering: list[Place[T]] = []
    for start in starts:
        while waiting and waiting[-1].start <= start:
            covering.append(waiting.pop())
        covering = [place for place in covering if place.end > start]
        yield [place.what for place in covering]
