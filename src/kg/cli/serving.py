"""``kg serve``: the graph over HTTP."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from kg.cli.console import message
from kg.cli.options import decisions_option, quiet_option, store_option


@click.command(
    epilog="""\b
Examples:
  kg serve                                http://127.0.0.1:8000/ and its SPARQL endpoint /sparql
  kg serve --port 9000 --timeout-s 10
  KG_TOKEN=secret kg serve --writable     /update and /data for whoever brings the token
  kg serve --curate --decisions FILE      review: decisions go to FILE, which kg build applies

Queries run in processes of their own, which are ended when they take too long. SERVICE and LOAD are refused."""
)
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one.")
@click.option("--writable", is_flag=True, help="Let /update and /data change the store.")
@click.option("--curate", is_flag=True, help="Take a curator's decisions in the explorer, into the decisions file.")
@click.option("--token", envvar="KG_TOKEN", show_envvar=True, help="What a changing request must bring.")
@click.option(
    "--timeout-s", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, help="Seconds a query has."
)
@click.option("--max-rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows a result may have.")
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True, help="Queries run side by side.")
@click.option("--in-memory", is_flag=True, help="Keep the graph in memory: 700 MB a million triples and worker.")
@decisions_option
@quiet_option
def serve(
    store: str,
    host: str,
    port: int,
    writable: bool,
    curate: bool,
    token: str | None,
    timeout_s: float,
    max_rows: int,
    workers: int,
    in_memory: bool,
    decisions: str,
    quiet: bool,
) -> None:
    """Serve the explorer and a SPARQL endpoint; Ctrl-C ends it."""
    from kg.serve import Settings
    from kg.serve.running import serve as run
    from kg.store import is_address

    if is_address(store):
        raise click.UsageError(f"{store} is a service already; kg serve makes one of a folder")

    settings = Settings(
        Path(store), host, port, writable, token, timeout_s, max_rows, workers=workers,
        curate=curate, decisions=Path(decisions) if decisions else None, in_memory=in_memory,
    )  # fmt: skip
    with suppress(KeyboardInterrupt):  # the usual way to end it
        run(settings, lambda text: message(text, quiet=quiet))
