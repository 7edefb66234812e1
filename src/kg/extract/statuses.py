"""Component: the status of things, from the wordings of the ontology, and the posts of persons.

The last status a text states counts; a wording that only hints at a status counts where nothing plainer is said.
What is only planned is told as ``Planned``, never as if it had happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.relations.discourse import Discourse, discourse_of
from kg.extract.relations.modality import is_denied, modality_of
from kg.extract.relations.patterns import Pattern, compile_pattern
from kg.extract.relations.posts import find_posts
from kg.model import AttributeMention
from kg.ontology.classes import subclasses
from kg.ontology.statuses import StatusType, status_types

HINT_FACTOR = 0.75
"""A status that is only hinted at is right less often."""

_DONE = frozenset({"Operational", "Completed", "Approved", "InForce"})
_HAPPENINGS = _DONE | {"UnderConstruction"}
_WITH_STATUS = frozenset(
    below
    for name in (
        "Project",
        "TransportInfrastructure",
        "DevelopmentPlatform",
        "TransportService",
        "Policy",
        "Product",
        "Corridor",
        "EconomicRegion",
        "ResearchInstitution",
        "Designation",
    )
    for below in subclasses(name)
)


@cache
def compiled() -> tuple[tuple[StatusType, Pattern, bool], ...]:
    """Every wording with its status and whether it is plain (or only a hint)."""
    return tuple(
        (status, compile_pattern(source, status.triggers, _WITH_STATUS), plain)
        for status in status_types().values()
        for sources, plain in ((status.patterns, True), (status.hints, False))
        for source in sources
    )


def find_statuses(reading: Discourse) -> list[AttributeMention]:
    """The status of every thing of which the text states one; one each, in the order of their evidence."""
    best: dict[int, tuple[tuple[bool, int, int], AttributeMention]] = {}
    for order, mention in _stated(reading):
        known = best.get(mention.subject)
        if known is None or order >= known[0]:
            best[mention.subject] = (order, mention)
    return sorted((mention for _, mention in best.values()), key=lambda m: (m.evidence, m.subject))


def _stated(reading: Discourse) -> Iterator[tuple[tuple[bool, int, int], AttributeMention]]:
    """Every status stated, with its claim to be the one that counts: plain before hinted, later, higher in rank."""
    for number, line in enumerate(reading.lines):
        if not line.arguments:
            continue
        for status, pattern, plain in compiled():
            for match in pattern.regex.finditer(line.text):
                if is_denied(line, match.start(), match.end()):
                    continue
                modality = modality_of(line, match.start(), match.end())
                if modality == "Target" and not plain and status.name == "Operational":
                    continue  # who will move in says nothing about the park
                name, sure = status.name, plain
                if modality == "Target" and status.name in (_DONE if line.planned else _HAPPENINGS):
                    name, sure = "Planned", False
                for position in range(match.start("e"), match.end("e")):
                    for member in line.arguments[position].members if position in line.arguments else ():
                        if member.type in _WITH_STATUS:
                            yield (
                                (sure, number, status.rank),
                                AttributeMention(
                                    member.chain,
                                    "status",
                                    name,
                                    line.stretch(match.start(), match.end()),
                                    modality,
                                    finder="status" if plain else "status:hint",
                                    confidence=status.confidence * (1 if plain else HINT_FACTOR),
                                ),
                            )


@Language.component("kg_statuses", requires=["doc._.mentions", "doc._.chains"], assigns=["doc._.attributes"])
def mark_statuses(doc: Doc) -> Doc:
    """Set ``doc._.attributes``: statuses, then job titles."""
    reading = discourse_of(doc)
    doc._.attributes = [*find_statuses(reading), *find_posts(reading)]
    return doc
