"""``kg serve``: the graph over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(
    epilog="""\b
Examples:
  kg serve                                  http://127.0.0.1:8000/
  kg serve --port 9000 --timeout-s 60
  KG_TOKEN=... kg serve --writable          updates with 'Authorization: Bearer ...'

\b
/          explorer
/sparql    SPARQL 1.1 query; in a browser the query editor
/update    SPARQL 1.1 Update, only with --writable
/data      SPARQL 1.1 Graph Store Protocol, only with --writable
/healthz   whether it answers

Without --writable a running server never stands in the way of kg build, and shows what it has built."""
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one."
)
@click.option("--writable", is_flag=True, help="Let /update and /data change the store.")
@click.option("--token", envvar="KG_TOKEN", show_envvar=True, help="What a writing request must bring.")
@click.option(
    "--timeout-s",
    default=30.0,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    help="Time limit of a query.",
)
@click.option("--max-rows", default=100_000, show_default=True, type=click.IntRange(1), help="Row limit of a result.")
@store_option
def serve(host: str, port: int, writable: bool, token: str | None, timeout_s: float, max_rows: int, store: str) -> None:
    """Serve the graph: explorer, query editor and SPARQL endpoint."""
    from kg.serve import Settings
    from kg.serve.running import serve as run

    settings = Settings(
        Path(store), host=host, port=port, writable=writable, token=token, timeout_s=timeout_s, max_rows=max_rows
    )
    run(settings, lambda address: click.echo(f"serving {store} at {address} (Ctrl-C stops)"))
