"""``kg validate`` and ``kg evaluate``: is the graph well formed, and is it right?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(
    epilog="""\b
Example:
  kg evaluate gold/*.gold.json --errors"""
)
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@store_option
@click.option("--errors", is_flag=True, help="List everything that is wrong or missing.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def evaluate(gold: tuple[Path, ...], store: str, errors: bool, as_json: bool) -> None:
    """Measure the store against gold files: precision, recall and F1 by document and over all.

    Layers: entities (with and without class), relations, statuses, observations and the slots of observations.
    """
    from kg.evaluate import evaluate as measure
    from kg.evaluate import report_json, report_lines
    from kg.store import open_store

    with open_store(store) as opened:
        scores = measure(opened, gold)
    if as_json:
        click.echo(report_json(scores, errors=errors))
        return
    for line in report_lines(scores, errors=errors):
        click.echo(line)
