"""What tells that a figure is of a line or a service: its stops and parts, how far it goes and reaches, how long it takes."""

from __future__ import annotations

import re

from kg.extract.observations.figures import Figure
from kg.extract.observations.kinds import PARTS_OF_LINES
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Reading

WHOLE_WAY = re.compile(
    r"^(?:运行|运输|整个)?(?:全程|行程|运程|里程)$|(?:全程|运输|运行|在途|行驶)(?:时间|用时|约?需)?$"
)
"""全程2000公里, 运输时间6天: how far and how long something travels."""
_JOURNEY = re.compile(r"最快|最短|全程|车程|行程|用时|仅需|只需|耗时|时间|缩短|压缩|[至到][\u4e00-\u9fff]{2,4}$")
_STOPS_BUILT = re.compile(
    r"(?:全线|沿线|沿途|线路|共|新|增|拟|计划|预留)*(?:设(?:有|置|立|了)?(?:[^,;。]*等)?共?|[新改]建[^,;。]*|改造)$"
)
_STOPS = re.compile(r"(?:中间|新建|既有|客运|货运|接轨|办理|越行|会让)*(?:车站|站点|站(?=[,;。(])|互通|服务区|收费站)")
_REACHING = frozenset("TransportService Port Airport Corridor LogisticsPark RailwayLine".split())
_REACHES = re.compile(r"(?:已|可|先后|网络|业务|累计|并)*(?:通达|覆盖|辐射|连接|连通|联通|通航|直达|遍及)")


def has_stops(text: str, figure: Figure) -> bool:
    """Whether the figure counts the stops that a line is said to have (…,共设有甲、乙等｜6个｜站点)."""
    built = figure.mention.kind == "classifier" and _STOPS_BUILT.match(text, figure.clause.start, figure.lead.end)
    return bool(built) and _STOPS.match(text, figure.mention.outer.end) is not None


def reaches_on(reading: Reading, figure: Figure, before: Subject) -> bool:
    """Whether the clause tells how far the service or port reaches that the figure before was of (…,通达甲国等21个国家)."""
    if before.chain is None or reading.chain_types[before.chain] not in _REACHING:
        return False
    return _REACHES.match(reading.text, figure.clause.start, figure.lead.end) is not None


def is_part_of_line(text: str, figure: Figure, wording: str) -> bool:
    """Whether the figure counts or measures parts of a line, named before or behind the number: 规划建设｜16座｜车站."""
    if PARTS_OF_LINES.match(wording) or figure.lead.of(text).endswith("每小时"):
        return True
    return figure.mention.kind == "classifier" and PARTS_OF_LINES.match(text, figure.mention.outer.end) is not None


def is_journey(figure: Figure, wording: str) -> bool:
    """Whether the figure is how long a journey takes: 云澜至临溪最快25分钟, or how far it goes: 全程2000公里."""
    quantity = figure.mention.quantity
    if quantity.unit in ("Day", "Kilometre"):
        return WHOLE_WAY.search(wording) is not None
    return (quantity.unit == "Hour" or quantity.classifier == "分钟") and _JOURNEY.search(wording) is not None
