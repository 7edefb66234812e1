"""``kg track``: what became of plans and targets?"""

from __future__ import annotations

from dataclasses import replace

import click

from kg.cli.options import decisions_option, store_option
from kg.config import load_config


@click.command(
    epilog="""\b
Examples:
  kg track                              everything that was promised until some day
  kg track 云松铁路                     what each document said of one line, when
  kg track 出口 --verdict missed        targets for exports that were not reached
  kg track --format json > plans.json"""
)
@click.argument("name", required=False)
@store_option
@decisions_option
@click.option("--format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--verdict",
    "verdicts",
    type=click.Choice(["contradicted", "missed", "late", "silent", "kept", "open"]),
    multiple=True,
    help="Only what stands so; may be given several times.",
)
def track(name: str | None, store: str, decisions: str, format: str, verdicts: tuple[str, ...]) -> None:
    """Follow projects, lines, policies and targets through the documents, from plan to outcome.

    Each step has its document, its time and its words. The verdict: contradicted, missed, late, silent (due, and not
    spoken of again by later documents on the same region), kept, or open.
    """
    from kg import pipeline
    from kg.track import track as follow
    from kg.track.formats import FORMATS

    documents, resolution = pipeline.recall(store, config=replace(load_config(), decisions=decisions))
    histories = follow(documents, resolution, name)
    wanted = [history for history in histories if not verdicts or history.verdict in verdicts]
    click.echo(FORMATS[format](wanted), nl=False)
