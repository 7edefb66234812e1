"""Numbered edges → measures by networkit, compiled: communities, PageRank, betweenness.

The only home of networkit. Nodes are 0 … n-1, edges undirected with weights. Every result is the same from run to run:
one thread, and a fixed seed set before every call. Each
graph is held by a name while an algorithm runs: the algorithm itself does not keep it alive.
"""

from __future__ import annotations

from collections.abc import Mapping

import networkit as nk

SEED = 7
EXACT = 2_000
"""Up to so many nodes betweenness is exact; above, it is estimated from sources drawn with the fixed seed."""
SAMPLES = 64


def communities(count: int, edges: Mapping[tuple[int, int], int]) -> list[list[int]]:
    """Groups of nodes with many edges among themselves, each sorted; a lone node is a group of one.

    Source: Louvain method with refinement (PLMR), Staudt and Meyerhenke 2016.
    """
    if not count:
        return []
    graph = _graph(count, edges)
    run = nk.community.PLM(graph, True)
    run.run()
    partition = run.getPartition()
    groups: dict[int, list[int]] = {}
    for node in range(count):
        groups.setdefault(partition[node], []).append(node)
    return list(groups.values())


def pagerank(count: int, edges: Mapping[tuple[int, int], int], damping: float) -> list[float]:
    """PageRank of every node; the sum is 1. Source: Brin and Page 1998."""
    if not count:
        return []
    sinks = nk.centrality.SinkHandling.DistributeSinks
    graph = _graph(count, edges)
    run = nk.centrality.PageRank(graph, damping, 1e-12, False, sinks)
    run.run()
    return [float(score) for score in run.scores()]


def betweenness(count: int, edges: Mapping[tuple[int, int], int]) -> list[float]:
    """Share of the shortest paths between other nodes that lead through each; weights do not count.

    Source: Brandes 2001; estimated for large networks as in Geisberger, Sanders and Schultes 2008.
    """
    if count < 3:
        return [0.0] * count
    graph = _graph(count, edges, weighted=False)
    run = (
        nk.centrality.Betweenness(graph, True)
        if count <= EXACT
        else nk.centrality.EstimateBetweenness(graph, SAMPLES, True)
    )
    run.run()
    return [float(score) for score in run.scores()]


def _graph(count: int, edges: Mapping[tuple[int, int], int], *, weighted: bool = True) -> nk.Graph:
    nk.setNumberOfThreads(1)
    nk.setSeed(SEED, False)
    graph = nk.Graph(count, weighted=weighted)
    for (one, other), weight in sorted(edges.items()):
        graph.addEdge(one, other, weight)
    return graph
