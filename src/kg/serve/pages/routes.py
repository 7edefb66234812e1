"""The explorer's addresses: start page, search, lists by class, a thing, a document."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kg.ontology import local_name
from kg.ontology.classes import label
from kg.query import escape_string, saved_questions
from kg.serve.pages.documents import read_document
from kg.serve.pages.templates import render
from kg.serve.pages.things import read_thing
from kg.serve.problems import ProblemError
from kg.serve.requests import checked_iri
from kg.serve.service import Row, Service

_MOST = 200
_COUNTS = """SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) {
  ?record a rdo:TypeStatement ; rdf:subject ?thing ; rdf:object ?class } GROUP BY ?class ORDER BY DESC(?n) ?class"""
_DOCUMENTS = "SELECT ?document ?title { ?document a rdo:Document ; rdfs:label ?title } ORDER BY ?title"
_OF_CLASS = f"""SELECT DISTINCT ?thing ?name ?class {{ VALUES ?class {{ rdo:%s }}
  ?record a rdo:TypeStatement ; rdf:object ?class ; rdf:subject ?thing . ?thing rdfs:label ?name }}
  ORDER BY ?name LIMIT {_MOST}"""
_SEARCH = f"""SELECT DISTINCT ?thing ?name ?class {{
  VALUES ?naming {{ rdfs:label skos:altLabel }} ?thing ?naming ?written .
  FILTER(CONTAINS(LCASE(STR(?written)), LCASE(%s)))
  ?record rdf:subject ?thing ; a rdo:TypeStatement ; rdf:object ?class . ?thing rdfs:label ?name }}
  ORDER BY STRLEN(STR(?name)) ?name LIMIT {_MOST}"""


async def start(request: Request) -> Response:
    """``/``: what the graph holds, by class and by document, and where to go from here."""
    service: Service = request.app.state.service
    counts = [(local_name(row["class"]), row["n"]) for row in await service.kept_rows(_COUNTS)]
    return _page(
        "start.html",
        counts=[(name, label(name), number) for name, number in counts],
        documents=await service.kept_rows(_DOCUMENTS),
        questions=list(saved_questions().values()),
    )


async def search(request: Request) -> Response:
    """``/search?q=``: things by any of their names."""
    service: Service = request.app.state.service
    asked = request.query_params.get("q", "").strip()
    rows = await service.rows(_SEARCH % escape_string(asked)) if asked else []
    return _page("list.html", title=f"“{asked}”", asked=asked, things=_with_kinds(rows), most=_MOST)


async def of_class(request: Request) -> Response:
    """``/class?name=``: the things of one class."""
    service: Service = request.app.state.service
    name = request.query_params.get("name", "")
    if not name.isidentifier():
        raise ProblemError(400, "name a class: /class?name=Company")
    rows = await service.rows(_OF_CLASS % name)
    return _page("list.html", title=label(name), asked="", things=_with_kinds(rows), most=_MOST)


async def thing(request: Request) -> Response:
    """``/thing?iri=``: one thing with what is said of it and the words that say it."""
    iri = checked_iri(request.query_params.get("iri", ""))
    found = await read_thing(request.app.state.service, iri)
    if found is None:
        raise ProblemError(404, f"the graph names nothing <{iri}>")
    return _page("thing.html", thing=found)


async def document(request: Request) -> Response:
    """``/document?iri=``: one document with the things in it; ``start`` and ``end`` mark a citation."""
    iri = checked_iri(request.query_params.get("iri", ""))
    edges = [request.query_params.get(name, "") for name in ("start", "end")]
    cited = (int(edges[0]), int(edges[1])) if all(edge.isdecimal() for edge in edges) else None
    found = await read_document(request.app.state.service, iri, cited)
    if found is None:
        raise ProblemError(404, f"the graph has no document <{iri}>")
    return _page("document.html", document=found)


ROUTES = (
    Route("/", start),
    Route("/search", search),
    Route("/class", of_class),
    Route("/thing", thing),
    Route("/document", document),
)


def _page(template: str, **values: object) -> Response:
    return HTMLResponse(render(template, **values), headers={"Cache-Control": "no-cache"})


def _with_kinds(rows: list[Row]) -> list[Row]:
    return [{**row, "kind": label(row["class"])} for row in rows]
