"""The operating units of railway companies: 云澜铁路局集团公司临溪车务段, 临溪机务段.

The word for section in them is that of an organisation, not of a line, and the company stands in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_UNIT = re.compile(r"(?:车务|机务|工务|电务|客运|货运|供电|通信|动车|房建|工电)段(?!落|位)")
_COMPANY = re.compile(r"[\u4e00-\u9fff]{2,16}?(?:铁路局|铁路|局)(?:集团|股份|有限|责任|公司)*(?<=公司|路局|集团)")
_NAMES = frozenset({"ORG", "LOC", "nz", "nw", "PER"})
_SHORTEST = 2
"""So much of a place at least stands before the word for the unit."""


def find_railway_units(reading: Reading) -> Iterator[Find]:
    """Yield units with the company in front of them, which is a name of its own inside."""
    for match in _UNIT.finditer(reading.text):
        start = _start(reading, match.start())
        company = _COMPANY.match(reading.text, start, match.start())
        own = company.end() if company else start
        if match.start() - own < _SHORTEST:
            continue
        short = (reading.text[own : match.end()],) if company else ()
        yield Find(start, match.end(), "Organization", "railway unit", 0.85, 5, names=short)
        if company:
            yield Find(*company.span(), "Company", "company of railway unit", 0.8, inner=True)


def _start(reading: Reading, position: int) -> int:
    """Where the names begin that stand without a gap before ``position``."""
    number = reading.word_at[position]
    start = reading.words[number].start
    while number and (before := reading.words[number - 1]).end == start and before.tag in _NAMES:
        start, number = before.start, number - 1
    return start
