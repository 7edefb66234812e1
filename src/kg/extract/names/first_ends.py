"""Works and lines named by two ends of which a finder saw only the second: 信都至｜云澜高速公路二期工程."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_TYPES = frozenset({"Project", "Highway", "RailwayLine", "TransportInfrastructure", "Pipeline"})
_WAY = re.compile(
    r"高速|铁路|高铁|城际|[客货]运专线|公路|国道|省道|航道|运河|管道|管线|管网|线路|快速路|大道|路面|轨道|联络线|连接线|复线|河段|干线"
)
_WORD = frozenset({"LOC", "PER", "ORG", "nz", "nw", "n", "d", "s"})
_LED = re.compile(r"[从由自在于距]")
_BRANCHES = re.compile(r"[\u4e00-\u9fff]{2,6}站(?:[东西南北]{1,2}[端侧]|咽喉)?(?:引出|接轨|出岔|接入|出站)")
"""Behind a line at whose station another begins: 自 before it leads to the station (自甲至乙铁路｜丙站引出)."""
_NO_END = frozenset({"起点", "终点", "始点", "讫点", "直达", "直通"})
"""Before 至 they tell of where a line leads to (终点至甲), and name no place."""
_MAX = 6
_DIVERSION = re.compile(r"引[\u4e00-\u9fff]济[\u4e00-\u9fff]")
"""Water led from one river to another; the tagger takes its first character for a verb."""
_NUMBER = re.compile(r"(?<![A-Za-z\d])[GSXY]\d{1,4}$")


def from_first_end(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield ``find``, begun at its first end where 至 and a place stand before it, and that place as a name."""
    text = reading.text
    dash = find.start - 1
    if dash >= 0 and find.type in _TYPES and _DIVERSION.match(text, dash):
        yield find._replace(start=find.start - 1)
        return
    if (
        find.type not in _TYPES
        or find.inner
        or dash < 2
        or text[dash] != "至"
        or not _WAY.search(text, find.start, find.end)
    ):
        yield find
        return
    start = first_end_start(reading, dash)
    if start is None or (_LED.match(text, max(0, start - 1)) and not _BRANCHES.match(text, find.end)):
        yield find
        return
    if text[start - 1 : start] == "经" and (origin := first_end_start(reading, start - 1)) is not None:
        yield Find(start, dash, place_type(text[start:dash]), "route end", 0.75, inner=True)
        start, dash = origin, start - 1  # 甲经乙至｜丙高速公路
    while text[start - 1 : start] == "至" and (before := first_end_start(reading, start - 1)) is not None:
        yield Find(start, dash, place_type(text[start:dash]), "route end", 0.75, inner=True)
        start, dash = before, start - 1  # 甲至乙至｜丙高速公路
    numbered = _NUMBER.search(text, max(0, start - 5), start)
    yield find._replace(start=numbered.start() if numbered else start, rank=max(find.rank, 3))
    if "经" not in text[start:dash]:
        yield Find(start, dash, place_type(text[start:dash]), "route end", 0.75, inner=True)


def first_end_start(reading: Reading, end: int) -> int | None:
    """Where the place before ``end``, the first end of a line, begins: place names side by side, else one word of two or three characters."""
    words = reading.words
    number = reading.word_at[end - 1]
    if words[number].tag == "LOC" and words[number].end == end:
        start = words[number].start
        while (
            number > 0
            and words[number - 1].tag == "LOC"
            and words[number - 1].end == start
            and end - words[number - 1].start <= _MAX
            and not words[number - 1].text.endswith(("省", "自治区"))
        ):
            number -= 1
            start = words[number].start
        while start < end and reading.text[start].isascii():
            start += 1
        return start
    start = words[number].start if words[number].end - words[number].start > 1 else end - 2
    name = reading.text[start:end]
    if not 2 <= len(name) <= 3 or not reading.starts_word(start) or not re.fullmatch(r"[\u4e00-\u9fff]+", name):
        return None
    tags = {word.tag for word in reading.words_in(start, end)}
    ordinary = is_generic(name) or name in _NO_END or name in name_vocabulary().words("openingVerbs")
    return None if ordinary or not tags <= _WORD else start
