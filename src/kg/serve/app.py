"""The application: every address on one page."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.errors import KgError
from kg.serve.access import PublicReading, SafeHeaders
from kg.serve.assets import asset_routes
from kg.serve.description import describe_data
from kg.serve.editor import questions, vocabulary
from kg.serve.graphs import graphs
from kg.serve.pages.views import ROUTES, VIEWS
from kg.serve.problems import ProblemError, problem_response
from kg.serve.service import Service
from kg.serve.sparql import sparql
from kg.serve.update import update


def make_app(service: Service) -> Starlette:
    """The ASGI application for a service, which whoever runs it starts before and closes after."""
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(SafeHeaders), Middleware(PublicReading, service.settings)],
        exception_handlers={ProblemError: problem_response, KgError: problem_response},
    )
    app.state.service = service
    app.state.views = VIEWS
    return app


def _routes() -> list[BaseRoute]:
    store_methods = ["GET", "HEAD", "PUT", "POST", "DELETE"]
    return [
        *ROUTES,
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Route("/sparql/", sparql, methods=["GET", "POST"]),
        Route("/update", update, methods=["POST"]),
        Route("/update/", update, methods=["POST"]),
        Route("/data", graphs, methods=store_methods),
        Route("/data/{name:path}", graphs, methods=store_methods),
        Route("/.well-known/void", describe_data),
        Route("/vocab", vocabulary),
        Route("/questions", questions),
        Route("/healthz", health),
        *asset_routes(),
    ]


async def health(request: Request) -> Response:
    """``/healthz``: 200 while queries are answered, else 503."""
    service: Service = request.app.state.service
    try:
        await service.rows("SELECT * { }")
    except KgError as error:
        return JSONResponse({"status": "failing", "cause": str(error)}, 503)
    return JSONResponse({"status": "ok", "writable": service.settings.writable})
