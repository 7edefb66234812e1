"""Tables → pandas frames with typed columns, for notebooks; pandas has its home here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.export.tables import COLUMNS, to_rows
from kg.map.iris import Iris
from kg.store import Store

if TYPE_CHECKING:
    import pandas

_READ: Mapping[str, Callable[[str], object]] = {
    "value": Decimal,
    "growth": Decimal,
    "share": Decimal,
    "confidence": float,
    "rank": int,
    "start": int,
    "end": int,
    "period_start": date.fromisoformat,
    "period_end": date.fromisoformat,
}


def observations(store: Store, iris: Iris | None = None) -> pandas.DataFrame:
    """One row for each figure of each document, in the order of the texts; columns as in ``observations.csv``.

    Values, growth and shares are ``Decimal``, so that sums are exact; what is not stated is None.
    """
    import pandas  # slow to load, and only notebooks need it

    columns = COLUMNS["observations"]
    rows = to_rows(store, iris)["observations"]
    cells = {
        name: [_READ.get(name, str)(row[place]) if row[place] else None for row in rows]
        for place, name in enumerate(columns)
    }
    return pandas.DataFrame({name: pandas.Series(texts, dtype=object) for name, texts in cells.items()})
