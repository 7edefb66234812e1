"""Errors → one line on stderr and an exit status; the only place that knows both."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import click

from kg.errors import KgError


class Commands(click.Group):
    """A group of commands that keeps the order in which they were added and turns errors into one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a first session, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; ``$KG_DEBUG`` lets errors through with their traceback."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _end_quietly()
        except Exception as error:
            if os.environ.get("KG_DEBUG"):
                raise
            raise click.ClickException(_one_line(error)) from error


def _one_line(error: Exception) -> str:
    if isinstance(error, KgError):
        text = str(error)
    elif isinstance(error, OSError):
        text = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    else:
        text = f"{type(error).__name__}: {error} (a fault in kg; KG_DEBUG=1 shows where)"
    return " ".join(text.split())


def _end_quietly() -> NoReturn:
    """The reader of our output has gone (``kg query … | head``): nothing is wrong."""
    sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 – or Python complains at exit that it cannot flush
    raise click.exceptions.Exit(0)
