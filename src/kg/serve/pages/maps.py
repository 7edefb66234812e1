"""``/map``: the places of the graph at their coordinates, with how much belongs to each; a grid, no tiles, no outlines."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping

from starlette.responses import Response

from kg.gazetteer import divisions
from kg.ontology.classes import classes
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.coordinates import Position, positions
from kg.serve.pages.measured import read_measured
from kg.serve.pages.page import Page
from kg.serve.pages.placing import Spot, place
from kg.serve.pages.projection import HEIGHT, MAX_SPAN, MIN_SPAN, WIDTH, Frame, circles
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError

_CODES = "SELECT DISTINCT ?thing ?code { ?thing rdo:divisionCode ?code }"
_MOST_NOWHERE = 200
_MOVES = {"west": (-0.4, 0.0), "east": (0.4, 0.0), "north": (0.0, 0.4), "south": (0.0, -0.4)}
_BACKGROUND = ("city", "province")


async def show(page: Page) -> Response:
    """The map that the address names, and the same as a table."""
    catalogue = await read_catalogue(page.service)
    kind, size = page.param("class"), page.param("size", "things")
    if kind and kind not in classes():
        raise ProblemError(400, f"the ontology has no class {kind!r}: /map?class=Company")
    if size not in ("things", "figures"):
        raise ProblemError(400, "size is things or figures")
    known = await asyncio.to_thread(positions)
    at = await _positions(page, catalogue, known)
    placed = await asyncio.to_thread(place, catalogue, at, await read_measured(page.service), kind)
    whole = Frame.around([spot.position for spot in placed.spots])
    frame = _frame(page, whole)
    sizes = {n: (spot.position, _size(spot, size), spot.thing.name) for n, spot in enumerate(placed.spots)}
    return page.render(
        "map.html",
        frame=frame,
        whole=whole,
        wide=WIDTH,
        high=HEIGHT,
        grid=frame.grid(),
        towns=_background(frame, known),
        circles=circles(frame, sizes),
        placed=placed,
        most=_MOST_NOWHERE,
        moves={name: frame.moved(*by) for name, by in _MOVES.items()},
        closer=frame.zoomed(0.5),
        farther=frame.zoomed(2),
        kind=kind,
        size=size,
        names=[name for name in sorted(classes(), key=page.label) if name not in ("Document", "Observation")],
    )


async def _positions(page: Page, catalogue: Catalogue, known: Mapping[str, Position]) -> dict[int, Position]:
    """The places of the graph whose division is known for sure."""
    rows = await page.service.kept_rows(_CODES)
    numbers = ((catalogue.number.get(row["thing"]), row["code"]) for row in rows)
    return {number: known[code] for number, code in numbers if number is not None and code in known}


def _size(spot: Spot, size: str) -> int:
    return spot.things if size == "things" else spot.figures


def _frame(page: Page, whole: Frame) -> Frame:
    """The frame in the address, or one that holds everything."""
    given = [page.param(name) for name in ("lon", "lat", "span")]
    if not any(given):
        return whole
    try:
        longitude, latitude, span = (float(each) for each in given)
    except ValueError as error:
        raise ProblemError(400, "a part of the map is /map?lon=104&lat=36&span=20") from error
    if not (math.isfinite(longitude + latitude + span) and abs(longitude) <= 180 and abs(latitude) <= 80 and span > 0):
        raise ProblemError(400, "a part of the map is /map?lon=104&lat=36&span=20")
    return Frame(longitude, latitude, min(max(span, MIN_SPAN), MAX_SPAN))


def _background(frame: Frame, known: Mapping[str, Position]) -> list[tuple[float, float]]:
    """Cities of the country as faint dots, to see where one is."""
    inside = []
    for division in divisions():
        position = known.get(division.code)
        if position is not None and position.is_own and division.level in _BACKGROUND:
            x, y = frame.at(position)
            if 0 <= x <= WIDTH and 0 <= y <= HEIGHT:
                inside.append((x, y))
    return sorted(set(inside))


VIEWS = (View("/map", show, nav="nav.map"),)
