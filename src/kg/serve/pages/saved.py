"""``/saved?name=``: the saved questions by theme; one with its parameters as a form, its rows, their words, and CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response, StreamingResponse

from kg.errors import QueryError
from kg.map.terms import PREFIXES
from kg.ontology.classes import classes
from kg.ontology.statuses import status_types
from kg.query import Question, saved_questions
from kg.serve.editor import with_prefixes
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.citing import Place, cited
from kg.serve.pages.evidence import Quote
from kg.serve.pages.page import Page
from kg.serve.pages.sheets import sheet
from kg.serve.pages.view import View
from kg.serve.pages.words import catalogue as catalogue_of_words
from kg.serve.patience import while_connected
from kg.serve.pool import TimeLimitError
from kg.serve.problems import ProblemError

THEMES = (
    "parks", "lines", "course", "policies", "money", "figures", "targets", "chains", "partners", "documents", "evidence",
)  # fmt: skip
"""In the order of the page; a question of no theme stands under ``more``."""

_MOST = 500
_MOST_WITH_WORDS = 200
_WORDS_A_ROW = 3
_WORDS_S = 8.0
"""Longer than this no reader waits for the words of rows that he could see already."""

_GIVEN = "p."
_NO_THINGS = frozenset({"indicator", "word"})
"""Parameters that are texts, but no names of things."""

_TERM = re.compile(
    r'"(?P<text>(?:[^"\\]|\\.)*)"(?P<type>@\S+|\^\^\S+)?|rdo:(?P<name>\w+)|(?P<number>[+-]?\d+(?:\.\d+)?)'
)


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter in the form.

    Attributes:
        name, says: Its name in the address and what it means.
        values: What its inputs hold; an empty one at the end where it takes several.
        kind: ``thing`` (suggested), ``term`` (chosen from ``terms``), ``number``, ``date`` or ``text``.
        terms: The terms it can be, by their names in the ontology.
        is_optional: Whether it may stay empty, for everything.
    """

    name: str
    says: str
    values: tuple[str, ...]
    kind: str
    terms: tuple[str, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, where it leads (``thing`` or ``document``, "" nowhere), and the class of the thing."""

    text: str
    iri: str = ""
    leads: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row with the words it rests on."""

    cells: tuple[Cell, ...]
    quotes: tuple[Quote, ...]


async def show(page: Page) -> Response:
    """The list of questions, or one of them with its answer."""
    name = page.param("name")
    if not name:
        return page.render("saved.html", groups=list(_groups(page)))
    question, sparql = _asked(page, name)
    found = await _found(page, sparql)
    columns = _without_quoted(found) if found["has_words"] else found["columns"]
    catalogue = await read_catalogue(page.service)
    return page.render(
        "question.html",
        script=("saved",),
        question=question,
        title=_title(page, question),
        fields=[_field(page, parameter.name) for parameter in question.parameters],
        columns=[page.say("columns." + name) if name in catalogue_of_words()["columns"] else name for name in columns],
        lines=await _lines(page, found["rows"], catalogue),
        number=found["all"],
        most=_MOST,
        has_words=found["has_words"],
        sparql=with_prefixes(sparql),
        given=[(key, value) for key, value in page.request.query_params.multi_items() if key.startswith(_GIVEN)],
    )


async def download(page: Page) -> Response:
    """All rows as a sheet, written as people read them."""
    question, sparql = _asked(page, page.param("name"))
    most = page.service.settings.max_rows
    found = await page.service.read({"op": "table", "query": sparql, "most": most, "evidence": False})
    if found["all"] > most:
        raise ProblemError(413, f"the result has more than {most} rows; narrow it by its parameters")
    rows = ([*row["cells"], *(iri for iri in row["iris"][:1])] for row in found["rows"])
    disposition = {"Content-Disposition": f'attachment; filename="{question.name}.csv"', "Cache-Control": "no-cache"}
    head = [*found["columns"], "IRI"]
    return StreamingResponse(sheet(head, rows), media_type="text/csv; charset=utf-8", headers=disposition)


def _asked(page: Page, name: str) -> tuple[Question, str]:
    """The question and its query with the values of the address; an empty value leaves the default."""
    question = saved_questions().get(name)
    if question is None:
        raise ProblemError(404, f"there is no saved question {name!r}; /saved lists them")
    given = {each.name: _given(page, each.name) for each in question.parameters}
    try:
        return question, question.with_values({key: values for key, values in given.items() if values})
    except QueryError as error:
        raise ProblemError(400, str(error)) from error


def _given(page: Page, name: str) -> list[str]:
    values = page.request.query_params.getlist(_GIVEN + name)
    return list(dict.fromkeys(value.strip() for value in values if value.strip()))


async def _found(page: Page, sparql: str) -> Any:
    """The rows, with the words behind them where there is time for that."""
    request = {"op": "table", "query": sparql, "most": _MOST, "evidence": False}
    found = await while_connected(page.request, page.service.read(request))
    found["has_words"] = False
    if 0 < found["all"] <= _MOST_WITH_WORDS:
        try:
            reading = page.service.read(
                {**request, "evidence": True}, timeout_s=min(_WORDS_S, page.service.settings.timeout_s)
            )
            found = await while_connected(page.request, reading)
            found["has_words"] = True
        except TimeLimitError:
            pass  # the rows are worth showing without their words, and the page says so
    return found


def _without_quoted(found: Any) -> list[str]:
    """The columns left when those are taken out, here and from the rows, that only repeat the sentences behind a row."""
    kept = [
        at
        for at in range(len(found["columns"]))
        if not all(row["cells"][at] in {quote["sentence"] for quote in row["quotes"]} for row in found["rows"])
    ]
    for row in found["rows"]:
        row["cells"], row["iris"] = ([row[part][at] for at in kept] for part in ("cells", "iris"))
    return [found["columns"][at] for at in kept]


def _field(page: Page, name: str) -> Field:
    question = saved_questions()[page.param("name")]
    parameter = next(each for each in question.parameters if each.name == name)
    terms = list(_TERM.finditer(parameter.default))
    defaults = [term["text"] or term["name"] or term["number"] or "" for term in terms]
    values = _given(page, name) or defaults or [""]
    first = terms[0] if terms else None
    kind, options = "text", list[str]()
    if first is not None and first["name"]:
        kind, options = "term", list(status_types() if first["name"] in status_types() else sorted(classes()))
    elif first is not None and first["number"]:
        kind = "number"
    elif first is not None and (first["type"] or "").startswith("^^xsd:date"):
        kind = "date"
    elif name not in _NO_THINGS:
        kind = "thing"
    several = [""] if len(defaults) > 1 or (len(values) > 1 and kind == "thing") else []
    says = parameter.zh if page.language == "zh" else parameter.en
    return Field(name, says, (*values, *several), kind, tuple(options), is_optional=first is None)


async def _lines(page: Page, rows: Sequence[Any], catalogue: Catalogue) -> list[Line]:
    places = [[Place.of(quote) for quote in row["quotes"][:_WORDS_A_ROW]] for row in rows]
    quotes = await cited(page.service, (place for of_row in places for place in of_row))
    return [
        Line(
            tuple(_cell(page, text, iri, catalogue) for text, iri in zip(row["cells"], row["iris"], strict=True)),
            tuple(quotes[place] for place in of_row if place in quotes),
        )
        for row, of_row in zip(rows, places, strict=True)
    ]


def _cell(page: Page, text: str, iri: str, catalogue: Catalogue) -> Cell:
    if iri in catalogue.number:
        return Cell(text, iri, "thing", catalogue.things[catalogue.number[iri]].kind)
    if iri.startswith(PREFIXES["rdo"]):
        return Cell(page.label(iri))
    is_document = "/document/" in iri and not re.search(r"/document/[^/]+[/#]", iri)
    return Cell(text, iri, "document") if is_document else Cell(text)


def _groups(page: Page) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    questions = list(saved_questions().values())
    for theme in (*THEMES, "more"):
        of_theme = [each for each in questions if (each.theme if each.theme in THEMES else "more") == theme]
        if of_theme:
            yield theme, [(each.name, _title(page, each)) for each in of_theme]


def _title(page: Page, question: Question) -> str:
    return question.title_zh if page.language == "zh" else question.title_en


VIEWS = (View("/saved", show, nav="nav.saved"), View("/saved.csv", download))
