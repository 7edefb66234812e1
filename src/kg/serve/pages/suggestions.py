"""``/suggest?q=``: the things whose name, other name, pinyin or initials begin with or contain what was typed (JSON)."""

from __future__ import annotations

from starlette.responses import Response

from kg.serve.pages.catalogue import read_catalogue
from kg.serve.pages.page import Page
from kg.serve.pages.view import View

_MOST = 12


async def show(page: Page) -> Response:
    """Suggestions for a search box, best first."""
    catalogue = await read_catalogue(page.service)
    found = [
        {"iri": hit.thing.iri, "name": hit.thing.name, "class": hit.thing.kind, "label": page.label(hit.thing.kind),
         "mark": catalogue.look(hit.thing.kind), "by": hit.by}
        for hit in catalogue.search(page.param("q"), _MOST)
    ]  # fmt: skip
    return page.json(found)


VIEWS = (View("/suggest", show),)
