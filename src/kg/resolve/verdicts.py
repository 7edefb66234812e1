"""A curator's verdicts on statements → the same documents without what was rejected, sure of what was accepted.

A rejected statement leaves every document that makes it, and with it what followed from it. An accepted one stays as
the documents say it, with confidence 1 and ``curator`` among its finders. The last verdict on a statement counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import AnnotatedDocument, AttributeMention, ObservationMention, RelationMention, Resolution
from kg.ontology.relations import relation_types
from kg.resolve.decisions import VERDICTS, Decision, Decisions, Selector
from kg.resolve.figures import written_figure
from kg.resolve.occurrences import occurrences_of
from kg.resolve.wording import fold_name

CURATOR = "curator"
"""The finder of what a curator accepted."""

Statement = tuple[str, str, str]
"""Id of the subject, predicate, id of the object or the value; of a figure what it is about, indicator, and the rest."""


def reviewer(
    documents: Iterable[AnnotatedDocument], resolution: Resolution, decisions: Decisions
) -> Callable[[AnnotatedDocument], AnnotatedDocument]:
    """What makes of each of ``documents`` what the verdicts leave; one that none touches comes out as the very same value."""
    verdicts = [decision for decision in decisions.items if decision.verb in VERDICTS]
    if not verdicts:
        return lambda annotated: annotated
    accepted = _by_statement(verdicts, _things(verdicts, documents, resolution))
    return lambda annotated: _Reviewer(annotated, resolution, accepted).result()


@dataclass(frozen=True, slots=True)
class _Reviewer:
    """One document under the verdicts: statement → whether it was accepted."""

    annotated: AnnotatedDocument
    resolution: Resolution
    accepted: Mapping[Statement, bool]

    def result(self) -> AnnotatedDocument:
        relations = [each for mention in self.annotated.relations for each in self._relation(mention)]
        attributes = [each for mention in self.annotated.attributes for each in self._attribute(mention)]
        figures = [self._figure(mention) for mention in self.annotated.observations]
        kept = _kept([*figures, *self.annotated.unattributed])
        attributed = len(kept) - len(self.annotated.unattributed)
        reviewed = replace(
            self.annotated,
            relations=tuple(relations),
            attributes=tuple(attributes),
            observations=kept[:attributed],
            unattributed=kept[attributed:],
        )
        return self.annotated if reviewed == self.annotated else reviewed

    def _relation(self, mention: RelationMention) -> Iterable[RelationMention]:
        ends = self._thing(mention.subject), self._thing(mention.object)
        verdict = self.accepted.get((ends[0], mention.predicate, ends[1]))
        if verdict is None and relation_types()[mention.predicate].symmetric:
            verdict = self.accepted.get((ends[1], mention.predicate, ends[0]))
        if verdict is None:
            return [mention]
        return [mention, replace(mention, finder=CURATOR, confidence=1.0)] if verdict else []

    def _attribute(self, mention: AttributeMention) -> Iterable[AttributeMention]:
        verdict = self.accepted.get((self._thing(mention.subject), mention.predicate, mention.value))
        if verdict is None:
            return [mention]
        return [mention, replace(mention, finder=CURATOR, confidence=1.0)] if verdict else []

    def _figure(self, mention: ObservationMention) -> ObservationMention | None:
        words = mention.value_span.of(self.annotated.document.text)
        figure = written_figure(words, mention.period)
        verdict = self.accepted.get((self._thing(mention.about), mention.indicator, figure))
        if verdict is None:
            return mention
        return replace(mention, finder=CURATOR, confidence=1.0) if verdict else None

    def _thing(self, chain: int) -> str:
        return self.resolution.assignments.get((self.annotated.document.id, chain), "")


def _kept(figures: Sequence[ObservationMention | None]) -> tuple[ObservationMention, ...]:
    """The figures that are left, each still part of the same whole; of a whole that is gone none is a part."""
    places = {old: new for new, old in enumerate(n for n, figure in enumerate(figures) if figure is not None)}
    return tuple(
        replace(figure, part_of=None if figure.part_of is None else places.get(figure.part_of))
        for figure in figures
        if figure is not None
    )


def _by_statement(verdicts: Iterable[Decision], things: Mapping[Selector, frozenset[str]]) -> dict[Statement, bool]:
    found: dict[Statement, bool] = {}
    for verdict in verdicts:
        subject, *others = verdict.selectors
        values = things[others[0]] if others else {verdict.value or ""}
        for one in things[subject]:
            for other in values:
                found[one, verdict.predicate, other] = verdict.verb == "accept"
    return found


def _things(
    verdicts: Iterable[Decision], documents: Iterable[AnnotatedDocument], resolution: Resolution
) -> dict[Selector, frozenset[str]]:
    """Selector → ids of the things it means; like every decision, it is about names as the texts write them."""
    asked: dict[str, set[Selector]] = defaultdict(set)
    for verdict in verdicts:
        for selector in verdict.selectors:
            asked[fold_name(selector.name)].add(selector)
    found: dict[Selector, set[str]] = {selector: set() for several in asked.values() for selector in several}
    for annotated in documents:
        for occurrence in occurrences_of(annotated):
            folded = fold_name(occurrence.name)
            for selector in asked.get(folded, ()):
                if selector.matches(folded, occurrence.type, occurrence.reading.key.place):
                    thing = resolution.assignments.get((occurrence.document, occurrence.chain))
                    found[selector] |= {thing} if thing is not None else set()
    return {selector: frozenset(ids) for selector, ids in found.items()}
