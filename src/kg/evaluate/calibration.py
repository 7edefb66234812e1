"""Verdicts → the calibration curve: of the statements that kg is so sure of, how many are right?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.score import Verdict

EDGES = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Where the bins of confidence begin; the last ends at 1."""
_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements of like confidence: how many, how sure on average, and the share that is right."""

    start: float
    end: float
    count: int
    confidence: float
    right: float


def calibration(verdicts: Sequence[Verdict]) -> list[Bin]:
    """The bins that hold a statement, by confidence."""
    bins = []
    for start, end in zip(EDGES, (*EDGES[1:], 1.0), strict=True):
        inside = [v for v in verdicts if start <= v.confidence < end or v.confidence == end == 1.0]
        if inside:
            sure = sum(v.confidence for v in inside) / len(inside)
            bins.append(Bin(start, end, len(inside), sure, sum(v.right for v in inside) / len(inside)))
    return bins


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: how far confidence and share of right ones are apart, on the average statement."""
    total = sum(each.count for each in bins)
    return sum(each.count * abs(each.confidence - each.right) for each in bins) / total if total else 0.0


def calibration_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The curve as a table; in each bar ``|`` marks where the bar would end if kg knew exactly how sure to be."""
    bins = calibration(verdicts)
    yield "confidence  statements  sure of  right"
    for each in bins:
        length, mark = round(each.right * _WIDTH), min(round(each.confidence * _WIDTH), _WIDTH - 1)
        bar = "".join("|" if n == mark else "█" if n < length else " " for n in range(_WIDTH))
        yield f"{each.start:.2f}–{each.end:.2f}   {each.count:>10}  {each.confidence:>7.2f}  {each.right:>5.2f}  {bar}".rstrip()
    yield f"expected calibration error {calibration_error(bins):.3f}"
