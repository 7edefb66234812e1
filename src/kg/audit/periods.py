"""Dates and periods that cannot be: month 13, 2月30日, a first half that ends before it begins, results from the future."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from kg.audit.entries import quote
from kg.audit.figures import Figure
from kg.audit.finding import Finding, Quote
from kg.extract.numerals import read_numeral
from kg.model import AnnotatedDocument

_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?(?![\d份]*[个/])"
)
_MONTHS = re.compile(r"(?<![\d.])(?P<first>\d{1,2})月?[-~～—至到](?P<last>\d{1,2})月(?!\d)")
_YEARS = re.compile(r"(?P<first>(?:19|20)\d{2})年?[-~～—至到](?P<last>(?:19|20)\d{2})年")
_STRETCH = re.compile(
    r"(?P<from_year>(?:19|20)\d\d)年(?P<from_month>\d{1,2})月(?P<from_day>\d{1,2})日(?:起|开始)?(?:至|到|—{1,2}|-|~|～|止于)"
    r"(?P<to_year>(?:19|20)\d\d)年(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日"
)
_FOUNDED = re.compile(
    r"(?P<who>公司|企业|集团|园区|开发区|高新区|学院|研究院|中心|协会)?[^，。；\n]{0,6}?(?:成立|创立|创办|设立|创建|组建|始建|注册成立)于(?P<year>(?:19|20)\d\d)年"
)
_LATER_LIFE = re.compile(
    r"(?:该|公司|企业|集团|园区|其)?(?:于|在|自)?(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；\d\n]{0,6}?"
    r"(?:首次|被|获|通过|入选|认定|上市|挂牌|投产|入驻|晋升|升级|列入|评为)"
)
_BEFORE_IT = re.compile(r"前身|原名|更名|改制|重组|迁|收购|母公司|父亲|创始人|老")
_IN_FORCE = re.compile(
    r"自(?P<from_year>(?:19|20)\d\d)年(?P<from_month>\d{1,2})月(?P<from_day>\d{1,2})日起(?:施行|实施|执行|生效)[^。\n]{0,16}?有效期(?:至|到|截至)"
    r"(?P<to_year>(?:19|20)\d\d)年(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日"
)
_QUARTER_MONTHS = re.compile(
    r"(?P<name>(?P<first>前)?第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年)[（(](?P<from>\d{1,2})月?[-~～—至到]{1,2}(?P<to>\d{1,2})月[）)]"
)
_MONTHS_OF = {"一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12), "上": (1, 6), "下": (7, 12)}
_RUNNING = re.compile(r"连续[^，。；\d]{0,10}?(?P<years>[二三四五六七八九十]{1,3}|\d{1,2})年")
_UNTIL = re.compile(r"(?:截至|到|至)((?:19|20)\d\d)年")
_FIRST = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；]{0,10}?(?:首次|首发|首列|首趟|成立|创办|开通|投运|开行|启动|设立)"
)
_FAR = 120
_TO_THE_DAY = re.compile(r"截[至止]到?(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_BEFORE_THE_FIRST = 1951
"""The plan of number n begins in this year and 5 n: the tenth in 2001."""
_PLAN_YEARS = re.compile(
    r"[“\"]?(?P<plan>十[一二三四五]五)[”\"]?(?:规划)?(?:时期|期间)?[（(](?P<from>20\d\d)年?[-—－~至]{1,2}(?P<to>20\d\d)年?[）)]"
)
_YEAR_TOLD = re.compile(r"(?:19|20)\d\d年")
_OF_THE_FUTURE = re.compile(r"预计|预期|力争|目标|计划|有望|将达|将[增实完]")
_SOME = 2
_SOON = 20
"""A report may tell the end of its year some days ahead."""
_A_YEAR = 360
_A_SEASON = 60
"""So many days before the end of a year a report may tell its result."""
_QUARTER = re.compile(r"第(?P<quarter>[五六七八九]|[5-9])季度")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``period`` in the wording itself."""
    text = document.document.text
    for sentence in document.sentences:
        words = sentence.of(text)
        for match, why in _impossible(words):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Finding(
                "period",
                "error",
                f"“{match.group()}”{why}",
                (Quote(document.document.name, start, end, match.group()),),
            )
    yield from _spans(document)
    yield from _years_running(document)
    yield from _in_force(document)
    yield from _lives(document)
    yield from _named_months(document)
    for match in _PLAN_YEARS.finditer(document.document.text):
        first = _BEFORE_THE_FIRST + 5 * int(read_numeral(match["plan"][:-1]) or 0)
        years = first, first + 4
        if (int(match["from"]), int(match["to"])) != years:
            why = f"“{match['plan']}”应为{years[0]}—{years[1]}年"
            yield Finding("period", "error", why, (quote(document, *match.span()),))


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kind ``period``: a result reported for a time after the document was issued, or hardly begun then."""
    later = Counter(
        figure.document.document.id
        for figure in found
        if (issued := _day(figure.document.document.issued))
        and figure.observation.modality == "Actual"
        and figure.observation.period.end is not None
        and figure.observation.period.end.year > issued.year
    )
    for figure in found:
        if later[figure.document.document.id] > _SOME:
            continue  # then the date is not of this text
        issued, end = _day(figure.document.document.issued), figure.observation.period.end
        start = figure.observation.period.start
        if issued is None or end is None or figure.observation.modality != "Actual":
            continue
        words = figure.sentence.of(figure.text)
        if _OF_THE_FUTURE.search(words) or not _YEAR_TOLD.search(words) or _speaks_later(figure, issued):
            continue  # a year that is not said was read from the very date
        if start is None:
            ahead = 0 if _TO_THE_DAY.search(words) else _SOON
            if (end - issued).days > ahead and "截" in words:
                yield Finding("period", "warning", f"文档发布于{issued}，却报告了截至{end}的实际数", (figure.quote(),))
            continue
        if start > issued:
            yield Finding("period", "warning", f"文档发布于{issued}，却报告了{start}之后的实际数", (figure.quote(),))
        elif figure.observation.growth is not None and (end - issued).days > _days_ahead(start, end):
            why = f"文档发布于{issued}，却报告了{start}至{end}的实际数"
            yield Finding("period", "warning", why, (figure.quote(),))


def _impossible(words: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _DAY.finditer(words):
        month, day = int(match["month"]), match["day"]
        year = int(match["year"] or 2000)  # a leap year: without a year 2月29日 is possible
        if not 1 <= month <= 12:
            yield match, "不是月份"
        elif day and not 1 <= int(day) <= monthrange(year, month)[1]:
            yield match, "这一天不存在"
    for match in _MONTHS.finditer(words):
        first, last = int(match["first"]), int(match["last"])
        crosses_year = re.search(r"年\s*$|次年|翌年|第二年", words[max(0, match.start() - 8) : match.end() + 2])
        if 1 <= last <= 12 and last < first <= 12 and not (crosses_year and last < first and "次年" in words):
            yield match, "的止月早于起月"
    for match in _YEARS.finditer(words):
        if int(match["last"]) < int(match["first"]):
            yield match, "的止年早于起年"
    for match in _QUARTER.finditer(words):
        yield match, "不是季度"


def _days_ahead(start: date, end: date) -> int:
    """How long before the end of a time its result may be told."""
    return _A_SEASON if (end - start).days >= _A_YEAR else _SOON


def _speaks_later(figure: Figure, issued: date) -> bool:
    """Whether the text as a whole speaks from a later year than the date on its page: then that date is another's."""
    reference = figure.document.document.reference
    return reference is not None and int(reference[:4]) > issued.year


def _spans(document: AnnotatedDocument) -> Iterator[Finding]:
    """A stretch that ends before it begins, or is not as long as is said."""
    text = document.document.text
    for match in _STRETCH.finditer(text):
        first, last = _date(match, "from"), _date(match, "to")
        if first and last and last < first:
            yield Finding("period", "error", f"“{match.group()}”的止日早于起日", (quote(document, *match.span()),))


def _years_running(document: AnnotatedDocument) -> Iterator[Finding]:
    """于2018年首次开行。截至2023年底…连续八年: more years than have passed."""
    text = document.document.text
    for match in _RUNNING.finditer(text):
        since = list(_FIRST.finditer(text, max(0, match.start() - _FAR), match.start()))
        until = _UNTIL.findall(text, max(0, match.start() - _FAR), match.start())
        if not since or not until or not match["years"]:
            continue
        years, passed = read_numeral(match["years"]), int(until[-1]) - int(since[-1]["year"])
        if years is not None and years > passed + 1:
            start = since[-1].start()
            why = f"{since[-1]['year']}年至{until[-1]}年最多{passed + 1}个年头，原文为连续{match['years']}年"
            yield Finding("period", "error", why, (quote(document, start, match.end()),))


def _in_force(document: AnnotatedDocument) -> Iterator[Finding]:
    """A rule that has expired before it comes into force."""
    for match in _IN_FORCE.finditer(document.document.text):
        first, last = _date(match, "from"), _date(match, "to")
        if first and last and last < first:
            yield Finding("period", "error", "有效期在施行之前就已届满", (quote(document, *match.span()),))


def _lives(document: AnnotatedDocument) -> Iterator[Finding]:
    """成立于2019年4月 … 2017年首次通过认定: what happened to a body before there was one."""
    text = document.document.text
    for born in _FOUNDED.finditer(text):
        end = text.find("\n", born.end())
        end = min(end if end >= 0 else len(text), born.end() + _FAR)
        for later in _LATER_LIFE.finditer(text, born.end(), end):
            if int(later["year"]) < int(born["year"]) and not _BEFORE_IT.search(text, born.start() - 30, later.end()):
                why = f"成立于{born['year']}年，却有{later['year']}年的经历"
                yield Finding("period", "error", why, (quote(document, born.start(), later.end()),))
                break


def _named_months(document: AnnotatedDocument) -> Iterator[Finding]:
    """第二季度（7—9月）."""
    for match in _QUARTER_MONTHS.finditer(document.document.text):
        first, last = _MONTHS_OF[match["quarter"] or match["half"]]
        months = (1, last) if match["first"] else (first, last)
        if (int(match["from"]), int(match["to"])) != months:
            why = f"{match['name']}应为{months[0]}—{months[1]}月"
            yield Finding("period", "error", why, (quote(document, *match.span()),))


def _date(match: re.Match[str], which: str) -> date | None:
    try:
        return date(int(match[f"{which}_year"]), int(match[f"{which}_month"]), int(match[f"{which}_day"]))
    except ValueError:
        return None


def _day(issued: str | None) -> date | None:
    if issued is None or len(issued) < 10:
        return None
    return date.fromisoformat(issued)
