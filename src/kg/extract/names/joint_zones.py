"""Zones that two places on either side of a border run together (某国甲—乙经济合作区): the tagger knows few such places.

What joins them is a dash before the place that the kind of zone follows; the countries may stand before the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.places import is_place
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_ZONE = re.compile(
    r"-(?P<second>[\u4e00-\u9fff]{2,6}?)(?:国际|跨境|边境|口岸|双边|产能|产业|自由|经济|贸易|工业|技术|创新|合作|开发|示范|试验)*"
    r"(?:合作区|经济区|贸易区|自贸区|开发区|工业园区?|产业园区?|产业区|合作园区?|合作中心|示范区|试验区|保税区)"
)
_NO_PLACE = frozenset({"n", "vn", "a", "an", "ad", "m", "TIME", "d", "p", "c", "u", "r", "w"})


def find_joint_zones(reading: Reading) -> Iterator[Find]:
    """Yield them with the countries that are written before them."""
    for match in _ZONE.finditer(reading.text):
        first = _word_before(reading, match.start())
        if first is None or not reading.ends_word(match.end()) or is_generic(match["second"]):
            continue
        if not _is_named(reading, first, match):
            continue
        type_ = "IndustrialPark" if "园" in match.group()[-2:] else "DevelopmentZone"
        yield Find(_from_countries(reading, first.start), match.end(), type_, "joint zone", 0.8, 2)


def _word_before(reading: Reading, end: int) -> Token | None:
    """The word that ends before the dash, if it may be a place."""
    number = reading.word_at[end - 1] if end else -1
    word = reading.words[number] if number >= 0 else None
    if word is None or word.tag in _NO_PLACE or not 2 <= len(word.text) <= 5:
        return None
    return None if is_generic(word.text) or word.text in name_vocabulary().words("openingVerbs") else word


def _is_named(reading: Reading, first: Token, match: re.Match[str]) -> bool:
    """Whether one of the two is seen as a name, be it together with the kind of zone."""
    behind = reading.words_in(match.start("second"), match.end())
    return first.tag in PROPER or any(word.tag in {"LOC", "ORG", "nz"} for word in behind)


def _from_countries(reading: Reading, start: int) -> int:
    """``start``, or where the countries begin that are written right before it (甲国乙国丙—丁…, 甲国-乙国丙-丁…)."""
    while start > 1:
        at = start - (reading.text[start - 1] == "-")
        number = reading.word_at[at - 1]
        word = reading.words[number] if number >= 0 else None
        if (
            word is None
            or word.end != at
            or word.tag != "LOC"
            or not is_place(word.text)
            or word.text[-1] in "省市县区"
        ):
            return start
        start = word.start
    return start
