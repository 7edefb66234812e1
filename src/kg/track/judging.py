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

from kg.ontology.classes import label
from kg.ontology.statuses import status_types
from kg.track.history import Reason, Step, Verdict, after, later

_FINISHED = 5
"""The rank of ``Completed``: from here on what was planned has come true."""

NOTHING_AFTERWARDS = Reason("没有到期后的文档可以对照", "no document after that day to compare with")

_PLANS = ("Planned", "Preparatory", "Approved")
_PATIENCE = timedelta(days=730)
"""Where no day was named, a plan of which nothing is heard for two years is silent."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with the day it was measured against and the reason in words."""

    verdict: Verdict
    due: date | None
    reason: Reason


def judge_progress(steps: Sequence[Step], speaks_after: Callable[[date], bool]) -> Judgement:
    """How a thing stands after ``steps`` in the order of time; ``speaks_after`` tells who could have reported on it."""
    promises = [step for step in steps if step.due is not None]
    due = promises[0].due if promises else None
    back = _taken_back(steps)
    if back:
        first, second = back
        return Judgement("contradicted", due, _taken_back_reason(first, second))
    if steps[-1].stage == "Suspended" and len(steps) > 1:
        return Judgement("missed", due, Reason("之后的文档说已停止", "a later document says it was suspended"))
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

    def judged(verdict: Verdict, zh: str, en: str) -> Judgement:
        promised = promises[0].promised or "Completed"
        zh, en = f"应于{due}前{_zh(promised)}，{zh}", f"{_en(promised)} was due by {due}; {en}"
        return Judgement(verdict, due, Reason(zh, en))

    if reached is not None:
        zh, en = _zh(reached.stage), _en(reached.stage)
        if unfinished or after(reached.happened, due):
            return judged("late", f"到期后才{zh}", f"{en} only after that day")
        return judged("kept", f"文档已说{zh}", f"the documents say {en}")
    if put_off is not None:
        return Judgement(
            "late", due, Reason(f"期限由{due}改为{put_off.due}", f"the day was put off from {due} to {put_off.due}")
        )
    if unfinished:
        last = unfinished[-1].stage
        return judged("missed", f"到期后的文档仍说{_zh(last)}", f"a document after that day still says {_en(last)}")
    if speaks_after(due):
        return judged(
            "silent",
            "到期后同一地区的文档没有再提及进展",
            "later documents on the same region tell of no progress",
        )
    return Judgement("open", due, NOTHING_AFTERWARDS)


def _without_day(steps: Sequence[Step], speaks_after: Callable[[date], bool]) -> Judgement:
    last = steps[-1]
    if _rank(last.stage) >= _FINISHED:
        begun = any(_rank(step.stage) < _FINISHED for step in steps)
        if begun:
            return Judgement("kept", None, Reason(f"已{_zh(last.stage)}", f"it is {_en(last.stage)}"))
        return Judgement("open", None, Reason("没有此前的计划可以对照", "no earlier plan to compare with"))
    if last.told.end is not None and speaks_after(last.told.end + _PATIENCE):
        zh = f"最后一次说{_zh(last.stage)}之后两年以上，同一地区的文档没有再提及进展"
        en = f"for more than two years after {_en(last.stage)} was last told, documents on the same region tell of no progress"
        return Judgement("silent", None, Reason(zh, en))
    return Judgement("open", None, Reason("没有说明期限", "no day was named"))


def _taken_back_reason(first: Step, second: Step) -> Reason:
    zh = f"先说{_zh(first.stage)}，之后的文档却说{_zh(second.stage)}"
    return Reason(zh, f"first told as {_en(first.stage)}, yet a later document says {_en(second.stage)}")


def _taken_back(steps: Sequence[Step]) -> tuple[Step, Step] | None:
    """A step that is finished, and a surely later one that still plans it."""
    for one, other in combinations(steps, 2):
        finished = _rank(one.stage) >= _FINISHED and one.stage != "Suspended"
        if finished and other.stage in _PLANS and later(other.told, one.told):
            return one, other
    return None


def _rank(stage: str) -> int:
    return status_types()[stage].rank


def _zh(stage: str) -> str:
    return f"“{label(stage, 'zh')}”"


def _en(stage: str) -> str:
    return f"“{label(stage, 'en')}”"
