"""``kg audit``: do the numbers agree, within a document and across documents?"""

from __future__ import annotations

from dataclasses import replace

import click

from kg.cli.options import decisions_option, store_option
from kg.config import load_config


@click.command(
    epilog="""\b
Examples:
  kg audit
  kg audit --format html > audit.html
  kg audit --least error                only what cannot be true as written"""
)
@store_option
@decisions_option
@click.option("--format", type=click.Choice(["table", "json", "html"]), default="table", show_default=True)
@click.option(
    "--least",
    type=click.Choice(["error", "warning", "info"]),
    default="info",
    show_default=True,
    help="Leave out findings that are less severe.",
)
def audit(store: str, decisions: str, format: str, least: str) -> None:
    """Report where the numbers of the documents contradict themselves or each other.

    Sums against parts, counts against lists, shares, growth, headline against body, slips of unit, one indicator with
    two values, impossible periods, partitions above 100 %, targets against outcomes. Nothing is changed.
    """
    from kg import pipeline
    from kg.audit import SEVERITIES
    from kg.audit import audit as check
    from kg.audit.formats import FORMATS

    documents, resolution = pipeline.recall(store, config=replace(load_config(), decisions=decisions))
    wanted = SEVERITIES[: SEVERITIES.index(least) + 1]
    findings = [finding for finding in check(documents, resolution) if finding.severity in wanted]
    click.echo(FORMATS[format](findings), nl=False)
