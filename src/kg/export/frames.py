"""The table of figures as a pandas frame, with numbers as numbers and days as days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.export.tables import COLUMNS, to_rows
from kg.store import Store

if TYPE_CHECKING:
    import pandas

_KINDS: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("value", "growth", "share", "confidence"), Decimal),
    **dict.fromkeys(("rank", "start", "end"), int),
    **dict.fromkeys(("period_start", "period_end"), date.fromisoformat),
}


def observations(store: Store) -> pandas.DataFrame:
    """The rows of ``observations.csv``; numbers are ``Decimal`` (never float), what is not stated is None."""
    import pandas

    columns = COLUMNS["observations"]
    kinds = [_KINDS.get(name, str) for name in columns]
    rows = [
        [kind(text) if text else None for kind, text in zip(kinds, row, strict=True)]
        for row in to_rows(store)["observations"]
    ]
    return pandas.DataFrame(rows, columns=list(columns), dtype=object)
