"""Finder: the status that the head or the end of a list says of its members.

``集中开工的6个项目分别是,甲、乙``, ``一、续建项目 ↵ 1.甲…``, ``甲、乙等10个在建项目``, ``甲(续建)``: the word before 项目 says how
far each of them is. What a member's own sentence says later counts more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line
from kg.model import AttributeMention, Mention, Modality, TextSpan
from kg.ontology.classes import subclasses
from kg.ontology.columns import status_words

CONFIDENCE = 0.87

_MEMBERS = frozenset(
    below
    for name in ("Project", "TransportInfrastructure", "DevelopmentPlatform", "ResearchInstitution", "TransportService")
    for below in subclasses(name)
)
_NOT_OF_WORKS = frozenset({"InForce"})
_TOO_WIDE = frozenset({"完成", "有效", "取消", "计划", "规划"})
"""Words of a status column that in prose stand before 项目 for other reasons (完成项目投资, 列入规划的项目)."""

_AIMED = re.compile(r"计划|谋划|储备|预备|拟|待|即将|将|预计|力争|未")
_BEGUN_BEFORE = re.compile(r"续建|在建|结转")
"""What was begun before the year of a plan is being built, whatever the plan says of the year."""

_NOUN = r"(?:项目|工程|高速公路|高速|铁路|公路|线路|桥梁|园区|产业园)"
_ATTRIBUTE = (
    r"(?:的|了|重点|重大|产业|产业化|工业|制造业|农业|服务业|建设|民生|交通|水利|能源|基础设施|社会事业|科技|文旅|省级?|市级?|县级?|"
    r"阶段|状态|招商|引资|外资|内资|亿元|以上|规模|代表性|典型|主要|大|新|类|[\d一二两三四五六七八九十百]+[余多]?[个项条])*"
)
"""What may stand between the word and the noun (开工的6个重点工业项目)."""

_OTHER = rf"[^,;:。、()项工{SLOT[1:-1]}]"
_NUMBER = r"(?:[(]?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]是|[●■◆★·])"
_SIZE = rf"(?:(?:计划)?总?投资(?:约|超|近|达)*[\d.]+[万亿余多]*[美欧港]?元的|[^,;:。、()的{SLOT[1:-1]}]{{2,10}}的)"
_PUTS_UP = r"(?:(?:总?投资|出资|承建|建设|投建|兴建|打造|实施)(?:建设|约|超|近|[\d.]+[万亿]*(?:美)?元)*(?=的))"
"""Who puts an item up stands before it (甲公司投资3亿元的某项目)."""

_TOGETHER = rf"{SLOT}(?:与|和|同){SLOT}(?:合作)?(?:共建|合建|合作|共同(?:建设|打造|投资|开发)|联合(?:建设|打造|开发)|携手打造)(?:建设)?的?"
"""Who signs an item stands before it as well (甲公司与乙公司共建的某中心)."""

_COUNT = r"(?:共|计|共计|有)*(?:[\d一二两三四五六七八九十]+[余多]?[个项条])?"
_ITEM = re.compile(
    rf"(?:和|及|以及|与|并)?(?P<mark>{_NUMBER}?{_SIZE}?(?:{_TOGETHER})?(?:{SLOT}{_PUTS_UP}?的?)*{_SIZE}?)(?P<name>{SLOT})(?:项目|工程|[一二三四]期|[(][^()]*[)])*(?=[,;:。、和及与等]|总投资|投资|由|位于|年产|占地|$)"
)
_OPENING = re.compile(r"(?:目前|现|其中)?(?:主要|重点|分别)*(?:有|为|是|包括)")
"""How a sentence under a heading begins that lists what the heading counts."""

_VARIED = re.compile(
    rf"(?P<said>签约|开工|动工|竣工|投产|奠基|落地)的{_ATTRIBUTE}(?:项目|工程)[^。;]{{0,80}}?(?:既有|既包括|既包含|既涵盖|不仅有)"
)
"""此次签约的项目既有甲、乙等机械项目,又有丙等食品项目: what befell them all, whatever they are of."""

_POINTED = re.compile(
    rf"(?:这|上述|以上|此次的?)(?:[\d一二两三四五六七八九十]+[余多]?[个项]|批|些){_ATTRIBUTE}(?:项目|工程)[,:]?(?:分别|主要|具体)*(?:包括|包含|涵盖|有|为|是)[:,]?"
)
"""这10个项目分别是: of what the sentence before tells."""

_EVENT_HEAD = re.compile(
    rf"[\d一二两三四五六七八九十]+[余多]?[个项]{_ATTRIBUTE}(?:项目|工程)(?:现场|集中|正式|成功|顺利|同步|当场)*"
    r"(?P<said>签约|开工|动工|奠基|竣工|投产)(?:仪式)?,?(?:其中)?(?:分别|主要)*(?:包括|包含|涵盖|有|为|是|即)[:,]?"
)
"""15个项目现场签约,其中包括: what befell the members stands behind their number."""

_AMONG = re.compile(rf"其中,(?={SLOT})")
_BEFALLS = r"(?:签约|签订|开工|引进|竣工|投产)"
_COUNTED = re.compile(
    rf"{_BEFALLS}(?:[^,;。]{{0,8}}项目[^,;。]{{0,4}}\d+[余多]?[个项]|了?\d+[余多]?[个项][^,;。]{{0,8}}项目)"
)
"""签约项目10个,…。其中,甲: one of those that the sentence before counts."""

_ALL_OF_THEM = re.compile(
    r"(?:^|[,;。])(?:这|上述|以上)?(?P<number>[两二三四五六七八九十]|\d{1,2})[个大项](?:项目|工程)(?:均|都|已|全部|先后|相继)+(?P<said>[^,;。]{2,20})"
)
"""甲项目、乙项目开工,…。两个项目均已投产: of as many as were named last."""

_NUMBERS = "零一二三四五六七八九十"
_SIGNED = re.compile(r"签[约订署下]")
_SIGNED_TOGETHER = re.compile(
    rf"{_TOGETHER}(?P<name>{SLOT})(?=[^;。]*?等[\d一二两三四五六七八九十]+[余多]?[个项][^,;。、]{{0,14}}?(?:集中|正式|现场|成功|顺利|共同)*(?P<said>签约|签署))"
)
"""An item of a list of what is signed that its two partners stand before (甲与乙共建丙、丁与戊合作己等7个项目签约)."""

_BETWEEN = re.compile(r"[,;、:]|(?=[和及])|(?=以及)")
_TAIL = re.compile(
    rf"(?P<name>{SLOT})(?:项目|工程)?等(?:[\d一二两三四五六七八九十]+[余多]?[个项条])?(?P<said>{_OTHER}{{1,12}}){_NOUN}"
)
_BRACKET = re.compile(r"(?:项目|工程)?\s*[(](?P<said>[^()]{2,6})[)]")
_LEVELS = (
    re.compile(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+"),
    re.compile(r"[(][一二三四五六七八九十]+[)]"),
    re.compile(r"\d+[、.]"),
)
"""Marks of headings, from the highest."""

_MAX_HEADING = 30


def find_statuses(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status of each member of a list of which its head, its end or the bracket behind it tells one."""
    for number, line in enumerate(reading.lines):
        yield from _in_brackets(reading.text, line)
        for match in _TAIL.finditer(line.text):
            yield from _told(line, [match.start("name")], _status(match["said"], line), match.start(), match.end())
        for match in _SIGNED_TOGETHER.finditer(line.text):
            yield from _told(
                line, [match.start("name")], _status(match["said"], line), match.start(), match.end("said")
            )
        for match in (*_head().finditer(line.text), *_EVENT_HEAD.finditer(line.text)):
            status = _status(match["said"], line)
            yield from _told(line, _items(line, match.end()), status, match.start())
            for following in _going_on(reading, number):
                yield from _told(following, _items(following, 0), status, 0)
        for match in _VARIED.finditer(line.text):
            named = [at for at in line.arguments if at >= match.end() and line.arguments[at].type == "Project"]
            yield from _told(line, named, _status(match["said"], line), match.start())
        pointed = _POINTED.match(line.text) or _AMONG.match(line.text)
        if (
            number
            and pointed is not None
            and (pointed.re is _POINTED or _COUNTED.search(reading.lines[number - 1].text))
        ):
            yield from _told(line, _items(line, pointed.end()), _befell(reading.lines[number - 1]), 0)
        yield from _all_of_them(reading, number)
    yield from _under_headings(reading)


def _all_of_them(reading: Discourse, number: int) -> Iterator[AttributeMention]:
    """Yield what is said of 两个项目 of the works that this sentence or the one before named, where they are so many."""
    line = reading.lines[number]
    for match in _ALL_OF_THEM.finditer(line.text):
        status = _status(match["said"], line)
        said = match["number"].replace("两", "二")
        count = int(said) if said.isdigit() else _NUMBERS.index(said)
        for told, end in ((line, match.start()), (reading.lines[number - 1] if number else line, None)):
            named = [at for at in sorted(told.arguments) if end is None or at < end]
            works = {m.chain: m for at in named for m in told.arguments[at].members if m.type in _MEMBERS}
            if status and len(works) == count:
                span = line.stretch(match.start("number"), match.end())
                yield from (_mention(member, status, span) for member in works.values())
                break


@cache
def _words() -> dict[str, str]:
    """The words that say the status of a works where they stand before 项目."""
    return {w: s for w, s in status_words().items() if s not in _NOT_OF_WORKS and w not in _TOO_WIDE and w != s}


@cache
def _said() -> str:
    words = "|".join(sorted(map(re.escape, _words()), key=lambda word: (-len(word), word)))
    return rf"(?P<said>{_OTHER}{{0,12}}?(?:{words}){_ATTRIBUTE})"


@cache
def _head() -> re.Pattern[str]:
    """集中开工的6个项目分别是: what follows are the members."""
    return re.compile(
        rf"{_said()}(?:{_NOUN}{_COUNT}(?:[(][^()]*[)])?(?:,?(?:总|计划)*投资[^,;。{SLOT[1:-1]}]{{0,14}})?|(?<=的))"
        r"(?:,?(?:分别|主要|具体|重点|还|也)*(?:包括|包含|涵盖|涉及|有|为|是|即|如)[:,]?|(?<!的):|(?<!的),其中,?)"
    )


@cache
def _heading() -> re.Pattern[str]:
    """一、续建项目(3个): a line that says nothing else."""
    return re.compile(
        rf"^{_NUMBER}?{_said()}{_NOUN}{_COUNT}(?:名单|清单|情况|进展情况|进展|一览表?)?(?:[(][^()]*[)])?[:。]?$"
    )


def _befell(line: Line) -> str | None:
    """What a sentence says of projects that the next one lists (…签订投资协议。这10个项目分别是…)."""
    status = _status(line.text, line)
    return "Preparatory" if status is None and _SIGNED.search(line.text) else status


def _in_brackets(text: str, line: Line) -> Iterator[AttributeMention]:
    """Yield what a bracket says of the name right before it; masked lines leave out those inside a list."""
    for member in (m for argument in line.arguments.values() for m in argument.members if m.type in _MEMBERS):
        bracket = _BRACKET.match(text, member.span.end)
        status = _words().get(bracket["said"]) if bracket else None
        if bracket and status:
            yield _mention(member, status, TextSpan(member.span.start, bracket.end()))


def _status(said: str, line: Line) -> str | None:
    """The status that the words say: an aim where they name one, else by the longest word that ends last."""
    ends = [(said.rfind(word) + len(word), len(word), status) for word, status in _words().items() if word in said]
    if not ends:
        return None
    status = max(ends)[2]
    if status == "UnderConstruction" and _BEGUN_BEFORE.search(said):
        return status
    return "Planned" if status != "Preparatory" and (line.planned or _AIMED.search(said)) else status


def _told(line: Line, named: Sequence[int], status: str | None, start: int, end: int = 0) -> Iterator[AttributeMention]:
    """The status of what is named at these positions; the evidence goes on to the name, or to ``end`` behind it."""
    if status is None:
        return
    for position in named:
        span = line.stretch(start, max(end, position + 1))
        yield from (_mention(m, status, span) for m in line.arguments[position].members if m.type in _MEMBERS)


def _mention(member: Mention, status: str, evidence: TextSpan) -> AttributeMention:
    modality: Modality = "Target" if status == "Planned" else "Actual"
    return AttributeMention(member.chain, "status", status, evidence, modality, "listed", CONFIDENCE)


def _items(line: Line, start: int) -> list[int]:
    """Where the names stand that head the items of a list from ``start`` on; none where the first thing said is no item.

    What is told of an item stands between it and the next, which then has a number or its investment before it.
    """
    next_head = _head().search(line.text, start + 1)
    stop = next_head.start() if next_head else len(line.text)
    found: list[int] = []
    position, told = start, False
    while (item := _ITEM.match(line.text, position, stop)) is not None or found:
        if item is not None and (item["mark"] or not told):
            found.append(item.start("name"))
        else:
            told = True
        following = _BETWEEN.search(line.text, item.end() if item else position + 1, stop)
        if following is None:
            break
        position = following.end()
    return found


def _going_on(reading: Discourse, number: int) -> Iterator[Line]:
    """The parts that a semicolon divides from the one that opened the list, as long as they are items themselves."""
    for line in reading.lines[number + 1 :]:
        if not line.continues or _head().search(line.text) or not _ITEM.match(line.text):
            return
        yield line


def _under_headings(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status that a heading says of what the paragraphs under it begin with."""
    status: str | None = None
    level, headed = len(_LEVELS), -1
    for number, line in enumerate(reading.lines):
        if not _begins_paragraph(reading, number):
            opening = _OPENING.match(line.text)
            if status is not None and opening is not None:
                yield from _told(line, _items(line, opening.end()), status, 0)
            elif status is not None and headed == number - 1:
                said = "Planned" if _TO_BEGIN.search(line.text) else status
                yield from (_mention(m, said, line.stretch(0, end)) for end, m in _plainly_listed(line))
            continue
        heading = _heading().match(line.text) if len(line.text) <= _MAX_HEADING else None
        if heading is not None and not line.arguments:
            status, level, headed = _status(heading["said"], line), _level(line), number
        elif _level(line) <= level < len(_LEVELS) or _is_heading(line):
            status = None
        elif status is not None and (item := _ITEM.match(line.text)) is not None:
            yield from _told(line, [item.start("name")], status, 0)


_TO_BEGIN = re.compile(r"(?:前|确保|力争|计划|预计|原则上)[^,;。]{0,8}?(?:开工|动工|启动建设)")
"""By when what a heading calls newly begun is to begin (新开工项目。甲、乙等,二季度前全部开工)."""
_LIST_ENDS = re.compile(r"等|[,;。]|$")


def _plainly_listed(line: Line) -> Iterator[tuple[int, Mention]]:
    """The members of a list that is a sentence's opening, some of which nobody took for a name, and where each is told."""
    stop = _LIST_ENDS.search(line.text)
    listed = [at for at in sorted(line.arguments) if stop is not None and at < stop.start()]
    members = [(at, m) for at in listed for m in line.arguments[at].members[not _heads_item(line, at) :]]
    if len(members) > 1:
        yield from ((at + 1, member) for at, member in members if member.type in _MEMBERS)


def _heads_item(line: Line, at: int) -> bool:
    """Whether the name opens a member of its list, and is not within one (甲年产3万吨｜铜箔)."""
    return at == 0 or line.text[at - 1] == "、"


def _begins_paragraph(reading: Discourse, number: int) -> bool:
    return number == 0 or "\n" in reading.text[reading.lines[number - 1].span.end : reading.lines[number].span.start]


def _level(line: Line) -> int:
    return next((n for n, mark in enumerate(_LEVELS) if mark.match(line.text)), len(_LEVELS))


def _is_heading(line: Line) -> bool:
    """Whether a paragraph only names what comes below it, and no works."""
    short = len(line.text) <= _MAX_HEADING and not line.text.endswith(("。", ";", ","))
    return short and not any(argument.type in _MEMBERS for argument in line.arguments.values())
