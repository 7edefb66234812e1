"""extract: ``Document`` → ``AnnotatedDocument``: entities, relations, statuses and observations with their evidence.

The only home of spaCy and of the tagger. A pure function of one document; nothing is remembered between documents.
spaCy is loaded where a pipeline is made, not before: ``kg ask`` reads times and amounts without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from kg.model import AnnotatedDocument, Document

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract", "make_nlp"]


def make_nlp() -> Language:
    """A pipeline that annotates one document at a time; make one per process."""
    from kg.extract import nlp

    return nlp.make_nlp()


def extract(documents: Iterable[Document], nlp: Language) -> Iterator[AnnotatedDocument]:
    """Annotate documents one at a time, in order, with the pipeline of ``make_nlp()``."""
    from kg.extract.harvest import harvest
    from kg.extract.lac import LacTokenizer

    tokenizer = cast(LacTokenizer, nlp.tokenizer)
    for document in documents:
        doc = tokenizer(document.text, document.furniture)
        doc._.document = document
        yield harvest(nlp(doc))
