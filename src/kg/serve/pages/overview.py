"""``/overview``: the whole network at a glance; its layout is made on the server, once for each state of the store."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.responses import Response

from kg.draw.layout import lay_out
from kg.serve.answers import etag, is_fresh, unchanged
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.marks import looks
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.service import Service

MOST = 50_000
"""Of a larger graph the best connected things are shown, and how many that leaves out is said."""


async def show(page: Page) -> Response:
    """The page; its script asks for the data."""
    return page.render("overview.html", script=("overview",))


async def data(page: Page) -> Response:
    """``/overview/data``: places, classes, names and lines, column by column (JSON)."""
    tag = etag("overview", await page.service.version(), page.language)
    if is_fresh(page.request, tag):
        return unchanged(tag)
    columns = await page.service.kept("overview", _columns)
    kinds: list[str] = columns["classes"]
    response = page.json(columns | {"classes": [
        {"name": name, "label": page.label(name), **look} for name, look in looks(kinds).items()
    ]})  # fmt: skip
    response.headers["ETag"] = tag
    return response


async def _columns(service: Service) -> dict[str, Any]:
    catalogue = await read_catalogue(service)
    return await asyncio.to_thread(columns_of, catalogue)


def columns_of(catalogue: Catalogue, most: int = MOST) -> dict[str, Any]:
    """The ``most`` best connected things that have a relation, best first, and the lines between them, laid out."""
    related = [number for number in catalogue.by_degree if catalogue.things[number].degree]
    chosen = related[:most]
    at = {number: i for i, number in enumerate(chosen)}
    lines = sorted(
        {(min(at[r.subject], at[r.object]), max(at[r.subject], at[r.object]))
         for r in catalogue.relations if r.subject in at and r.object in at and r.subject != r.object}
    )  # fmt: skip
    places = lay_out(len(chosen), lines)
    things = [catalogue.things[number] for number in chosen]
    kinds = sorted({thing.kind for thing in things})
    number_of = {kind: i for i, kind in enumerate(kinds)}
    return {
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "class": [number_of[thing.kind] for thing in things],
        "degree": [thing.degree for thing in things],
        "name": [thing.name for thing in things],
        "iri": [thing.iri for thing in things],
        "lines": [end for line in lines for end in line],
        "classes": kinds,
        "total": len(catalogue.things),
        "alone": len(catalogue.things) - len(related),
        "leftOut": len(related) - len(chosen),
    }


VIEWS = (View("/overview", show, nav="nav.overview"), View("/overview/data", data))
