"""Who acts together: what 双方 and 两地 stand for, and whether 乙 of 甲与乙 does it too."""

from __future__ import annotations

import re

from kg.extract.relations.clauses import clause_start, clauses_before, everyone, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import HEAD, JOINED, SIGNS, TOGETHER
from kg.extract.relations.lines import Argument, Line

_ISSUES = re.compile(r"(?:制定|印发|出台|发布|颁布|编制|起草|实施|落实|推出)")

_REACH = 2
"""How many sentences back the parties may have been named."""

_JOINED_CLAUSES = 2
"""In how many clauses after 甲联合乙 the two still act together."""


def both(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """Who 双方 at ``position`` stands for: the last two of whom the text said that one did something with the other."""
    for before in range(number, max(-1, number - 1 - _REACH), -1):
        line = reading.lines[before]
        for start, _ in clauses_before(line, position if before == number else len(line.text)):
            if found := _pair(line, start, position if before == number else len(line.text), allowed):
                return found
    return ()


def acts_too(line: Line, partner: Argument, start: int, position: int) -> bool:
    """Whether 乙 of 甲与乙 does it too: firms that sign or pay together do, others where the clause says 共同."""
    if line.text[position : position + 1] in {"与", "和", "同", "跟"}:
        return False  # 甲与乙签约,与丙签约: it is 甲 who signs with 丙
    if partner.type == "Company" and _ISSUES.match(line.text, position):
        return False  # 甲委联合乙集团,印发丙办法: firms issue no policy
    if partner.type == "Company" and SIGNS.search(line.text, start):
        return True
    joined = JOINED.search(line.text, start, position)
    if joined and line.text.count(",", joined.end(), position) <= _JOINED_CLAUSES:
        return True  # 甲联合乙,组建…: together from the first word on
    return bool(TOGETHER.search(line.text, clause_start(line, position), position + 4))


def _pair(line: Line, start: int, end: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """Both of 甲与乙 at the head of a clause; of a list there (甲和乙) all its members."""
    head = HEAD.match(line.text, start)
    if head is None or head.end() > end:
        return ()
    if head["partner"]:
        return tuple(
            chain
            for at in (head.end("run") - 1, head.end("partner") - 1)
            for chain in last_allowed([line.arguments[at]], allowed)
        )
    listed = everyone(line, head.end("run") - 1, head.end("run"), allowed)
    return listed if len(listed) > 1 else ()
