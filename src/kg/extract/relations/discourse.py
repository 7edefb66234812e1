"""A document as the finders of relations see it: masked lines, chains, and who speaks or is spoken of where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extract.relations.lines import SLOT, Line
from kg.extract.relations.masking import mask
from kg.model import Chain, Mention, TextSpan
from kg.ontology.classes import is_a


@dataclass(frozen=True, slots=True)
class Discourse:
    """What the finders read.

    Attributes:
        text: The folded text; same offsets as the document's.
        lines: Its sentences, masked.
        chains, mentions: The things and where they are spoken of.
        focus: The chain the document speaks for, None where nothing tells.
        focus_at: (offset, chain), sorted: from that offset on the text is about that chain.
        topics: For each line the platform that its numbered item is about (一是建设甲园,…。乙已入驻。), or None.
        focus_since: From where on the focus can be meant: a zone is told of once it has been named.
        year: The year in which the document was written, as far as it is known.
        speakers: For each line who an earlier sentence of its paragraph announced the plans of (甲县表示,…), or None.
    """

    text: str
    lines: tuple[Line, ...]
    chains: tuple[Chain, ...]
    mentions: tuple[Mention, ...]
    focus: int | None = None
    focus_at: tuple[tuple[int, int], ...] = ()
    topics: tuple[int | None, ...] = ()
    speakers: tuple[int | None, ...] = ()
    focus_since: int = 0
    year: int | None = None

    def focus_of(self, offset: int) -> int | None:
        """The chain that the document speaks for or is about at ``offset``."""
        return self.focus_from(offset)[1]

    def focus_from(self, offset: int) -> tuple[int, int | None]:
        """The chain that the document is about at ``offset``, and from where on it is about it."""
        number = bisect_right(self.focus_at, (offset, len(self.chains))) - 1
        return self.focus_at[number] if number >= 0 else (0, self.focus if offset >= self.focus_since else None)


def discourse(
    folded: str,
    sentences: Sequence[TextSpan],
    chains: Sequence[Chain],
    mentions: Sequence[Mention],
    focus: int | None = None,
    focus_at: Sequence[tuple[int, int]] = (),
    reference: str | None = None,
) -> Discourse:
    """Mask a document and put together what the finders need."""
    lines = tuple(mask(folded, sentences, mentions, reference))
    return Discourse(
        folded,
        lines,
        tuple(chains),
        tuple(mentions),
        focus,
        tuple(sorted(focus_at)),
        tuple(_topics(folded, lines)),
        tuple(_speakers(folded, lines)),
        _named_since(lines, chains, mentions, focus),
        int(reference[:4]) if reference and reference[:4].isdigit() else None,
    )


def _named_since(lines: Sequence[Line], chains: Sequence[Chain], mentions: Sequence[Mention], focus: int | None) -> int:
    """Where the sentence begins that first names the zone which the text is about; an area is known before."""
    if focus is None or not is_a(chains[focus].type, "DevelopmentPlatform"):
        return 0
    first = min((mention.span.start for mention in mentions if mention.chain == focus), default=0)
    return max((line.span.start for line in lines if line.span.start <= first), default=0)


_ITEM = re.compile(r"^(?:[一二三四五六七八九十]+是|[(]?[一二三四五六七八九十\d]+[)、.])")
_BUILT = re.compile(rf"^[^,;。]{{0,16}}?(?:建设|共建|打造|推进|培育|创建|提升)[^,;。]{{0,4}}?(?P<topic>{SLOT})")


def _topics(folded: str, lines: Sequence[Line]) -> Iterator[int | None]:
    topic: int | None = None
    for number, line in enumerate(lines):
        if number and "\n" in folded[lines[number - 1].span.end : line.span.start]:
            topic = None
        if _ITEM.match(line.text):
            built = _BUILT.match(line.text)
            named = line.arguments[built.start("topic")] if built else None
            topic = named.members[0].chain if named and is_a(named.type, "DevelopmentPlatform") else None
        yield topic


_ANNOUNCES = re.compile(
    rf"(?:^|(?<=[,:据]))(?P<who>{SLOT}+)[^,;:。{SLOT[1:-1]}]{{0,8}}(?:表示|介绍|称|提出|透露|说)(?=[,:])"
)


def _speakers(folded: str, lines: Sequence[Line]) -> Iterator[int | None]:
    speaker: int | None = None
    for number, line in enumerate(lines):
        if number and "\n" in folded[lines[number - 1].span.end : line.span.start]:
            speaker = None
        yield speaker
        for match in _ANNOUNCES.finditer(line.text):
            named = line.arguments[match.end("who") - 1]
            speaker = named.members[-1].chain if is_a(named.type, "Place") else None


def discourse_of(doc: Doc) -> Discourse:
    """The reading of a ``Doc``; made once, then kept with it for the components that follow."""
    if "kg_discourse" not in doc.user_data:
        document = doc._.document
        reference = document.reference if document else None
        doc.user_data["kg_discourse"] = discourse(
            doc._.folded, doc._.sentences, doc._.chains, doc._.mentions, doc._.focus, doc._.focus_at, reference
        )
    reading: Discourse = doc.user_data["kg_discourse"]
    return reading
