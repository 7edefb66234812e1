"""Marks: the stretches of a question that mean something, and which neighbours are one name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.ask.names import NameIndex, plain_name


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the question and what it means; ``values`` are IRIs, class, relation or list names by ``kind``."""

    start: int
    end: int
    text: str
    kind: str
    values: tuple[str, ...]


def merged(marks: Iterable[Mark], text: str, names: NameIndex) -> list[Mark]:
    """Marks in text order, neighbours joined where together they are one name.

    云澜 and 航空港 are 云澜航空港 where the thing called 航空港 has a name with both; 青禾 and 高速 are 青禾高速.
    """
    kept: list[Mark] = []
    for mark in marks:
        before = next((m for m in reversed(kept) if m.kind == "name" and m.end == mark.start), None)
        both = None if before is None else _together(before, mark, text, names)
        if before is not None and both is not None:
            kept = [m for m in kept if not (before.start <= m.start and m.end <= before.end)]
            kept.append(both)
        elif not any(m.kind == "name" and m.start <= mark.start and mark.end <= m.end for m in kept):
            kept.append(mark)
    return kept


def _together(one: Mark, other: Mark, text: str, names: NameIndex) -> Mark | None:
    both = text[one.start : other.end]
    if other.kind == "name":
        values = tuple(iri for iri in other.values if _is_called(iri, both, one, names))
    elif other.kind in ("class", "ending"):
        values = tuple(iri for iri in one.values if any(both in plain_name(n) for n in names.things[iri].names))
    else:
        return None
    return Mark(one.start, other.end, both, "name", values) if values else None


def _is_called(iri: str, both: str, one: Mark, names: NameIndex) -> bool:
    """Whether a name of the thing has both stretches, or a name of the first thing right before the second's."""
    rest = both[len(one.text) :]
    first = [plain_name(name) + rest for thing in one.values for name in names.things[thing].names]
    own = [plain_name(name) for name in names.things[iri].names]
    return any(form in name for name in own for form in (both, *first))
