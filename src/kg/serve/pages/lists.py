"""``/search?q=`` and ``/class?name=``: things by name or class, as lists."""

from __future__ import annotations

from starlette.responses import Response

from kg.ontology import local_name
from kg.serve.pages.catalogue import read_catalogue
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row

_MOST = 200
_OF_CLASS = f"""SELECT DISTINCT ?thing ?name ?class {{ VALUES ?class {{ rdo:%s }}
  ?record a rdo:TypeStatement ; rdf:object ?class ; rdf:subject ?thing . ?thing rdfs:label ?name }}
  ORDER BY ?name LIMIT {_MOST}"""


async def search(page: Page) -> Response:
    """Things by any of their names, by pinyin or by initials."""
    asked = page.param("q")
    found = (await read_catalogue(page.service)).search(asked, _MOST)
    rows = [{"thing": hit.thing.iri, "name": hit.thing.name, "class": hit.thing.kind, "by": hit.by} for hit in found]
    return page.render(
        "list.html",
        title=page.say("list.found", asked=asked),
        asked=asked,
        things=rows,
        most=_MOST,
        in_network=page.link("/network", q=asked),
    )


async def of_class(page: Page) -> Response:
    """The things of one class."""
    name = page.param("name")
    if not (name.isascii() and name.isidentifier()):
        raise ProblemError(400, "name a class: /class?name=Company")
    rows = await page.service.rows(_OF_CLASS % name)
    return page.render(
        "list.html",
        title=page.label(name),
        asked="",
        things=[_row(row) for row in rows],
        most=_MOST,
        in_network=page.link("/network", **{"class": name}),
    )


def _row(row: Row) -> Row:
    return {**row, "class": local_name(row["class"]), "by": ""}


VIEWS = (View("/search", search), View("/class", of_class))
