"""``kg ask``: questions in Chinese."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kg.cli.console import message
from kg.cli.options import quiet_option, store_option

if TYPE_CHECKING:
    from kg.ask import Reply
    from kg.query import Context

MOST_QUOTES = 8
"""As many quotes are printed; an answer of many things rests on many."""


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
    if not reply:
        _tell_what_was_understood(reply, quiet)
        return
    for row in reply.rows:
        click.echo(readable_row(row))
    for quote in reply.evidence[:MOST_QUOTES]:
        click.echo(f"  “{quote.quote}”  {quote.document} {quote.start}–{quote.end}{from_context(quote.context)}")
    if len(reply.evidence) > MOST_QUOTES:
        click.echo(f"  … {len(reply.evidence) - MOST_QUOTES} more quotes: --format json")
    click.echo(f"\n{reply.sparql}")


def from_context(context: Context) -> str:
    """What a quote leaves unsaid and its document names elsewhere, behind the quote, in both languages."""
    if not context:
        return ""
    return f"  地点据上下文 place from the context: “{context.quote}” {context.start}–{context.end}"


def _tell_what_was_understood(reply: Reply, quiet: bool) -> None:
    from kg.query import find_question

    message("not answered: the documents do not say, or the question was not understood")
    known = [part for part in reply.understood if part.kind not in ("word", "unknown")]
    unknown = [part.text for part in reply.understood if part.kind == "unknown"]
    for part in known:
        message(f"  understood: {part.text} [{part.kind}] {part.meaning}", quiet=quiet)
    if unknown:
        message(f"  not found: {'、'.join(unknown)}", quiet=quiet)
    for name in reply.nearest:
        message(f"  near: kg query --question {name}  ({find_question(name).title_zh})")
