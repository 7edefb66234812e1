"""What the documents tell of statuses and dates, and the documents themselves, read once for each state of the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.ontology import local_name
from kg.serve.service import Row, Service

MOST_OFFERED = 500
"""More documents than these no list to choose from holds; their own pages lead to them."""

_MOST_ROWS = 5_000_000
_DOCUMENTS = """SELECT ?document ?title ?issued ?reference ?file { ?document a rdo:Document .
  OPTIONAL { ?document rdfs:label ?title } OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document rdo:referenceTime ?reference } OPTIONAL { ?document dcterms:identifier ?file } }"""
_ATTRIBUTES = """SELECT DISTINCT ?record ?thing ?property ?value ?document ?start ?end ?modality {
  VALUES ?property { rdo:status rdo:startDate rdo:endDate rdo:issuedDate }
  ?record a rdo:AttributeStatement ; rdf:predicate ?property ; rdf:subject ?thing ; rdf:object ?value ;
    prov:wasDerivedFrom ?span . ?span oa:start ?start ; oa:end ?end ; rdo:inDocument ?document .
  OPTIONAL { ?record rdo:modality ?modality } }"""


@dataclass(frozen=True, slots=True)
class Source:
    """One document: title, name of its file, the day it was issued, and the time it speaks of."""

    iri: str
    title: str
    file: str
    issued: str
    reference: str

    @property
    def told(self) -> str:
        """When it speaks, as precise as known: ``2019-07-01``, ``2019`` or ""."""
        return self.issued or self.reference


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """A status or date of a thing in the words of one document.

    Attributes:
        told: When the document speaks.
        thing, property, value: What it says; statuses by their local name.
        is_planned: Whether it is only planned.
        record: The statement.
        document, start, end: Where the words stand.
    """

    told: str
    thing: str
    property: str
    value: str
    is_planned: bool
    record: str
    document: str
    start: int
    end: int


async def read_sources(service: Service) -> Mapping[str, Source]:
    """The documents by IRI."""

    async def read(service: Service) -> Mapping[str, Source]:
        rows = await service.rows(_DOCUMENTS, most=_MOST_ROWS)
        found = {row["document"]: _source(row) for row in sorted(rows, key=lambda row: sorted(row.items()))}
        return dict(sorted(found.items(), key=lambda item: (item[1].title, item[0])))

    return await service.kept("sources", read)


async def read_told(service: Service) -> tuple[Told, ...]:
    """All statuses and dates, oldest document first."""

    async def read(service: Service) -> tuple[Told, ...]:
        sources = await read_sources(service)
        return tuple(sorted(_each_once(await service.rows(_ATTRIBUTES, most=_MOST_ROWS), sources)))

    return await service.kept("told", read)


def latest_statuses(told: Iterable[Told]) -> dict[str, Told]:
    """Thing → the status that the latest document tells of it."""
    return {each.thing: each for each in sorted(told) if each.property == "status"}


def offered(sources: Iterable[Source], chosen: str) -> list[Source]:
    """The documents to choose from: the first ones by title, and the chosen one (by IRI or file)."""
    found = list(sources)
    return [each for n, each in enumerate(found) if n < MOST_OFFERED or chosen in (each.iri, each.file)]


def _source(row: Row) -> Source:
    file, issued, reference = (row.get(name, "") for name in ("file", "issued", "reference"))
    return Source(row["document"], row.get("title", file or row["document"]), file, issued, reference)


def _each_once(rows: Iterable[Row], sources: Mapping[str, Source]) -> Iterable[Told]:
    first: dict[str, Row] = {}
    for row in rows:
        kept = first.setdefault(row["record"], row)
        if int(row["start"]) < int(kept["start"]):
            first[row["record"]] = row
    for row in first.values():
        source = sources.get(row["document"])
        yield Told(
            told=source.told if source else "",
            thing=row["thing"],
            property=local_name(row["property"]),
            value=local_name(row["value"]) if row["property"].endswith("#status") else row["value"],
            is_planned=row.get("modality", "").endswith("#Target"),
            record=row["record"],
            document=row["document"],
            start=int(row["start"]),
            end=int(row["end"]),
        )
