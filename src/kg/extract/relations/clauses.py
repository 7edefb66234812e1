"""Clauses of a masked line, and the names in them that a relation allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.relations.heads import CLAUSE_END
from kg.extract.relations.lines import Argument, Line


def clauses_before(line: Line, position: int) -> Iterator[tuple[int, int]]:
    """The clause that holds ``position`` up to it, then the whole clauses before it, nearest first."""
    ends = [match.start() for match in CLAUSE_END.finditer(line.text, 0, position)]
    starts = [0, *(end + 1 for end in ends)]
    yield starts[-1], position
    yield from zip(reversed(starts[:-1]), reversed(ends), strict=True)


def clause_start(line: Line, position: int) -> int:
    """Where the clause that holds ``position`` starts."""
    return max((match.end() for match in CLAUSE_END.finditer(line.text, 0, position)), default=0)


def last_allowed(run: Iterable[Argument], allowed: frozenset[str]) -> tuple[int, ...]:
    """Of names that stand directly together (甲市乙公司) the last that the relation allows."""
    for argument in reversed(tuple(run)):
        if chains := tuple(m.chain for m in argument.members if m.type in allowed):
            return chains
    return ()


def everyone(line: Line, start: int, end: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """All that the positions [start, end) name, of the classes allowed."""
    chains = [
        member.chain
        for position in range(start, end)
        for member in (line.arguments[position].members if position in line.arguments else ())
        if member.type in allowed
    ]
    return tuple(dict.fromkeys(chains))
