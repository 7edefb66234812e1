"""The words that statements and figures rest on: sentences with those words marked, and the document that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.query import Context
from kg.query.context import NO_CONTEXT
from kg.serve.service import Row, Service

EVIDENCE = """?record prov:wasDerivedFrom ?span .
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words ; rdo:inDocument ?document .
  OPTIONAL { ?span rdo:inSentence ?in } OPTIONAL { ?record rdo:context ?named }
  OPTIONAL { ?document rdfs:label ?title } OPTIONAL { ?document rdo:referenceTime ?reference }
  OPTIONAL { ?document dcterms:issued ?issued } OPTIONAL { ?record rdo:modality ?modality }"""
"""What a query adds to find the words of a ``?record``; ``evident_rows`` asks it and ``quotes`` reads its rows."""

_SENTENCES = "SELECT ?in ?sentence ?begin { VALUES ?in { %s } ?in oa:exact ?sentence ; oa:start ?begin }"
_CONTEXTS = """SELECT ?named ?context ?context_start ?context_end { VALUES ?named { %s }
  ?named oa:exact ?context ; oa:start ?context_start ; oa:end ?context_end }"""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document in their sentence.

    Attributes:
        told: When the document speaks, as precise as known: ``2019``, ``2019-07-01`` or "".
        document, title: IRI and title of the document.
        start, end: Code points of its text, of the words.
        before, words, after: The sentence in three parts.
        context: What the sentence leaves unsaid, elsewhere in the document.
    """

    told: str
    document: str
    start: int
    end: int
    title: str
    before: str
    words: str
    after: str
    context: Context = NO_CONTEXT


async def evident_rows(service: Service, sparql: str) -> list[Row]:
    """The rows of a query that holds ``EVIDENCE``, each with its sentence and its context.

    These are asked for by name afterwards: an optional pattern of two steps would be matched in all documents.
    """
    rows = await service.rows(sparql)
    sentences = await _named(service, _SENTENCES, "in", rows)
    contexts = await _named(service, _CONTEXTS, "named", rows)
    return [row | sentences.get(row.get("in", ""), {}) | contexts.get(row.get("named", ""), {}) for row in rows]


async def _named(service: Service, sparql: str, name: str, rows: Iterable[Row]) -> dict[str, Row]:
    """What ``sparql`` says of the spans that the rows have under ``name``."""
    wanted = sorted({row[name] for row in rows if name in row})
    found: dict[str, Row] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        iris = " ".join(str(NamedNode(iri)) for iri in wanted[at : at + _AT_ONCE])
        found |= {row[name]: row for row in await service.rows(sparql % iris)}
    return found


def quotes(rows: Iterable[Row]) -> tuple[Quote, ...]:
    """The quotes of rows that ``EVIDENCE`` found, oldest document first, each once."""
    return tuple(sorted({_quote(row) for row in rows}))


def is_planned(rows: Iterable[Row]) -> bool:
    """Whether every place only plans it."""
    return all(row.get("modality", "").endswith("#Target") for row in rows)


def _quote(row: Row) -> Quote:
    start, end, words = int(row["start"]), int(row["end"]), row["words"]
    sentence = row.get("sentence", words)
    offset = start - int(row.get("begin", start))
    if sentence[offset : offset + len(words)] != words:  # the words go beyond the sentence
        sentence, offset = words, 0
    return Quote(
        told=row.get("reference", row.get("issued", "")),
        document=row["document"],
        start=start,
        end=end,
        title=row.get("title", row["document"]),
        before=sentence[:offset],
        words=words,
        after=sentence[offset + len(words) :],
        context=Context(int(row["context_start"]), int(row["context_end"]), row["context"])
        if "context" in row
        else NO_CONTEXT,
    )
