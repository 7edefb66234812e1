"""Whether a wording is a fact, a plan or no statement at all: denial, condition, aim."""

from __future__ import annotations

import re

from kg.extract.relations.heads import CLAUSE_END, HEAD
from kg.extract.relations.lines import SLOT, Line
from kg.model import Modality

_DENIED = re.compile(
    r"(?:未能?|没有|没|尚未|并未|不再|无法|不能|并非|不是|禁止|取消|终止|拒绝|避免|防止|否决|撤销)[^,;:。、]{0,3}$"
)
_NOT_YET = re.compile(r"尚未|未能|并未|没有|不再")
_REQUIRED = re.compile(r"需(?!求)|须|应当|已?具备.{0,6}条件")
_AFTERWARDS = re.compile(r"(?:达[产效]|投[产运用]|通车|运营|使用)*后(?!续|期|勤|方|来|端|台|备|市)")
_CHANCE = re.compile(r"(?:运作|运行)?的?(?:重大|战略|历史|难得)*(?:机遇|契机)")
"""A chance to be taken is none taken yet (紧抓甲港封关运作重大机遇)."""

_NOT_DONE = re.compile(r"在即|时间|日期|倒计时|(?:建设)?条件|手续|许可")
"""What names the happening to tell of its date or of what it needs (通车时间, 开工条件) does not say that it happened."""

_MATTERS = re.compile(r"(?<=建设|实施|改造|开发|推进),?对于?[^;。]{0,80}?(?:意义|作用)")
"""What doing it would mean (实施甲项目建设,对乙市具有重要意义) does not say that it is done."""

_MEANT = re.compile(rf"对于?{SLOT}+[^,;。]{{0,4}}$")
_MEANS = re.compile(r"[^;。]{0,60}?(?:意义|作用)")
"""What doing something else means for it (对甲区融入乙圈…具有重要意义) does not say that it is done."""

_FOR_IT = re.compile(r"为[^,;。]{0,6}$")
_GIVES = re.compile(r"[^;。]{0,40}?(?:提供|作出|做出|注入|奠定|增添|贡献)")
"""What is done for it (为建设甲示范区提供支撑) is told, not that it is done."""

_MATTER_OF = re.compile(r"(?:就|围绕)[^,;。]*$")
_TALKS = re.compile(r"[^,;。]{0,12}?(?:等[^,;。]{0,12}?)?(?:洽谈|磋商|商谈|探讨|座谈|商讨|对接|沟通|交换意见)")
"""What parties talk about (就甲项目落户乙园进行洽谈) has not happened."""

_SINCE = re.compile(r"继")
"""What 继…后 introduces has happened."""

_CONDITION = re.compile(r"如果(?!说)|假如|倘若|若(?!干)|一旦|只要|只有|除非|是否")
_FOR_WHOM = re.compile(r"(?:^|[,;:。])(?:[一二三四五六七八九十]是|如:)?(?:对|凡)[^,;。]{0,4}$")
_GIVEN = re.compile(r"[^;。]*?(?:给予|予以|奖励|补助|补贴|资助|奖补)")
"""对获评某称号的企业给予奖励: nobody holds the title yet."""
_WILL = (
    rf"力争|争取|拟(?![定订])|(?<!现)将(?!军|来|领|{SLOT})"
    r"|(?<![动年项设培展升体作育造复划效新兴])计划(?![单项书》”,;。、]|总投资|投资[约超近]?[\d.]+[万亿]*元的)|预计|有望|即将|决定(?=[^。;]{0,50}?(?:设立|投资|组建|收购|增资|新建|建设))"
)
_AIM = re.compile(
    rf"{_WILL}|目标|谋划|规划建设|确保|旨在|力促|力保|要(?=[加大全着深持推聚抓把做打突坚继建])|到20[2-9]\d年|下一步|(?<!向)未来(?![社产科城工标])|接下来|今后|明年|"
    r"早日|尽快|尽早|(?<![\d一二三四五六七八九十两几])年内(?!已|新)|[年月]底之?前(?!顺利|已|成功)|准备|打算|希望|规划定位|定位(?:发展)?(?:成?为|于)|推动组建|(?<!成功)(?:争创|申建|申报|申创)|待"
)
_BY_YEAR = re.compile(r"(?:^|[^至止])到20[2-9]\d年(?:底|末|前)?,$")
"""What a clause says by when, the next one aims at (到2027年,甲园实现产值…)."""

_AIMED_ALL = re.compile(r"(?:,)?(?:力争|争取|确保|力促|计划)(?!总投资)")
"""A sentence that begins with what is striven for goes on with what is to be achieved (力争签约甲,…,乙实现投产)."""

_MADE = re.compile(r"[^。;]{0,12}?(?:编制|制定|印发|出台|起草)了")
_ANNOUNCED = re.compile(_WILL)
_HAPPENED = re.compile(r"已|了|曾|过|正在|处于")


_DEPARTED = re.compile(r"(?:出发|驶出|发车|启程|开出|引出|始发|出境|出关)$")
"""What a train has done where it goes on to the next stop (自甲站出发后,经乙站…)."""


def is_denied(line: Line, start: int, end: int) -> bool:
    """Whether the wording at [start, end) is denied or hangs on a condition."""
    head = line.text[max(0, start - 8) : start]
    if (
        _CHANCE.match(line.text, end)
        or _MATTERS.match(line.text, end)
        or (_NOT_DONE.match(line.text, end) and not _NOT_DONE.search(line.text, start, end))
    ):
        return True
    if _FOR_IT.search(line.text, _clause_start(line, start), start) and _GIVES.match(line.text, end):
        return True
    if _MEANT.search(line.text, _clause_start(line, start), start) and _MEANS.match(line.text, end):
        return True
    if _GIVEN.match(line.text, end) and _FOR_WHOM.search(line.text[max(0, start - 16) : start]):
        return True
    departed = _DEPARTED.search(line.text, start, end) is not None
    if _AFTERWARDS.match(line.text, end) and not departed and not _SINCE.search(line.text, max(0, start - 6), start):
        return True  # 投产后预计…: said of a time to come, or only to date something else
    if _REQUIRED.match(line.text, end) or _DENIED.search(head) or _NOT_YET.search(line.text, max(0, start - 8), end):
        return True
    if _CONDITION.match(line.text, start):
        return False  # the wording is the condition itself (一旦通车,…)
    return bool(_CONDITION.search(line.text, _clause_start(line, start), end))


def modality_of(line: Line, start: int, end: int) -> Modality:
    """``Target`` where the clause announces or aims at what it says, or its section or the clause it continues does."""
    clause = _clause_start(line, start)
    if _MATTER_OF.search(line.text, clause, start) and _TALKS.match(line.text, end):
        return "Target"
    made = _MADE.search(line.text, clause, end) or _MADE.match(line.text, end)
    if line.planned and made:
        return "Actual"  # the plan of which a report's part on the coming year tells has been made
    if line.planned or _AIM.search(line.text, clause, end) or _BY_YEAR.search(line.text, 0, clause):
        return "Target"
    if "实现" in line.text[max(clause, start - 12) : end] and _AIMED_ALL.match(line.text):
        return "Target"
    while clause > 0 and not HEAD.match(line.text, clause) and not _HAPPENED.search(line.text, clause, end):
        before = _clause_start(line, clause - 1)
        if _ANNOUNCED.search(line.text, before, clause):
            return "Target"
        clause = before
    return "Actual"


def _clause_start(line: Line, position: int) -> int:
    found = 0
    for match in CLAUSE_END.finditer(line.text, 0, position):
        found = match.end()
    return found
