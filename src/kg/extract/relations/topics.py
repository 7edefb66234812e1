"""What a sentence or the sentences before it are about: the thing at the head of a clause, the line or port told of, what a clause sets up."""

from __future__ import annotations

import re

from kg.extract.relations.class_words import LINE_WORDS, WORKS
from kg.extract.relations.clauses import clauses_before, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import CLAUSE_END, GENERIC, HEAD, OPENED, TOPICS
from kg.extract.relations.lines import SLOT, Line
from kg.extract.relations.speech import spoken_for

TOPIC_REACH = 4
"""How many sentences back a description may have named its subject."""


def opening(line: Line) -> re.Match[str] | None:
    """The names that a sentence opens with; where it opened with a date, only the comma behind that is left."""
    return HEAD.match(line.text, 1 if line.text.startswith(",") else 0)


_PLATFORMS = frozenset({"IndustrialPark", "LogisticsPark", "CharacteristicTown", "CommercialDistrict"})


def topic(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What a sentence without its object is about: the line or project at the head of a clause of it or before it."""
    if found := headed(reading, number, position, allowed & TOPICS):
        return found
    if (set_up := _set_up_there(reading, number, position, allowed)) is not None:
        return (set_up,)
    own = opening(reading.lines[number])
    named = reading.lines[number].arguments[own.end("run") - 1] if own and own.end("run") <= position else None
    if named is not None and named.type in _PLATFORMS:
        return ()  # 某产业园:由甲公司投资: no project told of before is meant
    bare = GENERIC.match(reading.lines[number].text)
    stops = _STOPS if bare is not None and bare["noun"] in WORKS | LINE_WORDS.keys() else frozenset()
    return topic_before(reading, number, allowed & TOPICS - stops)


_STOPS = frozenset({"TransportInfrastructure"})
"""项目 and 线路 are no station."""
_FIRM_REACH = 8
"""How many sentences back the firm may have opened one that 集团 or 公司 goes on about."""


def firm_told_of(reading: Discourse, number: int, position: int) -> int | None:
    """The firm that 集团 or 公司 at ``position`` of a line goes on about: the text's own, or what opened a sentence before.

    A customer or partner that the sentence before ends with (主要客户有甲、乙集团。集团拥有…) is not meant.
    """
    focus = reading.focus_of(reading.lines[number].span.start)
    if focus is not None and reading.chains[focus].type == "Company":
        return focus
    for before in range(number, max(-1, number - 1 - _FIRM_REACH), -1):
        line = reading.lines[before]
        head = opening(line)
        named = (
            line.arguments[head.end("run") - 1] if head and (before < number or head.end("run") < position) else None
        )
        if named is not None and named.type == "Company" and len(named.members) == 1:
            return named.members[0].chain
    return None


_SETS = re.compile(rf"(?:境内|沿线|全线|区内|境域|新)?(?:设|设有|设立|新设|建有|新建)(?P<run>{SLOT})$")


def _set_up_there(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> int | None:
    """What a clause before says is on the line or in the area (甲市境内设乙站,…,由丙公司承建)."""
    line = reading.lines[number]
    for start, end in clauses_before(line, position):
        found = _SETS.search(line.text, start, end)
        named = line.arguments[found.start("run")] if found else None
        if named is not None and len(named.members) == 1 and named.type in allowed & TOPICS:
            return named.members[0].chain
    return None


INSIDE = re.compile(r"(?:境内|区内|园内|域内|园区内|辖区内)")
"""How a clause begins that tells what is inside the zone or area told of."""


def around(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The zone or area that a clause about its inside means: the one that heads the sentence, or that the text speaks for."""
    return headed(reading, number, position, allowed) or spoken_for(reading, number, allowed)


def headed(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The thing at the head of the clause at ``position`` or, where that has no subject, of one before it."""
    line = reading.lines[number]
    for start, _ in clauses_before(line, position):
        head = HEAD.match(line.text, start)
        named = line.arguments[head.end("run") - 1] if head and head.end("run") <= position else None
        if named is not None and named.type in allowed:
            return last_allowed([named], allowed)
    return ()


def topic_before(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The line or service that the nearest sentences before are about; it is described over several sentences."""
    for before in range(number - 1, max(-1, number - 1 - TOPIC_REACH), -1):
        line = reading.lines[before]
        for start in (0, *(match.end() for match in CLAUSE_END.finditer(line.text))):
            head = HEAD.match(line.text, start)
            named = line.arguments[head.end("run") - 1] if head else None
            if named is not None and named.type in allowed & TOPICS:
                return last_allowed([named], allowed)
        if opened := OPENED.search(line.text):
            named = line.arguments[opened.end("run") - 1]
            if named.type in allowed & TOPICS and len(named.members) == 1:
                return last_allowed([named], allowed)
    return ()
