"""``kg build``, ``kg remove``, ``kg explain``, ``kg load``: what is in the store, and why."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.console import message, print_table, progress_bars
from kg.cli.options import decisions_option, quiet_option, store_option, wait_option
from kg.config import load_config

ENGINES = ("local", "ray", "dask")

if TYPE_CHECKING:
    from kg.pipeline import Summary


@click.command(
    epilog="""\b
Examples:
  kg build report.txt notices/            a file and a folder with its subfolders
  kg build 'archive/2020-*.pdf'           a pattern
  kg build s3://bucket/reports            an object store: s3:// gs:// az:// (docs/how-to/object-stores.md)
  kg build notices/ --prune               and forget what is no longer in notices/
  kg build notices/ --watch               and keep the store in step with the folder

Reads .txt .md .html .pdf .docx .csv .jsonl .xlsx .parquet (a table's rows may be documents; with a mapping beside it they are
facts: kg tables --help). Building again is cheap: unchanged
documents are skipped, and the graph is always the one that building from nothing would give."""
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@click.option("--prune", is_flag=True, help="Drop documents whose files are not among the sources any more.")
@click.option("--watch", is_flag=True, help="Stay, and build again whenever a file is added, changed or removed.")
@wait_option
@click.option("-j", "--jobs", type=click.IntRange(min=0), metavar="N", help="Processes; default: one for every core.")
@click.option("--engine", type=click.Choice(ENGINES), help="What annotates: processes of this machine, or a cluster.")
@click.option("--cluster", metavar="ADDRESS", help="A running Ray or Dask cluster; default: start one on this machine.")
@decisions_option
@quiet_option
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[str, ...],
    store: str,
    prune: bool,
    watch: bool,
    wait: float,
    jobs: int | None,
    engine: str | None,
    cluster: str | None,
    decisions: str,
    quiet: bool,
) -> None:
    """Take documents into the store: files, folders or patterns, of this machine or of an object store.

    Ends with a summary. A document that cannot be read or understood is listed and the others are built all the
    same; the exit status is then 1.
    """
    from kg import pipeline

    config = replace(load_config(), decisions=decisions)
    given: dict[str, Any] = {"jobs": jobs, "engine": engine, "cluster": cluster}
    config = replace(config, **{name: value for name, value in given.items() if value is not None})
    with progress_bars(quiet=quiet) as progress:
        if not watch:
            summary = pipeline.build(sources, store, prune=prune, wait=wait, config=config, progress=progress)
            _report(ctx, summary, store, quiet)
            return
        message(f"watching {', '.join(sources)}; stop with Ctrl-C")
        with suppress(KeyboardInterrupt):
            pipeline.watch(sources, store, report=_report_step, prune=prune, config=config, progress=progress)


@click.command(
    epilog="""\b
Examples:
  kg remove report.txt
  kg remove projects.csv                  all rows of the table
  kg remove 'projects.csv#3'              one row"""
)
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@store_option
@decisions_option
@quiet_option
@click.pass_context
def remove(ctx: click.Context, documents: tuple[str, ...], store: str, decisions: str, quiet: bool) -> None:
    """Take documents out again, with the things that nobody else mentions.

    A document is named by its file name, its path, or its id; kg stats lists them.
    """
    from kg import pipeline

    config = replace(load_config(), decisions=decisions)
    with progress_bars(quiet=quiet) as progress:
        summary = pipeline.remove(store, documents, config=config, progress=progress)
    _report(ctx, summary, store, quiet)


@click.command(
    epilog="""\b
Examples:
  kg load shards/ --store copy            what kg export --format shards wrote
  kg load graph.parquet --store http://127.0.0.1:3030/regions/query"""
)
@click.argument("shards", metavar="SHARDS", type=click.Path(path_type=Path))
@store_option
@wait_option
@quiet_option
def load(shards: Path, store: str, wait: float, quiet: bool) -> None:
    """Load a graph from shards, N-Quads or Parquet, in bulk into a store of its own.

    The graph can be asked, drawn, checked and exported; documents cannot be built into it, and what needs their
    annotations (audit, track, explain) needs the store that was built.
    """
    from kg.export import load_shards

    loaded = load_shards(shards, store, wait=wait)
    message(f"loaded: {loaded.triples} statements in {loaded.graphs} graphs from {loaded.files} files", quiet=quiet)


@click.command(
    epilog="""\b
Example:
  kg explain 临溪开发区                    its full name, its other names, and the rule that joined each pair"""
)
@click.argument("name")
@store_option
@decisions_option
def explain(name: str, store: str, decisions: str) -> None:
    """Say why two names are one thing."""
    from kg import pipeline
    from kg.ontology.classes import label

    for explanation in pipeline.explain(store, name, config=replace(load_config(), decisions=decisions)):
        entity = explanation.entity
        click.echo(f"{entity.label} ({label(entity.type)}): {'、'.join(entity.names) or 'no other name'}")
        rows = [[reason.name, reason.other, reason.rule, reason.detail] for reason in explanation.reasons]
        if rows:
            print_table(["name", "is also", "by rule", "because"], rows)


def _report_step(summary: Summary) -> None:
    """One line for a run of ``--watch``, and its failures."""
    message(f"{datetime.now():%H:%M:%S}  documents {summary.documents}  ({_changes(summary)})  {summary.seconds:.1f} s")
    for failure in summary.failures:
        message(f"failed: {' '.join(str(failure).split())}")


def _changes(summary: Summary) -> str:
    changes = ("added", "changed", "unchanged", "removed")
    counts = (f"{getattr(summary, name)} {name}" for name in changes if getattr(summary, name))
    return ", ".join(counts) or "nothing to do"


def _report(ctx: click.Context, summary: Summary, store: str, quiet: bool) -> None:
    """The summary on stdout, the failures on stderr; exit status 1 where there are any."""
    from kg.ontology.classes import label

    if not quiet:
        things = "  ".join(
            f"{label(name)} {n}" for name, n in sorted(summary.things.items(), key=lambda i: (-i[1], i[0]))
        )
        click.echo(f"documents     {summary.documents}  ({_changes(summary)})")
        click.echo(f"things        {sum(summary.things.values())}  {things}".rstrip())
        click.echo(f"relations     {summary.relations}")
        click.echo(f"statuses      {summary.statuses}")
        click.echo(f"observations  {summary.observations}")
        click.echo(f"failures      {len(summary.failures)}")
        click.echo(f"time          {summary.seconds:.1f} s")
        click.echo(f"store         {store}")
    for failure in summary.failures:
        message(f"failed: {' '.join(str(failure).split())}")
    if summary.failures:
        ctx.exit(1)
