"""A part of a table while it is read: its text and what it states, gathered row by row, then one annotated document."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import (
    AnnotatedDocument,
    AttributeMention,
    Chain,
    Document,
    Mention,
    ObservationMention,
    RelationMention,
    TextSpan,
)
from kg.resolve.classes import family_of

FINDER = "table"


@dataclass(frozen=True, slots=True)
class Found:
    """A thing as one row names it.

    Attributes:
        type: Its class.
        name: Empty where the row has only its identifier.
        names: Every form of the row, ``name`` first, each with its place.
        identifiers: ``scheme:code``, sorted.
        context: Names of the places that the row puts it in.
        span: Its name or, without one, its identifier.
    """

    type: str
    name: str
    names: tuple[tuple[str, TextSpan], ...]
    identifiers: tuple[str, ...]
    context: tuple[str, ...]
    span: TextSpan


@dataclass(slots=True)
class _Thing:
    """A chain while it grows."""

    type: str
    name: str
    names: dict[str, None]
    identifiers: dict[str, None]
    context: tuple[str, ...]


@dataclass(slots=True)
class Part:
    """Rows that become one document.

    A thing that many rows name is one chain, mentioned where it first stands in each of its forms: the rows that speak
    of it again are the evidence of their own statements.
    """

    first: int
    lines: list[str] = field(default_factory=list)
    length: int = 0
    rows: int = 0
    sentences: list[TextSpan] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    relations: list[RelationMention] = field(default_factory=list)
    attributes: list[AttributeMention] = field(default_factory=list)
    observations: list[ObservationMention] = field(default_factory=list)
    _things: list[_Thing] = field(default_factory=list)
    _by_key: dict[tuple[str, ...], int] = field(default_factory=dict)
    _by_code: set[int] = field(default_factory=set)

    def add_line(self, text: str) -> TextSpan:
        """Take in one more line; gives where it stands."""
        span = TextSpan(self.length, self.length + len(text))
        self.lines.append(text)
        self.sentences.append(span)
        self.length = span.end + 1
        return span

    def chain_of(self, found: Found) -> int:
        """The chain of a thing: one for each code, else for each class, name and place."""
        codes = found.identifiers[:1]
        key = (family_of(found.type), *codes) if codes else (found.type, found.name, *found.context)
        number = self._by_key.setdefault(key, len(self._things))
        if number == len(self._things):
            self._things.append(_Thing(found.type, found.name, {}, {}, found.context))
        thing = self._things[number]
        thing.name = thing.name or found.name
        for identifier in found.identifiers:
            thing.identifiers.setdefault(identifier)
        for name, span in found.names:
            if name not in thing.names:
                thing.names[name] = None
                self._mention(number, thing.type, span)
        if not found.names and number not in self._by_code:
            self._by_code.add(number)
            self._mention(number, thing.type, found.span)
        return number

    def _mention(self, chain: int, type_name: str, span: TextSpan) -> None:
        self.mentions.append(Mention(span, type_name, chain, finder=FINDER))

    def text(self) -> str:
        """The text of all lines."""
        return "\n".join(self.lines)

    def annotated(self, document: Document) -> AnnotatedDocument:
        """Everything gathered, as of ``document``, whose text this is."""
        return AnnotatedDocument(
            document=document,
            sentences=tuple(self.sentences),
            chains=tuple(_chain(thing) for thing in self._things),
            mentions=tuple(sorted(self.mentions, key=lambda mention: (mention.span, mention.chain))),
            relations=tuple(dict.fromkeys(self.relations)),
            attributes=tuple(dict.fromkeys(self.attributes)),
            observations=tuple(self.observations),
        )


def _chain(thing: _Thing) -> Chain:
    identifiers = tuple(sorted(thing.identifiers))
    name = thing.name or identifiers[0].partition(":")[2]
    names = (name, *(other for other in thing.names if other != name)) if thing.name else ()
    return Chain(thing.type, name, names, thing.context, identifiers)
