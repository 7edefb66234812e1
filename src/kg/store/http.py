"""One SPARQL service over HTTP: queries and updates of the SPARQL 1.1 Protocol, credentials, retries, clear errors."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

import httpx

from kg.errors import QueryError, StoreError

ROWS = "application/sparql-results+json"
TRIPLES = "application/n-triples"
TIMEOUT = 600.0
"""Seconds to wait for an answer; the service has limits of its own."""
PAUSES = (0.5, 2.0, 8.0)
"""Seconds before each further try, when the service is busy or the line breaks. Every request may safely be repeated."""
_BUSY = frozenset({429, 502, 503, 504})
_UPDATE_PATHS = (
    (r"/repositories/[^/]+", "{0}/statements"),  # GraphDB, RDF4J
    (r"/(?:query|sparql)", "/update"),  # Fuseki, Stardog, Oxigraph, kg serve
)
_LINE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a service takes queries and where it takes updates, and what it asks for to let somebody in."""

    query: str
    update: str
    user: str = ""
    secret: str = field(default="", repr=False)

    @classmethod
    def of(cls, url: str, environment: Mapping[str, str] = os.environ) -> Self:
        """The address of a service by its query URL.

        ``$KG_STORE_UPDATE`` names the URL for updates where the usual ones are not it; ``$KG_STORE_TOKEN``, or
        ``$KG_STORE_USER`` with ``$KG_STORE_PASSWORD``, hold the credentials.
        """
        update = environment.get("KG_STORE_UPDATE") or _update_url(url)
        user = environment.get("KG_STORE_USER", "")
        secret = environment.get("KG_STORE_PASSWORD" if user else "KG_STORE_TOKEN", "")
        return cls(url, update, user, secret)

    def authorized(self) -> dict[str, httpx.Auth | dict[str, str]]:
        """How a client of this service introduces itself."""
        if self.user:
            return {"auth": httpx.BasicAuth(self.user, self.secret)}
        return {"headers": {"Authorization": f"Bearer {self.secret}"}} if self.secret else {}


def _update_url(url: str) -> str:
    for ending, update in _UPDATE_PATHS:
        found = re.search(rf"({ending})/?$", url)
        if found:
            return url[: found.start()] + update.format(found.group(1))
    return url


class Service:
    """A connection to one service; close it when done."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._client = httpx.Client(timeout=TIMEOUT, follow_redirects=True, **address.authorized())  # type: ignore[arg-type]

    def query(self, sparql: str, accept: str, default_graph: str | None = None) -> bytes:
        """The answer to a query, in the format of ``accept``.

        Raises:
            QueryError: The service refuses the query.
            StoreError: The service cannot be reached or does not let us in.
        """
        form = {"query": sparql} | ({"default-graph-uri": default_graph} if default_graph else {})
        return self._post(self.address.query, form, accept)

    def update(self, sparql: str) -> None:
        """Run an update.

        Raises:
            StoreError: The service cannot be reached, does not let us in, or refuses the update.
        """
        try:
            self._post(self.address.update, {"update": sparql}, "*/*")
        except QueryError as error:
            raise StoreError(f"{self.address.update}: refuses to write ({error}); set $KG_STORE_UPDATE?") from error

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def _post(self, url: str, form: dict[str, str], accept: str) -> bytes:
        for pause in (*PAUSES, None):
            try:
                response = self._client.post(url, data=form, headers={"Accept": accept})
            except httpx.InvalidURL as error:
                raise StoreError(f"{url}: is no address ({error})") from error
            except httpx.TransportError as error:
                if pause is None or isinstance(error, httpx.UnsupportedProtocol):
                    raise StoreError(f"{url}: cannot be reached ({error}); is the service running?") from error
            else:
                if response.status_code not in _BUSY or pause is None:
                    return _content(url, response)
            time.sleep(pause)
        raise AssertionError("unreachable: the last try returns or raises")


def _content(url: str, response: httpx.Response) -> bytes:
    status = response.status_code
    if status < 300:
        return response.content
    said = _LINE.sub(" ", response.text).strip()[:300]
    if status in (401, 403):
        raise StoreError(f"{url}: does not let us in ({status}); set $KG_STORE_TOKEN, or user and password")
    if status == 404:
        raise StoreError(f"{url}: there is no SPARQL service (404); check the address")
    if status in _BUSY or status >= 500:
        raise StoreError(f"{url}: the service failed ({status} {said})")
    raise QueryError(f"the service refuses it ({status} {said})")
