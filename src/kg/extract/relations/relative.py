"""Clauses that only qualify what is named behind them: 生产甲的｜某公司｜扩产 says nothing of who else the text speaks of."""

from __future__ import annotations

import re

from kg.extract.relations.lines import SLOT, Line, code
from kg.ontology.classes import subclasses

_MAKES = frozenset({"produces", "operatesIn", "suppliesTo", "hasLeadingIndustry"})
_SERVES = frozenset({"supports", "suppliesTo"})
_DOERS = "".join(sorted({code(name) for name in (*subclasses("Organization"), "Project")}))
_QUALIFIES = re.compile(
    r"(?:等[^,;。的]{0,6})?(?:研发|生产|制造|加工|销售|[、和与及])*的"
    rf"(?:[{_DOERS}]|(?!研发|研究|研制|生产|制造|销售|加工|设计|开发|技术|能力|产能|工艺|产品|生产线|规模|国产|自主|关键|核心|应用|检测|批量|量产|供应|企业|公司|厂|产业|基地|园|集群|高新|专业|现代|综合|龙头|骨干|科技|民营|外资|制造业|上市|项目|国家|省|市|全|重|首)"
    rf"[\u4e00-\u9fff]{{4,8}}(?:[{SLOT[1:-1]}]|投资|落户|搬|入驻|扩建|扩产|投产|开工|建成|签约|新建))"
)
"""Right behind goods: the firm that makes them (生产甲的某某公司投资…), named or not."""
_SERVED = re.compile(rf"[^,;。、{SLOT[1:-1]}]{{0,8}}{SLOT}?[^,;。、{SLOT[1:-1]}]{{0,6}}的[{_DOERS}]")
"""Right behind whom somebody supplies or serves: that somebody (为甲提供乙的某某公司)."""
_IS = re.compile(rf"(?:也|还|同时)?(?:是|系|作为|成为|为(?!{SLOT}|$))")
"""A clause that says what its subject is (是一家生产甲的企业)."""
_OTHER_TRAIN = re.compile(
    rf"(?:等[^,;。]{{0,6}})?的[^,;。{SLOT[1:-1]}]{{0,10}}(?:班列|专列|航线|专线|航班|铁路|高铁|高速|通道)"
)
"""Right behind where it goes: a train or line without a name of its own, and not the one named before."""


def is_of_another(kind: str, line: Line, match: re.Match[str]) -> bool:
    """Whether the words of a wording without its subject only qualify a noun behind them, and so tell of that."""
    start = max(line.text.rfind(mark, 0, match.start()) for mark in ",;:。") + 1
    if _IS.match(line.text, start, match.start() + 1):
        return False
    if kind == "connects":
        return _OTHER_TRAIN.match(line.text, match.end()) is not None
    made = kind in _MAKES and _QUALIFIES.match(line.text, match.end()) is not None
    return made or (kind in _SERVES and _SERVED.match(line.text, match.end()) is not None)
