"""Targets against the outcomes that other passages or documents report for the same indicator and period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument
from kg.precision import half_last_digit

_KEPT = re.compile(
    r"(?:完成|占|达到?|为|实现)(?:了)?(?:全年|年度|年初|既定|总|市定|省定|序时)*[^，。；\d]{0,4}?(?:目标任务|目标|任务|计划|预算)(?:数|任务)?的?$"
    r"|完成(?:率|比例|进度)(?:为|达到?|是)?$"
)
_SET = re.compile(r"目标|任务|计划|力争|预期|预算|应完成|原定|下达|承诺")
_OF_PART = re.compile(r"半年|季度|序时|进度|月度")
_FAR = 160
_ABOUT = re.compile(r"[%％]\s*(?:左右|上下)|约\s*\d[\d.]*\s*[%％]")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure sets as a target or reports as an outcome: its value, or where it has none its growth rate."""

    figure: Figure
    value: Decimal
    tolerance: Decimal
    rate: bool = False

    @property
    def series(self) -> tuple[object, ...]:
        """Alike for everything that is measured of the same subject in the same way."""
        return self.figure.entity, self.figure.measure, None if self.rate else self.figure.unit, self.rate

    @property
    def key(self) -> tuple[object, ...]:
        """The series, and until when."""
        return *self.series, self.figure.observation.period.end

    def answers(self, target: Measured) -> bool:
        """Whether this is an outcome for the time of ``target``, which may name only its end, told elsewhere."""
        one, other = self.figure, target.figure
        told_together = one.document is other.document and one.sentence == other.sentence
        return not told_together and other.observation.period.start in (None, one.observation.period.start)


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``target``: an outcome short of its target; severity ``info``, for it is news, not an error."""
    reported = outcomes_of(found)
    for target in aims(found):
        for outcome in reported.get(target.key, ()):
            if outcome.answers(target) and falls_short(target, outcome):
                about = f"{target.figure.label}的{target.figure.observation.indicator}"
                words = [f"增长{each.value}%" if each.rate else amount(each.value) for each in (target, outcome)]
                explanation = f"{about}目标为{words[0]}，实际为{words[1]}，未达目标"
                yield Finding("target", "info", explanation, (target.figure.quote(), outcome.figure.quote()))


_MET = re.compile(r"(?<!未)(?<!没有)(?<!能)(?:完成|实现|达到|达成|兑现)(?!率)")
_AIM = re.compile(r"^(?:以上|左右|以内)?的?[^，。；\d]{0,8}?(?:目标|任务|计划|预期)")
"""What is called met, and how the words behind its number show that it was aimed at."""
_DIRECTION = re.compile(r"增长|下降|提高|降低|增加(?!值)|减少")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``target`` in the wording: 目标280亿元…实现252亿元，完成目标的105%; 增长5%，圆满完成增长8%的目标."""
    entries = entries_of(document)
    yield from _told_as_met(document, entries)
    for at, share in enumerate(entries):
        if share.unit != "Percent" or not _KEPT.search(share.label) or "分别" in share.label:
            continue
        before = [e for e in entries[max(0, at - 6) : at] if share.span.start - e.span.end <= _FAR]
        done = next((e for e in reversed(before) if e.unit != "Percent" and not _SET.search(e.label)), None)
        aim = next((e for e in reversed(before) if done and e.is_alike(done) and _SET.search(e.label)), None)
        part = _OF_PART.search(share.label)
        if part is not None and aim is not None and part.group() not in aim.label:
            continue
        if done is None or aim is None or not aim.value or done.sentence.start < aim.sentence.start:
            continue
        own = pairs_of(re.split(r"完成", share.label)[0])
        if own and not own & pairs_of(document.document.text[aim.clause.start : done.clause.end]):
            continue  # 路面恢复完成率, of something else
        implied = done.value / aim.value * 100
        slack = (done.tolerance + aim.tolerance * done.value / aim.value) / aim.value * 100 + half_last_digit(
            share.value
        )
        if abs(implied - share.value) > slack + (3 if share.bound else 0):
            why = f"{amount(done.value)}为目标{amount(aim.value)}的{implied:.2f}%，原文为{share.value}%，允许误差±{slack:.2f}个百分点"
            quotes = (
                quote(document, aim.clause.start, aim.span.end),
                quote(document, done.clause.start, share.span.end),
            )
            yield Finding("target", "error", why, quotes)


def _told_as_met(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """A target that the sentence calls met although the value in front of it is below."""
    for done, aim in pairwise(entries):
        ways = [set(_DIRECTION.findall(entry.label)) for entry in (done, aim)]
        met = _MET.search(aim.label) and _AIM.match(aim.tail) and not _SET.search(done.label)
        if not met or done.sentence != aim.sentence or not done.is_alike(aim) or ways[0] != ways[1]:
            continue
        if aim.tail.startswith("以内") or _SET.search(aim.label):
            continue
        named = pairs_of(_MET.split(aim.label)[-1])
        if named and not named & pairs_of(done.label) and aim.unit != "Percent":
            continue
        if done.value + done.tolerance < aim.value - aim.tolerance:
            why = f"实际为{done.span.of(document.document.text)}，低于{aim.span.of(document.document.text)}的目标，原文却称完成"
            quotes = tuple(quote(document, e.clause.start, e.clause.end) for e in (done, aim))
            yield Finding("target", "error", why, quotes)


def aims(found: Sequence[Figure]) -> list[Measured]:
    """Every target that has an end, as value or else as growth rate."""
    return [
        measured
        for figure in found
        if figure.observation.modality == "Target" and figure.observation.period.end is not None
        for measured in _measures(figure)[:1]
    ]


def outcomes_of(found: Sequence[Figure]) -> dict[tuple[object, ...], list[Measured]]:
    """Everything reported as a fact for a known time, by what a target for it would have as its key."""
    reported: dict[tuple[object, ...], list[Measured]] = defaultdict(list)
    for figure in found:
        if figure.observation.modality == "Actual" and figure.observation.period.end is not None:
            for measured in _measures(figure):
                reported[measured.key].append(measured)
    return dict(reported)


def falls_short(target: Measured, outcome: Measured) -> bool:
    """Whether the outcome surely misses the target: below it, or above one that is not to be exceeded."""
    if target.figure.observation.bound == "AtMost":
        return outcome.value - outcome.tolerance > target.value
    return outcome.value + outcome.tolerance < target.value - target.tolerance


def _measures(figure: Figure) -> list[Measured]:
    """What a figure measures: its value first, then its growth."""
    growth = figure.observation.growth
    found = [Measured(figure, figure.value, figure.tolerance)] if figure.value is not None else []
    if growth is not None:
        about = figure.observation.bound or _ABOUT.search(figure.observation.evidence.of(figure.text))
        vague = Decimal("0.5") if about else Decimal(0)  # 6%左右 is kept by 5.6%
        found.append(Measured(figure, growth, half_last_digit(growth) + vague, rate=True))
    return found
