"""How far the words of a status reach: whether they are told of the thing beside them, or of something it does or has."""

from __future__ import annotations

import re

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line
from kg.extract.relations.reserves import ITS_ORDER
from kg.model import TextSpan

_DOES = re.compile(r"(?:建设|创建|打造|开发|争创|申建|申报|培育|构建|共建|建成)$")
_ENDS = (
    r"[,;:。、()!?]|$|和|及|与|以及|并|等|的|为|成|了|进度|步伐|取得|进程|有序|加快|加速|提速|推进|任务|工作|工程|项目|提升|扩|改|运营|"
    r"投用|使用|管理|力度|实施|质量|水平|标准|方案|规划|进入|按下|迈|全面|初|基本|持续|成效|序幕|步入|正|已|将|不断|稳步|扎实|顺利|高|"
    r"现场|工地|资金|投资|用地|过程|周期|期|者|方|单位|指挥部|领导|公司|需|要|条件|时|后|前|中|交|投|通|启|开|以来|阶段|必|规模|面积|\d"
)
_TAKES_NOTHING = re.compile(_ENDS)
"""What stands behind a verb that takes no object of its own (甲园建设加快; but not 甲园建设某某高地)."""

_OF_ITS_WORKS = re.compile(
    rf"(?!建设|项目|工程)[^,;。、{SLOT[1:-1]}]{{0,8}}?(?:提升|改造|扩容|提档|升级|修复|养护|整治|治理|开放口岸|问题|警示片|整改)[^,;。、{SLOT[1:-1]}]{{0,4}}"
)
"""What is done at a thing that stands (甲铁路防护栏更新工程): nobody builds or completes the thing itself."""

_ITS_ORDER = re.compile(rf"{ITS_ORDER}建设")

_STUDIED = re.compile(
    rf"(?:等[^,;。]{{0,14}}?)?[^,;。{SLOT[1:-1]}]{{0,6}}?(?:项目|工程)?的?(?:前期工作|前期|可研|论证|研究论证)"
)
"""What is still being studied (推进甲水库等工程前期工作) is not under way."""

_RUN = re.compile(r"建设(?:[和及与、])?运营|建成运营")
"""What is built and run (投资建设运营甲机场) says nothing of how far it is."""


_TAKES_PART = re.compile(r"(?:参与|融入|对接|服务|赋能)(?:和|共建|高质量|深度|全面)*$")
"""Who takes part in building something says nothing of how far it is (参与甲通道建设)."""


_ITS_PROJECTS = re.compile(r"[0-9一二两三四五六七八九十百]+[余多]?[个项只](?:[^,;。、]{0,8}?)(?:项目|工程)")
"""What a zone has many of (甲园｜14个项目开工): none of them is the zone itself."""
_RUNS = re.compile(r"(?:运营|运行)(?:体系|机制|中心|公司|主体|模式|团队|方|商|单位|能力|成本|服务)")
"""What is named by running something (甲园｜运营体系) does not say that it runs."""


def says_nothing_of_it(line: Line, match: re.Match[str]) -> bool:
    """Whether the words are told of something else than the thing that stands beside them."""
    before = match.start() if match.start() == match.start("e") else 0
    return (
        _takes_object(line, match)
        or _of_its_works(line, match)
        or _has_projects(line, match)
        or _RUNS.match(line.text, match.end() - 2) is not None
        or _TAKES_PART.search(line.text, max(0, before - 8), before) is not None
    )


def _has_projects(line: Line, match: re.Match[str]) -> bool:
    """Whether it is one thing of which many projects are counted, and no list that the count is of (甲路、乙路2个项目)."""
    told_of = line.arguments.get(match.start("e"))
    return (
        told_of is not None and len(told_of.members) == 1 and _ITS_PROJECTS.match(line.text, match.end("e")) is not None
    )


def _takes_object(line: Line, match: re.Match[str]) -> bool:
    """Whether the thing builds something itself (支持甲园建设某高地, 支持甲机场创建某港): it need not be under way."""
    if match.end("e") >= match.end() or not _DOES.search(match.group()):
        return False
    return _TAKES_NOTHING.match(line.text, match.end()) is None


def _of_its_works(line: Line, match: re.Match[str]) -> bool:
    """Whether only works at the thing are told of (完成甲铁路整体提升工程)."""
    if _ITS_ORDER.search(line.text, match.end("e"), match.end()) is not None:
        return True
    return match.end("e") == match.end() and _OF_ITS_WORKS.match(line.text, match.end()) is not None


def is_studied(line: Line, match: re.Match[str]) -> bool:
    """Whether what is pushed on are only the studies for the thing."""
    return _STUDIED.match(line.text, match.end()) is not None


_LONG_CLAUSE = 80
_IN_YEAR = re.compile(r"(?<!\d)(20\d\d)年")


def is_to_come(reading: Discourse, told: TextSpan) -> bool:
    """Whether the clause dates what it tells behind the year in which the text was written (一期2031年底建成投产)."""
    if reading.year is None:
        return False
    near = max(0, told.start - _LONG_CLAUSE)
    clause = max(near, *(reading.text.rfind(mark, near, told.start) + 1 for mark in ",;:。\n"))
    years = [int(year) for year in _IN_YEAR.findall(reading.text, clause, told.end)]
    return bool(years) and years[-1] > reading.year


def is_built_and_run(match: re.Match[str]) -> bool:
    """Whether building and running are told in one breath."""
    return _RUN.search(match.group()) is not None
