"""``kg query`` and ``kg questions``: SPARQL and saved questions."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.answering import from_context
from kg.cli.console import message, print_notes, print_table
from kg.cli.options import quiet_option, store_option

if TYPE_CHECKING:
    from kg.query import Quote
    from kg.store import Store

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples", "jsonld")
NUMBERS = ("value", "least", "most", "target", "outcome", "difference", "growth", "share", "rank", "count", "total")
MOST_QUOTES = 5


@click.command(
    epilog="""\b
Examples:
  kg query 'SELECT ?park ?place { ?park a rdo:IndustrialPark ; rdo:locatedIn ?place }'
  kg query --file lines.rq --format csv > lines.csv
  kg query --question statistics --param name=云澜市 --param name=临溪县
  kg query --question park-tenants --evidence
  kg query 'DESCRIBE ?p { ?p rdfs:label "云澜市"@zh }' --format turtle

The default graph holds all that is known; GRAPH ?g { … } asks which document says so. These prefixes need no
declaration: rd rdo ind rdf rdfs owl xsd skos dcterms prov oa. Queries only read: updates, SERVICE and LOAD are
refused. With --evidence a table has quotes below each row, JSON a list for each row in results.evidence, csv, tsv and
xml a further column of JSON, and a graph the records of its triples with their spans."""
)
@click.argument("sparql", required=False)
@click.option(
    "-f",
    "--file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help="A file with the query; - is stdin.",
)
@click.option("--question", metavar="NAME", help="A saved question; kg questions lists them.")
@click.option(
    "--param", "params", multiple=True, metavar="KEY=VALUE", help="A parameter of the question; again for more values."
)
@click.option("--format", type=click.Choice(FORMATS), help="Default: table for rows, turtle for graphs.")
@click.option("--evidence", is_flag=True, help="The sentences behind each row, in every format.")
@store_option
@quiet_option
def query(
    sparql: str | None,
    file: str | None,
    question: str | None,
    params: tuple[str, ...],
    format: str | None,
    evidence: bool,
    store: str,
    quiet: bool,
) -> None:
    """Run a SPARQL query, from the command line, a file, or the saved questions."""
    from kg.store import open_store

    text = _query_text(sparql, file, question, params)
    with open_store(store) as opened:
        _print_answer(opened, text, format, evidence=evidence, quiet=quiet)


@click.command(
    epilog="""\b
Examples:
  kg questions
  kg questions statistics                 its parameters and its SPARQL"""
)
@click.argument("name", required=False)
def questions(name: str | None) -> None:
    """List the saved competency questions with their parameters, or show one."""
    from kg.query import find_question, saved_questions

    if name is not None:
        click.echo(find_question(name).sparql.rstrip())
    else:
        rows = [
            [
                each.name,
                f"{each.title_zh}\n{each.title_en}",
                "\n".join(f"{p.name}={p.default}" for p in each.parameters),
            ]
            for each in saved_questions().values()
        ]
        print_table(["question", "asks", "parameters (default)"], rows)


def _query_text(sparql: str | None, file: str | None, question: str | None, params: tuple[str, ...]) -> str:
    if sum(given is not None for given in (sparql, file, question)) != 1:
        raise click.UsageError("give one query: SPARQL, or --file FILE, or --question NAME")
    if params and question is None:
        raise click.UsageError("--param goes with --question")
    if file is not None:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    return sparql if question is None and sparql is not None else _saved(question or "", params)


def _saved(name: str, params: Iterable[str]) -> str:
    from kg.query import find_question

    values: dict[str, list[str]] = {}
    for param in params:
        key, equals, value = param.partition("=")
        if not equals:
            raise click.UsageError(f"--param {param}: write it as KEY=VALUE")
        values.setdefault(key, []).append(value)
    return find_question(name).with_values(values)


def _print_answer(store: Store, sparql: str, format: str | None, *, evidence: bool, quiet: bool) -> None:
    from kg.query import answer, form_of, readable, run, serialized, serialized_with_evidence, with_evidence

    is_graph = form_of(sparql) in ("CONSTRUCT", "DESCRIBE")
    format = format or ("turtle" if is_graph else "table")
    if format != "table":
        data = serialized_with_evidence(store, sparql, format) if evidence else serialized(run(store, sparql), format)
        sys.stdout.buffer.write(data)
        return
    found = with_evidence(store, sparql) if evidence else answer(store, sparql)
    if found.boolean is not None:
        click.echo("yes" if found.boolean else "no")
        for quotes in found.evidence or ():
            print_notes(_notes(quotes))
        return
    columns, rows = readable(store, found)
    if rows and found.evidence is not None:
        columns, rows = without_quoted(columns, rows, found.evidence)
        print_table(columns, rows, numbers=NUMBERS, notes=[_notes(quotes) for quotes in found.evidence])
    elif rows:
        print_table(columns, rows, numbers=NUMBERS)
    message(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", quiet=quiet)


def without_quoted(
    columns: Sequence[str], rows: Sequence[Sequence[str]], evidence: Sequence[Sequence[Quote]]
) -> tuple[list[str], list[list[str]]]:
    """The table without the columns that only repeat what is quoted below each row."""
    sentences = [{quote.sentence for quote in quotes} for quotes in evidence]
    kept = [
        place
        for place in range(len(columns))
        if not all(row[place] in quoted for row, quoted in zip(rows, sentences, strict=True))
    ]
    return [columns[place] for place in kept], [[row[place] for place in kept] for row in rows]


def _notes(quotes: Sequence[Quote]) -> list[str]:
    by_sentence = {(quote.document, quote.sentence): quote for quote in reversed(quotes)}
    first = sorted(by_sentence.values())[:MOST_QUOTES]
    notes = [
        f"“{quote.sentence}”  {quote.document} {quote.start}–{quote.end}{from_context(quote.context)}"
        for quote in first
    ]
    more = len(by_sentence) - len(first)
    return [*notes, f"… and {more} more"] if more else notes or ["(no document says so: background knowledge)"]
