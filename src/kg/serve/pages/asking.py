"""``/ask?q=``: a question in Chinese, its answer, the words it rests on and the query that gave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from kg.ask import readable_row
from kg.query import saved_questions
from kg.serve.editor import with_prefixes
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.citing import Place, cited
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.patience import while_connected
from kg.serve.problems import ProblemError

_LONGEST = 300
_MOST_QUOTES = 12
_SUMMARY = frozenset({"word", "ending", "content"})
"""Kinds of parts that say how is asked, not what about."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the answer: its words, and the thing it is with that thing's class, where it is one."""

    text: str
    iri: str = ""
    kind: str = ""


async def show(page: Page) -> Response:
    """The answer to the question in the address, or only the box."""
    asked = page.param("q")
    if not asked:
        return page.render("ask.html", asked="", reply=None)
    if len(asked) > _LONGEST:
        raise ProblemError(400, f"a question has {_LONGEST} characters at most")
    reply = await while_connected(page.request, page.service.read({"op": "ask", "question": asked}))
    places = [Place.of(quote) for quote in reply["evidence"]]
    quotes = await cited(page.service, places[:_MOST_QUOTES])
    saved = saved_questions()
    return page.render(
        "ask.html",
        asked=asked,
        reply=reply,
        lines=list(_lines(page, reply["answer"], await read_catalogue(page.service))),
        quotes=[quotes[place] for place in places if place in quotes],
        more_quotes=max(0, len(places) - _MOST_QUOTES),
        sparql=with_prefixes(reply["sparql"]) if reply["sparql"] else "",
        known=[part for part in reply["understood"] if part["kind"] not in {*_SUMMARY, "unknown"}],
        unknown=[part["text"] for part in reply["understood"] if part["kind"] == "unknown"],
        nearest=[(name, saved[name].title_zh if page.language == "zh" else saved[name].title_en)
                 for name in reply["nearest"]],
    )  # fmt: skip


def _lines(page: Page, rows: list[Any], catalogue: Catalogue) -> Iterator[Line]:
    for row in rows:
        if isinstance(row, bool):
            yield Line(page.say("ask.yes" if row else "ask.no"))
        elif isinstance(row, Mapping) and row.get("iri"):
            number = catalogue.number.get(str(row["iri"]))
            yield Line(readable_row(row), str(row["iri"]), catalogue.things[number].kind if number is not None else "")
        elif isinstance(row, Mapping) and row.get("status"):
            yield Line(page.label(str(row["status"])))
        else:
            yield Line(readable_row(row))


VIEWS = (View("/ask", show, nav="nav.ask"),)
