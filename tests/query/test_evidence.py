import csv
import io
import json

import pytest
from pyoxigraph import RdfFormat, parse

from kg.errors import QueryError
from kg.map.terms import PREFIXES, rdo
from kg.query import saved_questions, serialized_with_evidence, with_evidence
from sample_network import sample_store

TENANTS = "𠮷年伊始，宏拓科技有限公司和𠮷泽新材料有限公司落户临溪经开区，总投资12.8亿元。"
RAIL = "云临城际铁路已开工建设，连接云澜市与镜湖。"


@pytest.fixture(scope="module")
def store():
    return sample_store()


def sentences(store, sparql):
    found = with_evidence(store, sparql)
    return [[quote.sentence for quote in quotes] for quotes in found.evidence]


def test_a_row_of_two_things_rests_on_the_statement_that_joins_them(store):
    assert sentences(store, "SELECT ?firm ?zone { ?firm rdo:tenantOf ?zone }") == [[TENANTS], [TENANTS]]


def test_a_thing_that_is_matched_and_not_handed_out_counts_as_well(store):
    assert sentences(store, "SELECT ?line { ?line rdo:connects ?place }") == [[RAIL], [RAIL]]


def test_a_status_written_in_the_query_is_a_term_of_the_row(store):
    found = with_evidence(store, "SELECT ?x { ?x rdo:status rdo:UnderConstruction }")
    assert [quote.quote for quote in found.evidence[0]] == [RAIL]


def test_a_matched_record_is_the_evidence_and_not_what_else_joins_its_things(store):
    sparql = """SELECT ?firm ?indicator { ?o rdo:about ?firm ; rdo:indicator ?indicator }"""
    (quotes,) = with_evidence(store, sparql).evidence
    assert [quote.quote for quote in quotes] == ["总投资12.8亿元"]
    assert quotes[0].sentence == TENANTS
    assert quotes[0].document == "first.txt"
    text = "临溪经济技术开发区位于云澜市。" + TENANTS + RAIL
    assert text[quotes[0].start : quotes[0].end] == quotes[0].quote


def test_a_thing_alone_rests_on_where_it_is_named(store):
    (quotes,) = with_evidence(store, "SELECT ?x { ?x a rdo:Industry }").evidence
    assert [quote.quote for quote in quotes] == ["新型显示产业"]
    (quotes,) = with_evidence(store, 'SELECT ?x { ?x rdfs:label "镜湖"@zh }').evidence
    assert [quote.quote for quote in quotes] == ["镜湖"]


def test_a_sum_rests_on_all_that_was_counted_and_a_group_on_its_own(store):
    (together,) = sentences(store, "SELECT (COUNT(?x) AS ?n) { ?x rdo:connects|rdo:tenantOf ?y }")
    assert together == [TENANTS, RAIL]
    groups = sentences(store, "SELECT ?y (COUNT(?x) AS ?n) { ?x rdo:tenantOf|rdo:produces ?y } GROUP BY ?y ORDER BY ?y")
    assert sorted(len(group) for group in groups) == [1, 1]
    assert [TENANTS] in groups


def test_groups_by_what_is_not_handed_out_keep_their_own_evidence(store):
    sparql = "SELECT (COUNT(?x) AS ?n) { ?x ?p ?y VALUES ?p { rdo:tenantOf rdo:locatedIn } } GROUP BY ?p ORDER BY ?n"
    assert sentences(store, sparql) == [["临溪经济技术开发区位于云澜市。"], [TENANTS]]


def test_only_the_documents_that_the_query_names_are_quoted(store):
    sparql = "SELECT ?d { GRAPH ?d { ?x a rdo:Company ; rdfs:label '宏拓科技有限公司'@zh } }"
    found = with_evidence(store, sparql)
    assert [{quote.document for quote in quotes} for quotes in found.evidence] == [
        {f"{row['d'].rpartition('/')[2]}.txt"} for row in found
    ]


def test_what_no_document_says_has_no_evidence(store):
    assert sentences(store, "SELECT (1 + 1 AS ?two) {}") == [[]]
    assert with_evidence(store, "ASK { ?x a rdo:Airport }").evidence == ()


def test_a_yes_rests_on_what_makes_it_true(store):
    assert sentences(store, "ASK { ?x rdo:tenantOf ?zone }") == [[TENANTS]]


def test_a_limit_is_kept_and_an_order_too(store):
    found = with_evidence(store, "SELECT ?x ?y { ?x rdo:connects ?y } ORDER BY DESC(STR(?y)) LIMIT 1")
    assert len(found.rows) == len(found.evidence) == 1


@pytest.mark.parametrize("name", sorted(saved_questions()))
def test_every_saved_question_has_a_list_of_quotes_for_each_row(name, store):
    found = with_evidence(store, saved_questions()[name].sparql)
    assert len(found.evidence) == len(found.rows)


def test_json_has_a_list_of_quotes_beside_each_binding(store):
    sparql = "SELECT ?firm { ?firm rdo:tenantOf ?zone }"
    results = json.loads(serialized_with_evidence(store, sparql, "json"))["results"]
    assert len(results["evidence"]) == len(results["bindings"]) == 2
    assert results["evidence"][0][0]["sentence"] == TENANTS
    yes = json.loads(serialized_with_evidence(store, "ASK { ?x rdo:tenantOf ?y }", "json"))
    assert yes["boolean"] is True and yes["evidence"][0]["document"] == "first.txt"


def test_the_other_formats_for_rows_have_a_column_of_json(store):
    sparql = "SELECT ?firm { ?firm rdo:tenantOf ?zone }"
    rows = list(csv.DictReader(io.StringIO(serialized_with_evidence(store, sparql, "csv").decode())))
    assert [json.loads(row["evidence"])[0]["sentence"] for row in rows] == [TENANTS, TENANTS]
    assert b"rdf-syntax-ns#JSON" in serialized_with_evidence(store, sparql, "tsv")
    assert b'<variable name="evidence"/>' in serialized_with_evidence(store, sparql, "xml")


def test_a_graph_comes_with_its_records_and_their_spans(store):
    data = serialized_with_evidence(store, "CONSTRUCT WHERE { ?x rdo:tenantOf ?y }", "turtle")
    triples = [quad.triple for quad in parse(data, format=RdfFormat.TURTLE)]
    exact = {t.object.value for t in triples if t.predicate.value == PREFIXES["oa"] + "exact"}
    assert {TENANTS, TENANTS[:-1]} <= exact
    assert sum(t.predicate == rdo("tenantOf") for t in triples) == 2


def test_formats_without_room_for_evidence_are_refused(store):
    with pytest.raises(QueryError, match="use table or json"):
        serialized_with_evidence(store, "ASK { ?x a rdo:Company }", "csv")
    with pytest.raises(QueryError, match="gives rows"):
        serialized_with_evidence(store, "SELECT * { ?x a rdo:Company }", "turtle")
    with pytest.raises(QueryError, match="gives a graph"):
        serialized_with_evidence(store, "CONSTRUCT WHERE { ?x a rdo:Company }", "csv")
