"""Whether a figure is told of a stretch of time (output, what was built) or of a thing as it stands (an area, a cost)."""

from __future__ import annotations

import re

from kg.extract.observations.carriers import ATTRIBUTE

_YEARLY = re.compile(r"年均?(?:可|将|总|应税|上缴)*(?:产|销售|营业|营收|开票|纳税|税收|利税|利润|处理|加工|发电)")
"""What a plant makes and earns in any year once it runs: 年销售收入, 年产值."""
_DONE = re.compile(
    r"种植|栽[种植]|播种|新植|补植|建成(?!区)|新[建增]|盘活|利用|供应|出让|收储|改造|拆除|腾退|腾空|清[退理]|流转|治理|修复|竣工|开工|投用|铺设|扩建|整治|造林|绿化|签约|实施|开发|征收|完成"
)
"""What was done to an area or length in the time told of: 盘活用地300亩."""
_LAID_OUT = re.compile(
    r"(?:拟|计划|规划|主要|共)*(?:建设|新建|设置?|布置|配[套备]建?设?|购置|安装|新上)(?!完成)[^,;。]*(?:生产线|泊位|厂房|车间|设备|机组|车站|隧道|桥|码头|仓库?|展位|车位|床位)$"
)
"""What a work is laid out with, whenever it is told: 建设｜4条｜生产线."""
_MADE = re.compile(
    r"建设(?!用地|规模|面积|里程)|更新|提升|[新改续]{1,2}建|打造|补充|净增|减量|增加|防沙|治沙|造林|种草|改良|保护|化解|加装|开挖|疏浚|贯通|打通|开展|推进|落实|整理"
)
"""What a region, not a project, makes or does in the time told of: 建设高标准农田2万亩."""
_EXTENT = re.compile(r"(?:里程|总?长度?|规模|面积)$")


def is_flow(unit: str, lead: str, has_growth: bool, of_work: bool = True) -> bool:
    """Whether a figure is told of a stretch of time rather than of a thing as it stands (an area, a total cost).

    The total cost of what a region or zone signed (``of_work`` false) is of the time it was signed in.
    """
    if has_growth or (ATTRIBUTE.search(lead) and not of_work and unit in ("CNY", "USD")):
        return True
    if of_work and _YEARLY.match(lead):
        return False
    if ATTRIBUTE.search(lead):
        return False
    if of_work and unit == "Count" and _LAID_OUT.match(lead):
        return False
    if unit in ("Mu", "SquareMetre", "SquareKilometre", "Kilometre"):
        made = not of_work and _MADE.search(lead) is not None and not _EXTENT.search(lead)
        return made or _DONE.search(lead) is not None
    return unit in ("CNY", "USD", "Tonne", "TEU", "PersonTime", "Percent", "PercentagePoint", "Count", "Person")
