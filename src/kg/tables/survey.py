"""A table read for a look, without a store: how much its mapping finds, and which rows it has to pass over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import AnnotatedDocument, TextSpan
from kg.tables.mapping import TableMapping
from kg.tables.reading import BadRow, read_table


@dataclass(frozen=True, slots=True)
class Survey:
    """What a table states.

    Attributes:
        rows: Rows that were taken in.
        things, relations, attributes: Counts by class, relation and property, sorted.
        observations: Counts by indicator, sorted.
        row: The first row, as it stands in the document.
        examples: What it states: subject, property, value.
        bad: Rows that were passed over.
    """

    rows: int
    things: dict[str, int]
    relations: dict[str, int]
    attributes: dict[str, int]
    observations: dict[str, int]
    row: str
    examples: tuple[tuple[str, str, str], ...]
    bad: tuple[BadRow, ...]


def survey(path: Path, mappings: Sequence[TableMapping]) -> Survey:
    """Read a table by its mappings and count; things are counted once for each part of a long table.

    Raises:
        ReadError: The table cannot be read.
    """
    rows = 0
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter(), Counter())
    bad: list[BadRow] = []
    row = ""
    examples: tuple[tuple[str, str, str], ...] = ()
    for mapping in mappings:
        for found in read_table(path, mapping):
            if isinstance(found, BadRow):
                bad.append(found)
                continue
            rows += len(found.sentences) - bool(mapping.title)
            if not row:
                first = found.sentences[1 if mapping.title else 0]
                row, examples = first.of(found.document.text), tuple(_stated(found, first))
            counts[0].update(chain.type for chain in found.chains)
            counts[1].update(relation.predicate for relation in found.relations)
            counts[2].update(attribute.predicate for attribute in found.attributes)
            counts[3].update(figure.indicator for figure in found.observations)
    things, relations, attributes, observations = (dict(sorted(count.items())) for count in counts)
    return Survey(rows, things, relations, attributes, observations, row, examples, tuple(bad))


def _stated(annotated: AnnotatedDocument, row: TextSpan) -> Iterator[tuple[str, str, str]]:
    """Everything that one row states."""
    names = [chain.name for chain in annotated.chains]
    for relation in annotated.relations:
        if relation.evidence == row:
            yield names[relation.subject], relation.predicate, names[relation.object]
    for attribute in annotated.attributes:
        if attribute.evidence == row:
            yield names[attribute.subject], attribute.predicate, attribute.value
    for figure in annotated.observations:
        if figure.evidence == row:
            value = f"{figure.quantity.value} {figure.quantity.unit}" if figure.quantity else f"{figure.growth} %"
            yield names[figure.about], figure.indicator, value
