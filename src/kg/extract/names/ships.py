"""Ships that run to a timetable, by name: 客滚船“海岳”号, “海岳号”邮轮."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_SHIP = r"(?:客滚船|滚装船|客货船|客船|客轮|邮轮|游轮|渡轮|班轮|轮船|高速船|高速客船)"
_BEHIND = re.compile(rf"{_SHIP}(?P<name>“(?P<plain>[\u4e00-\u9fffA-Za-z·]{{2,10}}?)(?:号|轮)?”(?:号|轮)?)")
_BEFORE = re.compile(
    rf"(?P<name>“(?P<plain>[\u4e00-\u9fffA-Za-z·]{{2,10}}?)(?:[号轮]”|”[号轮]))(?:[\u4e00-\u9fff]{{0,6}}?){_SHIP}"
)


def find_ships(reading: Reading) -> Iterator[Find]:
    """Yield the ships, called by what stands in the quotes with and without 号."""
    for pattern in (_BEHIND, _BEFORE):
        for ship in pattern.finditer(reading.text):
            names = (ship["plain"], ship["plain"] + "号")
            yield Find(*ship.span("name"), "TransportService", "ship", 0.8, 3, names=names)
