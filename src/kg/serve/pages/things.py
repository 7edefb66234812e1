"""``/thing?iri=``: one thing – names, facts, relations, figures, neighbours, documents, each with the words that say it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.ontology import local_name
from kg.ontology.classes import most_specific
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.charts import chart_of
from kg.serve.pages.evidence import EVIDENCE, Quote, evident_rows, is_planned, quotes
from kg.serve.pages.figures import KINDS, read_series
from kg.serve.pages.page import Page
from kg.serve.pages.review import curation
from kg.serve.pages.surroundings import surroundings
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row, Service

_NAMES = "SELECT ?property ?name { VALUES ?property { rdfs:label skos:altLabel } %s ?property ?name } ORDER BY ?name"
_TYPES = "SELECT DISTINCT ?class { ?record a rdo:TypeStatement ; rdf:subject %s ; rdf:object ?class }"
_OUTGOING = f"""SELECT * {{ ?record rdf:subject %s ; a rdo:RelationStatement ; rdf:predicate ?property ;
  rdf:object ?other . {EVIDENCE} }}"""
_INCOMING = f"""SELECT * {{ ?record rdf:object %s ; a rdo:RelationStatement ; rdf:predicate ?property ;
  rdf:subject ?other . {EVIDENCE} }}"""
_FACTS = f"""SELECT * {{ ?record rdf:subject %s ; a rdo:AttributeStatement ; rdf:predicate ?property ;
  rdf:object ?other . {EVIDENCE} }}"""
_DOCUMENTS = """SELECT ?document ?title (COUNT(DISTINCT ?span) AS ?n) (MIN(?at) AS ?told) {
  ?span rdo:mentions %s ; rdo:inDocument ?document . ?document rdfs:label ?title .
  OPTIONAL { ?document rdo:referenceTime|dcterms:issued ?at } }
  GROUP BY ?document ?title ORDER BY DESC(?n) ?title"""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing or value that a relation or fact leads to, and the words that say so."""

    value: str
    other: str
    kind: str
    is_planned: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one relation in one direction, or of one kind of fact."""

    property: str
    is_incoming: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ThingPage:
    """What is said of a thing in words: names, facts, relations, documents."""

    iri: str
    name: str
    kind: str
    names: tuple[str, ...]
    statuses: tuple[Line, ...]
    facts: tuple[Group, ...]
    relations: tuple[Group, ...]
    documents: tuple[Row, ...]


async def show(page: Page) -> Response:
    """The page of a thing."""
    iri = page.iri()
    catalogue = await read_catalogue(page.service)
    thing = await read_thing(page.service, iri, catalogue)
    if thing is None:
        raise ProblemError(404, f"the graph names nothing <{iri}>")
    series = await read_series(page.service, str(NamedNode(iri)), page.language)
    over_time = [each for each in series if each.is_over_time]
    back = page.param("from")
    return page.render(
        "thing.html",
        script=("review",) if page.service.settings.curate else (),
        thing=thing,
        charted=[(each, chart_of(each, page.language)) for each in over_time],
        single=[(each, point) for each in series if not each.is_over_time for point in each.points],
        kinds=[kind for kind in KINDS if any(point.kind == kind for each in over_time for point in each.points)],
        has_computed=any(point.kind == "computed" for each in series for point in each.points),
        around=await asyncio.to_thread(surroundings, catalogue, iri),
        curation=curation(page),
        back=back if back.startswith("/document?") else "",
    )


async def read_thing(service: Service, iri: str, catalogue: Catalogue) -> ThingPage | None:
    """What is said of a thing; None when the graph names no such thing."""
    node = str(NamedNode(iri))
    names = await service.rows(_NAMES % node)
    labels = [row["name"] for row in names if row["property"].endswith("#label")]
    if not labels:
        return None
    types = {local_name(row["class"]) for row in await service.rows(_TYPES % node)}
    facts = await evident_rows(service, _FACTS % node)
    outgoing = _groups(await evident_rows(service, _OUTGOING % node), catalogue)
    incoming = _groups(await evident_rows(service, _INCOMING % node), catalogue, is_incoming=True)
    return ThingPage(
        iri=iri,
        name=labels[0],
        kind=most_specific(types) or "",
        names=tuple(sorted({row["name"] for row in names} - {labels[0]})),
        statuses=_history(row for row in facts if local_name(row["property"]) == "status"),
        facts=_groups((row for row in facts if local_name(row["property"]) != "status"), catalogue, is_linked=False),
        relations=(*outgoing, *incoming),
        documents=tuple(await service.rows(_DOCUMENTS % node)),
    )


def _groups(
    rows: Iterable[Row], catalogue: Catalogue, *, is_incoming: bool = False, is_linked: bool = True
) -> tuple[Group, ...]:
    grouped: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        grouped[local_name(row["property"])][row["other"]].append(row)
    return tuple(
        Group(
            property=name,
            is_incoming=is_incoming,
            lines=tuple(sorted(
                (_line(other, rows_, catalogue if is_linked else None) for other, rows_ in found.items()),
                key=lambda line: (line.value, line.other),
            )),
        )
        for name, found in sorted(grouped.items())
    )  # fmt: skip


def _line(other: str, found: list[Row], catalogue: Catalogue | None) -> Line:
    """A line that leads to another thing, or, without a catalogue, one that holds a value."""
    if catalogue is None:
        return Line(other, "", "", is_planned(found), quotes(found))
    number = catalogue.number.get(other)
    kind = "" if number is None else catalogue.things[number].kind
    return Line(catalogue.name_of(other), other, kind, is_planned(found), quotes(found))


def _history(rows: Iterable[Row]) -> tuple[Line, ...]:
    """A line for each document that tells a status, in the order in which the documents speak."""
    records: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        records[row["record"]].append(row)
    lines = [Line(local_name(f[0]["other"]), "", "", is_planned(f), quotes(f)) for f in records.values()]
    return tuple(sorted(lines, key=lambda line: (line.quotes[0], line.value)))


VIEWS = (View("/thing", show),)
