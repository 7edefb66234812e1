"""Status statements → histories of projects, lines and policies: planned, signed, started, operating."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from kg.audit.finding import Quote
from kg.extract.times import TimeMention, find_times
from kg.model import AnnotatedDocument, AttributeMention, Entity, Resolution, TextSpan, TimeInterval
from kg.ontology.classes import is_a
from kg.ontology.statuses import status_types
from kg.track.collection import Collection
from kg.track.history import History, Step
from kg.track.judging import judge_progress

FOLLOWED = ("Project", "TransportInfrastructure", "TransportService", "Policy")
"""Zones and cities are never finished, so nothing is kept or missed of them."""

_STAGE_WORDS = {
    "Approved": re.compile("获批|批复|核准"),
    "UnderConstruction": re.compile("开工|动工|破土|奠基|启动建设"),
    "Completed": re.compile("建成|竣工|完工|落成|贯通|验收|完成"),
    "InForce": re.compile("印发|出台|颁布|施行|实施"),
    "Operational": re.compile("通车|投产|投用|投运|运营|启用|开通|开行|投入使用|交付|达产"),
}
_PROMISING = re.compile(
    "计划|预计|力争|争取|确保|有望|可望|将|拟|要|目标|预期|推迟|延期|延后|提前|年底前|月底前|之前|以前"
)
_WITHIN_YEAR = re.compile(r"(?<![\d一二三四五六七八九十两几])年内")
"""力争年内开工 is due at the end of the year, and as long a word."""

_DAY_OF = re.compile(r"(?P<stage>[^，。；,;]{0,8})(?:时间|日期)[^，。；,;]{0,8}$")
"""How a clause begins that names the stage before its day."""

_REACH = 14
"""So many characters behind a time the stage that it dates is named."""

_SENTENCES = 3
"""So many sentences behind the one that states a status may go on to promise more (已开工。总投资…。预计明年投产。)."""


def progress(documents: Sequence[AnnotatedDocument], resolution: Resolution, collection: Collection) -> list[History]:
    """The history of every followed thing of which at least one status is told."""
    things = {entity.id: entity for entity in resolution.entities}
    steps: dict[str, dict[Step, AnnotatedDocument]] = defaultdict(dict)
    for document in documents:
        for attribute in document.attributes:
            entity = resolution.assignments.get((document.document.id, attribute.subject))
            if entity is not None and attribute.predicate == "status" and _is_followed(things[entity]):
                steps[entity][_step(document, attribute, collection)] = document
    return [_history(things[entity], told, collection) for entity, told in sorted(steps.items())]


def _is_followed(thing: Entity) -> bool:
    return _is_followed_type(thing.type)


def _is_followed_type(type_: str) -> bool:
    return any(is_a(type_, name) for name in FOLLOWED)


def _history(thing: Entity, told: dict[Step, AnnotatedDocument], collection: Collection) -> History:
    steps = sorted(told, key=Step.order)
    verdict = judge_progress(steps, lambda day: collection.speaks_after(day, told.values()))
    return History(
        entity=thing.id,
        label=thing.label,
        type=thing.type,
        subject="status",
        due=verdict.due,
        verdict=verdict.verdict,
        reason=verdict.reason,
        steps=tuple(steps),
    )


def _step(document: AnnotatedDocument, attribute: AttributeMention, collection: Collection) -> Step:
    text, told = document.document.text, collection.told(document)
    span = attribute.evidence
    around = _around(document, span)
    dated = list(_dated_stages(text, around, document.document.reference))
    promised, due, last = _first_promise(document, attribute, around, told)
    around = TextSpan(around.start, last.end)
    return Step(
        stage=attribute.value,
        told=told,
        quote=Quote(document.document.name, around.start, around.end, around.of(text)),
        due=due,
        promised=promised,
        happened=_happened(attribute.value, dated, told),
    )


def _first_promise(
    document: AnnotatedDocument, attribute: AttributeMention, around: TextSpan, told: TimeInterval
) -> tuple[str | None, date | None, TextSpan]:
    """The stage promised where the status is stated or in the sentences that go on about it, until when, and where."""
    text, reference = document.document.text, document.document.reference
    for part in (around, *_going_on(document, attribute.subject, around)):
        promised, due = _promise(text, part, list(_dated_stages(text, part, reference)), told)
        if promised and status_types()[promised].rank > status_types()[attribute.value].rank:
            return promised, due, part  # what is there already is not promised
    return None, None, around


def _going_on(document: AnnotatedDocument, chain: int, around: TextSpan) -> Iterator[TextSpan]:
    """The next sentences of the paragraph, up to one that names something else that is followed."""
    text = document.document.text
    following = [s for s in document.sentences if s.start >= around.end][:_SENTENCES]
    others = [m.span for m in document.mentions if m.chain != chain and _is_followed_type(m.type)]
    for sentence in following:
        if "\n" in text[around.end : sentence.start] or any(sentence.covers(other) for other in others):
            return
        yield sentence


def _around(document: AnnotatedDocument, span: TextSpan) -> TextSpan:
    """The part of the sentence, between semicolons, that states a status: what dates it stands in there."""
    text = document.document.text
    sentence = next((s for s in document.sentences if s.covers(span)), span)
    start = max((text.rfind(mark, sentence.start, span.start) + 1 for mark in "；;"), default=0)
    ends = [end for mark in "；;" if (end := text.find(mark, span.end, sentence.end)) >= 0]
    found = TextSpan(max(start, sentence.start), min(ends, default=sentence.end))
    words = found.of(text)
    return TextSpan(found.start + len(words) - len(words.lstrip()), found.end - len(words) + len(words.rstrip()))


def _dated_stages(text: str, around: TextSpan, reference: str | None) -> Iterator[tuple[TimeMention, str]]:
    """Every time in the words with the stage that is named right behind it, or before it as 通车时间推迟至."""
    words = around.of(text)
    for time in find_times(_WITHIN_YEAR.sub("年底", words), reference):
        behind = re.split(r"[，。；,;》]", words[time.span.end : time.span.end + _REACH])[0]
        found = [(m.start(), name) for name, pattern in _STAGE_WORDS.items() for m in pattern.finditer(behind)]
        if named := _DAY_OF.search(words, 0, time.span.start):
            found = [(0, name) for name, pattern in _STAGE_WORDS.items() if pattern.search(named["stage"])]
        if found and time.interval.end is not None and time.kind in ("period", "by", "until"):
            yield time, max(found)[1]  # 建成通车 is open, not only built


def _promise(
    text: str, around: TextSpan, dated: Sequence[tuple[TimeMention, str]], told: TimeInterval
) -> tuple[str | None, date | None]:
    """The stage promised in the words and until when; the last one where there are several."""
    words = around.of(text)
    for time, stage in reversed(dated):
        due = time.interval.end
        clause = re.split("[，。；,;]", words[: time.span.start])[-1] + words[time.span.start : time.span.end + _REACH]
        ahead = told.end is not None and due is not None and due >= told.end
        if ahead and _PROMISING.search(clause) and f"已{stage}" not in clause:
            return stage, due
    return None, None


def _happened(status: str, dated: Sequence[tuple[TimeMention, str]], told: TimeInterval) -> TimeInterval | None:
    """When the words say that the status was reached, if they do."""
    for time, stage in dated:
        start = time.interval.start
        reached = status_types()[stage].rank >= status_types()[status].rank
        if reached and start is not None and told.end is not None and start <= told.end:
            return time.interval
    return None
