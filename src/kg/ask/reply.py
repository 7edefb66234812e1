"""What comes back: the answer's rows, the query that gave it, the quotes it rests on, and what was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.query.amounts import written
from kg.query.context import NO_CONTEXT, Context

Cell = str | int | float | bool | None
Row = Mapping[str, Cell] | str | int | float | bool


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A place in a document that an answer rests on, in code points of the document's text, and what it leaves unsaid."""

    document: str
    start: int
    end: int
    quote: str
    context: Context = NO_CONTEXT


@dataclass(frozen=True, slots=True)
class Understood:
    """One part of the question and what it was taken for."""

    text: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one question; ``rows`` is empty and ``sparql`` None where the graph does not tell."""

    question: str
    rows: tuple[Row, ...] = ()
    sparql: str | None = None
    evidence: tuple[Quote, ...] = ()
    understood: tuple[Understood, ...] = ()
    nearest: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.rows)

    def as_json(self) -> dict[str, object]:
        """The reply as plain values, ready for ``json.dumps``."""
        return {
            "question": self.question,
            "answer": [dict(row) if isinstance(row, Mapping) else row for row in self.rows],
            "sparql": self.sparql,
            "evidence": [
                {"document": each.document, "start": each.start, "end": each.end, "quote": each.quote}
                | each.context.as_json()
                for each in self.evidence
            ],
            "understood": [{"text": u.text, "kind": u.kind, "meaning": u.meaning} for u in self.understood],
            "nearest": list(self.nearest),
        }


def number(value: Decimal) -> int | float:
    """A decimal as a JSON number; whole numbers stay whole.

    >>> number(Decimal("12.50")), number(Decimal("3E+2"))
    (12.5, 300)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def readable_row(row: Row) -> str:
    """One row as people write it: 128.5亿元, a name, 是 or 否."""
    if isinstance(row, bool):
        return "是" if row else "否"
    if not isinstance(row, Mapping):
        return str(row)
    parts = [str(row[key]) for key in ("name", "label", "period") if row.get(key)]
    if row.get("value") is not None:
        value, unit, classifier = Decimal(str(row["value"])), str(row.get("unit") or "Count"), row.get("classifier")
        parts.append(written(value, unit, None if classifier is None else str(classifier)))
    parts += [f"{row.get(key) or '…'}" for key in ("periodStart", "periodEnd") if key in row]
    return "  ".join(parts)
