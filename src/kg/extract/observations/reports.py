"""In the report of a region: whether what one clause is about goes on being spoken of in the next.

Such a report strings together what happened in the region, one thing a clause. What a clause is about goes on only where the
next has no subject of its own: it opens with a verb (某港引进货主12家,新建泊位3个), or tells the next figure of one list
(某区产值30亿元,税收2亿元). What the region itself promotes (促进｜某矿｜稳产) is no subject of what comes next.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations import wordings
from kg.extract.observations.bearers import is_statistic, is_work, opens_with_verb
from kg.extract.observations.classes import PLACES, REGIONS
from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage, Reading
from kg.extract.quantities import QuantityMention
from kg.model import Mention, TextSpan

ACTING = frozenset(("Company", "Port", "Airport", "TransportService", "Project")) | PLACES - REGIONS - {"Place"}
STATISTICAL = frozenset(
    ("IndustrialPark", "LogisticsPark", "CharacteristicTown", "CommercialDistrict", "Port", "Airport")
)
"""What has a list of statistics of its own, once one was told of it."""
_STANDS = re.compile(r"(?:推进|推动|开工|投产|投用|投运|建成|落地|进展顺利|通车|开通|竣工|启动|实施|签约)$")
_BEGINS_ANEW = re.compile(r"(?:累计|全年)?(?:新增|新建|新认定|新签|完成|实现|实际)")
_OF_BUILDING = re.compile(
    r"(?:(?:项目|工程|全部)?(?:建成|达产|投产|投用|满产|运营)+后)?,?(?:工程|项目|计划|预计|概算|主要|拟|将|可|共|新建|配套)*(?:增设|提供|解决|保障|改善|配备|容纳|满足|吸纳|带动|创造|惠及|总投资|投资|总?占地|总?用地|总?建筑|建设|设计|总?规划|(?:起步|启动|核心|先导)区|处理|生产|新建|改造|安装|购置|装机|总?库容|"
    r"场址|距|与[^,;。]{2,12}(?:相隔|相距|距离)|设置|铺设|安置|供水|供热|供气|日|年(?:均|产|处理|发电|供|可|设计|产值|销售|税收|利税|纳税|吞吐)|工期|[一二三]期|达产|建成|投产)"
)
"""What is told of a work in a row: 设计规模…,总投资…,新建…."""
_BUILDS = re.compile(r"(?:拟|计划|将|已)?(?:投资|建设|新建|拟?建|投建|实施|兴建|扩建)")
"""某公司｜拟建某生产线,总投资3亿元: what is told next is of what the firm builds."""
_HELD = re.compile(r"(?:举行|举办|召开|集中)[^,;。]{0,16}$")
"""某区举行仪式,10个项目签约: what is told next was done there."""
_PROMOTED = re.compile(r"(?:促进|推动|推进|支持|加快|深化|带动|确保|力争|争取|实施|完成)[^,;。]{0,6}$")
"""加快｜某库区｜建设: what the region promotes."""


def goes_on_in_report(
    reading: Reading, passage: Passage, figure: Figure, clause: TextSpan, found: Mention, regional: bool
) -> bool:
    """Whether ``found``, the subject of ``clause``, is what the figure is told of; ``regional`` that only regions have it."""
    text = reading.text
    if reading.in_chapters and _PROMOTED.search(text, clause.start, found.span.start):
        return False
    behind = [c for c in passage.clauses if clause.end <= c.start and c.end <= figure.clause.start]
    told = any(clause.covers(q.span) and q.span.start >= found.span.end for q in passage.quantities)
    if not behind and found.type in PLACES and _HELD.search(text, found.span.end, clause.end):
        return True
    if found.type in ("AdministrativeArea", "DevelopmentZone") or (told and found.type in STATISTICAL):
        strung = all(opens_with_verb(passage, c) or any(c.covers(q.span) for q in passage.quantities) for c in behind)
        return strung and says_on(reading, passage, figure, told)
    if _STANDS.search(clause.of(text)) and _BEGINS_ANEW.match(figure.lead.of(text)):
        return False  # 某线有序推进,新增装机5万千瓦: the region's
    if (
        found.type == "Company"
        and _BUILDS.match(text, found.span.end)
        and _OF_BUILDING.match(text, figure.clause.start)
    ):
        return True
    if is_work(reading, found.chain) and _OF_BUILDING.match(text, figure.clause.start):
        return all(
            any(c.covers(q.span) for q in passage.quantities) or _OF_BUILDING.match(text, c.start) for c in behind
        )
    following = next((c for c in passage.clauses if c.start >= clause.end), figure.clause)
    opens = told and not reading.in_chapters and clause == passage.clauses[0] and found.type == "Company"
    unsaid = (opens or opens_with_verb(passage, following)) and says_on(reading, passage, figure, told)
    return found.type in ACTING and unsaid and not regional


def says_on(reading: Reading, passage: Passage, figure: Figure, told: bool) -> bool:
    """Whether the clause of a figure has no subject of its own; ``told`` whether the one before tells a figure.

    It opens with a verb, or with the noun of the next figure of one list (amounts, or counts without a verb). What is no
    report in chapters is about few things and goes on about them however a clause opens.
    """
    if not reading.in_chapters or opens_with_verb(passage, figure.clause):
        return True
    last = max((q for q in passage.quantities if q.span.end <= figure.clause.start), key=_end, default=None)
    words = passage.words(figure.clause.start, figure.lead.end)
    if not told or last is None or not words or words[0].tag == "p":
        return False
    if is_statistic(figure):
        return is_statistic(replace(figure, mention=last))
    predicates = (word for word in words if word.tag == "v" and word.text not in wordings.LIGHT_VERBS)
    return last.kind == figure.mention.kind and next(predicates, None) is None


def _end(quantity: QuantityMention) -> int:
    return quantity.span.end
