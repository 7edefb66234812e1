"""Services to test against: Oxigraph's own server and ``kg serve --writable`` for SPARQL, moto's server for S3."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from kg.serve.settings import Settings
from kg.store import open_embedded
from patience import eventually
from serving import running

TRIES = 5


@contextmanager
def oxigraph_server(*options: str) -> Iterator[str]:
    """The query address of an Oxigraph server with an empty store in memory."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the Oxigraph server is not installed: pip install oxigraph")
    process, address = next(filter(_answers, (_started(program, *options) for _ in range(TRIES))))
    with process:
        try:
            yield f"{address}query"
        finally:
            process.terminate()


@contextmanager
def kg_server(folder: Path, token: str | None = None) -> Iterator[str]:
    """The query address of ``kg serve --writable`` over a new store in ``folder``."""
    with open_embedded(folder, write=True) as store:
        store.flush()
    with running(Settings(folder, port=0, writable=True, token=token)) as address:
        yield f"{address}/sparql"


@contextmanager
def s3_server() -> Iterator[str]:
    """The address of an S3 service without any bucket."""
    pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def _started(program: str, *options: str) -> tuple[subprocess.Popen[bytes], str]:
    """A server on a port that was free a moment ago, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*free.getsockname())
    process = subprocess.Popen([program, "serve", "--bind", address, *options], stderr=subprocess.DEVNULL)
    return process, f"http://{address}/"


def _answers(started: tuple[subprocess.Popen[bytes], str]) -> bool:
    """Whether a server answers; it ends when another program took its port first."""
    process, address = started

    def has_come() -> bool:
        if process.poll() is not None:
            return True
        try:
            return bool(httpx.get(address))
        except httpx.TransportError:
            return False

    assert eventually(has_come), "the server does not answer"
    return process.poll() is None
