"""Histories → a readable table, or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from kg.model import TimeInterval
from kg.ontology.classes import label
from kg.ontology.statuses import status_types
from kg.track.history import VERDICTS, History, Step

VERDICT_LABELS = {
    "contradicted": "前后矛盾",
    "missed": "落空",
    "late": "延迟",
    "silent": "没有下文",
    "kept": "兑现",
    "open": "待定",
}
_STAGE_LABELS = {"Target": "目标", "Outcome": "结果"}


def as_text(histories: Sequence[History]) -> str:
    """One block a history: the verdict and its reason, then each step with its time, document, place and words."""
    if not histories:
        return "没有可以跟踪的计划或目标\n"
    blocks = ["\n".join([_head(history), *(_line(step) for step in history.steps)]) for history in histories]
    return "\n\n".join([*blocks, _totals(histories)]) + "\n"


def as_json(histories: Sequence[History]) -> str:
    """A list of objects: the thing, what is followed, verdict, the reason in both languages, steps."""
    rows = [
        {
            "name": history.label,
            "entity": history.entity,
            "type": history.type,
            "subject": history.subject,
            "due": _day(history.due),
            "verdict": history.verdict,
            "explanation": history.reason.zh,
            "explanation_en": history.reason.en,
            "steps": [_row(step) for step in history.steps],
        }
        for history in histories
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Sequence[History]], str]] = {"table": as_text, "json": as_json}
"""How ``kg track --format`` can show histories."""


def _head(history: History) -> str:
    subject = "进展" if history.subject == "status" else history.subject
    kind = label(history.type)
    return f"{VERDICT_LABELS[history.verdict]} · {history.label}（{kind}）{subject}：{history.reason.zh}"


def _line(step: Step) -> str:
    stage = _stage_label(step.stage) + (f" {step.amount}" if step.amount else "")
    quote = step.quote
    words = " ".join(quote.text.split())
    return f"    {_time(step.told):<10}  {stage}  {quote.document} [{quote.start}–{quote.end}]  {words}"


def _row(step: Step) -> dict[str, object]:
    quote = step.quote
    return {
        "stage": step.stage,
        "amount": step.amount or None,
        "told": _time(step.told) or None,
        "due": _day(step.due),
        "promised": step.promised,
        "happened": _time(step.happened) if step.happened else None,
        "document": quote.document,
        "start": quote.start,
        "end": quote.end,
        "quote": quote.text,
    }


def _stage_label(stage: str) -> str:
    return _STAGE_LABELS.get(stage) or status_types()[stage].label_zh


def _time(interval: TimeInterval) -> str:
    """A year, a month or a day, as short as it can be told."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return _day(end or start) or ""
    if start == end:
        return start.isoformat()
    if (start.year, start.month) == (end.year, end.month):
        return start.isoformat()[:7]
    return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _totals(histories: Sequence[History]) -> str:
    counts = Counter(history.verdict for history in histories)
    return "，".join(f"{VERDICT_LABELS[verdict]} {counts[verdict]}" for verdict in VERDICTS)
