"""``/ontology``: the classes, relations, statuses and units of the ontology, with examples and with what the graph has of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from starlette.responses import Response

from kg.ontology import local_name
from kg.ontology.classes import classes, comment
from kg.ontology.indicators import indicator_concepts
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types
from kg.ontology.units import unit_words, units
from kg.serve.pages.page import Page
from kg.serve.pages.start import COUNTS
from kg.serve.pages.view import View

_RELATIONS = """SELECT ?term (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?term ?o {
  ?r a rdo:RelationStatement ; rdf:subject ?s ; rdf:predicate ?term ; rdf:object ?o } } GROUP BY ?term"""
_STATUSES = "SELECT ?term (COUNT(DISTINCT ?x) AS ?n) { ?x rdo:status ?term } GROUP BY ?term"
_UNITS = "SELECT ?term (COUNT(*) AS ?n) { ?f a rdo:Observation ; rdo:unit ?term } GROUP BY ?term"
_INDICATORS = """SELECT ?term (COUNT(DISTINCT ?f) AS ?n) {
  ?f a rdo:Observation ; rdo:indicatorConcept ?term } GROUP BY ?term"""
_MARK = re.compile(r"\{(?P<role>[a-z]):[^|{}]*\|(?P<words>[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an example; ``role`` is ``s`` (subject), ``o`` (object) or "" for the words between."""

    text: str
    role: str = ""


async def show(page: Page) -> Response:
    """The whole vocabulary on one page; every term has an anchor of its own name."""
    return page.render(
        "ontology.html",
        classes=list(_classes(page, await _counts(page, COUNTS, "class"))),
        relations=list(_relations(page, await _counts(page, _RELATIONS))),
        statuses=list(_statuses(await _counts(page, _STATUSES))),
        units=list(_units(await _counts(page, _UNITS))),
        indicators=list(_indicators(await _counts(page, _INDICATORS))),
    )


async def _counts(page: Page, sparql: str, term: str = "term") -> Mapping[str, int]:
    return {row[term]: int(row["n"]) for row in await page.service.kept_rows(sparql)}


def _classes(page: Page, counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    """Classes in the order of their tree, each with its depth; a class above counts its own members only."""
    named = {local_name(iri): n for iri, n in counts.items()}
    below: dict[str | None, list[str]] = {}
    for name, kind in sorted(classes().items()):
        below.setdefault(kind.parent, []).append(name)

    def walk(parent: str | None, depth: int) -> Iterator[dict[str, object]]:
        for name in below.get(parent, ()):
            yield {"name": name, "depth": depth, "count": named.get(name, 0), "comment": comment(name, page.language)}
            yield from walk(name, depth + 1)

    return walk(None, 0)


def _relations(page: Page, counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    named = {local_name(iri): n for iri, n in counts.items()}
    for name, kind in sorted(relation_types().items()):
        yield {
            "name": name,
            "comment": comment(name, page.language),
            "domain": _top(kind.domain),
            "range": _top(kind.range),
            "symmetric": kind.symmetric,
            "count": named.get(name, 0),
            "triggers": kind.triggers,
            "examples": [list(pieces(example)) for example in kind.examples],
        }


def _statuses(counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    named = {local_name(iri): n for iri, n in counts.items()}
    for name, kind in status_types().items():
        yield {"name": name, "count": named.get(name, 0), "examples": [list(pieces(e)) for e in kind.examples]}


def _units(counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    named = {local_name(iri): n for iri, n in counts.items()}
    words: dict[str, list[str]] = {}
    for word, unit in sorted(unit_words().items()):
        words.setdefault(unit.unit, []).append(word)
    for name in units():
        yield {"name": name, "count": named.get(name, 0), "words": words.get(name, ())}


def _indicators(counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    for iri, wordings in indicator_concepts().items():
        yield {"iri": iri, "name": local_name(iri), "words": wordings, "count": counts.get(iri, 0)}


def _top(names: frozenset[str]) -> list[str]:
    """The classes of one end without those that a class above them stands for; nothing where any class will do."""
    if len(names) == len(classes()):
        return []
    return sorted(name for name in names if classes()[name].parent not in names)


def pieces(example: str) -> Iterator[Piece]:
    """A marked example cut at its marks.

    >>> [(piece.text, piece.role) for piece in pieces("{s:Company|宏拓}落户。")]
    [('宏拓', 's'), ('落户。', '')]
    """
    position = 0
    for mark in _MARK.finditer(example):
        if mark.start() > position:
            yield Piece(example[position : mark.start()])
        yield Piece(mark["words"], mark["role"] if mark["role"] in "so" else "")
        position = mark.end()
    if position < len(example):
        yield Piece(example[position:])


VIEWS = (View("/ontology", show, nav="nav.ontology"),)
