"""The slots of a figure in the graph: how a query asks for them, and the figure that a row of its answer tells."""

from __future__ import annotations

from decimal import Decimal

from kg.network import Figure
from kg.ontology import local_name
from kg.serve.service import Row

SLOTS = """OPTIONAL { ?record rdo:value ?value } OPTIONAL { ?record rdo:unit ?unit }
  OPTIONAL { ?record rdo:classifier ?classifier } OPTIONAL { ?record rdo:growth ?growth }
  OPTIONAL { ?record rdo:share ?share } OPTIONAL { ?record rdo:shareOf ?shareOf }
  OPTIONAL { ?record rdo:bound ?bound }
  OPTIONAL { ?record rdo:periodStart ?from } OPTIONAL { ?record rdo:periodEnd ?to }"""
"""What may be told of ``?record``, an observation."""


def figure_of(row: Row) -> Figure:
    """The figure that a row with ``record``, ``indicator`` and perhaps ``about`` and slots tells."""
    return Figure(
        id=row["record"],
        about=row.get("about", ""),
        indicator=row["indicator"],
        value=decimal(row, "value"),
        unit=local_name(row.get("unit", "")),
        classifier=row.get("classifier", ""),
        start=row.get("from", ""),
        end=row.get("to", ""),
        bound=local_name(row.get("bound", "")),
    )


def decimal(row: Row, name: str) -> Decimal | None:
    """The number in a column; None where the row has none."""
    return Decimal(row[name]) if name in row else None
