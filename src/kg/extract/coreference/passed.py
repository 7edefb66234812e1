"""What a text only meets: where a way begins, what it crosses, what bounds a piece of land, where something is held."""

from __future__ import annotations

import re

from kg.model import Mention

_PASSABLE = frozenset("RailwayLine Highway TransportInfrastructure Place".split())
_NEAR = 18
_MEETING = re.compile(
    r"(?:由|自|从|经由?|过|沿|至|到|与|同|接|距|距离|起自|起于|始于|起始于|起点[为于在接]|起点位于|止于|终于|终至|终点[为于在接]|终点位于|引入|引自|接入|接自|接轨于?|衔接|对接|顺接|连接|途经|穿越|上跨|下穿|跨越?|并行|利用|既有|毗邻|紧邻|紧靠|依托"
    r"|[东南西北]{1,2}(?:起|至|到|接|连|临|靠|抵|邻|依|倚|望|衔|为|距|跨))(?:于|(?:既有|规划|在建|新建|拟建)(?:中)?的?|在)?(?:[^,;。、的]{2,9}?(?:境内|[省市县区镇乡村])[^,;。、的]?)?[“]?$"
)
"""Right before what is only met: 线路自｜甲铁路｜引出, 南邻｜乙大道."""
_MET = re.compile(
    r"[”]?(?:(?:、[^,;。、]{2,12}){0,3}(?:[和与及][^,;。、]{2,12})?)?"
    r"(?:以[东南西北内外](?!为)|[东南西北]{1,2}[侧面段]|两[侧旁岸]|沿线|附近|处(?!理|于|置)|旁|交[汇叉会]|相[接连交汇]|出入?口|引出|接轨|延长线|互通(?!式?立交\d))"
)
"""Right behind it, a list of others in between: ｜甲铁路｜以东, 与｜甲线｜、乙线相交."""


_FAR_OFF = re.compile(r"(?:距离?|毗邻|紧邻|紧靠|临近|邻近|靠近)[“]?$")
"""距｜某机场｜7公里: what something is so far from, of whatever class."""
_TAKES_IN = re.compile(r"(?:整合|合并|吸收|供应|供应给|供货给|供给|销售给|提供给|配套)了?[“]?$")
_BECAME = (
    r"(?:[“”]|[、和与及]|以及|[^,;。、的]{2,12}(?:园区?|[港基]地|区|城))*(?:等[^,;。]{0,8})?(?:的)?(?:基础上[^,;。]{0,4}?)?"
    r"(?:合并|整合|升级|更名|改[造建制名]|转型|演变|发展|扩[建容区]|提升|优化|重组|组建|调整)+(?:组建|设立|成立)*(?:而|为|成立|设立|形成|成)"
)
_FORMER = re.compile(
    r"前身(?:为|是|系|即|的)?(?:[^,;。]{0,8}?(?:年|的))?原?[“]?$"
    r"|(?:整合|合并|吸收|撤销)了?(?:原(?:有|来)?的?)?(?:[^,;。]{2,12}[、和与及])*[“]?$"
)
_OUT_OF = re.compile(r"(?:由|将|把|从|以|在|是|为)原?(?:有|来)?的?(?:[^,;。]{2,12}[、和与及])*[“]?$")
_BECOMES = re.compile(_BECAME)
_BASED_ON = re.compile(r"(?:[“”]|[、和与及][^,;。、的]{2,12})*(?:等[^,;。]{0,8})?的?基础上")
_MERGED = re.compile(
    r"(?:[“”]|[、和与及][^,;。、的]{2,12})*(?:正式|成功|整体|,|[\d年月]){0,4}(?:更名|改名|合并|整合|改制|升级|升格)(?:组建|设立|成立)?为?(?:了)?[“]?[\u4e00-\u9fff]{2,16}(?:园|区|城|基地)"
)


def is_former(text: str, mention: Mention) -> bool:
    """Whether a park is only what a zone was made of or was called before: 由｜某园｜升级而来, 整合｜某园｜而成, 前身是｜某园."""
    start, end = mention.span.start, mention.span.end
    if mention.type not in _HALLS:
        return False
    near = max(0, start - 2 * _NEAR)
    if _FORMER.search(text, near, start) or _MERGED.match(text, end):
        return True
    return _OUT_OF.search(text, near, start) is not None and bool(
        _BECOMES.match(text, end) or _BASED_ON.match(text, end)
    )


_SUPPLIED = re.compile(r"[”]?(?:等[^,;。]{0,8})?(?:配套|供应|供货|提供|供给)")
_HALLS = frozenset(
    "DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict Place".split()
)
_HELD = re.compile(r"[”]?[^,;。的]{0,8}?(?:成功|隆重|顺利|正式|圆满|同步)*(?:举行|举办|召开|开幕|启幕|揭幕|拉开帷幕)")


def is_venue(text: str, mention: Mention) -> bool:
    """Whether the place is only where an occasion is held: 揭牌典礼在｜某产业园｜成功举行."""
    start, end = mention.span.start, mention.span.end
    return mention.type in _HALLS and text[start - 1 : start] in ("在", "于") and _HELD.match(text, end) is not None


def is_far_off(text: str, mention: Mention) -> bool:
    """Whether it is only told how far from it something lies: 距｜某机场｜7公里, 毗邻｜某园."""
    start = mention.span.start
    return _FAR_OFF.search(text, max(0, start - _NEAR), start) is not None


def is_dealt_with(text: str, mention: Mention) -> bool:
    """Whether a firm is only supplied, or a park taken in, by what the text tells of: 供应｜某公司, 为｜某公司｜配套, 整合｜某园."""
    start, end = mention.span.start, mention.span.end
    behind = _SUPPLIED.match(text, end) if text[start - 1 : start] in ("为", "给", "向") else None
    return behind is not None or _TAKES_IN.search(text, max(0, start - _NEAR), start) is not None


def is_passed(text: str, mention: Mention) -> bool:
    """Whether the text only meets the line, road or station on the way to what it tells of."""
    start, end = mention.span.start, mention.span.end
    if mention.type not in _PASSABLE:
        return is_far_off(text, mention) or is_dealt_with(text, mention)
    return bool(_MEETING.search(text, max(0, start - _NEAR), start) or _MET.match(text, end))


_TOWARDS = re.compile(r"(?:到|至|往|赴|抵达|前往|发往|飞往|运往|直达|通达)$")
_GOES_TO = re.compile(r"[到至](?=[\u4e00-\u9fff]{2,6}的?[^,;。]{0,6}?(?:线|航线|班列|列车|铁路|高速|公路))")


def is_way_end(text: str, mention: Mention) -> bool:
    """Whether an area is only where a way or a route begins or ends (｜甲地｜到｜乙市｜的内贸线): no text speaks for it."""
    if mention.type != "AdministrativeArea":
        return False
    return bool(_TOWARDS.search(text, 0, mention.span.start) or _GOES_TO.match(text, mention.span.end))
