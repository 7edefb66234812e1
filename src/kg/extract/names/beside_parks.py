"""Parks in a list beside one that is found: 甲产业园、乙疗愈产业园, whatever words the tagger makes of the second name.

The mark before it tells where the name begins, and its ending where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_KINDS = frozenset({"IndustrialPark", "LogisticsPark", "CharacteristicTown"})
_NEXT = re.compile(
    r"、(?P<name>[^、,。;:!?\n“”()《》的和与及等在是将已]{4,16}?(?:园|城|谷|港|小镇))(?=[、,。;和与及等依先已均入])"
)
_SHORTEST = 3
"""So much must stand before the word for the kind."""


def find_beside_parks(reading: Reading, found: Iterable[Find]) -> Iterator[Find]:
    """Yield the members that follow a park in its list and end like one, as long as they go on."""
    for find in found:
        end = find.end
        while find.type in _KINDS and not find.inner and (match := _NEXT.match(reading.text, end)):
            kinds = classes_by_ending(match["name"]) & _KINDS
            if len(kinds) != 1 or not _is_own(reading, *match.span("name")):
                break
            yield Find(*match.span("name"), min(kinds), "park beside a park", 0.7)
            end = match.end("name")


def _is_own(reading: Reading, start: int, end: int) -> bool:
    """Whether something of its own stands before the word for the kind, and no verb that brings it in."""
    name = reading.text[start:end]
    ending = max((e for e in name_vocabulary().endings if name.endswith(e)), key=len, default="")
    stem = name.removesuffix(ending)
    first = reading.words[reading.word_at[start]]
    brought = first.start == start and first.text in name_vocabulary().words("openingVerbs")
    return len(stem) >= _SHORTEST and not is_generic(stem) and not brought and reading.ends_word(end)
