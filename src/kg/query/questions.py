"""Competency questions: saved SPARQL files with a title, parameters and their defaults.

A question is a complete query that any SPARQL client can run. Its header comments name it:

    # title@zh: 一个地方有哪些园区
    # title@en: The parks of a place
    # theme: parks
    # param place: 地方的名称 | name of the place

and the default of a parameter is what its ``VALUES ?place { … }`` holds; other values take the place of that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import QueryError
from kg.ontology import ontology_path
from kg.query.terms import like

_HEADER = re.compile(r"^#\s*(?P<key>title@zh|title@en|theme|param\s+\w+)\s*:\s*(?P<text>.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A part of a question that can be set: its name, what it means, and its default as written in SPARQL."""

    name: str
    zh: str
    en: str
    default: str


@dataclass(frozen=True, slots=True)
class Question:
    """A saved competency question; ``sparql`` is complete with the defaults, ``theme`` is what it is listed under."""

    name: str
    title_zh: str
    title_en: str
    parameters: tuple[Parameter, ...]
    sparql: str
    theme: str = ""

    def with_values(self, values: Mapping[str, Sequence[str]]) -> str:
        """The query with parameters set; each may have several values.

        A value is read like the default it replaces: a text in the same language, a number, or a term of the
        same namespace.

        Raises:
            QueryError: The question has no such parameter, or a value cannot stand there.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        sparql = self.sparql
        for name, chosen in values.items():
            if name not in known:
                names = ", ".join(known) or "none"
                raise QueryError(f"question {self.name} has no parameter {name}; it has: {names}")
            terms = " ".join(like(known[name].default, value, name=name) for value in chosen)
            before, _, after = _values(name).split(sparql, maxsplit=1)
            sparql = f"{before}VALUES ?{name} {{ {terms} }}{after}"
        return sparql


def saved_questions() -> dict[str, Question]:
    """The questions that come with kg (``ontology/questions``) by name, sorted."""
    return load_questions(ontology_path() / "questions")


def find_question(name: str) -> Question:
    """The saved question called ``name``.

    Raises:
        QueryError: There is none of that name; the message lists those there are.
    """
    saved = saved_questions()
    if name not in saved:
        raise QueryError(f"there is no question {name}; known: {', '.join(saved)}")
    return saved[name]


def load_questions(folder: Path) -> dict[str, Question]:
    """All questions of a folder (``*.rq``) by name, sorted.

    Raises:
        QueryError: A file lacks a title, or a parameter its ``VALUES``.
    """
    return {path.stem: read_question(path) for path in sorted(folder.glob("*.rq"))}


def read_question(path: Path) -> Question:
    """Read one question from its file.

    Raises:
        QueryError: The file lacks a title, or a parameter its ``VALUES``.
    """
    sparql = path.read_text(encoding="utf-8")
    headers = {match["key"]: match["text"] for match in _HEADER.finditer(sparql)}
    for key in ("title@zh", "title@en"):
        if key not in headers:
            raise QueryError(f"{path}: the header line '# {key}: …' is missing")
    parameters = tuple(
        _parameter(path, key.split()[1], text, sparql) for key, text in headers.items() if key.startswith("param")
    )
    return Question(path.stem, headers["title@zh"], headers["title@en"], parameters, sparql, headers.get("theme", ""))


def _parameter(path: Path, name: str, text: str, sparql: str) -> Parameter:
    found = _values(name).search(sparql)
    if found is None:
        raise QueryError(f"{path}: parameter {name} has no 'VALUES ?{name} {{ … }}' to hold its default")
    zh, _, en = (part.strip() for part in text.partition("|"))
    return Parameter(name, zh, en or zh, found[1].strip())


def _values(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES\s+\?{name}\s*\{{([^}}]*)\}}")
