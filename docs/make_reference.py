"""Write docs/reference.md from the program itself: commands, settings, classes, relations, statuses, questions, formats.

Run it after a change of any of them: ``python docs/make_reference.py``. A test says when it is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import click

from kg.cli import COMMANDS
from kg.cli import main as kg
from kg.config import Config
from kg.export import FORMATS
from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types
from kg.query import saved_questions
from kg.read import SUFFIXES

TARGET = Path(__file__).resolve().parent / "reference.md"
MANY = 6  # more classes than this at one end of a relation are not listed


def reference() -> str:
    """The whole page."""
    sections = (_commands(), _settings(), _classes(), _relations(), _statuses(), _questions(), _formats())
    head = ["# Reference", "", "Written by `python docs/make_reference.py` from the program itself.", ""]
    return "\n".join([*head, *(line for section in sections for line in [*section, ""])]).rstrip() + "\n"


def _commands() -> Iterator[str]:
    yield "## Commands"
    context = click.Context(
        kg, info_name="kg", max_content_width=100, terminal_width=100, help_option_names=["-h", "--help"]
    )
    for command in COMMANDS:
        yield from _command(command, context, "kg")


def _command(command: click.Command, parent: click.Context, path: str) -> Iterator[str]:
    inner = click.Context(command, info_name=command.name, parent=parent, max_content_width=100, terminal_width=100)
    path = f"{path} {command.name}"
    yield from ("", f"### {path}", "", "```text", command.get_help(inner).rstrip(), "```")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        yield from _command(below, inner, path)


def _settings() -> Iterator[str]:
    yield from ("## Settings", "")
    yield "From the command line, else the environment, else `kg.toml` in the working folder (or `$KG_CONFIG`), else the default."
    yield ""
    rows = (
        (f"`{s.name}`", f"`${s.metadata['variable']}`", f"`{s.default!r}`", s.metadata["help"]) for s in fields(Config)
    )
    yield from _table(("setting", "variable", "default", "meaning"), rows)


def _classes() -> Iterator[str]:
    yield from ("## Classes of things", "")
    rows = ((f"`{c.name}`", c.label_zh, c.label_en, f"`{c.parent}`" if c.parent else "") for c in classes().values())
    yield from _table(("class", "中文", "English", "below"), rows)


def _relations() -> Iterator[str]:
    yield from ("## Relations", "")
    rows = ((f"`{r.name}`", r.label_zh, r.label_en, _ends(r.domain), _ends(r.range)) for r in relation_types().values())
    yield from _table(("relation", "中文", "English", "from", "to"), rows)


def _statuses() -> Iterator[str]:
    yield from ("## Statuses", "")
    yield from _table(
        ("status", "中文", "English"), ((f"`{s.name}`", s.label_zh, s.label_en) for s in status_types().values())
    )


def _questions() -> Iterator[str]:
    yield from ("## Saved questions", "", "`kg query --question NAME --param KEY=VALUE`", "")
    rows = (
        (f"`{q.name}`", q.title_zh, q.title_en, "<br>".join(f"`{p.name}`: {p.zh} ({p.en})" for p in q.parameters))
        for q in saved_questions().values()
    )
    yield from _table(("question", "中文", "English", "parameters"), rows)


def _formats() -> Iterator[str]:
    yield from ("## Formats", "", f"Read: {', '.join(f'`{suffix}`' for suffix in sorted(SUFFIXES))}.", "")
    rows = (
        (f"`{f.name}`", ", ".join(f"`{e}`" for e in f.endings if e) or "a folder", f.media_type)
        for f in FORMATS.values()
    )
    yield from _table(("export", "file endings", "media type"), rows)


def _ends(names: frozenset[str]) -> str:
    """The topmost classes of an end; their subclasses go without saying."""
    known = classes()
    top = sorted(name for name in names if known[name].parent not in names)
    return ", ".join(f"`{name}`" for name in top) if len(top) <= MANY else "any thing"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
    sys.stdout.write(f"{TARGET}\n")
