"""An observation while it is being read: growth, share and rank may still join it from later clauses."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kg.extract.closeup import ClosedText
from kg.extract.observations.carriers import ATTRIBUTE
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.times import TimeMention
from kg.model import UNTOLD, Modality, ObservationMention, Quantity, TextSpan, TimeInterval

FINDER = "observations"
_EXACT = 4
_CLOSE_BY = 60
"""So many characters apart two figures may be and be told side by side."""
_NUMBERS = re.compile(r"[一二三四五六七八九十]+|\d+")


@dataclass(slots=True, eq=False)
class Draft:
    """An observation in the making; the fields are those of ``ObservationMention``, offsets of the closed-up text."""

    figure: Figure | None
    indicator: str
    subject: Subject
    span: TextSpan
    evidence: TextSpan
    quantity: Quantity | None = None
    bound: str | None = None
    growth: Decimal | None = None
    share: Decimal | None = None
    share_of: str | None = None
    rank: int | None = None
    period: TimeMention | None = None
    modality: Modality = "Actual"
    qualifiers: list[str] = field(default_factory=list)
    whole: Draft | None = None
    counted: str = ""
    again: Draft | None = None
    confidence: float = 0.85

    def stretch(self, end: int) -> None:
        """Let the evidence reach to ``end``."""
        if end > self.evidence.end:
            self.evidence = TextSpan(self.evidence.start, end)

    def repeats(self, other: Draft) -> bool:
        """Whether this says again what ``other`` says (a headline and its body)."""
        if self.figure and other.figure and self.figure.clause == other.figure.clause:
            return False  # members of one list are different things
        same_value = self.quantity == other.quantity and self.quantity is not None
        told = (self.growth, self.share) != (None, None) or self.modality != other.modality
        if self.again is other and not told:
            return True  # 此次通车的5条线路 after 新增5条线路
        return (
            same_value
            and self.modality == other.modality
            and self.subject.chain == other.subject.chain
            and (self.growth, self.share) in ((None, None), (other.growth, other.share))
            and (self._interval() == other._interval() or self.period is None)
            and likeness(self.indicator, other.indicator) > 0.6
            and not self._is_parallel_to(other)
            and not (self._may_be_of_another() and (not self.subject.explicit or self.bound == "AtLeast"))
            and _NUMBERS.findall(self.indicator) == _NUMBERS.findall(other.indicator)
        )

    def _is_parallel_to(self, other: Draft) -> bool:
        """Whether the two count, close together, things of two wordings: 开工项目｜2个,…;投产项目｜2个."""
        one, two = self.indicator, other.indicator
        near = self.figure is not None and other.figure is not None
        near = near and 0 <= self.evidence.start - other.evidence.end <= _CLOSE_BY
        return near and one not in two and two not in one

    def _may_be_of_another(self) -> bool:
        """Whether this is a cost or area that many projects of a region have, so that equal ones are two figures.

        Two that are equal in four digits and more are one figure.
        """
        digits = len(self.quantity.value.normalize().as_tuple().digits) if self.quantity is not None else 0
        return digits < _EXACT and ATTRIBUTE.search(self.indicator) is not None

    def heads(self, other: Draft) -> bool:
        """Whether this, in the title, is the figure that ``other`` tells in the text (总投资86亿元!甲县12个项目签约)."""
        implied = not self.subject.explicit and likeness(self.indicator, other.indicator) > 0.6
        return (
            self.quantity is not None
            and (implied or self.subject.chain == other.subject.chain)
            and self.quantity.value > 2
            and (self.quantity.classifier is None or likeness(self.counted, other.counted) > 0.3)
        )

    def is_told_fuller_by(self, other: Draft) -> bool:
        """Whether ``other`` says the same and more (a headline, and the body with the growth rate)."""
        more = other.growth is not None or other.share is not None or other.rank is not None
        return more and (self.growth, self.share, self.rank) == (None, None, None) and self.repeats(other)

    def _interval(self) -> TimeInterval:
        return self.period.interval if self.period else TimeInterval()

    def finished(self, closed: ClosedText, part_of: int | None) -> ObservationMention:
        """The observation with offsets of the document's text."""
        return ObservationMention(
            about=UNTOLD if self.subject.chain is None else self.subject.chain,
            indicator=self.indicator,
            value_span=closed.span(self.span.start, self.span.end),
            evidence=closed.span(self.evidence.start, self.evidence.end),
            quantity=self.quantity,
            period=self._interval(),
            modality=self.modality,
            growth=self.growth,
            share=self.share,
            share_of=self.share_of,
            bound=self.bound,
            rank=self.rank,
            qualifiers=tuple(dict.fromkeys(self.qualifiers)),
            part_of=part_of,
            finder=FINDER,
            confidence=self.confidence,
        )


def upper_end(draft: Draft, upper: Decimal) -> Draft:
    """The upper end of a range (2至3列) as an observation of its own; both say which end they are."""
    draft.qualifiers.append("区间下限")
    assert draft.quantity is not None
    return replace(
        draft, quantity=replace(draft.quantity, value=upper), qualifiers=[*draft.qualifiers[:-1], "区间上限"]
    )


def likeness(one: str, other: str) -> float:
    """Dice coefficient of the characters of two wordings.

    >>> likeness("签约项目", "项目")
    0.6666666666666666
    """
    if not one or not other:
        return 0.0
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other))
