"""Finder: for which places a plan is made (规划范围为甲市, 适用于乙县), and which places a text puts together under one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line, code
from kg.extract.relations.notices import own_policy
from kg.model import Mention, RelationMention, TextSpan
from kg.ontology.classes import is_a

CONFIDENCE = 0.88

_PLAN = r"(?:规划|方案|计划|办法|意见|条例|规定|细则|政策|措施|纲要|行动)"
_SCOPE = re.compile(
    rf"(?:^|[,;:])(?:[(]?[一二三四五六七八九十\d]+[)、.])?(?:(?P<named>{code('Policy')})|(?:本|该)?(?:次)?(?:[\u4e00-\u9fff]{{0,4}}{_PLAN})?)的?"
    rf"(?:(?:规划|实施|适用|覆盖|编制|研究|空间|政策)*(?:区域|空间)?范围(?:为|是|包括|涵盖|覆盖|涉及|:)|适用于)(?:[^,;。:{SLOT[1:-1]}]{{0,6}})(?={SLOT})"
)
"""本规划范围为｜甲市, 规划范围包括｜乙区, 本办法适用于｜丙园."""
_BOUNDS = re.compile(r"[东南西北]{1,2}(?:侧|面|边)?(?:至|到|起|临|邻|接|以|抵)")
_CALLED = re.compile(r"(?P<remark>[(])(?:以下)?(?:统称|合称|并称|简称|下称)(?:为|:)?“?$")
_JOINS = re.compile(r"[、和及与,]|以及")
_WITHIN = ("Place", "DevelopmentPlatform")


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``appliesTo`` of the plan whose scope a sentence tells, and ``partOf`` of places put together."""
    yield from _put_together(reading)
    own = own_policy(reading)
    for line in reading.lines:
        scope = _SCOPE.search(line.text)
        if scope is None:
            continue
        plan = line.arguments[scope.start("named")].members[0].chain if scope["named"] else own
        if plan is not None and reading.chains[plan].type == "Policy":
            for member in _covered(line, scope.end()):
                yield RelationMention(
                    plan, "appliesTo", member.chain, line.stretch(*scope.span()), finder="scope", confidence=CONFIDENCE
                )


def _covered(line: Line, start: int) -> Iterator[Mention]:
    """The places that the sentence goes on to name, up to the bounds of a piece of land (东至甲路)."""
    bounds = _BOUNDS.search(line.text, start)
    end = bounds.start() if bounds else len(line.text)
    for position, argument in sorted(line.arguments.items()):
        if start <= position < end:
            yield from (m for m in argument.members if any(is_a(m.type, kind) for kind in _WITHIN))


def _put_together(reading: Discourse) -> Iterator[RelationMention]:
    """The areas listed right before a remark that puts them together: 甲区、乙县(以下简称“望临先导区”)."""
    named = sorted((m for m in reading.mentions if m.kind == "name"), key=lambda m: m.span)
    for number, whole in enumerate(named):
        if whole.type != "EconomicRegion":
            continue
        remark = _CALLED.search(reading.text, max(0, whole.span.start - 12), whole.span.start)
        parts = _listed_up_to(reading, named[:number], remark.start()) if remark else []
        if len(parts) > 1:
            evidence = TextSpan(parts[-1].span.start, whole.span.end)
            for part in reversed(parts):
                yield RelationMention(
                    part.chain, "partOf", whole.chain, evidence, finder="scope", confidence=CONFIDENCE
                )


def _listed_up_to(reading: Discourse, named: list[Mention], end: int) -> list[Mention]:
    """The places of the list that ends at ``end``, the last one first."""
    parts: list[Mention] = []
    for mention in reversed(named):
        between = reading.text[mention.span.end : end]
        if not is_a(mention.type, "Place") or not (_JOINS.fullmatch(between) if parts else not between):
            break
        parts.append(mention)
        end = mention.span.start
    return parts
