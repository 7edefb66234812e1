"""What only runs on into a name: half of a verb (做｜大某产业), a whole verb, the last word of another name and 和."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.places import is_place
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.classes import is_a

_HALVES = frozenset(
    "壮大 做大 扩大 放大 做强 增强 加强 做深 走深 做精 做优 做实 做细 做靓 建设 开设 增设 新设 设立 提升 培育 筹建 共建 组建 建强 建优 建好".split()
)
"""Verbs whose second half may be read into the name behind them."""

_WHOLE = re.compile(
    r"^(?:深入|统筹|持续|加快|全面|积极|协同|有序|大力|扎实)(?:推进|实施|推动|建设|落实|开展)|^(?:更高|高)(?:标准|水平|质量)(?:推进|建设)|^(?:落地|挂牌|启动|推动)建设"
)
"""Verbs with their adverbs, which begin no name of works."""

_HEADLESS = re.compile(
    r"(?:铁路|公路|高速|航道|机场|水库|灌区|管网|电网|码头)(?:扩能|改造|扩建|改扩建|整治|提升|建设|升级)+(?:工程|项目)?"
)
"""A class word with what is done: the rest of a name that was cut."""

_MAKES = re.compile(
    r"^(?P<maker>[\u4e00-\u9fff]{2,6}?(?:片区|新区|高新区|经开区)?)(?:加快)?(?:建设|打造|创建|争创|创办)(?=[\u4e00-\u9fff]{2})"
)
"""Who builds it, read into the name of a platform (甲市建设｜某集聚区)."""

_JOINED = re.compile(
    r"(?:高铁|铁路|高速|公路|机场|车站|[东西南北]站|港|大桥|隧道|水库|电站|园区|新区|会议|大会|机制|工程)[和及与](?=[\u4e00-\u9fff]{2})"
)
"""The end of another name, and the word that joins the two."""

_LEADS = {
    "Industry": re.compile(r"做[精强大优特新深实好](?=[\u4e00-\u9fff]{3})|(?:部分|相关)(?=[\u4e00-\u9fff]{3})"),
    "Project": re.compile(r"(?:已有|现有)(?=[\u4e00-\u9fff]{4})|项目(?=[\u4e00-\u9fff]{2,}项目)"),
    "Company": re.compile(r"(?:已有|现有)(?=[\u4e00-\u9fff]{3})"),
    "GovernmentBody": re.compile(r"[\u4e00-\u9fff]{2,14}?(?<=[场址路线目程区港案])获(?=[\u4e00-\u9fff]{2,})"),
    "Designation": re.compile(
        r"(?:全[国省市区州]|国内|世界)(?:率先|首个|首批|先行)*(?:实行|开展|推行|实施|启动|建立|探索|推广|推开)(?=[\u4e00-\u9fff]{4})"
    ),
}
"""What a list or sentence says before a name, by the class of the name (做精甲、做强乙; 已有丙项目签约; 投产项目丁项目)."""
_MADE_INTO = re.compile(r"(?:打造|建设|发展|培育|[建做])$")
_MAKES_GOODS = re.compile(r"(?:生产|研发|加工)$")
_GOES_ON = re.compile(r"(?:制造|加工|销售)(?=[\u4e00-\u9fff]{3})")
"""The second of two verbs of making, read into the goods (生产｜制造甲)."""

_LAID = frozenset({"Highway", "RailwayLine"})
_ONE_END = re.compile(r"[\u4e00-\u9fff](?:高速公路|高速|铁路|高铁|城际)")
"""The rest of a line between two ends of one character each, of which 沿 was taken for a preposition."""
_FIRM_BEFORE = re.compile(
    r"[\u4e00-\u9fff()]{2,20}?(?:有限责任公司|有限公司|集团公司|公司|集团(?!公司|有限))(?=[\u4e00-\u9fff]{2,8}(?:铁路|高铁|高速|公路|专线|大桥|隧道)$)"
)
"""The firm whose post or site it is, read into the name of a line (甲设计集团有限公司｜乙铁路 总工程师)."""

URGED = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:加快|支持|促进|推进|推动)(?=[\u4e00-\u9fff]{2})")
"""Who is to do what for a zone, in the title of a paper (《某州加快｜开发区发展措施》)."""
_WORKS = ("Project", "DevelopmentPlatform", "TransportInfrastructure", "EconomicRegion", "Corridor")


def without_run_on(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield the find from where its own name begins; nothing where only something else is left."""
    start = _behind_lead(reading, find, _behind_half(reading, find))
    if (
        find.type in _LAID
        and reading.text[start - 1 : start] == "沿"
        and _ONE_END.fullmatch(reading.text, start, find.end)
    ):
        yield find._replace(start=start - 1)
        return
    works = any(is_a(find.type, each) for each in _WORKS)
    name = reading.text[start : find.end]
    if find.type == "Project" and (_WHOLE.search(name) or _HEADLESS.fullmatch(name)):
        return
    if works and (joined := _JOINED.match(name, _joint(name))):
        start += joined.end()
    if find.type in _LAID and (firm := _FIRM_BEFORE.match(name)):
        yield Find(start, start + firm.end(), "Company", "firm before a line", 0.75)
        start += firm.end()
    maker = _MAKES.match(name) if is_a(find.type, "DevelopmentPlatform") else None
    if maker is not None and (maker["maker"] in by_name() or maker["maker"].endswith("区")):
        start += maker.end()
    urged = URGED.match(name) if is_a(find.type, "DevelopmentPlatform") else None
    if urged is not None and is_generic(name[urged.end() :]):
        return
    if start == find.start:
        yield find
    elif find.end - start > 2 and not (works and is_place(reading.text[start : find.end])):
        lead = reading.text[find.start : start]
        yield find._replace(start=start, names=tuple(name.removeprefix(lead) for name in find.names))


def _behind_lead(reading: Reading, find: Find, start: int) -> int:
    """``start`` behind what the sentence says before the name."""
    text = reading.text
    if find.type == "Industry" and text[start] == "成" and _MADE_INTO.search(text, 0, start):
        return start + 1
    goods = find.type == "Product" and _MAKES_GOODS.search(text, 0, start)
    lead = _GOES_ON if goods else _LEADS.get(find.type)
    said = lead.match(text, start, find.end) if lead is not None else None
    return said.end() if said is not None else start


def _joint(name: str) -> int:
    """Where the end of another name stands in this one; the length of the name where none does."""
    found = _JOINED.search(name)
    return found.start() if found is not None and "“" not in name[: found.end()] else len(name)


def _behind_half(reading: Reading, find: Find) -> int:
    """The start of the name behind the second half of a verb, unless what begins there is a place (做｜大连某业)."""
    text, start = reading.text, find.start
    half = text[max(0, start - 1) : start + 1] in _HALVES
    placed = any(text[start : start + size] in by_name() for size in (2, 3))
    return start + 1 if half and not placed and find.end - start > 3 else start
