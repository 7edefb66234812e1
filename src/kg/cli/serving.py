"""``kg serve``: the graph over HTTP."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from kg.cli.console import message
from kg.cli.options import quiet_option, store_option


@click.command(
    epilog="""\b
Examples:
  kg serve                                http://127.0.0.1:8000/ and its SPARQL endpoint /sparql
  kg serve --port 9000 --timeout 10
  KG_TOKEN=secret kg serve --writable     /update and /data for whoever brings the token

Queries run in processes of their own, which are ended when they take too long. SERVICE and LOAD are refused."""
)
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one.")
@click.option("--writable", is_flag=True, help="Let /update and /data change the store.")
@click.option("--token", envvar="KG_TOKEN", show_envvar=True, help="What a changing request must bring.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=30.0, show_default=True, help="Seconds.")
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True, help="Queries run side by side.")
@quiet_option
def serve(
    store: str, host: str, port: int, writable: bool, token: str | None, timeout: float, workers: int, quiet: bool
) -> None:
    """Serve the explorer and a SPARQL endpoint; Ctrl-C ends it."""
    from kg.errors import MissingExtraError

    try:
        from kg.serve import Settings
        from kg.serve.app import serve as run
    except ModuleNotFoundError as error:
        if error.name in ("uvicorn", "starlette", "python_multipart"):
            raise MissingExtraError("kg serve", "server") from error
        raise
    settings = Settings(Path(store), host, port, writable, token, timeout_s=timeout, workers=workers)
    with suppress(KeyboardInterrupt):  # the usual way to end it
        run(settings, lambda text: message(text, quiet=quiet))
