"""The query editor at ``/sparql``, and what it completes from: the terms that the graph really uses."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.map.terms import PREFIXES
from kg.ontology import local_name
from kg.ontology.classes import label
from kg.query import saved_questions
from kg.serve.answers import etag, is_fresh, unchanged
from kg.serve.description import CLASSES, PROPERTIES
from kg.serve.pages.page import Page
from kg.serve.service import Row, Service


def editor_page(request: Request) -> Response:
    """The page with the editor, at the address of the endpoint."""
    page = Page(request).render("editor.html")
    page.headers["Vary"] = "Accept"
    return page


async def vocabulary(request: Request) -> Response:
    """``/vocab``: prefixes, and the classes and properties of the graph with their labels, most used first."""
    service: Service = request.app.state.service
    tag = etag("vocab", await service.version())
    if is_fresh(request, tag):
        return unchanged(tag)
    terms = {
        "prefixes": dict(PREFIXES),
        "classes": [_entry(row) for row in await service.kept_rows(CLASSES)],
        "properties": [_entry(row) for row in await service.kept_rows(PROPERTIES)],
    }
    return JSONResponse(terms, headers={"ETag": tag, "Cache-Control": "no-cache"})


def questions(request: Request) -> Response:
    """``/questions``: the saved questions with their SPARQL, prefixes declared so that any client can run them."""
    return JSONResponse(
        [
            {"name": each.name, "zh": each.title_zh, "en": each.title_en, "sparql": with_prefixes(each.sparql)}
            for each in saved_questions().values()
        ]
    )


def with_prefixes(sparql: str) -> str:
    """A query with a declaration for each of our prefixes that it uses and does not declare."""
    used = [name for name in PREFIXES if f"{name}:" in sparql and f"PREFIX {name}:" not in sparql]
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used) + sparql


def _entry(row: Row) -> dict[str, str | int]:
    iri = row["term"]
    is_ours = iri.startswith(PREFIXES["rdo"])
    return {"iri": iri, "label": label(iri) if is_ours else local_name(iri), "count": int(row["n"])}
