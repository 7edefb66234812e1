"""A stretch of years → the year that a yearly measure told in it is of.

What is measured by the year (生产总值, 零售总额) and told in a look back on several years as a level that was reached is of
the last of them, and what it was before (从…) of the year before the first; sums (累计) and averages (年均) are of all.
What stands at a level (森林覆盖率, 通车里程, 高校达66所) has it at the end of the stretch, and says nothing of its beginning.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kg.extract.observations.figures import Figure
from kg.extract.times import TimeMention
from kg.model import TimeInterval

_BY_THE_YEAR = re.compile(
    r"生产总值|GDP|经济总量|增加值|产值|零售总?额|进出口|(?<!新增)出口|进口|(?:财政|预算|可支配|营业|旅游|经营|总|业务)收入|营收"
    r"|产量|吞吐量|发电量|用电量|电量|成交额|交易额|交易总额|贸易(?:总)?额|销售额|销售收入|税收|利润|业务量|客流量|发送量|^年(?!均)"
)
_REACHED = re.compile(
    r"(?:突破|超过?|达到?|[增升]至|增[加长]到|提[高升][到至]|上升[到至]|跨[过越上]|越过|迈[过上入]|跃上|站上|稳定在|扩大[到至]|接近|攀升至|首破)"
    r"(?:约|近|了)*$"
)
_LEVEL = re.compile(r"(?:生产总值|GDP|零售总额|进出口总[值额]|财政总收入|营收)$")
"""Measures that stand right before their number and are of one year all the same."""
_STANDING = re.compile(
    r"(?:率|比例|比重|占比|里程|寿命|总人数|在园人数|常住人口|保有量|装机(?:容量)?|床位数?|[托学]位数|蓄水量|产能|指数|强度|浓度|盖度|数量|总数|人数)$"
)
"""Measures that are read at a moment."""
_DONE = re.compile(
    r"新[增建设开办改引签晋创获]|增加|建成|完成|改造|治理|整治|实施|办理|开展|组织|引进|引育|签约|落地|招引|召开|举办|吸引|培育|创建|发放|投入|投资|解决|带动|帮助|"
    r"惠及|受益|接待|服务|节约|追回|救助|培训|化解|消除|建设|筹集|更新|修复|获[得批评]|认定|入选|出台|输送|转移|脱贫|招生|授权|登记|贷款|资金|支出|融资|金额|收益"
)
"""What was done, gained or spent over the years."""
_OF_ALL_YEARS = re.compile(r"累计|[总合共]计|每年|[年月日]均|连续|新增|净增")
_AVERAGE = re.compile(r"年(?:均|平均)(?=[增递复实名下降减提上压])")
_YEARS = 366

_YEAR_END = re.compile(r"(?:20\d\d年|[去今本当]年)?(?:年[末底]|末|底)")
_GAINED = re.compile(
    r"(?<!累计)(?:(?:全年|当年)?(?:共|已)?(?:实现|完成)(?!.{0,8}累计)|全年|当年|(?<!累计)新(?:增|签|落地|引进|开工|认定|注册|批|设|建成)|实际利用外资"
    r"|(?:营业|总|旅游|财政|预算)收入|利润总?额?|增加值|总产值|进出口)"
)
"""What is told of a year and not of its last day."""


EACH_YEAR = re.compile("分别|逐年|依次")
"""What deals a list out to the years told: 2016年至2018年,产值｜逐年｜突破3亿元、4亿元、5亿元."""


def year_of_level(text: str, figure: Figure, indicator: str, period: TimeMention | None) -> TimeMention | None:
    """``period``, or of a stretch of years the last one, or its end, where the figure is a level reached then."""
    if not spans_years(period):
        return period
    assert period is not None and period.interval.end is not None
    said = text[figure.clause.start : figure.mention.span.start]
    if _OF_ALL_YEARS.search(said):
        return period
    reached = _REACHED.search(said) is not None
    if _BY_THE_YEAR.search(indicator):
        return _year(period, period.interval.end.year) if reached or _LEVEL.search(said) else period
    before = figure.role == "former" or figure.former or figure.role == "growth"
    stands = not before and (reached or _STANDING.search(indicator)) and not _DONE.search(said)
    return replace(period, interval=TimeInterval(None, period.interval.end)) if stands else period


def year_of_flow(text: str, figure: Figure, indicator: str, period: TimeMention | None) -> TimeMention | None:
    """``period``, or for what a later part of its sentence says was done or gained by the end of a year that year.

    A bulletin goes on from what there is at the end of the year (年末企业140家;｜实现利润2亿元) to what the year brought.
    """
    if period is None or period.kind != "until" or not _YEAR_END.fullmatch(period.span.of(text)):
        return period
    end = period.interval.end
    if end is None or (end.month, end.day) != (12, 31) or figure.clause.covers(period.span):
        return period
    gained = indicator.startswith("新") or _GAINED.search(text, figure.clause.start, figure.mention.span.start)
    return _year(period, end.year) if gained else period


def last_year(period: TimeMention | None) -> TimeMention | None:
    """The last year of a stretch of years; another time as it is."""
    if not spans_years(period):
        return period
    assert period is not None and period.interval.end is not None
    return _year(period, period.interval.end.year)


def year_before(period: TimeMention | None) -> TimeMention | None:
    """The year that a stretch of years set out from; None where the time is none."""
    if not spans_years(period):
        return None
    assert period is not None and period.interval.start is not None
    return _year(period, period.interval.start.year - 1)


def stretch_of_average(
    text: str, figure: Figure, period: TimeMention | None, years: TimeMention | None
) -> TimeMention | None:
    """``period``, or for a yearly average told behind a single year the ``years`` that its section is about."""
    if not is_average(text, figure) or period is None or period.kind != "period" or spans_years(period):
        return period
    return years or period


def year_of_member(period: TimeMention | None, place: int, n_places: int) -> TimeMention | None:
    """The year of one member of a list with a value a year: 2016年至2018年,分别完成产值3亿元、4亿元、5亿元."""
    if period is None or period.kind != "period" or period.interval.start is None or period.interval.end is None:
        return period
    first, last = period.interval.start.year, period.interval.end.year
    if n_places < 2 or last - first + 1 != n_places:
        return period
    year = first + place
    return replace(period, interval=TimeInterval(date(year, 1, 1), date(year, 12, 31)))


def is_average(text: str, figure: Figure) -> bool:
    """Whether the figure is a yearly average: 年均增长8%."""
    return _AVERAGE.search(text, figure.lead.start, figure.lead.end) is not None


def spans_years(period: TimeMention | None) -> bool:
    """Whether the time is a stretch of several whole years."""
    if period is None or period.interval.start is None or period.interval.end is None:
        return False
    return (period.interval.end - period.interval.start).days > _YEARS


def _year(period: TimeMention, year: int) -> TimeMention:
    return replace(period, interval=TimeInterval(date(year, 1, 1), date(year, 12, 31)))
