import os
import subprocess
import sys

import networkx as nx
import pytest

from kg.network import betweenness, communities, compiled, figures, network, pagerank, read_links, shortest_path
from sample_network import made_up, sample_store, thing


def test_pagerank_agrees_with_the_textbook_on_a_star():
    star = nx.MultiDiGraph([("a", "hub"), ("b", "hub"), ("c", "hub")])
    ranks = pagerank(star)
    assert sum(ranks.values()) == pytest.approx(1.0)
    assert ranks["hub"] == pytest.approx(0.4797, abs=1e-3)


def test_communities_separate_two_cliques():
    graph = nx.MultiDiGraph([(a, b) for g in ("ace", "bdf") for a in g for b in g if a < b] + [("a", "b")])
    assert communities(graph) == [("a", "c", "e"), ("b", "d", "f")]


def test_communities_do_not_depend_on_the_hash_seed():
    program = (
        "from kg.network import communities, project; from sample_network import made_up;"
        "print(communities(project(made_up(120))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1


def test_the_shortest_path_ignores_the_direction_of_relations():
    graph = network(sample_store())
    assert shortest_path(graph, thing("lake"), thing("zone")) == tuple(map(thing, ("lake", "rail", "city", "zone")))


def test_no_path_leads_between_separate_parts():
    graph = nx.MultiDiGraph([("a", "b"), ("c", "d")])
    assert shortest_path(graph, "a", "c") == ()
    assert shortest_path(graph, "a", "nowhere") == ()


def test_figures_count_parts_and_lone_nodes():
    graph = nx.MultiDiGraph([("a", "b"), ("c", "d"), ("d", "e")])
    graph.add_node("alone")
    measured = figures(graph)
    assert (measured.nodes, measured.edges, measured.isolated) == (6, 3, 1)
    assert (measured.components, measured.largest) == (2, 3)
    assert measured.top[0].id == "d"


def test_an_empty_network_has_figures_too():
    assert figures(nx.MultiDiGraph()).nodes == 0


def test_figures_of_a_larger_network_name_communities_by_their_best_ranked_member():
    measured = figures(network(made_up(200)))
    first = measured.communities[0]
    assert first.size >= len(first.members) > 1
    assert first.members[0].pagerank >= first.members[-1].pagerank


def test_a_node_between_two_groups_has_the_highest_betweenness():
    graph = nx.MultiDiGraph([("a", "b"), ("a", "c"), ("a", "link"), ("x", "link"), ("x", "y"), ("x", "z")])
    between = betweenness(graph)
    assert between == pytest.approx(nx.betweenness_centrality(nx.Graph(graph)))
    assert figures(graph).bridges[0].id in {"a", "x"}


def test_estimated_betweenness_finds_the_node_between_two_large_groups(monkeypatch):
    monkeypatch.setattr(compiled, "EXACT", 10)
    graph = nx.MultiDiGraph([(f"{side}{n}", f"{side}{n + 1}") for side in "ab" for n in range(60)])
    graph.add_edges_from((f"{side}{n}", "link") for side in "ab" for n in range(60))
    between = betweenness(graph)
    assert max(between, key=between.get) == "link"
    assert between == betweenness(graph)


def test_relations_read_without_their_evidence_are_those_of_the_network():
    light, whole = read_links(sample_store()), network(sample_store())
    assert set(light.edges(keys=True)) == set(whole.edges(keys=True))
    assert dict(light.nodes(data="label")) == dict(whole.nodes(data="label"))
