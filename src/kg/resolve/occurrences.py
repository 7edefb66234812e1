"""The chains of one document → occurrences: each with its reading, vague names tied to what they mean in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import AnnotatedDocument
from kg.ontology.columns import identifier_types
from kg.resolve.context import DocumentContext, context_of
from kg.resolve.keys import LEVEL, Reading, Setting, near_places, read_name
from kg.resolve.wording import fold_name, is_abbreviation

_NATIONAL_POST = re.compile(r"总书记|国家主席|国务院(?:副?总理|国务委员)|中央军委主席|全国(?:人大|政协)")
_NEEDS_A_NAME = frozenset({"site", "government", "organization", "transport", "region", "project", "company"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One chain of one document, as resolve sees it.

    Attributes:
        document, chain: Which chain.
        type, name, names: As in the chain.
        reading: Of its fullest name.
        others: Readings of its other specific names.
        city: The city its document speaks from, where known.
        meaning: For a vague or shortened name, the full name it stands for in this document.
        identifiers: Codes that the document gives it; one of no national register with the family of its class.
    """

    document: str
    chain: int
    type: str
    name: str
    names: tuple[str, ...]
    reading: Reading
    others: tuple[Reading, ...]
    city: str | None
    meaning: str | None = None
    identifiers: tuple[str, ...] = ()

    @property
    def is_nameless(self) -> bool:
        """Whether the document gives only a code, which then stands in the place of the name."""
        return any(identifier.endswith(":" + self.name) for identifier in self.identifiers)


def occurrences_of(annotated: AnnotatedDocument) -> list[Occurrence]:
    """The occurrences of one document, in the order of its chains."""
    context = context_of(annotated)
    leaders = _leaders(annotated)
    found = [
        _occurrence(annotated, number, context, is_leader=number in leaders) for number in range(len(annotated.chains))
    ]
    return _tie_short_names(found, fold_name(annotated.document.title or ""))


def _leaders(annotated: AnnotatedDocument) -> set[int]:
    """The chains of persons whom the text gives a post of the whole country."""
    text = annotated.document.text
    by_title = {a.subject for a in annotated.attributes if a.predicate == "jobTitle" and _NATIONAL_POST.search(a.value)}
    by_words = {
        mention.chain
        for mention in annotated.mentions
        if mention.type == "Person"
        and (
            _NATIONAL_POST.match(text, mention.span.end)
            or _NATIONAL_POST.search(text, max(0, mention.span.start - 6), mention.span.start)
        )
    }
    return by_title | by_words


def _occurrence(annotated: AnnotatedDocument, number: int, context: DocumentContext, *, is_leader: bool) -> Occurrence:
    chain = annotated.chains[number]
    # the parts of one table are one document as far as names are concerned
    scope = annotated.document.table or annotated.document.id
    setting = Setting(scope, context, near_places(chain.context, context), is_leader)
    reading = read_name(chain.type, chain.name, setting)
    forms = {fold_name(name): name for name in sorted(chain.names)}
    forms.pop(reading.folded, None)
    others = (read_name(chain.type, name, setting) for _, name in sorted(forms.items()))
    specific = tuple(other for other in others if not other.is_vague and len(other.folded) > 1)
    return Occurrence(
        annotated.document.id,
        number,
        chain.type,
        chain.name,
        chain.names,
        reading,
        specific,
        context.city,
        identifiers=tuple(_distinct(identifier, reading.key.family) for identifier in chain.identifiers),
    )


def _distinct(identifier: str, family: str) -> str:
    """The code with its family; those of national registers are unique without."""
    return identifier if identifier.partition(":")[0] in identifier_types() else f"{family} {identifier}"


def _tie_short_names(found: Sequence[Occurrence], title: str) -> list[Occurrence]:
    """Each name that its document alone explains takes the reading of the one full name it can stand for.

    Full names are looked up by what both must share, so that a long table costs no more for each of its rows.
    """
    shelves: dict[tuple[str, str], list[Occurrence]] = {}
    for occurrence in found:
        if not occurrence.reading.is_vague:
            for shelf in _shelves_of_full(occurrence.reading):
                shelves.setdefault(shelf, []).append(occurrence)
    return [_tied(occurrence, shelves, title) for occurrence in found]


def _shelves_of_full(full: Reading) -> tuple[tuple[str, str], ...]:
    family = full.key.family
    return (family, ""), (family, "=" + full.key.core), (family, "…" + _plain(full.folded)[-2:])


def _shelf_of_short(short: Reading) -> tuple[str, str]:
    """Where to look for the full names of a short one; vague names, of which there are few kinds, look everywhere."""
    if short.is_vague:
        return short.key.family, ""
    if LEVEL.match(short.folded):
        return short.key.family, "…" + _plain(short.folded)[-2:]
    return short.key.family, "=" + short.key.core


def _tied(occurrence: Occurrence, shelves: Mapping[tuple[str, str], Sequence[Occurrence]], title: str) -> Occurrence:
    reading = occurrence.reading
    if reading.key.family not in _NEEDS_A_NAME or (reading.place is not None and not reading.is_vague):
        return occurrence
    candidates = shelves.get(_shelf_of_short(reading), ())
    fulls = [full for full in candidates if full is not occurrence and _can_mean(reading, full.reading)]
    keys = {full.reading.key for full in fulls}
    if len(keys) > 1:
        fulls = [full for full in fulls if full.reading.folded in title]
        keys = {full.reading.key for full in fulls}
    if len(keys) != 1:
        return occurrence
    full = min(fulls, key=lambda other: (-len(other.reading.folded), other.reading.folded))
    return replace(occurrence, reading=full.reading, meaning=full.name)


def _plain(folded: str) -> str:
    return folded.replace("人民政府", "政府")


def _can_mean(short: Reading, full: Reading) -> bool:
    """Whether a name without a place of its own can stand for the full name in one document.

    A vague name (开发区) stands for one that ends in it or that it abbreviates; a specific one only for the same
    name with a place before it (智造园 for 云澜智造园), since a longer name is mostly another thing.
    """
    if short.marks != full.marks:
        return False
    if LEVEL.match(short.folded):
        return full.place is not None and _plain(full.folded).endswith(_plain(short.folded))
    if short.is_vague:
        return is_abbreviation(short.key.core, full.key.core) or is_abbreviation(short.folded, full.folded)
    return full.place is not None and short.key.core == full.key.core and short.folded != full.folded
