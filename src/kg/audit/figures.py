"""AnnotatedDocument* + Resolution → figures: every observation with the thing it is about and the words that say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from kg.audit.finding import Quote
from kg.model import AnnotatedDocument, ObservationMention, Resolution, TextSpan
from kg.ontology.indicators import indicator_concept
from kg.precision import rounding_of

_LEADING_VERBS = re.compile(r"^(?:全年|全市|全省|全区|全县|全国|累计|共|实现|完成|达到|达|预计|力争|新增加?|其中)+")
_FLOW_WORDS = re.compile(
    r"新增|净增|累计|年均|每年|月均|日均|当月|首次|首批|存量|再|另有|以上|以下|超过|人均|户均|亩均|其中|最高|最低"
)
_YEARS_BACK = re.compile(
    r"(?<!\d)[2-9二三四五六七八九十两]年(?:来|间|里)|过去[\d三四五]年|“?十[一二三四五]五”?(?:时期|期间|以来)"
)
"""A paragraph that opens so sums several years up."""

_SCOPE_WORDS = re.compile(
    r"可比口径|部口径|全口径|同口径|规模以上|规上|限额以上|限上|快报|初步核算|最终核实|不含[^，。；]{1,8}|含[^，。；]{1,8}"
)


@dataclass(frozen=True)
class Figure:
    """One observation in its document.

    ``entity`` is the id of the thing it is about, ``label`` its name, ``entity_type`` its class.
    """

    document: AnnotatedDocument
    observation: ObservationMention
    index: int
    entity: str
    label: str
    entity_type: str

    @property
    def value(self) -> Decimal | None:
        """Value in the base unit, if the figure has one."""
        return self.observation.quantity.value if self.observation.quantity else None

    @property
    def unit(self) -> tuple[str, str | None] | None:
        """Unit and classifier: only figures of one unit are compared."""
        quantity = self.observation.quantity
        return (quantity.unit, quantity.classifier) if quantity else None

    @cached_property
    def sentence(self) -> TextSpan:
        """The sentence the number stands in."""
        at = self.observation.value_span
        return next((s for s in self.document.sentences if s.covers(at)), self.observation.evidence)

    @cached_property
    def measure(self) -> str:
        """What is measured, comparable across wordings: an indicator concept, else the wording without verbs."""
        concept = indicator_concept(self.observation.indicator)
        return concept or _LEADING_VERBS.sub("", self.observation.indicator)

    @cached_property
    def scope(self) -> frozenset[str]:
        """Remarks on the statistical scope (口径) of the sentence: figures of different scope never conflict."""
        words = _SCOPE_WORDS.findall(self.sentence.of(self.text))
        return frozenset((*self.observation.qualifiers, *words))

    @cached_property
    def flow(self) -> frozenset[str]:
        """Words that tell an increase, a running total or an average from a level; alike only where these are."""
        evidence = self.observation.evidence
        before = self.text[evidence.start : max(evidence.start, self.observation.value_span.start)]
        paragraph = self.text.rfind("\n", 0, evidence.start) + 1
        several = _YEARS_BACK.search(self.text, paragraph, min(paragraph + 40, evidence.start))
        return frozenset((*_FLOW_WORDS.findall(before), *(("数年",) if several else ())))

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.document.text

    @cached_property
    def half_digit(self) -> Decimal:
        """Half of the last stated digit, in the base unit: what rounding can hide."""
        if self.value is None:
            return Decimal(0)
        return rounding_of(self.observation.value_span.of(self.text), self.value)

    @property
    def tolerance(self) -> Decimal:
        """By how much the true value may differ: rounding, and for 约/近/超/不足 five percent more."""
        vague = abs(self.value or Decimal(0)) * Decimal("0.05") if self.observation.bound else Decimal(0)
        return self.half_digit + vague

    def quote(self) -> Quote:
        """The clause that states it."""
        span = self.observation.evidence
        return Quote(self.document.document.name, span.start, span.end, span.of(self.text))


def figures(documents: Iterable[AnnotatedDocument], resolution: Resolution) -> list[Figure]:
    """All figures of the documents, in the order of document id and text."""
    things = {entity.id: entity for entity in resolution.entities}
    return [
        Figure(document, observation, index, entity, things[entity].label, things[entity].type)
        for document in sorted(documents, key=lambda d: d.document.id)
        for index, observation, entity in _with_entity(document, resolution)
    ]


def _with_entity(document: AnnotatedDocument, resolution: Resolution) -> Iterator[tuple[int, ObservationMention, str]]:
    for index, observation in enumerate(document.observations):
        entity = resolution.assignments.get((document.document.id, observation.about))
        if entity is not None:
            yield index, observation, entity


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same thing, about the same subject, in the same unit and scope."""
    return (
        a.entity == b.entity and a.unit == b.unit and a.measure == b.measure and a.scope == b.scope and a.flow == b.flow
    )


def amount(value: Decimal) -> str:
    """A value as people write it, for explanations.

    >>> amount(Decimal("12867000000")), amount(Decimal("44500")), amount(Decimal("48"))
    ('128.67亿', '4.45万', '48')
    """
    for factor, word in ((Decimal(10**8), "亿"), (Decimal(10**4), "万")):
        if abs(value) >= factor:
            return f"{_plain(value / factor)}{word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return text or "0"
