"""Running the application until it is interrupted: the address, the server, and the service behind it."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from kg.errors import KgError
from kg.serve.app import make_app
from kg.serve.service import Service
from kg.serve.settings import Settings

_PATIENCE_S = 2
"""How long a server that is told to stop waits for queries that still run."""


def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; ``announce`` is given the server's address when it is ready to answer.

    Raises:
        StoreError: The store cannot be used.
        KgError: The address is taken.
    """
    listener = listening_socket(settings)
    try:
        address = address_of(listener)
        GraphServer(settings, lambda: announce(f"{address}/")).run(sockets=[listener])
    finally:
        listener.close()


def listening_socket(settings: Settings) -> socket.socket:
    """A socket on the address of the settings.

    Raises:
        KgError: It cannot be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # named, or asyncio leaves Nagle's delay on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host.strip("[]"), settings.port))
    except OSError as error:
        listener.close()
        raise KgError(f"cannot listen on {settings.host}:{settings.port} ({error}); choose another --port") from error
    return listener


def address_of(listener: socket.socket) -> str:
    """The address to give to a browser, without a slash at the end."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


class GraphServer(uvicorn.Server):
    """A uvicorn server that opens the store before it answers and closes it when it stops."""

    def __init__(self, settings: Settings, announce: Callable[[], None]) -> None:
        self._service = Service(settings)
        self._announce = announce
        super().__init__(
            uvicorn.Config(
                make_app(self._service), lifespan="off", log_level="warning", timeout_graceful_shutdown=_PATIENCE_S
            )
        )

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open the store, listen, announce."""
        try:
            await self._service.start()
        except KgError:
            await self._service.close()
            raise
        await super().startup(sockets)
        self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, then end the workers."""
        await super().shutdown(sockets)
        await self._service.close()
