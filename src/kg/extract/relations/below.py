"""Finder: what a line announces by its number and the lines below it list (甲市有3家开发区 / 乙开发区 / 丙产业园 / 丁园区)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.numerals import read_numeral
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line
from kg.model import Mention, RelationMention
from kg.ontology.classes import is_a

CONFIDENCE = 0.85

_ANNOUNCES = re.compile(
    rf"(?P<n>\d{{1,2}}|[一二三四五六七八九十两]{{1,2}})[家个](?:国家级|省级|市级|重点)*(?P<noun>开发区|园区|产业园|乡镇|镇乡|镇街|镇区|街镇|乡|镇|街道|村|区县|县区|县市)(?:[^,;。{SLOT[1:-1]}]{{0,8}})[:]?$"
)
_LISTED = re.compile(rf"^(?:[(]?\d{{1,2}}[)、.])?(?P<members>{SLOT}(?:[、,]{SLOT})*)[、,;。]?$")
_ZONES = frozenset({"开发区", "园区", "产业园"})
_SKIPPED = 1
"""Lines without a member (the caption of a picture) that may stand between."""


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``locatedIn`` of zones and ``partOf`` of townships, where as many are listed as the line announces."""
    for number, line in enumerate(reading.lines):
        announced = _ANNOUNCES.search(line.text)
        area = _area(line, announced.start()) if announced else None
        if announced is None or area is None:
            continue
        members = _below(reading, number)
        zones = announced["noun"] in _ZONES
        kind = "DevelopmentPlatform" if zones else "AdministrativeArea"
        fitting = [member for member in members if is_a(member.type, kind) and member.chain != area.chain]
        if len(fitting) == len(members) == int(read_numeral(announced["n"]) or 0) > 1:
            predicate = "locatedIn" if zones else "partOf"
            for member in fitting:
                yield RelationMention(
                    member.chain, predicate, area.chain, line.span, finder="below", confidence=CONFIDENCE
                )


def _area(line: Line, end: int) -> Mention | None:
    """The area named last before the number."""
    named = [argument.members[-1] for at, argument in sorted(line.arguments.items()) if at < end]
    return named[-1] if named and named[-1].type == "AdministrativeArea" else None


def _below(reading: Discourse, number: int) -> list[Mention]:
    """The members of the lines below that hold nothing else."""
    members: list[Mention] = []
    skipped = 0
    for line in reading.lines[number + 1 :]:
        listed = _LISTED.match(line.text)
        if listed is None:
            skipped += 1
            if members or skipped > _SKIPPED:
                break
            continue
        members += [
            m for at in range(*listed.span("members")) if at in line.arguments for m in line.arguments[at].members
        ]
    return members
