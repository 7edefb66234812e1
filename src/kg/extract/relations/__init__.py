"""Component: relations between things, each with the words that state it and the finder that read them.

Finders read the same masked lines (``lines``, ``discourse``); the table ``FINDERS`` is all there is to extend.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.relations import (
    addresses,
    attendance,
    below,
    ceremonies,
    fields,
    groups,
    names,
    notices,
    own,
    parts,
    quarters,
    scopes,
    setting,
    tenancy,
    ventures,
    wordings,
)
from kg.extract.relations.discourse import Discourse, discourse_of
from kg.model import RelationMention
from kg.ontology.relations import relation_types

FINDERS: tuple[Callable[[Discourse], Iterator[RelationMention]], ...] = (
    wordings.find,  # the wordings declared in ontology/relations/*.ttl
    fields.find,  # the columns of a table, row by row
    addresses.find,  # areas written together
    groups.find,  # members of a group that is named first and then gone through
    quarters.find,  # the quarters of a zone
    parts.find,  # what a zone is divided into
    attendance.find,  # who is at an event
    ventures.find,  # who sets up a firm with whom, and what for
    ceremonies.find,  # where the works lies whose ground is broken somewhere
    notices.find,  # who issues the policy of a notice and what it follows
    below.find,  # what a line announces and the lines below it list
    scopes.find,  # for which places a plan is made
    names.find,  # what a name says by the names inside it
)

_BUILDS = re.compile(r"^(?!.*[出注增斥]资).*(?<!总)投资(?:建设|兴建|新建|开发|打造)", re.DOTALL)


def find_relations(reading: Discourse) -> list[RelationMention]:
    """What all finders state, once each, in the order of their evidence.

    Of several readings of one statement the most confident stands; a fact is preferred to a plan. Ends of a class
    that the ontology does not allow are no statement. What nothing places lies where the text is set; what nothing
    relates is the zone's own that the text is about.
    """
    best: dict[tuple[int, str, int], RelationMention] = {}
    kinds = relation_types()
    types = [chain.type for chain in reading.chains]
    for finder in FINDERS:
        for found in (tenancy.read(each, reading) for each in finder(reading)):
            kind = kinds[found.predicate]
            if types[found.subject] not in kind.domain or types[found.object] not in kind.range:
                continue
            key = (found.subject, found.predicate, found.object)
            if kind.symmetric:
                key = (min(key[0], key[2]), key[1], max(key[0], key[2]))
            known = best.get(key)
            if known is None or _claim(found) > _claim(known):
                best[key] = found
    for found in [each for each in best.values() if _is_said_better(each, best, reading)]:
        del best[found.subject, found.predicate, found.object]
    placed = (
        *best.values(),
        *(tenancy.read(each, reading) for each in setting.find(reading, best.values())),
    )
    everything = (*placed, *own.find(reading, placed))
    return sorted(everything, key=lambda r: (r.evidence, r.subject, r.predicate, r.object))


def _is_said_better(
    found: RelationMention, best: dict[tuple[int, str, int], RelationMention], reading: Discourse
) -> bool:
    """Whether another statement on the same two says what this one only seems to say."""
    built = _is_building(found, best, reading) or _is_divided(found, best)
    return built or _is_grown(found, best, reading) or _is_gained(found, best) or _is_joined(found, best)


def _is_building(found: RelationMention, best: dict[tuple[int, str, int], RelationMention], reading: Discourse) -> bool:
    """Whether what is read as investing is only told as building (投资建设, without a sum)."""
    built = best.get((found.subject, "builds", found.object)) if found.predicate == "invests" else None
    if built is None or found.evidence.start >= built.evidence.end or built.evidence.start >= found.evidence.end:
        return False
    return bool(_BUILDS.search(found.evidence.of(reading.text)))


def _is_divided(found: RelationMention, best: dict[tuple[int, str, int], RelationMention]) -> bool:
    """Whether what a zone seems to build is only what it is divided into (规划有甲园、乙园等两个功能区)."""
    part = best.get((found.object, "partOf", found.subject)) if found.predicate == "builds" else None
    return part is not None and part.finder == "parts" and found.evidence.start <= part.evidence.end


def _is_grown(found: RelationMention, best: dict[tuple[int, str, int], RelationMention], reading: Discourse) -> bool:
    """Whether what is read as building is a product that becomes an industry (推进甲茶、乙米打造…产业): nobody builds it."""
    trade = best.get((found.subject, "hasLeadingIndustry", found.object)) if found.predicate == "builds" else None
    return trade is not None and reading.chains[found.object].type == "Product"


def _is_gained(found: RelationMention, best: dict[tuple[int, str, int], RelationMention]) -> bool:
    """Whether what is read as building is a title that the text says is held (成功创建某示范区)."""
    return found.predicate == "builds" and (found.subject, "holdsDesignation", found.object) in best


def _is_joined(found: RelationMention, best: dict[tuple[int, str, int], RelationMention]) -> bool:
    """Whether what is read as carrying out a strategy is, in the same words, taking part in it (融入和服务构建甲格局)."""
    joined = best.get((found.subject, "participatesIn", found.object)) if found.predicate == "implements" else None
    return joined is not None and max(joined.evidence.start, found.evidence.start) < min(
        joined.evidence.end, found.evidence.end
    )


def _claim(found: RelationMention) -> tuple[bool, float, int]:
    return found.modality == "Actual", found.confidence, -found.evidence.start


@Language.component("kg_relations", requires=["doc._.mentions", "doc._.chains"], assigns=["doc._.relations"])
def mark_relations(doc: Doc) -> Doc:
    """Set ``doc._.relations``: one statement each, in the order of their evidence."""
    doc._.relations = find_relations(discourse_of(doc))
    return doc
