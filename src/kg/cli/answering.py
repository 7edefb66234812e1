"""``kg ask``: questions in Chinese."""

from __future__ import annotations

import json

import click

from kg.cli.console import message
from kg.cli.options import quiet_option, store_option


@click.command(
    epilog="""\b
Examples:
  kg ask "临溪经济技术开发区有哪些企业入驻?"
  kg ask "云澜市2019年上半年固定资产投资是多少?" --format json

The answer comes with the query that gave it and the quotes it rests on. What the documents do not say is not
answered; then what was understood and the nearest saved questions are shown. Exit status 0 either way."""
)
@click.argument("question")
@click.option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
@store_option
@quiet_option
def ask(question: str, format: str, store: str, quiet: bool) -> None:
    """Answer a question in Chinese, with the quotes the answer rests on."""
    from kg.ask import ask as answer_question
    from kg.ask import readable_row
    from kg.store import open_store

    with open_store(store) as opened:
        reply = answer_question(opened, question)
    if format == "json":
        click.echo(json.dumps(reply.as_json(), ensure_ascii=False, indent=2))
        return
    for row in reply.rows:
        click.echo(readable_row(row))
    for quote in reply.evidence:
        click.echo(f"  “{quote.quote}”  {quote.document} {quote.start}–{quote.end}")
    if reply.sparql:
        click.echo(f"\n{reply.sparql}")
    else:
        message("not answered: the documents do not say, or the question was not understood")
        for name in reply.nearest:
            message(f"  near: kg query --question {name}")
    for part in reply.understood:
        message(f"  {part.text} [{part.kind}] {part.meaning}", quiet=quiet)
