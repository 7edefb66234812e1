"""A selection → what is drawn: every thing where few enough, else the leading things and groups that open.

Three circles: *shown* things stand on the page from the start (the budget), *carried* things are in the file and come
up by opening a group, expanding a neighbour or searching, and what is left out is counted and said on the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from kg.network import NetworkData, Selection, communities, pagerank, project
from kg.network.selection import best, part, within

LIMIT = 300
"""Things shown at once by default; beyond a few hundred, names and edges can no longer be told apart."""
CARRIED_PER_SHOWN = 5
SMALLEST_GROUP = 4


@dataclass(frozen=True, slots=True)
class Group:
    """Things that stand behind one mark until it is opened; ``members`` are IRIs, best ranked first."""

    label: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the page draws.

    Attributes:
        data: The carried part of the network.
        shown: IRIs of the things that stand on the page from the start.
        groups: The collapsed communities; their members are carried, not shown.
        rank: PageRank of every carried thing.
        centres: IRIs of the things asked for.
        left_out: How many things met the conditions and are not in the file.
        total_nodes, total_edges: What the store holds.
    """

    data: NetworkData
    shown: frozenset[str]
    groups: tuple[Group, ...]
    rank: Mapping[str, float]
    centres: tuple[str, ...]
    left_out: int
    total_nodes: int
    total_edges: int


def choose(selection: Selection, *, limit: int = LIMIT) -> Choice:
    """Fit ``selection`` into a budget of ``limit`` marks on the page, groups included."""
    data = selection.data
    rank = pagerank(project(data))
    order = _order(selection, rank)
    carried = best(data.nodes, data.edges, selection.centres, limit * CARRIED_PER_SHOWN, order)
    if len(carried) < len(data.nodes):
        data = part(data, {n.id: n for n in carried}, data.edges)
    shown: frozenset[str] = frozenset(n.id for n in data.nodes)
    groups: tuple[Group, ...] = ()
    if len(data.nodes) > limit:
        shown, groups = _condense(data, selection.centres, order, limit)
    return Choice(
        data=data,
        shown=shown,
        groups=groups,
        rank=rank,
        centres=selection.centres,
        left_out=selection.beyond_limit + len(selection.data.nodes) - len(data.nodes),
        total_nodes=selection.total_nodes,
        total_edges=selection.total_edges,
    )


def _order(selection: Selection, rank: Mapping[str, float]) -> Mapping[str, float]:
    """PageRank; around a centre, nearer things first and PageRank among the equally near."""
    if not selection.centres:
        return rank
    near = dict.fromkeys(selection.centres, 2.0)
    for node in within(selection.data.edges, selection.centres, 1):
        near.setdefault(node, 1.0)
    return {node: near.get(node, 0.0) + value for node, value in rank.items()}


def _condense(
    data: NetworkData, centres: Sequence[str], order: Mapping[str, float], limit: int
) -> tuple[frozenset[str], tuple[Group, ...]]:
    """Leading things of each community, and a group for the rest of it."""
    label = {n.id: n.label for n in data.nodes}
    found = [sorted(c, key=lambda i: (-order[i], i)) for c in communities(project(data)) if len(c) >= SMALLEST_GROUP]
    found = found[: max(1, limit // 6)]
    budget = limit - len(found) - len(centres)
    shown = set(centres)
    if centres:
        shown.update(sorted(label, key=lambda i: (-order[i], i))[: limit - len(found)])
    else:
        weight = sum(sqrt(len(c)) for c in found)
        for community in found:
            shown.update(community[: max(1, int(budget * sqrt(len(community)) / weight))])
    groups = []
    for community in found:
        hidden = tuple(i for i in community if i not in shown)
        if 0 < len(hidden) < SMALLEST_GROUP - 1 and len(shown) + len(hidden) <= limit - len(found):
            shown.update(hidden)
        elif hidden:
            groups.append(Group(label[community[0]], hidden))
    return frozenset(shown), tuple(groups)
