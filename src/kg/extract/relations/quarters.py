"""Finder: the quarters that a zone's page goes through (东区发展甲,西区发展乙) are parts of the zone."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.names.quarters import QUARTER
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.setting import named_from
from kg.model import RelationMention
from kg.ontology.classes import is_a

CONFIDENCE = 0.8


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``partOf`` for each quarter that is first named where the text is about a zone."""
    seen: set[int] = set()
    for mention in sorted(reading.mentions, key=lambda each: each.span):
        chain = reading.chains[mention.chain]
        called_so = mention.finder == "quarter" or QUARTER.fullmatch(chain.name)
        if mention.chain in seen or not is_a(chain.type, "DevelopmentPlatform") or not called_so:
            continue
        seen.add(mention.chain)
        since, zone = reading.focus_from(mention.span.start)
        if zone is not None and _is_quarter(reading, zone):
            continue
        if zone is not None and zone != mention.chain and is_a(reading.chains[zone].type, "DevelopmentPlatform"):
            context = named_from(reading, zone, since)
            yield RelationMention(mention.chain, "partOf", zone, mention.span, "Actual", "quarter", CONFIDENCE, context)


def _is_quarter(reading: Discourse, zone: int) -> bool:
    """Whether what the text speaks of there is itself called by a quarter: another one is no part of it."""
    return any(QUARTER.fullmatch(name[-2:]) for name in reading.chains[zone].names)
