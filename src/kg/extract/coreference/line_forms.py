"""Whether two names of railways or roads are one line: 云临高铁, 云临高速铁路 and 云澜至临溪高速铁路."""

from __future__ import annotations

import re

from kg.extract.names.initials import LETTERS
from kg.extract.numerals import read_numeral
from kg.gazetteer import by_name

_HEADS = (("高速铁路", "高铁"), ("高速公路", "高速"), ("城际铁路", "城际"), ("客运专线", "客专"))
LINE_HEAD = re.compile(r"(?:高铁|高速|城际|客专|铁路|公路)$")
_METRO = re.compile(r"(?:地铁)?\d{1,2}号线$")
_NUMBERED_LINE = re.compile(r"[一二三四五六七八九十]{1,3}(?=号线)")
_SECTION = re.compile(r"(?P<line>.{2,12}(?:铁路|高铁|高速|公路|城际|客专))?(?P<part>[^()]{2,12})段$")
_BRIDGE_FILLER = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})[省市县区](?=[\u4e00-\u9fff]{3})|公路(?=大桥)|铁路(?=大桥)|公铁(?=大桥)|特(?=大桥)"
)
_NUMBER = re.compile(r"[GSgs]\d{1,4}")
_PART = re.compile(r"(?:铁路|高铁|高速)(?P<letters>[\u4e00-\u9fff]{2,4})段$")
_NAME_OF_ROAD = re.compile(r"[\u4e00-\u9fff]{2,4}(?:高速|线)")
_RIVERS = frozenset({"长江", "黄河", "汉江", "湘江", "赣江", "珠江", "淮河"})
_WORK = re.compile(r"(?:建设)?(?:项目|工程)$")
_TWO_ENDS = ("from", "to")
_ENDS = re.compile(r"(?:新建)?(?P<from>[^至-]{2,6})(?:经[^至-]{2,6})?[至-](?P<to>[^至-]{2,6})")


_ASIDE = re.compile(r"[(（][^()（）]*界[)）]|之?间的?(?=[\u4e00-\u9fff])")
"""What a name may tell between its ends and its class word: the border a road ends at (甲至乙(丙丁省界)高速), 间的."""


def is_line_short(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` in fewer words: the class word short, the ends by one letter each.

    >>> is_line_short("云临高铁", "云澜至临溪高速铁路"), is_line_short("云临高速", "云澜至松原高速公路")
    (True, False)
    >>> is_line_short("云松临高铁", "云澜至松原至临溪高速铁路")
    True
    """
    one, other = plain_line(short), plain_line(long)
    if _is_same_section(one, other):
        return True
    if _NUMBER.fullmatch(one) and other.startswith(one) and _NAME_OF_ROAD.fullmatch(other, len(one)):
        return True
    part = _PART.search(re.sub(r"[(][^()]*[)]$", "", other))
    if part is not None and LINE_HEAD.sub("", one) == part["letters"] != "":
        return True  # 甲丙铁路乙丁段 is what is called 乙丁铁路
    if one == other or (other.endswith(one) and _is_province(other[: -len(one)])):
        return True
    if _METRO.fullmatch(one):
        return other != one and other.endswith(one) and not (one[0].isdigit() and other[-len(one) - 1].isdigit())
    if one.endswith("大桥") and other.endswith("大桥"):
        return _is_same_bridge(one, other)
    head, its = LINE_HEAD.search(one), LINE_HEAD.search(other)
    if head is None or its is None or head.group() != its.group():
        return False
    letters, route = one[: head.start()], other[: its.start()].removeprefix("新建")
    stops = re.split("[至-]", route)
    if len(letters) == len(stops) > len(_TWO_ENDS):  # 甲乙丙高铁: a letter for each of three
        return all(_stands_for(letter, stop) for letter, stop in zip(letters, stops, strict=True))
    ends = _ENDS.fullmatch(route)
    if ends is None or len(letters) != len(_TWO_ENDS):
        return False
    return _stands_for(letters[0], ends["from"]) and _stands_for(letters[1], ends["to"])


def _is_same_section(one: str, other: str) -> bool:
    """Whether two sections of a line are one, its ends written out or by a letter each (甲铁路乙丙段, 甲铁路乙地至丙地段)."""
    short, long = _SECTION.fullmatch(one), _SECTION.fullmatch(other)
    if short is None or long is None or (short["line"] and short["line"] != long["line"]):
        return False
    ends, letters = _ENDS.fullmatch(long["part"]), short["part"]
    if letters == long["part"]:
        return True
    told = ends is not None and len(letters) == 2
    return told and _stands_for(letters[0], ends["from"]) and _stands_for(letters[1], ends["to"])  # type: ignore[index]


def _is_same_bridge(short: str, long: str) -> bool:
    """Whether two bridges are one, written with and without its county and 公路 (临溪县云江公路大桥, 临溪云江大桥)."""
    one, other = (_BRIDGE_FILLER.sub("", name) for name in (short, long))
    return len(one) >= 4 and (other.endswith(one) if one[:2] not in _RIVERS else other[-len(one) :] == one)


def _is_province(name: str) -> bool:
    return any(division.level == "province" for division in by_name().get(name, ()))


def _stands_for(letter: str, place: str) -> bool:
    return letter in place or LETTERS.get(letter) == place.removesuffix("市")


def plain_line(name: str) -> str:
    """A name of a line as they are compared: no project, class word and number in their short forms."""
    name = _ASIDE.sub("", _WORK.sub("", name)).replace("国家高速", "高速").replace("轨道交通", "地铁")
    name = _NUMBERED_LINE.sub(lambda number: str(read_numeral(number.group()) or number.group()), name)
    for long, short in _HEADS:
        name = name.replace(long, short)
    return name
