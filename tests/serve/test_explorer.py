"""The explorer's pages over a store that was really built: what they show, where they lead, what they never run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest

from kg.serve.settings import Settings
from serving import connected, fill, running

HOSTILE = "<script>alert(1)</script>\"'&"


@pytest.fixture(scope="module")
def explorer(built_store: Path) -> Iterator[httpx.Client]:
    with running(Settings(built_store, port=0, workers=1)) as address, connected(address) as client:
        yield client


def page(client: httpx.Client, path: str) -> str:
    found = client.get(path)
    assert found.status_code == 200, found.text
    assert found.headers["content-type"].startswith("text/html")
    return found.text


def links(html: str, to: str) -> list[str]:
    return [unescape(link) for link in re.findall(rf'href="({to}\?[^"]*)"', html)]


def found_by_search(client: httpx.Client, name: str) -> str:
    """The page of the thing that a search for exactly its name finds first."""
    return page(client, links(page(client, f"/search?q={name}"), "/thing")[0])


def test_the_start_page_counts_classes_and_lists_documents_and_questions(explorer: httpx.Client) -> None:
    html = page(explorer, "/")
    assert "行政区" in html
    assert len(links(html, "/document")) == 2
    assert links(html, "/saved")


def test_a_count_leads_to_the_things_it_counts(explorer: httpx.Client) -> None:
    html = page(explorer, "/")
    for link in links(html, "/class"):
        number = re.search(rf"{re.escape(link)}\">.*?<strong>(\d+)", html)
        assert number is not None
        assert len(links(page(explorer, link), "/thing")) == int(number[1])


def test_a_search_finds_a_thing_by_part_of_its_name(explorer: httpx.Client) -> None:
    assert "云澜市" in page(explorer, "/search?q=云澜")
    assert "没有找到" in page(explorer, "/search?q=查无此名")
    assert "没有找到" in page(explorer, "/search")


def test_a_thing_shows_its_relations_and_figures_with_the_sentences(explorer: httpx.Client) -> None:
    html = found_by_search(explorer, "云澜市")
    assert "128.5亿元" in html and "6.2%" in html
    assert "完成固定资产投资128.5亿元" in html


def test_a_quote_leads_to_its_words_in_the_document(explorer: httpx.Client) -> None:
    quote = next(link for link in links(found_by_search(explorer, "云澜市"), "/document") if "start=" in link)
    html = page(explorer, quote.partition("#")[0])
    assert 'id="cited"' in html and "<mark>" in html


def test_a_document_links_the_things_it_names(explorer: httpx.Client) -> None:
    for link in links(page(explorer, "/"), "/document"):
        html = page(explorer, link)
        assert links(html, "/thing")
        for thing in set(links(html, "/thing")):
            assert explorer.get(thing).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/thing", 400),
        ("/thing?iri=no iri", 400),
        ("/thing?iri=http://example.org/nothing", 404),
        ("/document?iri=http://example.org/nothing", 404),
        ("/class?name=x} UNION {", 400),
        ("/class", 400),
    ],
)
def test_what_is_not_there_is_said_plainly(explorer: httpx.Client, path: str, status: int) -> None:
    assert explorer.get(path).status_code == status


@pytest.mark.parametrize("asked", ['"', "\\", '") } #', "'''", "\n", HOSTILE])
def test_a_search_takes_any_text_as_text(explorer: httpx.Client, asked: str) -> None:
    found = explorer.get("/search", params={"q": asked})
    assert found.status_code == 200
    assert "<script>alert" not in found.text


def test_names_from_documents_are_never_markup(tmp_path: Path) -> None:
    rdo = "https://w3id.org/regional-development/ontology#"
    name = HOSTILE.replace('"', '\\"')
    graph = f"""@prefix rdo: <{rdo}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        <http://example.org/t> rdfs:label "{name}" .
        <http://example.org/d> a rdo:Document ; rdfs:label "{name}" .
        <http://example.org/r> a rdo:TypeStatement ; rdf:subject <http://example.org/t> ; rdf:object rdo:Company ."""
    fill(tmp_path / "store", {"http://example.org/g": graph})
    settings = Settings(tmp_path / "store", port=0, workers=1)
    with running(settings) as address, connected(address) as client:
        for path in ("/", "/search?q=script", "/class?name=Company", "/thing?iri=http://example.org/t"):
            html = page(client, path)
            assert "<script>alert" not in html
            assert "&lt;script&gt;" in html


def test_nothing_on_a_page_comes_from_elsewhere(explorer: httpx.Client) -> None:
    for path in ("/", "/search?q=云澜", "/sparql"):
        html = explorer.get(path, headers={"Accept": "text/html"}).text
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)
        assert "<script>" not in html


def test_scripts_are_checked_for_news_each_time(explorer: httpx.Client) -> None:
    for path in ("/static/base.js", "/static/drawing/colours.css"):
        found = explorer.get(path)
        assert found.status_code == 200 and found.headers["cache-control"] == "no-cache"
        again = explorer.get(path, headers={"If-None-Match": found.headers["etag"]})
        assert again.status_code == 304
