"""Whose signing is spoken of: 此次签约的有甲、乙 goes back to the zone or area that the text said signs or brings in."""

from __future__ import annotations

import re

from kg.extract.relations.clauses import clause_start, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import AREAS, CLAUSE_END, HEAD
from kg.ontology.classes import subclasses

_THIS_SIGNING = re.compile(
    r"(?:据悉,?|其中,?)?(?:此次|本次|这次|此番|当[天日]|会上|仪式上|活动中?|现场|首批)[^,;:。]{0,6}(?:签约|签下|签订)"
)
_SIGNS = re.compile(r"签约|签订|签署|招商引资")
_HOSTS = AREAS | frozenset(subclasses("DevelopmentPlatform"))
_REACH = 8
"""How many sentences back the signing may have been told of."""


def signed_before(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The chain that heads the sentence which told of the signing meant at ``position`` of line ``number``."""
    line = reading.lines[number]
    if not _THIS_SIGNING.match(line.text, clause_start(line, position)):
        return ()
    for before in reversed(reading.lines[max(0, number - _REACH) : number]):
        if not _SIGNS.search(before.text):
            continue
        for start in (0, *(match.end() for match in CLAUSE_END.finditer(before.text))):
            head = HEAD.match(before.text, start)
            if head and (found := last_allowed([before.arguments[head.end("run") - 1]], allowed & _HOSTS)):
                return found
    return ()
