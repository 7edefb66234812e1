"""Options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from kg.config import load_config

Command = TypeVar("Command", bound=Callable[..., Any])


def store_option(command: Command) -> Command:
    """``--store DIR|URL``: the store that the command works on."""
    return click.option(
        "--store",
        metavar="DIR|URL",
        default=lambda: load_config().store,
        show_default="$KG_STORE, else ./kg-store",
        help="Folder of the store, or address of a SPARQL service (see docs/how-to/remote-store.md).",
    )(command)


def decisions_option(command: Command) -> Command:
    """``--decisions FILE``: what a curator decided about names."""
    return click.option(
        "--decisions",
        metavar="FILE",
        default=lambda: load_config().decisions,
        show_default="$KG_DECISIONS",
        help="A curator's decisions on which names are one thing.",
    )(command)


def wait_option(command: Command) -> Command:
    """``--wait SECONDS``: how long to wait until another process has written to the store."""
    return click.option(
        "--wait",
        type=click.FloatRange(min=0),
        default=0,
        metavar="SECONDS",
        help="Wait for another process that writes to the store; default: give up at once.",
    )(command)


def quiet_option(command: Command) -> Command:
    """``--quiet``: no messages on stderr except errors."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress and no messages, only results and errors.")(
        command
    )
