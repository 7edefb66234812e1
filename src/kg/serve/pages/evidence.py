"""The words that statements and figures rest on: sentences with those words marked, and the document that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.serve.service import Row, Service

EVIDENCE = """?record prov:wasDerivedFrom ?span .
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words ; rdo:inDocument ?document .
  OPTIONAL { ?span rdo:inSentence ?in }
  OPTIONAL { ?document rdfs:label ?title } OPTIONAL { ?document rdo:referenceTime ?reference }
  OPTIONAL { ?document dcterms:issued ?issued } OPTIONAL { ?record rdo:modality ?modality }"""
"""What a query adds to find the words of a ``?record``; ``evident_rows`` asks it and ``quotes`` reads its rows."""

_SENTENCES = "SELECT ?in ?sentence ?begin { VALUES ?in { %s } ?in oa:exact ?sentence ; oa:start ?begin }"
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document in their sentence.

    Attributes:
        told: When the document speaks, as precise as known: ``2019``, ``2019-07-01`` or "".
        document, title: IRI and title of the document.
        start, end: Code points of its text, of the words.
        before, words, after: The sentence in three parts.
    """

    told: str
    document: str
    start: int
    end: int
    title: str
    before: str
    words: str
    after: str


async def evident_rows(service: Service, sparql: str) -> list[Row]:
    """The rows of a query that holds ``EVIDENCE``, each with its sentence.

    The sentences are asked for by name afterwards: an optional pattern of two steps would be matched in all documents.
    """
    rows = await service.rows(sparql)
    wanted = sorted({row["in"] for row in rows if "in" in row})
    found: dict[str, Row] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        names = " ".join(str(NamedNode(iri)) for iri in wanted[at : at + _AT_ONCE])
        found |= {row["in"]: row for row in await service.rows(_SENTENCES % names)}
    return [row | found.get(row.get("in", ""), {}) for row in rows]


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
    )
