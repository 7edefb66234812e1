"""Which graphs a text names, read from its words alone."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.serve.syntax import Dataset, declared_dataset, has_own_dataset, named_iris, touches_any_graph, with_using

BASE = "http://h.example/sparql"
A, B = "http://e.example/a", "http://e.example/b"
E = "PREFIX e: <http://e.example/> "


@pytest.mark.parametrize(
    ("query", "dataset"),
    [
        ("SELECT * { ?s ?p ?o }", None),
        (f"SELECT * FROM <{A}> {{ ?s ?p ?o }}", Dataset((A,), ())),
        (f"select * from<{A}>from<{B}>where{{}}", Dataset((A, B), ())),
        (E + "ASK FROM e:a FROM NAMED e:b { }", Dataset((A,), (B,))),
        ("BASE <http://e.example/> ASK FROM <a> { }", Dataset((A,), ())),
        ("ASK FROM <a> { }", Dataset(("http://h.example/a",), ())),
        (f"# FROM <{B}>\nASK FROM <{A}> {{ ?s ?p 'FROM <{B}>' }}", Dataset((A,), ())),
        (f"ASK {{ ?s ?p 'x' FILTER(?s != <{A}>) }} # FROM <{B}>", None),
    ],
)
def test_the_graphs_of_from_are_found(query: str, dataset: Dataset | None) -> None:
    assert declared_dataset(query, BASE) == dataset


@pytest.mark.parametrize(
    ("update", "is_wide"),
    [
        (f"INSERT DATA {{ GRAPH <{A}> {{ <{A}> <{B}> 'ALL' }} }}", False),
        (f"DROP GRAPH <{A}>", False),
        ("CLEAR ALL", True),
        ("DROP SILENT NAMED", True),
        ("DELETE { GRAPH ?g { ?s ?p 1 } } WHERE { GRAPH ?g { ?s ?p 1 } }", True),
    ],
)
def test_updates_that_reach_graphs_they_do_not_name_are_known(update: str, is_wide: bool) -> None:
    assert touches_any_graph(update) is is_wide


def test_every_iri_of_an_update_counts_as_a_graph_it_may_touch() -> None:
    found = named_iris(E + "COPY e:a TO <b> ; INSERT DATA { GRAPH e:x\\-y { <s> <p> 'z' } }", BASE)
    assert {A, "http://h.example/b", "http://e.example/x-y"} <= found


@pytest.mark.parametrize(
    "update",
    [
        f"INSERT {{ GRAPH <{B}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}",
        f"DELETE {{ GRAPH <{B}> {{ ?s ?p ?o }} }} INSERT {{ GRAPH <{B}> {{ ?s ?p 'WHERE {{' }} }} WHERE {{ ?s ?p ?o }}",
        "DELETE WHERE { ?s ?p ?o . GRAPH ?g { ?s ?q ?r } }",
        f"CLEAR SILENT GRAPH <{B}> ; DELETE {{ ?s ?p 1 }} WHERE {{ SELECT * WHERE {{ ?s ?p 1 }} }} ; DROP SILENT GRAPH <{B}>",
        f"INSERT DATA {{ GRAPH <{B}> {{ <{A}> <{A}> 1 }} }}",
    ],
)
def test_an_update_with_using_added_is_still_an_update(update: str) -> None:
    changed = with_using(update, Dataset((A,), (B,)))
    ox.Store().update(changed)
    assert changed.count("USING NAMED") == update.replace("'WHERE", "").count("WHERE") - update.count("SELECT")


@pytest.mark.parametrize(
    "update", [f"WITH <{A}> DELETE {{ ?s ?p 1 }} WHERE {{ ?s ?p 1 }}", "INSERT {} USING <a:a> WHERE {}"]
)
def test_an_update_with_graphs_of_its_own_is_known(update: str) -> None:
    assert has_own_dataset(update)
    assert not has_own_dataset("INSERT DATA { <a:using> <a:with> 'USING' }")
