"""``kg ontology``: the vocabulary of the graph as one file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.errors import ExportError


@click.command(
    epilog="""\b
Examples:
  kg ontology -o ontology.ttl             for Protégé and other OWL tools
  kg ontology --shapes -o shapes.ttl      for any SHACL validator

The shapes derived from the ontology and those written by hand come together."""
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Default: stdout.")
@click.option("--shapes", "only_shapes", is_flag=True, help="The SHACL shapes instead of the terms.")
def ontology(output: Path | None, only_shapes: bool) -> None:
    """Write the ontology as one Turtle file: classes, relations, units, with labels in Chinese and English."""
    from kg.export import merged_ontology, schema_turtle
    from kg.validate import shapes

    data = schema_turtle(shapes(is_document=True)) if only_shapes else merged_ontology()
    if output is None:
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise ExportError(f"{output}: cannot be written ({error.strerror or error})") from error
