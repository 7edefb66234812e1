"""``kg validate`` and ``kg evaluate``: is the graph well formed, and is it right?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import progress_bars
from kg.cli.options import quiet_option, store_option
from kg.config import load_config


@click.command(
    epilog="""\b
Examples:
  kg validate
  kg validate --format turtle > report.ttl"""
)
@store_option
@click.option("--format", type=click.Choice(["text", "turtle", "json"]), default="text", show_default=True)
@click.option("--language", type=click.Choice(["zh", "en"]), default="en", show_default=True, help="Of the text.")
@quiet_option
@click.pass_context
def validate(ctx: click.Context, store: str, format: str, language: str, quiet: bool) -> None:
    """Check the graph against the SHACL shapes of the ontology.

    Exit status 1 where a shape is violated; warnings alone leave it at 0.
    """
    from kg.map import Iris
    from kg.store import open_store
    from kg.validate import validate as check

    with open_store(store) as opened, progress_bars(quiet=quiet) as progress:
        report = check(opened, Iris(load_config().base), lambda done, total: progress("validate", done, total))
    writers = {"text": lambda: report.readable(language), "turtle": report.as_turtle, "json": report.as_json}
    click.echo(writers[format](), nl=False)
    if not report.conforms:
        ctx.exit(1)


@click.command(
    epilog="""\b
Examples:
  kg evaluate gold/*.gold.json --errors
  kg evaluate gold/*.gold.json --calibration"""
)
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@store_option
@click.option("--errors", is_flag=True, help="List everything that is wrong or missing.")
@click.option("--calibration", is_flag=True, help="Show how many of the statements of like confidence are right.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def evaluate(gold: tuple[Path, ...], store: str, errors: bool, calibration: bool, as_json: bool) -> None:
    """Measure the store against gold files: precision, recall and F1 by document and over all.

    Layers: entities (with and without class), relations, statuses, observations and the slots of observations.
    """
    from kg.evaluate import calibration_lines, report_json, report_lines
    from kg.evaluate import evaluate as measure
    from kg.store import open_store

    with open_store(store) as opened:
        scores = measure(opened, gold)
    if as_json:
        click.echo(report_json(scores, errors=errors))
        return
    for line in report_lines(scores, errors=errors):
        click.echo(line)
    if calibration:
        verdicts = [verdict for score in scores.values() for verdict in score.verdicts]
        click.echo("\nhow far confidence can be believed")
        for line in calibration_lines(verdicts):
            click.echo(line)
