"""Finder: members of a group that the text names first and then goes through (三大园区…:甲,…;乙,…;丙,…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Argument, Line
from kg.model import RelationMention
from kg.ontology.classes import is_a

CONFIDENCE = 0.85

_GROUP_NAME = re.compile(
    r"[一二两三四五六七八九十]+大|[一二两三四五六七八九十\d]+个|(?:[一二三四五六七八九十](?:核|园|区|城|港|廊|带|片|轴|谷|湾|镇|基地|中心|组团)){2}"
)
_ITEM = re.compile(
    rf"^(?:在|位于{SLOT}的|[(]?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]是)*(?P<head>{SLOT})(?:中|内|里|上|方面)?[,:]"
)
_MIN_ITEMS = 2
_REACH = 3
"""How many sentences before its first member the group may be named."""


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``partOf`` for each run of sentences headed by places, after a sentence that names their group."""
    run: list[int] = []
    for number, line in enumerate((*reading.lines, None)):
        if line is not None and _head(line) is not None and (not run or line.continues):
            run.append(number)
            continue
        if len(run) >= _MIN_ITEMS:
            yield from _members(reading, run)
        run = [number] if line is not None and _head(line) is not None else []


def _head(line: Line) -> Argument | None:
    match = _ITEM.match(line.text)
    head = line.arguments[match.start("head")] if match else None
    return head if head is not None and is_a(head.type, "DevelopmentPlatform") else None


def _members(reading: Discourse, run: list[int]) -> Iterator[RelationMention]:
    group = _named_before(reading, run[0])
    if group is None:
        return
    for number in run:
        line = reading.lines[number]
        head = _head(line)
        for member in head.members if head else ():
            if member.chain != group:
                yield RelationMention(member.chain, "partOf", group, member.span, finder="group", confidence=CONFIDENCE)


def _named_before(reading: Discourse, number: int) -> int | None:
    for line in reversed(reading.lines[max(0, number - _REACH) : number]):
        for _, argument in sorted(line.arguments.items(), reverse=True):
            chain = argument.members[-1].chain
            if is_a(argument.type, "DevelopmentPlatform") and _GROUP_NAME.search(reading.chains[chain].name):
                return chain
    return None
