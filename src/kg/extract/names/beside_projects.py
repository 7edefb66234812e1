"""Words around the parts of a project's name: the park in front of its firm, praise, what is done beside making."""

from __future__ import annotations

import re

WORK_BESIDE = frozenset({"科研", "研究", "试验", "中试", "销售", "开发", "运营", "培训", "展示", "示范"})
"""What a project does besides making something (某涂料科研及产业化项目)."""

BESIDE_END = re.compile(r"(?:科研|研究|试验|中试|研发|销售|开发|运营|培训|展示|示范)?[及和与]$")
"""What is done besides, left in front of 产业化项目 (某涂料科研及)."""

PARK_BEFORE = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:工业园区?|工业集中区|产业园区?|产业集聚区|经济技术开发区|经济开发区|高新技术产业开发区|开发区|高新区|经开区|工业区|"
    r"保税区|物流园区?|化工园区?|科技园区?|[东西南北中]部新城)(?=[\u4e00-\u9fff]{2})"
)
"""The park that the firm before a project's name is in (某工业园某公司年产…)."""

SUPERLATIVE = re.compile(r"最[大长高多快新早宽深]|首[个座条家批]|唯一|第一[个座条]")
"""What praises a thing without naming it (全省规模最大储能电站)."""
