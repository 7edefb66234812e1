"""networkx graph → figures about it: degree, PageRank, betweenness, communities, components and shortest paths.

Every result is the same from run to run: algorithms are given integers in sorted order, because the order of a
set of strings changes with the hash seed.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from kg.network import compiled


@dataclass(frozen=True, slots=True)
class RankedNode:
    """A thing with what was measured of it."""

    id: str
    label: str
    degree: int
    pagerank: float
    betweenness: float


@dataclass(frozen=True, slots=True)
class Community:
    """A group of things with many relations among themselves: how many, and the best ranked of them."""

    size: int
    members: tuple[RankedNode, ...]


@dataclass(frozen=True, slots=True)
class NetworkFigures:
    """What ``kg stats --network`` reports.

    Attributes:
        nodes, edges: How many.
        isolated: Nodes without any relation.
        components: Connected parts (isolated nodes not counted), and ``largest``: nodes in the biggest.
        density: Edges as a share of the pairs of nodes.
        top: The best connected nodes, PageRank first.
        bridges: The nodes that most of the shortest paths lead through.
        communities: Those of two or more things, largest first.
    """

    nodes: int
    edges: int
    isolated: int
    components: int
    largest: int
    density: float
    top: tuple[RankedNode, ...]
    bridges: tuple[RankedNode, ...]
    communities: tuple[Community, ...]


def figures(graph: nx.MultiDiGraph[str], *, top: int = 10) -> NetworkFigures:
    """Measure ``graph``; ``top`` limits the list of nodes and of members named for each community."""
    ranks, between = pagerank(graph), betweenness(graph)
    degree: dict[str, int] = dict(graph.degree())

    def ranked(members: Iterable[str], by: Mapping[str, float]) -> tuple[RankedNode, ...]:
        ordered = heapq.nsmallest(top, members, key=lambda n: (-by[n], n))
        return tuple(
            RankedNode(n, str(graph.nodes[n].get("label", n)), degree[n], ranks[n], between[n]) for n in ordered
        )

    parts = [len(part) for part in nx.weakly_connected_components(graph) if len(part) > 1]
    grouped = [members for members in communities(graph) if len(members) > 1]
    return NetworkFigures(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        isolated=sum(1 for d in degree.values() if d == 0),
        components=len(parts),
        largest=max(parts, default=0),
        density=nx.density(graph),
        top=ranked((n for n in graph if degree[n]), ranks),
        bridges=ranked((n for n in graph if between[n] > 0), between),
        communities=tuple(Community(len(members), ranked(members, ranks)) for members in grouped),
    )


def pagerank(graph: nx.MultiDiGraph[str], *, damping: float = 0.85) -> dict[str, float]:
    """PageRank of every node, reading relations both ways: a place is important by what points at it, a plan by
    what it points at.
    """
    names, edges = _numbered(graph)
    return dict(zip(names, compiled.pagerank(len(names), edges, damping), strict=True))


def betweenness(graph: nx.MultiDiGraph[str]) -> dict[str, float]:
    """How much each node lies between others, in [0, 1], directions ignored; estimated in a large network."""
    names, edges = _numbered(graph)
    return dict(zip(names, compiled.betweenness(len(names), edges), strict=True))


def communities(graph: nx.MultiDiGraph[str]) -> list[tuple[str, ...]]:
    """Groups of nodes with many relations among themselves, largest first; a lone node is a group of one."""
    names, edges = _numbered(graph)
    groups = compiled.communities(len(names), edges)
    return sorted((tuple(names[i] for i in group) for group in groups), key=lambda g: (-len(g), g))


def _numbered(graph: nx.MultiDiGraph[str]) -> tuple[list[str], dict[tuple[int, int], int]]:
    """Nodes in sorted order, and between their numbers how many relations there are, whichever way they point."""
    names = sorted(graph)
    number = {name: i for i, name in enumerate(names)}
    edges = Counter((min(number[s], number[o]), max(number[s], number[o])) for s, o in graph.edges() if s != o)
    return names, edges


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
