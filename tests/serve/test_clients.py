"""Clients that others wrote work unmodified: SPARQLWrapper, rdflib's SPARQLStore, curl, Comunica."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLExceptions, SPARQLWrapper

from serving import EX, at

NAMES = f"SELECT ?name {{ ?s <{EX}name> ?name }} ORDER BY ?name"
CURL = shutil.which("curl")
NODE = shutil.which("node")
COMUNICA = Path(os.environ.get("KG_COMUNICA", "node_modules")) / "@comunica" / "query-sparql"


def wrapper(client: httpx.Client, query: str, format: str) -> SPARQLWrapper:
    made = SPARQLWrapper(at(client, "/sparql"))
    made.setQuery(query)
    made.setReturnFormat(format)
    return made


def test_sparqlwrapper_reads_rows_as_json_and_xml(reading: httpx.Client) -> None:
    found = wrapper(reading, NAMES, JSON).queryAndConvert()
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == ["云澜市", "宏拓科技", "林舟"]
    assert len(wrapper(reading, NAMES, XML).queryAndConvert().getElementsByTagName("result")) == 3


@pytest.mark.parametrize("format", [CSV, TSV])
def test_sparqlwrapper_reads_rows_as_text(reading: httpx.Client, format: str) -> None:
    assert len(wrapper(reading, NAMES, format).queryAndConvert().splitlines()) == 4


@pytest.mark.parametrize("format", [RDFXML, TURTLE])
def test_sparqlwrapper_reads_a_graph(reading: httpx.Client, format: str) -> None:
    found = wrapper(reading, f"CONSTRUCT WHERE {{ ?s <{EX}name> ?o }}", format).queryAndConvert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert len(graph) == 3


@pytest.mark.parametrize("how", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper_posts_and_chooses_the_dataset(reading: httpx.Client, how: str) -> None:
    asked = wrapper(reading, NAMES, JSON)
    asked.setMethod(POST)
    asked.setRequestMethod(how)
    asked.addDefaultGraph(f"{EX}places")
    assert [row["name"]["value"] for row in asked.queryAndConvert()["results"]["bindings"]] == ["云澜市"]


def test_sparqlwrapper_is_told_what_is_malformed(reading: httpx.Client) -> None:
    with pytest.raises(SPARQLExceptions.QueryBadFormed):
        wrapper(reading, "SELECT * {", JSON).query()


def test_rdflib_reads_the_endpoint_as_a_graph(reading: httpx.Client) -> None:
    graph = Graph(SPARQLStore(at(reading, "/sparql")))
    lin = URIRef(f"{EX}lin")
    assert graph.value(lin, URIRef(f"{EX}name")) == Literal("林舟", lang="zh")
    assert len(set(graph.subjects(URIRef(f"{EX}name"), None))) == 3
    assert [str(row.name) for row in graph.query(NAMES)] == ["云澜市", "宏拓科技", "林舟"]


def test_rdflib_writes_through_the_update_address(writing: httpx.Client) -> None:
    store = SPARQLUpdateStore(at(writing, "/sparql"), at(writing, "/update"))
    graph = Graph(store, identifier=URIRef(f"{EX}written"))
    graph.add((URIRef(f"{EX}s"), URIRef(f"{EX}p"), Literal("写")))
    assert (URIRef(f"{EX}s"), URIRef(f"{EX}p"), Literal("写")) in graph


@pytest.mark.skipif(CURL is None, reason="curl is not installed")
def test_curl_gets_posts_and_uploads(writing: httpx.Client, tmp_path: Path) -> None:
    def curl(*arguments: str) -> str:
        return subprocess.run(["curl", "-sSf", *arguments], capture_output=True, text=True, check=True).stdout

    (tmp_path / "graph.ttl").write_text(f'<{EX}c> <{EX}p> "卷" .', encoding="utf-8")
    target = at(writing, f"/data?graph={EX}curl")
    curl("-X", "PUT", "-H", "Content-Type: text/turtle", "--data-binary", f"@{tmp_path / 'graph.ttl'}", target)
    query = f"SELECT ?o {{ <{EX}c> ?p ?o }}"
    endpoint = at(writing, "/sparql")
    assert "卷" in curl("--get", "--data-urlencode", f"query={query}", "-H", "Accept: text/csv", endpoint)
    assert "卷" in curl("--data-urlencode", f"query={query}", endpoint)
    assert curl(endpoint).startswith("@prefix")


@pytest.mark.skipif(
    NODE is None or not COMUNICA.is_dir(), reason="KG_COMUNICA names no node_modules folder with @comunica/query-sparql"
)
def test_comunica_queries_the_endpoint(reading: httpx.Client) -> None:
    script = f"""
        const {{ QueryEngine }} = require({json.dumps(str(COMUNICA))});
        new QueryEngine().queryBindings({json.dumps(NAMES)}, {{ sources: [
            {{ type: "sparql", value: {json.dumps(at(reading, "/sparql"))} }}] }})
          .then(rows => rows.toArray())
          .then(rows => console.log(JSON.stringify(rows.map(row => row.get("name").value))));"""
    found = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True, timeout=120)
    assert json.loads(found.stdout) == ["云澜市", "宏拓科技", "林舟"]
