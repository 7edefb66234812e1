"""``/sparql`` against section 2.1 of the SPARQL 1.1 Protocol: what a query request may look like and what it gets."""

from __future__ import annotations

import httpx
import pytest

from serving import EX

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
JSON = {"Accept": "application/sparql-results+json"}
ASK_BOTH = f"ASK {{ <{EX}lin> a <{EX}Person> . <{EX}yunlan> a <{EX}Place> }}"
ASK_NAMED = f"ASK {{ GRAPH ?g {{ <{EX}lin> a <{EX}Person> }} GRAPH ?h {{ <{EX}yunlan> a <{EX}Place> }} }}"
BOTH_DEFAULT = [("default-graph-uri", f"{EX}people"), ("default-graph-uri", f"{EX}places")]
BOTH_NAMED = [("named-graph-uri", f"{EX}people"), ("named-graph-uri", f"{EX}places")]


def says(response: httpx.Response) -> bool:
    assert response.status_code == 200, response.text
    answer = response.json()["boolean"]
    assert isinstance(answer, bool)
    return answer


def test_a_query_can_come_in_the_address(reading: httpx.Client) -> None:
    assert says(reading.get("/sparql", params={"query": "ASK {}", "default-graph-uri": f"{EX}none"}))


def test_a_query_can_come_as_a_form(reading: httpx.Client) -> None:
    assert says(reading.post("/sparql", params={"default-graph-uri": f"{EX}none"}, data={"query": "ASK {}"}))


def test_a_query_can_come_as_the_body(reading: httpx.Client) -> None:
    assert says(reading.post("/sparql", content="ASK {}", headers=DIRECT))


def test_the_endpoint_answers_with_a_slash_at_its_end_too(reading: httpx.Client) -> None:
    assert says(reading.get("/sparql/", params={"query": "ASK {}"}))


def test_default_graphs_of_a_get_request_are_merged(reading: httpx.Client) -> None:
    assert says(reading.get("/sparql", params=[("query", ASK_BOTH), *BOTH_DEFAULT]))
    assert not says(reading.get("/sparql", params=[("query", ASK_BOTH), BOTH_DEFAULT[0]]))


def test_default_graphs_of_a_post_request_are_merged(reading: httpx.Client) -> None:
    assert says(reading.post("/sparql", params=BOTH_DEFAULT, content=ASK_BOTH, headers=DIRECT))


def test_default_graphs_can_stand_in_the_form(reading: httpx.Client) -> None:
    data = {"query": ASK_BOTH, "default-graph-uri": [f"{EX}people", f"{EX}places"]}
    assert says(reading.post("/sparql", data=data))


def test_named_graphs_of_a_post_request_are_the_only_ones(reading: httpx.Client) -> None:
    assert says(reading.post("/sparql", params=BOTH_NAMED, content=ASK_NAMED, headers=DIRECT))
    assert not says(reading.post("/sparql", params=BOTH_NAMED[:1], content=ASK_NAMED, headers=DIRECT))


def test_named_graphs_of_a_get_request_are_the_only_ones(reading: httpx.Client) -> None:
    assert says(reading.get("/sparql", params=[("query", ASK_NAMED), *BOTH_NAMED]))


def test_with_named_graphs_alone_the_default_graph_is_empty(reading: httpx.Client) -> None:
    assert not says(reading.get("/sparql", params=[("query", "ASK { ?s ?p ?o }"), *BOTH_NAMED]))


def test_default_and_named_graphs_make_one_dataset(reading: httpx.Client) -> None:
    query = f"ASK {{ <{EX}lin> a ?type GRAPH ?g {{ <{EX}yunlan> a ?other }} }}"
    assert says(reading.post("/sparql", params=[BOTH_DEFAULT[0], BOTH_NAMED[1]], content=query, headers=DIRECT))
    assert not says(reading.post("/sparql", params=[BOTH_DEFAULT[1], BOTH_NAMED[0]], content=query, headers=DIRECT))


def test_the_dataset_of_the_request_replaces_that_of_the_query(reading: httpx.Client) -> None:
    query = ASK_NAMED.replace("ASK", f"ASK FROM <{EX}elsewhere>")
    assert says(reading.post("/sparql", params=BOTH_NAMED, content=query, headers=DIRECT))


@pytest.mark.parametrize("source", ["request", "query"])
def test_a_triple_of_two_default_graphs_counts_once(reading: httpx.Client, source: str) -> None:
    clauses = f"FROM <{EX}people> FROM <{EX}places>" if source == "query" else ""
    query = f"SELECT (COUNT(*) AS ?n) {clauses} {{ ?s a <{EX}Company> }}"
    found = reading.get("/sparql", params=[("query", query), *(BOTH_DEFAULT if source == "request" else [])])
    assert found.json()["results"]["bindings"][0]["n"]["value"] == "1"


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("SELECT (1 AS ?value) {}", {"application/sparql-results+json", "application/sparql-results+xml"}),
        ("ASK {}", {"application/sparql-results+json", "application/sparql-results+xml"}),
        (f"DESCRIBE <{EX}lin>", {"text/turtle", "application/rdf+xml", "application/n-triples"}),
        ("CONSTRUCT { <s> <p> 1 } WHERE {}", {"text/turtle", "application/rdf+xml", "application/n-triples"}),
    ],
)
def test_each_form_of_query_has_a_fitting_type_by_default(reading: httpx.Client, query: str, types: set[str]) -> None:
    found = reading.post("/sparql", content=query, headers={**DIRECT, "Accept": "*/*"})
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] in types


def test_relative_iris_are_resolved_against_the_endpoint(reading: httpx.Client) -> None:
    found = reading.get(
        "/sparql", params={"query": "CONSTRUCT { <s> <p> 1 } {}"}, headers={"Accept": "application/n-triples"}
    )
    assert f"<{reading.base_url}/s>".replace("//s", "/s") in found.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(reading: httpx.Client, method: str) -> None:
    found = reading.request(method, "/sparql", params={"query": "ASK {}"}, headers=FORM)
    assert found.status_code == 405
    assert "GET" in found.headers["allow"]


def test_two_queries_are_refused(reading: httpx.Client) -> None:
    assert reading.get("/sparql", params=[("query", "ASK {}"), ("query", "SELECT * {}")]).status_code == 400


def test_one_query_in_the_address_and_one_in_the_form_are_refused(reading: httpx.Client) -> None:
    assert reading.post("/sparql", params={"query": "ASK {}"}, data={"query": "ASK {}"}).status_code == 400


@pytest.mark.parametrize("body", ["ASK {}", "query=ASK%20%7B%7D"])
@pytest.mark.parametrize("headers", [{"Content-Type": "text/plain"}, {}])
def test_a_body_of_another_or_no_type_is_refused(reading: httpx.Client, body: str, headers: dict[str, str]) -> None:
    assert reading.post("/sparql", content=body, headers=headers).status_code == 415


def test_a_query_that_is_not_utf_8_is_refused(reading: httpx.Client) -> None:
    wide = {"Content-Type": "application/sparql-query; charset=UTF-16"}
    assert reading.post("/sparql", content="ASK {}".encode("utf-16"), headers=wide).status_code == 415
    assert reading.post("/sparql", content=b"ASK { ?s ?p '\xff' }", headers=DIRECT).status_code == 400
    assert reading.get("/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20'%FF'%20%7D").status_code == 400


def test_malformed_sparql_is_refused_and_the_place_named(reading: httpx.Client) -> None:
    found = reading.get("/sparql", params={"query": "SELECT ?s {\n ?s ?p }"})
    assert found.status_code == 400
    assert "2:" in found.text


@pytest.mark.parametrize("query", ["", "no query at all", "INSERT DATA { <a:a> <a:b> 1 }"])
def test_what_is_no_query_is_refused(reading: httpx.Client, query: str) -> None:
    assert reading.get("/sparql", params={"query": query}).status_code == 400


def test_an_update_in_the_address_is_refused_and_pointed_elsewhere(reading: httpx.Client) -> None:
    found = reading.get("/sparql", params={"update": "CLEAR ALL"})
    assert found.status_code == 400
    assert "/update" in found.text


def test_a_graph_that_is_no_iri_is_refused(reading: httpx.Client) -> None:
    assert reading.get("/sparql", params={"query": "ASK {}", "default-graph-uri": "not an iri"}).status_code == 400


def test_a_request_that_is_too_large_is_refused(reading: httpx.Client) -> None:
    padding = "#" * (1 << 20)
    assert reading.post("/sparql", content=f"ASK {{}} {padding}", headers=DIRECT).status_code == 413


def test_head_gives_the_headers_of_get_without_the_body(reading: httpx.Client) -> None:
    params = {"query": "SELECT * { ?s ?p ?o }"}
    head, get = reading.head("/sparql", params=params), reading.get("/sparql", params=params)
    assert head.status_code == 200 and head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"] == str(len(get.content))


def test_the_usual_prefixes_need_no_declaration(reading: httpx.Client) -> None:
    assert not says(reading.get("/sparql", params={"query": "ASK { ?line a rdo:RailwayLine ; rdfs:label ?l }"}))


def test_a_function_that_does_not_exist_is_named(reading: httpx.Client) -> None:
    found = reading.get("/sparql", params={"query": f"SELECT (<{EX}f>(1) AS ?x) {{}}"})
    assert found.status_code == 400
    assert f"{EX}f" in found.text
