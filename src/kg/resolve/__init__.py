"""Resolve: the chains of all documents → things, one for each, however many names it has.

Names are read in their document (``occurrences``), equal readings are one node (``keys``), rules link nodes
(``linking``) under vetoes (``clusters``): two names that state different places or numbers never meet. A curator's
decisions come first, then the codes of registers (``identifiers``). A missed merge leaves two things that a later
document may join; a wrong one spoils both, so where the names do not decide, things stay apart. The outcome does not
depend on the order of the documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model import AnnotatedDocument, Entity, MergeReason, Resolution
from kg.resolve.clusters import Clusters, Link, Traits
from kg.resolve.decisions import NO_DECISIONS, Decisions, Selector, Verb, parse_decisions, read_decisions
from kg.resolve.identifiers import kind_of, link_identifiers, tell_apart
from kg.resolve.linking import (
    Node,
    link_abbreviations,
    link_aliases,
    link_companies,
    link_dash_slips,
    link_nested_places,
    make_nodes,
)
from kg.resolve.naming import describe, to_entities
from kg.resolve.occurrences import occurrences_of
from kg.resolve.splitting import splitter
from kg.resolve.verdicts import reviewer
from kg.resolve.wording import fold_name

__all__ = ["NO_DECISIONS", "Decisions", "parse_decisions", "read_decisions", "resolve", "reviewer", "splitter"]


def resolve(documents: Iterable[AnnotatedDocument], *, decisions: Decisions = NO_DECISIONS) -> Resolution:
    """Which chain of which document is which thing.

    Deterministic and independent of the order of ``documents``; time and memory grow linearly with their names.
    """
    nodes = make_nodes(tell_apart(o for annotated in documents for o in occurrences_of(annotated)))
    names = _NameIndex(nodes, decisions)
    clusters = _cluster(nodes, names, decisions)
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(len(nodes)):
        members[clusters.find(number)].append(number)
    chosen = _choices(names, clusters, decisions)
    dropped = set(chosen["drop"])
    kept = [(root, cluster) for root, cluster in members.items() if root not in dropped]
    things = [
        describe(cluster, nodes, label=chosen["rename"].get(root), type_name=chosen["retype"].get(root))
        for root, cluster in kept
    ]
    entities = to_entities(things)
    assignments = {
        (occurrence.document, occurrence.chain): entity.id
        for thing, entity in zip(things, entities, strict=True)
        for number in thing.nodes
        for occurrence in nodes[number].occurrences
    }
    by_node = {n: entity for thing, entity in zip(things, entities, strict=True) for n in thing.nodes}
    return Resolution(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        assignments=dict(sorted(assignments.items())),
        reasons=tuple(sorted(_reasons(nodes, clusters, by_node), key=_reason_order)),
    )


def _cluster(nodes: Sequence[Node], names: _NameIndex, decisions: Decisions) -> Clusters:
    """Decisions first, then codes, then the rules, each on what the ones before it joined."""
    clusters = Clusters([_traits(node) for node in nodes])
    for number, decision in enumerate(decisions.of("different")):
        for side, selector in enumerate(decision.selectors):
            for node in names.matching(selector):
                clusters.keep_apart(node, number, str(side))
    for decision in decisions.of("same"):
        matched = sorted({n for selector in decision.selectors for n in names.matching(selector)})
        links = (Link(matched[0], other, "decision", f"line {decision.line}") for other in matched[1:])
        clusters.join(links, is_decided=True)
    clusters.join(link_identifiers(nodes), is_identified=True)
    for rule in (link_dash_slips, link_nested_places, link_abbreviations, link_companies):
        clusters.join(rule(nodes))
    clusters.join(link_aliases(nodes, {number: clusters.find(number) for number in range(len(nodes))}))
    return clusters


def _traits(node: Node) -> Traits:
    readings = [occurrence.reading for occurrence in node.occurrences]
    places = {reading.place for reading in readings if reading.place is not None}
    codes = {(kind_of(code), code) for occurrence in node.occurrences for code in occurrence.identifiers}
    return Traits(places=places, marks={reading.marks for reading in readings}, codes=codes)


class _NameIndex:
    """Which nodes bear a name; built once, and only where there are decisions."""

    def __init__(self, nodes: Sequence[Node], decisions: Decisions) -> None:
        self._nodes = nodes
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(nodes if decisions.items else ()):
            for name in sorted({fold_name(occurrence.name) for occurrence in node.occurrences}):
                self._by_name[name].append(number)

    def matching(self, selector: Selector) -> list[int]:
        """The nodes that a selector means, in order."""
        return [
            number
            for number in self._by_name.get(fold_name(selector.name), ())
            if any(
                selector.matches(fold_name(o.name), o.type, o.reading.key.place)
                for o in self._nodes[number].occurrences
            )
        ]


def _choices(names: _NameIndex, clusters: Clusters, decisions: Decisions) -> dict[Verb, dict[int, str]]:
    """What a curator decided about single things, by cluster; the last line on a thing counts."""
    chosen: dict[Verb, dict[int, str]] = {"rename": {}, "retype": {}, "drop": {}}
    for verb, values in chosen.items():
        for decision in decisions.of(verb):
            for node in names.matching(decision.selectors[0]):
                values[clusters.find(node)] = decision.value or ""
    return chosen


def _reasons(nodes: Sequence[Node], clusters: Clusters, by_node: dict[int, Entity]) -> Iterator[MergeReason]:
    """Why the names of each thing are one: equal readings, short names within a document, and links."""
    for number, node in enumerate(nodes):
        if number not in by_node:
            continue
        entity = by_node[number].id
        first, *others = sorted({occurrence.name for occurrence in node.occurrences}, key=lambda n: (-len(n), n))
        tied = {o.name: o.meaning for o in node.occurrences if o.meaning is not None}
        for other in others:
            rule = "short form in its document" if other in tied else "same name"
            yield MergeReason(entity, first, other, rule, f"{node.key.core or first} @ {node.key.place or '*'}")
    for link in clusters.links:
        if link.first in by_node:
            name, other = nodes[link.second].name, nodes[link.first].name
            yield MergeReason(by_node[link.first].id, name, other, link.rule, link.detail)


def _reason_order(reason: MergeReason) -> tuple[str, ...]:
    return (reason.entity, reason.name, reason.other, reason.rule, reason.detail)
