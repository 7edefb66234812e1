"""How fast a large network is measured, beside networkx on the same network in the same run.

    python benchmarks/network.py [--nodes 1000 10000 100000] [--peer-up-to 10000]

The networks are made up with a fixed seed: things join near ones and well connected ones, as in real graphs. Times are
medians of three (one for networkx, which takes minutes on large ones and is left out above ``--peer-up-to``).
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable

import networkx as nx

from kg.network import betweenness, communities, figures, pagerank, shortest_path


def made_up(nodes: int) -> nx.MultiDiGraph:
    chance = random.Random(3)
    graph, ends = nx.MultiDiGraph(), ["n0", "n1"]
    graph.add_nodes_from((f"n{n}", {"label": f"n{n}"}) for n in range(nodes))
    for n in range(2, nodes):
        for _ in range(3):
            near = f"n{max(0, n - 1 - int(chance.expovariate(1 / 200)))}"
            other = chance.choice(ends) if chance.random() < 0.5 else near
            if other != f"n{n}":
                graph.add_edge(f"n{n}", other, key=f"r{len(ends) % 7}")
                ends += [f"n{n}", other]
    return graph


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", nargs="+", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--peer-up-to", type=int, default=10_000)
    arguments = parser.parse_args()
    print(f"{'nodes':>8} {'edges':>8}  {'measure':<20} {'kg s':>8} {'networkx s':>11} {'networkx/kg':>12}")
    for nodes in arguments.nodes:
        graph = made_up(nodes)
        plain = nx.Graph(graph)
        ends = ("n1", f"n{nodes - 1}")
        jobs: list[tuple[str, Callable[[], object], Callable[[], object] | None]] = [
            (
                "communities",
                lambda g=graph: communities(g),
                lambda g=plain: nx.community.louvain_communities(g, seed=7),
            ),
            ("pagerank", lambda g=graph: pagerank(g), lambda g=plain: nx.pagerank(g, tol=1e-12, max_iter=1000)),
            ("betweenness", lambda g=graph: betweenness(g), lambda g=plain: nx.betweenness_centrality(g, k=64, seed=7)),
            (
                "shortest path",
                lambda g=graph, e=ends: shortest_path(g, *e),
                lambda g=plain, e=ends: nx.shortest_path(g, *e),
            ),
            ("stats --network", lambda g=graph: figures(g), None),
        ]
        for name, ours, peer in jobs:
            own = seconds(ours)
            other = seconds(peer, 1) if peer and nodes <= arguments.peer_up_to else None
            compared = f"{other:>11.2f} {other / own:>12.1f}" if other is not None else f"{'–':>11} {'–':>12}"
            print(f"{nodes:>8,} {graph.number_of_edges():>8,}  {name:<20} {own:>8.2f} {compared}", flush=True)


if __name__ == "__main__":
    main()
