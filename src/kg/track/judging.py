"""Steps of a thing → verdict: did it come as it was said?

Only what the documents surely say counts: a thing is late when a document written after the day it was due still has
it unfinished, or dates its completion after that day; it is contradicted when a later document takes a finished thing
back to planning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from kg.ontology.statuses import status_types
from kg.track.history import Step, Verdict, after, later

_FINISHED = 5
"""The rank of ``Completed``: from here on what was planned has come true."""

_PLANS = ("Planned", "Preparatory", "Approved")
_PATIENCE = timedelta(days=730)
"""Where no day was named, a plan of which nothing is heard for two years is silent."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the day it was measured against and the reason in words."""

    verdict: Verdict
    due: date | None
    explanation: str


def judge_progress(steps: Sequence[Step], speaks_after: Callable[[date], bool]) -> Judgement:
    """How a thing stands after ``steps`` in the order of time; ``speaks_after`` tells who could have reported on it."""
    promises = [step for step in steps if step.due is not None]
    due = promises[0].due if promises else None
    back = _taken_back(steps)
    if back:
        first, second = back
        return Judgement("contradicted", due, f"先说{_label(first)}，之后的文档却说{_label(second)}")
    if steps[-1].stage == "Suspended" and len(steps) > 1:
        return Judgement("missed", due, "之后的文档说已停止")
    if due is not None:
        return _against(due, promises, steps, speaks_after)
    return _without_day(steps, speaks_after)


def _against(
    due: date, promises: Sequence[Step], steps: Sequence[Step], speaks_after: Callable[[date], bool]
) -> Judgement:
    goal = _rank(promises[0].promised or "Completed")
    reached = next((step for step in steps if _rank(step.stage) >= goal and step.stage != "Suspended"), None)
    unfinished = [step for step in steps if after(step.told, due) and _rank(step.stage) < goal]
    put_off = next((p for p in promises if p.promised == promises[0].promised and p.due and p.due > due), None)
    if reached is not None:
        if unfinished or after(reached.happened, due):
            return Judgement("late", due, f"应于{due}前{_label_of(promises[0])}，到期后才{_label(reached)}")
        return Judgement("kept", due, f"应于{due}前{_label_of(promises[0])}，文档已说{_label(reached)}")
    if put_off is not None:
        return Judgement("late", due, f"期限由{due}改为{put_off.due}")
    if unfinished:
        return Judgement(
            "missed", due, f"应于{due}前{_label_of(promises[0])}，到期后的文档仍说{_label(unfinished[-1])}"
        )
    if speaks_after(due):
        return Judgement("silent", due, f"应于{due}前{_label_of(promises[0])}，到期后同一地区的文档没有再提及进展")
    return Judgement("open", due, "没有到期后的文档可以对照")


def _without_day(steps: Sequence[Step], speaks_after: Callable[[date], bool]) -> Judgement:
    last = steps[-1]
    if _rank(last.stage) >= _FINISHED:
        begun = any(_rank(step.stage) < _FINISHED for step in steps)
        return (
            Judgement("kept", None, f"已{_label(last)}") if begun else Judgement("open", None, "没有此前的计划可以对照")
        )
    if last.told.end is not None and speaks_after(last.told.end + _PATIENCE):
        return Judgement("silent", None, f"最后一次说{_label(last)}之后两年以上，同一地区的文档没有再提及进展")
    return Judgement("open", None, "没有说明期限")


def _taken_back(steps: Sequence[Step]) -> tuple[Step, Step] | None:
    """A step that is finished, and a surely later one that still plans it."""
    for one, other in combinations(steps, 2):
        finished = _rank(one.stage) >= _FINISHED and one.stage != "Suspended"
        if finished and other.stage in _PLANS and later(other.told, one.told):
            return one, other
    return None


def _rank(stage: str) -> int:
    return status_types()[stage].rank


def _label(step: Step) -> str:
    return f"“{status_types()[step.stage].label_zh}”"


def _label_of(promise: Step) -> str:
    return f"“{status_types()[promise.promised or 'Completed'].label_zh}”"
