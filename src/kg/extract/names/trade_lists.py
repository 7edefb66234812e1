"""Lists of industries that the sentence tells for such: all their members are industries, known or not.

A list read by its frame carries its last member as well as its first, whatever the members are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.enumerations import enumerations
from kg.extract.names.extension import PROPER
from kg.extract.names.reading import Find, Reading
from kg.extract.names.trade_frames import (
    HEAD,
    IN_ITS_SECTOR,
    MAX_TRADE,
    NO_TRADE,
    frame_strength,
    lead_end,
    names_goods,
)
from kg.extract.names.wares import QUANTITY, ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_SIZE = re.compile(
    r"(?:[一二三四五六七八九十百千万亿数]+亿?元?级的?|(?:全国|全省|全市|两地|双方|各地|当地|本地|我[省市县区]|园区)(?:的)?)+"
)
"""How big a trade is, and whose: no part of its name."""

_AREA_KINDS = "省市县区州旗镇"
_LONGEST_AREA = 8

_NO_WORDS = frozenset({"p", "r", "u", "d", "xc", "c"})
_LINKS = frozenset({"及", "和", "与", "及其"})

_CHAIN = re.compile(r"(?:[^,;:。!?“”《》()\n、的了]{2,18}、)+[^,;:。!?“”《》()\n、]{2,30}")
_JOINS = re.compile(r"以及|[和及与]")
_CLOSED = re.compile(r"等|(?:\d{1,2}|[两二三四五六七八九十]+)[大个条类]")
_UNGOVERNED = 6
"""A first member that no verb governs is short, or more than it stands in its clause."""


def find_listed_trades(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists that stand in a frame."""
    told: set[int] = set()
    for spans in _lists(reading):
        if told & {start for start, _ in spans}:
            continue
        line = reading.text.rfind("\n", 0, spans[0][0]) + 1
        plain = [may_be_trade(reading, *span) for span in spans]
        confidence = frame_strength(reading.text, line, spans, plain=plain)
        if confidence:
            told.update(n for span in spans for n in range(*span))
        goods = names_goods(reading.text, spans[-1][1])
        for (start, end), fits in zip(spans, plain, strict=True):
            if confidence and fits:
                yield _member(reading, start, end, confidence, goods=goods)


def _lists(reading: Reading) -> Iterator[list[tuple[int, int]]]:
    """The lists of a reading: those that its words tell, and those between marks whose words were miscut."""
    for enumeration in enumerations(reading):
        spans = [_stripped(reading.text, number, *span) for number, span in enumerate(enumeration.members)]
        if not any(re.search(QUANTITY, reading.text[slice(*span)]) for span in spans):
            yield spans
    for chain in _CHAIN.finditer(reading.text):
        between = list(_between_marks(reading, chain))
        if len(between) > 1 and all(may_be_trade(reading, *span) for span in between[:-1]):
            yield between


def _between_marks(reading: Reading, chain: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The members between marks, up to the noun that tells what they are; none where that does not follow."""
    text, position = reading.text, chain.start()
    stops = [mark.start() for mark in re.finditer("、", chain.group())]
    stops = [chain.start() + stop for stop in stops]
    begin = stops[-1] + 1
    whole = chain.end() if IN_ITS_SECTOR.fullmatch(text, begin, chain.end()) else None
    closed = (n.start() for n in _CLOSED.finditer(text, begin + 2, chain.end()) if reading.starts_word(n.start()))
    head = next((n for n in closed if HEAD.match(text, n)), whole)
    governed = lead_end(text, text.rfind("\n", 0, position) + 1, stops[0]) is not None
    if head is None or not (governed or stops[0] - position <= _UNGOVERNED):
        return
    joined = [mark for mark in _JOINS.finditer(text, begin, head) if reading.starts_word(mark.start())]
    for number, stop in enumerate([*stops, *(mark.start() for mark in joined), head]):
        yield _stripped(text, number, position, stop)
        mark = _JOINS.match(text, stop)
        position = mark.end() if mark else stop + 1


def _member(reading: Reading, start: int, end: int, confidence: float, *, goods: bool) -> Find:
    """The find of one member; an area before it is part of its name only where it is no full name (临溪光纤)."""
    name = reading.text[start:end]
    area = _area_before(reading, start, end)
    if area is not None:
        start = area if reading.text[area - 1] in _AREA_KINDS else start
        return Find(start, end, "Industry", "framed list", confidence, 1, names=(reading.text[area:end],))
    product = goods and ware_strength(name) == 2 and name_vocabulary().general.get(name) != "Industry"
    return Find(start, end, "Product" if product else "Industry", "framed list", confidence, 1)


_COPULA = re.compile(r"(?:已?成为|作为|构成|[是为])$")


def _stripped(text: str, number: int, start: int, end: int) -> tuple[int, int]:
    """The member without quotation marks and size; the first begins right behind the verb that governs the list."""
    if number == 0:
        start = lead_end(text, text.rfind("\n", 0, end) + 1, end) or start
    if text[start] == "“" and text[end - 1] == "”":
        start, end = start + 1, end - 1
    if number and (copula := _COPULA.search(text, start + 2, end)):
        end = copula.start()  # 甲、乙是三大支柱产业
    size = _SIZE.match(text, start, end)
    return (size.end(), end) if size and end - size.end() >= 2 else (start, end)


def _area_before(reading: Reading, start: int, end: int) -> int | None:
    """Where the trade begins behind the name of the area that it is in (临溪市｜光纤, 临溪｜光纤)."""
    for stop in range(min(start + _LONGEST_AREA, end - 2), start + 1, -1):
        whole = reading.text[stop - 1] in _AREA_KINDS
        if reading.text[start:stop] in by_name() and (whole or reading.starts_word(stop)):
            return stop
    return None


def may_be_trade(reading: Reading, start: int, end: int) -> bool:
    """Whether the member can be a trade: a noun phrase that names no place, firm or person and is no mere quality."""
    name = reading.text[start:end]
    if not 2 <= len(name) <= MAX_TRADE or NO_TRADE.search(name):
        return False
    if name_vocabulary().general.get(name) == "Industry":
        return True
    words = reading.words_in(start, end)
    if name in by_name() or (len(words) == 1 and words[0].tag in PROPER and len(name) > 3):
        return False
    if any(word.tag in _NO_WORDS and word.text not in _LINKS for word in words):
        return False
    return not all(word.tag in {"a", "ad", "m", "f"} for word in words)
