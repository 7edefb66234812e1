"""Changing the decisions file the way a careful person would: a line at the end, or one line out; the rest stays.

Comments, blank lines, order and line ends are kept. The file is replaced in one step, and read again right before, so
that what somebody wrote by hand meanwhile is neither lost nor overwritten.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import ConfigError
from kg.resolve.decisions import Decision, parse_decisions

_OPPOSITE = {"accept": "reject", "reject": "accept", "same": "different", "different": "same"}
_MARK = "\ufeff"
"""Some editors begin a file with it."""

_HEADER = "# A curator's decisions, one a line; see docs/how-to/curate.md. Every kg build applies them.\n"


class ChangedMeanwhileError(ConfigError):
    """The line that was to be taken back does not stand in the file any more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision as it stands in the file, with its comment."""

    text: str
    decision: Decision


def read_entries(path: Path) -> tuple[Entry, ...]:
    """The decisions of the file, in its order; none where there is no file.

    Raises:
        ConfigError: The file cannot be read, or a line is no decision.
    """
    lines = _read(path).removeprefix(_MARK).splitlines()
    found = parse_decisions("\n".join(lines), path)
    return tuple(Entry(lines[decision.line - 1].strip(), decision) for decision in found.items)


def add_decision(path: Path, line: str) -> bool:
    """Write a decision at the end of the file, which is made when it is not there; whether it was new.

    What it reverses – a rejection of what is accepted now, a split of what is joined – goes.

    Raises:
        ConfigError: The line is no decision, the file has one that is none, or it cannot be written.
    """
    parsed = parse_decisions(line, "the decision").items
    if len(parsed) != 1 or len(line.splitlines()) != 1:
        raise ConfigError("a decision is one line of the file")
    decision = parsed[0]
    entries = read_entries(path)
    if any(_meaning(entry.decision) == _meaning(decision) for entry in entries):
        return False
    reversed_by = {entry.decision.line for entry in entries if _is_opposite(entry.decision, decision)}
    before = _read(path)
    lines = before.splitlines(keepends=True) if path.exists() else [_HEADER]
    kept = [text for number, text in enumerate(lines, start=1) if number not in reversed_by]
    end = "\r\n" if "\r\n" in before else "\n"
    if kept and not kept[-1].endswith(("\n", "\r")):
        kept[-1] += end
    _write(path, "".join([*kept, line, end]), before)
    return True


def take_back(path: Path, text: str) -> None:
    """Take the last line that reads ``text`` out of the file.

    Raises:
        ChangedMeanwhileError: There is no such line any more.
        ConfigError: The file cannot be read or written.
    """
    before = _read(path)
    lines = before.splitlines(keepends=True)
    numbers = [number for number, line in enumerate(lines) if line.removeprefix(_MARK).strip() == text.strip()]
    if not numbers or not text.strip():
        raise ChangedMeanwhileError(f"{path}: was changed meanwhile and has no line «{text}» any more; look again")
    del lines[numbers[-1]]
    _write(path, "".join(lines), before)


def _meaning(decision: Decision) -> Decision:
    selectors = decision.selectors
    if decision.verb in ("same", "different"):
        selectors = tuple(sorted(selectors, key=str))
    return replace(decision, line=0, selectors=selectors)


def _is_opposite(earlier: Decision, later: Decision) -> bool:
    verb = _OPPOSITE.get(earlier.verb)
    return verb == later.verb and replace(_meaning(earlier), verb=later.verb) == _meaning(later)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the decisions cannot be read ({error}); write the file as UTF-8 text") from error


def _write(path: Path, text: str, before: str) -> None:
    target = path.resolve()  # a link stays a link
    try:
        number, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(number, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            Path(beside).chmod(target.stat().st_mode & 0o777)
        if _read(path) != before:
            Path(beside).unlink()
            raise ChangedMeanwhileError(f"{path}: somebody else is writing to it; try again")
        Path(beside).replace(target)
    except OSError as error:
        raise ConfigError(f"{path}: the decisions cannot be written ({error}); check rights and free space") from error
