"""``/data`` against the SPARQL 1.1 Graph Store HTTP Protocol, with graphs named in the query and by the address."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest
import rdflib
from rdflib.compare import isomorphic

from serving import EX

TURTLE = {"Content-Type": "text/turtle; charset=utf-8"}
CARD = '@prefix e: <http://example.org/> . e:lin a e:Person ; e:card [ a e:Card ; e:name "林舟"@zh ] .'
OTHER_CARD = CARD.replace("林舟", "林州")


@pytest.fixture(autouse=True)
def empty(writing: httpx.Client) -> Iterator[None]:
    assert writing.post("/update", data={"update": "DROP ALL"}).status_code == 204
    yield


@pytest.fixture(params=["by address", "by query"])
def address(request: pytest.FixtureRequest) -> str:
    """How a graph can be named."""
    return "/data/person/1.ttl" if request.param == "by address" else f"/data?graph={quote(EX + 'person/1', safe='')}"


def same(response: httpx.Response, turtle: str) -> bool:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/turtle; charset=utf-8"
    given, wanted = (rdflib.Graph().parse(data=text, format="turtle") for text in (response.text, turtle))
    return isomorphic(given, wanted)


def test_put_makes_a_graph_and_put_again_replaces_it(writing: httpx.Client, address: str) -> None:
    assert writing.put(address, content=CARD, headers=TURTLE).status_code == 201
    assert same(writing.get(address, headers={"Accept": "text/turtle"}), CARD)
    assert writing.put(address, content=OTHER_CARD, headers=TURTLE).status_code == 204
    assert same(writing.get(address, headers={"Accept": "text/turtle"}), OTHER_CARD)


def test_put_replaces_the_default_graph(writing: httpx.Client) -> None:
    for card in (CARD, OTHER_CARD):
        assert writing.put("/data?default", content=card, headers=TURTLE).status_code == 204
        assert same(writing.get("/data?default", headers={"Accept": "text/turtle"}), card)


def test_a_deleted_graph_is_gone(writing: httpx.Client, address: str) -> None:
    writing.put(address, content=CARD, headers=TURTLE)
    assert writing.delete(address).status_code == 204
    assert writing.get(address).status_code == 404
    assert writing.delete(address).status_code == 404


def test_deleting_the_default_graph_empties_it(writing: httpx.Client) -> None:
    writing.put("/data?default", content=CARD, headers=TURTLE)
    assert writing.delete("/data?default").status_code == 204
    assert same(writing.get("/data?default"), "")


def test_post_adds_to_a_graph(writing: httpx.Client, address: str) -> None:
    assert writing.post(address, content=CARD, headers=TURTLE).status_code == 201
    assert writing.post(address, content="<a:a> <a:b> 1 .", headers=TURTLE).status_code == 204
    assert same(writing.get(address), CARD + " <a:a> <a:b> 1 .")


def test_post_of_a_form_adds_each_of_its_files(writing: httpx.Client, address: str) -> None:
    files = {
        "one": ("one.ttl", "<a:a> <a:b> _:same .", "text/turtle; charset=utf-8"),
        "two": ("two.nt", "<a:a> <a:c> _:same .\n", "application/n-triples"),
    }
    assert writing.post(address, files=files).status_code == 201
    assert same(writing.get(address), "<a:a> <a:b> [] ; <a:c> [] .")


def test_post_without_a_graph_makes_one_and_says_where(writing: httpx.Client) -> None:
    made = writing.post("/data", content=CARD, headers=TURTLE)
    assert made.status_code == 201
    location = made.headers["location"]
    assert same(writing.get(f"/data?graph={quote(location, safe='')}"), CARD)
    assert same(writing.get(location), CARD)


def test_head_tells_of_a_graph_without_sending_it(writing: httpx.Client, address: str) -> None:
    assert writing.head(address).status_code == 404
    writing.put(address, content=CARD, headers=TURTLE)
    head = writing.head(address, headers={"Accept": "text/turtle; charset=utf-8"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == "text/turtle; charset=utf-8"


def test_the_name_of_a_graph_is_decoded_once(writing: httpx.Client) -> None:
    assert writing.put("/data?graph=http://example.org/%31", content=CARD, headers=TURTLE).status_code == 201
    assert writing.put("/data?graph=http://example.org/%2531", content=OTHER_CARD, headers=TURTLE).status_code == 201
    assert same(writing.get("/data?graph=http%3A%2F%2Fexample.org%2F1"), CARD)
    assert same(writing.get("/data?graph=http://example.org/%2531"), OTHER_CARD)


def test_relative_iris_in_a_graph_are_resolved_against_its_name(writing: httpx.Client) -> None:
    writing.put(f"/data?graph={EX}g/", content="<a> <b> <c> .", headers=TURTLE)
    assert same(writing.get(f"/data?graph={EX}g/"), f"<{EX}g/a> <{EX}g/b> <{EX}g/c> .")


@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml", "xml"),
        ("application/ld+json", "json-ld"),
        ("application/n-quads", "nquads"),
        ("application/trig", "trig"),
    ],
)
def test_a_graph_can_be_had_in_six_formats(writing: httpx.Client, accept: str, format: str) -> None:
    writing.put("/data?default", content=CARD, headers=TURTLE)
    found = writing.get("/data?default", headers={"Accept": accept})
    assert found.headers["content-type"].split(";")[0] == accept
    assert len(rdflib.Dataset(default_union=True).parse(data=found.content, format=format)) == 4


@pytest.mark.parametrize("media_type", ["application/n-triples", "application/rdf+xml", "application/ld+json"])
def test_a_graph_can_be_sent_in_other_formats(writing: httpx.Client, media_type: str) -> None:
    body = rdflib.Graph().parse(data="<a:a> <a:b> 'x' .", format="turtle").serialize(format=media_type)
    assert writing.put("/data?default", content=body, headers={"Content-Type": media_type}).status_code == 204
    assert same(writing.get("/data?default"), "<a:a> <a:b> 'x' .")


@pytest.mark.parametrize(
    "query", ["", "?default&graph=http://example.org/a", "?graph=http://a.org/&graph=http://b.org/"]
)
def test_exactly_one_graph_must_be_named(writing: httpx.Client, query: str) -> None:
    assert writing.get(f"/data{query}").status_code == 400


def test_an_unreadable_upload_changes_nothing(writing: httpx.Client) -> None:
    assert writing.put("/data?default", content=CARD, headers=TURTLE).status_code == 204
    assert writing.put("/data?default", content="<a:a> <a:b> 1 . <a:", headers=TURTLE).status_code == 400
    assert writing.put("/data?default", content="{}", headers={"Content-Type": "text/csv"}).status_code == 415
    assert same(writing.get("/data?default"), CARD)


def test_a_context_on_another_server_is_not_fetched(writing: httpx.Client) -> None:
    remote = '{"@context": "http://127.0.0.1:9/context.jsonld", "name": "x"}'
    sent = writing.put("/data?default", content=remote, headers={"Content-Type": "application/ld+json"})
    assert sent.status_code == 400


def test_a_graph_that_is_put_is_known_in_the_default_graph_and_forgotten_with_it(writing: httpx.Client) -> None:
    writing.put(f"/data?graph={EX}g", content="<a:a> <a:b> 1 .", headers=TURTLE)
    assert same(writing.get("/data?default"), "<a:a> <a:b> 1 .")
    writing.delete(f"/data?graph={EX}g")
    assert same(writing.get("/data?default"), "")


def test_other_methods_are_refused(writing: httpx.Client) -> None:
    assert writing.patch("/data?default", content="CLEAR ALL").status_code == 405
