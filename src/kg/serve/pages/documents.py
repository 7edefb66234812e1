"""A document of the store → its text cut where things are named and where words are cited."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.problems import ProblemError
from kg.serve.service import Row, Service
from kg.store import Manifest

_ABOUT = """SELECT ?property ?value { %s a rdo:Document ; ?property ?value .
  FILTER(?property IN (dcterms:title, dcterms:publisher, dcterms:issued, dcterms:identifier, rdo:referenceTime)) }"""
_MENTIONS = """SELECT DISTINCT ?start ?end ?thing { ?span rdo:inDocument %s ; rdo:mentions ?thing ;
  oa:start ?start ; oa:end ?end }"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is one thing's name or none, and cited or not."""

    start: int
    text: str
    thing: str | None
    is_cited: bool


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the page of a document shows; without a text when the store keeps none."""

    iri: str
    title: str
    about: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]


async def read_document(service: Service, iri: str, cited: tuple[int, int] | None) -> DocumentPage | None:
    """The page of a document, with the code points ``cited`` marked; None when there is no such document."""
    node = str(NamedNode(iri))
    about = await service.rows(_ABOUT % node)
    if not about:
        return None
    facts = sorted((row["property"].replace("/", "#").rpartition("#")[2], row["value"]) for row in about)
    text = await asyncio.to_thread(_text, service, iri)
    mentions = await service.rows(_MENTIONS % node)
    return DocumentPage(
        iri=iri,
        title=dict(facts).get("title", dict(facts).get("identifier", iri)),
        about=tuple((name, value) for name, value in facts if name != "title"),
        pieces=tuple(pieces(text, outermost(mentions), cited or (0, 0))),
    )


def outermost(rows: Iterable[Row]) -> list[tuple[int, int, str]]:
    """Mentions that lie in no other, in text order."""
    found = sorted((int(row["start"]), -int(row["end"]), row["thing"]) for row in rows)
    kept: list[tuple[int, int, str]] = []
    for start, negative_end, thing in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, -negative_end, thing))
    return kept


def pieces(text: str, mentions: Iterable[tuple[int, int, str]], cited: tuple[int, int]) -> list[Piece]:
    """The text in pieces, cut wherever a mention or the citation begins or ends.

    >>> [(piece.text, piece.thing) for piece in pieces("在云澜市。", [(1, 4, "rd:云澜市")], (0, 0))]
    [('在', None), ('云澜市', 'rd:云澜市'), ('。', None)]
    """
    spans = list(mentions)
    cuts = {0, len(text), *(edge for start, end, _ in spans for edge in (start, end)), *cited}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    starts = {start: (end, thing) for start, end, thing in spans}
    found: list[Piece] = []
    current: tuple[int, str | None] = (0, None)
    for start, end in pairwise(edges):
        if start >= current[0]:
            current = starts.get(start, (0, None))
        found.append(Piece(start, text[start:end], current[1], cited[0] <= start < cited[1]))
    return found


def _text(service: Service, iri: str) -> str:
    document = unquote(iri.rpartition("/")[2])
    annotated = Manifest.load(service.settings.store).annotated(document)
    return annotated.document.text if annotated else ""


async def show(page: Page) -> Response:
    """``/document?iri=``: one document with the things in it; ``start`` and ``end`` mark a citation."""
    iri = page.iri()
    edges = [page.param(name) for name in ("start", "end")]
    cited = (int(edges[0]), int(edges[1])) if all(edge.isdecimal() for edge in edges) else None
    found = await read_document(page.service, iri, cited)
    if found is None:
        raise ProblemError(404, f"the graph has no document <{iri}>")
    return page.render("document.html", document=found)


VIEWS = (View("/document", show),)
