"""Which place a document speaks from: its city, county or province, by title, publisher and what it names most."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kg.model import AnnotatedDocument, Chain
from kg.resolve.places import MARKER, find_path, is_division, is_within, own_place, places_in
from kg.resolve.wording import fold_name

AUTONOMOUS_REGIONS = frozenset({"内蒙古", "广西", "西藏", "宁夏", "新疆"})
SPEAK_FOR_PLACES = frozenset(
    {"GovernmentBody", "DevelopmentZone", "IndustrialPark", "LogisticsPark", "CommercialDistrict", "Policy"}
)
MAJORITY = 0.5  # the share of all place mentions that a place (with what lies in it) needs
MIN_MENTIONS = 2


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """The place a document speaks from, as a path; None where the text names several alike or none."""

    place: str | None = None

    @property
    def city(self) -> str | None:
        """The path cut to province and city."""
        return "/".join(self.place.split("/")[:2]) if self.place else None

    def at_level(self, level: str) -> str | None:
        """The path that a bare level word (省, 市, 县, 区) means in this document."""
        if self.place is None:
            return None
        if self.place.startswith(MARKER):
            return self.place if self.place.endswith(level) else None
        steps = self.place.split("/")
        if level in ("省", "自治区"):
            has_level = is_division(steps[0] + "省") if level == "省" else steps[0] in AUTONOMOUS_REGIONS
            return steps[0] if has_level else None
        if level != "市":
            return self.place if len(steps) == 3 else None
        if len(steps) == 1:
            return steps[0] if is_division(steps[0] + "市") and not is_division(steps[0] + "省") else None
        is_county_city = len(steps) == 3 and is_division(steps[-1] + "市") and not is_division(steps[-1] + "区")
        return self.place if is_county_city else "/".join(steps[:2])


def context_of(annotated: AnnotatedDocument) -> DocumentContext:
    """The context of one document.

    Title and publisher decide where they name a place; a publisher abroad or of the whole country names none. Else
    the place that most of the text's mentions of places are of, at the deepest level where that is so.
    """
    document = annotated.document
    for words in (document.title, document.publisher):
        named = places_in(fold_name(words)) if words else []
        cities = list(dict.fromkeys(named))
        if cities and all(is_within(path, cities[0]) or is_within(cities[0], path) for path in cities):
            return DocumentContext(max(cities, key=lambda path: path.count("/")))
        unknown = own_place(fold_name(words)) if words and not cities else None
        if unknown is not None:
            return DocumentContext(unknown.path)
    return DocumentContext(_most_named(_mention_counts(annotated)))


def _mention_counts(annotated: AnnotatedDocument) -> Counter[str]:
    """How often each place is named, by itself or at the beginning of another name (a city's zone, bureau, port)."""
    times = Counter(mention.chain for mention in annotated.mentions)
    counts: Counter[str] = Counter()
    for number, chain in enumerate(annotated.chains):
        path = _place_of(chain)
        if path is not None:
            counts[path] += max(times[number], 1)
    return counts


def _place_of(chain: Chain) -> str | None:
    folded = fold_name(chain.name)
    if chain.type == "AdministrativeArea":
        is_city = re.fullmatch(r"[\u4e00-\u9fff]{2,5}市", folded) is not None
        return find_path(folded) or (MARKER + folded if is_city else None)
    if chain.type not in SPEAK_FOR_PLACES:
        return None
    own = own_place(folded)
    return own.path if own is not None and not own.path.startswith(MARKER) else None


def _most_named(counts: Counter[str]) -> str | None:
    place: str | None = None
    for depth in range(1, 4):
        level: Counter[str] = Counter()
        for path, count in counts.items():
            steps = path.split("/")
            if len(steps) >= depth and (place is None or is_within(path, place)):
                level["/".join(steps[:depth])] += count
        if not level:
            break
        best = min(level, key=lambda path: (-level[path], path))
        if level[best] < MIN_MENTIONS or level[best] <= sum(level.values()) * MAJORITY:
            break
        if depth == 3 and counts[best] <= counts["/".join(best.split("/")[:2])]:
            break  # a county named no more often than its city: the text is about the city
        place = best
    return place
