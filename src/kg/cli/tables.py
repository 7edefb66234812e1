"""``kg tables``: a first mapping for a table, and a look at what a mapping finds in it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import message, print_table

SHOWN = 20
"""Bad rows that are listed one by one."""


@click.group()
def tables() -> None:
    """Take tables in by a mapping: propose one, check it. A mapping beside its table is used by kg build.

    companies.csv is read by companies.mapping.yml in the same folder; without one, a table is read like a text.
    """


@tables.command(
    epilog="""\b
Examples:
  kg tables propose companies.csv                           to read
  kg tables propose companies.csv -o companies.mapping.yml  to mend and build with"""
)
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TABLE")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Default: stdout.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
def propose(table: Path, output: Path | None, force: bool) -> None:
    """Write a first mapping of a table (.csv .tsv .jsonl .xlsx …) from its headers, to be read and mended.

    What it could not place is said in comments at its head.
    """
    from kg.errors import ExportError
    from kg.tables import propose as propose_mapping
    from kg.tables import write_mappings

    if output is not None and output.exists() and not force:
        raise ExportError(f"{output}: is there already and may be mended by hand; --force overwrites it")
    proposal = propose_mapping(table)
    text = write_mappings(proposal.mappings, proposal.notes)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"{output}: cannot be written ({error.strerror or error})") from error
    message(f"written: {output}; read it, then: kg tables check {table}")


@tables.command(
    epilog="""\b
Examples:
  kg tables check companies.csv
  kg tables check companies.csv --mapping other.yml"""
)
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TABLE")
@click.option("--mapping", metavar="FILE", type=click.Path(path_type=Path), help="Default: the one beside the table.")
@click.pass_context
def check(ctx: click.Context, table: Path, mapping: Path | None) -> None:
    """Show what a mapping finds in a table, without a store; exit status 1 where rows are passed over."""
    from kg.tables import MappingError, Mappings, read_mappings
    from kg.tables.survey import survey

    found = (mapping, read_mappings(mapping)) if mapping else Mappings().of(table)
    if found is None:
        raise MappingError(table, f"no mapping beside it; kg tables propose {table} -o {table.stem}.mapping.yml")
    result = survey(table, found[1])
    click.echo(f"rows          {result.rows}")
    for name in ("things", "relations", "attributes", "observations"):
        counts = getattr(result, name)
        click.echo(f"{name:<14}{sum(counts.values())}  {'  '.join(f'{key} {n}' for key, n in counts.items())}".rstrip())
    click.echo(f"passed over   {len(result.bad)}")
    if result.examples:
        click.echo(f"\nThe first row says:\n{result.row}\n")
        print_table(["of", "that", "is"], [list(example) for example in result.examples])
    for bad in result.bad[:SHOWN]:
        message(f"failed: {bad}")
    if len(result.bad) > SHOWN:
        message(f"failed: {len(result.bad) - SHOWN} more rows")
    if result.bad:
        ctx.exit(1)
