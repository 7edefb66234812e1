"""The area a document speaks for (我市, 全县) where only longer names say which one it is (云澜市 in 云澜市新闻网)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_OWN = re.compile(r"(?:[我全本](?P<level>[省市县区旗])(?![场域直级委])|代表(?P<office>[省市县区])(?:人民)?政府)")
_PLACED = frozenset(
    "GovernmentBody Organization Company ResearchInstitution University Association Event Policy Port Airport Place "
    "DevelopmentZone IndustrialPark LogisticsPark DevelopmentPlatform CommercialDistrict CharacteristicTown".split()
)
"""Classes whose names begin with the place they belong to."""

_GOVERNED = {
    level: re.compile(rf"[\u4e00-\u9fff]{{2,4}}?[{kinds}](?=(?:人民)?政府)")
    for level, kinds in {"province": "省", "city": "市", "county": "县区旗"}.items()
}
"""An area that no gazetteer knows has a government of its own."""

_LEVELS = {"省": "province", "市": "city", "县": "county", "区": "county", "旗": "county"}


def find_home(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield the area that most names of ``found`` begin with, when no area of the level spoken of is named itself."""
    spoken = Counter(match.group("level") or match.group("office") for match in _OWN.finditer(reading.text))
    if not spoken:
        return
    word = min(spoken, key=lambda word: (-spoken[word], word))
    level = _LEVELS[word]
    named = (reading.text[find.start : find.end] for find in found if find.type == "AdministrativeArea")
    if any(_is_of_level(name, level) and (word != "旗" or name.endswith(word)) for name in named):
        return  # 我旗 is no city or county beside it
    places: dict[str, list[Find]] = defaultdict(list)
    for find in found:
        if find.type not in _PLACED:
            continue
        start = _behind_superiors(reading.text, find, level)
        name = _leading_area(reading.text[start : find.end], level)
        governed = _GOVERNED[level].match(reading.text, start, find.end) if name is None else None
        if governed is not None:
            name = governed.group()
        if name is not None and word == "旗" and not name.endswith(word):
            continue
        if name is not None and (governed is not None or _is_name(reading, start, start + len(name))):
            places[name].append(Find(start, start + len(name), "AdministrativeArea", "home in name", 0.7, inner=True))
    if places:
        yield from places[min(places, key=lambda name: (-len(places[name]), name))]


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the short name of an area is one here: no ordinary word (新兴), no part of one (市中 of 市中级)."""
    name = reading.text[start:end]
    if any(division.name == name for division in by_name().get(name, ())):
        return True
    ordinary = is_generic(name) or name in name_vocabulary().words("ambiguousPlaces")
    word = reading.words[reading.word_at[start]]
    return not ordinary and (word.tag in {"LOC", "ORG", "nz", "nw"} and word.start == start)


def _behind_superiors(text: str, find: Find, level: str) -> int:
    """Where the name goes on after 中共 and after the city that the county or district lies in (中共云澜市|临溪区委)."""
    start = find.start + 2 * text.startswith("中共", find.start)
    if level != "county":
        return start
    for length in (4, 3):
        city = text[start : start + length]
        if city.endswith("市") and _is_of_level(city, "city") and _leading_area(text[start + length : find.end], level):
            return start + length
    return start


def _leading_area(name: str, level: str) -> str | None:
    """The longest name of a division of the level that ``name`` goes on after."""
    return next((name[:n] for n in range(min(len(name) - 2, 8), 1, -1) if _is_of_level(name[:n], level)), None)


_NO_PROVINCES = frozenset({"香港", "澳门"})


def _is_of_level(name: str, level: str) -> bool:
    if name in _NO_PROVINCES:
        return False
    return any(division.level == level for division in by_name().get(name, ()))
