"""``/review``: a curator's decisions, each to be taken back, and the least sure statements to be judged.

Only with ``--curate``. What is decided goes to the readable decisions file, which every build applies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.errors import ConfigError
from kg.model import TimeInterval
from kg.ontology import local_name
from kg.ontology.classes import classes
from kg.resolve.figures import written_period
from kg.resolve.ledger import ChangedMeanwhileError, Entry, add_decision, read_entries, take_back
from kg.serve.access import check_curator
from kg.serve.answers import finished
from kg.serve.pages.catalogue import Catalogue
from kg.serve.pages.curating import Writer, line_of, read_writer
from kg.serve.pages.evidence import EVIDENCE, Quote, evident_rows, quotes
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.process import GoneError, OutOfTimeError, WorkerProcess
from kg.serve.requests import checked_iri, read_body
from kg.serve.service import Row
from kg.serve.settings import Settings

_LONGEST = 1 << 16
_MOST = 20
_REBUILD_S = 3600.0
_LEAST_SURE = """SELECT ?record { ?record a rdo:RelationStatement ; rdo:confidence ?sure ; rdf:subject ?s .
  FILTER(?sure < 1) } ORDER BY ?sure ?record LIMIT %d"""
_FIGURE = """SELECT * { VALUES ?figure { %s } ?figure a rdo:Observation ; rdo:about ?thing ; rdo:indicator ?indicator ;
    rdo:valueSpan/oa:exact ?words .
  OPTIONAL { ?figure rdo:periodStart ?start } OPTIONAL { ?figure rdo:periodEnd ?end } }"""
_STATEMENTS = (
    f"SELECT * {{ VALUES ?record {{ %s }} ?record rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . {EVIDENCE} }}"
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A statement to be judged: its ends by IRI, name and class, and the words that say it."""

    subject: tuple[str, str, str]
    predicate: str
    object: tuple[str, str, str]
    quotes: tuple[Quote, ...]


async def show(page: Page) -> Response:
    """The decisions and the statements that nobody has judged yet."""
    settings = page.service.settings
    entries, fault = _entries(settings)
    writer = await _writer(page)
    return page.render(
        "review.html",
        script=("review",),
        entries=entries[::-1],
        fault=fault,
        file=_file(settings).name,
        doubts=[doubt for doubt in await _doubts(page, writer.catalogue) if not _is_judged(doubt, writer, entries)][
            :_MOST
        ],
        curation=curation(page),
        can_rebuild=not settings.writable,
    )


async def decide(page: Page) -> Response:
    """Write one decision: on things by IRI, or as a line."""
    settings, asked = check_curator(page.request), await _asked(page)
    if "figure" in asked:
        asked = {**asked, **await _figure(page, asked["figure"])}
    written = asked.get("line")
    line = written.strip() if isinstance(written, str) else line_of(asked, await _writer(page))
    try:
        is_new = add_decision(_file(settings), line)
    except ConfigError as error:
        raise ProblemError(409, str(error)) from error
    return page.json({"line": line, "is_new": is_new})


async def undo(page: Page) -> Response:
    """Take one decision back."""
    settings, asked = check_curator(page.request), await _asked(page)
    try:
        take_back(_file(settings), str(asked.get("line", "")))
    except ChangedMeanwhileError as error:
        raise ProblemError(409, str(error)) from error
    return page.json({"line": asked["line"]})


async def rebuild(page: Page) -> Response:
    """Make the graph again with the decisions, in a process of its own; readers go on meanwhile."""
    settings = check_curator(page.request)
    if settings.writable:
        raise ProblemError(409, "this server holds the store itself; stop it and run kg build with the decisions file")
    request = {"store": str(settings.store), "decisions": settings.made_decisions}
    worker = await WorkerProcess.start("rebuilder")
    try:
        answer = await finished(worker.ask(request, timeout_s=_REBUILD_S))
    except (OutOfTimeError, GoneError) as error:
        raise ProblemError(503, "the rebuild was stopped; the graph is as before, or run kg build") from error
    finally:
        await worker.kill()
    return page.json(dict(answer.head))


def curation(page: Page) -> dict[str, object]:
    """What a page needs to let a curator decide on it; nothing where the server takes no decisions."""
    settings = page.service.settings
    if not settings.curate:
        return {}
    return {"needs_token": bool(settings.token), "classes": sorted(classes())}


async def _asked(page: Page) -> Mapping[str, Any]:
    body = await read_body(page.request, limit=_LONGEST)
    try:
        asked = json.loads(body)
    except ValueError as error:
        raise ProblemError(400, f"this is no JSON: {error}") from error
    if not isinstance(asked, dict):
        raise ProblemError(400, "a decision is a JSON object")
    return asked


async def _figure(page: Page, iri: object) -> dict[str, str]:
    """What a figure of the graph measures, as a decision names it.

    Raises:
        ProblemError: There is no such figure.
    """
    rows = await page.service.rows(_FIGURE % NamedNode(checked_iri(str(iri))))
    if not rows:
        raise ProblemError(404, "the graph has no such figure any more; load the page again")
    days = (date.fromisoformat(rows[0][name]) if name in rows[0] else None for name in ("start", "end"))
    return {
        "thing": rows[0]["thing"],
        "predicate": rows[0]["indicator"],
        "amount": rows[0]["words"],
        "period": written_period(TimeInterval(*days)),
    }


def _file(settings: Settings) -> Path:
    assert settings.decisions is not None  # Settings makes sure of it where --curate is given
    return settings.decisions


def _entries(settings: Settings) -> tuple[tuple[Entry, ...], str]:
    """The decisions, or what is wrong with the file that somebody edits by hand."""
    try:
        return read_entries(_file(settings)), ""
    except ConfigError as error:
        return (), str(error)


async def _doubts(page: Page, catalogue: Catalogue) -> list[Doubt]:
    least = [row["record"] for row in await page.service.kept_rows(_LEAST_SURE % (4 * _MOST))]
    if not least:
        return []
    found: dict[str, list[Row]] = {}
    for row in await evident_rows(page.service, _STATEMENTS % " ".join(f"<{iri}>" for iri in least)):
        found.setdefault(row["record"], []).append(row)
    statements = {_ends(rows[0]): rows for record in least[::-1] if (rows := found.get(record))}
    return list(_as_doubts(statements, catalogue))[::-1]


def _as_doubts(statements: Mapping[tuple[str, str, str], list[Row]], catalogue: Catalogue) -> Iterator[Doubt]:
    for (subject, predicate, other), rows in statements.items():
        if subject in catalogue.number and other in catalogue.number:
            one, two = (catalogue.things[catalogue.number[iri]] for iri in (subject, other))
            yield Doubt((one.iri, one.name, one.kind), predicate, (two.iri, two.name, two.kind), quotes(rows))


def _ends(row: Row) -> tuple[str, str, str]:
    return row["s"], local_name(row["p"]), row["o"]


async def _writer(page: Page) -> Writer:
    return await read_writer(page.service, _entries(page.service.settings)[0])


def _is_judged(doubt: Doubt, writer: Writer, entries: tuple[Entry, ...]) -> bool:
    asked = {"thing": doubt.subject[0], "predicate": doubt.predicate, "other": doubt.object[0]}
    try:
        lines = {line_of({**asked, "verb": verb}, writer) for verb in ("accept", "reject")}
    except ProblemError:
        return True  # the file cannot name it, so it cannot be judged here
    return any(entry.text.partition("#")[0].strip() in lines for entry in entries)


def _is_offered(settings: Settings) -> bool:
    return settings.curate


VIEWS = (
    View("/review", show, nav="nav.review", is_offered=_is_offered),
    View("/review/decide", decide, methods=("POST",), is_offered=_is_offered),
    View("/review/undo", undo, methods=("POST",), is_offered=_is_offered),
    View("/review/rebuild", rebuild, methods=("POST",), is_offered=_is_offered),
)
