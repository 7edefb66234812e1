"""Changes whose base the words name apart: 比年初增加380亿元，年初余额为5180亿元; 是2020年1.3亿件的1.5倍."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.audit.changes import CHANGES, FALLING, close_to, implied_change, wrong_change
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument
from kg.ontology.indicators import is_real_growth

_TIME = r"(?P<time>上年|去年|前年|年初|(?:19|20)\d\d年|上月|上季度|改造前|建成前|此前|整治前)(?P<edge>末|底|同期|初)?"
_CHANGE_FROM = re.compile(rf"[比较与]{_TIME}(?:相比|的)?(?:净)?(?P<verb>{CHANGES})(?:了|达|约)*$")
_BASE = re.compile(rf"^(?:而|其中)?{_TIME}")
_TIMES_OF = re.compile(r"^(?:而|就|已经|已)?(?:是|为|达到?|相当于)(?=[^，。；]{2,})")
_FAR = 90


def based(document: AnnotatedDocument) -> Iterator[Finding]:
    """A change from a named time, and the value of that time told beside."""
    text = document.document.text
    entries = [entry for entry in entries_of(document) if not entry.is_aside]
    for at, change in enumerate(entries):
        told = _CHANGE_FROM.search(change.label)
        if told is None or at == 0 or change.bound:
            continue
        new = next((e for e in reversed(entries[:at]) if e.unit not in ("Percent", "PercentagePoint")), None)
        if new is None or new.bound or change.span.start - new.span.end > _FAR or is_real_growth(new.label):
            continue
        near = [
            e for e in entries if e is not change and e is not new and abs(e.span.start - change.span.start) <= _FAR
        ]
        bases = [e for e in near if e.is_alike(new) and not e.bound and _is_base(e, told, new)]
        if len(bases) != 1 or "\n" in text[min(e.span.start for e in (bases[0], new)) : change.span.end]:
            continue
        implied, slack = implied_change(bases[0], new, change)
        said = -change.value if FALLING.search(told["verb"]) else change.value
        if implied is not None and not close_to(implied, said, slack):
            yield wrong_change(document, bases[0], new, change, implied, said, slack)


def _is_base(entry: Entry, told: re.Match[str], new: Entry) -> bool:
    """Whether a value is told of the time that a change is from, and of what has changed."""
    named = _BASE.match(entry.label)
    if named is None or named["time"] != told["time"]:
        return False
    rest = pairs_of(entry.label[named.end() :])
    return not rest or bool(rest & pairs_of(new.label))


def multiples(document: AnnotatedDocument) -> Iterator[Finding]:
    """快递业务量1.95亿件，是2020年1.3亿件的1.5倍."""
    entries = entries_of(document)
    for new, old, times in zip(entries, entries[1:], entries[2:], strict=False):
        told = new.sentence == old.sentence == times.sentence and new.is_alike(old) and old.value > 0
        if not told or times.classifier != "倍" or times.label != "的" or not _TIMES_OF.match(old.label):
            continue
        ratio = new.value / old.value
        slack = (new.tolerance + old.tolerance * ratio) / old.value + times.tolerance
        if any(e.bound for e in (new, old, times)) or abs(ratio - times.value) <= slack:
            continue
        why = f"{amount(new.value)}为{amount(old.value)}的{ratio:.2f}倍，原文为{times.value}倍，允许误差±{slack:.2f}"
        yield Finding("growth", "error", why, (quote(document, new.clause.start, times.span.end),))
