"""What the terminal shows: tables with wide characters aligned, progress bars, messages."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress as Bars

    from kg.pipeline import Progress

_UNBOUNDED = 10_000  # columns; into a file or pipe a table is written as wide as it is, nothing is cut
_GAP, _INDENT, _NARROWEST = 3, 4, 6
_STAGES = {
    "read": "reading",
    "extract": "extracting",
    "resolve": "resolving",
    "map": "writing",
    "infer": "inferring",
    "validate": "validating",
}


def print_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: Sequence[str] = (),
    notes: Sequence[Sequence[str]] | None = None,
) -> None:
    """A table on stdout; columns in ``numbers`` are aligned to the right, ``notes`` are lines below each row."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console = _console()
    widths = None if notes is None else _widths(columns, rows, console.width)

    def part(some: Sequence[Sequence[str]], *, header: bool) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, show_header=header)
        for place, column in enumerate(columns):
            width = None if widths is None else widths[place]
            justify: Literal["left", "right"] = "right" if column in numbers else "left"
            table.add_column(column, justify=justify, overflow="fold", width=width)
        for row in some:
            table.add_row(*(Text(cell) for cell in row))
        return table

    with console.capture() as capture:
        if notes is None:
            console.print(part(rows, header=True))
        for place, (row, lines) in enumerate(zip(rows, notes or (), strict=notes is not None)):
            console.print(part([row], header=place == 0))
            _print_lines(console, lines)
    click.echo("\n".join(line.rstrip() for line in capture.get().splitlines()))


def print_notes(lines: Sequence[str]) -> None:
    """Lines on stdout, set in a little, as below the rows of a table."""
    console = _console()
    with console.capture() as capture:
        _print_lines(console, lines)
    click.echo("\n".join(line.rstrip() for line in capture.get().splitlines()))


def _console() -> Console:
    from rich.console import Console

    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else _UNBOUNDED)


def _print_lines(console: Console, lines: Sequence[str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    for line in lines:
        console.print(Padding(Text(line, overflow="fold"), (0, 0, 0, _INDENT), expand=False))


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """How wide each column is on the screen; the widest give way until all fit."""
    from rich.cells import cell_len

    lines = [columns, *rows]
    widths = [max(cell_len(line[place]) for line in lines) for place in range(len(columns))]
    while widths and sum(widths) + _GAP * len(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def message(text: str, *, quiet: bool = False) -> None:
    """A line on stderr."""
    if not quiet:
        click.echo(text, err=True)


@contextmanager
def progress_bars(*, quiet: bool) -> Iterator[Progress]:
    """Bars on stderr, one for each stage, while a run goes on; nothing where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        yield _on_bars(bars)


def _on_bars(bars: Bars) -> Progress:
    tasks = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bars.add_task(_STAGES.get(stage, stage), total=total)
        bars.update(tasks[stage], completed=done, total=total)

    return show
