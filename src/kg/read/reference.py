"""The year that 今年 means in a text, from what the text says first and its date of publication only as support.

Each clue votes for a year with a weight; where the weights stay below ``ENOUGH`` nothing is claimed. Clues, from strong
to weak: 今年 equated with a year; the year of a report in its title; the year of work that comes next, in a heading; a
document number 〔2019〕; the latest quarter, half-year or month given with its year (2019年1-5月: nobody reports next
year's May); the latest whole year that the text reports on. A publication date decides where the text is not
outspoken, unless it is the stamp of a copy (admin 1年前) or the days the text names lie months away from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import TextSpan
from kg.read.lines import fold

ENOUGH = 2.5
OPENING = 250  # characters in which a year sets the scene for the rest
FRESH_DAYS = 45  # news is published within six weeks of the days it speaks of
OUTSPOKEN = frozenset(
    {
        "equated",
        "report",
        "bulletin",
        "dateline",
        "document number",
        "next work",
        "review",
        "delivered",
        "just past",
        "meeting",
    }
)
_COMPARED = re.compile(r"(?:超过?|[比较]|高于|多于|恢复[到至]|突破)$")
"""超2021年总量: a year that is only compared with."""
_YEAR = r"(?<!\d)((?:19|20)\d{2})\s*年"
_EQUATED = re.compile(
    r"今年\s*[(,]?\s*(?:是|即|为|就是)?\s*" + _YEAR + r"|" + _YEAR + r"\s*\(?\s*(?:即|也就是)?今年\)?"
)
_REPORT = re.compile(_YEAR + r"(?:[\u4e00-\u9fff·]{0,16})(?:政府)?工作报告")
_BULLETIN = re.compile(_YEAR + r"[\u4e00-\u9fff、]{0,20}(?:统计公报|运行情况|运行分析|统计快报|经济数据|主要指标)")
_REVIEW = re.compile(r"(?:^|\n)[^\n。]{0,8}" + _YEAR + r"[^\n。]{0,20}(?:工作)?回顾")
_NEXT_WORK = re.compile(
    r"(?:^|\n)[^\n。]{0,8}" + _YEAR + r"[^\n。回顾]{0,10}"
    r"(?:工作(?:安排|任务|重点|思路|部署|目标)|总体要求|预期目标|主要目标|重点任务|任务安排|发展目标)"
)
_NUMBERED = re.compile(r"[〔\[(](20\d{2})[〕\])]\s*(?:第)?\s*\d{1,4}\s*号")
_DATELINE = re.compile(_YEAR + r"\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:讯|电|消息)")
_PERIOD = re.compile(
    _YEAR + r"\s*(?:第?[一二三四1-4]季度|上半年|下半年|前[一二三四五六七八九十\d]+(?:个月|季度)"
    r"|[1-9]\d?\s*[-—~至到]\s*\d{1,2}\s*月|(?:春运|暑运|春节|国庆))"
)
_MONTH = re.compile(_YEAR + r"\s*(?:初|年初|\d{1,2}\s*月)")
_FISCAL = re.compile(
    _YEAR + r"(?:度\s*(?:经营|业绩|投资|目标|工作|任务|计划|预算|利润)|度?\s*计划(?:投资|完成|安排)"
    r"|[\u4e00-\u9fff]{0,12}(?:安排|计划(?:安排|实施|建设|开工))[\u4e00-\u9fff]{0,8}项目)"
    r"|下达(?:了|给)?[\u4e00-\u9fff]{0,8}?" + _YEAR + r"度?[\u4e00-\u9fff]{0,12}(?:目标|任务|计划|指标)"
)
_DELIVERED = re.compile(_YEAR + r"\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*在[^。;]{4,50}(?:会议|大会)\s*上")
_JUST_PAST = re.compile(r"刚刚?过去的\s*" + _YEAR)
_MEETING = re.compile(_YEAR + r"[\u4e00-\u9fff、“”]{0,24}会议")
_PUBLISHED = re.compile(r"(?:发布|公布)(?:了)?[^。,;]{0,10}" + _YEAR + r"[\u4e00-\u9fff、]{0,20}公报")
_PLAN = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}
_PLAN_LAST = re.compile(r"今年[^。\n]{0,12}\"?十([一二三四五六])五\"?(?:规划|计划|时期)?(?:的)?(?:收官|收尾|最后)")
_PLAN_FIRST = re.compile(r"今年[^。\n]{0,12}\"?十([一二三四五六])五\"?(?:规划|计划|时期)?(?:的)?(?:开局|第一|首|起步)")
_PLAN_REVIEWED = re.compile(
    r"\"?十([一二三四五六])五\"?(?:期间|时期|以来)[^。\n]{0,16}(?:总体情况|成就|成效|回顾|发展情况|工作情况|收官)"
)
"""今年 against a five-year plan: its first or last year; who looks back on it speaks from its last."""
_NAMED = re.compile(
    r"(?<![\d年〔(])(20\d{2})(?=[\u4e00-\u9fff“\"·()]{2,24}(?:大会|博览会|推介会|论坛|年会|峰会|洽谈会|展览会|仪式))"
)
_DONE = re.compile(r"实现|完成|达到?\d|增长|共有|累计")
_GREW = re.compile(
    r"[,，](?!前|上半|下半|第?[一二三四1-4]季|\d{1,2}[-—~至]?\d{0,2}月)[^。;\n]{2,40}\d[^。;\n]{0,10}[,，](?:同比|比上年|较上年)?(?:增长|下降)"
)
"""2023年,某市出口3亿元,同比增长5%: a year that is over."""
_GOING_ON = re.compile(r"今年(?!以来)[^。;\n]{0,16}?(?:继续|将|拟|计划|力争|预计|有望)")
"""今年继续推进…: who says so speaks before the year is over, so that a year reported on as a whole is another."""
_ROUND = re.compile(
    r"(?<![\d年])(20\d{2})年度?第[一二三四五六七八九十\d]+[次场轮期](?=[^,。;\n]{0,16}(?:集中|活动|仪式|会议|签约|开工|投产))"
)
"""2023年第二次集中开工活动: what a text is the news of."""
_BEGUN_BEFORE = re.compile(
    r"[^。\n]{0,30}?(?:开工|动工|启动|签约|奠基|成立|立项|落户|注册|开建|批复)[^。\n]{0,30}?今年"
)
"""2022年5月｜开工,今年8月建成: another year than this one."""
_LAST_YEAR = re.compile(r"去年")
_WHOLE_YEAR_WORD = re.compile(r"全年|年末|累计|年底")
_EARLY_DATELINE = re.compile(r"(?<!\d)[1-3]\s*月\s*\d{1,2}\s*日[\u4e00-\u9fff]{0,4}(?:电|讯|消息)")
_DAY = re.compile(r"(?<![年\d])\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_WHOLE = re.compile(_YEAR)
_FUTURE_BEFORE = re.compile(
    r"(?:到|(?<!截)至|着眼|面向|展望|瞄准|力争|争取|确保|计划|预计|将于|拟于|有望|规划|[-—~])\s*$"
)
_FUTURE_AFTER = re.compile(
    r"^\s*(?:底|末)?\s*(?:前|以前|之前)|^\s*(?:底|末)?\s*,?\s*(?:将|力争|计划|拟|预计|争取|确保|有望|目标)"
)
_RANGE_AFTER = re.compile(r"^\s*[-—~至到]\s*(?:20\d{2}|今)|^\s*(?:以来|起)")
_OPENING_YEAR = re.compile(r"^\s*是[^。,;]{0,24}(?:开局|起步|第一|首)")
_TITLE_MARKS = re.compile(r"《[^《》\n]{0,80}》|\((?:19|20)\d{2}\s*年?\s*[-—~至]\s*(?:20\d{2})\s*年?\)")
_RELATIVE = re.compile(r"今年|本年|去年|明年|上年|前三季度|上半年|一季度|同比|本月|近日|目前|截至")
_BECAME = re.compile(
    r"^\s*(?:\d{1,2}\s*月)?\s*(?:\d{1,2}\s*日)?[,，]?\s*(?:[正成]式|成功)?(?:[被经由][^,。;]{2,16}?(?:批准|认定|评为|列为|授予|命名)|获批|获准|成立|设立|建立|始建|挂牌|升级|晋升|更名|(?:启动|开工|动工|开始)建设|启动|开工|动工|奠基|入驻|落户|起步|组建|建成)"
)
"""2007年5月被省政府批准为…: when a thing became what it is, long before the text where it reports on later years."""
_ONCE = re.compile(r"^\s*(?:\d{1,2}月)?(?:入驻|落户|创办|创立|注册|成立)(?![^。;\n]{0,40}(?:今年|目前正))")
"""2019年入驻的这家企业: when a firm came or began, whatever year the text speaks from."""
_HISTORY = re.compile(r"(?<!来)(?:自|成立|始建|创建|创办|设立|建成|建立|获批|批准|注册|诞生|启用|入驻|投产)于?\s*$")


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason to believe that the text speaks from ``year``."""

    year: int
    weight: float
    kind: str


def find_reference(
    text: str,
    furniture: Sequence[TextSpan] = (),
    *,
    title: str | None = None,
    issued: str | None = None,
    is_reposted: bool = False,
) -> str | None:
    """The year that 今年 means, as ``"2019"``; None where nothing tells."""
    body = _own_text(text, furniture)
    clues = [*_stated(body, title or ""), *_latest(body)]
    return _decide(clues, None if is_reposted else issued, body)


def _own_text(text: str, furniture: Sequence[TextSpan]) -> str:
    """The folded text without furniture and without the years inside titles and plan names."""
    pieces: list[str] = []
    position = 0
    for span in furniture:
        pieces.append(text[position : span.start])
        position = span.end
    folded = fold("".join([*pieces, text[position:]]))
    return _TITLE_MARKS.sub(lambda match: "□" * len(match.group()), folded)


def _stated(body: str, title: str) -> Iterator[Clue]:
    """Clues that name the year outright."""
    head = fold(title) + "\n" + body[:OPENING]
    for match in _EQUATED.finditer(body):
        yield Clue(int(match.group(1) or match.group(2)), 10, "equated")
    for match in _REPORT.finditer(head):
        yield Clue(int(match.group(1)), 8, "report")
        break
    published = _PUBLISHED.search(head)
    if published is not None:
        yield Clue(int(published.group(1)) + 1, 6, "bulletin")
    for match in _BULLETIN.finditer("" if published else head):
        yield Clue(int(match.group(1)), 6, "bulletin")
        break
    for match in _NEXT_WORK.finditer(body):
        yield Clue(int(match.group(1)), 4, "next work")
    for match in _REVIEW.finditer(body):
        yield Clue(int(match.group(1)) + 1, 4, "review")
    for match in _NUMBERED.finditer(head):
        yield Clue(int(match.group(1)), 5, "document number")
        break
    for match in _DATELINE.finditer(body):
        yield Clue(int(match.group(1)), 6, "dateline")
        break
    for match in _FISCAL.finditer(body):
        yield Clue(int(match.group(1) or match.group(2)), 3, "business year")
        break
    for match in _DELIVERED.finditer(head):
        yield Clue(int(match.group(1)), 8, "delivered")
        break
    for match in _JUST_PAST.finditer(body):
        yield Clue(int(match.group(1)) + 1, 6, "just past")
        break
    for match in _MEETING.finditer(head):
        yield Clue(int(match.group(1)), 4, "meeting")
        break
    yield from _of_plan(body)
    for pattern in (_NAMED, _ROUND):
        for match in pattern.finditer(body):
            yield Clue(int(match.group(1)), 2.5, "event")
            break


def _of_plan(body: str) -> Iterator[Clue]:
    """Clues from five-year plans."""
    for pattern, years, weight in ((_PLAN_LAST, 4, 8.0), (_PLAN_FIRST, 0, 8.0), (_PLAN_REVIEWED, 4, 2.5)):
        match = pattern.search(body)
        if match is not None:
            yield Clue(_PLAN[match.group(1)] + years, weight, "equated" if weight > 4 else "plan reviewed")


def _latest(body: str) -> Iterable[Clue]:
    """The latest year reported with a part of the year, and the latest reported as a whole.

    A whole year later than every year given with a month is a plan rather than a report.
    """
    clues = list(_reported(body))
    latest = max((clue.year for clue in clues), default=0)
    return (clue for clue in clues if clue.year >= latest)


def _reported(body: str) -> Iterator[Clue]:
    """One clue for each kind of reported year; a text speaks from no earlier a year than the latest it reports on."""
    last_dated = 0
    last_whole = max(
        (int(m[1]) for m in _WHOLE.finditer(body) if _is_reported(body, m) or _ONCE.match(body[m.end() :])), default=0
    )
    for pattern, weight, kind in ((_PERIOD, 3.0, "part of a year"), (_MONTH, 1.5, "month")):
        reported = [match for match in pattern.finditer(body) if _is_reported(body, match)]
        if kind == "month":
            reported = [match for match in reported if not _BEGUN_BEFORE.match(body, match.end())]
        counts = Counter(int(m.group(1)) for m in reported if not _is_history(body, m, last_whole))
        if counts:
            latest = max(counts)
            last_dated = max(last_dated, latest)
            yield Clue(latest, weight + min(counts[latest] - 1, 2) * 0.5, kind)
    whole = [m for m in _WHOLE.finditer(body) if _is_reported(body, m) and not _PERIOD.match(body, m.start())]
    whole = [m for m in whole if not _is_history(body, m, last_whole)]
    whole = [m for m in whole if not last_dated or int(m.group(1)) <= last_dated or _opens_a_report(body, m)]
    if whole:
        latest = max(int(match.group(1)) for match in whole)
        named = [match for match in whole if int(match.group(1)) == latest]
        opening = 1.0 if named[0].start() < OPENING else 0.0
        near = 1.0 if any("今年" in body[match.end() : match.end() + 80] for match in named) else 0.0
        reports = 2.0 if any(_opens_a_report(body, match) for match in named) else 0.0
        is_over = any(_WHOLE_YEAR_WORD.search(body, match.end(), match.end() + 60) for match in named) or (
            not last_dated and any(_GREW.match(body, match.end()) for match in named)
        )
        goes_on = reports > 0 and not last_dated and _GOING_ON.search(body) is not None
        is_past = goes_on or (is_over and (_LAST_YEAR.search(body) or _EARLY_DATELINE.search(body, 0, 60)))
        yield Clue(
            latest + 1 if is_past else latest, min(len(named), 3) * 0.5 + opening + near + reports, "latest year"
        )


def _is_history(body: str, match: re.Match[str], latest: int) -> bool:
    """Whether the year only tells when something became what it is, in a text that tells of later years."""
    return int(match.group(1)) < latest and _BECAME.match(body[match.end() :]) is not None


def _opens_a_report(body: str, match: re.Match[str]) -> bool:
    """Whether the year begins a clause that reports what was done in it: 2012年，园区…实现…"""
    after = body[match.end() : match.end() + 120]
    return after.startswith(",") and _DONE.search(after) is not None


def _is_reported(body: str, match: re.Match[str]) -> bool:
    """Whether the year is spoken of as past or present: no target, no range into the future, no opening year."""
    before, after = body[max(0, match.start() - 6) : match.start()], body[match.end() : match.end() + 30]
    if (
        _COMPARED.search(before)
        or _HISTORY.search(before)
        or _FUTURE_BEFORE.search(before)
        or _FUTURE_AFTER.match(after)
        or _ONCE.match(after)
    ):
        return False
    if match.group().endswith("初") and after.startswith("以来"):
        return True  # 2020年年初以来: the year that the text speaks from
    return not _RANGE_AFTER.match(after) and not _OPENING_YEAR.match(after)


def _decide(clues: Sequence[Clue], issued: str | None, body: str) -> str | None:
    """The year with the most weight; the publication year decides where the text is not outspoken."""
    weights: dict[int, float] = {}
    for clue in clues:
        weights[clue.year] = weights.get(clue.year, 0.0) + clue.weight
    year, weight = max(weights.items(), key=lambda item: (item[1], item[0]), default=(0, 0.0))
    if issued is None:
        has_relative = _RELATIVE.search(body) is not None
        is_clear = weight >= ENOUGH and (has_relative or weight >= 3)
        return str(year) if is_clear else None
    published = int(issued[:4])
    is_outspoken = any(clue.weight >= 4 and clue.kind in OUTSPOKEN and clue.year == year for clue in clues)
    if is_outspoken and year <= published + 1:
        return str(year)
    if 0 < year < published and _is_contradicted(body, issued) and published - year >= 2:
        return str(year)
    is_old = published - year >= 2 and weight >= 4.5 and "今年" in body
    return str(year) if is_old else str(published)


def _is_contradicted(body: str, issued: str) -> bool:
    """Whether the days the text speaks of (8月17日) lie too far from the publication date to be news of that date."""
    if len(issued) < 10:
        return False
    published = date.fromisoformat(issued)
    days = [(int(match.group(1)), int(match.group(2))) for match in _DAY.finditer(body)][:6]
    gaps = [gap for month, day in days if (gap := _days_before(published, month, day)) is not None]
    return bool(gaps) and min(gaps) > FRESH_DAYS


def _days_before(published: date, month: int, day: int) -> int | None:
    """Days from the last (or, shortly ahead, the next) such day of the year to the publication; None for no date."""
    try:
        same_year = (published - date(published.year, month, day)).days
    except ValueError:
        return None
    return abs(same_year) if same_year >= -FRESH_DAYS else same_year + 365
