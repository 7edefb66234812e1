"""Finder: the quarters that a zone's page goes through (东区发展甲,西区发展乙) are parts of the zone."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.names.quarters import QUARTER
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.setting import named_from
from kg.model import Mention, RelationMention
from kg.ontology.classes import is_a

CONFIDENCE = 0.8


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``partOf`` for each quarter that is first named where the text is about a zone."""
    seen: set[int] = set()
    for mention in sorted(reading.mentions, key=lambda each: each.span):
        chain = reading.chains[mention.chain]
        called_so = mention.finder == "quarter" or QUARTER.fullmatch(chain.name)
        kind = "Port" if chain.type == "Port" else "DevelopmentPlatform"
        if mention.chain in seen or not is_a(chain.type, kind) or not called_so:
            continue
        seen.add(mention.chain)
        since, zone = reading.focus_from(mention.span.start)
        if zone is not None and _is_quarter(reading, zone):
            continue
        if kind == "Port" and zone is None:
            zone = _port_before(reading, mention)
        if zone is not None and zone != mention.chain and is_a(reading.chains[zone].type, kind):
            context = named_from(reading, zone, since)
            yield RelationMention(mention.chain, "partOf", zone, mention.span, "Actual", "quarter", CONFIDENCE, context)


def _port_before(reading: Discourse, quarter: Mention) -> int | None:
    """The port named last before its quarter, in a text that speaks for nobody."""
    ports = (
        m for m in reading.mentions if m.type == "Port" and m.finder != "quarter" and m.span.end <= quarter.span.start
    )
    last = max(ports, key=lambda m: m.span.end, default=None)
    return None if last is None else last.chain


def _is_quarter(reading: Discourse, zone: int) -> bool:
    """Whether what the text speaks of there is itself called by a quarter: another one is no part of it."""
    return any(QUARTER.fullmatch(name[-2:]) for name in reading.chains[zone].names)
