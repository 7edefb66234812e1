"""What the graph says and what the gold says of one document → tallies by layer and slot, and the errors."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.evaluate.found import Found, Stated
from kg.evaluate.gold import Gold
from kg.evaluate.matching import comparable, match_entities
from kg.evaluate.observations import SLOTS, score_observations
from kg.evaluate.tally import MISSED, RIGHT, WRONG, Tally
from kg.evaluate.vocabulary import INTERCHANGEABLE, SYMMETRIC

LAYERS = ("entities", "entities-untyped", "relations", "statuses", "observations")


@dataclass(frozen=True, slots=True)
class ScoredError:
    """One thing that is wrong or missing: ``kind`` such as ``relation, missed``, and what it is about."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure kg was of one statement, and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one document, or of several added up."""

    layers: dict[str, Tally]
    slots: dict[str, Tally]
    errors: tuple[ScoredError, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(
            {name: self.layers[name] + other.layers[name] for name in LAYERS},
            {name: self.slots[name] + other.slots[name] for name in SLOTS},
            self.errors + other.errors,
            self.verdicts + other.verdicts,
        )


NOTHING = Score(dict.fromkeys(LAYERS, Tally()), dict.fromkeys(SLOTS, Tally()))


def score(found: Found, gold: Gold) -> Score:
    """Compare what was found in a document with its gold, by the rules of the gold format.

    An optional gold item counts as right when found and for nothing when missed.
    """
    matched = match_entities(found.entities, {entity.id: entity for entity in gold.entities})
    errors: list[ScoredError] = []
    right: dict[Stated, bool] = {}
    typed, untyped = _entities(found, gold, matched, errors, right)
    observations, slots, faults = score_observations(found.observations, gold.observations, matched, right)
    errors += [ScoredError(kind, detail) for kind, detail in faults]
    layers = {
        "entities": typed,
        "entities-untyped": untyped,
        "relations": _relations(found, gold, matched, errors, right),
        "statuses": _statuses(found, gold, matched, errors, right),
        "observations": observations,
    }
    verdicts = (Verdict(sure, right[stated]) for stated, sure in found.confidences.items() if stated in right)
    return Score(
        layers,
        slots,
        tuple(sorted(errors, key=lambda error: (error.kind, error.detail))),
        tuple(sorted(verdicts, key=lambda verdict: (verdict.confidence, verdict.right))),
    )


def _entities(
    found: Found, gold: Gold, matched: dict[str, str], errors: list[ScoredError], right: dict[Stated, bool]
) -> tuple[Tally, Tally]:
    typed = untyped = Tally()
    wanted = {entity.id: entity for entity in gold.entities}
    for iri, entity in found.entities.items():
        fits = iri in matched and entity.type in wanted[matched[iri]].classes
        if entity.type is not None:
            right[iri, "type", entity.type] = fits
        shown = f"{'/'.join(sorted({comparable(name) for name in entity.names}))} [{entity.type}]"
        if iri not in matched:
            if entity.type is not None:  # a thing without a class is only a figure's subject, not a finding
                typed, untyped = typed + WRONG, untyped + WRONG
                errors.append(ScoredError("entity, wrong", shown))
            continue
        untyped += RIGHT
        target = wanted[matched[iri]]
        if fits:
            typed += RIGHT
            continue
        typed += WRONG if target.optional else WRONG + MISSED
        errors.append(ScoredError("entity, class", f"{shown} should be {target.classes[0]}"))
    for target in gold.entities:
        if target.id not in matched.values() and not target.optional:
            typed, untyped = typed + MISSED, untyped + MISSED
            errors.append(ScoredError("entity, missed", f"{target.names[0]} [{target.classes[0]}]"))
    return typed, untyped


def _relations(
    found: Found, gold: Gold, matched: dict[str, str], errors: list[ScoredError], right: dict[Stated, bool]
) -> Tally:
    tally = Tally()
    wanted: dict[tuple[str | None, str, str | None], set[int]] = defaultdict(set)
    for n, relation in enumerate(gold.relations):
        for predicate in {*relation.predicates, INTERCHANGEABLE.get(relation.predicates[0], relation.predicates[0])}:
            wanted[relation.subject, predicate, relation.object].add(n)
            if predicate in SYMMETRIC:
                wanted[relation.object, predicate, relation.subject].add(n)
    seen: set[int] = set()
    for subject, predicate, object in found.relations:
        hits = wanted.get((matched.get(subject), predicate, matched.get(object)), set())
        right[subject, predicate, object] = bool(hits)
        if hits - seen:
            seen.add(min(hits - seen))
            tally += RIGHT
        elif not hits:  # a second way to say what was already counted is neither right nor wrong
            tally += WRONG
            detail = f"{_shown(found, subject)} —{predicate}→ {_shown(found, object)}"
            errors.append(ScoredError("relation, wrong", detail))
    names = {entity.id: entity.names[0] for entity in gold.entities}
    for n, relation in enumerate(gold.relations):
        if n not in seen and not relation.optional:
            tally += MISSED
            ends = f"{names[relation.subject]} —{relation.predicates[0]}→ {names[relation.object]}"
            errors.append(ScoredError("relation, missed", f"{ends}   «{relation.quote}»"))
    return tally


def _statuses(
    found: Found, gold: Gold, matched: dict[str, str], errors: list[ScoredError], right: dict[Stated, bool]
) -> Tally:
    tally = Tally()
    wanted = {status.entity: status for status in gold.statuses}
    seen: set[str] = set()
    for iri, status in found.statuses:
        target = wanted.get(matched.get(iri, ""))
        right[iri, "status", status] = target is not None and status in target.statuses
        if target is None or status not in target.statuses:
            tally += WRONG
            errors.append(ScoredError("status, wrong", f"{_shown(found, iri)}: {status}"))
        elif target.entity not in seen:
            seen.add(target.entity)
            tally += RIGHT
    names = {entity.id: entity.names[0] for entity in gold.entities}
    for target in wanted.values():
        if target.entity not in seen and not target.optional:
            tally += MISSED
            errors.append(ScoredError("status, missed", f"{names[target.entity]}: {target.statuses[0]}"))
    return tally


def _shown(found: Found, iri: str) -> str:
    entity = found.entities.get(iri)
    return min(map(comparable, entity.names)) if entity else iri
