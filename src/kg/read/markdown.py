"""Markdown files → raw documents: the text a reader sees, without marks, links' addresses and front-matter keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.read.encoding import decode
from kg.read.raw import RawDocument
from kg.read.rows import render_pipe_tables

SUFFIXES = (".md", ".markdown")
MEDIA_TYPE = "text/markdown"

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|author|authors|date|publisher|source)\s*:\s*(.+?)\s*$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_MARKS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ ]{0,3}(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[-*+][ \t]+", re.MULTILINE), r"\1"),
    (_HEADING, r"\2"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the one document of a Markdown file; its first heading is the title unless the front matter names one.

    Raises:
        ReadError: The file is empty, binary or in an unknown encoding.
    """
    source = decode(path.read_bytes(), path).replace("\r\n", "\n")
    front = _FRONT_MATTER.match(source)
    fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front.group(1))} if front else {}
    body = source[front.end() :] if front else source
    heading = _HEADING.search(body)
    author = fields.get("author") or fields.get("authors")
    yield RawDocument(
        name=path.name,
        text=render(body),
        title=fields.get("title") or (render(heading.group(2)) if heading else None),
        publisher=fields.get("publisher") or fields.get("source"),
        authors=(author,) if author else (),
        issued=fields.get("date"),
    )


def render(source: str) -> str:
    """Markdown as the text a reader sees.

    >>> render("## 一、**通道**建设")
    '一、通道建设'
    """
    text = render_pipe_tables(source)
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return text
