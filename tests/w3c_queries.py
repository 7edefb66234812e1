"""The W3C's tests of the SPARQL 1.1 query language and result formats, run over HTTP against a writable server."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from urllib.parse import quote, urlsplit

import pyoxigraph as ox
import rdflib
from rdflib import Namespace
from rdflib.compare import isomorphic, to_isomorphic
from rdflib.term import Node

from w3c import MF, Reply, entries, send

QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
ROW = Namespace("urn:row:")
GROUPS = (
    "aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation "
    "project-expression property-path subquery syntax-query"
).split()
NUMBERS = frozenset("integer decimal double float int long short byte nonNegativeInteger".split())
ACCEPT = {".srx": "application/sparql-results+xml", ".csv": "text/csv", ".tsv": "text/tab-separated-values"}
TURTLE = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml"}


@dataclass(frozen=True)
class QueryTest:
    """One test: its group and name, what kind it is, and the files it needs."""

    group: str
    name: str
    kind: str
    query: Path
    data: Path | None
    graphs: tuple[tuple[str, Path], ...]
    result: Path | None


def query_tests(folder: Path, group: str) -> Iterator[QueryTest]:
    """The tests of one group, in their order."""
    graph = rdflib.Graph().parse(folder / group / "manifest.ttl", format="turtle")
    for entry in entries(graph):
        kind = str(graph.value(entry, rdflib.RDF.type)).rpartition("#")[2]
        action, result = graph.value(entry, MF.action), graph.value(entry, MF.result)
        is_syntax = "Syntax" in kind
        data = None if is_syntax else graph.value(action, QT.data)
        named = [] if is_syntax else list(graph.objects(action, QT.graphData))
        query = action if is_syntax else graph.value(action, QT.query)
        yield QueryTest(
            group=group,
            name=str(entry).rpartition("#")[2],
            kind=kind,
            query=_path(query),
            data=_path(data) if data else None,
            graphs=tuple(sorted((str(one), _path(one)) for one in named)),
            result=_path(result) if result else None,
        )


def run(address: str, test: QueryTest) -> str:
    """What went wrong with a test; empty when it passed."""
    query = f"BASE <{test.query.as_uri()}>\n{test.query.read_text(encoding='utf-8')}"
    if "Syntax" in test.kind:
        status = _ask(address, query, "*/*").status
        return "" if (status == 200) == test.kind.startswith("Positive") else f"status {status}"
    _load(address, test)
    result = test.result
    assert result is not None
    reply = _ask(address, query, ACCEPT.get(result.suffix, "*/*"))
    if reply.status != 200:
        return f"status {reply.status}: {reply.body.decode()[:80].strip()}"
    return "" if _same(reply, result) else "another result"


def _load(address: str, test: QueryTest) -> None:
    assert send(address, "POST", "/update", {"Content-Type": "application/sparql-update"}, b"DROP ALL").status == 204
    for name, path in test.graphs:
        _put(address, f"/data?graph={quote(name, safe='')}", path)
    if test.data:
        _put(address, "/data?default", test.data)
    elif test.graphs:
        send(address, "DELETE", "/data?default", {}, b"")


def _put(address: str, target: str, path: Path) -> None:
    graph = rdflib.Graph().parse(path, format=TURTLE[path.suffix], publicID=path.as_uri())
    body = graph.serialize(format="nt", encoding="utf-8")
    reply = send(address, "PUT", target, {"Content-Type": "application/n-triples"}, body)
    assert reply.status in (201, 204), reply.body


def _ask(address: str, query: str, accept: str) -> Reply:
    headers = {"Content-Type": "application/sparql-query", "Accept": accept}
    return send(address, "POST", "/sparql", headers, query.encode("utf-8"))


def _same(reply: Reply, expected: Path) -> bool:
    media_type = reply.headers.get_content_type()
    if expected.suffix == ".csv":
        return _csv_rows(reply.body) == _csv_rows(expected.read_bytes())
    if media_type in ("text/turtle", "application/n-triples"):
        given = rdflib.Graph().parse(data=reply.body, format="turtle")
        wanted_graph = rdflib.Graph().parse(expected, format=TURTLE[expected.suffix], publicID=expected.as_uri())
        return isomorphic(_plain(given), _plain(wanted_graph))
    given_format = ox.QueryResultsFormat.from_media_type(media_type)
    given = _as_graph(ox.parse_query_results(reply.body, format=given_format))
    return bool(to_isomorphic(given) == to_isomorphic(_expected(expected)))


def _expected(path: Path) -> rdflib.Graph:
    if path.suffix in TURTLE:
        return _from_result_set(rdflib.Graph().parse(path, format=TURTLE[path.suffix], publicID=path.as_uri()))
    formats = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
    return _as_graph(ox.parse_query_results(io.BytesIO(path.read_bytes()), format=formats[path.suffix]))


def _csv_rows(body: bytes) -> list[list[tuple[str, str]]]:
    """Rows as sorted pairs of column and value; CSV tells of a blank node only that it is one."""
    rows = csv.DictReader(io.StringIO(body.decode("utf-8")))
    plain = [{name: "_:" if value.startswith("_:") else value for name, value in row.items()} for row in rows]
    return sorted(sorted(row.items()) for row in plain)


def _as_graph(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> rdflib.Graph:
    """Rows as a graph, in which one blank node stands for each, so that blank nodes compare by their place."""
    if isinstance(found, ox.QueryBoolean):
        return _rows_graph([{"boolean": rdflib.Literal(str(bool(found)))}])
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    rows = [{name: row[name] for name in names if row[name] is not None} for row in found]
    return _rows_graph([{name: _term(term) for name, term in row.items()} for row in rows])


def _rows_graph(rows: Iterable[dict[str, Node]]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for row in rows:
        node = rdflib.BNode()
        graph.add((node, ROW["is"], ROW["row"]))
        for name, term in row.items():
            graph.add((node, ROW[name], _number(term)))
    return graph


def _from_result_set(graph: rdflib.Graph) -> rdflib.Graph:
    for boolean in graph.objects(None, RS.boolean):
        return _rows_graph([{"boolean": rdflib.Literal(str(boolean).title())}])
    rows = []
    for solution in graph.objects(None, RS.solution):
        bindings = graph.objects(solution, RS.binding)
        rows.append({str(graph.value(one, RS.variable)): graph.value(one, RS.value) for one in bindings})
    return _rows_graph(rows)


def _plain(graph: rdflib.Graph) -> rdflib.Graph:
    plain = rdflib.Graph()
    for subject, predicate, object_ in graph:
        plain.add((subject, predicate, _number(object_)))
    return plain


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    assert isinstance(term, ox.Literal)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def _number(term: Node) -> Node:
    """A number or truth value by its value: the tests do not ask for a spelling."""
    if not isinstance(term, rdflib.Literal) or term.language:
        return term
    name = str(term.datatype or rdflib.XSD.string).rpartition("#")[2]
    if name == "boolean" and str(term) in ("0", "1"):
        return rdflib.Literal("true" if str(term) == "1" else "false", datatype=term.datatype)
    if name in NUMBERS:
        try:
            return rdflib.Literal(f"{Decimal(str(term)).normalize():f}", datatype=rdflib.URIRef(f"urn:number:{name}"))
        except InvalidOperation:
            pass
    return rdflib.Literal(str(term), datatype=term.datatype or rdflib.XSD.string, normalize=False)


def _path(node: Node | None) -> Path:
    assert node is not None
    return Path(urlsplit(str(node)).path)
