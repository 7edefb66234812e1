"""First trains by the place that they are the first of: 甲首趟班列, which the text goes on to call 这趟班列.

The train without the place is the kind of train that it is one of, and stays a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.reading import Find, Reading

_KIND = (
    r"(?:(?:国际|国内|中[欧亚老越俄蒙]|货运|客运|旅游|冷链|集装箱|铁海联运|海铁联运|公铁联运|跨境|电商|直达|整列|图定|专用|公交化)*"
    r"(?:班列|专列|列车))"
)
_FIRST = re.compile(rf"(?P<first>首[趟列])(?P<kind>{_KIND})")
_POINTS = re.compile(r"[这该此本][趟列]$")


def find_first_trains(reading: Reading) -> Iterator[Find]:
    """Yield the first trains, and where the text leaves their 首趟 out."""
    text = reading.text
    seen: set[str] = set()
    for first in _FIRST.finditer(text):
        start = _place_start(reading, first.start())
        if start is None:
            continue
        name = text[start : first.end()]
        short = text[start : first.start()] + first["kind"]
        yield Find(start, first.end(), "TransportService", "first train", 0.85, 3, names=(short,))
        if name in seen:
            continue
        seen.add(name)
        for again in re.finditer(re.escape(short), text):
            yield Find(*again.span(), "TransportService", "first train again", 0.8, 3, name, (short,))


def _place_start(reading: Reading, end: int) -> int | None:
    """Where the place written right before ``end`` begins; None where none is, or where the train only leaves from it."""
    number = reading.word_at[end - 1] if end else -1
    if number < 0 or reading.words[number].end != end:
        return None
    start = end
    while number >= 0 and reading.words[number].end == start and reading.words[number].tag == "LOC":
        start = reading.words[number].start
        number -= 1
    return start if start < end and not _LED.search(reading.text, max(0, start - 3), start) else None


_LED = re.compile(r"[从自由至到往在]|开往|发往|前往|来自")
"""Before a place they tell where the train runs, and whose first it is stays open."""


def without_pointed_at(reading: Reading, found: Sequence[Find]) -> list[Find]:
    """The finds without the kinds of train by which the text points back to a train named before (这趟｜中某班列)."""
    trains = [find.start for find in found if find.type == "TransportService"]
    return [
        find
        for find in found
        if find.type != "TransportService"
        or find.start == trains[0]
        or not _POINTS.search(reading.text, max(0, find.start - 2), find.start)
    ]
