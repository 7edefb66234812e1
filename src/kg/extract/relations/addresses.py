"""Finder: areas written together, the outer one first (甲市乙县丙镇), also in a list of such addresses (甲县乙镇、丙县丁镇)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.divisions import may_lie_in
from kg.extract.relations.lines import Argument, Line, code
from kg.gazetteer import by_name
from kg.model import Chain, Mention, RelationMention, TextSpan
from kg.ontology.relations import relation_types

_AREA = code("AdministrativeArea")
_TOWNSHIP = "listed township"
"""The finder of what only a list makes names of townships."""


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``partOf`` for areas that stand directly behind the one they lie in."""
    confidence = relation_types()["partOf"].confidence
    for line in reading.lines:
        for at in sorted(line.arguments):
            if line.text[at : at + 2] != _AREA * 2:
                continue
            outer = line.arguments[at].members[-1]
            for inner in _inside(reading, line, at + 1, outer):
                evidence = TextSpan(outer.span.start, inner.span.end)
                yield RelationMention(
                    inner.chain, "partOf", outer.chain, evidence, finder="address", confidence=confidence
                )


def _inside(reading: Discourse, line: Line, at: int, outer: Mention) -> Iterator[Mention]:
    """The areas at ``at`` that lie in ``outer``: the first, and those listed with it, but for one that heads an address itself."""
    listed: Argument = line.arguments[at]
    heads_another = line.text[at + 1 : at + 2] == _AREA and len(listed.members) > 1
    for number, member in enumerate(listed.members[:-1] if heads_another else listed.members):
        inner, around = reading.chains[member.chain], reading.chains[outer.chain]
        if member.type != "AdministrativeArea" or member.chain == outer.chain:
            continue
        if member.finder == _TOWNSHIP and listed.members[0].finder == _TOWNSHIP:
            yield member  # 甲县乙、丙等5个镇: what the gazetteer knows by that name is another
            continue
        if not may_lie_in(inner, around):
            continue
        if number == 0 or _is_below(inner, listed, reading):
            yield member


def _is_below(inner: Chain, listed: Argument, reading: Discourse) -> bool:
    """Whether a further member is of the kind of the first, so that it lies where that does (甲县乙镇、丙镇)."""
    first = reading.chains[listed.members[0].chain]
    return inner.name[-1] == first.name[-1] or bool(by_name().get(inner.name))
