"""Bare class words (公司, 项目, 线路, 园区) and what may be called so."""

from __future__ import annotations

from kg.ontology.classes import is_a

FIRMS = frozenset({"公司", "企业", "集团"})
WORKS = frozenset({"项目", "工程"})
ZONE_WORDS = frozenset(
    "园区 开发区 经济技术开发区 高新区 经开区 新区 工业园 产业园 科技园 物流园 合作区 示范区 平台".split()
)
LINE_WORDS = {"线路": "", "全线": "", "铁路": "RailwayLine", "高速": "Highway"} | dict.fromkeys(
    ("管道", "管线"), "Pipeline"
)
"""Words for a line, each with the class it must be of, empty where either will do."""


def is_called(noun: str, type_: str, name: str) -> bool:
    """Whether a thing of this class and name may be called so: 公司, 项目, 线路, 二期, or as its name ends."""
    if noun in FIRMS:
        return type_ == "Company"
    if noun in WORKS:
        return type_ == "Project"
    if noun in LINE_WORDS:
        return type_ == LINE_WORDS[noun] or (not LINE_WORDS[noun] and type_ in ("RailwayLine", "Highway", "Pipeline"))
    if noun == "园区":
        return is_a(type_, "DevelopmentPlatform")
    return name.endswith(noun) or (noun.endswith("期") and is_a(type_, "DevelopmentPlatform"))
