"""Metro and tram lines by number: 云澜地铁3号线, 轨道交通一号线二期, and further on 3号线 alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_METRO = re.compile(
    r"(?:地铁|轨道交通|轻轨|有轨电车|市域铁路|市郊铁路|城轨|城际铁路|市域快轨|市域快线)"
    r"(?:[A-Z]?\d+号线|[一二三四五六七八九十]+号线|S\d+(?:号)?线)"
    r"(?:[东西南北]延(?:伸)?(?:段|线)|支线)?(?:[一二三四]期)?(?:工程)?"
)
_METRO_BARE = re.compile(
    r"(?<![A-Za-z\d第地通轨产装流航])(?P<line>\d{1,2}号线(?:[一二三四]期)?(?:[东西南北]延(?:伸)?[段线]?|[东西南北中]段)?(?:[一二三四]期)?)(?![口楼])"
)
"""Lines by number only, in a text that speaks of a metro."""
_FIRM = re.compile(r"(?:[一二三四]期)?(?:项目|投资|建设|运营|发展|管理|开发|工程|股份|有限|责任|集团)*公司")
"""The rest of the name of the firm that builds or runs a line (云澜轨道交通一号线｜发展有限公司)."""


def find_metro_lines(reading: Reading) -> Iterator[Find]:
    """Yield the lines with their city, and in such a text those that only their number names."""
    told = list(_METRO.finditer(reading.text))
    for match in told:
        start, firm = _with_city(reading, match.start()), _FIRM.match(reading.text, match.end())
        if firm:
            yield Find(start, firm.end(), "Company", "firm of a metro line", 0.85, 2)
        else:
            yield Find(start, match.end(), "RailwayLine", "metro line", 0.9, 1)
    for match in _METRO_BARE.finditer(reading.text) if told else ():
        yield Find(*match.span("line"), "RailwayLine", "metro line by number", 0.75)


def _with_city(reading: Reading, start: int) -> int:
    """Where the city begins that stands before the line."""
    begin, number = start, reading.word_at[start]
    while number > 0 and reading.words[number - 1].end == begin and reading.words[number - 1].tag == "LOC":
        number -= 1
        begin = reading.words[number].start
    known = (n for n in (3, 2) if start >= n and reading.text[start - n : start] in by_name())
    return begin if begin < start else start - next(known, 0)
