"""Found figures against gold figures: which belong together, and which of their slots agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.evaluate.found import FoundObservation, Stated
from kg.evaluate.gold import Figures, GoldObservation
from kg.evaluate.matching import same_number, similarity
from kg.evaluate.tally import MISSED, RIGHT, WRONG, Tally

SLOTS = ("about", "indicator", "value", "period", "modality", "growth", "share", "bound")
_DECISIVE = ("value", "about", "period")  # an observation counts as right when these agree

Agreement = dict[str, bool]


def score_observations(
    found: Sequence[FoundObservation],
    gold: Sequence[GoldObservation],
    matched: Mapping[str, str],
    right: dict[Stated, bool],
) -> tuple[Tally, dict[str, Tally], list[tuple[str, str]]]:
    """Tally of the layer, tallies of the slots, and the errors as (kind, detail).

    ``matched`` tells which found thing (IRI) is which gold thing (id); ``right`` is told which figures are right.
    """
    tally = Tally()
    slots = dict.fromkeys(SLOTS, Tally())
    errors: list[tuple[str, str]] = []
    pairs = _pair(found, gold, matched)
    for (n, target), agreement in pairs.items():
        wanted = gold[target]
        right[found[n].iri,] = all(agreement[slot] for slot in _DECISIVE)
        for slot in SLOTS:
            slots[slot] += RIGHT if agreement[slot] else WRONG + MISSED
        if all(agreement[slot] for slot in _DECISIVE):
            tally += RIGHT
            continue
        tally += WRONG if wanted.optional else WRONG + MISSED
        differing = ", ".join(slot for slot in SLOTS if not agreement[slot])
        errors.append(("observation, slots", f"{_shown(wanted.figures)}: {differing}"))
    paired_found, paired_gold = {a for a, _ in pairs}, {b for _, b in pairs}
    for n, observation in enumerate(found):
        if n not in paired_found:
            right[observation.iri,] = False
            tally += WRONG
            errors.append(("observation, wrong", _shown(observation.figures)))
    for n, wanted in enumerate(gold):
        if n not in paired_gold and not wanted.optional:
            tally += MISSED
            slots = {slot: slots[slot] + MISSED for slot in SLOTS}
            errors.append(("observation, missed", _shown(wanted.figures)))
    return tally, slots, errors


def _pair(
    found: Sequence[FoundObservation], gold: Sequence[GoldObservation], matched: Mapping[str, str]
) -> dict[tuple[int, int], Agreement]:
    """The pairs that are taken, the best agreement first; each figure is in one pair at most."""
    candidates = []
    for a, observation in enumerate(found):
        for b, wanted in enumerate(gold):
            agreement = _agreement(observation, wanted, matched)
            if _may_be_same(observation.figures, wanted.figures, agreement):
                candidates.append((-sum(agreement.values()), a, b, agreement))
    pairs: dict[tuple[int, int], Agreement] = {}
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    for _, a, b, agreement in sorted(candidates, key=lambda candidate: candidate[:3]):
        if a not in taken_found and b not in taken_gold:
            pairs[a, b] = agreement
            taken_found.add(a)
            taken_gold.add(b)
    return pairs


def _agreement(observation: FoundObservation, wanted: GoldObservation, matched: Mapping[str, str]) -> Agreement:
    """Slot by slot, whether what was found agrees; where gold claims nothing, most slots agree."""
    got, want = observation.figures, wanted.figures
    return {
        "about": matched.get(observation.about or "") in wanted.about,
        "indicator": similarity(got.indicator, want.indicator) > 0.5,
        "value": want.value is None or (same_number(got.value, want.value) and _same_unit(got, want)),
        "period": (not want.period_start or got.period_start == want.period_start)
        and (not want.period_end or got.period_end == want.period_end),
        "modality": (got.modality or "Actual") == (want.modality or "Actual"),
        "growth": want.growth is None or same_number(got.growth, want.growth),
        "share": want.share is None or same_number(got.share, want.share),
        "bound": (got.bound or None) == (want.bound or None),
    }


def _same_unit(got: Figures, want: Figures) -> bool:
    if got.unit != want.unit:
        return False
    return want.unit != "Count" or not want.classifier or got.classifier == want.classifier


def _may_be_same(got: Figures, want: Figures, agreement: Agreement) -> bool:
    """Whether the number agrees, and what it measures or what it belongs to does."""
    if want.value is not None:
        number = agreement["value"]
    elif want.rank is not None and want.growth is None and want.share is None:
        number = got.rank == want.rank
    else:
        number = agreement["growth"] and agreement["share"] and got.value is None
    return number and (agreement["indicator"] or agreement["about"])


def _shown(figures: Figures) -> str:
    number = "" if figures.value is None else f" {figures.value.normalize():f} {figures.unit}"
    growth = "" if figures.growth is None else f" growth {figures.growth}"
    return f"{figures.indicator}{number}{growth}"
