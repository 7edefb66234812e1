"""A document as the finders of relations see it: masked lines, chains, and who speaks or is spoken of where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract.relations.lines import Line, mask
from kg.model import Chain, Mention, TextSpan


@dataclass(frozen=True, slots=True)
class Discourse:
    """What the finders read.

    Attributes:
        text: The folded text; same offsets as the document's.
        lines: Its sentences, masked.
        chains, mentions: The things and where they are spoken of.
        focus: The chain the document speaks for, None where nothing tells.
        focus_at: (offset, chain), sorted: from that offset on the text is about that chain.
    """

    text: str
    lines: tuple[Line, ...]
    chains: tuple[Chain, ...]
    mentions: tuple[Mention, ...]
    focus: int | None = None
    focus_at: tuple[tuple[int, int], ...] = ()

    def focus_of(self, offset: int) -> int | None:
        """The chain that an unnamed subject at ``offset`` stands for."""
        number = bisect_right(self.focus_at, (offset, len(self.chains))) - 1
        return self.focus_at[number][1] if number >= 0 else self.focus


def discourse(
    folded: str,
    sentences: Sequence[TextSpan],
    chains: Sequence[Chain],
    mentions: Sequence[Mention],
    focus: int | None = None,
    focus_at: Sequence[tuple[int, int]] = (),
) -> Discourse:
    """Mask a document and put together what the finders need."""
    lines = tuple(mask(folded, sentences, mentions))
    return Discourse(folded, lines, tuple(chains), tuple(mentions), focus, tuple(sorted(focus_at)))


def discourse_of(doc: Doc) -> Discourse:
    """The reading of a ``Doc``; made once, then kept with it for the components that follow."""
    if "kg_discourse" not in doc.user_data:
        doc.user_data["kg_discourse"] = discourse(
            doc._.folded, doc._.sentences, doc._.chains, doc._.mentions, doc._.focus, doc._.focus_at
        )
    reading: Discourse = doc.user_data["kg_discourse"]
    return reading
