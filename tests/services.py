"""Services to test against: Oxigraph's own server and ``kg serve --writable`` for SPARQL, moto's server for S3."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from kg.serve.settings import Settings
from kg.store import open_embedded
from serving import running

PATIENCE_S = 60.0


@contextmanager
def oxigraph_server(*options: str) -> Iterator[str]:
    """The query address of an Oxigraph server with an empty store in memory."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the Oxigraph server is not installed: pip install oxigraph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(
        [program, "serve", "--bind", f"127.0.0.1:{port}", *options], stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/query"
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


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            httpx.get(url)
            return
        except httpx.TransportError:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)
