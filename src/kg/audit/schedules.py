"""Steps of a procedure in the order that they must have: bids are opened after they are handed in, examined who has enrolled.

A notice names its steps and their days. A step that is told for a day before the end of the one that it follows is an
error; where a text tells two days of one step, or moves one, nothing is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kg.audit.entries import quote
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument, TextSpan

_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])[日号]"
    r"(?:[（(][^（）()]{1,6}[）)])?(?:[上下]午)?(?:\d{1,2}(?:[:：]\d\d|[时点](?:\d\d分)?)(?::\d\d)?)?(?:起|开始)?"
    r"(?:(?:至|到|[-—~～]{1,2})(?:(?P<to_year>(?:19|20)\d\d)年)?(?:(?P<to_month>1[0-2]|0?[1-9])月)?(?P<to_day>3[01]|[12]\d|0?[1-9])[日号])?"
)
_PAPERS = r"(?:招标|采购|磋商|谈判|询价|比选|资格预审|竞价|遴选|拍卖)?(?:公告)?"
_HANDED_IN = r"文件[^，。；：\n]{0,6}(?:递交|提交|送达)[^，。；：\n]{0,3}截止|(?:递交|提交)[^，。；：\n]{0,10}文件[^，。；：\n]{0,4}截止|(?:投标|响应)截止"
_ENROL = "报名|申报|投稿|认购|预约|征集|申请|参展|竞买"
PROCEDURES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("获取文件", rf"{_PAPERS}文件的?(?:获取|发售|领取|下载|出售)|(?:获取|发售|领取|购买|下载){_PAPERS}文件"),
        ("递交截止", _HANDED_IN),
        ("开标", r"开标(?:时间|日期)?|(?:开启|开标)时间"),
        ("评标", r"评标(?:时间|日期|工作)"),
        ("中标公示", r"(?:中标|成交)(?:候选人|结果)?(?:公示|公告)"),
        ("签订合同", r"签订[^，。；\n]{0,6}合同|合同签订"),
    ),
    (
        ("报名", r"报名"),
        ("准考证打印", r"准考证"),
        ("笔试", r"笔试"),
        ("面试", r"面试"),
        ("体检", r"体检"),
        ("聘用公示", r"拟(?:聘用|录用|录取)[^，。；\n]{0,4}公示"),
    ),
    (("询价", r"询价(?:推介)?(?:日期?|时间|期间)|初步询价"), ("申购", r"申购"), ("缴款", r"缴款"), ("上市", r"上市(?:日期?|时间)|(?:挂牌|正式)上市")),
    (("股权登记", r"股权登记日"), ("除权除息", r"除权|除息"), ("发放", r"(?:红利|股利|股息)?(?:发放|派发|到账)日")),
    (("申请", r"申请(?:日|日期|时间)|申请于"), ("授权公告", r"授权(?:公告)?(?:日|日期)|授权于")),
    (("起息", r"起息日"), ("到期", r"到期日|兑付日")),
    (("立案", r"立案"), ("宣判", r"宣判|判决|结案|裁定")),
    (("受理", r"受理(?:日期|时间)"), ("办结", r"(?:办结|审批|批准|发证)(?:日期|时间)")),
    (("生产", r"生产日期"), ("有效期", r"(?:有效期|保质期|失效)(?:限)?(?:至|到|日期)?")),
    (("签发", r"(?:签发|发证|颁发)(?:日期|时间)"), ("有效期", r"有效期(?:限)?(?:至|到)")),
    (("开幕", r"开幕"), ("闭幕", r"闭幕")),
    (("停牌", r"停牌"), ("复牌", r"复牌")),
    *(
        ((f"{what}开始", rf"{what}(?:时间|工作)?(?:自|从|开始|起始)"), (f"{what}截止", rf"{what}[^，。；：\d\n]{{0,6}}截止"))
        for what in _ENROL.split("|")
    ),
)  # fmt: skip
"""The steps of what notices announce, each procedure in its order: name of the step and the words that tell it."""
_PATTERNS = tuple(tuple((name, re.compile(words)) for name, words in steps) for steps in PROCEDURES)
_OF_ANOTHER = re.compile(r"上[一]?次|上年|去年|往年|上届|首次|第[二三]次|补报|补考|原定|原为|此前")
_MOVED = re.compile(r"延期|延长|顺延|推迟|改[为至期]|变更|更正|调整|提前|重新招标|二次")
_BEFORE, _BEHIND = 30, 10
_CLAUSE = re.compile(r"[，。；\n]")


@dataclass(frozen=True, slots=True)
class _Told:
    """A day or stretch of days and the clause that tells it."""

    start: date
    end: date
    span: TextSpan
    before: str
    behind: str


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``period``."""
    text = document.document.text
    told = list(_dates(text))
    if len(told) < 2 or _MOVED.search(text):
        return
    for steps in _PATTERNS:
        days = _days_of(steps, told)
        known = [(name, days[name][0]) for name, _ in steps if len({(d.start, d.end) for d in days[name]}) == 1]
        for (first, earlier), (second, later) in pairwise(known):
            if later.start < earlier.end:
                why = f"{second}（{later.start}）早于{first}（{earlier.end}）"
                quotes = sorted(quote(document, each.span.start, each.span.end) for each in (earlier, later))
                yield Finding("period", "error", why, tuple(quotes))


def _days_of(steps: tuple[tuple[str, re.Pattern[str]], ...], told: list[_Told]) -> Mapping[str, list[_Told]]:
    """The days that are told of each step: by the last one named before a day in its clause, else one right behind it."""
    days: dict[str, list[_Told]] = defaultdict(list)
    for each in told:
        if _OF_ANOTHER.search(each.before):
            continue
        named = [(match.end(), name) for name, words in steps for match in words.finditer(each.before)]
        if named:
            days[max(named)[1]].append(each)
            continue
        follows = [(match.start(), name) for name, words in steps if (match := words.search(each.behind))]
        if follows:
            days[min(follows)[1]].append(each)
    return days


def _dates(text: str) -> Iterator[_Told]:
    year = None
    for match in _DATE.finditer(text):
        year = int(match["year"]) if match["year"] else year
        try:
            start = date(year or 2000, int(match["month"]), int(match["day"]))
            end = start
            if match["to_day"]:
                month = int(match["to_month"] or match["month"])
                end = date(int(match["to_year"] or start.year), month, int(match["to_day"]))
        except ValueError:
            continue
        from_ = max(
            (m.end() for m in _CLAUSE.finditer(text, max(0, match.start() - _BEFORE), match.start())), default=0
        )
        from_ = max(from_, match.start() - _BEFORE)
        behind = _CLAUSE.split(text[match.end() : match.end() + _BEHIND])[0]
        yield _Told(start, end, TextSpan(from_, match.end() + len(behind)), text[from_ : match.start()], behind)
