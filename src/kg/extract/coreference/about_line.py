"""Whether a text tells of one line, port or airport: what its figures and clauses without a subject are of.

Such a text names many places, each in passing; what it tells of opens its sentences and its clauses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.model import Chain, Mention

_WAYS = frozenset({"Highway", "RailwayLine", "Port", "Airport"})
_TOPICS = _WAYS | frozenset(
    "AdministrativeArea EconomicRegion DevelopmentZone IndustrialPark LogisticsPark DevelopmentPlatform Company "
    "Project TransportService GovernmentBody".split()
)
"""What a sentence can open with and tell of."""
_OPENING = re.compile(
    r"(?:^|[。\n;!?])[“\s]*(?:(?:[^,。;\n]{0,20}?(?:讯|电|日|年|月|了解|悉|介绍|获悉|消息|报道|作为)[,:]?)|目前,?|届时,?|其中,?|此次,?|本次|随着|新建的?)?“?$"
)
"""Before the first thing of a sentence: nothing, a time, a source."""
_LEAST = 2
"""How many sentences at least open with what a text tells of."""


def line_told_of(text: str, chains: Sequence[Chain], named: Sequence[Mention]) -> int | None:
    """The line, port or airport that opens more sentences of ``text`` than anything else; None where none does."""
    outer = _outer(named)
    opened = Counter(
        m.chain for m in outer if m.type in _TOPICS and _OPENING.search(text[max(0, m.span.start - 40) : m.span.start])
    )
    ways = Counter(m.chain for m in outer if m.type in _WAYS)
    ranked = sorted(opened, key=lambda chain: (-opened[chain], chain))
    if not ranked or chains[ranked[0]].type not in _WAYS or opened[ranked[0]] < _LEAST:
        return None
    best, *others = ranked
    rivals = [n for n in others if opened[n] == opened[best]] + [n for n in ways if n != best and ways[n] >= ways[best]]
    return None if rivals else best


def _outer(named: Sequence[Mention]) -> list[Mention]:
    """The mentions that lie in no longer one (the ends in the name of a line are no topics)."""
    kept: list[Mention] = []
    for mention in sorted(named, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or mention.span.end > kept[-1].span.end:
            kept.append(mention)
    return kept
