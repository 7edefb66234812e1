"""``/document?iri=``: a document – its text with things, figures and statements marked, and what it says in a list."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import unquote

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.ontology import local_name
from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.marking import Marked, Measured, Piece, Place, pieces
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row, Service
from kg.store import Manifest

LAYERS = ("things", "figures", "statements")
"""What can be marked in the text; the address names the layers that are off: ``hide=figures,statements``."""

_ABOUT = """SELECT ?property ?value { %s a rdo:Document ; ?property ?value .
  FILTER(?property IN (dcterms:title, dcterms:publisher, dcterms:issued, dcterms:identifier, rdo:referenceTime)) }"""
_PLACE = "oa:start ?start ; oa:end ?end"
_MENTIONS = f"SELECT DISTINCT ?start ?end ?thing {{ ?span rdo:inDocument %s ; rdo:mentions ?thing ; {_PLACE} }}"
_FIGURES = f"""SELECT DISTINCT ?start ?end ?record ?thing ?indicator {{ ?span rdo:inDocument %s ; {_PLACE} .
  ?record rdo:valueSpan ?span ; rdo:about ?thing ; rdo:indicator ?indicator }}"""
_STATEMENTS = f"""SELECT DISTINCT ?start ?end ?record ?subject ?predicate ?object ?modality {{
  ?span rdo:inDocument %s ; {_PLACE} . ?record prov:wasDerivedFrom ?span ; a ?kind .
  VALUES ?kind {{ rdo:RelationStatement rdo:AttributeStatement }}
  ?record rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL {{ ?record rdo:modality ?modality }} OPTIONAL {{ ?record rdo:context ?context }} }}"""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the document says, with its number in the list and where the words stand."""

    number: int
    start: int
    end: int
    subject: Named
    predicate: str
    object: Named
    is_planned: bool
    is_from_context: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by name, class and IRI; of a value, only what it says."""

    name: str
    kind: str = ""
    iri: str = ""


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the page of a document shows; without a text when the store keeps none."""

    iri: str
    title: str
    about: dict[str, str]
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    counts: dict[str, int]


async def show(page: Page) -> Response:
    """The page of a document; ``start`` and ``end`` mark a citation, ``thing`` marks where a thing is named."""
    iri = page.iri()
    edges = [page.param(name) for name in ("start", "end")]
    cited = (int(edges[0]), int(edges[1])) if all(edge.isdecimal() for edge in edges) else (0, 0)
    catalogue = await read_catalogue(page.service)
    found = await read_document(page.service, iri, cited, catalogue)
    if found is None:
        raise ProblemError(404, f"the graph has no document <{iri}>")
    sought = page.param("thing")

    def back(piece: Piece) -> str:
        """The address that leads from a thing back to where it is named."""
        return page.link("/document", iri=iri, start=piece.start, end=piece.start + len(piece.text))

    return page.render(
        "document.html",
        back=back,
        document=found,
        layers=LAYERS,
        hidden={layer for layer in page.param("hide").split(",") if layer in LAYERS},
        sought=sought,
        sought_name=catalogue.name_of(sought) if sought else "",
    )


async def read_document(
    service: Service, iri: str, cited: tuple[int, int], catalogue: Catalogue
) -> DocumentPage | None:
    """The page of a document; None when there is no such document."""
    node = str(NamedNode(iri))
    about = {local_name(row["property"].replace("/", "#")): row["value"] for row in await service.rows(_ABOUT % node)}
    if not about:
        return None
    text = await asyncio.to_thread(_text, service, iri)
    mentions = await service.rows(_MENTIONS % node)
    figures = await service.rows(_FIGURES % node)
    statements = _numbered(await service.rows(_STATEMENTS % node), catalogue)
    marked = Marked(
        things=[Place(*_ends(row), row["thing"]) for row in mentions],
        figures=[Place(*_ends(row), Measured(row["record"], row["thing"], row["indicator"])) for row in figures],
        statements=[Place(each.start, each.end, each.number) for each in statements],
        cited=cited,
    )
    return DocumentPage(
        iri=iri,
        title=about.get("title", about.get("identifier", iri)),
        about=about,
        pieces=tuple(pieces(text, marked)),
        statements=statements,
        counts={"things": len(mentions), "figures": len(figures), "statements": len(statements)},
    )


def _numbered(rows: list[Row], catalogue: Catalogue) -> tuple[Statement, ...]:
    found = sorted(rows, key=lambda row: (*_ends(row), row["record"]))
    return tuple(
        Statement(
            number=number,
            start=int(row["start"]),
            end=int(row["end"]),
            subject=_named(row["subject"], catalogue),
            predicate=local_name(row["predicate"]),
            object=_named(row["object"], catalogue),
            is_planned=row.get("modality", "").endswith("#Target"),
            is_from_context="context" in row,
        )
        for number, row in enumerate(found, start=1)
    )


def _ends(row: Row) -> tuple[int, int]:
    return int(row["start"]), int(row["end"])


def _named(term: str, catalogue: Catalogue) -> Named:
    at = catalogue.number.get(term)
    if at is None:
        return Named(local_name(term) if "#" in term else term)
    return Named(*catalogue.things[at].called, term)


def _text(service: Service, iri: str) -> str:
    document = unquote(iri.rpartition("/")[2])
    annotated = Manifest.load(service.settings.store).annotated(document)
    return annotated.document.text if annotated else ""


VIEWS = (View("/document", show),)
