"""Industries that a zone or area specialises in: 主攻锁具与泵阀; 前者承接帐篷裁剪,后者做卫浴; 分为锁具、卫浴两个片区.

A verb that has nothing but industries for its object names them wherever it stands; an everyday one (做, 承接) does where
the zone, the area or 前者, 后者 stands right before it. The members need not be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.trade_lists import may_be_trade
from kg.ontology.names import name_vocabulary

_MEMBER = r"[^,。;:!?“”《》()\n、的了在等\d]{2,10}?"
_LIST = rf"(?P<list>{_MEMBER}(?:[、和与及]{_MEMBER}){{0,5}})"
_END = r"(?=(?:等)?(?:[两三四五六七八九\d]+[大个条类])?(?:产业|行业|领域|方向|环节)?(?:[,;。\n]|$)|等)"
_ONLY_TRADES = r"(?:主攻|专攻|专做|侧重(?:于|发展)?|错位发展|主抓)"
_WHO = r"(?:前者|后者|(?:开发|高新|经开|工业|产业|集中|集聚|园|新|港|片)区|(?:产业|工业|科技)[园城])"
_EVERYDAY = r"(?:(?:则|主要|重点|分别|着重|集中|依托[^,;。]{2,8}?|围绕[^,;。]{2,8}?)*(?:承接|分管|做|发展|布局|聚焦|深耕|转向|承载))"
_PARTS = r"[两二三四五六七八九\d]+(?:大|个)?(?:功能区|功能片区|片区|板块|组团)"
_FRAMES = (
    re.compile(rf"{_ONLY_TRADES}{_LIST}{_END}"),
    re.compile(rf"{_WHO}{_EVERYDAY}{_LIST}{_END}"),
    re.compile(rf"(?:划分为|分为|分设|设|划为|规划){_LIST}{_PARTS}"),
)
_JOINED = re.compile(r"、|[和与及]")
_BY_FIRM = re.compile(r"(?:公司|企业|集团|厂|队|团队|课题组|研究院|中心|实验室|学院)(?:的)?(?:则|主要|还|也)?$")
"""Who specialises in goods or fields of study rather than in industries."""
_NO_TRADE = re.compile(
    r"项目|转移|业务|功能|任务|活动|服务(?:外|对)|市场|客户|[国省市县区镇村]$|人才|企业|外溢|溢出|重点|方向|规划|建设|关系|定位|工作|改革|创新|难点|痛点|"
    r"堵点|短板|成果|基础|生活|办公|居住|综合|核心|中心|行政|管理|配套|生产$|示范|启动|拓展|东部|西部|南部|北部|体量|规模|大$|强$"
)


def find_specialised(reading: Reading) -> Iterator[Find]:
    """Yield what zones and areas specialise in."""
    for frame in _FRAMES:
        for match in frame.finditer(reading.text):
            if not reading.starts_word(match.start("list")):
                continue
            if _BY_FIRM.search(reading.text, reading.text.rfind("\n", 0, match.start()) + 1, match.start()):
                continue
            members = list(_members(reading, *match.span("list")))
            if all(_is_trade(reading, start, end) for start, end in members):
                yield from (Find(start, end, "Industry", "specialised in", 0.65) for start, end in members)


def _members(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members between marks and between links that are words of their own."""
    marks = [
        m for m in _JOINED.finditer(reading.text, start, end) if m.group() == "、" or reading.starts_word(m.start())
    ]
    for mark in marks:
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _is_trade(reading: Reading, start: int, end: int) -> bool:
    name = reading.text[start:end]
    if not may_be_trade(reading, start, end) or _NO_TRADE.search(name) or not reading.starts_word(start):
        return False
    known = name_vocabulary().general.get(name) == "Industry"
    return (known or not is_generic(name)) and any(word.tag[0] in "nvN" for word in reading.words_in(start, end))
