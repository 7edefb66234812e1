"""Figures as the decisions file writes them: the amount in the words of the text, and the period it is for."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from kg.model import TimeInterval

TIMELESS = "-"
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def written_figure(words: str, period: TimeInterval) -> str:
    """What follows the indicator in the file.

    >>> written_figure("100.5 亿元", TimeInterval(date(2019, 1, 1), date(2019, 12, 31)))
    '100.5亿元 | 2019'
    """
    return f"{''.join(words.split())} | {written_period(period)}"


def written_period(period: TimeInterval) -> str:
    """A year, a month or a day where the period is one, else its first and last day.

    >>> written_period(TimeInterval(date(2019, 1, 1), date(2019, 6, 30))), written_period(TimeInterval(None, None))
    ('2019-01-01/2019-06-30', '-')
    """
    start, end = period.start, period.end
    if start is None and end is None:
        return TIMELESS
    for short in (end.isoformat()[:length] for length in (4, 7, 10)) if start and end else ():
        if _span(short) == (start, end):
            return short
    return f"{start or ''}/{end or ''}"


def read_period(written: str) -> TimeInterval:
    """The period that somebody wrote: ``2019``, ``2019-06``, ``2019-01-01/2019-06-30``, ``/2025``, or ``-`` for none.

    Raises:
        ValueError: It is none.
    """
    if written == TIMELESS:
        return TimeInterval()
    first, slash, last = (part.strip() for part in written.partition("/"))
    if not (first or last):
        raise ValueError("neither a first nor a last day")
    last = last if slash else first
    return TimeInterval(_span(first)[0] if first else None, _span(last)[1] if last else None)


def _span(written: str) -> tuple[date, date]:
    match = _DAY.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is no year, month or day")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    first = date(year, month or 1, day or 1)
    return first, date(year, month or 12, day or monthrange(year, month or 12)[1])
