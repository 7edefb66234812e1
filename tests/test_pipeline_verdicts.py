"""A curator's verdicts on statements: applied by every build, gone without a trace when taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg import pipeline
from kg.config import Config
from kg.query.answer import answer, select
from kg.store import open_store

TENANTS = "SELECT ?s ?o { ?s rdo:tenantOf ?o }"
SURE = """SELECT ?sure ?finder { ?r rdf:predicate rdo:tenantOf ; rdo:confidence ?sure ; rdo:foundBy/rdfs:label ?finder }
  ORDER BY ?finder"""


@pytest.fixture
def store(built_store: Path, tmp_path: Path) -> Path:
    """A copy of the built store that a test may change."""
    return Path(shutil.copytree(built_store, tmp_path / "store", ignore=shutil.ignore_patterns("readers", "writer")))


def decided(store: Path, *lines: str) -> None:
    file = store.parent / "decisions.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    pipeline.refresh(store, config=Config(decisions=str(file)))


def quads(store: Path) -> set[str]:
    with open_store(store) as opened:
        return {str(quad) for quad in opened.quads()}


def rows(store: Path, sparql: str) -> list[tuple[str, ...]]:
    with open_store(store) as opened:
        return [tuple(term.value for term in row) for row in select(opened, sparql)]


def test_a_rejected_statement_is_gone_with_its_record_and_comes_back_when_the_line_goes(store: Path) -> None:
    before = quads(store)
    assert len(rows(store, TENANTS)) == 1
    decided(store, "reject: 宏拓科技有限公司 | tenantOf | 临溪经济技术开发区")
    assert rows(store, TENANTS) == [] and rows(store, SURE) == []
    decided(store)
    assert quads(store) == before


def test_an_accepted_statement_is_sure_and_tells_who_is(store: Path) -> None:
    found = rows(store, SURE)
    decided(store, "accept: 宏拓科技有限公司 | tenantOf | 临溪经济技术开发区")
    assert rows(store, SURE) == [("1", "curator"), *(("1", finder) for _, finder in found)]


def test_the_last_verdict_on_a_statement_counts(store: Path) -> None:
    line = "宏拓科技有限公司 | tenantOf | 临溪经济技术开发区"
    decided(store, f"reject: {line}", f"accept: {line}")
    assert len(rows(store, TENANTS)) == 1
    decided(store, f"accept: {line}", f"reject: {line}")
    assert rows(store, TENANTS) == []


def test_a_status_is_rejected_by_its_value_and_what_followed_goes_too(store: Path) -> None:
    asked = "ASK { ?line rdfs:label '云临铁路'@zh ; rdo:status rdo:UnderConstruction }"
    with open_store(store) as opened:
        assert answer(opened, asked).boolean
    decided(store, "reject: 云临铁路 [RailwayLine] | status | UnderConstruction")
    with open_store(store) as opened:
        assert not answer(opened, asked).boolean
        assert not answer(opened, "ASK { ?r rdf:object rdo:UnderConstruction }").boolean


FIGURES = """SELECT ?sure ?finder { ?o a rdo:Observation ; rdo:indicator '固定资产投资'@zh ; rdo:confidence ?sure ;
  rdo:foundBy/rdfs:label ?finder }"""
FIGURE = "云澜市 | 固定资产投资 | 128.5亿元 | 2019-01-01/2019-06-30"


def test_a_rejected_figure_is_gone_with_what_was_computed_from_it_and_the_others_stay(store: Path) -> None:
    before, others = (
        quads(store),
        "SELECT ?o { ?o a rdo:Observation FILTER NOT EXISTS { ?o rdo:indicator '固定资产投资'@zh } }",
    )
    kept = rows(store, others)
    assert len(rows(store, FIGURES)) == 1 and rows(store, "SELECT ?o { ?o a rdo:ComputedObservation }")
    decided(store, f"reject: {FIGURE}")
    assert rows(store, FIGURES) == [] and rows(store, "SELECT ?o { ?o a rdo:ComputedObservation }") == []
    assert rows(store, others) == kept
    decided(store)
    assert quads(store) == before


def test_an_accepted_figure_is_sure(store: Path) -> None:
    decided(store, f"accept: {FIGURE}")
    assert rows(store, FIGURES) == [("1", "curator")]


def test_a_figure_of_another_time_or_amount_stays(store: Path) -> None:
    before = quads(store)
    decided(store, "reject: 云澜市 | 固定资产投资 | 128.5亿元 | 2019", "reject: 云澜市 | 固定资产投资 | 12.5亿元 | -")
    assert quads(store) == before


def test_a_verdict_on_what_is_not_there_changes_nothing(store: Path) -> None:
    before = quads(store)
    decided(store, "reject: 查无此司 | tenantOf | 临溪经济技术开发区", "reject: 云临铁路 | status | Terminated")
    assert quads(store) == before


def test_building_with_verdicts_from_nothing_gives_the_same_graph(sources: Path, store: Path, tmp_path: Path) -> None:
    decided(store, "reject: 云临铁路 | connects | 云澜市", "accept: 宏拓科技有限公司 | tenantOf | 临溪经济技术开发区")
    config = Config(decisions=str(store.parent / "decisions.txt"))
    pipeline.build([sources], tmp_path / "fresh", config=config)
    assert quads(tmp_path / "fresh") == quads(store)


def test_what_is_recalled_is_what_the_graph_says(store: Path) -> None:
    def tenants(config: Config) -> int:
        documents, _ = pipeline.recall(store, config=config)
        return sum(each.predicate == "tenantOf" for document in documents for each in document.relations)

    assert tenants(Config()) == 1
    decided(store, "reject: 宏拓科技有限公司 | tenantOf | 临溪经济技术开发区")
    assert tenants(Config(decisions=str(store.parent / "decisions.txt"))) == 0
