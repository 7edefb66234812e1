"""A query's text → its parts: head, projection, pattern, modifiers, and what stands in them.

The engine offers no syntax tree, so the text is cut at its keywords and braces; strings, IRIs and comments are skipped
the way ``guard`` skips them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.map.terms import PREFIXES
from kg.query.guard import TOKEN

_TOKEN = re.compile(r"(?P<sign>[{}()*])|" + TOKEN.pattern, TOKEN.flags)
_PREFIX = re.compile(r"\bPREFIX\s+(?P<prefix>[\w.-]*):\s*<(?P<iri>[^>]*)>", re.IGNORECASE)
_TAIL_WORDS = frozenset({"HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})
_TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A SELECT or ASK query, cut up.

    Attributes:
        prologue: What stands before the form: prefixes.
        projection: What SELECT hands out, as written, with DISTINCT; empty for ASK.
        projected: The plain variables of the projection; all of the pattern where it is ``*``.
        dataset: FROM clauses and WHERE.
        pattern: The group with its braces.
        modifiers: What follows the pattern.
        group_keys: The plain variables of GROUP BY.
        is_aggregated: Whether rows stand for several solutions.
        variables: All variables of the pattern in the order of their appearance.
        constants: The IRIs written in the pattern.
    """

    prologue: str
    projection: str
    projected: tuple[str, ...]
    dataset: str
    pattern: str
    modifiers: str
    group_keys: tuple[str, ...]
    is_aggregated: bool
    variables: tuple[str, ...]
    constants: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int
    depth: int


def anatomy(sparql: str) -> Anatomy | None:
    """The parts of a SELECT or ASK query; None for the other forms and where the text has no such parts.

    >>> parts = anatomy("SELECT ?x { ?x a rdo:Port ; rdo:status ?s } LIMIT 3")
    >>> parts.projected, parts.variables, parts.modifiers
    (('x',), ('x', 's'), ' LIMIT 3')
    """
    tokens = list(_tokens(sparql))
    form = next((t for t in tokens if t.kind == "word" and t.text.upper() in ("SELECT", "ASK")), None)
    if form is None or any(t.text.upper() in ("CONSTRUCT", "DESCRIBE") for t in tokens if t.kind == "word"):
        return None
    opening = next((t for t in tokens if t.text == "{" and t.start > form.start), None)
    closing = opening and next(
        (t for t in tokens if t.text == "}" and t.depth == opening.depth and t.start > opening.start), None
    )
    if opening is None or closing is None:
        return None
    head = [t for t in tokens if form.end <= t.start < opening.start]
    cut = next((t.start for t in head if t.kind == "word" and t.text.upper() in ("FROM", "WHERE")), opening.start)
    inside = [t for t in tokens if opening.start < t.start < closing.start]
    tail = [t for t in tokens if t.start >= closing.end]
    projection = [t for t in head if t.start < cut]
    variables = _names(inside)
    is_all = any(t.text == "*" and t.depth == form.depth for t in projection)
    plain = [t for t in projection if t.depth == form.depth]
    return Anatomy(
        prologue=sparql[: form.start],
        projection=sparql[form.end : cut],
        projected=variables if is_all else _names(plain),
        dataset=sparql[cut : opening.start],
        pattern=sparql[opening.start : closing.end],
        modifiers=sparql[closing.end :],
        group_keys=_group_keys(tail),
        is_aggregated=_has_word(tail, "GROUP") or any(_is_aggregate(t) for t in projection),
        variables=variables,
        constants=frozenset(_constants(inside, sparql[: form.start])),
    )


def _tokens(sparql: str) -> Iterator[_Token]:
    depth = 0
    for match in _TOKEN.finditer(sparql):
        kind, text = match.lastgroup or "", match.group()
        if kind == "comment":
            continue
        depth -= text in ("}", ")") and kind == "sign"
        yield _Token(kind, text, match.start(), match.end(), depth)
        depth += text in ("{", "(") and kind == "sign"


def _names(tokens: list[_Token]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.text[1:] for token in tokens if token.kind == "variable"))


def _group_keys(tail: list[_Token]) -> tuple[str, ...]:
    words = [index for index, token in enumerate(tail) if token.kind == "word" and token.text.upper() == "GROUP"]
    if not words:
        return ()
    keys = []
    for token in tail[words[0] + 1 :]:
        if token.kind == "word" and token.text.upper() in _TAIL_WORDS:
            break
        if token.kind == "variable" and token.depth == tail[words[0]].depth:
            keys.append(token)
    return _names(keys)


def _has_word(tokens: list[_Token], word: str) -> bool:
    return any(token.kind == "word" and token.text.upper() == word for token in tokens)


def _is_aggregate(token: _Token) -> bool:
    names = ("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")
    return token.kind == "word" and token.text.upper() in names


def _constants(tokens: list[_Token], prologue: str) -> Iterator[str]:
    prefixes: Mapping[str, str] = {**PREFIXES, **{m["prefix"]: m["iri"] for m in _PREFIX.finditer(prologue)}}
    for token in tokens:
        if token.kind == "iri":
            yield token.text[1:-1]
        elif token.kind == "name":
            prefix, _, local = token.text.partition(":")
            if prefix in prefixes:
                yield prefixes[prefix] + re.sub(r"\\(.)", r"\1", local.rstrip("."))
        elif token.kind == "word" and token.text == "a":
            yield _TYPE
