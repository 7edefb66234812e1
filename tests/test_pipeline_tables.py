"""Mapped tables in a store: beside texts, again and again, with their evidence."""

import random
import shutil
from pathlib import Path

import pytest

from kg import pipeline
from kg.map import Iris
from kg.store import open_store
from kg.tables.codes import credit_check
from kg.validate import validate

CODES = [body + credit_check(body) for body in ("91330100000000001", "91330100000000002", "91330100000000003")]
FIRMS = "企业名称,统一社会信用代码,所在地,注册资本(万元),状态\n" + "".join(
    f"{name},{code},临溪县,{n}000,在建\n"
    for n, (name, code) in enumerate(
        zip(("宏拓科技有限公司", "远岭储能有限公司", "青禾汽车有限公司"), CODES, strict=True), start=1
    )
)
FIRMS_MAPPING = """
things:
  firm: {class: Company, name: 企业名称, identifier: 统一社会信用代码}
  place: {class: AdministrativeArea, name: 所在地}
relations: [firm locatedIn place]
attributes: [{thing: firm, property: status, column: 状态}]
observations: [{thing: firm, indicator: 注册资本, column: 注册资本(万元)}]
"""
ORDERS = (
    "供应商代码,客户,年份,金额(万元)\n"
    + f"{CODES[0]},青禾汽车有限公司,2023,90\n{CODES[1]},青禾汽车有限公司,2023,约80\n"
)
ORDERS_MAPPING = """
things:
  supplier: {class: Company, identifier: {creditCode: 供应商代码}}
  customer: {class: Company, name: 客户}
relations: [supplier suppliesTo customer]
observations: [{thing: supplier, indicator: 销售额, column: 金额(万元), period: {column: 年份}}]
"""
NEWS = "云澜市经济快讯\n2024年3月5日\n\n宏拓科技有限公司入驻临溪经济技术开发区，总投资12.8亿元。\n"
FILES = {
    "firms.csv": FIRMS,
    "firms.mapping.yml": FIRMS_MAPPING,
    "orders.csv": ORDERS,
    "orders.mapping.yml": ORDERS_MAPPING,
    "news.txt": NEWS,
}


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "sources"
    path.mkdir()
    for name, text in FILES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def content(store):
    with open_store(store) as opened:
        return sorted(map(str, opened.quads()))


def rows(store, query):
    with open_store(store) as opened:
        return sorted(tuple(term.value for term in row) for row in opened.query(query))


def test_tables_and_texts_meet_in_one_thing(folder, tmp_path):
    summary = pipeline.build([folder], tmp_path / "store")
    assert summary.failures == ()
    assert (summary.documents, summary.things["Company"]) == (3, 3)
    found = rows(
        tmp_path / "store",
        "SELECT ?name ?code ?zone { ?x rdfs:label ?name ; rdo:creditCode ?code ; rdo:tenantOf/rdfs:label ?zone }",
    )
    assert found == [("宏拓科技有限公司", CODES[0], "临溪经济技术开发区")]


def test_a_reference_by_code_leads_to_the_firm_of_the_other_table(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    query = "SELECT ?a ?b { ?x rdo:suppliesTo ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }"
    assert rows(tmp_path / "store", query) == [
        ("宏拓科技有限公司", "青禾汽车有限公司"),
        ("远岭储能有限公司", "青禾汽车有限公司"),
    ]


def test_every_statement_quotes_its_row_and_the_graph_conforms(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    query = """SELECT ?value ?cell ?row { ?o rdo:indicator "销售额"@zh ; rdo:value ?value ; rdo:valueSpan/oa:exact ?cell ;
               prov:wasDerivedFrom/oa:exact ?row }"""
    assert rows(tmp_path / "store", query) == [
        ("800000", "约80", f"供应商代码：{CODES[1]}；客户：青禾汽车有限公司；年份：2023；金额(万元)：约80。"),
        ("900000", "90", f"供应商代码：{CODES[0]}；客户：青禾汽车有限公司；年份：2023；金额(万元)：90。"),
    ]
    with open_store(tmp_path / "store") as opened:
        assert validate(opened, Iris()).findings == ()


def test_a_bad_row_is_listed_each_time_and_the_others_are_there(folder, tmp_path):
    with (folder / "orders.csv").open("a", encoding="utf-8") as file:
        file.write(f"{CODES[2]},宏拓科技有限公司,2023,若干\n")
    for _ in range(2):
        summary = pipeline.build([folder], tmp_path / "store")
        assert [str(failure) for failure in summary.failures] == [
            f"read: {folder / 'orders.csv'}:4: 金额(万元): '若干' is no number"
        ]
        assert summary.documents == 3


def test_a_wrong_mapping_is_a_failure_and_what_was_stored_stays(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    (folder / "firms.mapping.yml").write_text("things: {firm: {class: Firm, name: 企业名称}}", encoding="utf-8")
    summary = pipeline.build([folder], tmp_path / "store")
    assert len(summary.failures) == 1
    assert "firms.mapping.yml: things.firm.class" in str(summary.failures[0])
    assert content(tmp_path / "store") == before


def test_an_unchanged_table_is_not_read_again(folder, tmp_path, monkeypatch):
    pipeline.build([folder], tmp_path / "store")
    before, seen = content(tmp_path / "store"), []
    original = pipeline.reading.read_table
    monkeypatch.setattr(
        pipeline.reading, "read_table", lambda path, mapping: seen.append(path.name) or original(path, mapping)
    )
    assert pipeline.build([folder], tmp_path / "store").unchanged == 3
    (folder / "orders.csv").write_text(ORDERS.replace("约80", "70"), encoding="utf-8")
    summary = pipeline.build([folder], tmp_path / "store")
    assert (seen, summary.changed) == (["orders.csv"], 1)
    (folder / "orders.csv").write_text(ORDERS, encoding="utf-8")
    pipeline.build([folder], tmp_path / "store")
    assert content(tmp_path / "store") == before


def test_without_its_mapping_a_table_is_a_text_again(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    (folder / "firms.mapping.yml").unlink()
    pipeline.build([folder], tmp_path / "store")
    assert rows(tmp_path / "store", "SELECT ?code { ?x rdo:creditCode ?code }") == []
    pipeline.build([folder], tmp_path / "fresh")
    assert content(tmp_path / "store") == content(tmp_path / "fresh")


def test_a_table_that_is_not_among_the_sources_stays_as_its_mapping_read_it(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "news.txt").write_text(NEWS, encoding="utf-8")
    pipeline.build([folder], tmp_path / "store")
    assert content(tmp_path / "store") == before


def test_a_table_is_removed_with_the_things_that_only_it_names(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    pipeline.remove(tmp_path / "store", ["firms.csv", "orders.csv"])
    (folder / "firms.csv").unlink()
    (folder / "orders.csv").unlink()
    pipeline.build([folder], tmp_path / "fresh")
    assert content(tmp_path / "store") == content(tmp_path / "fresh")


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_changes_gives_the_graph_of_building_from_nothing(folder, tmp_path, seed):
    choice = random.Random(seed)
    changes = {
        "firms.csv": [FIRMS, FIRMS.replace("临溪县", "云澜市"), FIRMS.replace(CODES[0], "")],
        "firms.mapping.yml": [FIRMS_MAPPING, FIRMS_MAPPING.replace("relations: [firm locatedIn place]", "")],
        "orders.csv": [ORDERS, ORDERS.split("\n")[0] + f"\n{CODES[2]},丁有限公司,2022,5\n"],
        "news.txt": [NEWS, NEWS.replace("宏拓", "远岭")],
    }
    for _ in range(4):
        name = choice.choice(sorted(changes))
        (folder / name).write_text(choice.choice(changes[name]), encoding="utf-8")
        pipeline.build([folder], tmp_path / "store", prune=True)
    pipeline.build([folder], tmp_path / "fresh")
    assert content(tmp_path / "store") == content(tmp_path / "fresh")


def test_the_sample_tables_build_without_a_bad_row_and_refer_to_each_other(tmp_path):
    summary = pipeline.build([Path(__file__).resolve().parents[1] / "data" / "tables"], tmp_path / "store")
    assert (summary.documents, summary.failures) == (4, ())
    assert summary.things["Company"] == 4  # the orders name them by code, the projects by name
    with open_store(tmp_path / "store") as opened:
        assert validate(opened, Iris()).findings == ()
