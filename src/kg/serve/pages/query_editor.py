"""``/query``: the query editor, which ``/sparql`` shows to browsers too."""

from __future__ import annotations

from starlette.responses import Response

from kg.serve.pages.page import Page
from kg.serve.pages.view import View


async def show(page: Page) -> Response:
    """The page with the editor."""
    return page.render("editor.html")


VIEWS = (View("/query", show, nav="nav.query"),)
