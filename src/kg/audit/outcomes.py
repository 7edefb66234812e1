"""Targets against the outcomes that other passages or documents report for the same indicator and period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``target``: an outcome short of its target; severity ``info``, for it is news, not an error."""
    for target, outcome in outcomes(found):
        assert target.value is not None and outcome.value is not None
        short = outcome.value + outcome.tolerance < target.value - target.tolerance
        missed = short if target.observation.bound != "AtMost" else outcome.value - outcome.tolerance > target.value
        if missed:
            explanation = f"{target.label}的{target.observation.indicator}目标为{amount(target.value)}，实际为{amount(outcome.value)}，未达目标"
            yield Finding("target", "info", explanation, (target.quote(), outcome.quote()))


def outcomes(found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Every target with every outcome of the same subject, indicator, unit and period end."""
    actual: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        if figure.value is not None and figure.observation.modality == "Actual" and figure.observation.period.end:
            actual[_key(figure)].append(figure)
    for figure in found:
        if figure.value is not None and figure.observation.modality == "Target" and figure.observation.period.end:
            for outcome in actual.get(_key(figure), ()):
                if figure.observation.period.start in (None, outcome.observation.period.start):
                    yield figure, outcome


def _key(figure: Figure) -> tuple[object, ...]:
    return figure.entity, figure.measure, figure.unit, figure.observation.period.end
