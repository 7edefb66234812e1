"""Sentences as patterns read them: every list of mentions one character, quotation marks and layout blanks gone.

``云澜市与远岭集团签署“星海产业园”协议`` becomes ``⟨AdministrativeArea⟩与⟨Company⟩签署⟨IndustrialPark⟩协议``, where each
⟨…⟩ is one private-use character that stands for the class. Wordings can then be declared as short regular
expressions over classes and words, whatever the names are. Every position leads back to the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.model import Mention, TextSpan
from kg.ontology.classes import classes

FIRST_CODE = 0xE000
"""Private-use code point of the first class; the classes follow in alphabetical order."""

SLOT = "[\ue000-\ue0ff]"


@cache
def code(name: str) -> str:
    """The character that stands for a class in a masked line."""
    return chr(FIRST_CODE + sorted(classes()).index(name))


@dataclass(frozen=True, slots=True)
class Argument:
    """One mention or a coordinated list of them (甲、乙和丙), read as one.

    Attributes:
        members: In text order, at least one.
        last_joined: How many members stand before the last 和 or 及; 0 without one.
    """

    members: tuple[Mention, ...]
    last_joined: int = 0

    @property
    def type(self) -> str:
        """Class of the first member, which the whole list is masked as."""
        return self.members[0].type

    @property
    def code(self) -> str:
        """The character it is masked as."""
        return code(self.type)

    @property
    def span(self) -> TextSpan:
        """From the first member's start to the last one's end."""
        return TextSpan(self.members[0].span.start, self.members[-1].span.end)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, masked.

    Attributes:
        text: The masked sentence.
        arguments: Position in ``text`` → what stands there.
        starts, ends: For each position the code points of the document it covers.
        span: The sentence in the document.
        continues: Whether it goes on a list from the line before (which ended in a semicolon).
        planned: Whether it stands in a section about plans.
        this_year: Whether those are the plans of the year under way.
    """

    text: str
    arguments: dict[int, Argument]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    span: TextSpan
    continues: bool = False
    planned: bool = False
    this_year: bool = False

    @property
    def codes(self) -> frozenset[str]:
        """The characters that names of it are masked as."""
        return frozenset(argument.code for argument in self.arguments.values())

    def stretch(self, start: int, end: int) -> TextSpan:
        """The part of the document that positions [start, end) cover."""
        return TextSpan(self.starts[start], self.ends[end - 1])


def cut(line: Line, start: int, end: int, put: Argument | None = None) -> Line:
    """``line`` without its characters [start, end), with ``put`` in their place where one is given."""
    kept = 0 if put is None else 1
    moved = {
        (at if at < start else at - (end - start) + kept): each
        for at, each in line.arguments.items()
        if at < start or at >= end
    }
    middle = () if put is None else (line.starts[start],)
    last = () if put is None else (line.ends[end - 1],)
    return Line(
        line.text[:start] + ("" if put is None else put.code) + line.text[end:],
        moved if put is None else {**moved, start: put},
        (*line.starts[:start], *middle, *line.starts[end:]),
        (*line.ends[:start], *last, *line.ends[end:]),
        line.span,
        line.continues,
        line.planned,
        line.this_year,
    )
