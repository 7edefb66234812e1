"""A thing of the graph → everything its page shows: names, relations, facts, figures, documents, each with its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.ontology import local_name
from kg.ontology.classes import label, most_specific
from kg.query.amounts import plain, written
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row, Service

_EVIDENCE = """?record prov:wasDerivedFrom ?span .
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words ; rdo:inDocument ?document .
  OPTIONAL { ?span rdo:inSentence ?s . ?s oa:exact ?sentence }
  OPTIONAL { ?record rdo:modality ?modality }"""
_NAMES = "SELECT ?property ?name { VALUES ?property { rdfs:label skos:altLabel } %s ?property ?name } ORDER BY ?name"
_TYPES = "SELECT DISTINCT ?class { ?record a rdo:TypeStatement ; rdf:subject %s ; rdf:object ?class }"
_OUTGOING = f"""SELECT * {{ ?record rdf:subject %s ; a rdo:RelationStatement ; rdf:predicate ?property ;
  rdf:object ?other . ?other rdfs:label ?name . {_EVIDENCE} }}"""
_INCOMING = f"""SELECT * {{ ?record rdf:object %s ; a rdo:RelationStatement ; rdf:predicate ?property ;
  rdf:subject ?other . ?other rdfs:label ?name . {_EVIDENCE} }}"""
_FACTS = f"""SELECT * {{ ?record rdf:subject %s ; a rdo:AttributeStatement ; rdf:predicate ?property ;
  rdf:object ?other . {_EVIDENCE} }}"""
_FIGURES = f"""SELECT * {{ ?record rdo:about %s ; rdo:indicator ?indicator .
  OPTIONAL {{ ?record rdo:value ?value }} OPTIONAL {{ ?record rdo:unit ?unit }}
  OPTIONAL {{ ?record rdo:classifier ?classifier }} OPTIONAL {{ ?record rdo:growth ?growth }}
  OPTIONAL {{ ?record rdo:periodStart ?from }} OPTIONAL {{ ?record rdo:periodEnd ?to }} {_EVIDENCE} }}"""
_DOCUMENTS = """SELECT DISTINCT ?document ?title { ?span rdo:mentions %s ; rdo:inDocument ?document .
  ?document rdfs:label ?title } ORDER BY ?title"""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document that something rests on."""

    document: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the page: what is said, of whom, whether only planned, and the words that say it."""

    property: str
    value: str
    other: str | None
    is_planned: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: what is measured, how much, when."""

    indicator: str
    amount: str
    growth: str
    period: str
    is_planned: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ThingPage:
    """What the page of a thing shows."""

    iri: str
    name: str
    kind: str
    names: tuple[str, ...]
    facts: tuple[Line, ...]
    outgoing: tuple[Line, ...]
    incoming: tuple[Line, ...]
    figures: tuple[Figure, ...]
    documents: tuple[Row, ...]


async def read_thing(service: Service, iri: str) -> ThingPage | None:
    """The page of a thing; None when the graph names no such thing."""
    node = str(NamedNode(iri))
    names = await service.rows(_NAMES % node)
    labels = [row["name"] for row in names if row["property"].endswith("#label")]
    if not labels:
        return None
    types = {local_name(row["class"]) for row in await service.rows(_TYPES % node)}
    return ThingPage(
        iri=iri,
        name=labels[0],
        kind=label(most_specific(types) or ""),
        names=tuple(sorted({row["name"] for row in names} - {labels[0]})),
        facts=_lines(await service.rows(_FACTS % node), is_linked=False),
        outgoing=_lines(await service.rows(_OUTGOING % node)),
        incoming=_lines(await service.rows(_INCOMING % node)),
        figures=_figures(await service.rows(_FIGURES % node)),
        documents=tuple(await service.rows(_DOCUMENTS % node)),
    )


def _lines(rows: Iterable[Row], *, is_linked: bool = True) -> tuple[Line, ...]:
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["property"], row["other"]].append(row)
    lines = [
        Line(
            property=label(property_),
            value=found[0]["name"] if is_linked else _value(other),
            other=other if is_linked else None,
            is_planned=_is_planned(found),
            quotes=_quotes(found),
        )
        for (property_, other), found in grouped.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.property, line.value, line.other or "")))


def _figures(rows: Iterable[Row]) -> tuple[Figure, ...]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["record"]].append(row)
    figures = [
        Figure(
            indicator=found[0]["indicator"],
            amount=_amount(found[0]),
            growth=f"{plain(Decimal(found[0]['growth']))}%" if "growth" in found[0] else "",
            period=_period(found[0]),
            is_planned=_is_planned(found),
            quotes=_quotes(found),
        )
        for found in grouped.values()
    ]
    return tuple(sorted(figures, key=lambda figure: (figure.indicator, figure.period, figure.amount, figure.quotes)))


def _amount(row: Row) -> str:
    if "value" not in row:
        return ""
    return written(Decimal(row["value"]), local_name(row.get("unit", "")), row.get("classifier"))


def _period(row: Row) -> str:
    start, end = row.get("from", ""), row.get("to", "")
    if start[:4] == end[:4] and start[4:] == "-01-01" and end[4:] == "-12-31":
        return f"{start[:4]}年"
    return f"{start} – {end}" if start or end else ""


def _value(term: str) -> str:
    return label(term) if "#" in term else term


def _is_planned(rows: Iterable[Row]) -> bool:
    return all(row.get("modality", "").endswith("#Target") for row in rows)


def _quotes(rows: Iterable[Row]) -> tuple[Quote, ...]:
    return tuple(sorted({_quote(row) for row in rows}))


def _quote(row: Row) -> Quote:
    return Quote(row["document"], int(row["start"]), int(row["end"]), row.get("sentence", row["words"]))


async def show(page: Page) -> Response:
    """``/thing?iri=``: one thing with what is said of it and the words that say it."""
    iri = page.iri()
    found = await read_thing(page.service, iri)
    if found is None:
        raise ProblemError(404, f"the graph names nothing <{iri}>")
    return page.render("thing.html", thing=found)


VIEWS = (View("/thing", show),)
