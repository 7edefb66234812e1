"""The application: every address on one page, and running it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import KgError, StoreError
from kg.serve.access import SafeHeaders, public_reading
from kg.serve.description import describe_data
from kg.serve.editor import questions, vocabulary
from kg.serve.graphs import graphs
from kg.serve.problems import ProblemError, problem_response
from kg.serve.service import Service
from kg.serve.settings import Settings
from kg.serve.sparql import sparql
from kg.serve.update import update

STATIC = Path(__file__).parent / "static"


def make_app(settings: Settings) -> Starlette:
    """The ASGI application for one store; its lifespan opens the store and ends the workers."""
    service = Service(settings)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        try:
            await service.start()
            yield
        finally:
            await service.close()

    app = Starlette(
        routes=_routes(settings),
        lifespan=lifespan,
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={ProblemError: problem_response, KgError: problem_response},
    )
    app.state.service = service
    return app


def _routes(settings: Settings) -> list[BaseRoute]:
    public = public_reading(settings)
    store_methods = ["GET", "HEAD", "PUT", "POST", "DELETE"]
    return [
        Route("/sparql", sparql, methods=["GET", "POST"], middleware=public),
        Route("/sparql/", sparql, methods=["GET", "POST"], middleware=public),
        Route("/update", update, methods=["POST"]),
        Route("/update/", update, methods=["POST"]),
        Route("/data", graphs, methods=store_methods),
        Route("/data/{name:path}", graphs, methods=store_methods),
        Route("/.well-known/void", describe_data, middleware=public),
        Route("/vocab", vocabulary, middleware=public),
        Route("/questions", questions, middleware=public),
        Route("/healthz", health),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


async def health(request: Request) -> Response:
    """``/healthz``: 200 while queries are answered, else 503."""
    service: Service = request.app.state.service
    try:
        await service.rows("SELECT * { }")
    except KgError as error:
        return JSONResponse({"status": "failing", "cause": str(error)}, 503)
    return JSONResponse({"status": "ok", "writable": service.settings.writable})


def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; ``announce`` is given the server's address when it is ready to answer.

    Raises:
        StoreError: The store cannot be used.
        KgError: The address is taken.
    """
    listener = listening_socket(settings)
    host, port = listener.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    server = AnnouncingServer(uvicorn.Config(make_app(settings), log_level="warning"), lambda: announce(address))
    try:
        server.run(sockets=[listener])
    finally:
        listener.close()
    if not server.started:
        raise StoreError(f"{settings.store}: cannot be served; see the message above")


def listening_socket(settings: Settings) -> socket.socket:
    """A socket on the address of the settings.

    Raises:
        KgError: It cannot be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host.strip("[]"), settings.port))
    except OSError as error:
        listener.close()
        raise KgError(f"cannot listen on {settings.host}:{settings.port} ({error}); choose another --port") from error
    return listener


class AnnouncingServer(uvicorn.Server):
    """A uvicorn server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then announce."""
        await super().startup(sockets)
        if self.started:
            self._announce()
