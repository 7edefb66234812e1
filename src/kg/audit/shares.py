"""Shares against value and whole, and shares of one whole that add up to more than all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.divisions import divide_one_way
from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.ontology.indicators import indicator_concept
from kg.precision import half_last_digit

_PLAN = re.compile(r"计划|目标|任务|预算|进度")
_PERCENT = Decimal(100)
_OF_REGION = re.compile(r"全[国省市区县州盟]")
"""占全市进出口总额的…: of the region, whatever a zone in it has."""
_ENDS = re.compile(r"[。！？\n]")
_VAGUE = re.compile(
    r"占[^。；]{0,16}?(?:超|近|约|逾|不足|不到|接近|半数|一半|过半|[一二三四五六七八九]成)|分之|[%％成半](?:以上|左右|多|强|以下|余)"
)
_NAMES_PART = re.compile(r"[，,](?!其中|同比|比上年|较上年)(?P<part>[^，,\d]{4,})$")
"""Before 占: what the share is of, where it is not the value before (劳均产值14万元，｜甲产业增加值｜占…)."""
_VAGUE_POINTS = Decimal(5)
"""占七成, 占一半以上, 占近三分之一: a share in words may be off by so many points."""
_LOOSE_WORDS = str.maketrans("", "", "的总额量值数全市省区县年度同期")


_REGION = re.compile(r"全[国球省市区县州旗]|全世界|世界|国内|我国|全国总量")
"""Of a region each part has a whole of its own (铜、锌储量分别占全国的六成和七成)."""


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kinds ``share`` and ``partition``."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        by_document[figure.document.document.id].append(figure)
    for group in by_document.values():
        yield from _shares(group)
        yield from _partitions(group)


def _shares(group: Sequence[Figure]) -> Iterator[Finding]:
    by_index = {figure.index: figure for figure in group}
    for part in group:
        if part.value is None or part.observation.share is None:
            continue
        whole = _whole_of(part, by_index, group)
        if whole is None or not whole.value:
            continue
        implied = part.value / whole.value * _PERCENT
        share = part.observation.share
        if _tells_another_number(part) or any(
            _share_fits(part, other) for other in _candidates(part, group) if other is not part
        ):
            continue
        slack = (part.tolerance / whole.value + whole.tolerance * part.value / (whole.value * whole.value)) * _PERCENT
        slack += half_last_digit(share) + (_VAGUE_POINTS if _VAGUE.search(_words_of_share(part)) else 0)
        if abs(implied - share) > slack:
            yield Finding(
                "share",
                "error",
                f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{share}%，允许误差±{slack:.2f}个百分点",
                (part.quote(), whole.quote()),
            )


def _tells_another_number(part: Figure) -> bool:
    """Whether a further number but a rate stands between the value and its share, or what the share names is another part."""
    words = _words_of_share(part)
    at = words.rfind("占")
    if at > 0 and (named := _NAMES_PART.search(words[:at])) is not None:
        return not pairs_of(named["part"]) & pairs_of(part.observation.indicator)
    return at > 0 and re.search(r"\d", re.sub(r"\d+(?:\.\d+)?[%％]", "", words[:at])) is not None


def _candidates(part: Figure, group: Sequence[Figure]) -> Iterator[Figure]:
    """Every figure that the words of the share can mean, of any time."""
    named = (part.observation.share_of or "").translate(_LOOSE_WORDS)
    concept = indicator_concept(part.observation.share_of or "")
    for other in group:
        told = other.observation.indicator.translate(_LOOSE_WORDS)
        if other.unit == part.unit and named and (_means(told, named) or (concept and other.measure == concept)):
            yield other


def _share_fits(part: Figure, whole: Figure) -> bool:
    if not whole.value or part.value is None or part.observation.share is None:
        return False
    return abs(part.value / whole.value * _PERCENT - part.observation.share) <= Decimal("0.2") + half_last_digit(
        part.observation.share
    )


def _words_of_share(part: Figure) -> str:
    """The words of the clause from the value on, where the share is told."""
    return part.text[part.observation.value_span.end : part.observation.evidence.end + 3]


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether a value can be the whole of a part: one that has a share of the same whole itself is another part."""
    return whole.observation.share is None or whole.observation.share_of != part.observation.share_of


def _whole_of(part: Figure, by_index: dict[int, Figure], group: Sequence[Figure]) -> Figure | None:
    named = (part.observation.share_of or "").translate(_LOOSE_WORDS)
    stated = by_index.get(part.observation.part_of) if part.observation.part_of is not None else None
    if stated is not None and stated.unit == part.unit and not named:
        return stated if stated.observation.share is None else None
    if not named:
        return _whole_of_list(part, by_index, group)
    if len(named) < 2:
        return None
    concept = indicator_concept(part.observation.share_of or "")
    matches = [
        other
        for other in group
        if other is not part
        and other.unit == part.unit
        and _may_hold(other, part)
        and other.observation.period == part.observation.period
        and not (
            _OF_REGION.match(part.observation.share_of or "") and other.entity_type not in ("", "AdministrativeArea")
        )
        and (
            _means(other.observation.indicator.translate(_LOOSE_WORDS), named) or (concept and other.measure == concept)
        )
    ]
    return matches[0] if len({other.value for other in matches}) == 1 else None


def _means(indicator: str, named: str) -> bool:
    """Whether a whole is meant by its shorter name: 新城建成区面积 by 建成区面积."""
    return indicator == named or (len(named) >= 3 and indicator.endswith(named))


def _whole_of_list(part: Figure, by_index: dict[int, Figure], group: Sequence[Figure]) -> Figure | None:
    """The whole that the part told before it in its sentence has a share of: 其中矿石27万吨,占50%;｜煤炭13万吨,占25%."""
    before = [
        other
        for other in group
        if other.unit == part.unit
        and other.observation.value_span.end <= part.observation.value_span.start
        and not _ENDS.search(part.text, other.observation.value_span.end, part.observation.value_span.start)
    ]
    last = max(before, key=lambda other: other.observation.value_span, default=None)
    if last is None or last.observation.part_of is None or last.observation.share is None:
        return None
    return by_index.get(last.observation.part_of) if not last.observation.share_of else None


def _partitions(group: Sequence[Figure]) -> Iterator[Finding]:
    wholes: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in group:
        whole = figure.observation.share_of
        if figure.observation.share is not None and whole and not _PLAN.search(whole) and not _REGION.fullmatch(whole):
            wholes[figure.sentence, figure.observation.share_of, figure.unit].append(figure)
    for parts in wholes.values():
        shares = [p.observation.share or Decimal(0) for p in parts]
        total = sum(shares, Decimal(0))
        slack = sum((half_last_digit(s) for s in shares), Decimal("0.1"))
        distinct = len({p.observation.indicator for p in parts}) == len(parts)  # 从四成提高到七成 is one part, twice
        one_way = divide_one_way([part.observation.indicator for part in parts])
        if len(parts) >= 2 and distinct and total > _PERCENT + slack and one_way and not _overlapping(parts):
            listed = "＋".join(f"{s}%" for s in shares)
            yield Finding(
                "partition",
                "error",
                f"同一总体的各部分占比相加超过100%：{listed}＝{total}%",
                tuple(p.quote() for p in parts),
            )


def _overlapping(parts: Sequence[Figure]) -> bool:
    """Shares of different things measured against different wholes (全省、全市占比分别…) are no partition."""
    sentence = parts[0].sentence.of(parts[0].text)
    return bool(
        re.search(
            r"(?:全国|全省|全市|全球)[^，。；]{0,3}[、和][^，。；]{0,3}(?:全国|全省|全市|全球)|交叉|重叠", sentence
        )
    )
