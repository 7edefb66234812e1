import networkx as nx

from kg.network import network
from sample_network import sample_store, thing


def test_parallel_relations_stay_apart_and_carry_their_evidence():
    graph = network(sample_store())
    edge = graph.edges[thing("zone"), thing("city"), "locatedIn"]
    assert (edge["label"], edge["modality"], edge["documents"]) == ("位于", "Actual", "first.txt")
    assert edge["evidence"] == "临溪经济技术开发区位于云澜市。"


def test_graphml_and_gexf_hold_the_network_as_it_is(tmp_path):
    graph = network(sample_store())
    nx.write_graphml(graph, tmp_path / "g.graphml")
    nx.write_gexf(graph, tmp_path / "g.gexf")
    for again in (nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True), nx.read_gexf(tmp_path / "g.gexf")):
        assert set(again) == set(graph)
        assert again.number_of_edges() == graph.number_of_edges()
        assert again.nodes[thing("rail")]["status"] == "UnderConstruction"


def test_conditions_narrow_the_graph():
    assert set(network(sample_store(), about="镜湖")) == {thing("lake"), thing("rail")}
