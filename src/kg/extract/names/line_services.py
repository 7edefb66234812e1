"""Trains by the line that they run on: 云临铁路国际货物列车, 云临高铁动车组列车."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.lines import ROUTE_HEAD
from kg.extract.names.reading import Find, Reading
from kg.extract.names.route_sections import trunk_start

_KIND = re.compile(
    r"(?:国际|跨境|进出口|直达|快速|城际|始发)*(?:(?:货物|货运|旅客|客运|冷链|集装箱|农产品|水果|旅游|通勤|观光|动车组)+|(?<=国际|跨境|直达|城际))(?:列车|班列|专列)(?!员|长|上|站|运行图)"
)


def find_line_services(reading: Reading) -> Iterator[Find]:
    """Yield such trains, with the line as a name of its own inside."""
    for head in ROUTE_HEAD.finditer(reading.text):
        kind = _KIND.match(reading.text, head.end()) if head.lastgroup == "rail" else None
        start = trunk_start(reading, head.start()) if kind else head.start()
        if kind and start < head.start():
            yield Find(start, kind.end(), "TransportService", "trains of a line", 0.75, 3)
            yield Find(start, head.end(), "RailwayLine", "line of trains", 0.8, inner=True)
