"""Stated figures → what their rates imply, for a graph of its own: the value a year before, the whole of a share.

Computed values are never mixed with stated ones: they have a class of their own, belong to their thing by ``computedFor``
and not ``about``, and name the figure they follow from and how. Growth in comparable prices, month on month or on average
implies no value and is left alone; so is a share of a larger region, which is not a figure of the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from kg.map.document import sort_triples
from kg.map.iris import Iris
from kg.map.terms import chinese, day_literal, decimal_literal, rdo, term
from kg.ontology.indicators import indicator_concept, is_real_growth
from kg.precision import half_last_digit, half_last_significant, rounded_to, rounding_of

GRAPH = "computed"
BASE, WHOLE = "computed:base", "computed:whole"

_OTHER_BASE = re.compile(
    r"环比|[较比](?:年初|上月|上季|上周|(?:19|20)\d\d年|疫情|“?十[一二三四五]五)|年均|月均|平均增|倍|翻"
    r"|[\d一二三四五六七八九十]年(?:来|间)?(?:累计)?(?:增长|增加|提高)"
)
_VAGUE_BEFORE = re.compile(r"(?:超过?|近|约|逾|不足|不低于|高于|低于)$")
_VAGUE_BEHIND = re.compile(r"\s*(?:以上|左右|上下|以内)")
_RATE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:[%％]|个百分点)")
_NEAR = 14
"""A growth rate stands so near behind its number, or is dealt out with 分别."""

_LARGER_REGION = re.compile(r"全[国省市区县州球]|世界|国内|本[省市区县]|[我该][省市区县]|[省市区县州]$|行业$")
_PLAN = re.compile(r"计划|目标|任务|预算")
_PERCENT = Decimal(100)
_RATE_UNITS = ("Percent", "PercentagePoint")
_COUNTED = ("Count", "Person", "PersonTime", "TEU", "Day", "Month", "Year")
WANTED = frozenset(
    rdo(name)
    for name in "about indicator value unit classifier periodStart periodEnd modality growth share shareOf bound "
    "valueSpan".split()
)

Figure = Mapping[NamedNode, NamedNode | Literal]


def computed_triples(asserted: Iterable[Triple], iris: Iris | None = None) -> list[Triple]:
    """The computed values of all observations in ``asserted``, sorted."""
    iris = iris or Iris()
    figures, words = _read(asserted)
    triples = list(_describe_rules(iris))
    for node, figure in figures.items():
        quotes = words.get(node, ())
        triples += _base(node, figure, quotes, iris)
        triples += _whole(node, figure, quotes, iris)
    return sort_triples(triples)


def _read(asserted: Iterable[Triple]) -> tuple[dict[NamedNode, Figure], dict[NamedNode, tuple[str, ...]]]:
    """Every figure with its properties, and its words: those of its number first, then those that state it."""
    figures: dict[NamedNode, dict[NamedNode, NamedNode | Literal]] = defaultdict(dict)
    spans: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    exact: dict[NamedNode, str] = {}
    rated: set[NamedNode] = set()
    for subject, predicate, object_ in asserted:
        if not isinstance(subject, NamedNode):
            continue
        if predicate in WANTED and isinstance(object_, NamedNode | Literal):
            figures[subject][predicate] = object_
            if predicate in (rdo("growth"), rdo("share")):
                rated.add(subject)
        elif predicate == term("prov:wasDerivedFrom") and isinstance(object_, NamedNode):
            spans[subject].add(object_)
        elif predicate == term("oa:exact") and isinstance(object_, Literal):
            exact[subject] = object_.value
    known: dict[NamedNode, Figure] = {node: figures[node] for node in rated if rdo("value") in figures[node]}
    words = {}
    for node, figure in known.items():
        number = figure.get(rdo("valueSpan"))
        places = [number] if isinstance(number, NamedNode) else []
        words[node] = tuple(exact[span] for span in (*places, *sorted(spans[node], key=str)) if span in exact)
    return known, words


def _base(node: NamedNode, figure: Figure, quotes: tuple[str, ...], iris: Iris) -> Iterator[Triple]:
    """The value of the same period a year before: value ÷ (1 + growth)."""
    growth, end = _decimal(figure, "growth"), _day(figure, "periodEnd")
    indicator = _text(figure, "indicator")
    if growth is None or growth <= -_PERCENT or end is None or is_real_growth(indicator) or not quotes:
        return
    if _unit(figure) in _RATE_UNITS or any(_OTHER_BASE.search(words) for words in quotes):
        return
    start = _day(figure, "periodStart")
    factor = 1 + growth / _PERCENT
    written = _as_written(growth, quotes, _is_growth_of_it)
    if written is None:
        return
    spread = half_last_digit(written) / (_PERCENT + growth)
    result = _divided(figure, quotes, factor, spread)
    derivation = f"{_written(figure)} ÷ (1{growth:+}%) = {_plain(result)}"
    computed = iris.inference(BASE, node.value)
    yield from _measured(computed, node, figure, result, derivation, iris.finder(BASE))
    yield Triple(computed, rdo("indicator"), chinese(indicator))
    if concept := indicator_concept(indicator):
        yield Triple(computed, rdo("indicatorConcept"), NamedNode(concept))
    yield Triple(computed, rdo("modality"), figure[rdo("modality")])
    yield Triple(computed, rdo("periodEnd"), day_literal(_year_before(end)))
    if start is not None:
        yield Triple(computed, rdo("periodStart"), day_literal(_year_before(start)))


def _whole(node: NamedNode, figure: Figure, quotes: tuple[str, ...], iris: Iris) -> Iterator[Triple]:
    """The whole that the value is a share of: value ÷ share."""
    share, whole = _decimal(figure, "share"), _text(figure, "shareOf")
    if share is None or not 0 < share <= _PERCENT or len(whole) < 2 or _LARGER_REGION.search(whole) or not quotes:
        return
    if _unit(figure) in _RATE_UNITS:
        return
    written = _as_written(share, quotes, _is_share_of_it)
    if written is None:
        return
    result = _divided(figure, quotes, share / _PERCENT, half_last_digit(written) / share)
    derivation = f"{_written(figure)} ÷ {share}% = {_plain(result)}"
    computed = iris.inference(WHOLE, node.value)
    yield from _measured(computed, node, figure, result, derivation, iris.finder(WHOLE))
    yield Triple(computed, rdo("indicator"), chinese(whole))
    if concept := indicator_concept(whole):
        yield Triple(computed, rdo("indicatorConcept"), NamedNode(concept))
    yield Triple(computed, rdo("modality"), rdo("Target") if _PLAN.search(whole) else figure[rdo("modality")])
    for name in ("periodStart", "periodEnd"):
        if rdo(name) in figure:
            yield Triple(computed, rdo(name), figure[rdo(name)])


def _measured(
    computed: NamedNode, node: NamedNode, figure: Figure, result: Decimal, derivation: str, rule: NamedNode
) -> Iterator[Triple]:
    yield Triple(computed, term("rdf:type"), rdo("ComputedObservation"))
    yield Triple(computed, rdo("value"), decimal_literal(result))
    yield Triple(computed, rdo("derivation"), Literal(derivation))
    yield Triple(computed, term("prov:wasDerivedFrom"), node)
    yield Triple(computed, rdo("foundBy"), rule)
    for name, stated in (("computedFor", "about"), ("unit", "unit"), ("classifier", "classifier"), ("bound", "bound")):
        if rdo(stated) in figure:
            yield Triple(computed, rdo(name), figure[rdo(stated)])


def _divided(figure: Figure, quotes: tuple[str, ...], divisor: Decimal, spread: Decimal) -> Decimal:
    """value ÷ divisor to the digits that the rounding of both leaves; ``spread`` is that of the divisor, relative."""
    value = _decimal(figure, "value") or Decimal(0)
    result = value / divisor
    rounding = rounding_of(quotes[0], value)
    if rdo("bound") in figure:  # 超9000家 is no exact count
        rounding = max(rounding, half_last_significant(value))
    uncertainty = abs(rounding / divisor) + abs(result) * spread
    return rounded_to(result, uncertainty, whole=_unit(figure) in _COUNTED)


def _as_written(rate: Decimal, quotes: tuple[str, ...], belongs: Callable[[str], bool]) -> Decimal | None:
    """The rate with the decimals it is written with (6.0% is more exact than 6%), where the words tie it to the number.

    None where it is only vague (超两成), or where other words stand between the number and the rate.
    """
    number = quotes[0]
    for words in quotes[1:]:
        for match in _RATE.finditer(words):
            at = words.rfind(number, 0, match.start())
            if Decimal(match[1]) != abs(rate) or at < 0:
                continue
            between = words[at + len(number) : match.start()]
            vague = _VAGUE_BEFORE.search(between) or _VAGUE_BEHIND.match(words, match.end())
            if belongs(between) and not vague:
                return Decimal(match[1])
    return None


def _is_growth_of_it(between: str) -> bool:
    return "。" not in between and (len(between) <= _NEAR or "分别" in between)


def _is_share_of_it(between: str) -> bool:
    return re.match(r"[，、,（(]?(?:约|已|均|共)?占", between) is not None


def _describe_rules(iris: Iris) -> Iterator[Triple]:
    for name in (BASE, WHOLE):
        node = iris.finder(name)
        yield Triple(iris.graph(GRAPH), rdo("foundBy"), node)
        yield Triple(node, term("rdf:type"), rdo("Finder"))
        yield Triple(node, term("rdfs:label"), Literal(name))


def _text(figure: Figure, name: str) -> str:
    found = figure.get(rdo(name))
    return found.value if found is not None else ""


def _decimal(figure: Figure, name: str) -> Decimal | None:
    return Decimal(_text(figure, name)) if rdo(name) in figure else None


def _day(figure: Figure, name: str) -> date | None:
    return date.fromisoformat(_text(figure, name)) if rdo(name) in figure else None


def _unit(figure: Figure) -> str:
    return _text(figure, "unit").rpartition("#")[2]


def _written(figure: Figure) -> str:
    return _plain(_decimal(figure, "value") or Decimal(0))


def _plain(value: Decimal) -> str:
    return decimal_literal(value).value


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
