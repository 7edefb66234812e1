"""Places of a list that the tagger takes for ordinary words: what the others of the list are, and where it stands, tells.

途经云澜、临溪、方正, 直达甲、乙、丙三地: most members are places, and a way leads over all of them. Behind 途经 no member
need be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import is_generic
from kg.extract.names.places import is_place, place_type
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_WAY = re.compile(
    r"(?:途?经过?|途径|穿越|穿过|串联起?|串起|连接|连通|联通|直达|直通|直抵|通达|抵达|到达|停靠|发往|开往|运往|飞往|前往|通往|驶往|至|到|往返)了?$"
)
"""What leads to a list of places on a way."""
_ALONG = re.compile(
    r"(?:途[经径]|沿线(?:主要)?(?:经过|穿越|有)|(?:依次|主要|先后|分别)(?:经过|穿越|途经|经)|(?:起于|起自|始于|起点[为是于在])[^,;。]{2,16},(?:向[东南西北]+)?经)(?:了|过)?$"
)
"""What is listed behind it are places, whether the tagger knows them or not."""
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_CLOSED = re.compile(r"[、,。;\n和与及等后]|[\d两三四五六七八九十]|$")
"""What closes a member; the letters of a line have its class word behind them."""
_LEAST = 2
"""How many members at least must be known for places."""


def find_on_the_way(reading: Reading) -> Iterator[Find]:
    """Yield the members of such lists that are no places to the tagger."""
    for enumeration in enumerations(reading):
        members = [_behind_superior(reading, *member) for member in enumeration.members]
        known = [_is_known(reading, *member) for member in members]
        along = _all_along(reading, enumeration, members)
        if not along and (all(known) or sum(known) < max(_LEAST, len(members) / 2)):
            continue
        for (start, end), placed in zip(members, known, strict=True):
            name = reading.text[start:end]
            if (placed and not along) or _is_ordinary(name) or not _CLOSED.match(reading.text, end):
                continue
            if is_place(name) or _leads_over(enumeration, name):
                yield Find(start, end, place_type(name), "place on the way", 0.7, 1)


_END = re.compile(
    r"(?:起于|起自|始于|止于|终于|终至|[起终]点(?:[为是在于]|位于|设在))(?:[^,;。、]{1,12}?(?:交界处?|境内|附近|以[东南西北])的)?(?P<name>[\u4e00-\u9fff]{2,4})(?=[,;。、(]|$)"
)
"""Where a way begins or ends (起点为甲乙交界处的｜柳坪｜, 止于｜青口｜)."""
_NO_END = re.compile(
    r"[省市县区镇乡村站港桥路线园口岸]$|[^\u4e00-\u9fff]|[年月日]|交[叉汇]|[东南西北]侧|[城市县][东南西北]$|现状|规划|既有"
)


def find_way_ends(reading: Reading) -> Iterator[Find]:
    """Yield the ends of a road or line where they have no class word."""
    for end in _END.finditer(reading.text):
        name = end["name"]
        if not _NO_END.search(name) and not _is_ordinary(name) and reading.ends_word(end.end("name")):
            yield Find(*end.span("name"), place_type(name), "end of a way", 0.7, 1)


def _all_along(reading: Reading, enumeration: Enumeration, members: list[tuple[int, int]]) -> bool:
    """Whether a way goes through all of a list of short names (途经柳坪、石滩、大湾)."""
    names = [reading.text[start:end] for start, end in members]
    along = len(names) > _LEAST and _ALONG.search(enumeration.before) is not None
    return along and all(_NAME.fullmatch(name) and not _is_ordinary(name) for name in names)


def _leads_over(enumeration: Enumeration, name: str) -> bool:
    """Whether the list stands behind a verb of ways, and the name can be that of a place."""
    return _NAME.fullmatch(name) is not None and _WAY.search(enumeration.before) is not None


def _is_ordinary(name: str) -> bool:
    return is_generic(name) or name in name_vocabulary().general or name in name_vocabulary().words("openingVerbs")


def _is_known(reading: Reading, start: int, end: int) -> bool:
    """Whether the member is one place by the tagger."""
    words = reading.words_in(start, end)
    return all(word.tag == "LOC" for word in words) and words[0].start == start and words[-1].end == end


def _behind_superior(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The member without a province or city before it (云澜省｜临溪)."""
    word = reading.words[reading.word_at[start]]
    above = word.start == start and word.end < end and word.tag == "LOC" and word.text in by_name()
    return (word.end, end) if above else (start, end)
