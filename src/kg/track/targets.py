"""Targets → histories: the figure that was aimed at, and what later passages and documents report for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from kg.audit.figures import Figure, amount
from kg.audit.outcomes import Measured, aims, falls_short, outcomes_of
from kg.ontology.classes import label
from kg.ontology.units import unit_words
from kg.track.collection import Collection
from kg.track.history import History, Reason, Step, Verdict, after
from kg.track.judging import NOTHING_AFTERWARDS, Judgement


def targets(found: Sequence[Figure], collection: Collection) -> list[History]:
    """The history of every target that has an end: one each for subject, indicator, unit and period."""
    reported = outcomes_of(found)
    grouped: dict[tuple[object, ...], list[Measured]] = defaultdict(list)
    for target in aims(found):
        due = target.figure.observation.period.end
        if due is None or not after(collection.told(target.figure.document), due):  # an estimate of a year gone by
            grouped[target.key].append(target)
    return [_history(group, reported, collection) for group in grouped.values()]


def _history(
    group: Sequence[Measured], reported: dict[tuple[object, ...], list[Measured]], collection: Collection
) -> History:
    first = min(group, key=lambda measured: _step(measured, "Target", collection).order())
    results = [outcome for outcome in reported.get(first.key, ()) if outcome.answers(first)]
    judged = _judge(first, results, _came_later(first, reported), collection)
    steps = {_step(target, "Target", collection) for target in group}
    steps |= {_step(outcome, "Outcome", collection) for outcome in results}
    figure = first.figure
    return History(
        entity=figure.entity,
        label=figure.label,
        type=figure.entity_type,
        subject=figure.observation.indicator + ("增速" if first.rate else ""),
        due=judged.due,
        verdict=judged.verdict,
        reason=judged.reason,
        steps=tuple(sorted(steps, key=lambda step: (step.stage == "Outcome", step.order()))),
    )


def _judge(
    target: Measured, results: Sequence[Measured], afterwards: Measured | None, collection: Collection
) -> Judgement:
    due = target.figure.observation.period.end
    short = {falls_short(target, outcome) for outcome in results}
    reports = tuple(dict.fromkeys(written(outcome) for outcome in results))
    zh_reports, en_reports = "、".join(reports), ", ".join(reports)

    def judged(verdict: Verdict, zh: str, en: str) -> Judgement:
        return Judgement(verdict, due, Reason(f"目标{written(target)}，{zh}", f"target {written(target)}; {en}"))

    if len(short) == 2:
        return judged("contradicted", f"各处结果不一：{zh_reports}", f"the outcomes differ: {en_reports}")
    if short == {False}:
        return judged("kept", f"实际{zh_reports}", f"outcome {en_reports}")
    if afterwards is not None:
        day, reached = afterwards.figure.observation.period.end, written(afterwards)
        return judged("late", f"到{day}才达到{reached}", f"{reached} only by {day}")
    if short == {True}:
        return judged("missed", f"实际{zh_reports}", f"outcome {en_reports}")
    if due is not None and collection.speaks_after(due, [target.figure.document]):
        return judged(
            "silent", "到期后同一地区的文档没有报告结果", "later documents on the same region report no outcome"
        )
    return judged("open", NOTHING_AFTERWARDS.zh, NOTHING_AFTERWARDS.en)


def _came_later(target: Measured, reported: dict[tuple[object, ...], list[Measured]]) -> Measured | None:
    """The first result for a later time that reaches the target; a rate of a later year says nothing of it."""
    due = target.figure.observation.period.end
    if target.rate or due is None:
        return None
    reaching = [
        outcome
        for results in reported.values()
        for outcome in results
        if outcome.series == target.series and _ended(outcome) > due and not falls_short(target, outcome)
    ]
    return min(reaching, key=_ended, default=None)


def _ended(measured: Measured) -> date:
    return measured.figure.observation.period.end or date.min


def _step(measured: Measured, stage: str, collection: Collection) -> Step:
    figure = measured.figure
    due = figure.observation.period.end if stage == "Target" else None
    return Step(stage, collection.told(figure.document), figure.quote(), due=due, amount=written(measured))


def written(measured: Measured) -> str:
    """The figure as people write it: an amount with its unit, or a rate with its sign."""
    if measured.rate:
        return f"{measured.value:+}%"
    quantity = measured.figure.observation.quantity
    assert quantity is not None
    return amount(measured.value) + (quantity.classifier or _unit_word(quantity.unit))


def _unit_word(unit: str) -> str:
    """What stands behind a number: the unit's label where texts write it so, else the shortest word they write."""
    words = [word.word for word in unit_words().values() if word.unit == unit]
    return label(unit) if label(unit) in words else min(words, key=lambda word: (len(word), word), default=unit)
