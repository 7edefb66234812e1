"""``/table?class=``: the things of any class, or all figures, as a table to sort, filter, page through and download."""

from __future__ import annotations

import asyncio

from starlette.responses import Response, StreamingResponse

from kg.ontology.classes import classes, is_a, subclasses
from kg.serve.pages.catalogue import read_catalogue
from kg.serve.pages.columns import Cell, Line, Table
from kg.serve.pages.measured import read_measured
from kg.serve.pages.page import Page
from kg.serve.pages.sheets import sheet
from kg.serve.pages.table_rows import FIGURES, Known, table_of_class, table_of_figures
from kg.serve.pages.told import read_sources, read_told
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Service

A_PAGE = 100


async def show(page: Page) -> Response:
    """One page of the table that the address names."""
    name, found = await _table(page)
    lines = _chosen(page, found)
    last = max(1, -(-len(lines) // A_PAGE))
    at = min(max(1, _whole(page.param("page", "1"))), last)
    return page.render(
        "table.html",
        kind=name,
        names=await _offered(page),
        columns=found.columns,
        zip=zip,
        lines=lines[(at - 1) * A_PAGE : at * A_PAGE],
        first=(at - 1) * A_PAGE,
        count=len(lines),
        all=len(found.lines),
        at=at,
        last=last,
        q=page.param("q"),
        sort=_sorting(page)[0],
        is_down=_sorting(page)[1],
    )


async def download(page: Page) -> Response:
    """The whole of what the table shows, filtered and sorted likewise, as CSV."""
    name, found = await _table(page)
    named = 1 if name == FIGURES else 0  # the column of the thing that a row is about
    head = [*(column.title for column in found.columns), "IRI"]
    rows = ((*(cell.raw for cell in line.cells), _iri(line.cells[named])) for line in _chosen(page, found))
    disposition = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-cache"}
    return StreamingResponse(sheet(head, rows), media_type="text/csv; charset=utf-8", headers=disposition)


def _iri(cell: Cell) -> str:
    return dict(cell.address[1])["iri"] if cell.address else ""


def _chosen(page: Page, found: Table) -> list[Line]:
    key, is_down = _sorting(page)
    return found.chosen(page.param("q"), key, is_down=is_down)


async def _table(page: Page) -> tuple[str, Table]:
    """The name of the class and its table; made again only when the store has changed."""
    name = page.param("class") or FIGURES
    if name != FIGURES and name not in classes():
        raise ProblemError(400, f"the ontology has no class {name!r}: /table?class=Company")

    async def make(service: Service) -> Table:
        known = Known(
            await read_catalogue(service),
            await read_measured(service),
            await read_told(service),
            await read_sources(service),
        )
        if name == FIGURES:
            return await asyncio.to_thread(table_of_figures, known, page.language, page.say)
        return await asyncio.to_thread(table_of_class, known, name, page.language, page.say)

    return name, await page.service.kept(f"table {name} {page.language}", make)


async def _offered(page: Page) -> list[tuple[str, int]]:
    """The classes that have things, with how many, and the class of figures."""
    catalogue = await read_catalogue(page.service)
    counts = dict.fromkeys(sorted(classes()), 0)
    for thing in catalogue.things:
        counts[thing.kind] = counts.get(thing.kind, 0) + 1
    below = {name: sum(counts.get(each, 0) for each in subclasses(name)) for name in counts}
    things = sorted(
        ((name, n) for name, n in below.items() if n and not is_a(name, FIGURES)), key=lambda c: (-c[1], c[0])
    )
    return [(FIGURES, len(await read_measured(page.service))), *things]


def _sorting(page: Page) -> tuple[str, bool]:
    """Column and direction; things come best connected first, figures as the documents tell them."""
    if page.param("sort"):
        return page.param("sort"), page.param("order") == "down"
    return ("", False) if page.param("class", FIGURES) in ("", FIGURES) else ("relations", True)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1


VIEWS = (View("/table", show, nav="nav.table"), View("/table.csv", download))
