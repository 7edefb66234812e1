"""Made-up sentences → what the entity side of the extractor finds in them."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import make_nlp
from kg.extract.names.reading import Reading
from kg.model import Document, TextSpan

COMPONENTS = ("kg_sentences", "kg_entities", "kg_chains")


@cache
def pipeline() -> Language:
    """The whole language pipeline, made once."""
    return make_nlp()


def annotated(
    text: str, title: str | None = None, furniture: tuple[TextSpan, ...] = (), publisher: str | None = None
) -> Doc:
    """``text`` with sentences, mentions and chains."""
    nlp = pipeline()
    document = Document("d", "d.txt", text, "0" * 64, "d.txt", title=title, furniture=furniture, publisher=publisher)
    doc = nlp.tokenizer(text, furniture)
    doc._.document = document
    for name in COMPONENTS:
        doc = nlp.get_pipe(name)(doc)
    return doc


def names(text: str) -> dict[str, str]:
    """Every name that the text is found to use → the class of its thing."""
    return {name: chain.type for chain in annotated(text)._.chains for name in chain.names}


def reading(text: str) -> Reading:
    """``text`` as the finders read it."""
    nlp = pipeline()
    doc = nlp.tokenizer(text)
    doc._.document = Document("d", "d.txt", text, "0" * 64, "d.txt")
    return Reading.of(nlp.get_pipe("kg_sentences")(doc))
