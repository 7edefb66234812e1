"""A document in passages that a model reads at one time: whole sentences, page furniture left out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import AnnotatedDocument, TextSpan

LENGTH = 1_500
"""Characters of a passage, unless one sentence is longer: short enough that nothing is skimmed over."""


def passages(annotated: AnnotatedDocument) -> Iterator[TextSpan]:
    """Yield stretches of neighbouring sentences, in text order; none contains furniture."""
    start = end = None
    for sentence in annotated.sentences:
        if start is None or end is None:
            start, end = sentence.start, sentence.end
            continue
        furniture = any(span.start < sentence.start and end <= span.start for span in annotated.document.furniture)
        if furniture or sentence.end - start > LENGTH:
            yield TextSpan(start, end)
            start = sentence.start
        end = sentence.end
    if start is not None and end is not None:
        yield TextSpan(start, end)
