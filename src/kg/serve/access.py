"""Who may change the store, what other sites' pages may read, and what our own pages may load."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.problems import ProblemError
from kg.serve.service import Service
from kg.serve.settings import Settings, is_loopback
from kg.serve.writing import WritingSource

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""What our pages may load: only what this server has. Inline styles are the editor's and the drawing's."""

_PUBLIC = frozenset({"/sparql", "/sparql/", "/.well-known/void", "/vocab", "/questions"})

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": CONTENT_POLICY,
}


def writer_of(request: Request) -> WritingSource:
    """The writer, for a request that may use it.

    Raises:
        ProblemError: The server does not write, the token is missing or wrong, or a strange web page sent it.
    """
    service: Service = request.app.state.service
    if service.writing is None:
        raise ProblemError(403, "this server only reads; start it with 'kg serve --writable' to change the store")
    _check_writer(request, service.settings)
    return service.writing


def check_curator(request: Request) -> Settings:
    """The settings, for a request that may write decisions.

    Raises:
        ProblemError: The server takes none, the token is missing or wrong, or a strange web page sent it: a form of
            another site can neither send JSON nor the token, and a browser tells where a request comes from.
    """
    service: Service = request.app.state.service
    if not service.settings.curate:
        raise ProblemError(403, "this server takes no decisions; start it with 'kg serve --curate'")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise ProblemError(415, "a decision is sent as application/json")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ProblemError(403, "a decision is only taken from the explorer's own pages")
    _check_writer(request, service.settings)
    return service.settings


class PublicReading:
    """Lets pages of any site read, from a server that only reads, and use nothing else of it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._paths: frozenset[str] = frozenset() if settings.writable else _PUBLIC
        self._shared = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["Accept", "Content-Type", "If-None-Match"],
            expose_headers=["ETag"],
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        app = self._shared if scope.get("path") in self._paths else self._app
        await app(scope, receive, send)


class SafeHeaders:
    """Adds to every answer what keeps browsers from running or sending what they should not."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                for name, value in _ALWAYS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def _check_writer(request: Request, settings: Settings) -> None:
    if settings.token:
        _check_token(request.headers.get("authorization", ""), settings.token)
    else:
        _check_sender(request)


def _check_token(header: str, token: str) -> None:
    scheme, _, given = header.partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
        raise ProblemError(
            401, "a writing request needs the header 'Authorization: Bearer TOKEN'", {"WWW-Authenticate": "Bearer"}
        )


def _check_sender(request: Request) -> None:
    """Without a token only programs of this machine write, and through a browser only our own pages."""
    host = request.headers.get("host", "")
    origin = request.headers.get("origin")
    is_own = origin is None or urlsplit(origin).netloc == host
    if not (is_own and is_loopback(urlsplit(f"//{host}").hostname or "")):
        raise ProblemError(403, "without a token only this machine may write; start the server with --token")
