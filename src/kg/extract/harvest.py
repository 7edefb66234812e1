"""spaCy ``Doc`` → ``AnnotatedDocument``: the border of the extraction stage; no live object crosses it."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.model import AnnotatedDocument


def harvest(doc: Doc) -> AnnotatedDocument:
    """Everything the components left on ``doc``, as frozen values."""
    return AnnotatedDocument(
        document=doc._.document,
        sentences=tuple(doc._.sentences),
        chains=tuple(doc._.chains),
        mentions=tuple(doc._.mentions),
        relations=tuple(doc._.relations),
        attributes=tuple(doc._.attributes),
        observations=tuple(doc._.observations),
        unattributed=tuple(doc._.unattributed),
    )
