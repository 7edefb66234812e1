"""What the components of the pipeline leave on a ``Doc`` for each other: layers of plain values with character offsets.

No component hands a live spaCy object to another. All layers are lists in text order; offsets are code points of
``doc.text``, which is ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc

from kg.model import TextSpan


class Token(NamedTuple):
    """One word as the tagger cut it: code points [start, end), the word in folded form, its tag (n, v, LOC …)."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that a finder takes for a mention, before chains are built.

    Attributes:
        span: Where, without surrounding quotation marks.
        type: Class name.
        finder: The rule that found it.
        confidence: In [0, 1].
        name: Its name where the text writes it with a shared part left out (the first of 甲、乙铁路 is 甲铁路).
        names: Further forms of the name that this place gives.
    """

    span: TextSpan
    type: str
    finder: str
    confidence: float = 0.8
    name: str | None = None
    names: tuple[str, ...] = ()


LAYERS: dict[str, object] = {
    "document": None,  # Document, set before the pipeline runs
    "tokens": [],  # list[Token], by the tokenizer
    "simplified": "",  # str, by the tokenizer: same length as the text
    "folded": "",  # str, by the tokenizer: same length as the text
    "sentences": [],  # list[TextSpan]
    "times": [],  # list[TimeMention]
    "quantities": [],  # list[QuantityMention]
    "candidates": [],  # list[Candidate]
    "mentions": [],  # list[Mention]
    "chains": [],  # list[Chain]
    "focus": None,  # int | None: chain the document is about or speaks for
    "focus_at": [],  # list[tuple[int, int]]: (offset, chain): from here on the text is about this chain
    "relations": [],  # list[RelationMention]
    "attributes": [],  # list[AttributeMention]
    "observations": [],  # list[ObservationMention]
    "unattributed": [],  # list[ObservationMention], of nobody the text names
}

for _name, _default in LAYERS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)
