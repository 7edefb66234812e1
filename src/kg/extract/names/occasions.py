"""Projects in the names of the ceremonies held for them (宏拓铜箔项目奠基仪式)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.names.extension import holds_proper, is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import named, parts_of

_CEREMONY = re.compile(
    r"(?P<work>[^,;。“”《》\n]{4,44}?(?:项目|工程|生产线|电站|水库|大桥|隧道|码头|工厂|厂|产业园|基地|枢纽|医院|学校|泊位|机组)"
    r"(?:[(]?[一二三四五六\d]期[)]?(?:项目|工程)?)?)"
    r"(?:建成|集中|正式|全面|全线|建设)*(?:开工|奠基|动工|启动|签约|竣工|投产|投运|投用|落成|通车|开通|封顶|结顶|交付|揭牌|启用|下线|点火|"
    r"并网|开园|开业|复工|工程交接|中交|交工|验收|截流|合龙|动员|建设)+(?:暨[^,;。\n]{2,30}?)?"
    r"(?:仪式|典礼|活动|大会|现场会|动员会|庆典)$"
)
_JOINED = re.compile(r"(?P<work>[^,;。“”《》\n]{4,44}?(?:项目|工程)(?:[(]?[一二三四五六\d]期[)]?)?)暨")
"""A project that is celebrated together with more."""

_SECOND = re.compile(
    r"暨(?P<work>[^,;。“”《》\n]{4,44}?(?:项目|工程)(?:[(]?[一二三四五六\d]期[)]?)?)(?:集中)?(?:开工|奠基|动工|启动|签约|竣工|投产|落成|揭牌)"
    r"(?:仪式|典礼|活动|大会)$"
)
"""A project whose ceremony is held together with a meeting (某区动员大会暨宏拓铜箔项目开工活动)."""

SUM_OF = re.compile(r"(?:计划)?(?:总?投资|投资总?额)(?:约|近|超)?[\d.]+[万亿余多]*(?:美|欧|港)?元(?:人民币)?的")
"""What a work costs is told before the name of its ceremony, and is no part of it, as a pattern."""

_COUNTED = re.compile(
    r"集中|[批个]|季度|系列|暨|推介|(?:重点|合作|招商|签约)+项目$|^(?:重大|重点|产业|招商|全[市省县区])|第[一二三四五六七八九十\d]+|20\d\d年|亿元|"
    r"(?:产业|行业|业)项目$|[省市县区州](?:重大|重点|产业|工业|招商|引资|民生|基础设施|建设|交通|水利|新建|亿元|扶贫|农业)+(?:项目|工程)$"
)
"""What is said of a ceremony for many projects at once."""


def find_celebrated(reading: Reading, found: Iterable[Find]) -> Iterator[Find]:
    """Yield the one project that a ceremony among ``found`` is held for, as a name of its own inside."""
    for find in found:
        if find.type != "Event":
            continue
        name = reading.text[find.start : find.end]
        matches = (_SECOND.search(name), _JOINED.match(name), _CEREMONY.fullmatch(name))
        match = next((m for m in matches if m is not None and _is_of_one(m["work"])), None)
        if match is None:
            continue
        end = find.start + match.end("work")
        whole = re.sub(r"(?:建设)?(?:项目|工程)$", "", match["work"])
        start = find.start + match.start("work")
        called = match["work"].endswith(("项目", "工程", "生产线", "期")) or (
            match["work"].endswith(("生产基地", "制造基地", "加工基地", "工厂")) and holds_proper(reading, start, end)
        )
        if called and len(whole) >= 4 and reading.ends_word(end):
            parts = parts_of(reading, start, start + len(whole))
            yield from (part._replace(inner=True) for part in named(reading, parts, end, 0.7))


def _is_of_one(work: str) -> bool:
    """Whether the words name one project, and neither many nor a kind."""
    return _COUNTED.search(work) is None and not is_generic(re.sub(r"(?:项目|工程)$", "", work))
