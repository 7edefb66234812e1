"""The words that statements and figures rest on: sentences with those words marked, and the document that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.serve.service import Row

EVIDENCE = """?record prov:wasDerivedFrom ?span .
  ?span oa:start ?start ; oa:end ?end ; oa:exact ?words ; rdo:inDocument ?document .
  OPTIONAL { ?span rdo:inSentence ?in . ?in oa:exact ?sentence ; oa:start ?begin }
  OPTIONAL { ?document rdfs:label ?title } OPTIONAL { ?document rdo:referenceTime ?reference }
  OPTIONAL { ?document dcterms:issued ?issued } OPTIONAL { ?record rdo:modality ?modality }"""
"""What a query adds to find the words of a ``?record``; ``quotes`` reads its rows."""


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
