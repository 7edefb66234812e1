"""Finder: when things began, ended or were issued, where the clause that says so carries a date."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import CLAUSE_END
from kg.extract.relations.lines import Line
from kg.extract.relations.patterns import Pattern, compile_pattern
from kg.extract.times import TimeMention
from kg.model import AttributeMention, TimeInterval

CONFIDENCE = 0.8

_THING = "{e:Project,TransportInfrastructure,DevelopmentPlatform,TransportService,Organization,Corridor}"
_RUNS_COUNTED = "(?![^,;。]{0,16}[0-9]+[余多万千]*[列趟班])"
"""Not before a number of trains: 2023年开行班列61列 counts a year's trains, it does not open a service."""

_WORDINGS: tuple[tuple[str, Pattern], ...] = tuple(
    (predicate, compile_pattern(source))
    for predicate, sources in (
        (
            "issuedDate",
            (
                "(?:出台|印发|发布|颁布|公布|下发|制定出台)(?:了)?{e:Policy}",
                "{e:Policy}(?:已|正式|经~)*(?:出台|印发|发布|颁布|公布|实施|施行)",
            ),
        ),
        (
            "startDate",
            (
                _THING
                + "(?:项目|工程|一期)?(?:正式|全面|主体|,)*(?:开工|动工|奠基|启动建设|成立|揭牌|始建|创建|开通|开行|首发|设立|破土动工)"
                + _RUNS_COUNTED,
                "(?:同意|批准)?(?:设立|成立|开行|开通|组建)(?:了)?(?:首列|首趟|首条)?" + _THING + _RUNS_COUNTED,
                "{e:Event}(?:在{x})?~(?:举行|举办|召开|开幕|启幕)",
            ),
        ),
        (
            "endDate",
            (
                _THING + "(?:项目|工程|一期)?(?:正式|全面|主体|全线|顺利|已|,)*(?:竣工|完工|建成|落成|通过验收|通车)",
                "{e:Event}(?:在{x})?~(?:闭幕|落幕|结束)",
            ),
        ),
    )
    for source in sources
)


def find(reading: Discourse, times: Sequence[TimeMention]) -> list[AttributeMention]:
    """The dates of things, one for each thing and property: the first that the text gives."""
    found: dict[tuple[int, str], AttributeMention] = {}
    starts = [time.span.start for time in times]
    for line in reading.lines:
        for told in _told_in(line, times[bisect_left(starts, line.span.start) : bisect_left(starts, line.span.end)]):
            found.setdefault((told.subject, told.predicate), told)
    return sorted(found.values(), key=lambda a: (a.evidence, a.subject, a.predicate))


def _told_in(line: Line, times: Sequence[TimeMention]) -> Iterator[AttributeMention]:
    if not times or line.planned:
        return
    for predicate, pattern in _WORDINGS:
        for match in pattern.regex.finditer(line.text):
            date = _date_of(line, match.start(), match.end(), times)
            for position in range(*match.span("e")) if date else ():
                for member in line.arguments[position].members if position in line.arguments else ():
                    evidence = line.stretch(*match.span())
                    yield AttributeMention(
                        member.chain, predicate, date or "", evidence, finder="date", confidence=CONFIDENCE
                    )


def _date_of(line: Line, start: int, end: int, times: Sequence[TimeMention]) -> str | None:
    """The date in the clause of the wording, or alone in the clause before it."""
    clauses = [0, *(match.end() for match in CLAUSE_END.finditer(line.text, 0, start))]
    since = line.starts[clauses[-1]]
    # A date is masked away, so a clause that says nothing else (2023年5月,｜大桥通车) is left with its comma.
    alone = len(clauses) > 1 and clauses[-1] - clauses[-2] <= 2
    before = since if not alone else line.ends[clauses[-2] - 1] if clauses[-2] else line.span.start
    until = line.ends[end - 1]
    fitting = [t for t in times if before <= t.span.start < until and t.kind == "period" and not t.relative]
    return _written(fitting[-1].interval) if fitting else None


def _written(interval: TimeInterval) -> str | None:
    """As precise as the interval is: a day, a month or a year; None for any other stretch."""
    start, end = interval.start, interval.end
    if start is None or end is None or start.year != end.year:
        return None
    if start == end:
        return start.isoformat()
    if start.month == end.month and start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return f"{start.year:04d}-{start.month:02d}"
    whole_year = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    return f"{start.year:04d}" if whole_year else None
