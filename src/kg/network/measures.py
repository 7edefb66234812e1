"""networkx graph → figures about it: degree, PageRank, communities, components and shortest paths.

Every result is the same from run to run: networkx is given integers in sorted order, because the order of a
set of strings changes with the hash seed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

SEED = 7
"""Louvain tries nodes in a random order; a fixed seed makes it the same order every time."""


@dataclass(frozen=True, slots=True)
class RankedNode:
    """A thing with what was measured of it."""

    id: str
    label: str
    degree: int
    pagerank: float


@dataclass(frozen=True, slots=True)
class NetworkFigures:
    """What ``kg stats --network`` reports.

    Attributes:
        nodes, edges: How many.
        isolated: Nodes without any relation.
        components: Connected parts (isolated nodes not counted), and ``largest``: nodes in the biggest.
        density: Edges as a share of the pairs of nodes.
        top: The best connected nodes, PageRank first.
        communities: Sizes and best ranked members of the communities of two or more, largest first.
    """

    nodes: int
    edges: int
    isolated: int
    components: int
    largest: int
    density: float
    top: tuple[RankedNode, ...]
    communities: tuple[tuple[RankedNode, ...], ...]


def figures(graph: nx.MultiDiGraph[str], *, top: int = 10) -> NetworkFigures:
    """Measure ``graph``; ``top`` limits the list of nodes and of members named for each community."""
    ranks = pagerank(graph)
    degree: dict[str, int] = dict(graph.degree())

    def ranked(members: list[str]) -> tuple[RankedNode, ...]:
        ordered = sorted(members, key=lambda n: (-ranks[n], n))
        return tuple(RankedNode(n, str(graph.nodes[n].get("label", n)), degree[n], ranks[n]) for n in ordered)

    parts = [len(c) for c in nx.weakly_connected_components(graph) if len(c) > 1]
    return NetworkFigures(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        isolated=sum(1 for d in degree.values() if d == 0),
        components=len(parts),
        largest=max(parts, default=0),
        density=nx.density(graph),
        top=ranked([n for n in graph if degree[n]])[:top],
        communities=tuple(ranked(list(members)) for members in communities(graph) if len(members) > 1),
    )


def pagerank(graph: nx.MultiDiGraph[str], *, damping: float = 0.85, rounds: int = 50) -> dict[str, float]:
    """PageRank of every node, reading relations both ways: a place is important by what points at it, a plan by
    what it points at. Plain power iteration in sorted order (networkx needs scipy for its own).

    Source: Brin and Page 1998.
    """
    names = sorted(graph)
    if not names:
        return {}
    beside: dict[str, list[str]] = {n: [] for n in names}
    for subject, object_ in sorted((s, o) for s, o in graph.edges() if s != o):
        beside[subject].append(object_)
        beside[object_].append(subject)
    rank = dict.fromkeys(names, 1.0 / len(names))
    for _ in range(rounds):
        loose = sum(rank[n] for n in names if not beside[n])
        share = (1.0 - damping + damping * loose) / len(names)
        following = dict.fromkeys(names, share)
        for node in names:
            if beside[node]:
                portion = damping * rank[node] / len(beside[node])
                for other in beside[node]:
                    following[other] += portion
        rank = following
    return rank


def communities(graph: nx.MultiDiGraph[str]) -> list[tuple[str, ...]]:
    """Groups of nodes with many relations among themselves, largest first; a lone node is a group of one.

    Source: Louvain method, Blondel et al. 2008.
    """
    names = sorted(graph)
    number = {name: i for i, name in enumerate(names)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    for a, b in sorted((number[s], number[o]) for s, o in graph.edges()):
        if a != b:
            weight = plain.get_edge_data(a, b, {"weight": 0})["weight"]
            plain.add_edge(a, b, weight=weight + 1)
    groups = nx.community.louvain_communities(plain, weight="weight", seed=SEED) if names else []
    return sorted((tuple(names[i] for i in sorted(group)) for group in groups), key=lambda g: (-len(g), g))


def shortest_path(graph: nx.MultiDiGraph[str], start: str, end: str) -> tuple[str, ...]:
    """IRIs from ``start`` to ``end`` over the fewest relations, whichever way they point; ``()`` if none leads there.

    Of several paths of that length, the one through the better connected things is taken.
    """
    if start not in graph or end not in graph:
        return ()
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted((min(s, o), max(s, o)) for s, o in graph.edges()))
    try:
        paths = nx.all_shortest_paths(plain, start, end)
        degree: Mapping[str, int] = dict(plain.degree())
        return min((tuple(p) for p, _ in zip(paths, range(1000), strict=False)),
                   key=lambda p: (-sum(degree[n] for n in p), p))  # fmt: skip
    except nx.NetworkXNoPath:
        return ()
