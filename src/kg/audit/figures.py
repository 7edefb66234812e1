"""AnnotatedDocument* + Resolution → figures: every observation with the thing it is about and the words that say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from kg.audit.finding import Quote
from kg.model import UNTOLD, AnnotatedDocument, ObservationMention, Resolution, TextSpan
from kg.ontology.indicators import indicator_concept
from kg.precision import rounding_of
from kg.resolve.vague import VAGUE

_LEADING_VERBS = re.compile(r"^(?:全年|全[市省区县国港镇园线]|累计|共|实现|完成|达到|达|预计|力争|新增加?|其中)+")
_STAFF = re.compile(r"^(?:公司|集团|企业|园区)?(?P<who>员工|职工|从业人员)(?:总数|总人数|人数|数)?$")
"""Staff is counted in one way, however it is called (员工, 集团员工总数)."""
_POWER = {
    word: factor
    for words, factor in (("千瓦 kW KW", 1), ("兆瓦 MW", 1000), ("吉瓦 GW", 10**6))
    for word in words.split()
}
"""Kilowatts in units of power, which are counted in several."""
_FLOW_WORDS = re.compile(
    r"市区|主城区|中心城区|城区|[省市县区]本级|市辖区|新增|净增|累计|年均|每年|月均|日均|当月|首次|首批|存量|再|另有|以上|以下|超过|人均|户均|亩均|其中|最高|最低"
)
_SIZES = re.compile(r"(?<![\d.])\d*[百千万亿]*[万亿]元?以[上下]")
"""亿元以上项目, 20亿元以上项目: two groups of projects."""
_YEARS_BACK = re.compile(
    r"(?<!\d)[2-9二三四五六七八九十两]年(?:来|间|里)|过去[\d三四五]年|“?十[一二三四五]五”?(?:时期|期间|以来)"
)
"""A paragraph that opens so sums several years up."""

_UNNAMED = re.compile(
    r"[全本我](?:省|市|区|县|州|旗|镇|乡|国|盟)|[该本全][\u4e00-\u9fff]{1,4}?(?=[全总计共年，,])|园区|港区|开发区|高新区|新区|项目"
)
"""What a text says for the subject that it does not name."""

_REGION_OF_REPORT = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?)?(?P<name>[\u4e00-\u9fff]{2,6}?[省市县区州旗])(?:人民)?(?:(?:19|20)\d\d年(?:度)?)?[^，。、：]{0,12}?(?:报告|公报|总结|情况|要点|通报|方案|安排|规划|计划|简况|形势)"
)
"""The title of a region's own report, whose figures are of the region where nobody else is named."""
_MONTH_KNOWN = len("2024-01")
_TELLING = 4
"""A shorter name is too common to be one thing in two documents."""

_SCOPE_WORDS = re.compile(
    r"[^，。；按]{1,6}口径|规模以上|规上|限额以上|限上|快报|初步核算|最终核实|不含[^，。；]{1,8}|含[^，。；]{1,8}"
)


@dataclass(frozen=True)
class Figure:
    """One figure in its document.

    ``entity`` is the id of the thing it is about, ``label`` its name, ``entity_type`` its class. Of a figure whose
    subject the text does not tell, ``entity`` stands for the region whose report it is, else for the document and the
    word that opens the sentence (全市, 该公路), so that it is compared within its document only; ``entity_type`` is "".
    """

    document: AnnotatedDocument
    observation: ObservationMention
    index: int
    entity: str
    label: str
    entity_type: str

    @property
    def value(self) -> Decimal | None:
        """Value in the base unit, power in kilowatts, if the figure has one."""
        quantity = self.observation.quantity
        return quantity.value * _POWER.get(quantity.classifier or "", 1) if quantity else None

    @property
    def unit(self) -> tuple[str, str | None] | None:
        """Unit and classifier: only figures of one unit are compared."""
        quantity = self.observation.quantity
        if quantity is None:
            return None
        return quantity.unit, "千瓦" if quantity.classifier in _POWER else quantity.classifier

    @cached_property
    def sentence(self) -> TextSpan:
        """The sentence the number stands in."""
        at = self.observation.value_span
        return next((s for s in self.document.sentences if s.covers(at)), self.observation.evidence)

    @cached_property
    def measure(self) -> str:
        """What is measured, comparable across wordings: an indicator concept, else the wording without verbs."""
        wording = self.observation.indicator.removeprefix(self.label) or self.observation.indicator
        bare = _STAFF.sub(r"\g<who>", _LEADING_VERBS.sub("", wording).removesuffix("目标")) or wording
        return indicator_concept(wording) or indicator_concept(bare) or bare

    @cached_property
    def scope(self) -> frozenset[str]:
        """Remarks on the statistical scope (口径) of the sentence: figures of different scope never conflict."""
        words = _SCOPE_WORDS.findall(self.sentence.of(self.text))
        return frozenset((*self.observation.qualifiers, *words))

    @cached_property
    def value_scope(self) -> frozenset[str]:
        """The scope that the value has: 71亿元，同口径增长6% says it of the growth alone."""
        return frozenset(word for word in self.scope if not self._is_of_growth(word))

    def _is_of_growth(self, word: str) -> bool:
        return (
            "口径" in word
            and re.search(f"{re.escape(word)}(?:计算)?(?:增长|下降)", self.sentence.of(self.text)) is not None
        )

    @cached_property
    def flow(self) -> frozenset[str]:
        """Words that tell an increase, a running total, an average or what is of some size from a level: alike only where
        these are."""
        evidence = self.observation.evidence
        before = self.text[evidence.start : max(evidence.start, self.observation.value_span.start)]
        paragraph = self.text.rfind("\n", 0, evidence.start) + 1
        several = _YEARS_BACK.search(self.text, paragraph, min(paragraph + 40, evidence.start))
        sizes = _SIZES.findall(evidence.of(self.text))
        return frozenset((*_FLOW_WORDS.findall(before), *sizes, *(("数年",) if several else ())))

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
    found = []
    for document in sorted(documents, key=lambda d: d.document.id):
        for index, observation in enumerate(document.figures):
            observation = _as_aim(document, observation)
            if observation.about == UNTOLD:
                found.append(_untold(document, observation, index))
                continue
            entity = resolution.assignments.get((document.document.id, observation.about))
            if entity is not None:
                found.append(Figure(document, observation, index, entity, things[entity].label, things[entity].type))
    return _with_namesakes(found)


def _as_aim(document: AnnotatedDocument, observation: ObservationMention) -> ObservationMention:
    """A figure without growth of a time that had hardly begun when a plan or report was issued: what it aims at."""
    issued, period = document.document.issued, observation.period
    if issued is None or len(issued) < _MONTH_KNOWN or period.start is None or period.end is None:
        return observation
    told = date.fromisoformat(issued if len(issued) > _MONTH_KNOWN else f"{issued}-01")
    begun = told - period.start < (period.end - period.start) / 4
    if observation.growth is None and observation.modality == "Actual" and begun and told < period.end:
        return replace(observation, modality="Target")
    return observation


def _with_namesakes(found: list[Figure]) -> list[Figure]:
    """Things of one name and class that resolution keeps apart, because no text says where they are, as one thing:
    where no two of their documents name different places, a reader compares them."""
    named: dict[tuple[str, str], dict[str, list[AnnotatedDocument]]] = defaultdict(lambda: defaultdict(list))
    for figure in found:
        if figure.entity_type and len(figure.label) >= _TELLING and not VAGUE.match(figure.label):
            documents = named[figure.entity_type, figure.label][figure.entity]
            if figure.document not in documents[-1:]:
                documents.append(figure.document)
    meant: dict[str, str] = {}
    for entities in named.values():
        if len(entities) > 1 and all(len(documents) == 1 for documents in entities.values()):
            places = [_places(documents[0]) for documents in entities.values()]
            if all(not one or not other or one & other for one, other in combinations(places, 2)):
                meant |= dict.fromkeys(entities, min(entities))
    return [replace(f, entity=meant[f.entity]) if f.entity in meant else f for f in found]


def _places(document: AnnotatedDocument) -> frozenset[str]:
    return frozenset(chain.name for chain in document.chains if chain.type == "AdministrativeArea")


def _untold(document: AnnotatedDocument, observation: ObservationMention, index: int) -> Figure:
    sentence = next((s for s in document.sentences if s.covers(observation.value_span)), observation.evidence)
    words = _UNNAMED.search(sentence.of(document.document.text))
    label = words.group() if words else "文中"
    region = _REGION_OF_REPORT.match((document.document.title or "").strip())
    if region and (words is None or label.startswith("全")):
        return Figure(document, observation, index, f"#{region['name']}", region["name"], "")
    return Figure(document, observation, index, f"{document.document.id}#{label}", label, "")


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
