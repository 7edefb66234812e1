"""Whether a figure goes on about what the figure or the list before it told: its cost, its yield, its goods."""

from __future__ import annotations

import re

from kg.extract.observations.bearers import opens_with_verb
from kg.extract.observations.carriers import subject_in
from kg.extract.observations.classes import HAS_ATTRIBUTES
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention

_SOLD = re.compile(r"(?:其|主要|相关)?产品(?:主要|已|大量|畅销|热销)*(?:远销|出口|销往|覆盖|销售|畅销|热销|行销)")
_SPENT = re.compile(r"完成(?:固定资产|交通|建设)?投资$")
_LISTED_WORKS = re.compile(r"等[^,;。]{0,10}(?:项目|工程)|^[^,;。]{2,8}方面,")
_YIELD = re.compile(
    r"(?:预计|每|可|将|能|新增|实现|达产后)*(?:到账外资|年均?(?:可|将|新增|实现|上缴|缴纳|总|应税|入库)*(?:纳税|缴税|利税|税收|创税|销售|开票|产值|营收|营业|收入|利润|创汇|处理|加工|发电)"
    r"|(?:提供|带动|解决|吸纳|创造|安置)[^,;。]{0,6}(?:就业|岗位|用工)?|亩均|年均?进?出口|每?年?可?(?:节约|节省|减少|减排|替代))"
)
"""What a project brings once it runs."""


def of_all(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether what was spent was spent on all that a list before it names (公路方面,加快甲、乙等项目建设,完成投资5亿元)."""
    if not _SPENT.search(text, figure.lead.start, figure.lead.end):
        return False
    before = text[passage.part_start(text, figure.mention.span.start) : figure.clause.start]
    return bool(_LISTED_WORKS.search(before))


def is_sold_by(reading: Reading, figure: Figure, before: Subject) -> bool:
    """Whether the figure says how far the goods of the firm before reach: 产品远销甲国等18个国家."""
    firm = before.chain is not None and reading.chain_types[before.chain] == "Company"
    return firm and _SOLD.match(reading.text, figure.clause.start, figure.lead.end) is not None


def yields(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the figure, in the clause right behind another, tells what a work will bring (年纳税3亿元)."""
    last = [q for q in passage.quantities if q.outer.end <= figure.clause.start]
    between = [c for c in passage.clauses if last and last[-1].outer.end <= c.start and c.end <= figure.clause.start]
    goes_on = all(opens_with_verb(passage, clause) for clause in between)  # 占地9亩,主营…,预计年销售…
    return bool(last) and goes_on and bool(_YIELD.match(text, figure.clause.start, figure.clause.end))


def goes_with_last(passage: Passage, figure: Figure) -> bool:
    """Whether the figure tells more of what the last one told (项目12个,总投资3亿元,其中今年投资1亿元).

    It does in the same clause or the next, unless a thing that can cost and measure so much is named in between.
    """
    last = [q for q in passage.quantities if q.outer.end <= figure.lead.start or q.outer.end <= figure.clause.start]
    if not last:
        return False
    end = last[-1].outer.end
    between = [c for c in passage.clauses if end <= c.start and c.end <= figure.clause.start]
    named = any(m.type in HAS_ATTRIBUTES and end <= m.span.start < figure.mention.span.start for m in passage.mentions)
    return not between and not named


def told_between(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The project that a clause since the last figure tells something of: 开工14个,甲项目是省重点项目,总投资｜20亿元."""
    last = max((q.outer.end for q in passage.quantities if q.outer.end <= figure.clause.start), default=None)
    if last is None:
        return None
    since = [c for c in passage.clauses if last <= c.end and c.end <= figure.clause.start]
    told = (subject_in(text, passage, clause.start, clause.end) for clause in reversed(since))
    return next((m for m in told if m is not None and m.type == "Project"), None)
