"""Finder: what a zone, port or town is divided into is part of it (甲园分为乙区、丙区; 规划有乙园、丙园等两个功能区)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.parts import COUNTED_PARTS, DIVIDED
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line, code
from kg.extract.relations.modality import is_denied, modality_of
from kg.model import Chain, RelationMention
from kg.ontology.classes import subclasses

CONFIDENCE = 0.85

KEY_WORKS = re.compile(r"(?:控制性|关键性|标志性|重难点|节点|重点)(?:工程|节点)")
"""What a tunnel or bridge is told to be of the line that it is on."""
CROSSED = frozenset({"RailwayLine", "Highway", "Project", "Corridor"})
"""What has such works."""

WAYS = frozenset(subclasses("TransportInfrastructure")) | {"Project", "Corridor", "TransportService"}
WAY_NAMED = re.compile(rf"(?:是|为|系|属于?)[^,;。]*[{''.join(map(code, sorted(WAYS - {'Project'})))}]")
"""What is told to be part of a line or corridor is a work or line itself, and no area on the way."""

_WHOLES = frozenset({*subclasses("DevelopmentPlatform"), "Port"})
_ENTRY = "口岸"
"""A port of entry is a place that is divided as a port is."""
_PARTS = frozenset({*subclasses("DevelopmentPlatform"), "Place", "Port"})
_DIVISION = re.compile(
    rf"{DIVIDED}了?(?:“[^“”]*”,?(?:即|分别是|包括))?(?P<parts>{SLOT})(?P<count>{COUNTED_PARTS})?(?=等?[,;。\n]|$)"
)


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``partOf`` for each member of a division of the zone that heads the sentence, or that the text is about."""
    for line in reading.lines:
        for match in _DIVISION.finditer(line.text):
            parts = line.arguments[match.start("parts")].members
            if len(parts) < 2 or any(part.type not in _PARTS for part in parts):
                continue
            whole = _whole(reading, line, match.start())
            if whole is None or is_denied(line, *match.span()):
                continue
            modality, span = modality_of(line, *match.span()), line.stretch(*match.span())
            for part in parts:
                if part.chain != whole:
                    yield RelationMention(part.chain, "partOf", whole, span, modality, "parts", CONFIDENCE)


def _whole(reading: Discourse, line: Line, position: int) -> int | None:
    """The zone, port or town named first in the sentence, else the one that the text is about there."""
    for at in sorted(line.arguments):
        one = line.arguments[at].members[0].chain if len(line.arguments[at].members) == 1 else None
        if at < position and one is not None and _is_whole(reading.chains[one]):
            return one
    about = reading.focus_of(line.stretch(position, position + 1).start)
    return about if about is not None and _is_whole(reading.chains[about]) else None


def _is_whole(chain: Chain) -> bool:
    return chain.type in _WHOLES or (chain.type == "Place" and chain.name.endswith(_ENTRY))
