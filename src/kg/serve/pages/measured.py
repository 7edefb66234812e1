"""Every figure that the documents state, read once for each state of the store: for tables, comparison and the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.network import Figure
from kg.serve.pages.slots import SLOTS, decimal, figure_of
from kg.serve.service import Row, Service

_MOST_ROWS = 5_000_000
_ALL = f"""SELECT DISTINCT * {{ ?record a rdo:Observation ; rdo:about ?about ; rdo:indicator ?indicator ;
  prov:wasDerivedFrom ?span . ?span oa:start ?start ; oa:end ?end ; rdo:inDocument ?document .
  OPTIONAL {{ ?record rdo:modality ?modality }} {SLOTS} }}"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One stated figure and where it stands.

    Attributes:
        figure: Subject, indicator, value, unit and period, exact.
        is_aim: Whether it is aimed at, not reached.
        growth, share: In percent; None where not stated.
        share_of: Of what the share is taken.
        document, start, end: Where the words stand.
    """

    figure: Figure
    is_aim: bool
    growth: Decimal | None
    share: Decimal | None
    share_of: str
    document: str
    start: int
    end: int

    @property
    def when(self) -> tuple[str, str]:
        """Sort key: the end of the period, then its start."""
        return self.figure.end or self.figure.start, self.figure.start


async def read_measured(service: Service) -> tuple[Measured, ...]:
    """All figures by document and place; made again only when the store has changed."""
    return await service.kept("measured", _read)


async def _read(service: Service) -> tuple[Measured, ...]:
    return _all(await service.rows(_ALL, most=_MOST_ROWS))


def _all(rows: Iterable[Row]) -> tuple[Measured, ...]:
    """Each figure once, with the first of its words."""
    first: dict[str, Row] = {}
    for row in rows:
        kept = first.setdefault(row["record"], row)
        if (row["document"], int(row["start"])) < (kept["document"], int(kept["start"])):
            first[row["record"]] = row
    found = (_measured(row) for row in first.values())
    return tuple(sorted(found, key=lambda each: (each.document, each.start, each.figure.id)))


def _measured(row: Row) -> Measured:
    return Measured(
        figure=figure_of(row),
        is_aim=row.get("modality", "").endswith("#Target"),
        growth=decimal(row, "growth"),
        share=decimal(row, "share"),
        share_of=row.get("shareOf", ""),
        document=row["document"],
        start=int(row["start"]),
        end=int(row["end"]),
    )
