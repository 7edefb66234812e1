"""When works are said to begin and end, document against document: done before begun, late and told as early."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.audit.entries import quote
from kg.audit.finding import Finding, Quote
from kg.model import AnnotatedDocument, Mention, Resolution, TextSpan

_WORKS = frozenset(
    "Project RailwayLine Highway TransportInfrastructure Port Airport Station IndustrialPark LogisticsPark".split()
)
_MONTH = r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月(?:\d{1,2}[日号])?)?(?P<edge>年?[底末]|[上中下]旬|初|内)?(?:之?前)?"
_DONE_WORDS = r"(?:全线|全面|正式|主体|顺利)*(?:建成|竣工|完工|通车|投产|投用|投运|开通|运营|开园|交付)"
_PLANNED = re.compile(
    r"(?:按照?(?:计划|规划|工期|目标)[，,]?[^，。；\d]{0,20}|(?:计划|预计|力争|确保|拟|将于?|有望)[^，。；\d]{0,6})"
    rf"(?:于|在|到)?{_MONTH}[^，。；\d]{{0,6}}{_DONE_WORDS}"
)
_DONE = re.compile(rf"(?<![计划预拟将]于)(?:于|在)?{_MONTH}，?[^，。；\d]{{0,20}}{_DONE_WORDS}")
_BEGUN = re.compile(rf"{_MONTH}[^，。；\d]{{0,8}}(?:正式|全面)?(?:开工|动工|开建|奠基)")
_TELLING = 4
"""A shorter name may be that of another work elsewhere."""
_EARLY = re.compile(
    r"如期|按期|按时|准时|(?:比|较)(?:原)?(?:计划|规划|预期|目标)[^，。；]{0,4}提前|提前[^，。；]{0,8}(?:建成|通车|完工|竣工|投产|投用)"
)
_WILL = re.compile(r"计划|预计|力争|确保|拟|将|有望|目标")


@dataclass(frozen=True, slots=True)
class _Event:
    """A work is begun or done, or to be done, in a month (year times twelve plus month); ``told``: when that was written."""

    kind: str
    month: int
    label: str
    quote: Quote
    claims_early: bool = False
    told: int | None = None


def check(documents: Iterable[AnnotatedDocument], resolution: Resolution) -> Iterator[Finding]:
    """Findings of kinds ``period`` and ``target`` between documents."""
    labels = {entity.id: entity.label for entity in resolution.entities if len(entity.label) >= _TELLING}
    events: dict[str, list[_Event]] = defaultdict(list)
    for document in documents:
        for event in _events(document, resolution, labels):
            events[event.label].append(event)
    for told in events.values():
        yield from _done_before_begun(told)
        yield from _late_told_as_early(told)
        yield from _put_off(told)


def _done_before_begun(told: list[_Event]) -> Iterator[Finding]:
    for begun in told:
        for done in told:
            apart = begun.quote.document != done.quote.document
            if begun.kind == "begun" and done.kind == "done" and apart and done.month < begun.month:
                why = f"{begun.label}：一处称{_words(done.month)}已建成，一处称{_words(begun.month)}才开工"
                yield Finding("period", "warning", why, (begun.quote, done.quote))


def _late_told_as_early(told: list[_Event]) -> Iterator[Finding]:
    for planned in told:
        for done in told:
            if planned.kind == "planned" and done.kind == "done" and done.month > planned.month:
                late = done.month - planned.month
                if done.claims_early:
                    why = f"{done.label}：计划{_words(planned.month)}建成，实际{_words(done.month)}建成，晚{late}个月，却称提前"
                    yield Finding("target", "error", why, (planned.quote, done.quote))
                elif late > 1:
                    why = f"{done.label}：计划{_words(planned.month)}建成，实际{_words(done.month)}建成，晚{late}个月"
                    yield Finding("target", "info", why, (planned.quote, done.quote))


def _put_off(told: list[_Event]) -> Iterator[Finding]:
    """Works that are still to be done when they were to be finished, by what a later document says."""
    planned = [event for event in told if event.kind == "planned"]
    for first in planned:
        for later in planned:
            if later.told is not None and later.told > first.month and later.month > first.month:
                why = f"{first.label}：计划{_words(first.month)}建成，到{_words(later.told)}仍未建成，改为{_words(later.month)}"
                yield Finding("target", "info", why, (first.quote, later.quote))


def _events(document: AnnotatedDocument, resolution: Resolution, labels: dict[str, str]) -> Iterator[_Event]:
    text, issued = document.document.text, document.document.issued or ""
    told = int(issued[:4]) * 12 + int(issued[5:7]) if len(issued) >= len("2024-01") else None
    works = [m for m in document.mentions if m.type in _WORKS]
    for sentence in document.sentences:
        for kind, pattern in (("planned", _PLANNED), ("begun", _BEGUN), ("done", _DONE)):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                clause = max(text.rfind(mark, 0, match.start()) for mark in "，。；\n") + 1
                month = _month(match, is_end=kind == "planned")
                label = _work_of(document, sentence, match.end(), works, resolution, labels)
                if month is None or not label or (kind != "planned" and _WILL.search(text, clause, match.end())):
                    continue
                early = kind == "done" and _EARLY.search(text, match.start(), sentence.end) is not None
                yield _Event(kind, month, label, quote(document, sentence.start, sentence.end), early, told)


def _work_of(
    document: AnnotatedDocument,
    sentence: TextSpan,
    end: int,
    works: list[Mention],
    resolution: Resolution,
    labels: dict[str, str],
) -> str:
    """The label of the work that the sentence tells of: named in it, or the only one of the document; "" for none."""
    near = [m for m in works if sentence.covers(m.span) and m.span.end <= end]
    chains = {m.chain for m in works}
    chain = near[-1].chain if near else next(iter(chains)) if len(chains) == 1 else None
    if chain is None or len({m.chain for m in near}) > 1:
        return ""
    return labels.get(resolution.assignments.get((document.document.id, chain), ""), "")


def _month(match: re.Match[str], *, is_end: bool) -> int | None:
    year, month = int(match["year"]), match["month"]
    if month is None:
        if not is_end:
            return None  # 2019年建成: any month of it
        month = "12"
    return year * 12 + int(month)


def _words(month: int) -> str:
    year, rest = divmod(month - 1, 12)
    return f"{year}年{rest + 1}月"
