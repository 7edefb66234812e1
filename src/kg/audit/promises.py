"""Aims of the wording against what is told later, in one text or in two: 货物吞吐量计划为1500万吨 … 货物吞吐量1386万吨.

For aims whose wording extraction does not read as one (承诺, 军令状, 计划为), and where one says that they are met.
Alike are numbers of one unit behind the same words, of one year, in texts that name one thing in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding, Severity
from kg.audit.words import common_end
from kg.model import AnnotatedDocument

_AIM = re.compile(
    r"计划(?:为|是|达到?|完成|实现)?|目标(?:为|是)?|承诺|军令状|不低于|不少于|不超过|控制在|力争|确保|争取|任务"
)
_OPENS_AIMS = re.compile(r"军令状|工作目标|承诺[，:：]|计划[:：]|(?:目标|任务|提出)[，:：]")
_IN_FACT = re.compile(r"实际|已|完成了")
_AT_MOST = re.compile(r"不超过|控制在|以内|压减到|降至|不高于|低于")
_CLAIM = re.compile(
    r"(?:(?:如期|圆满|超额|全面|顺利|提前|已)(?:完成|实现|达到)|(?:达到|完成|实现)了)[^，。；]{0,14}(?:目标|任务|计划|承诺)|目标(?:任务)?均?(?:已|如期|全部)*(?:实现|完成|达成)"
    r"|达到(?:了)?承诺|(?:控制|均)在[^，。；]{0,6}目标(?:范围)?(?:以内|之内|内)|超额完成|无需[^，。；]{0,4}补偿|达标"
    r"|(?:超出|超过|高于|多于|好于|优于)了?[^，。；\d]{0,6}(?:任务|目标|计划)|(?:任务|目标|计划|承诺)(?:均|都|全部|已经?|也|如期|圆满|顺利|提前)+(?:完成|实现|达成|兑现|履行)"
)
_NO_WORDS = re.compile(
    r"(?:19|20)\d\d年度?|\d{1,2}月(?:底|末|份)?|全年|年内|实际|当年|本年|今年|预期|计划|目标|任务|承诺|力争|确保|争取|实现的?|完成|达到?|为|是|控制在|不低于|不少于|不超过|分别|超过|共|累计|全[市县区港省]|新(?=培育|增)|的|[，、：:]"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_PART_OF_YEAR = re.compile(
    r"[上下]半年|季度|截[至止]|前[一二三四五六七八九十\d]+个?月|\d{1,2}月份?(?!\d{1,2}日)(?!底)|目前|至今"
)
_LEAST, _FULL = 2, 4
_COMMON = 3


@dataclass(frozen=True, slots=True)
class _Told:
    document: AnnotatedDocument
    entry: Entry
    core: str
    years: frozenset[str]
    is_aim: bool

    @property
    def key(self) -> tuple[object, ...]:
        """What an aim and its outcome have alike, so that only such are held against each other."""
        return self.entry.unit, self.entry.classifier, self.core[-_LEAST:], self.years


def check(documents: Iterable[AnnotatedDocument]) -> Iterator[Finding]:
    """Findings of kind ``target``: short of the aim, and an error where the text says that it is met."""
    told = [each for document in documents for each in _told(document)]
    outcomes: dict[tuple[object, ...], list[_Told]] = defaultdict(list)
    for each in told:
        if not each.is_aim:
            outcomes[each.key].append(each)
    for aim in (each for each in told if each.is_aim):
        later = [each for each in outcomes[aim.key] if _answers(aim, each)]
        if len(later) == 1 and _misses(aim.entry, later[0].entry):
            yield from _finding(aim, later[0])


def _told(document: AnnotatedDocument) -> Iterator[_Told]:
    text = document.document.text
    for entry in entries_of(document):
        core = _NO_WORDS.sub("", entry.label)
        if len(core) < _LEAST or entry.is_of_before or entry.is_aside:
            continue
        before = text[entry.sentence.start : entry.span.start]
        opened = _OPENS_AIMS.search(before) is not None and not _IN_FACT.search(entry.label)
        is_aim = _AIM.search(entry.label) is not None or opened
        years = frozenset(_YEAR.findall(text[entry.sentence.start : entry.span.start])[-1:] or _year_of(document))
        yield _Told(document, entry, core, years, is_aim)


def _year_of(document: AnnotatedDocument) -> Sequence[str]:
    return _YEAR.findall(document.document.title or "")[:1] or _YEAR.findall(document.document.text)[:1]


def _answers(aim: _Told, later: _Told) -> bool:
    """Whether ``later`` tells what came of ``aim``: the same words, unit and year, of a thing that both texts name."""
    if _PART_OF_YEAR.search(later.entry.sentence.of(later.document.document.text)):
        return False
    same = common_end(aim.core, later.core)
    shortest = min(len(aim.core), len(later.core), _FULL)
    claimed = _claim(later) is not None
    certain = claimed or (same == min(len(aim.core), len(later.core)) >= _FULL and aim.entry.unit != "Percent")
    if same < shortest or not certain:
        return False
    if aim.document is later.document:
        return False
    if aim.entry.unit == "Percent":
        return False
    return bool(aim.years) and (_names_of(aim.document, later.document) or _names_of(later.document, aim.document))


def _names_of(one: AnnotatedDocument, other: AnnotatedDocument) -> bool:
    """Whether the other text mentions a thing that the one names."""
    return any(name in other.document.text for chain in one.chains for name in chain.names if len(name) >= _COMMON)


def _misses(aim: Entry, outcome: Entry) -> bool:
    slack = outcome.tolerance
    if _AT_MOST.search(aim.label) or aim.bound == "AtMost":
        return outcome.value - slack > aim.value
    return outcome.value + slack < aim.value


def _claim(outcome: _Told) -> re.Match[str] | None:
    text, entry = outcome.document.document.text, outcome.entry
    return _CLAIM.search(text, entry.span.end, min(entry.sentence.end, entry.span.end + 90))


def _finding(aim: _Told, outcome: _Told) -> Iterator[Finding]:
    claim = _claim(outcome)
    one, other = (each.entry.span.of(each.document.document.text) for each in (aim, outcome))
    said = f"，却称“{claim.group()}”" if claim else ""
    severity: Severity = "error" if claim else "info"
    quotes = (
        quote(each.document, each.entry.clause.start, end)
        for each, end in ((aim, aim.entry.span.end), (outcome, claim.end() if claim else outcome.entry.span.end))
    )
    yield Finding("target", severity, f"目标为{one}，实际为{other}，未达目标{said}", tuple(quotes))
