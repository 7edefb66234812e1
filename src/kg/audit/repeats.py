"""The same indicator, subject and period stated twice with two values, in one document or across documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding, Severity
from kg.audit.times import parts_of_year
from kg.precision import half_last_digit

SLIPS = {Decimal(10): "10倍", Decimal(100): "100倍", Decimal(1000): "1000倍", Decimal(10_000): "1万倍"}
SHARED = frozenset({"TransportService", "Industry", "Product", "Strategy", "Designation", "EconomicRegion", "Corridor"})
"""Things of which each region has its part: two documents that count them need not mean the same part."""
OF_MANY = frozenset({"", "AdministrativeArea", "DevelopmentZone"})
"""Of nobody named, and what has many works: their costs and areas are told of it where the works have no names."""
_YEARS = re.compile(r"今年|去年|明年|\d{4}年")
ATTRIBUTES = re.compile(
    r"总投资|占地|用地|建筑面积|全长|总长|注册资|产能|TotalInvestment|FloorArea|Length|RegisteredCapital"
)
_STANDING = re.compile(
    r"(?:线路|正线|全线|线路正线|主线|项目|工程|标段)?"
    r"(?:车站|设站|全长|总长|总长度|线路长|线路长度|正线长度|总投资额?|概算总投资|投资总额|总?建筑面积|总?占地面积|总?规划面积|总面积|总?用地面积"
    r"|设计时速|设计速度|设计年?产能|总库容|装机容量|总装机)"
    r"|注册资[本金]|(?:中标|合同|协议|订单|交易)(?:总)?(?:金额|额|价)|全程(?:运行|运距|行驶|约)?|(?:运行)?(?:全程|里程)|运距|航程|工期|(?:新增|提供|带动|可?解决)?就业(?:岗位|人数)?|年(?:均)?(?:产值|产能|税收|销售收入|营业收入|产量)"
)
"""What a thing has as it stands or is planned, one value at a time."""
_IN_PART = re.compile(r"[一二三四五]期|其中|境内|段|首期|起步区|核心区|扩|调整|变更|增至|增加到|新增|原|累计")
_ROUGH = re.compile(r"[超近约逾]|以上|左右|余|多|不足")
_VAGUE = Decimal("0.05")
_A_MONTH = 31
_WHOLE_DATE = len("2024-01-01")
_GROUP_BEFORE = 24
_GROUP = re.compile(
    r"(?P<group>[两二三四五六七八九十\d]+[大个][\u4e00-\u9fff]{0,4}?(?:园区|开发区|片区|[县区镇乡市]|街道|产业|行业|领域|集团))[^，。；,;]{0,12}$"
)
_LISTED = 3
_DIGITS = 3
_FULL = 6
_TELLING = 5
_MAX_GROUP = 60  # a group this large is a vague wording, not one indicator


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kinds ``unit`` and ``value``."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        if len(figure.measure) >= 3 or _STANDING.fullmatch(figure.measure):
            groups[figure.entity, figure.measure, figure.observation.modality].append(figure)
    for group in groups.values():
        if len(group) <= _MAX_GROUP and not _is_list(group):
            yield from (f for a, b in combinations(group, 2) if (f := _compare(a, b)) is not None)


def _is_list(group: Sequence[Figure]) -> bool:
    """Whether one document tells three values and more of one measure: of things that it lists, without their names."""
    told: dict[tuple[object, ...], set[Decimal]] = defaultdict(set)
    for figure in group:
        if figure.value is not None:
            told[figure.document.document.id, figure.unit, figure.observation.period].add(figure.value)
    return any(len(values) >= _LISTED for values in told.values())


def agree(a: Figure, b: Figure) -> bool:
    """Whether two stated values can both be true: what each leaves open overlaps."""
    (low, high), (other_low, other_high) = _range(a), _range(b)
    return low <= other_high and other_low <= high


def told_times(figure: Figure) -> frozenset[str]:
    """The months, quarters and spans of a year that a sentence names, which may mean different times of unsaid years."""
    return _times_in(figure.sentence.of(figure.text))


def _times_in(words: str) -> frozenset[str]:
    return parts_of_year(words) | frozenset(_YEARS.findall(words))


def of_one_time(a: Figure, b: Figure) -> bool:
    """Whether no sentence names a part of the year that the other, which names some as well, does not (前5月, 5月)."""
    one, other = told_times(a), told_times(b)
    return one <= other or other <= one


def _compare(a: Figure, b: Figure) -> Finding | None:
    together = a.document is b.document
    standing = _both_standing(a, b) or _is_slip_of_pen(a, b) or _same_words(a, b)
    if (together and a.sentence == b.sentence) or (not together and a.entity_type in SHARED and not standing):
        return None
    scopes = [f.scope if f.value is None else f.value_scope for f in (a, b)]
    if scopes[0] != scopes[1] or a.flow != b.flow or not (_same_period(a, b) or standing):
        return None
    if together and not (_can_be_unnamed(a) and _can_be_unnamed(b)):
        return None
    if a.entity_type in OF_MANY and ATTRIBUTES.search(a.measure):
        return None  # works without a name, each with its cost
    if together and _of_which(a) != _of_which(b):
        return None  # 新增企业57家…三大园区新增企业14家
    severity: Severity = "error" if together else "warning"
    if (
        a.unit
        and a.unit[0] == "Percent"
        and (len(a.observation.indicator) < _TELLING or len(b.observation.indicator) < _TELLING)
    ):
        return None  # 贡献率, 占比: of what, the clause before says
    if a.value is not None and b.value is not None and a.unit == b.unit:
        return None if agree(a, b) else _two_values(a, b, severity)
    return _two_rates(a, b, severity) if a.value is None and b.value is None else None


def _of_which(figure: Figure) -> str:
    """The group of places or trades, told by its number, that a figure is of."""
    before = figure.text[
        max(0, figure.observation.value_span.start - _GROUP_BEFORE) : figure.observation.value_span.start
    ]
    group = _GROUP.search(before)
    return group["group"] if group else ""


def is_rough(figure: Figure) -> bool:
    """Whether the words around the number make it inexact (近20%, 20%以上)."""
    span = figure.observation.value_span
    return _ROUGH.search(figure.text[max(0, span.start - 3) : span.end + 3]) is not None


def _two_values(a: Figure, b: Figure, severity: Severity) -> Finding:
    assert a.value is not None and b.value is not None
    explanation = (
        f"{a.label}的{a.observation.indicator}两处数值不一致：{amount(a.value)}与{amount(b.value)}，"
        f"相差{amount(abs(a.value - b.value))}，超出数字末位四舍五入的允许误差{amount(a.tolerance + b.tolerance)}"
    )
    slip = _slip(a, b)
    if slip:
        explanation += f"；相差恰为{slip}，疑为单位或小数点有误"
    return Finding("unit" if slip else "value", severity, explanation, (a.quote(), b.quote()))


def _two_rates(a: Figure, b: Figure, severity: Severity) -> Finding | None:
    """A bare rate of growth that is told twice: 增加值增长7.4%, 增加值增长5.9%."""
    one, other = a.observation.growth, b.observation.growth
    if one is None or other is None or a.observation.bound or b.observation.bound:
        return None
    slack = half_last_digit(one) + half_last_digit(other)
    if abs(one - other) <= slack or is_rough(a) or is_rough(b):
        return None
    what = f"{a.label}的{a.observation.indicator}两处变化率不一致：{one:+}%与{other:+}%，允许误差±{slack}个百分点"
    return Finding("value", severity, what, (a.quote(), b.quote()))


def _range(figure: Figure) -> tuple[Decimal, Decimal]:
    """What a stated value leaves open: its rounding, and for 超, 不足, 约 what a writer would still call so."""
    value, half = figure.value or Decimal(0), figure.half_digit
    some = abs(value) * _VAGUE
    match figure.observation.bound:
        case "AtLeast":
            return value, value + 3 * some
        case "AtMost":
            return value - 3 * some, value
        case "About":
            return value - some - half, value + some + half
    return value - half, value + half


def _slip(a: Figure, b: Figure) -> str | None:
    assert a.value is not None and b.value is not None
    low, high = sorted((abs(a.value), abs(b.value)))
    if low == 0:
        return None
    ratio = high / low
    return next((name for factor, name in SLIPS.items() if abs(ratio / factor - 1) <= Decimal("0.005")), None)


def _same_period(a: Figure, b: Figure) -> bool:
    period = a.observation.period
    return period == b.observation.period and period.end is not None


def _is_slip_of_pen(a: Figure, b: Figure) -> bool:
    """Whether two values of no time or of one have the same digits in another order (318亿元, 381亿元)."""
    if a.value is None or b.value is None or a.value == b.value:
        return False
    if not (_is_timeless(a) and _is_timeless(b)) and not _same_period(a, b):
        return False
    one, other = ("".join(re.findall(r"\d", f.observation.value_span.of(f.text))) for f in (a, b))
    if len(one.strip("0")) < _DIGITS:
        return False
    permuted = sorted(one) == sorted(other) and abs(a.value - b.value) < min(a.value, b.value)
    return permuted or (one.strip("0") == other.strip("0") and _slip(a, b) is not None)


def _same_words(a: Figure, b: Figure) -> bool:
    """Whether two texts say of one thing in the same words how much it has, neither at any time."""
    return (
        a.document is not b.document
        and a.entity_type not in OF_MANY | SHARED
        and a.observation.indicator == b.observation.indicator
        and len(a.observation.indicator) >= _FULL
        and _is_timeless(a)
        and _is_timeless(b)
        and _issued_together(a, b)
        and not (told_times(a) or told_times(b))
    )


def _both_standing(a: Figure, b: Figure) -> bool:
    """Whether both tell how large, long or dear a thing is as it stands, at no time said, in texts of one time."""
    return (
        _is_timeless(a)
        and _is_timeless(b)
        and a.observation.indicator == b.observation.indicator
        and _STANDING.fullmatch(a.observation.indicator) is not None
        and (a.document is not b.document or all(_is_named(each) or _is_alone(each) for each in (a, b)))
        and (_issued_together(a, b) or _is_way(a, b) or _is_slip(a, b))
        and of_one_time(a, b)
        and not any(_IN_PART.search(each.observation.evidence.of(each.text)) for each in (a, b))
    )


def _is_slip(a: Figure, b: Figure) -> bool:
    return a.value is not None and b.value is not None and a.unit == b.unit and _slip(a, b) is not None


def _is_way(a: Figure, b: Figure) -> bool:
    """Whether both are of a railway or road, which is as long and has as many stations whenever it is told."""
    unknown = any(figure.document.document.issued is None for figure in (a, b))
    return unknown and {a.entity_type, b.entity_type} <= {"RailwayLine", "Highway"}


def _can_be_unnamed(figure: Figure) -> bool:
    """Whether the sentence names what the figure is about, or that is a region or zone, which whole texts are about."""
    return figure.entity_type in OF_MANY or _is_named(figure) or _is_alone(figure)


def _is_alone(figure: Figure) -> bool:
    """Whether the title names it, and so the text is about it."""
    return figure.label.removesuffix("项目") in (figure.document.document.title or "")


def _is_named(figure: Figure) -> bool:
    """Whether the sentence itself names what the figure is about."""
    if figure.observation.about < 0:
        return False
    chain = figure.document.chains[figure.observation.about]
    words = figure.sentence.of(figure.text)
    return any(name in words for name in (chain.name, *chain.names))


def _is_timeless(figure: Figure) -> bool:
    """Whether the figure has no period, or only the day on which it was told."""
    period = figure.observation.period
    return period.end is None or period.start == period.end


def _issued_together(a: Figure, b: Figure) -> bool:
    one, other = (figure.document.document.issued for figure in (a, b))
    if one is None or other is None or len(one) < _WHOLE_DATE or len(other) < _WHOLE_DATE:
        return one == other
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _A_MONTH
