"""Finder: what a text about a zone names without relating it to anything is the zone's own (its industries and aims).

Who reads a page about a zone takes the industries it speaks of for those of the zone. This is as weak as the reading of
``setting``, and an area has too many of everything for it; there only what a figure counts (``measured``) is its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.leading import SECTOR
from kg.extract.relations.lines import Line
from kg.extract.relations.modality import is_denied, modality_of
from kg.extract.relations.sectors import NO_TRADE
from kg.extract.relations.setting import named_from, namings
from kg.model import RelationMention
from kg.ontology.classes import subclasses

CONFIDENCE = 0.62

_ZONES = frozenset(subclasses("DevelopmentPlatform"))
_OWN = {"Industry": "hasLeadingIndustry", "Strategy": "implements"}
_SHARED = frozenset({"Industry"})
"""Classes that are the zone's own although the sentence names somebody else: firms settle in for its industries."""
_CLAUSE_ENDS = frozenset(";:。")
_BESIDE = frozenset(_OWN) | {"Product", "Designation", "Person"}


def find(reading: Discourse, known: Collection[RelationMention]) -> Iterator[RelationMention]:
    """Yield the relation of the zone that the text is about to each thing that no ``known`` relation speaks of."""
    related = {chain for relation in known for chain in (relation.subject, relation.object)}
    for number, naming in namings(reading).items():
        type_ = reading.chains[number].type
        if type_ not in _OWN or number in related or _is_everybodys(reading.chains[number].name):
            continue
        line, at = naming[0]
        evidence = line.stretch(at, at + 1)
        since, zone = reading.focus_from(evidence.start)
        if zone is None or reading.chains[zone].type not in _ZONES or is_denied(line, at, at + 1):
            continue
        if _of_other_zone(reading, line, at, zone):
            continue
        others = {m.type for a in line.arguments.values() for m in a.members if m.chain not in (number, zone)}
        if type_ in _SHARED or others <= _BESIDE:
            modality = modality_of(line, at, at + 1)
            context = named_from(reading, zone, since)
            yield RelationMention(zone, _OWN[type_], number, evidence, modality, "own", CONFIDENCE, context)


def _is_everybodys(name: str) -> bool:
    """Whether it is no trade, or a part of every economy."""
    return NO_TRADE.match(name) is not None or SECTOR.fullmatch(name) is not None


def _of_other_zone(reading: Discourse, line: Line, at: int, zone: int) -> bool:
    """Whether the part of the sentence opens with another zone: what it goes on to name is that one's."""
    start = max(line.text.rfind(end, 0, at) for end in _CLAUSE_ENDS) + 1
    opens = line.arguments.get(start)
    return opens is not None and opens.type in _ZONES and all(member.chain != zone for member in opens.members)
