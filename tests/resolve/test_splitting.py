"""A name that a document takes for a short form is split off by ``different``, with what is said under it."""

from __future__ import annotations

from pathlib import Path

from kg import pipeline
from kg.config import Config
from kg.query.answer import select
from kg.resolve import parse_decisions, splitter
from kg.store import open_store

DECLARED = """云澜动态
2020年3月

云澜宏拓科技有限公司（以下简称“宏拓”）入驻临溪经济技术开发区。宏拓生产锂电池。
"""
NAMES = "SELECT DISTINCT ?t ?n { ?r a rdo:TypeStatement ; rdf:subject ?t . ?t rdfs:label|skos:altLabel ?n }"
TENANTS = "SELECT ?n { ?t rdo:tenantOf ?park ; rdfs:label ?n }"


def asked(store: Path, sparql: str) -> list[tuple[str, ...]]:
    with open_store(store) as opened:
        return sorted(tuple(term.value for term in row) for row in select(opened, sparql))


def bearer(store: Path, name: str) -> set[str]:
    return {thing for thing, borne in asked(store, NAMES) if borne == name}


def test_the_name_is_a_thing_of_its_own_after_the_decision_and_not_after_it_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(DECLARED, encoding="utf-8")
    file, store = tmp_path / "decisions", tmp_path / "store"
    pipeline.build([tmp_path / "news.txt"], store)
    before = asked(store, "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }")
    assert bearer(store, "宏拓") == bearer(store, "云澜宏拓科技有限公司")

    file.write_text("different: 云澜宏拓科技有限公司 | 宏拓", encoding="utf-8")
    pipeline.refresh(store, config=Config(decisions=str(file)))
    assert bearer(store, "宏拓") and not bearer(store, "宏拓") & bearer(store, "云澜宏拓科技有限公司")
    assert asked(store, TENANTS) == [("云澜宏拓科技有限公司",)]
    makers = "SELECT ?n { ?t rdo:produces ?x ; rdfs:label ?n }"
    assert asked(store, makers) == [("宏拓",)]

    file.write_text("", encoding="utf-8")
    pipeline.refresh(store, config=Config(decisions=str(file)))
    assert asked(store, "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }") == before


def test_documents_that_no_decision_divides_stay_the_same_values(tmp_path: Path, built_store: Path) -> None:
    documents, _ = pipeline.recall(built_store)
    decisions = parse_decisions("different: 云澜市 | 临溪县\ndifferent: 云澜市 [Company] | 云澜\nsame: 甲 | 乙")
    divide = splitter(decisions)
    assert all(divide(document) is document for document in documents)
