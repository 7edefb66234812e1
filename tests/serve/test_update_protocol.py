"""``/update`` against section 2.2 of the SPARQL 1.1 Protocol, and what an update does to the default graph."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from serving import EX

DIRECT = {"Content-Type": "application/sparql-update"}
THREE = f"""DROP ALL ; INSERT DATA {{
  GRAPH <{EX}g1> {{ <{EX}d1> a <{EX}Document> }}
  GRAPH <{EX}g2> {{ <{EX}d2> a <{EX}Document> }}
  GRAPH <{EX}g3> {{ <{EX}d3> a <{EX}Document> }} }} ;
"""


@pytest.fixture(autouse=True)
def empty(writing: httpx.Client) -> Iterator[None]:
    assert writing.post("/update", data={"update": "DROP ALL"}).status_code == 204
    yield


def update(client: httpx.Client, text: str, **params: str | list[str]) -> None:
    response = client.post("/update", params=params, content=text, headers=DIRECT)
    assert response.status_code == 204, response.text


def ask(client: httpx.Client, pattern: str) -> bool:
    response = client.get("/sparql", params={"query": f"PREFIX e: <{EX}> ASK {{ {pattern} }}"})
    assert response.status_code == 200, response.text
    return bool(response.json()["boolean"])


def test_an_update_can_come_as_a_form(writing: httpx.Client) -> None:
    sent = writing.post("/update", data={"update": f"INSERT DATA {{ <{EX}s> <{EX}p> 1 }}"})
    assert sent.status_code == 204
    assert ask(writing, "e:s e:p 1")


def test_an_update_can_come_as_the_body(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ <{EX}s> <{EX}p> 1 }}")
    assert ask(writing, "e:s e:p 1")


def test_an_update_reads_the_default_graph_that_the_request_names(writing: httpx.Client) -> None:
    change = THREE + f"INSERT {{ GRAPH <{EX}r> {{ ?s a <{EX}Found> }} }} WHERE {{ ?s a <{EX}Document> }}"
    update(writing, change, **{"using-graph-uri": f"{EX}g1"})
    assert ask(writing, "GRAPH e:r { e:d1 a e:Found } FILTER NOT EXISTS { GRAPH e:r { e:d2 ?p ?o } }")


def test_an_update_reads_the_merge_of_several_default_graphs(writing: httpx.Client) -> None:
    change = THREE + f"INSERT {{ GRAPH <{EX}r> {{ ?s a <{EX}Found> }} }} WHERE {{ ?s a <{EX}Document> }}"
    update(writing, change, **{"using-graph-uri": [f"{EX}g1", f"{EX}g2"]})
    assert ask(writing, "GRAPH e:r { e:d1 a ?t . e:d2 a ?t } FILTER NOT EXISTS { GRAPH e:r { e:d3 ?p ?o } }")


def test_an_update_sees_only_the_named_graphs_that_the_request_names(writing: httpx.Client) -> None:
    change = THREE + f"INSERT {{ GRAPH <{EX}r> {{ ?s a <{EX}Found> }} }} WHERE {{ GRAPH ?g {{ ?s a <{EX}Document> }} }}"
    update(writing, change, **{"using-named-graph-uri": [f"{EX}g1", f"{EX}g2"]})
    assert ask(writing, "GRAPH e:r { e:d1 a ?t . e:d2 a ?t } FILTER NOT EXISTS { GRAPH e:r { e:d3 ?p ?o } }")


def test_default_and_named_graphs_of_a_request_make_one_dataset(writing: httpx.Client) -> None:
    pattern = f'{{ GRAPH ?g {{ ?s a <{EX}Document> }} }} UNION {{ ?s a <{EX}Document> BIND("default" AS ?g) }}'
    change = THREE + f"INSERT {{ GRAPH <{EX}r> {{ ?s <{EX}in> ?g }} }} WHERE {{ {pattern} }}"
    update(writing, change, **{"using-graph-uri": f"{EX}g1", "using-named-graph-uri": f"{EX}g2"})
    assert ask(writing, 'GRAPH e:r { e:d1 e:in "default" . e:d2 e:in e:g2 }')
    assert not ask(writing, "GRAPH e:r { e:d3 ?p ?o }")


def test_delete_where_too_keeps_to_the_graphs_of_the_request(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ <{EX}s> <{EX}p> 1 . GRAPH <{EX}g1> {{ <{EX}s> <{EX}q> 2 }} }}")
    update(writing, f"DELETE WHERE {{ <{EX}s> ?p ?o }}", **{"using-graph-uri": f"{EX}g1"})
    assert ask(writing, "e:s e:p 1")


def test_relative_iris_are_resolved_against_the_endpoint(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ <{EX}s> <{EX}p> <here> }}")
    assert ask(writing, 'e:s e:p ?o FILTER(isIRI(?o) && STRENDS(STR(?o), "/here"))')


def test_an_update_is_refused_by_get(writing: httpx.Client) -> None:
    assert writing.get("/update", params={"update": "CLEAR ALL"}).status_code == 405


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        ("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", {"Content-Type": "application/x-www-form-urlencoded"}, 400),
        ("", {"Content-Type": "application/x-www-form-urlencoded"}, 400),
        ("CLEAR NAMED", {"Content-Type": "text/plain"}, 415),
        ("CLEAR NAMED", {"Content-Type": "application/sparql-query"}, 415),
        ("update=CLEAR%20NAMED", {}, 415),
        ("CLEAR NAMED".encode("utf-16"), {"Content-Type": "application/sparql-update; charset=UTF-16"}, 415),
        ("update=CLEAR%20XYZ", {"Content-Type": "application/x-www-form-urlencoded"}, 400),
        ("query=ASK%20%7B%7D", {"Content-Type": "application/x-www-form-urlencoded"}, 400),
    ],
)
def test_a_request_that_is_no_single_update_is_refused(
    writing: httpx.Client, content: str | bytes, headers: dict[str, str], status: int
) -> None:
    assert writing.post("/update", content=content, headers=headers).status_code == status


@pytest.mark.parametrize(
    "clause", ["WITH <http://example.org/g1> DELETE { ?s ?p 1 }", "DELETE { ?s ?p 1 } USING <a:b>"]
)
def test_graphs_in_the_request_exclude_graphs_in_the_update(writing: httpx.Client, clause: str) -> None:
    sent = writing.post(
        "/update",
        params={"using-named-graph-uri": f"{EX}g1"},
        content=f"{clause} WHERE {{ ?s ?p 1 }}",
        headers=DIRECT,
    )
    assert sent.status_code == 400
    assert "USING" in sent.text


def test_a_malformed_update_changes_nothing(writing: httpx.Client) -> None:
    broken = f"INSERT DATA {{ <{EX}s> <{EX}p> 1 }} ; INSERT DATA {{ <{EX}s> }}"
    assert writing.post("/update", content=broken, headers=DIRECT).status_code == 400
    assert not ask(writing, "e:s e:p 1")


def test_what_is_added_to_a_named_graph_is_known_in_the_default_graph(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ GRAPH <{EX}g1> {{ <{EX}s> <{EX}p> 1 }} }}")
    assert ask(writing, "e:s e:p 1")


def test_what_leaves_its_last_named_graph_leaves_the_default_graph(writing: httpx.Client) -> None:
    twice = f"GRAPH <{EX}g1> {{ <{EX}s> <{EX}p> 1 }} GRAPH <{EX}g2> {{ <{EX}s> <{EX}p> 1 }}"
    update(writing, f"INSERT DATA {{ {twice} }}")
    update(writing, f"DROP GRAPH <{EX}g1>")
    assert ask(writing, "e:s e:p 1")
    update(writing, "DELETE { GRAPH ?g { ?s ?p 1 } } WHERE { GRAPH ?g { ?s ?p 1 } }")
    assert not ask(writing, "e:s e:p 1")


def test_what_was_written_to_the_default_graph_itself_stays(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ <{EX}s> <{EX}p> 1 . GRAPH <{EX}g1> {{ <{EX}s> <{EX}q> 2 }} }}")
    update(writing, "DROP NAMED")
    assert ask(writing, "e:s e:p 1 FILTER NOT EXISTS { e:s e:q 2 }")


def test_a_graph_moved_to_the_default_graph_arrives_there(writing: httpx.Client) -> None:
    update(writing, f"INSERT DATA {{ GRAPH <{EX}g1> {{ <{EX}s> <{EX}p> 1 }} }} ; MOVE GRAPH <{EX}g1> TO DEFAULT")
    assert ask(writing, "e:s e:p 1 FILTER NOT EXISTS { GRAPH e:g1 { ?s ?p ?o } }")


def test_dropping_a_graph_that_is_not_there_is_the_clients_mistake_unless_silent(writing: httpx.Client) -> None:
    assert writing.post("/update", data={"update": f"DROP GRAPH <{EX}none>"}).status_code == 400
    assert writing.post("/update", data={"update": f"DROP SILENT GRAPH <{EX}none>"}).status_code == 204
