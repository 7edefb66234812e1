"""What a policy is for, named inside its title and nowhere else: a trade, or the zone whose name opens it.

《关于推动轴承产业提质升级的意见》 is about 轴承产业, 临溪临空经济区发展规划 about 临溪临空经济区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.run_on import URGED

_TRADE = re.compile(
    r"(?:促进|推动|推进|支持|加快|培育|壮大|做强|扶持|鼓励|发展|规范|[省市县区州旗]|20\d\d年|“?十[一二三四五六]五”?)+"
    r"(?P<trade>[\u4e00-\u9fff]{1,9}?(?:产业链|产业集群|产业|(?<![企就创行专事职失作毕物])业|经济))"
    r"(?=(?:链|集群)?(?:高质量|高水平|健康|创新|集群化?|绿色|安全|数字化|智能化|加快|可?持续|跨越式?|融合|集聚|平稳)*"
    r"(?:发展|升级|转型|提质|振兴|倍增|做大做强|行动|规划|攻坚|提升|培育|三年|五年))"
)
_NO_TRADE = re.compile(
    r"^(?:促进|推动|推进|支持|加快|壮大|培育|做强|提升|改造|传统|[市省县区])|^[\u4e00-\u9fff]{2,4}[省市县区州]|全[市省县区国]|[和与及的]|(?:社会|市场|民营|实体|县域|区域|国民|外向型|开放型|工业)经济$|经济$(?<=^经济)"
)
_ZONE = re.compile(
    r"^(?P<zone>[\u4e00-\u9fff]{2,12}?(?:经济技术开发区|高新技术产业开发区|经济开发区|开发区|高新区|经开区|(?:空港|临空|临港|临海)?经济区|"
    r"(?:自由贸易)?试验区|保税区|示范区|度假区|新区|(?<![省市县区州])(?:产业园区?|工业园区?)|科技城))(?![\u4e00-\u9fff]?(?:以外|以内|外))"
)
_CALLED = re.compile(r"^(?:关于)?(?:印发|加快|推动|推进|支持|促进|进一步)+(?=[\u4e00-\u9fff])")
_KIND_OF_ZONE = {"园": "IndustrialPark", "园区": "IndustrialPark", "科技城": "IndustrialPark"}


def find_in_titles(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield the trade and the zone in the title of each policy of ``found``."""
    for policy in found:
        if policy.type != "Policy":
            continue
        title = reading.text[policy.start : policy.end]
        yield from (_within(policy, *span, type_) for span, type_ in (*_trades(title), *_zones(title)))


def _within(policy: Find, start: int, end: int, type_: str) -> Find:
    return Find(policy.start + start, policy.start + end, type_, "in title", 0.65, inner=True)


def _trades(title: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _TRADE.finditer(title):
        trade = match["trade"]
        if len(trade) > 2 and not is_generic(trade) and not _NO_TRADE.search(trade):
            yield match.span("trade"), "Industry"


def _zones(title: str) -> Iterator[tuple[tuple[int, int], str]]:
    called = _CALLED.match(title)
    start = called.end() if called else 0
    match = _ZONE.match(title[start:])
    if (
        match is not None
        and "关于" not in match["zone"]
        and not URGED.match(match["zone"])
        and not is_generic(match["zone"])
    ):
        kind = next((type_ for end, type_ in _KIND_OF_ZONE.items() if match["zone"].endswith(end)), "DevelopmentZone")
        yield (start, start + match.end("zone")), kind
