"""Measures that only things of one kind have: a throughput is a port's or an airport's, a train's load the train's.

Where the clause names no subject, such a measure belongs to the latest thing of that kind in the sentence or the
paragraph, whatever else was named since, and never to the region that the text is about while there is one.
"""

from __future__ import annotations

import re

from kg.extract.observations.bearers import focal, latest
from kg.extract.observations.classes import BUILT, PLACES
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import SubjectState
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention

_TRAINS = frozenset(("TransportService",))
_HARBOURS = frozenset(("Port", "Airport"))
PARTS_OF_LINES = re.compile(
    r"(?:其中|共|全线|沿线|建设|规划|近期|拟|设|设置|新建|配套)*(?:线路|设计时速|总?里程|主线|正线|连接线|支线|互通|服务区|收费站|停车区|匝道|枢纽|桥梁|特大桥|大桥|隧道|桥隧比|涵洞|车站|站点|站(?=[,;。、]|$)|限速|设计速度|设计行车速度|行车速度|(?:最高)?运营(?:速度|时速)|最高(?:设计)?时速|工期"
    r"|管理(?:分)?(?:中心|处)|养护(?:工区|中心)|(?:主)?变电[所站]|停车场|车辆段|车辆基地|(?:换乘|中间|客运|预留|既有)站|桥涵|竖井|斜井)"
)
"""What is told of a line or a road in a row, once its length or cost was told."""
_PAID = re.compile(r"补贴|补助|奖励|资金|贴息")
"""航班补贴 is paid by somebody, and is no figure of what it is paid for."""
_OF_TRAINS = re.compile(r"货物(?:的)?(?:目的地|品类|种类)|每周[一二三四五六七八九十两\d]+班|重箱率")
"""What is told of trains: where their goods come from and go to, and how often they run."""
_KINDS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            r"旅客吞吐量|货邮吞吐量|进出港旅客|跑道|航站楼|停机位|起降|(?:定期|客运|货运|国际|国内|通航)航线|航班|通航(?:城市|点)|航点"
        ),
        frozenset(("Airport",)),
    ),
    (re.compile(r"吞吐量|吞吐能力"), _HARBOURS),
    (
        re.compile(r"库容|坝高|灌溉面积|供水人口|年供水量|年发电量|电站装机"),
        frozenset(("Project", "TransportInfrastructure", "Pipeline")),
    ),
    (re.compile(r"泊位|岸线|内贸航线|外贸航线|集装箱航线|近洋航线|远洋航线|堆场"), frozenset(("Port",))),
    (
        re.compile(r"限速|设计速度|互通|服务区|收费站|匝道|车道|收费期限|桥隧比|工期"),
        frozenset(("Highway", "RailwayLine", "Project")),
    ),
    (re.compile(r"沿线|[路桥]面宽|路基宽"), frozenset(("RailwayLine", "Highway"))),
    (
        re.compile(r"(?:运送|发送|运输|到发)旅客|旅客发送|上座率|客座率"),
        frozenset(("RailwayLine", "TransportService", "TransportInfrastructure")),
    ),
    (re.compile(r"客流量?|客运量|正点率|兑现率|上线列车"), frozenset(("RailwayLine", "TransportService"))),
    (
        re.compile(
            r"班列|专列|航线|列车|标箱|集装箱|开行|发运|发送货物|运送货物|运输货物|累计运输|重箱率|货值|货重|每列|货物总重|运输成本|在途时间|运行线路|去程|返程|回程"
        ),
        _TRAINS,
    ),
)


_THROUGH = re.compile(r"(?:共|累计|已|合计|全部)*(?:开行|进出境|出入境|进境|出境|通行|放行|发运|运送)")


def _gate(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The port of entry that trains of no name are told to have passed: 经｜某口岸｜共开出班列200列."""
    if any(m.type == "TransportService" and m.span.end <= figure.mention.span.start for m in passage.mentions):
        return None
    named = (m for m in passage.mentions if m.type in PLACES | BUILT and figure.clause.covers(m.span))
    gates = (m for m in named if text[m.span.start - 1] in "经由" and _THROUGH.match(text, m.span.end))
    return next(gates, None)


def thing_of_kind(
    reading: Reading, passage: Passage, figure: Figure, wording: str, state: SubjectState
) -> Mention | None:
    """The latest thing of the kind that has such a measure; None where the measure tells no kind or none was named."""
    if (gate := _gate(reading.text, passage, figure)) is not None:
        return gate
    quantity = figure.mention.quantity
    if _PAID.search(wording):
        return None
    if quantity.classifier == "列" or quantity.unit == "TEU":
        wording += "班列"
    if "沿线" in figure.lead.of(reading.text):
        wording += "沿线"
    if _OF_TRAINS.search(reading.text, figure.clause.start, figure.lead.end):
        wording += "班列"
    works = [m for m in passage.mentions if m.type == "Project" and m.span.end <= figure.clause.start]
    if works and "能力" in wording:
        return works[-1]  # 某港枢纽项目…,设计年吞吐能力…: of what is being built
    for pattern, types in _KINDS:
        if not pattern.search(wording):
            continue
        here = any(m.type in types and m.span.end <= figure.mention.span.start for m in passage.mentions)
        if not here and (told := focal(reading, passage, figure.clause.start, types)) is not None:
            return told
        if found := latest(reading.text, passage, figure, state, types, not_after_part=True):
            return found
    return None
