"""Names whose ending has only generic words before it, and what makes them names all the same.

Boards of zones (示范区管委会), hubs by their reach (国际性航空枢纽), parks that share an ending after a list of
places (甲、乙省级高新园区), and bases that are being built (建轴承生产基地).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_BOARD = re.compile(r"管委会|管理委员会|党工委|工委")
_BOARD_OF = re.compile(r"(?:开发区|高新区|经开区|试验区|示范区|新区|保税区|度假区)$")
_CAPACITY = re.compile(r"(?:建|建设|投建)(?:设|成)?年产(?:能|量)?[约近超]?[\d.]+[^,。;]{1,8}的$")
_REACH = re.compile(r"(?:全国性|国际性|区域性)$")
_COUNT = re.compile(r"(?:[两二三四五六七八九十]|\d{1,2})[大个]")
"""甲、乙两大生产基地 counts what lies in each place, and names none of them."""
_JOINT = re.compile(
    r"(?:共建|联建|合建|(?:拟建|在建|规划建设|投资建设|新建)的(?!国家级|[省市]级|全国|首))(?=[^、,。;:了的]+$)"
)
_PARKS = frozenset({"IndustrialPark", "DevelopmentZone", "LogisticsPark", "DevelopmentPlatform"})
_SHARING = frozenset({"DevelopmentZone", "IndustrialPark", "LogisticsPark"})


def find_bare(reading: Reading, head: int, end: int, type_: str) -> Iterator[Find]:
    """Yield names of class ``type_`` that end in ``text[head:end]`` without anything specific before it."""
    text = reading.text
    board = _BOARD.match(text, head, end) and _BOARD_OF.search(text, max(0, head - 4), head)
    if board and reading.starts_word(board.start()):
        yield Find(board.start(), end, "GovernmentBody", "board", 0.6)
    joint = _JOINT.search(text, max(0, head - 12), head) if type_ in _PARKS else None
    if joint and end - joint.end() >= 6 and is_generic(text[joint.end() : head]) and reading.starts_word(joint.end()):
        yield Find(joint.end(), end, type_, "joint park", 0.65)
    reach = _REACH.search(text, max(0, head - 3), head) if type_ == "TransportInfrastructure" else None
    if reach and reading.starts_word(reach.start()):
        yield Find(reach.start(), end, type_, "reach", 0.7)
    if type_ in _SHARING:
        yield from _sharing(reading, head, end, type_)


def _sharing(reading: Reading, head: int, end: int, type_: str) -> Iterator[Find]:
    """The names that places before the last one make with its generic rest: 甲、乙省级高新园区 has 甲省级高新园区."""
    number = reading.word_at[head]
    while (
        number > 0
        and (reading.words[number].tag != "LOC" or reading.words[number].text not in by_name())
        and end - reading.words[number].start < 14
    ):
        number -= 1
    last = reading.words[number]
    rest = reading.text[last.end : end]
    if (
        last.tag != "LOC"
        or last.end >= head
        or not is_generic(reading.text[last.end : head])
        or last.text not in by_name()
        or _COUNT.match(rest)
    ):
        return
    while number > 1 and reading.words[number - 1].text == "、" and reading.words[number - 2].text in by_name():
        number -= 2
        word = reading.words[number]
        yield Find(word.start, word.end, type_, "shared ending", 0.7, 2, word.text + rest)


def is_under_way(reading: Reading, start: int, head: int, end: int) -> bool:
    """Whether an unnamed base is a project that the text says is being built (建轴承生产基地)."""
    before = reading.text[max(0, start - 20) : start]
    return (
        reading.text[end - 2 : end] in {"基地", "工厂"}
        and (before.endswith(("建", "建设", "投建")) or _CAPACITY.search(before) is not None)
        and head - start >= 3
    )
