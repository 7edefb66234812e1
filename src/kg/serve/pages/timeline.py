"""``/timeline``: changes of status, dates, events and documents in the order of time, each with the words that say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.ontology.classes import classes, is_a
from kg.serve.pages.catalogue import Catalogue, Thing, read_catalogue
from kg.serve.pages.choosing import chosen_thing
from kg.serve.pages.chronicle import KINDS, Entry, Span, bars, entries
from kg.serve.pages.evidence import EVIDENCE, Quote, evident_rows, quotes
from kg.serve.pages.located import Location
from kg.serve.pages.page import Page
from kg.serve.pages.told import MOST_OFFERED, Source, offered, read_sources, read_told
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row, Service

A_PAGE = 100
_MOST_YEARS = 400
_MOST_ROWS = 5_000_000
_EVENTS = """SELECT DISTINCT ?event ?record ?document { ?record a rdo:TypeStatement ; rdf:object rdo:Event ;
  rdf:subject ?event ; prov:wasDerivedFrom ?span . ?span rdo:inDocument ?document }"""
_WORDS = f"SELECT * {{ VALUES ?record {{ %s }} {EVIDENCE} }}"


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with what a reader needs: the thing, the document, the words."""

    entry: Entry
    thing: Thing | None
    source: Source | None
    quotes: tuple[Quote, ...]


async def show(page: Page) -> Response:
    """One page of the timeline that the address names."""
    catalogue, sources = await read_catalogue(page.service), await read_sources(page.service)
    span = Span.of(page.param("from"), page.param("to"))
    wanted = {"class": page.param("class"), "document": page.param("document"), "place": page.param("place")}
    place = chosen_thing(catalogue, wanted["place"]) if wanted["place"] else None
    kinds = [kind for kind in KINDS if kind in page.request.query_params.getlist("kind")]
    fitting = _fitting(await _entries(page.service), catalogue, wanted, place)
    found = [entry for entry in fitting if span.holds(entry.when)]
    shown = [entry for entry in found if not kinds or entry.kind in kinds]
    last = max(1, -(-len(shown) // A_PAGE))
    asked = page.param("page", "1")
    at = min(max(1, int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1), last)
    return page.render(
        "timeline.html",
        years=await _lines(page, catalogue, sources, shown[(at - 1) * A_PAGE : at * A_PAGE]),
        bars=bars(shown, span)[-_MOST_YEARS:],
        counts=[(kind, sum(entry.kind == kind for entry in found)) for kind in KINDS],
        kinds=kinds,
        span=span,
        wanted=wanted,
        place=place,
        names=[name for name in sorted(classes(), key=page.label) if name not in ("Document", "Observation")],
        sources=offered(sources.values(), wanted["document"]),
        unlisted=max(0, len(sources) - MOST_OFFERED),
        count=len(shown),
        at=at,
        last=last,
    )


async def _entries(service: Service) -> tuple[Entry, ...]:
    async def make(service: Service) -> tuple[Entry, ...]:
        return entries(
            await read_told(service), await service.rows(_EVENTS, most=_MOST_ROWS), await read_sources(service)
        )

    return await service.kept("chronicle", make)


def _fitting(
    found: Iterable[Entry], catalogue: Catalogue, wanted: dict[str, str], place: Thing | None
) -> Sequence[Entry]:
    """The entries of a class, of a place, of a document."""
    name, document = wanted["class"], wanted["document"]
    if name and name not in classes():
        raise ProblemError(400, f"the ontology has no class {name!r}: /timeline?class=Project")
    if wanted["place"] and place is None:
        return ()
    inside = None if place is None else _of_place(catalogue, catalogue.number[place.iri])

    def fits(entry: Entry) -> bool:
        at = catalogue.number.get(entry.thing, -1)
        return (
            (not document or entry.document == document)
            and (not name or (at >= 0 and is_a(catalogue.things[at].kind, name)))
            and (inside is None or at in inside)
        )

    return [entry for entry in found if fits(entry)]


def _of_place(catalogue: Catalogue, place: int) -> frozenset[int]:
    """What lies in a place, and what has a relation with it: a line that reaches it, a plan that it issued."""
    return Location(catalogue).inside(place) | frozenset(catalogue.neighbours(place))


async def _lines(
    page: Page, catalogue: Catalogue, sources: Mapping[str, Source], shown: Sequence[Entry]
) -> list[tuple[str, list[Line]]]:
    """The entries by year, with their words."""
    said = await _quotes(page.service, [entry.record for entry in shown if entry.record])
    years: dict[str, list[Line]] = defaultdict(list)
    for entry in shown:
        at = catalogue.number.get(entry.thing)
        thing = None if at is None else catalogue.things[at]
        line = Line(entry, thing, sources.get(entry.document), said.get(entry.record, ()))
        years[entry.when[:4]].append(line)
    return list(years.items())


async def _quotes(service: Service, records: Sequence[str]) -> dict[str, tuple[Quote, ...]]:
    if not records:
        return {}
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in await evident_rows(service, _WORDS % " ".join(str(NamedNode(iri)) for iri in sorted(set(records)))):
        rows[row["record"]].append(row)
    return {record: quotes(found) for record, found in rows.items()}


VIEWS = (View("/timeline", show, nav="nav.timeline"),)
