"""What is said to rise or fall year after year, against the values of the years: 连续三年增产, 逐年下降."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument

_CLAIM = re.compile(
    r"(?:连续[^，。；\d]{0,2}?(?:[两二三四五六七八九十]|\d)+(?:个?(?:年|季度|月))[^，。；\d]{0,4}?|逐年|逐季|逐月|逐步|持续|一年比一年|节节|稳步|年年)"
    r"(?P<verb>增产|增长|上升|提高|提升|增加|攀升|正增长|走高|扩大|递增|高|下降|减少|降低|回落|递减|走低|收窄|缩小)"
)
_FALLS = re.compile(r"降|减|落|走低|收窄|缩小")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_SERIES, _BEFORE, _BEHIND = 3, 120, 160


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``growth``."""
    text, entries = document.document.text, entries_of(document)
    for claim in _CLAIM.finditer(text):
        series = _series(text, claim, entries)
        if len(series) < _SERIES:
            continue
        falls = _FALLS.search(claim["verb"]) is not None
        for one, other in pairwise(series):
            slack = one.tolerance + other.tolerance
            if (other.value > one.value + slack) if falls else (other.value < one.value - slack):
                why = f"说{claim.group()}，却由{one.span.of(text)}变为{other.span.of(text)}"
                quotes = sorted((quote(document, *claim.span()), quote(document, one.clause.start, other.span.end)))
                yield Finding("growth", "error", why, tuple(quotes))
                break


def _series(text: str, claim: re.Match[str], entries: Sequence[Entry]) -> list[Entry]:
    """The values of one unit in a row in one sentence by the claim, each of a later year than the one before."""
    low, high = claim.start() - _BEFORE, claim.end() + _BEHIND
    near = [e for e in entries if low <= e.span.start <= high and not e.is_aside and not e.bound]
    runs: list[list[Entry]] = []
    for entry in near:
        if runs and runs[-1][-1].is_alike(entry) and runs[-1][-1].sentence == entry.sentence:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    for run in (run for run in runs if len(run) >= _SERIES):
        years = _YEAR.findall(text, max(run[0].sentence.start, run[0].span.start - _BEFORE), run[-1].span.start)
        ascending = len(years) == len(run) and all(int(a) < int(b) for a, b in pairwise(years))
        if ascending and ("分别" in run[0].label or all(_YEAR.search(e.label) for e in run)):
            return run
    return []
