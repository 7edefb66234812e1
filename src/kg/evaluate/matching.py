"""How a thing of the graph and a thing of the gold are recognised as the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from kg.evaluate.found import FoundEntity
from kg.evaluate.gold import GoldEntity

_NOT_COMPARED = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]")
_TOLERANCE = Decimal("0.0005")


def comparable(name: str) -> str:
    """A name as it is compared: full-width folded; white space, quotation and book-title marks removed.

    >>> comparable("《云澜 方案》")
    '云澜方案'
    """
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", name)).lower()


def similarity(one: str | None, other: str | None) -> float:
    """Dice coefficient of the characters of two indicators, in [0, 1]."""
    a, b = comparable(one or ""), comparable(other or "")
    if not a or not b:
        return 0.0
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def same_number(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether both are numbers and differ by at most 0.05 %."""
    if one is None or other is None:
        return False
    return abs(one - other) <= max(abs(one), abs(other)) * _TOLERANCE


def match_entities(found: Mapping[str, FoundEntity], gold: Mapping[str, GoldEntity]) -> dict[str, str]:
    """Pair found things (by IRI) with gold things (by id), each at most once.

    Any shared name makes a candidate; right class first, then more shared names, then longer ones.
    """
    names = {id: {comparable(name) for name in entity.names} for id, entity in gold.items()}
    holders: dict[str, list[str]] = {}
    for id, forms in names.items():
        for form in forms:
            holders.setdefault(form, []).append(id)
    place = {id: n for n, id in enumerate(gold)}
    candidates = []
    for iri, entity in found.items():
        forms = {comparable(name) for name in entity.names}
        for id in {id for form in forms for id in holders.get(form, ())}:
            shared = forms & names[id]
            fits = entity.type in gold[id].classes
            candidates.append((not fits, -len(shared), -max(map(len, shared)), iri, place[id], id))
    matched: dict[str, str] = {}
    taken: set[str] = set()
    for *_, iri, _, id in sorted(candidates):
        if iri not in matched and id not in taken:
            matched[iri] = id
            taken.add(id)
    return matched
