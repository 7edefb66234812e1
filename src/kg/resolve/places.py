"""Names → places of the gazetteer, as paths such as ``甘肃/兰州/榆中``: what a name's own place is, and where a text is.

A path's beginning is the place above it, so two paths fit together where one begins with the other. Divisions that
changed their kind (a county that became a district) keep one path. Names that the gazetteer does not know but that end
like a division (某某市) stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.gazetteer import Division, by_name

LONGEST = 12
REMEMBERED_SINCE = 2012
MARKER = "?"  # begins the path of a place that no gazetteer knows
_NOT_A_PLACE = frozenset(
    "东方 平安 和平 新华 朝阳 长安 高新 兴隆 安定 通道 同心 新城 新都 新市 城区 市区 郊区 矿区 东区 西区 城东 城西 城北 城中 城关 市中"
    " 市北 市南 红旗 合作 共和 南部 海港 港口 江北 江南 河东 河西 滨海 滨江 滨湖 永安 富裕 向阳 前进 前锋 友好 友谊 公安 互助 民主 复兴"
    " 振兴 太平 安居 光明 新建 新星 新民 开放 洞口 江口 河口 湖口 江山 方城 双城 古城 界首 站前 资源 运河 解放 路桥 道外 通海 西部 东部"
    " 东海 东风 南山 白云 长乐 长寿 莲花 芙蓉 大同 太和 政和".split()
)
"""Short names of divisions that are first of all ordinary words or parts of brand names."""
_NO_CITY = frozenset({"直辖县", "省直辖县级行政区划", "自治区直辖县级行政区划", "市辖区", "县"})
_BEFORE = re.compile(r"^(?:中国共产党|中国|中共|国网|国家|新)")
_BRACKET = re.compile(r"\(([^()]{2,10})\)")
_UNKNOWN = re.compile(r"^([\u4e00-\u9fff]{2,5}?(?:省|市|自治州|自治区|县|地区))(?=.|$)")
_NOT_UNKNOWN = re.compile(
    r"城市|都市|上市|超市|我市|全市|该市|本市|各市|门市|省市|股市|夜市|全省|我省|各县|跨境|集市|菜市|楼市|早市"
)


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """The place a name begins with (or holds in brackets): its path, and the rest of the name."""

    path: str
    rest: str


def is_within(inner: str, outer: str) -> bool:
    """Whether the place ``inner`` is ``outer`` or lies in it."""
    return inner == outer or inner.startswith(outer + "/")


def fits(first: str, second: str) -> bool:
    """Whether two places can be one: equal, or one within the other."""
    return is_within(first, second) or is_within(second, first)


@cache
def _paths() -> dict[str, tuple[str, ...]]:
    """Full and short names of divisions → their paths; only the divisions of today where there are any."""
    return {
        name: tuple(dict.fromkeys(_path(d) for d in _todays(bearers) if _is_remembered(name, d)))
        for name, bearers in by_name().items()
    }


def _todays(bearers: Sequence[Division]) -> list[Division]:
    newest = max(division.last_year for division in bearers)
    return [division for division in bearers if division.last_year == newest]


def _is_remembered(name: str, division: Division) -> bool:
    """Short names of divisions that were abolished long ago are ordinary words again (动力 was a district)."""
    return name == division.name or division.last_year >= REMEMBERED_SINCE


def _path(division: Division) -> str:
    above = (name for name in (division.province, division.city) if name and name not in _NO_CITY)
    return "/".join([*map(_short, above), division.short])


@lru_cache(maxsize=10_000)
def _short(name: str) -> str:
    bearers = by_name().get(name, ())
    return bearers[0].short if bearers else name.removesuffix("市")


def find_path(name: str, near: Iterable[str] = (), *, is_strict: bool = False) -> str | None:
    """The path of the division called ``name``; among namesakes the one in or around the places ``near``.

    Where these do not decide, the only one of the highest level (吉林: the province); else None. When ``is_strict``,
    the short name of a county far from all places ``near`` is none: it is more often a part of another word.
    """
    paths = _paths().get(name, ())
    places = list(near)
    for place in places:
        fitting = [path for path in paths if fits(path, place)]
        if fitting:
            return max(fitting, key=lambda path: (path == place, -path.count("/"), path))
    if not paths or re.fullmatch(r".区", name):
        return None  # 新区, 城区, 矿区: the names of a few divisions, and ordinary words everywhere else
    highest = min(path.count("/") for path in paths)
    if highest == 2 and is_strict and _is_far(paths, places) and not _is_full_name(name):
        return None
    top = [path for path in paths if path.count("/") == highest]
    return top[0] if len(top) == 1 and (highest < 2 or len(paths) == 1) else None


def _is_far(paths: Iterable[str], places: Sequence[str]) -> bool:
    """Whether all the paths lie in other provinces than the places."""
    provinces = {place.split("/")[0] for place in places if not place.startswith(MARKER)}
    return bool(provinces) and all(path.split("/")[0] not in provinces for path in paths)


def _is_full_name(name: str) -> bool:
    return any(division.name == name for division in by_name().get(name, ()))


def is_division(name: str) -> bool:
    """Whether any division has this full or short name."""
    return name in _paths()


def own_place(folded: str, near: Sequence[str] = ()) -> OwnPlace | None:
    """The place that a folded name begins with, nested ones read to the smallest (甘肃省兰州市…), or has in brackets."""
    start = _leading_place(folded, near)
    if start is not None:
        return start
    for match in _BRACKET.finditer(folded):
        path = find_path(match.group(1), near)
        if path is not None:
            return OwnPlace(path, folded[: match.start()] + folded[match.end() :])
    return None


def _leading_place(folded: str, near: Sequence[str]) -> OwnPlace | None:
    before = _BEFORE.match(folded)
    rest = folded[before.end() :] if before and before.group() != "新" else folded
    path: str | None = None
    while True:
        step = _longest_division(rest, near if path is None else [path])
        if step is None or (path is not None and not is_within(step.path, path)):
            break
        path, rest = step.path, step.rest
    if path is not None:
        return OwnPlace(path, rest)
    unknown = _UNKNOWN.match(rest)
    if unknown and not _NOT_UNKNOWN.search(unknown.group(1)):
        return OwnPlace(MARKER + unknown.group(1), rest[unknown.end() :])
    return None


def _longest_division(name: str, near: Sequence[str]) -> OwnPlace | None:
    for length in range(min(LONGEST, len(name)), 1, -1):
        piece = name[:length]
        if piece in _NOT_A_PLACE and piece != name:
            continue
        path = find_path(piece, near, is_strict=length < len(name))
        if path is not None:
            return OwnPlace(path, name[length:])
    return None


def _counts_in_a_title(text: str, position: int, step: OwnPlace, found: Sequence[str]) -> bool:
    """Whether a place met in a title is one: the short name of a county only at its beginning or after its superior."""
    piece = text[position : position + min(LONGEST, len(text) - position) - len(step.rest)]
    if piece in _NOT_A_PLACE or text[position : position + 2] in _NOT_A_PLACE:
        return False
    is_short_county = step.path.count("/") == 2 and not _is_full_name(piece)
    return position == 0 or not is_short_county or any(is_within(step.path, path) for path in found)


def places_in(text: str) -> list[str]:
    """The paths of all divisions named in a title or a publisher's name, in order; ambiguous ones left out."""
    found: list[str] = []
    position = 0
    while position < len(text) - 1:
        step = _longest_division(text[position : position + LONGEST], found)
        if step is not None and _counts_in_a_title(text, position, step, found):
            found.append(step.path)
            position += min(LONGEST, len(text) - position) - len(step.rest)
        else:
            position += 1
    return found
