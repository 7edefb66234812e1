"""Targets against the outcomes that other passages or documents report for the same indicator and period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.precision import half_last_digit

_ABOUT = re.compile(r"[%％]\s*(?:左右|上下)|约\s*\d[\d.]*\s*[%％]")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure sets as a target or reports as an outcome: its value, or where it has none its growth rate."""

    figure: Figure
    value: Decimal
    tolerance: Decimal
    rate: bool = False

    @property
    def series(self) -> tuple[object, ...]:
        """Alike for everything that is measured of the same subject in the same way."""
        return self.figure.entity, self.figure.measure, None if self.rate else self.figure.unit, self.rate

    @property
    def key(self) -> tuple[object, ...]:
        """The series, and until when."""
        return *self.series, self.figure.observation.period.end

    def answers(self, target: Measured) -> bool:
        """Whether this is an outcome for the time of ``target``, which may name only its end, told elsewhere."""
        one, other = self.figure, target.figure
        told_together = one.document is other.document and one.sentence == other.sentence
        return not told_together and other.observation.period.start in (None, one.observation.period.start)


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``target``: an outcome short of its target; severity ``info``, for it is news, not an error."""
    reported = outcomes_of(found)
    for target in aims(found):
        for outcome in reported.get(target.key, ()):
            if not target.rate and outcome.answers(target) and falls_short(target, outcome):
                about = f"{target.figure.label}的{target.figure.observation.indicator}"
                explanation = f"{about}目标为{amount(target.value)}，实际为{amount(outcome.value)}，未达目标"
                yield Finding("target", "info", explanation, (target.figure.quote(), outcome.figure.quote()))


def aims(found: Sequence[Figure]) -> list[Measured]:
    """Every target that has an end, as value or else as growth rate."""
    return [
        measured
        for figure in found
        if figure.observation.modality == "Target" and figure.observation.period.end is not None
        for measured in _measures(figure)[:1]
    ]


def outcomes_of(found: Sequence[Figure]) -> dict[tuple[object, ...], list[Measured]]:
    """Everything reported as a fact for a known time, by what a target for it would have as its key."""
    reported: dict[tuple[object, ...], list[Measured]] = defaultdict(list)
    for figure in found:
        if figure.observation.modality == "Actual" and figure.observation.period.end is not None:
            for measured in _measures(figure):
                reported[measured.key].append(measured)
    return dict(reported)


def falls_short(target: Measured, outcome: Measured) -> bool:
    """Whether the outcome surely misses the target: below it, or above one that is not to be exceeded."""
    if target.figure.observation.bound == "AtMost":
        return outcome.value - outcome.tolerance > target.value
    return outcome.value + outcome.tolerance < target.value - target.tolerance


def _measures(figure: Figure) -> list[Measured]:
    """What a figure measures: its value first, then its growth."""
    growth = figure.observation.growth
    found = [Measured(figure, figure.value, figure.tolerance)] if figure.value is not None else []
    if growth is not None:
        about = figure.observation.bound or _ABOUT.search(figure.observation.evidence.of(figure.text))
        vague = Decimal("0.5") if about else Decimal(0)  # 6%左右 is kept by 5.6%
        found.append(Measured(figure, growth, half_last_digit(growth) + vague, rate=True))
    return found
