"""The command line: one short function per command; each parses, calls one function of the library, and prints.

Results go to stdout, messages and progress to stderr. Exit status 0 on success, 1 when something failed, 2 for wrong
usage. Libraries are imported inside the commands that need them, so that ``kg --help`` is quick.
"""

from __future__ import annotations

import click

from kg.cli import answering, asking, auditing, building, checking, looking, serving, tables, tracking, vocabulary
from kg.cli.failures import Commands

EXAMPLES = """\b
Examples:
  kg build data/samples              take in a folder of documents
  kg stats                           what the graph holds now
  kg questions                       the saved questions
  kg query --question park-tenants   ask one of them
  kg query 'SELECT ?line { ?line a rdo:RailwayLine } LIMIT 5'
  kg draw -o graph.html              the network as one HTML file
  kg export -o graph.ttl             the graph as Turtle
  kg serve                           look around and query it in a browser

A store is a folder: --store DIR, else $KG_STORE, else ./kg-store.
Exit status: 0 success, 1 something failed, 2 wrong usage."""


@click.group(
    cls=Commands, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(package_name="kg", prog_name="kg")
def main() -> None:
    """Build a knowledge graph from Chinese documents on regional development, and ask it."""


COMMANDS = (
    building.build,
    building.remove,
    building.explain,
    tables.tables,
    asking.query,
    asking.questions,
    answering.ask,
    looking.stats,
    looking.export,
    building.load,
    looking.draw,
    checking.validate,
    checking.evaluate,
    auditing.audit,
    tracking.track,
    vocabulary.ontology,
    serving.serve,
)
for command in COMMANDS:
    main.add_command(command)
