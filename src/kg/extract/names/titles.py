"""Written works between 《 and 》: policies, plans, laws; newspapers count as organisations, other works as nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_TITLE = re.compile(r"《([^《》\n]*(?:《[^《》\n]*》[^《》\n]*)?)》")
_POLICY = re.compile(
    r"规划|方案|办法|意见|决定|条例|通知|措施|细则|计划|纲要|公告|报告|法$|规定|机制|政策|指南|标准|制度|章程|"
    r"公报|清单|要点|目录|规程|公约|规则|宣言|批复|"
    r"[一二三四五六七八九十\d]+条|行动$|协定|倡议|白皮书|蓝皮书|总图|导则|规范|共识|目标|任务|安排|部署|布局|框架|体系|"
    r"责任|工作|(?<=合作)协议|备忘录|议案|提案|决议|请示|通告|意见书|须知|承诺书|任务书"
)
_GENERIC = re.compile(
    r"^(?:战略|框架|合作|投资|项目|入园|意向|战略合作|合作框架|战略合作框架|投资合作|购销|租赁|劳动|"
    r"土地)*(?:协议书?|备忘录|合同)$"
)
_NEWSPAPER = re.compile(r"(?:日报|晚报|早报|晨报|时报|周刊|杂志|周报|商报|新闻|快报)$")
_TRAIL = re.compile(
    r"[(](?:试行|暂行|草案|(?:社会)?(?:公开)?征求意见稿|修订版?|修订稿|送审稿|讨论稿|20\d\d-20\d\d年|20\d\d年?-20\d\d年?)[)]$"
)
_ISSUER = re.compile(
    r"((?:中共)?[\u4e00-\u9fff]{2,14}?(?:人民政府|办公厅|办公室|委员会|[省市县区]委|[局厅部]))(?:办公[室厅])?关于"
)


_LIST = re.compile(r"(?:目录|名单|名录|榜单?|[\d百千十]+强(?:企业|园区|县|区|市|镇)?|排行榜|培育库)(?:[(][^()]*[)])?$")
_JOINS = re.compile(r"(?:列入|入选|入围|跻身|纳入|进入|登上|荣登|上榜|选入|录入)(?:了)?[^,。;《》]{0,10}《$")
_JOINED = re.compile(
    r"》[^。;《》]{0,8}(?:[,。;][^。;《》\n]{2,24}?)?(?:名列其中|入围|上榜|榜上有名|在列|位列|入选|入列|跻身其中|登榜)"
)
"""What is on a list, told before its title or behind it."""

_INNER = re.compile(r"(?:贯彻|落实|印发|实施|执行)[《<](?P<title>[^《》<>\n]{6,60})[》>]")
"""What a policy carries out or puts into force is named in its title (贯彻落实〈…若干措施〉实施方案)."""


def find_titles(reading: Reading) -> Iterator[Find]:
    """Yield policies and newspapers between book-title marks."""
    for match in _TITLE.finditer(reading.text):
        start, end = match.span(1)
        title = match.group(1)
        if len(title) < 3 or _GENERIC.match(title):
            continue
        if _NEWSPAPER.search(title) and len(title) <= 8:
            yield Find(start, end, "Organization", "newspaper", 0.7, rank=5)
        elif _LIST.search(title) and _is_joined(reading.text, start, end):
            yield Find(start, end, "Designation", "list", 0.85, rank=5, names=tuple(_shorter(title)))
        elif _POLICY.search(title):
            yield Find(start, end, "Policy", "title", 0.95, rank=5, names=tuple(_shorter(title)))
            inner = _INNER.search(title)
            if inner and _POLICY.search(inner["title"]):
                at = start + inner.start("title")
                yield Find(at, at + len(inner["title"]), "Policy", "title in title", 0.85, inner=True)
            issuer = _ISSUER.match(title)
            if issuer:
                yield Find(start, start + issuer.end(1), "GovernmentBody", "issuer in title", 0.8, inner=True)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether the text says that something is on the list called so; otherwise a list is a document like others."""
    return bool(_JOINS.search(text, max(0, start - 16), start) or _JOINED.match(text, end))


def _shorter(title: str) -> Iterator[str]:
    trail = _TRAIL.search(title)
    if trail:
        yield title[: trail.start()]


_PLAN = re.compile(
    r"国民经济和社会发展第[一二三四五六七八九十]+个五年规划(?:纲要)?(?:[和及与]二[〇○零O0]三五年远景目标(?:纲要)?)?"
    r"|“?十[一二三四五六七八九]五”?(?!的)(?:[\u4e00-\u9fff]{0,12}?(?:规划纲要|发展规划|专项规划|规划))"
    r"|(?:[\u4e00-\u9fff]{2,}?)?政府工作报告"
)


def find_plans(reading: Reading) -> Iterator[Find]:
    """Yield five-year plans written without book-title marks, with the place before them."""
    text = reading.text
    for match in _PLAN.finditer(text):
        start, end = match.span()
        if "工作报告" in match.group() or text[end : end + 1] == "期":
            continue
        number = reading.word_at[start]
        while number > 0 and reading.words[number - 1].end == start and reading.words[number - 1].tag == "LOC":
            number -= 1
            start = reading.words[number].start
        if text[start] == "“" and "”" not in text[start:end]:
            start += 1
        yield Find(start, end, "Policy", "five-year plan", 0.8, rank=2)


_NOTICE = re.compile(r"(?:^|\n)([^\n,。;:]{0,40}?关于(?:印发|转发|发布|下达)《?([^\n《》]{4,60}?)》?的通知)(?=\n|$)")


def find_notices(reading: Reading) -> Iterator[Find]:
    """Yield a notice that stands as a heading, and the plan it puts into force."""
    for match in _NOTICE.finditer(reading.text):
        yield Find(*match.span(1), "Policy", "notice", 0.85, rank=6)
        title = match.group(2)
        yield Find(*match.span(2), "Policy", "notice", 0.85, names=tuple(_shorter(title)), inner=True)
