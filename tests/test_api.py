from datetime import date
from decimal import Decimal

import networkx
import pytest
import rdflib

import kg
from kg.errors import KgError, QueryError


@pytest.fixture(scope="module")
def graph(built_store):
    with kg.open(built_store) as opened:
        yield opened


def test_build_takes_one_source_or_several_and_says_what_it_did(sources, tmp_path):
    assert kg.build(sources / "report.txt", store=tmp_path / "store").added == 1
    assert kg.build([sources / "report.txt", sources / "news.txt"], store=tmp_path / "store").documents == 2


def test_the_store_of_the_environment_is_used_when_none_is_named(sources, tmp_path, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(tmp_path / "from-environment"))
    kg.build(sources / "report.txt")
    with kg.open() as opened:
        assert opened.stats().observations >= 1
        assert "from-environment" in repr(opened)


def test_a_query_gives_rows_of_python_values(graph):
    found = graph.query("SELECT ?name { ?x a rdo:RailwayLine ; rdfs:label ?name }")
    assert list(found) == [{"name": "云临铁路"}]
    assert list(found.frame()["name"]) == ["云临铁路"]
    assert "云临铁路" in found._repr_html_()


def test_a_graph_copied_into_memory_answers_the_same(graph, built_store):
    with kg.open(built_store, in_memory=True) as copy:
        assert copy.query(question="statistics", name="云澜市", evidence=True) == graph.query(
            question="statistics", name="云澜市", evidence=True
        )
        assert copy.audit() == graph.audit()


def test_a_saved_question_takes_its_parameters_by_name(graph):
    found = graph.query(question="statistics", name="云澜市")
    assert Decimal("12850000000") in [row["value"] for row in found]
    assert graph.query(question="statistics", name=["云澜市", "别处"]).rows == found.rows
    with pytest.raises(QueryError, match="give one query"):
        graph.query()
    with pytest.raises(QueryError, match="parameters go with"):
        graph.query("ASK {}", name="云澜市")


def test_the_graph_is_an_rdflib_dataset(graph):
    assert isinstance(graph.graph, rdflib.Dataset)
    label = rdflib.Literal("云临铁路", lang="zh")
    assert (None, rdflib.RDFS.label, label) in graph.graph


def test_the_network_is_a_networkx_graph(graph):
    network = graph.network()
    assert isinstance(network, networkx.MultiDiGraph)
    assert "云临铁路" in {data["label"] for _, data in network.nodes(data=True)}


def test_the_drawing_shows_itself_and_is_written_where_asked(graph, tmp_path):
    page = graph.draw(tmp_path / "graph.html", about="云澜市")
    assert "云澜市" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert page._repr_html_().startswith("<iframe")


def test_the_figures_are_a_frame_of_exact_values(graph):
    figures = graph.observations()
    row = figures[figures["indicator"] == "固定资产投资"].iloc[0]
    assert row["subject"] == "云澜市"
    assert row["value"] == Decimal("12850000000")
    assert row["growth"] == Decimal("6.2")
    assert (row["period_start"], row["period_end"]) == (date(2019, 1, 1), date(2019, 6, 30))
    assert "128.5亿元" in row["sentence"]


def test_export_and_validation_are_those_of_the_commands(graph, tmp_path):
    assert graph.export(tmp_path / "graph.ttl").read_text(encoding="utf-8").startswith("@prefix")
    assert graph.validate().conforms


def test_a_store_that_is_not_there_is_an_error_of_kg(tmp_path):
    with pytest.raises(KgError, match="there is no store"):
        kg.open(tmp_path / "nowhere")
