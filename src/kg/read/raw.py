"""What a format reader hands on: the text of one document and what the file itself says about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as its format reader found it, before cleaning and before furniture is told apart.

    Attributes:
        name: The file's name; ``name#row`` for a row of a table with several rows.
        text: The text as written in the file (already decoded, not yet normalised).
        title, publisher, authors, issued: What the file's own metadata or columns say; they win over what
            the text's lines suggest.
        is_table: The text was rendered from table rows, so its lines are facts and never page furniture.
    """

    name: str
    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    issued: str | None = None
    is_table: bool = False
