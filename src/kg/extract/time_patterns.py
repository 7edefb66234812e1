"""The grammar of times: one pattern for every way to write a date or period, and its parts read out as numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.numerals import read_numeral

_DIGIT_YEAR = r"(?:19|20)\d{2}"
_CHINESE_YEAR = r"[一二][九〇零○][〇零○一二三四五六七八九]{2}"
_YEAR = rf"(?:(?<!\d){_DIGIT_YEAR}|{_CHINESE_YEAR})"
_SMALL = r"[一二三四五六七八九十]{1,3}"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_TO = r"(?:-|~|至|到|、)"
_QUARTER = r"[一二三四1-4]"
_FULL_YEAR = r"全年(?!目标|任务|计划|预算|预期)"
_WHOLE = rf"{_FULL_YEAR}|度(?!假)"
_NO_DIGIT_BEFORE = r"(?<![\d.])"


def _part(prefix: str, lead: str, whole: str, year: str) -> str:
    """What may follow a year (or stand alone): half-years, quarters, months, days, ends of a year or month.

    ``year`` is how 年 is written before 底 and 末: behind a year it need not be.
    """
    p = prefix
    return (
        rf"(?:(?P<{p}half>[上下])半年|(?P<{p}mid_year>半年)度(?!假)"
        rf"|(?P<{p}first_quarters>[前首])(?P<{p}n_quarters>[二两三23])个?季度"
        rf"|第?(?P<{p}quarter>{_QUARTER}|首){_TO}?(?P<{p}quarter_to>{_QUARTER})?季度?(?<=季度|首季)(?P<{p}quarter_edge>末|底)?"
        rf"|[前头首](?P<{p}n_months>{_MONTH}|{_SMALL}|两)个月|[前](?P<{p}n_months_short>1[0-2]|[2-9])月(?!\d)"
        rf"|(?P<{p}month>{lead}{_MONTH})月?(?:份)?{_TO}(?P<{p}month_to>{_MONTH})月份?(?!{_DAY}日)(?P<{p}edge_to>底|末)?"
        rf"|(?P<{p}one>{lead}{_MONTH})月份?(?:(?P<{p}day>{_DAY})[日号]?(?:{_TO}(?:(?P<{p}month_of_to>{_MONTH})月)?"
        rf"(?P<{p}day_to>{_DAY})(?=日))?(?:(?<=\d)日|(?<=[日号]))|(?P<{p}edge>底|末|初|上旬|中旬|下旬))?"
        rf"|(?P<{p}han>{_SMALL})月(?=份|以来|底|末|初|,|{_SMALL}日|至今)份?(?:(?P<{p}han_day>{_SMALL})日)?"
        rf"|(?P<{p}year_edge>{year}底|{year}末|年初)(?![端梢])|(?P<{p}whole>{whole}))"
    )


TIME = re.compile(
    rf"(?P<now>(?:截[至止])?(?:目前|当前)为?止?|迄今|现阶段|(?<!事到)(?<![不正])如今|时至今日)"
    rf"|(?P<span>过去的?[一两二三四五六七八九十\d]{{1,2}}年|[近未前][来几两三五十\d]{{1,2}}年来?|近年来?|今后[几两三五十\d]{{1,2}}年"
    rf"|(?<!\d)[一两二三四五六七八九十\d]{{1,2}}(?:{_TO}[一两二三四五六七八九十\d]{{1,2}})?年(?:以?内|以?来|多来|间|时间|左右的?时间|努力|行动|计划)"
    rf"|(?<!\d)[一两二三四五六七八九十\d]{{1,2}}{_TO}[一两二三四五六七八九十\d]{{1,2}}年(?!级)|连续[一两二三四五六七八九十\d]{{1,3}}(?:个月|年|个季度))"
    rf"|(?P<plan_to>到|至)?[“]?十(?P<plan>[一二三四五六])五[”]?(?P<plan_tail>时期|期间|以来|期末|末)"
    rf"|(?<![\d.])(?P<iso>(?:19|20)\d\d(?P<sep>[-./])(?:1[0-2]|0?[1-9])(?P=sep)(?:3[01]|[12]\d|0?[1-9]))(?![\d.])"
    rf"|(?:从|自)?(?P<from_year>{_YEAR})年?(?:-|~|至|到)(?P<to_year>{_YEAR})年(?:间|期间)?"
    rf"|(?P<prefix>截[至止]到?|高于|低于|[到至自从比较与同超])?"
    rf"(?:(?:(?P<year>{_YEAR})年(?![级检鉴]|报(?!关|名|送|批|建|告期|价)|货(?!物|运|值|邮|柜|量|船|轮))|(?P<rel>今年|本年|当年|去年|上一?年|(?<!产)前年|明年|来年|下一年|(?<![产成用营工效产])后年(?![产税均销纳营收利可]))(?:度(?!假))?)的?"
    rf"(?:{_part('a_', '', _WHOLE, '年?')})?"
    rf"|{_part('b_', _NO_DIGIT_BEFORE, _FULL_YEAR, '年')})"
    rf"(?P<suffix>以来|起(?![点步来到草])|至今|开始|以后|同期|同月|相比|之前|以前|前(?![\d一二两三四五六七八九十沿列])|期间)?"
)
"""Every way to write a time; offsets and groups are of the closed-up folded text."""


@dataclass(frozen=True, slots=True)
class PartGroups:
    """The months and days that a time speaks of; ``edge`` is 底, 末, 初 … where it names only an end of them."""

    first_month: int = 1
    last_month: int = 12
    first_day: int | None = None
    last_day: int | None = None
    edge: str | None = None
    is_month: bool = False


def parts_of(match: re.Match[str]) -> PartGroups:
    """What part of its year a match of ``TIME`` names; the whole year where it names none."""
    for prefix in ("a_", "b_"):
        groups = {k.removeprefix(prefix): v for k, v in match.groupdict().items() if k.startswith(prefix) and v}
        if groups:
            return _read(groups)
    return PartGroups()


def _read(groups: dict[str, str]) -> PartGroups:
    if "half" in groups:
        return PartGroups(1, 6) if groups["half"] == "上" else PartGroups(7, 12)
    if "mid_year" in groups:  # 半年度报告: what is reported by half-years without 下 is the first half
        return PartGroups(1, 6)
    if "n_quarters" in groups:
        return PartGroups(1, 3 * _number(groups["n_quarters"]))
    if "quarter" in groups:
        first = 1 if groups["quarter"] == "首" else _number(groups["quarter"])
        last = _number(groups.get("quarter_to", "")) or first
        return PartGroups(3 * first - 2, 3 * last, edge=groups.get("quarter_edge"))
    if "n_months" in groups or "n_months_short" in groups:
        return PartGroups(1, _number(groups.get("n_months") or groups["n_months_short"]))
    if "month_to" in groups:
        return PartGroups(
            _number(groups["month"]), _number(groups["month_to"]), edge=groups.get("edge_to"), is_month=True
        )
    if "one" in groups:
        return _dated(groups)
    if "han" in groups:
        month, day = _number(groups["han"]), _number(groups.get("han_day", "")) or None
        return PartGroups(month, month, day, day, is_month=True)
    edge = groups.get("year_edge")
    if edge in ("年初", "初"):
        return PartGroups(1, 1, edge="年初")
    return PartGroups(edge=edge)


def _dated(groups: dict[str, str]) -> PartGroups:
    """One month, with or without days."""
    month = _number(groups["one"])
    last = _number(groups.get("month_of_to", "")) or month
    day = _number(groups.get("day", "")) or None
    last_day = _number(groups.get("day_to", "")) or day
    edge = groups.get("edge")
    if edge == "上旬":
        return PartGroups(month, month, 1, 10, is_month=True)
    if edge == "中旬":
        return PartGroups(month, month, 11, 20, is_month=True)
    if edge == "下旬":
        return PartGroups(month, month, 21, None, is_month=True)
    return PartGroups(month, last, day, last_day, edge, is_month=True)


def _number(written: str) -> int:
    value = read_numeral(written) if written else None
    return int(value) if value is not None else 0
