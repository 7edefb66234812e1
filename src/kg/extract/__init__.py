"""extract: ``Document`` → ``AnnotatedDocument``: entities, relations, statuses and observations with their evidence.

The only home of spaCy and of the tagger. A pure function of one document; nothing is remembered between documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from spacy.language import Language

from kg.extract.harvest import harvest
from kg.extract.lac import LacTokenizer
from kg.extract.nlp import make_nlp
from kg.model import AnnotatedDocument, Document

__all__ = ["extract", "make_nlp"]


def extract(documents: Iterable[Document], nlp: Language) -> Iterator[AnnotatedDocument]:
    """Annotate documents one at a time, in order, with the pipeline of ``make_nlp()``."""
    tokenizer = cast(LacTokenizer, nlp.tokenizer)
    for document in documents:
        doc = tokenizer(document.text, document.furniture)
        doc._.document = document
        yield harvest(nlp(doc))
