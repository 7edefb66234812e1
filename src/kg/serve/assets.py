"""``/static``: style sheets, scripts and pictures; a browser asks each time whether its copy is still the newest."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"


class FreshFiles(StaticFiles):
    """Files that browsers keep but check: modules of two versions of the program must never meet on one page."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """See ``StaticFiles``."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response


def asset_routes() -> list[BaseRoute]:
    """The explorer's own files, and those of the drawing that it shares."""
    return [
        Mount("/static/drawing", FreshFiles(packages=[("kg.draw", "page")])),
        Mount("/static", FreshFiles(directory=STATIC)),
    ]
