import json
from datetime import date
from decimal import Decimal

import pytest

from kg.errors import QueryError
from kg.query import answer, readable, run, serialized
from sample_network import sample_store


@pytest.fixture(scope="module")
def store():
    return sample_store()


def test_prefixes_need_no_declaration(store):
    found = answer(store, 'SELECT ?class { ?thing rdfs:label "云澜市"@zh ; a ?class }')
    assert [row["class"].rsplit("#")[-1] for row in found] == ["AdministrativeArea"]


def test_values_come_as_python_values(store):
    found = answer(
        store, 'SELECT (12.50 AS ?d) (3 AS ?i) ("2019-07-01"^^xsd:date AS ?day) (true AS ?yes) (?no AS ?none) {}'
    )
    assert list(found) == [{"d": Decimal("12.5"), "i": 3, "day": date(2019, 7, 1), "yes": True, "none": None}]


def test_a_literal_that_is_not_well_formed_comes_as_its_text(store):
    assert list(answer(store, 'SELECT ("kein Tag"^^xsd:date AS ?x) {}')) == [{"x": "kein Tag"}]


def test_an_ask_query_is_true_or_false(store):
    assert answer(store, "ASK { ?x a rdo:Company }").boolean is True
    assert not answer(store, "ASK { ?x a rdo:Airport }")


def test_a_malformed_query_is_explained_in_one_line_with_its_place(store):
    with pytest.raises(QueryError) as error:
        answer(store, "SELECT ?x\nWHERE { ?x rdo:locatedIn }")
    assert "line 2" in str(error.value)
    assert "\n" not in str(error.value)


def test_an_undeclared_prefix_is_named_as_the_fault(store):
    with pytest.raises(QueryError, match="prefix"):
        answer(store, "SELECT * { ?x nope:thing ?y }")


def test_things_and_terms_are_shown_by_their_labels_and_amounts_with_their_units(store):
    found = answer(store, "SELECT ?thing ?value ?unit { ?o rdo:about ?thing ; rdo:value ?value ; rdo:unit ?unit }")
    columns, rows = readable(store, found)
    assert columns == ["thing", "value"]
    assert [cells[1] for cells in rows] == ["12.8亿元"]
    columns, rows = readable(
        store, answer(store, "SELECT ?line ?status { ?line a rdo:RailwayLine ; rdo:status ?status }")
    )
    assert rows == [["云临城际铁路", "在建"]]


def test_each_amount_of_a_row_has_its_unit_and_the_value_its_bound(store):
    sparql = "SELECT (500 AS ?target) (528 AS ?outcome) (rdo:Count AS ?unit) ('列' AS ?classifier) {}"
    assert readable(store, answer(store, sparql)) == (["target", "outcome"], [["500列", "528列"]])
    sparql = "SELECT (rdo:About AS ?bound) (12867000000 AS ?value) (rdo:CNY AS ?unit) {}"
    assert readable(store, answer(store, sparql)) == (["value"], [["约128.67亿元"]])
    assert readable(store, answer(store, "SELECT (rdo:About AS ?bound) {}")) == (["bound"], [["约"]])


def test_growth_and_share_are_shown_as_percent(store):
    assert readable(store, answer(store, "SELECT (-3.20 AS ?growth) (?none AS ?share) {}"))[1] == [["-3.2%", ""]]


@pytest.mark.parametrize(
    ("format", "shown"),
    [("csv", b"label\r\n"), ("tsv", b"?label\n"), ("json", b'{"head"'), ("xml", b"<?xml")],
)
def test_rows_are_written_in_each_exchange_format(store, format, shown):
    data = serialized(run(store, "SELECT ?label { ?x a rdo:RailwayLine ; rdfs:label ?label }"), format)
    assert data.startswith(shown)
    assert "云临城际铁路" in data.decode()


def test_a_graph_is_written_in_each_graph_format_the_same_every_time(store):
    for format in ("turtle", "ntriples", "jsonld"):
        texts = {serialized(run(store, "CONSTRUCT WHERE { ?x a rdo:Company }"), format) for _ in range(3)}
        assert len(texts) == 1
        assert b"Company" in texts.pop()


def test_rows_in_a_format_for_graphs_are_refused_and_the_reverse(store):
    with pytest.raises(QueryError, match="gives rows"):
        serialized(run(store, "SELECT * { ?x a rdo:Company }"), "turtle")
    with pytest.raises(QueryError, match="gives a graph"):
        serialized(run(store, "CONSTRUCT WHERE { ?x a rdo:Company }"), "csv")


def test_yes_or_no_is_written_in_every_format_for_rows(store):
    texts = [serialized(run(store, "ASK { ?x a rdo:Company }"), format) for format in ("csv", "tsv", "json", "xml")]
    assert all(b"true" in text for text in texts)
    assert json.loads(texts[2])["boolean"] is True


def test_an_answer_becomes_a_frame(store):
    frame = answer(store, "SELECT ?line ?status { ?line a rdo:RailwayLine ; rdo:status ?status }").frame()
    assert list(frame.columns) == ["line", "status"]
    assert len(frame) == 1
